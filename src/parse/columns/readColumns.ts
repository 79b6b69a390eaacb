import type { Reading } from '../../model/reading';
import { readTables } from '../form/readTables';
import { addFieldRows, valueColumn } from './addFieldRows';
import { addFundRows } from './addFundRows';
import { addGoalRows } from './addGoalRows';
import { addIndicatorRows } from './addIndicatorRows';
import { addRow, COLUMN } from './cellSheet';
import type { CellSheet } from './cellSheet';
import type { ColumnLine, Word } from './columnLine';
import { findColumnSections } from './columnSections';
import type { ColumnSection } from './columnSections';
import { isDense } from './isDense';
import { readColumnLines } from './readColumnLines';
import { isSignoffLabel } from './signoffLabels';

/**
 * Reads the forms in text whose columns are made of spaces, as `pdftotext -layout` writes it: cells stand where they
 * stood on the page, wrapped ones over lines, labels at the middle of what they label. Spans count in `text`. Linear.
 */
export function readColumns(text: string): Reading {
  const sections = findColumnSections(readColumnLines(text));
  const sheet: CellSheet = { text, cells: [], rows: 0, isDoubtful: false };
  const valueColumns = valueColumnsOfPages(sections);
  const dense = sectionsOfDenseForms(sections);
  for (const section of sections) {
    sheet.isDoubtful = dense.has(section);
    addSection(sheet, section, valueColumns);
  }
  return readTables(text, [{ cells: sheet.cells }]);
}

/** The sections that a form with a dense table has from its texts on: what stands above has labels to every value. */
function sectionsOfDenseForms(sections: readonly ColumnSection[]): Set<ColumnSection> {
  const dense = new Set<ColumnSection>();
  let ofForm: ColumnSection[] = [];
  for (const section of sections) {
    if (section.kind === 'head') ofForm = [];
    if (FROM_TEXTS.has(section.kind)) ofForm.push(section);
    if (section.kind !== 'indicators' || !isDense(section.pages.flat())) continue;
    for (const one of ofForm) dense.add(one);
  }
  return dense;
}

const FROM_TEXTS: ReadonlySet<string> = new Set<ColumnSection['kind']>(['narratives', 'goals', 'indicators']);

function addSection(sheet: CellSheet, { kind, pages }: ColumnSection, valueColumns: ReadonlyMap<number, number>): void {
  switch (kind) {
    case 'head':
    case 'narratives':
      addFieldRows(
        sheet,
        pages.map((lines) => ({ lines, valuesFrom: valueColumns.get(lines[0]?.page ?? 0) ?? 0 })),
      );
      break;
    case 'funds':
      for (const lines of pages) addFundRows(sheet, lines);
      break;
    case 'goals':
      for (const lines of pages) addGoalRows(sheet, lines);
      break;
    case 'indicators':
      addIndicatorRows(sheet, pages);
      break;
    case 'signoff':
      addRow(sheet, [{ column: COLUMN.label, words: signoffWords(pages.flat()) }]);
      break;
    case 'aside':
      for (const { words } of pages.flat()) addRow(sheet, [{ column: COLUMN.label, words }]);
  }
}

/** The words of a sign-off that stand in lines above each other, each behind the label that it stands at or below. */
function signoffWords(lines: readonly ColumnLine[]): Word[] {
  const words = lines.flatMap((line) => line.words);
  if (lines.length < 2) return words;
  const lefts = words
    .flatMap(({ text, left }) => (isSignoffLabel(text) ? [left] : []))
    .sort((one, other) => one - other);
  const cellOf = ({ left }: Word): number => lefts.findLastIndex((label) => label <= left + 1);
  return words
    .map((word) => ({ word, cell: cellOf(word) }))
    .sort((one, other) => one.cell - other.cell || one.word.line - other.word.line || one.word.left - other.word.left)
    .map(({ word }) => word);
}

/** For each page, where the values of its labelled rows begin. */
function valueColumnsOfPages(sections: readonly ColumnSection[]): Map<number, number> {
  const lines = sections
    .filter(({ kind }) => kind === 'head' || kind === 'narratives')
    .flatMap((section) => section.pages.flat());
  const pages = groupByPage(lines);
  return new Map(Array.from(pages, ([page, ofPage]) => [page, valueColumn(ofPage)]));
}

function groupByPage(lines: readonly ColumnLine[]): Map<number, ColumnLine[]> {
  const pages = new Map<number, ColumnLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return pages;
}
