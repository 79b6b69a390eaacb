import type { Reading, ReadingProblem, RemainderLine, Span } from '../../model/reading';
import { isTitle, isUnitLine, isYearLine } from '../form/headLines';
import { headingOf, level1Of, level2Of } from '../form/labelMeaning';
import { readTables } from '../form/readTables';
import type { TemplateSet } from '../grid/cellLabel';
import type { SourceTable } from '../grid/sourceCell';
import { decodeHead, isInlineLine, isSignoffLine, waitingOf } from './decodeHead';
import { readTableOf } from './readTableOf';
import { FOREIGN } from './decodeTable';
import type { TablePart } from './decodeTable';
import type { TakenStep } from './bestPath';
import { furnitureLook } from '../text/furniture';
import { wrappingOf } from './cellCosts';
import type { Wrapping } from './cellCosts';
import { findAside } from './findAside';
import { findGoalColumns } from './goalColumns';
import { findHeadings } from './findHeadings';
import type { HeadingRun } from './findHeadings';
import { besideRun, CellSheet, piecesOfBoth } from './layOutCells';
import { isByHeight } from './isByHeight';
import { halfIndicatorNotes, lostInTableNotes } from './halfIndicatorNotes';
import { lostOrderNotes } from './lostOrderNotes';
import { findLabelRows } from './labelRows';
import { findMoneyRows } from './moneyRows';
import { natureOfCells, piecesIn, startOfRows } from './pieces';
import type { CellNature, LinePiece } from './pieces';
import { sectionsOf } from './sections';
import { splitTail } from './splitTail';

/**
 * Reads the forms of any kind in running text: their cells are told from the meaning of labels, the shapes of texts and the
 * ends of lines, and read as those of a table. Never throws; linear in the text.
 */
export function readLines(text: string, known?: TemplateSet): Reading {
  const sections = sectionsOf(text).map((section) => cellsOfSection(text, section));
  const reading = readTables(text, sections, known);
  const lostForms = reading.forms.flatMap(({ form, extent }, index) =>
    sections.some(({ isOrderLost, start, end }) => isOrderLost && start <= extent.start && extent.start < end)
      ? [{ form, index }]
      : [],
  );
  const notes = lostForms.flatMap(({ form, index }) => lostOrderNotes(form, index));
  // The file itself has what its text has lost: one sentence asks for it.
  const problems = lostForms.map(({ index }): ReadingProblem => ({ kind: 'order-lost', form: index }));
  const ofTables = reading.forms.flatMap(({ form, extent }, index) => {
    const isLost = sections.some(({ lost }) => lost.some(({ start }) => extent.start <= start && start < extent.end));
    return [...halfIndicatorNotes(form, index, reading.notes), ...(isLost ? lostInTableNotes(form, index) : [])];
  });
  const asides = new Set(sections.flatMap(({ aside }) => aside.map(({ start }) => start)));
  const remainder = reading.remainder.map((line): RemainderLine =>
    asides.has(line.span.start) ? { ...line, kind: 'furniture' } : line,
  );
  return {
    ...reading,
    remainder,
    notes: [...reading.notes, ...notes, ...ofTables],
    problems: [...reading.problems, ...problems],
  };
}

interface SectionCells extends SourceTable, Span {
  /** Lines of neighbouring cells, or of forms beside each other, stand between each other. */
  readonly isOrderLost: boolean;
  /** What stands in a table and in no column of it. */
  readonly lost: readonly Span[];
  /** Lines of a box that explains the form. */
  readonly aside: readonly Span[];
}

function cellsOfSection(text: string, section: Span): SectionCells {
  const rows = startOfRows(text, section, (word) => headingOf(word) !== undefined);
  const above = zoneOf(text, { start: section.start, end: rows }, undefined);
  const below = zoneOf(text, { start: rows, end: section.end }, 'rows');
  const all = [...above.pieces, ...below.pieces];
  if (all.length > MOST_PIECES) return { ...section, cells: [], isOrderLost: false, lost: [], aside: [] };
  const aside = findAside(all);
  const pieces = all.filter((piece) => !aside.has(piece));
  const runs = findHeadings(text, pieces);
  const wrappingAt = (at: number): Wrapping => ((pieces[at]?.start ?? rows) < rows ? above : below).wrapping;
  const areRows = above.wrapping.nature === 'rows' || (above.pieces.length === 0 && below.pieces.length > 0);
  const lost: Span[] = [];
  const areBeside = areBesideEachOther(pieces);
  const fill = (sheet: CellSheet, addPart: AddPart, ofRun: (run: HeadingRun) => HeadingRun): boolean => {
    lost.length = 0;
    let isWhole = addPart(sheet, pieces.slice(0, runs[0]?.from ?? pieces.length), wrappingAt(0), true);
    runs.forEach((run, at) => {
      const headings = sheet.addHeadings(ofRun(run));
      const { table, tail } = splitTail(pieces.slice(run.to, runs[at + 1]?.from ?? pieces.length));
      const { columns, path } = readTableOf(table, headings, wrappingAt(run.to));
      sheet.addTable(table, path, columns);
      lost.push(...lostIn(table, path));
      isWhole = addPart(sheet, tail, wrappingAt(run.to), false) && isWhole;
    });
    return isWhole;
  };
  const parted = new CellSheet(text);
  const isParted = areBeside && fill(parted, addBeside, besideRun);
  const sheet = isParted ? parted : new CellSheet(text);
  if (!isParted) fill(sheet, addHead, (run) => run);
  const isOrderLost = (areRows && isByHeight(pieces)) || (areBeside && !isParted);
  return { ...section, cells: sheet.cells, isOrderLost, lost, aside: [...aside] };
}

/** Adds the pieces above or behind a table; false where they are not as it expects them. */
type AddPart = (sheet: CellSheet, pieces: readonly LinePiece[], wrapping: Wrapping, isFirst: boolean) => boolean;

/** The same of two forms beside each other. */
function addBeside(sheet: CellSheet, pieces: readonly LinePiece[], wrapping: Wrapping, isFirst: boolean): boolean {
  const own = pieces.flatMap(piecesOfBoth);
  return own.length === 0 || sheet.addBeside(own, decodeHead(own, wrapping, isFirst));
}

/** Adds the pieces above or behind a table: amounts and goals in columns, and between them labels with their values. */
function addHead(sheet: CellSheet, pieces: readonly LinePiece[], wrapping: Wrapping, isFirst: boolean): boolean {
  const money = findMoneyRows(pieces);
  const goals = findGoalColumns(pieces);
  let from = 0;
  const addTo = (to: number): void => {
    const part = pieces.slice(from, to);
    if (part.length > 0) sheet.addHead(part, decodeHead(part, wrapping, isFirst && from === 0));
  };
  const blocks = [money, goals].filter((one) => one !== undefined);
  const rows = findLabelRows(pieces, wrapping);
  for (const block of [...blocks, ...rows].sort((one, other) => one.from - other.from)) {
    if (block.from < from) continue;
    addTo(block.from);
    if ('headings' in block) sheet.addMoney(block);
    else if ('texts' in block) sheet.addGoals(block);
    else sheet.addLabelRow(block);
    from = block.to;
  }
  addTo(pieces.length);
  return true;
}

/** Words that no column took, but for page numbers and the sum of the points. */
function lostIn(table: readonly LinePiece[], path: readonly TakenStep<TablePart>[]): readonly LinePiece[] {
  return path.flatMap(({ from, to, value }) => {
    const first = table[from];
    const isLost = value.column === FOREIGN && first !== undefined && furnitureLook(first.text) !== 'page';
    return isLost && !SUM.test(first.text) ? table.slice(from, to).filter(({ text }) => WORD.test(text)) : [];
  });
}

const SUM = /^(?:合计|总计|小计|总分)/u;
const WORD = /\p{Script=Han}{2}/u;

function zoneOf(
  text: string,
  part: Span,
  nature: CellNature = natureOfCells(text, part, isLabel),
): { readonly pieces: readonly LinePiece[]; readonly wrapping: Wrapping } {
  const pieces = piecesIn(text, part, nature, { isLabel, isWhole: isInlineLine, isOfHead });
  return { pieces, wrapping: wrappingOf(pieces, nature, isKnown) };
}

function isLabel(word: string): boolean {
  return waitingOf(word) !== undefined;
}

function isOfHead(part: string): boolean {
  return isYearLine(part) || isUnitLine(part) || (isInlineLine(part) && !isSignoffLine(part));
}

function isKnown(word: string): boolean {
  return (
    isTitle(word) ||
    isLabel(word) ||
    headingOf(word) !== undefined ||
    level2Of(word) !== undefined ||
    level1Of(word) !== undefined
  );
}

/** Whether two forms stand side by side: their titles come one behind the other. */
function areBesideEachOther(pieces: readonly LinePiece[]): boolean {
  return pieces.slice(0, HIGHEST_SECOND).filter(({ text }) => isTitle(text)).length > 1;
}

const HIGHEST_SECOND = 4;

/** A form of more pieces is no form. */
const MOST_PIECES = 8000;
