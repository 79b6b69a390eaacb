import path from 'node:path';
import type { Command } from 'commander';
import type { ConflictChoice } from '../../../app/files/mergeWorkbooks';
import { sayHowMany } from '../../../app/receipts/sayRegister';
import { roundNumber } from '../../../model/receipt';
import { collectForms, conflictOption } from '../collectForms';
import type { CommandLine, ExitCode } from '../commandLine';
import { EARLIER_RESULTS } from '../earlierResults';
import { findInputs } from '../findInputs';
import { forceOption } from '../forceOption';
import { addLetterOptions, lettersAreFree, returnWordsOf, writeLetters } from '../letterOptions';
import type { LetterOptions } from '../letterOptions';
import { addOfficialOptions, officialChoice, writeBooks } from '../officialOptions';
import type { OfficialOptions } from '../officialOptions';
import { makeWorkbook } from '../makeWorkbook';
import { readRosterFile } from '../readRosterFile';
import { reportGoneReceipts } from '../registersOfInputs';
import { reportCrashes } from '../reportCrashes';
import { reportTouchesLeft } from '../reportTouchesLeft';
import { sealWorkbook } from '../sealedWorkbook';
import { settingsOfInputs } from '../settingsOfInputs';
import { strings } from '../strings';
import { refusalOfOutput, writeOutput } from '../writeOutput';

interface BuildOptions extends LetterOptions, OfficialOptions {
  readonly output: string;
  readonly onConflict?: ConflictChoice;
  readonly settings?: string;
  readonly roster?: string;
  readonly round?: string;
  readonly force?: true;
}

/** `build FILE… -o OUT.xlsx`: all forms of the files in one workbook, checked, with the official form of each. */
export function addBuildCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  const command = program
    .command('build')
    .description(strings.build.description)
    .usage(strings.help.commandUsage)
    .helpOption('-h, --help', strings.help.help)
    .argument('<FILE...>', strings.files)
    .requiredOption('-o, --output <OUT.xlsx>', strings.build.output)
    .addOption(conflictOption())
    .addOption(forceOption())
    .option('--settings <FILE>', strings.check.settings)
    .option('--roster <FILE>', strings.register.roster)
    .option('--round <ROUND>', strings.register.round);
  addOfficialOptions(command, { isApart: true });
  addLetterOptions(command).action(async (files: string[], options: BuildOptions) => {
    finish(await build(files, options, world));
  });
}

async function build(files: readonly string[], options: BuildOptions, world: CommandLine): Promise<ExitCode> {
  const { output, round } = options;
  if (path.extname(output).toLowerCase() !== '.xlsx') return refuse(strings.build.notXlsx(output), world);
  if (round !== undefined && roundNumber(round) === undefined)
    return refuse(strings.register.roundUnknown(round), world);
  const found = await findInputs(files, world);
  const asides = [options.settings, options.roster].flatMap((file) => file ?? []);
  const { taken: takenByAsides } = await findInputs(asides, world);
  const terms = {
    taken: new Set([...found.taken, ...takenByAsides]),
    earlier: EARLIER_RESULTS.workbook,
    isForced: options.force === true,
  };
  const refusal = await refusalOfOutput(output, terms, world);
  if (refusal !== undefined) return refuse(refusal, world);
  // What keeps the command from running is told before pages of doubts.
  const roster = options.roster === undefined ? [] : await readRosterFile(options.roster, world);
  if (typeof roster === 'string') return refuse(roster, world);
  const { inputs, forms, loose, memory, hasFailures } = await collectForms(found, options.onConflict, world);
  if (forms.length === 0) return refuse(strings.build.noForms, world);
  const settings = await settingsOfInputs(inputs, options.settings, world);
  if (typeof settings === 'string') return refuse(settings, world);
  reportGoneReceipts(inputs, world);
  reportTouchesLeft(inputs, world);
  const expected = [...inputs.flatMap((input) => input.expected ?? []), ...roster];
  const made = await makeWorkbook(
    forms,
    {
      ...{
        settings,
        official: officialChoice(options, forms.length, true),
        areFormsMarked: options.marked,
        loose,
        memory,
        round,
        expected,
      },
      returnWords: returnWordsOf(options),
      canReturn: lettersAreFree(options, terms, world),
    },
    world,
  );
  if ('obstacles' in made) {
    for (const obstacle of made.obstacles) world.report(obstacle);
    return refuse(strings.build.noForms, world);
  }
  for (const sentence of [...made.told, ...made.leftOut]) world.report(sentence);
  if (made.forms === 0) return refuse(strings.build.noForms, world);
  if (!(await writeOutput(output, await sealWorkbook(made.bytes), terms, world))) return 2;
  world.report(strings.build.done(output, made.forms, made.findings));
  if (made.register && expected.length > 0) world.report(sayHowMany(made.register));
  const areBooksWritten = await writeBooks(made.books, output, options, terms, world);
  const areSent = await writeLetters(made.opinions, options, terms, world);
  const isWhole = reportCrashes(made.unchecked, world) && areSent && areBooksWritten;
  return hasFailures || !isWhole || made.leftOut.length > 0 || made.findings.error > 0 ? 1 : 0;
}

function refuse(sentence: string, world: CommandLine): ExitCode {
  world.report(sentence);
  return 2;
}
