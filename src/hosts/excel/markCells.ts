import type { HostAbilities, MarkWork } from '../../app/host';
import { HostError } from '../../app/hostError';
import { rangeAddress } from '../../model/cellAddress';
import type { Mark } from '../../model/mark';
import type { CellPlace, CellRange } from '../../model/sheetPlan';
import { bytesOf, createBatch, throwIfCancelled } from './batch';
import type { Batch } from './batch';
import { findMarks } from './findMarks';
import type { ChangedPlaces, FoundMarks, MarkQuestion } from './findMarks';
import { HIGHLIGHT_COLORS } from './highlightRule';
import { cellKey, planMarks, showTheSame } from './markPlan';
import type { Highlight, MarkPlan, Remark } from './markPlan';
import { loadInputMessage, loadNote, shownText, writeRemark } from './remarkWriters';
import { runExcel } from './runExcel';
import { isUnnamedRefusal } from './toHostError';

/** The marks of a workbook as this session has left them. */
export interface Marking {
  /**
   * Makes these the only marks of the workbook; `onWriting` is called before the first is written. When something stops it halfway, the
   * marks of before are put back. Only what is not there as it should be is written; work that follows an edit looks only where something
   * else is wanted than the last time. Answers the cells whose sentence Excel has refused.
   */
  mark(marks: readonly Mark[], work: MarkWork, onWriting: () => void): Promise<readonly CellPlace[]>;
  /** Something of ours was written that may have moved or taken marks. */
  forget(): void;
}

export function createMarking(kind: HostAbilities['remarks']): Marking {
  let known: { readonly plan: MarkPlan; readonly refused: readonly CellPlace[] } | undefined;
  return {
    forget: () => {
      known = undefined;
    },
    async mark(marks, work, onWriting) {
      throwIfCancelled(work);
      const plan = planMarks(marks, work.tables);
      const only = known && work.isLive === true ? differences(known.plan, plan) : undefined;
      const before = only && known ? stillRefused(known.refused, plan, only) : [];
      if (only && only.ruledSheets.size + only.cells.length === 0) return before;
      known = undefined;
      const now = await bringAbout(plan, { kind, wanted: plan.remarks, only }, work, onWriting);
      known = { plan, refused: [...before, ...now] };
      return known.refused;
    },
  };
}

/** The cells without their sentence that are not tried again. */
function stillRefused(
  refused: readonly CellPlace[],
  { remarks }: MarkPlan,
  { cells, movedSheets: moved }: ChangedPlaces,
): readonly CellPlace[] {
  const [wanted, tried] = [new Set(remarks.map(cellKey)), new Set(cells.map(cellKey))];
  return refused.filter((cell) => wanted.has(cellKey(cell)) && !tried.has(cellKey(cell)) && !moved.has(cell.sheet));
}

/** Where two plans want something else. */
function differences(before: MarkPlan, after: MarkPlan): ChangedPlaces {
  const remarksOf = ({ remarks }: MarkPlan): ReadonlyMap<string, Remark> =>
    new Map(remarks.map((remark) => [cellKey(remark), remark]));
  const [old, now] = [remarksOf(before), remarksOf(after)];
  const cells = [...before.remarks, ...after.remarks].filter((remark) => {
    const [one, other] = [old.get(cellKey(remark)), now.get(cellKey(remark))];
    return one?.text !== other?.text || one?.severity !== other?.severity;
  });
  const sheets = new Set([...before.highlights, ...after.highlights].map(({ sheet }) => sheet));
  const ruledSheets = [...sheets].filter((sheet) => !showTheSame(onSheet(before, sheet), onSheet(after, sheet)));
  return { ruledSheets: new Set(ruledSheets), movedSheets: movedSheets(before.remarks, after.remarks), cells };
}

/** The sheets on which a sentence stands elsewhere than before: sorting leaves input messages behind, and inserted rows carry them off. */
function movedSheets(before: readonly Remark[], after: readonly Remark[]): ReadonlySet<string> {
  const wordsOf = ({ sheet, text }: Remark): string => `${sheet}\u0000${text}`;
  const there = new Set(after.map((remark) => `${cellKey(remark)}\u0000${remark.text}`));
  const left = new Set(before.filter((one) => !there.has(`${cellKey(one)}\u0000${one.text}`)).map(wordsOf));
  const known = new Set(before.map((remark) => `${cellKey(remark)}\u0000${remark.text}`));
  const come = after.filter((one) => !known.has(`${cellKey(one)}\u0000${one.text}`));
  return new Set(come.flatMap((remark) => (left.has(wordsOf(remark)) ? [remark.sheet] : [])));
}

function onSheet({ highlights }: MarkPlan, name: string): readonly Highlight[] {
  return highlights.filter(({ sheet }) => sheet === name);
}

/**
 * In one go where Excel lets it. Where it refuses something without a reason, as a note on a cell with a threaded comment, once more with
 * the colours first and then the sentences, without those that it refuses alone: their colours stand, and the pane says them. Answers these.
 */
async function bringAbout(
  plan: MarkPlan,
  question: MarkQuestion,
  work: MarkWork,
  onWriting: () => void,
): Promise<readonly CellPlace[]> {
  const begun = { isWriting: false };
  const writing = (): void => {
    begun.isWriting = true;
    onWriting();
  };
  try {
    return await attempt(plan, question, work, writing, writeTogether);
  } catch (error) {
    const isUnnamed = error instanceof HostError && (error.code === 'failed' || error.code === 'unsupported');
    if (!begun.isWriting || plan.remarks.length === 0 || !isUnnamed) throw error;
    return await attempt(plan, question, work, onWriting, addRemarks);
  }
}

async function attempt(
  plan: MarkPlan,
  question: MarkQuestion,
  work: MarkWork,
  onWriting: () => void,
  writeRemarks: RemarkWriter,
): Promise<readonly CellPlace[]> {
  let before: MarkPlan | undefined;
  try {
    return await runExcel(async (context) => {
      const found = await findMarks(context, question);
      const missing = missingMarks(plan, found, question);
      refuseMissingSheets(plan, found);
      refuseProtectedSheets(missing, found);
      throwIfCancelled(work);
      if (isNothing(missing)) return [];
      onWriting();
      before = found.plan;
      return writeMarks(context, found, missing, { kind: question.kind, work, writeRemarks });
    });
  } catch (error) {
    if (before) await putBack(before, question);
    throw error;
  }
}

async function putBack(before: MarkPlan, { kind, only, wanted }: MarkQuestion): Promise<void> {
  await runExcel(async (context) => {
    const question = { kind, only, wanted: [...before.remarks, ...wanted] };
    const found = await findMarks(context, question);
    const missing = missingMarks(before, found, question, 'as-they-stood');
    await writeMarks(context, found, missing, { kind, work: {}, writeRemarks: writeTogether });
  });
}

/** What stands and is not wanted, and what is wanted and does not stand. */
interface MissingMarks {
  readonly goneRules: FoundMarks['rules'];
  readonly newRules: readonly Highlight[];
  /** The keys of cells whose remark goes. */
  readonly goneRemarks: readonly string[];
  readonly newRemarks: readonly Remark[];
}

function isNothing({ goneRules, newRules, goneRemarks, newRemarks }: MissingMarks): boolean {
  return goneRules.length + newRules.length + goneRemarks.length + newRemarks.length === 0;
}

/** The rules of a sheet stay or are written anew together, so that the gravest stays on top. */
function missingMarks(
  plan: MarkPlan,
  found: FoundMarks,
  { kind, only }: MarkQuestion,
  texts: 'as-planned' | 'as-they-stood' = 'as-planned',
): MissingMarks {
  const changedSheets = [...new Set([...plan.highlights, ...found.plan.highlights].map(({ sheet }) => sheet))].filter(
    (sheet) => only?.ruledSheets.has(sheet) !== false && !showTheSame(onSheet(found.plan, sheet), onSheet(plan, sheet)),
  );
  const changed = new Set(changedSheets);
  const wanted = new Map(plan.remarks.map((remark) => [cellKey(remark), remark]));
  const askedCells = new Set(only?.cells.map(cellKey));
  const isAsked = (key: string): boolean =>
    !only || askedCells.has(key) || only.movedSheets.has(key.slice(0, key.indexOf('\u0000')));
  const textOf = ({ text }: Remark): string => (texts === 'as-planned' ? shownText(text, kind) : text);
  const stands = (key: string): boolean => {
    const [there, remark] = [found.remarks.get(key), wanted.get(key)];
    return there?.kind === 'ours' && remark?.severity === there.severity && textOf(remark) === there.text;
  };
  return {
    goneRules: found.rules.filter(({ highlight: { sheet } }) => changed.has(sheet)),
    newRules: plan.highlights.filter(({ sheet }) => changed.has(sheet)),
    goneRemarks: [...found.remarks].flatMap(([key, { kind: there }]) =>
      there === 'ours' && isAsked(key) && !stands(key) ? [key] : [],
    ),
    newRemarks: plan.remarks.filter((remark) => {
      const key = cellKey(remark);
      if (remark.text === '' || !isAsked(key) || stands(key)) return false;
      return found.remarks.get(key)?.kind !== 'of-the-user';
    }),
  };
}

function refuseMissingSheets({ remarks }: MarkPlan, { sheets }: FoundMarks): void {
  const missing = remarks.find(({ sheet }) => !sheets.has(sheet))?.sheet;
  if (missing !== undefined) throw new HostError('sheet-missing', `The workbook has no sheet ${missing}.`, missing);
}

/** Asked beforehand: marks of other sheets that have gone by the time a protected one refuses could not all be put back. */
function refuseProtectedSheets(
  { goneRules, newRules, goneRemarks, newRemarks }: MissingMarks,
  found: FoundMarks,
): void {
  const concerned = [
    ...goneRules.map(({ highlight }) => highlight.sheet),
    ...[...newRules, ...newRemarks].map(({ sheet }) => sheet),
    ...goneRemarks.map((key) => key.slice(0, key.indexOf('\u0000'))),
  ];
  const guarded = concerned.find((name) => !takesMarks(found.sheets.get(name)));
  if (guarded !== undefined) throw new HostError('protected', `The sheet ${guarded} is protected.`, guarded);
}

/** Users may be let format cells and write notes on a protected sheet. */
function takesMarks(sheet: Excel.Worksheet | undefined): boolean {
  if (sheet?.protection.protected !== true) return true;
  const { allowFormatCells = false, allowEditObjects = false } = sheet.protection.options;
  return allowFormatCells && allowEditObjects;
}

async function writeMarks(
  context: Excel.RequestContext,
  found: FoundMarks,
  { goneRules, newRules, goneRemarks, newRemarks }: MissingMarks,
  { kind, work, writeRemarks }: MarkWriting,
): Promise<readonly CellPlace[]> {
  const batch = createBatch(context, work, newRemarks.length);
  for (const { rule } of goneRules) {
    await batch.room(1);
    rule.delete();
  }
  for (const key of goneRemarks) {
    const remark = found.remarks.get(key);
    if (remark?.kind !== 'ours') continue;
    await batch.room(2);
    remark.remove();
  }
  // A new rule goes above the others: the gravest is added last.
  for (const highlight of newRules.toReversed()) await addHighlight(batch, found, highlight);
  const refused = await writeRemarks(batch, found, newRemarks, kind);
  await batch.send();
  return refused.map(({ sheet, row, column }) => ({ sheet, row, column }));
}

/** Writes the sentences of marks behind what waits in the batch; answers those that Excel has refused. */
type RemarkWriter = (
  batch: Batch,
  found: FoundMarks,
  remarks: readonly Remark[],
  kind: HostAbilities['remarks'],
) => Promise<readonly Remark[]>;

interface MarkWriting {
  readonly kind: HostAbilities['remarks'];
  readonly work: MarkWork;
  readonly writeRemarks: RemarkWriter;
}

const writeTogether: RemarkWriter = async (batch, { sheets }, remarks, kind) => {
  for (const remark of remarks) {
    batch.count(1);
    const sheet = sheets.get(remark.sheet);
    if (!sheet) continue;
    await batch.room(4, bytesOf(remark.text));
    writeRemark(sheet, remark, kind);
  }
  return [];
};

/** Where Excel has refused so many alone, it will refuse the others too. */
const MOST_REFUSED = 8;

/** Sends what waits, then the sentences; those of a request that is refused in halves, down to the ones that Excel refuses alone. */
async function addRemarks(
  batch: Batch,
  found: FoundMarks,
  remarks: readonly Remark[],
  kind: HostAbilities['remarks'],
): Promise<readonly Remark[]> {
  await batch.send();
  const refused: Remark[] = [];
  let alone = 0;
  const add = async (some: readonly Remark[]): Promise<void> => {
    if (some.length === 0) return;
    if (alone >= MOST_REFUSED) {
      refused.push(...some);
      return;
    }
    try {
      await writeTogether(batch, found, some, kind);
      await batch.send();
    } catch (error) {
      if (!isUnnamedRefusal(error)) throw error;
      const left = await remarksThatLack(batch, found, some, kind);
      if (some.length === 1) {
        alone += left.length;
        refused.push(...left);
      } else {
        const half = Math.ceil(left.length / 2);
        await add(left.slice(0, half));
        await add(left.slice(half));
      }
    }
  };
  await add(remarks);
  return refused;
}

/** Those of a request that was broken off whose cells have no remark yet. */
async function remarksThatLack(
  { context }: Batch,
  { sheets }: FoundMarks,
  remarks: readonly Remark[],
  kind: HostAbilities['remarks'],
): Promise<readonly Remark[]> {
  const load = kind === 'note' ? loadNote : loadInputMessage;
  const looks = remarks.map((remark) => {
    const sheet = sheets.get(remark.sheet);
    return { remark, look: sheet && load(sheet, remark.row, remark.column) };
  });
  await context.sync();
  return looks.flatMap(({ remark, look }) => (look?.().kind === 'none' ? [remark] : []));
}

/** Excel cuts longer lists of addresses. */
const LONGEST_ADDRESS_LIST = 8000;

async function addHighlight(
  batch: Batch,
  { sheets }: FoundMarks,
  { sheet: name, severity, formula, ranges }: Highlight,
): Promise<void> {
  const sheet = sheets.get(name);
  if (!sheet) return;
  for (const addresses of addressLists(ranges)) {
    await batch.room(8, addresses.length);
    const rule = sheet.getRanges(addresses).conditionalFormats.add('Custom');
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = HIGHLIGHT_COLORS[severity];
  }
}

function addressLists(ranges: readonly CellRange[]): readonly string[] {
  const lists: string[] = [];
  for (const range of ranges) {
    const address = rangeAddress(range);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS_LIST)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
