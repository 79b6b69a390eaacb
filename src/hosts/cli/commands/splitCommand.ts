import path from 'node:path';
import type { Command } from 'commander';
import type { ConflictChoice } from '../../../app/files/mergeWorkbooks';
import { findingsAcross } from '../../../app/check/carriedFindings';
import type { CarriedFinding } from '../../../app/check/carriedFindings';
import { checkForms } from '../../../app/check/checkForms';
import { looseWorkbook } from '../../../app/files/looseWorkbook';
import { numberForms } from '../../../app/import/numberForms';
import { ruleCatalogue } from '../../../app/check/ruleCatalogue';
import { splitByDepartment } from '../../../app/files/splitByDepartment';
import type { DepartmentPart } from '../../../app/files/splitByDepartment';
import { writeWorkbook } from '../../../formats/xlsx/writeWorkbook';
import type { Unchecked } from '../../../model/finding';
import type { Settings } from '../../../model/settings';
import { collectForms, conflictOption } from '../collectForms';
import type { CommandLine, ExitCode } from '../commandLine';
import { EARLIER_RESULTS } from '../earlierResults';
import { findInputs } from '../findInputs';
import { forceOption } from '../forceOption';
import type { ReturnOpinion } from '../../../app/sheets/returnOpinions';
import { addLetterOptions, lettersAreFree, returnWordsOf, writeLetters } from '../letterOptions';
import type { LetterOptions } from '../letterOptions';
import { addOfficialOptions, officialChoice } from '../officialOptions';
import type { OfficialOptions } from '../officialOptions';
import { makeWorkbook } from '../makeWorkbook';
import { reportCrashes } from '../reportCrashes';
import { reportTouchesLeft } from '../reportTouchesLeft';
import { sealWorkbook } from '../sealedWorkbook';
import { settingsOfInputs } from '../settingsOfInputs';
import { splitMemory } from '../../../app/files/splitMemory';
import { tornBySplit } from '../../../app/files/tornBySplit';
import { duplicatesAmong, isMeantTwice } from '../../../app/workbook/duplicatesAmong';
import type { WorkbookMemory } from '../../../model/workbookMemory';
import { reportExpectedLeft, reportGoneReceipts } from '../registersOfInputs';
import { shownName } from '../shownName';
import { strings } from '../strings';
import { writeOutput } from '../writeOutput';

interface SplitOptions extends LetterOptions, OfficialOptions {
  readonly outDir: string;
  readonly onConflict?: ConflictChoice;
  readonly settings?: string;
  readonly force?: true;
}

/** `split FILE… --out-dir DIR`: one workbook per 主管部门, each with the sheets that `build` writes, and one for what belongs to no form. */
export function addSplitCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  const command = program
    .command('split')
    .description(strings.split.description)
    .usage(strings.help.commandUsage)
    .helpOption('-h, --help', strings.help.help)
    .argument('<FILE...>', strings.files)
    .requiredOption('--out-dir <DIR>', strings.split.outDir)
    .addOption(conflictOption())
    .addOption(forceOption())
    .option('--settings <FILE>', strings.check.settings);
  addOfficialOptions(command, { isApart: false });
  addLetterOptions(command).action(async (files: string[], options: SplitOptions) => {
    finish(await split(files, options, world));
  });
}

async function split(files: readonly string[], options: SplitOptions, world: CommandLine): Promise<ExitCode> {
  const found = await findInputs(files, world);
  const { inputs, forms, loose, memory, taken, hasFailures } = await collectForms(found, options.onConflict, world);
  const settings = await settingsOfInputs(inputs, options.settings, world);
  if (forms.length === 0 || typeof settings === 'string') {
    world.report(typeof settings === 'string' ? settings : strings.build.noForms);
    return 2;
  }
  const { taken: takenBySettings } = await findInputs(options.settings === undefined ? [] : [options.settings], world);
  const terms = {
    taken: new Set([...taken, ...takenBySettings]),
    earlier: EARLIER_RESULTS.workbook,
    isForced: options.force === true,
  };
  let written = 0;
  const unchecked: Unchecked[] = [];
  const opinions: ReturnOpinion[] = [];
  let isClean = !hasFailures;
  const numbered = numberForms(forms, settings.idPrefix);
  const parts = splitByDepartment(numbered);
  const memories = splitMemory(memory, numbered, parts);
  for (const sentence of tornAmong(numbered, parts, memory)) world.report(sentence);
  reportGoneReceipts(inputs, world);
  reportTouchesLeft(inputs, world);
  reportExpectedLeft(inputs, world);
  const carriedOf = findingsOfBatch(numbered, parts, settings);
  for (const [at, part] of parts.entries()) {
    const carried = carriedOf.get(part.fileName);
    const contents = {
      settings,
      official: officialChoice(options, part.forms.length, false),
      areFormsMarked: options.marked,
      memory: memories[at],
      carried,
      returnWords: returnWordsOf(options),
      canReturn: lettersAreFree(options, terms, world),
    };
    const made = await makeWorkbook(part.forms, contents, world);
    if ('obstacles' in made) {
      for (const obstacle of made.obstacles) world.report(strings.split.obstacle(shownName(part.department), obstacle));
      isClean = false;
      continue;
    }
    for (const sentence of [...made.told, ...made.leftOut])
      world.report(strings.split.obstacle(shownName(part.department), sentence));
    isClean &&= made.leftOut.length === 0;
    if (made.forms === 0) continue;
    if (contents.official.place === 'one-sheet' && options.official === undefined)
      world.report(strings.split.obstacle(part.department, strings.official.onOneSheet(made.forms)));
    const target = path.join(options.outDir, part.fileName);
    const isWritten = await writeOutput(target, await sealWorkbook(made.bytes), terms, world);
    unchecked.push(...made.unchecked);
    opinions.push(...made.opinions);
    if (isWritten) world.report(strings.build.done(target, made.forms, made.findings));
    written += isWritten ? 1 : 0;
    isClean &&= isWritten && made.findings.error === 0;
  }
  const rest = looseWorkbook(loose, new Set(parts.map(({ fileName }) => fileName.toLowerCase())));
  if (rest) {
    const target = path.join(options.outDir, rest.name);
    const isWritten = await writeOutput(target, await sealWorkbook(await writeWorkbook(rest.workbook)), terms, world);
    if (isWritten) world.report(strings.split.loose(target, loose.length));
    isClean &&= isWritten;
  }
  isClean = (await writeLetters(opinions, options, terms, world)) && isClean;
  const isWhole = reportCrashes(unchecked, world);
  if (written === 0) return 2;
  return isClean && isWhole ? 0 : 1;
}

/** What the workbooks that are written can no longer know of each other. */
function tornAmong(
  numbered: ReturnType<typeof numberForms>,
  parts: readonly DepartmentPart<(typeof numbered)[number]>[],
  { pairs }: WorkbookMemory,
): readonly string[] {
  const partOf = new Map(parts.flatMap(({ fileName, forms }) => forms.map((form) => [form, fileName] as const)));
  const parted = numbered.map((form) => ({ ...form, part: partOf.get(form) ?? '' }));
  const paired = pairs.filter(({ isOneProject }) => isOneProject);
  return tornBySplit(
    paired.map(({ earlier, later }) => [parted[earlier], parted[later]] as const),
    duplicatesAmong(parted, ({ origin }) => isMeantTwice(origin?.words)).values(),
  );
}

/** What the rules find across the workbooks that are written, by their names. */
function findingsOfBatch(
  numbered: ReturnType<typeof numberForms>,
  parts: readonly DepartmentPart[],
  settings: Settings,
): ReadonlyMap<string, readonly CarriedFinding[]> {
  if (parts.length < 2) return new Map();
  const batch = {
    file: '',
    forms: numbered.map(({ form }) => form),
    doubts: numbered.map(({ doubts = [] }) => doubts),
  };
  const fileOf = new Map(parts.flatMap(({ fileName, forms }) => forms.map(({ id = '' }) => [id, fileName] as const)));
  const found = checkForms([batch], settings).findings.map(({ rule, severity, message, form, path: at, related }) => {
    const places = [{ form, path: at }, ...related].flatMap((place) => {
      const record = numbered[place.form];
      return record ? [{ record, path: place.path }] : [];
    });
    return { rule, title: ruleCatalogue.get(rule)?.title ?? rule, severity, message, places };
  });
  return findingsAcross(found, (id) => fileOf.get(id));
}
