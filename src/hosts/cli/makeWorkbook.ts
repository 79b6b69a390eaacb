import { settingOfCarried } from '../../app/check/carriedFindings';
import type { CarriedFinding } from '../../app/check/carriedFindings';
import { createWorkbookChecker } from '../../app/check/checkWorkbook';
import { compareYears } from '../../app/sheets/compareYears';
import { HostError } from '../../app/hostError';
import { importForms } from '../../app/import/importForms';
import type { ImportDecision, IncomingForm } from '../../app/import/importPreview';
import { createOwnRuleSheet } from '../../app/check/ownRules';
import { previewImport } from '../../app/import/previewImport';
import { saveSettings } from '../../app/workbook/readSettings';
import { readWithRegister } from '../../app/workbook/readWorkbook';
import { registerOverview } from '../../app/receipts/registerOverview';
import type { RegisterOverview } from '../../app/receipts/registerOverview';
import { addToRoster } from '../../app/receipts/roster';
import type { Expected } from '../../app/receipts/readRoster';
import type { FormArrangement } from '../../app/sheets/arrangeForms';
import type { FormOrder } from '../../app/sheets/formOrder';
import { officialBooks } from '../../app/sheets/officialBooks';
import type { OfficialBook } from '../../app/sheets/officialBooks';
import { regenerateForms } from '../../app/sheets/regenerateForms';
import { recordReturn, returnOpinions, withDeadlines } from '../../app/sheets/returnOpinions';
import type { ReturnOpinion } from '../../app/sheets/returnOpinions';
import type { ReturnWords } from '../../app/sheets/returnWords';
import { saveTemplate } from '../../app/workbook/templates';
import { summariseDepartments } from '../../app/sheets/summariseDepartments';
import { unresolvedDuplicates } from '../../app/workbook/unresolvedDuplicates';
import { withCounts } from '../../app/files/withCounts';
import { replacedCharacters } from '../../formats/xlsx/replacedCharacters';
import { writeWorkbook } from '../../formats/xlsx/writeWorkbook';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { FormDoubt } from '../../model/doubt';
import { SEVERITIES } from '../../model/finding';
import type { Severity, Unchecked } from '../../model/finding';
import { INITIAL_SETTINGS } from '../../model/settings';
import type { Settings } from '../../model/settings';
import type { WorkbookMemory } from '../../model/workbookMemory';
import type { CommandLine } from './commandLine';
import { createMemoryHost } from './memoryHost';
import { progressBar } from './progressBar';
import { strings } from './strings';

/** A workbook as bytes, and what stands in it. */
export interface MadeWorkbook {
  readonly bytes: Uint8Array;
  readonly forms: number;
  /** Sentences on forms and characters that no workbook can hold; they are not in it. */
  readonly leftOut: readonly string[];
  /** Sentences on what is in it otherwise than the files say, as a 编号 that two of them use. */
  readonly told: readonly string[];
  readonly findings: Readonly<Record<Severity, number>>;
  /** What its 收表登记 says. */
  readonly register?: RegisterOverview;
  /** What goes back to each department: 错误 and 警告 that nobody has put aside. */
  readonly opinions: readonly ReturnOpinion[];
  /** What the rules could not look at. */
  readonly unchecked: readonly Unchecked[];
  /** The official forms as workbooks of their own, where that is wanted. */
  readonly books?: Iterable<OfficialBook>;
}

/** What goes into a workbook beside its forms. */
export interface WorkbookContents {
  /** Doubts that belong to none of the forms. */
  readonly loose?: readonly FormDoubt[];
  readonly settings: Settings;
  /** What the workbooks remember that the forms come from, pairs by the positions of the forms. */
  readonly memory?: WorkbookMemory | undefined;
  readonly official: OfficialChoice;
  /** Whether findings are marked on these forms: a working copy. A copy to be signed has no colours. */
  readonly areFormsMarked?: boolean | undefined;
  /** The round that 收表登记 says of forms that come in now; where it is missing, each form has its own next one. */
  readonly round?: string | undefined;
  /** What a check of more forms than these found on them. */
  readonly carried?: readonly CarriedFinding[] | undefined;
  /** What is said in the letters with which what is at fault goes back; without it nothing does. */
  readonly returnWords?: ReturnWords | undefined;
  /** Whether these letters can be written: what did not go is not said to have gone back. */
  readonly canReturn?: (opinions: readonly ReturnOpinion[]) => Promise<boolean>;
  /** Who is expected to send. */
  readonly expected?: readonly Expected[];
}

/** Where the official forms go: nowhere, into the workbook, or into workbooks of their own, of which thousands of sheets take four times the room. */
export interface OfficialChoice {
  readonly place: 'none' | FormArrangement | 'books';
  readonly order: FormOrder;
}

/** Writes forms into a new workbook, all of them, sums them up, adds the official form of each and checks it; or sentences on what keeps them out. */
export async function makeWorkbook(
  forms: readonly IncomingForm[],
  contents: WorkbookContents,
  world: Pick<CommandLine, 'terminal' | 'templates'>,
): Promise<MadeWorkbook | Refusal> {
  try {
    return await makeWholeWorkbook(forms, contents, world);
  } catch (error) {
    const isTooLarge = error instanceof HostError && error.code === 'too-large';
    if (!isTooLarge) throw error;
    return { obstacles: [strings.build.tooLarge(error.subject ?? '')] };
  }
}

/** Sentences on what keeps a workbook from being written at all. */
interface Refusal {
  readonly obstacles: readonly string[];
}

async function makeWholeWorkbook(
  forms: readonly IncomingForm[],
  {
    settings,
    official: { place, order },
    areFormsMarked = false,
    round,
    expected = [],
    loose = [],
    memory,
    carried = [],
    returnWords,
    canReturn = () => Promise.resolve(true),
  }: WorkbookContents,
  world: Pick<CommandLine, 'terminal' | 'templates'>,
): Promise<MadeWorkbook | Refusal> {
  const host = createMemoryHost(() => Promise.resolve());
  const { ownRules = [], ...stored } = settings;
  if (settings !== INITIAL_SETTINGS) await saveSettings(host, stored);
  for (const [key, value] of settingOfCarried(carried)) await host.saveSetting(key, value);
  if (ownRules.length > 0) {
    await host.write({ title: DATA_SHEETS.ownRules, changes: [createOwnRuleSheet(ownRules)] });
  }
  for (const template of world.templates()) await saveTemplate(host, template);
  const preview = await previewImport(host, { forms, loose, memory });
  if (preview.obstacles.length > 0) return { obstacles: preview.obstacles };
  const beside = preview.items.filter(({ duplicate }) => duplicate);
  const bar = progressBar(strings.progress.write, world.terminal);
  const {
    created,
    received = 0,
    leftBehind = [],
  } = await importForms(
    host,
    preview,
    new Map(beside.map(({ index }): [number, ImportDecision] => [index, 'save-as'])),
    {
      register: { at: new Date(), round, isCarried: true },
      onProgress: (done, total) => {
        bar.update(done, total);
      },
    },
  );
  if (expected.length > 0) await addToRoster(host, expected);
  const checker = createWorkbookChecker(host, Date.now);
  await summariseDepartments(host, { checker });
  await compareYears(host);
  if (place !== 'none' && place !== 'books')
    await regenerateForms(host, undefined, { arrangement: place, order, isMarked: areFormsMarked });
  const { findings, unchecked } = await checker.check();
  bar.stop();
  const opinions = returnOpinions(findings.filter(({ severity }) => severity !== 'info'));
  const at = new Date();
  const isReturned = returnWords !== undefined && (await canReturn(opinions));
  const returned = isReturned ? await recordReturn(host, opinions, { at, words: returnWords }) : undefined;
  const reading = await readWithRegister(host);
  const register = registerOverview(reading, { at });
  const duplicates = [...unresolvedDuplicates(reading).values()];
  const bytes = await writeWorkbook({
    sheets: withCounts(host.sheets()),
    marks: host.marks(),
    markedTables: host.markedTables(),
    settings: host.settings(),
  });
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)]));
  const problems = preview.items.flatMap(({ problems = [] }) => problems);
  const leftOut = [...problems, ...replacedCharacters(host.sheets())];
  return {
    bytes,
    forms: created,
    leftOut,
    told: [
      ...leftBehind,
      ...(returned?.told ?? []),
      ...(duplicates.length > 0 ? [strings.duplicates(duplicates)] : []),
      ...(round !== undefined && received === 0 ? [strings.register.roundUnused(round)] : []),
    ],
    ...(register && { register }),
    findings: counts as MadeWorkbook['findings'],
    opinions: await withDeadlines(host, opinions, at),
    unchecked,
    ...(place === 'books' && { books: await officialBooks(host, { order }) }),
  };
}
