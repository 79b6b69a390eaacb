import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES } from '../../model/form';
import type { FundLine, Side } from '../../model/form';
import { readAmount } from '../../model/readAmount';
import type { FormTemplate, TemplateLabel } from '../../model/template';
import { isByHeight } from './byHeight/isByHeight';
import { isScattered } from './isScattered';
import type { Span } from '../../model/reading';
import { cutOut } from '../text/cutOut';
import type { CutText } from '../text/cutOut';
import { furnitureLook } from '../text/furniture';
import { BREAK, comparable } from './condenseText';
import type { CondensedText } from './condenseText';
import { findLabels } from './findLabels';
import type { TextRange } from './textRange';
import { sourceSpan, splitLines, splitRuns } from './textValue';

/** The lines of a form that may belong to its pages, by where they stand. */
export interface DoubtfulLines {
  /** Those that stand in no cell that they could be the value of. */
  readonly furniture: readonly TextRange[];
  /** Those in the indicator table, where the reading of the whole table decides. */
  readonly inTable: readonly TextRange[];
  /** Fields that are blank without such a line, with the line. */
  readonly blank: ReadonlyMap<FieldPath, DoubtfulLine>;
  /** Amounts that might as well hold such a number, or not. */
  readonly amounts: ReadonlyMap<FieldPath, DoubtfulLine>;
}

/** A line and where it stands in the source. */
export interface DoubtfulLine extends TextRange {
  readonly span: Span;
}

const NONE: DoubtfulLines = { furniture: [], inTable: [], blank: new Map(), amounts: new Map() };

/**
 * Tells of lines that look like furniture but may be values (3 · 3 / 12 · 2024年1月23日 · 附件3 · 单位：元) which they are, by the
 * reading of the form without them: a number in an amount cell that is blank without it is the amount, unless the amounts
 * add up without it; a line in a text that has others is furniture.
 */
export function judgeDoubtfulLines(text: CondensedText, form: TextRange, template: FormTemplate): DoubtfulLines {
  const all = splitLines(text, form);
  const inside = inOrder([...linesInsideLabels(text, all, template), ...amongCharacters(text, all, template)]);
  const lines = doubtfulLines(text, all).filter(({ start }) => !inside.some((line) => line.start === start));
  if (lines.length === 0) return { ...NONE, furniture: inside };
  const cut = cutOut(text, form, inOrder([...lines, ...inside]));
  const places = findLabels(cut.text, { start: 0, end: cut.text.text.length }, template);
  if (
    isByHeight(cut.text, template, places) ||
    isScattered(cut.text, { start: 0, end: cut.text.text.length }, template, places)
  )
    return { ...NONE, furniture: inside };
  const cells = cellsOf(cut, template, places);
  const furniture: TextRange[] = [];
  const inTable: TextRange[] = [];
  const blank = new Map<FieldPath, DoubtfulLine>();
  const amounts = new Map<FieldPath, DoubtfulLine>();
  for (const line of lines) {
    const at = cut.move(line).start;
    const cell = cells.findLast(({ start }) => start < at);
    if (!cell || at < cell.labelEnd) furniture.push(line);
    else if (cell.label.content === 'indicators') inTable.push(line);
    else if (cell.label.content === 'amount') {
      const { isValue, isSure } = judgeAmount(cut, cells, cell, text.text.slice(line.start, line.end));
      if (!isValue) furniture.push(line);
      if (!isSure && cell.label.path) amounts.set(cell.label.path, line);
    } else if (cell.labelEnd < cell.end || cell.label.content === 'nothing') furniture.push(line);
    else if (cell.label.path && MAY_BE_SHORT.test(cell.label.path)) continue;
    else {
      furniture.push(line);
      if (cell.label.path) blank.set(cell.label.path, line);
    }
  }
  return { furniture: inOrder([...furniture, ...inside]), inTable, blank, amounts };
}

/** Fields whose value may be no more than a number or a date. */
const MAY_BE_SHORT = /^(?:projectName|duration|department|unit|signoff\.\w+)$/u;

function inOrder(lines: readonly TextRange[]): TextRange[] {
  return [...lines].sort((one, other) => one.start - other.start);
}

/** Lines that part a wrapped label: it goes on behind them, and not in them. */
function linesInsideLabels(text: CondensedText, lines: readonly TextRange[], template: FormTemplate): TextRange[] {
  const beginnings = labelBeginnings(template);
  const textOf = (at: number): string => text.plain.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0);
  const behind = (at: number, without: number): string =>
    [1, 2, 3, 4, 5].map((step) => (step === without ? '' : textOf(at + step))).join('');
  return lines.flatMap((line, at) => {
    const token = lastToken(text, line);
    const rests = token.length <= LONGEST_LABEL ? (beginnings.get(token) ?? []) : [];
    if (rests.length === 0 || rests.some((rest) => behind(at, 0).startsWith(rest))) return [];
    for (let step = 1; step <= 4; step++) {
      const stray = lines[at + step];
      if (stray && rests.some((rest) => rest.length >= step && behind(at, step).startsWith(rest))) return [stray];
    }
    return [];
  });
}

/** The same where each character of a label stands on a line of its own: without the line, the label is whole. */
function amongCharacters(text: CondensedText, lines: readonly TextRange[], template: FormTemplate): TextRange[] {
  const beginnings = labelBeginnings(template);
  const runs = lines.flatMap((line) => splitRuns(text, line));
  if (runs.length === lines.length) return [];
  const isCharacter = (at: number): boolean => lengthOf(runs[at]) <= 2;
  return runs.filter(({ start, end }, at) => {
    if (!isCharacter(at - 1) || !isCharacter(at + 1)) return false;
    const behind = text.plain.slice(end, end + LONGEST_LABEL);
    for (let from = start - 1; from >= Math.max(0, start - LONGEST_LABEL); from--) {
      const rests = beginnings.get(text.plain.slice(from, start)) ?? [];
      const isTelling = start - from >= FEWEST_OF_LABEL;
      if (rests.some((rest) => (isTelling || rest.length > 1) && behind.startsWith(rest))) return true;
    }
    return false;
  });
}

function lengthOf(range: TextRange | undefined): number {
  return range ? range.end - range.start : Number.POSITIVE_INFINITY;
}

const LONGEST_LABEL = 20;
/** So many characters of a label before a line make sure of it, though but one stands behind. */
const FEWEST_OF_LABEL = 3;

/** What stands behind the last gap of a line. */
function lastToken({ plain, breaks }: CondensedText, { start, end }: TextRange): string {
  let from = end - 1;
  while (from > start && breaks[from] === BREAK.none && end - from <= LONGEST_LABEL) from--;
  return plain.slice(from, end);
}

/** How the labels of a template go on behind each of their beginnings. */
function labelBeginnings(template: FormTemplate): ReadonlyMap<string, readonly string[]> {
  const known = BEGINNINGS.get(template);
  if (known) return known;
  const { level1, level2, edgeLabels } = template.indicatorTable;
  const labels = [...template.labels.map(({ text }) => text), ...level1, ...level2, ...edgeLabels].map(comparable);
  const beginnings = new Map<string, string[]>();
  for (const label of labels) {
    for (let length = 1; length < label.length; length++) {
      const beginning = label.slice(0, length);
      beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), label.slice(length)]);
    }
  }
  BEGINNINGS.set(template, beginnings);
  return beginnings;
}

const BEGINNINGS = new WeakMap<FormTemplate, ReadonlyMap<string, readonly string[]>>();

function doubtfulLines(text: CondensedText, lines: readonly TextRange[]): DoubtfulLine[] {
  return lines.flatMap((line) => {
    if (line.end - line.start > LONGEST) return [];
    const span = sourceSpan(text, line);
    return furnitureLook(text.source.slice(span.start, span.end)) === 'perhaps' ? [{ ...line, span }] : [];
  });
}

const LONGEST = 16;

/** A label with what stands behind it. */
interface LabelledCell extends TextRange {
  readonly label: TemplateLabel;
  readonly labelEnd: number;
}

function cellsOf({ text }: CutText, { labels }: FormTemplate, places: ReturnType<typeof findLabels>): LabelledCell[] {
  const found = labels.flatMap((label, step) => {
    const place = places[step];
    return place ? [{ label, start: place.start, labelEnd: place.end }] : [];
  });
  return found.map((cell, at) => ({ ...cell, end: found[at + 1]?.start ?? text.text.length }));
}

interface Verdict {
  readonly isValue: boolean;
  readonly isSure: boolean;
}

const VALUE: Verdict = { isValue: true, isSure: true };
const FURNITURE: Verdict = { isValue: false, isSure: true };

/** Whether a number in the cell of an amount is the amount: the sum of the side tells, where it has one. */
function judgeAmount(cut: CutText, cells: readonly LabelledCell[], cell: LabelledCell, line: string): Verdict {
  const rest = amountIn(cut, cell);
  if (rest === undefined) return { isValue: true, isSure: false };
  if (rest !== null) {
    const whole = readAmount(cut.text.text.slice(cell.labelEnd, cell.end) + line);
    return whole === undefined ? FURNITURE : { isValue: false, isSure: false };
  }
  const amount = readAmount(line);
  const side = SIDE.exec(cell.label.path ?? '')?.[1] as Side | undefined;
  if (!side || typeof amount !== 'number') return FURNITURE;
  if (amount === 0) return VALUE;
  const of = (fund: FundLine): number => {
    const other = cells.find(({ label }) => label.path === `funds.${side}.${fund}`);
    return (other && amountIn(cut, other)) ?? 0;
  };
  const open = of('total') - FUND_LINES.reduce((sum, fund) => sum + (fund === 'total' ? 0 : of(fund)), 0);
  if (open === 0) return FURNITURE;
  return { isValue: true, isSure: open === amount || -open === amount };
}

const SIDE = /^funds\.(period|annual)\./u;

function amountIn({ text }: CutText, { labelEnd, end }: LabelledCell): number | null | undefined {
  return readAmount(text.text.slice(labelEnd, end));
}
