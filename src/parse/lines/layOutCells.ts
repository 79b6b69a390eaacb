import type { Side } from '../../model/form';
import type { SourceCell } from '../grid/sourceCell';
import { isYearLine } from '../form/headLines';
import { readHeading } from '../form/indicatorHeading';
import { inlineLabels } from '../form/inlineLabels';
import { level1Of, meaningOf } from '../form/labelMeaning';
import { bareLabel, plainText } from '../form/labelText';
import { isListHead } from '../form/findForms';
import { furnitureLook } from '../text/furniture';
import { besideRows } from './besideRows';
import type { TakenStep } from './bestPath';
import type { HeadPart } from './decodeHead';
import { BOTH_GOALS, endsAsLabel, isBareWord, isExplained, waitingOf } from './decodeHead';
import { FOREIGN, isOddUnit } from './decodeTable';
import type { TableColumn, TablePart } from './decodeTable';
import type { HeadingRun } from './findHeadings';
import type { GoalColumns } from './goalColumns';
import type { LabelRow } from './labelRows';
import type { MoneyRows } from './moneyRows';
import { joinPieces } from './pieces';
import type { LinePiece } from './pieces';

/** A way that costs less than this more makes a cell doubtful. */
const CLOSE = 1;

/** Columns of the part above the table: amounts and goals of the year stand right of those of the whole project. */
const LEFT = 0;
const RIGHT = 2;
const FIRST_AMOUNT = 1;

/** Where the second of two forms beside each other begins: no form has as many columns. */
const SECOND_FORM = 100;

/** A label with its value, or a line, of one of two forms beside each other; `key` is what both print. */
interface BesideItem {
  readonly key: string;
  readonly steps: TakenStep<HeadPart>[];
}

/** A line that prints the labels of both forms, as one piece for each: 填报人：甲 电话：乙 填报人：丙 电话：丁. */
export function piecesOfBoth(piece: LinePiece): LinePiece[] {
  const [first] = inlineLabels({ text: piece.text, spans: [{ start: 0, end: piece.text.length }] });
  const at = first ? piece.text.indexOf(first.label.text, first.label.text.length) : -1;
  if (at < 0) return [piece];
  const part = (from: number, to: number): LinePiece => {
    const [start, end] = [piece.start + from, piece.start + to];
    const text = piece.text.slice(from, to);
    return { ...piece, text, start, end, spans: [{ start, end }], startsLine: piece.startsLine && from === 0 };
  };
  return [part(0, piece.text.slice(0, at).trimEnd().length), part(at, piece.text.length)];
}

function keyOf({ value }: TakenStep<HeadPart>, text: string): string {
  if (value === 'label' || value === 'unknown') return bareLabel(text);
  if (value !== 'line') return value;
  const [first] = inlineLabels({ text, spans: [{ start: 0, end: text.length }] });
  return first ? bareLabel(first.label.text) : isYearLine(text) ? 'year' : plainText(text);
}

/** The headings of two tables beside each other: those of the second form stand in its columns. */
export function besideRun(run: HeadingRun): HeadingRun {
  const half = run.cells.length / 2;
  const cells = run.cells.map((cell, at) => (at < half ? cell : { ...cell, column: cell.column + SECOND_FORM }));
  return { ...run, cells };
}

/** The cells of one form, put into rows and columns as a table would have them. */
export class CellSheet {
  readonly cells: SourceCell[] = [];
  private rows = 0;

  constructor(private readonly text: string) {}

  private add(pieces: readonly LinePiece[], column: number, isDoubtful = false, row = this.rows): void {
    const piece = joinPieces(this.text, pieces);
    if (piece.text === '') return;
    this.cells.push({ ...piece, row, column, rowSpan: 1, columnSpan: 1, fence: [], isDoubtful });
  }

  /** Labels with their values, each pair in a row of its own. */
  addHead(pieces: readonly LinePiece[], path: readonly TakenStep<HeadPart>[]): void {
    const own = (step: TakenStep<HeadPart>): readonly LinePiece[] => pieces.slice(step.from, step.to);
    const wordOf = (step: TakenStep<HeadPart>): string => joinPieces(this.text, own(step)).text;
    const labels = path.filter(({ value }) => value === 'label').map(wordOf);
    const sides = new FundSides(labels);
    let open: { readonly row: number; readonly column: number } | undefined;
    for (let at = 0; at < path.length; at++) {
      const [before, step] = [path[at - 1], path[at]];
      if (!step || step.value === 'blank') continue;
      if (step.value === 'foreign') {
        // The value of a label at the end of the line above stands at the end of this one.
        if (open && own(step)[0]?.startsLine === false) this.add(own(step), open.column + 1, false, open.row);
        else if (before?.value === 'value' && isText(own(step))) this.doubtLast();
        open = undefined;
        continue;
      }
      if (step.value === 'more') {
        this.add(own(step), LEFT + 1, true);
        this.rows++;
        continue;
      }
      if (step.value === 'line') {
        this.add(own(step), LEFT);
        this.rows++;
        continue;
      }
      const heads = goalsAt(path, at, wordOf);
      if (heads) {
        const values = path.slice(at + 2, at + 4).filter(({ value }) => value === 'value' || value === 'blank');
        [step, heads].forEach((label, index) => {
          this.add(own(label), index === 0 ? LEFT : RIGHT);
        });
        this.rows++;
        const isOpen = values.length < 2;
        values.forEach((value, index) => {
          this.add(own(value), index === 0 ? LEFT : RIGHT, isOpen || value.margin < CLOSE);
        });
        this.rows++;
        at += 1 + values.length;
        continue;
      }
      if (step.value === 'unknown' && before?.value === 'value' && isRestOfLine(own(step))) this.doubtLast();
      const column = sides.columnOf(wordOf(step));
      this.add(own(step), column);
      const next = path[at + 1];
      if (next?.value === 'value') {
        const isSuspect = own(next).some(({ text }, piece) => piece > 0 && endsAsLabel(text));
        this.add(own(next), column + 1, next.margin < CLOSE || step.margin < CLOSE || isSuspect);
        at++;
      } else if (own(step)[0]?.startsLine === false) open = { row: this.rows, column };
      this.rows++;
    }
  }

  /** What two forms beside each other say, each row of theirs in one of its own; false where they do not say the same. */
  addBeside(pieces: readonly LinePiece[], path: readonly TakenStep<HeadPart>[]): boolean {
    const items: BesideItem[] = [];
    for (const step of path) {
      const last = items.at(-1);
      if (step.value === 'value' && last) last.steps.push(step);
      else if (step.value !== 'blank') {
        const own = pieces.slice(step.from, step.to);
        items.push({ key: keyOf(step, joinPieces(this.text, own).text), steps: [step] });
      }
    }
    const rows = besideRows(items, ({ key }) => key);
    for (const { left, right } of rows ?? []) {
      [left, right].forEach((half, at) => {
        half
          .flatMap(({ steps }) => steps)
          .forEach((step, column) => {
            this.add(pieces.slice(step.from, step.to), column + at * SECOND_FORM, step.margin < CLOSE);
          });
      });
      this.rows++;
    }
    return rows !== undefined;
  }

  /** Words behind a value that are of no form may be its end. */
  private doubtLast(): void {
    const last = this.cells.pop();
    if (last) this.cells.push({ ...last, isDoubtful: true });
  }

  /** Amounts beside each other, below the headings of their columns. */
  addMoney({ headings, rows, block, isLabelled }: MoneyRows): void {
    if (block) {
      this.add([block], LEFT);
      this.rows++;
    }
    if (!isLabelled) {
      headings.forEach((heading, at) => {
        this.add([heading], LEFT);
        this.add(rows[0]?.slice(at, at + 1) ?? [], LEFT + 1);
        this.rows++;
      });
      return;
    }
    headings.forEach((heading, at) => {
      this.add([heading], FIRST_AMOUNT + at);
    });
    for (const row of rows) {
      this.rows++;
      row.forEach((piece, at) => {
        this.add([piece], at === 0 ? LEFT : FIRST_AMOUNT + at - 1);
      });
    }
    this.rows++;
  }

  /** Texts beside each other, below their labels. */
  addGoals({ block, labels, texts }: GoalColumns): void {
    if (block) this.add([block], LEFT);
    labels.forEach((label, at) => {
      this.add([label], FIRST_AMOUNT + at);
    });
    this.rows++;
    texts.forEach((text, at) => {
      this.add(text, FIRST_AMOUNT + at, text.length > 1);
    });
    this.rows++;
  }

  /** Labels beside each other, and their values in the row below. */
  addLabelRow({ labels, values, isDoubtful }: LabelRow): void {
    labels.forEach((label, at) => {
      this.add([label], FIRST_AMOUNT + at);
    });
    this.rows++;
    values.forEach((value, at) => {
      this.add(value, FIRST_AMOUNT + at, isDoubtful);
    });
    this.rows++;
  }

  /** The headings of a table; the columns that its rows have. */
  addHeadings({ cells, deeper, edge, below: first }: HeadingRun): TableColumn[] {
    const own = cells.map((cell) => ({ ...cell, row: this.rows }));
    if (edge) this.cells.push({ ...edge, row: this.rows });
    this.cells.push(...own);
    this.rows++;
    const below = deeper.map((cell) => ({ ...cell, row: this.rows }));
    if (below.length > 0) {
      this.cells.push(...below);
      this.rows++;
    }
    const row = { table: 0, cells: own, hasSpans: false };
    if (!isListHead([row], 0)) return columnsOf(own, below, first);
    const start = own.findIndex(
      ({ text }) => /^一级/u.test(bareLabel(text)) || /^(?:绩效指标|二级指标|指标名称)$/u.test(bareLabel(text)),
    );
    if (!own.slice(0, start).some(({ text }) => fieldOf(text) === 'projectName')) return columnsOf(own, below, first);
    return [...own.slice(0, start).map(projectColumn), ...columnsOf(own.slice(start), below, '')];
  }

  addTable(pieces: readonly LinePiece[], path: readonly TakenStep<TablePart>[], columns: readonly TableColumn[]): void {
    const first = this.rows;
    const textOf = ({ from, to }: TakenStep<TablePart>): string => joinPieces(this.text, pieces.slice(from, to)).text;
    const units = path.filter(({ value }) => columns[value.column]?.role === 'unit');
    const odd = units.filter((step) => isOddUnit(textOf(step)));
    // Where most units are usual, another word among them may be of the cell behind it.
    const strange = new Set(3 * odd.length <= units.length ? odd : []);
    for (const [at, step] of path.entries()) {
      const { from, to, value, margin } = step;
      const before = path[at - 1];
      const isStrange = strange.has(step) || (before !== undefined && strange.has(before));
      if (value.startsRow && this.rows >= first && this.hasCells()) this.rows++;
      if (value.column === FOREIGN) continue;
      // Where lines of a project's cells end, nothing but their widths tells which of them is whose.
      const isWrapped = to > from + 1 && /^project(?:Name)?$/u.test(columns[value.column]?.role ?? '');
      const column = columns[value.column]?.column ?? value.column + 1;
      this.add(pieces.slice(from, to), column, isWrapped || margin < CLOSE || isStrange);
    }
    this.rows++;
  }

  private hasCells(): boolean {
    return this.cells.at(-1)?.row === this.rows;
  }
}

/** Whether a label that nobody knows, and that does not end as labels do, may go on with the line above it. */
function isRestOfLine(pieces: readonly LinePiece[]): boolean {
  return pieces[0]?.startsLine === true && isBareWord(pieces.map(({ text }) => text).join(''));
}

function isText(pieces: readonly LinePiece[]): boolean {
  return pieces.some(
    ({ text }) => /\p{Script=Han}/u.test(text) && furnitureLook(text) !== 'page' && !isExplained(text),
  );
}

/** The second of two labels of goals whose texts stand below them. */
function goalsAt(
  path: readonly TakenStep<HeadPart>[],
  at: number,
  wordOf: (step: TakenStep<HeadPart>) => string,
): TakenStep<HeadPart> | undefined {
  const [step, next, third] = path.slice(at, at + 3);
  if (step?.value !== 'label' || next?.value !== 'label' || third?.value !== 'value') return undefined;
  return next.stateAfter === BOTH_GOALS && meaningOf(wordOf(step))?.kind === 'goal' ? next : undefined;
}

/** The columns that headings have; a level below the first of them says that it is no label of the whole table. */
function columnsOf(cells: readonly SourceCell[], below: readonly SourceCell[], first: string): TableColumn[] {
  const rows = level1Of(first) === undefined ? [] : [cells.slice(0, 1).map((cell) => ({ ...cell, text: first }))];
  return [...readHeading(cells, below.length > 0 ? below : undefined, rows).columns];
}

function projectColumn({ text, column }: SourceCell): TableColumn {
  const kind = meaningOf(text)?.kind;
  const waiting = waitingOf(text);
  const isName = fieldOf(text) === 'projectName';
  const role = isName
    ? 'projectName'
    : kind === 'fund'
      ? 'amount'
      : kind === 'goal' || waiting === 'text'
        ? 'projectText'
        : 'project';
  return { role, side: undefined, label: text, column };
}

function fieldOf(text: string): string | undefined {
  const meaning = meaningOf(text);
  return meaning?.kind === 'field' ? meaning.path : undefined;
}

/** Which half of the form an amount stands in, where each of them has a total. */
class FundSides {
  private readonly hasTwoTotals: boolean;
  /** The side of the amounts that stand first: 年度资金总额 0.36 中期资金总额 1.25. */
  private readonly first: Side;
  private readonly seen = new Set<string>();

  constructor(labels: readonly string[]) {
    const totals = labels.map(fundOf).filter((fund) => fund?.line === 'total');
    this.hasTwoTotals = totals.length > 1;
    const [first, second] = totals.map((total) => total?.side);
    this.first = first ?? (second === 'period' ? 'annual' : 'period');
  }

  columnOf(label: string): number {
    const fund = fundOf(label);
    if (!fund || !this.hasTwoTotals) return LEFT;
    const bare = bareLabel(label);
    const isSecond = this.seen.has(bare);
    this.seen.add(bare);
    const isAnnual = fund.side ? fund.side === 'annual' : isSecond === (this.first === 'period');
    return isAnnual ? RIGHT : LEFT;
  }
}

function fundOf(label: string): { readonly line: string | undefined; readonly side: Side | undefined } | undefined {
  const meaning = meaningOf(label);
  return meaning?.kind === 'fund' ? meaning : undefined;
}
