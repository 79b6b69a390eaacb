import { NARRATIVES } from '../../model/form';
import type { SourceCell } from '../grid/sourceCell';
import type { FormRow } from './formRow';
import { isTitle, isUnitLine, isYearLine } from './headLines';
import { headingOf, meaningOf } from './labelMeaning';
import { bareLabel, plainText } from './labelText';
import { isHeadingRow } from './indicatorHeading';

/** The rows of one form from its title on. */
export interface FoundForm {
  readonly title: SourceCell | undefined;
  readonly rows: readonly FormRow[];
  /** Whether each row of its table is an indicator of a project that the row names. */
  readonly isList: boolean;
  /** The cells of its head that are printed again on further pages. */
  readonly repeated: readonly SourceCell[];
}

/** How far above 项目名称 a title is looked for: a code, the one who fills it in and the unit of money may stand between. */
const HIGHEST_TITLE = 10;

/** The forms among the rows of a source: below each other, and side by side where a row names several projects. */
export function findForms(rows: readonly FormRow[]): FoundForm[] {
  const anchors = anchorsOf(rows);
  if (anchors.length === 0) {
    const twin = twinColumn(rows);
    if (twin !== undefined) return halvesAt(rows, twin).flatMap(formWithoutName);
    return formWithoutName(rows);
  }
  const starts = anchors.map((anchor, at) => headStart(rows, anchor, (anchors[at - 1] ?? -1) + 1));
  return withoutRepeatedHeads(
    anchors.map((anchor, at): Segment => {
      const start = starts[at] ?? anchor;
      const own = rows.slice(start, starts[at + 1] ?? rows.length);
      return { head: own.slice(0, anchor - start + 1), rows: own, isList: isListHead(rows, anchor), repeated: [] };
    }),
  ).flatMap(({ head, rows: own, isList, repeated }) => {
    const names = namesIn(head.at(-1));
    const bands = isList || !areOfForms(own, names) ? [own] : bandsOf(own, names);
    return bands.map((band) => ({ title: titleAmong(band), rows: band, isList, repeated }));
  });
}

interface Segment extends Pick<FoundForm, 'rows' | 'isList' | 'repeated'> {
  /** Its rows down to the one that names the project. */
  readonly head: readonly FormRow[];
}

/** A page may print the head of its form again: what follows says nothing that the form said before, and belongs to it. */
function withoutRepeatedHeads(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  const said: Set<string>[] = [];
  for (const segment of segments) {
    const before = whole.at(-1);
    const rest = segment.rows.slice(segment.head.length);
    const fields = fieldsIn(rest);
    const known = said.at(-1);
    if (before && known && isHeadAgain(before, segment) && !fields.some((field) => known.has(field))) {
      const repeated = [...before.repeated, ...segment.head.flatMap(({ cells }) => cells)];
      whole[whole.length - 1] = { ...before, rows: [...before.rows, ...rest], repeated };
      for (const field of fields) known.add(field);
    } else {
      whole.push(segment);
      said.push(new Set(fields));
    }
  }
  return whole;
}

function isHeadAgain(before: Segment, { head, isList }: Segment): boolean {
  return (
    !isList &&
    !before.isList &&
    head.some(({ cells }) => cells.some(({ text }) => isTitle(text))) &&
    textsOf(before.head) === textsOf(head)
  );
}

function textsOf(rows: readonly FormRow[]): string {
  return rows.map(({ cells }) => cells.map(({ text }) => plainText(text)).join('\t')).join('\n');
}

/** The labels of fields and amounts among rows; long texts may go on below their label where it is repeated. */
function fieldsIn(rows: readonly FormRow[]): string[] {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  return texts.flatMap((text) => {
    const meaning = meaningOf(text);
    return (meaning?.kind === 'field' && !isNarrative(meaning.path)) || meaning?.kind === 'fund'
      ? [bareLabel(text)]
      : [];
  });
}

function isNarrative(path: string): boolean {
  return NARRATIVES.some((narrative) => narrative === path);
}

/** The rows that name a project; a list names its column once, however often its heading is repeated. */
function anchorsOf(rows: readonly FormRow[]): number[] {
  const anchors: number[] = [];
  rows.forEach((row, at) => {
    const [name] = namesIn(row);
    if (!name) return;
    const before = anchors.at(-1);
    if (before === undefined) {
      anchors.push(at);
      return;
    }
    const between = rows.slice(before + 1, at);
    const hasTitle = between.some(({ cells }) => cells.some(({ text }) => isTitle(text)));
    const isSameWord = namesIn(rows[before]).some(({ text }) => bareLabel(text) === bareLabel(name.text));
    const isListAgain = isListHead(rows, at) && isListHead(rows, before);
    if (hasTitle || (isSameWord && !isListAgain && isFirstLabel(row, name))) anchors.push(at);
  });
  return anchors;
}

/** Whether a label stands first in its row, but for labels that are not known. */
function isFirstLabel({ cells }: FormRow, name: SourceCell): boolean {
  return cells.find(({ text }) => meaningOf(text) !== undefined) === name;
}

function namesIn(row: FormRow | undefined): SourceCell[] {
  return (row?.cells ?? []).filter(({ text }) => {
    const meaning = meaningOf(text);
    return meaning?.kind === 'field' && meaning.path === 'projectName';
  });
}

/** Whether a row with 项目名称 heads the columns of a list: headings of indicators stand beside it, or below it. */
export function isListHead(rows: readonly FormRow[], at: number): boolean {
  return listHeadRows(rows[at], rows[at + 1]) > 0;
}

/** How many rows the headings of a list take: 绩效指标 may stand over headings of its own; 0 where there is no list. */
export function listHeadRows(row: FormRow | undefined, next: FormRow | undefined): number {
  if (!row || row.cells.length < FEWEST_LIST_COLUMNS) return 0;
  const block = row.cells.find(({ text }) => {
    const meaning = meaningOf(text);
    return meaning?.kind === 'block' && meaning.holds === 'indicators';
  });
  const isUnder =
    next !== undefined && isHeadingRow(next.cells) && (next.cells[0]?.column ?? 0) >= (block?.column ?? 0);
  const isHeads = row.cells.every(({ text }) => isHeadOfColumn(text));
  if (block !== undefined && isUnder && isHeads) return 2;
  return isHeadingRow(row.cells) &&
    row.cells.some(({ text }) => headingOf(text)?.role === 'level1' || headingOf(text)?.role === 'name')
    ? 1
    : 0;
}

function isHeadOfColumn(text: string): boolean {
  return meaningOf(text) !== undefined || headingOf(text) !== undefined || text.length < LONGEST_HEAD;
}

const LONGEST_HEAD = 15;
const FEWEST_LIST_COLUMNS = 3;

function headStart(rows: readonly FormRow[], anchor: number, lowest: number): number {
  // Above a table that stands before the labels the title is farther away.
  const isBelowTable = lowest === 0 && rows.slice(0, anchor).some(({ cells }) => isHeadingRow(cells));
  for (let at = anchor; at >= (isBelowTable ? lowest : Math.max(lowest, anchor - HIGHEST_TITLE)); at--) {
    if (rows[at]?.cells.some(({ text }) => isTitle(text))) return withYearAbove(rows, at, lowest);
  }
  let start = anchor;
  while (start > lowest && rows[start - 1]?.cells.every(({ text }) => isYearLine(text) || isUnitLine(text))) start--;
  return start;
}

/** Some forms print the year above the title. */
function withYearAbove(rows: readonly FormRow[], at: number, lowest: number): number {
  const isAbove = at > lowest && rows[at - 1]?.cells.every(({ text }) => isYearLine(text)) === true;
  return isAbove ? at - 1 : at;
}

function titleAmong(rows: readonly FormRow[]): SourceCell | undefined {
  return rows
    .slice(0, HIGHEST_TITLE)
    .flatMap(({ cells }) => cells)
    .find(({ text }) => isTitle(text));
}

/** Whether names in one row are those of forms beside each other: of one form, 项目名称 and 专项名称 may share a row. */
function areOfForms(rows: readonly FormRow[], names: readonly SourceCell[]): boolean {
  const [first, ...others] = names;
  if (!first || others.length === 0) return false;
  const areTitled = rows.some(({ cells }) => cells.filter(({ text }) => isTitle(text)).length === names.length);
  return areTitled || others.every(({ text }) => bareLabel(text) === bareLabel(first.text));
}

/** Parts rows at the columns where the forms beside each other begin. */
function bandsOf(rows: readonly FormRow[], names: readonly SourceCell[]): FormRow[][] {
  const titles = rows
    .map(({ cells }) => cells.filter(({ text }) => isTitle(text)))
    .find(({ length }) => length === names.length);
  const starts = names.map(({ column }, at) => Math.min(column, titles?.[at]?.column ?? column));
  return starts.map((start, at) => {
    const [from, to] = [at === 0 ? 0 : start, starts[at + 1] ?? Number.POSITIVE_INFINITY];
    return rows.flatMap((row) => {
      const cells = row.cells.filter(({ column }) => column >= from && column < to);
      return cells.length > 0 ? [{ ...row, cells }] : [];
    });
  });
}

/**
 * Where a second form begins beside the first, though neither names its project in a way that is known: the rows print the same
 * labels there as at their left edge, and no cell reaches over it.
 */
function twinColumn(rows: readonly FormRow[]): number | undefined {
  const twins = new Map<number, number>();
  for (const { cells } of rows) {
    const [first] = cells;
    if (!first) continue;
    const isAgain = isTitle(first.text)
      ? isTitle
      : (text: string): boolean => bareLabel(text) === bareLabel(first.text) && isLabelOfForm(text);
    const again = cells.find(({ column, text }) => column > first.column && isAgain(text));
    if (again) twins.set(again.column, (twins.get(again.column) ?? 0) + 1);
  }
  const [column, count] = [...twins].sort(([, one], [, other]) => other - one)[0] ?? [0, 0];
  const isCrossed = rows.some(({ cells }) =>
    cells.some((cell) => cell.column < column && cell.column + cell.columnSpan > column),
  );
  return count < FEWEST_LABELS || isCrossed ? undefined : column;
}

function isLabelOfForm(text: string): boolean {
  return isOfField(text) || headingOf(text) !== undefined;
}

function halvesAt(rows: readonly FormRow[], column: number): FormRow[][] {
  const part = (isOwn: (cell: SourceCell) => boolean): FormRow[] =>
    rows.flatMap((row) => {
      const cells = row.cells.filter(isOwn);
      return cells.length > 0 ? [{ ...row, cells }] : [];
    });
  return [part((cell) => cell.column < column), part((cell) => cell.column >= column)];
}

/** A form that names no project: it has a title, a table of indicators, or several labels of fields. */
function formWithoutName(rows: readonly FormRow[]): FoundForm[] {
  const title = rows.findIndex(({ cells }) => cells.some(({ text }) => isTitle(text)));
  const first = rows.findIndex(({ cells }) => cells.some(({ text }) => isOfField(text)) || isHeadingRow(cells));
  const start = title >= 0 ? title : isPartOfForm(rows) ? first : -1;
  if (start < 0) return [];
  const own = rows.slice(start);
  return [{ title: titleAmong(own), rows: own, isList: false, repeated: [] }];
}

/** Whether rows are part of a form: other tables have amounts, too. */
function isPartOfForm(rows: readonly FormRow[]): boolean {
  if (rows.some(({ cells }) => isHeadingRow(cells))) return true;
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text)).filter(isOfField);
  return new Set(texts.map(bareLabel)).size >= FEWEST_LABELS && texts.some((text) => meaningOf(text)?.kind !== 'fund');
}

const FEWEST_LABELS = 3;

function isOfField(text: string): boolean {
  const kind = meaningOf(text)?.kind;
  return kind === 'field' || kind === 'goal' || kind === 'fund';
}
