import type { CellStyle } from '../../model/cellStyle';
import type { FormRecord } from '../../model/form';
import type { CellContent, CellPlace, SheetPlan } from '../../model/sheetPlan';
import { strings } from '../strings';
import { measureTextHeight } from '../../model/measureText';

/** An official form of the workbook and where it begins. */
export interface ContentsEntry extends FormRecord {
  readonly place: CellPlace;
}

/** 目录: a row for each official form with a link to it, on A4 upright with its heads repeated. */
export function planContentsSheet(name: string, entries: readonly ContentsEntry[]): SheetPlan {
  const heads = COLUMNS.map(({ header }) => header);
  return {
    name,
    rows: [[strings.contents.title, ...heads.slice(1).map(() => null)], heads, ...entries.map(cellsOf)],
    columns: COLUMNS.map(({ width }) => ({ width })),
    styles: [
      { range: lines(0, 1), style: TITLE },
      { range: lines(1, 1), style: HEAD },
      ...COLUMNS.map(({ style }, column) => ({
        range: { row: FIRST_ENTRY, column, rows: entries.length, columns: 1 },
        style,
      })),
    ],
    merges: [lines(0, 1)],
    rowHeights: new Map([
      [0, TITLE_HEIGHT],
      [1, MIN_HEIGHT],
      ...entries.map((entry, index) => [FIRST_ENTRY + index, heightOf(entry)] as const),
    ]),
    freeze: { rows: FIRST_ENTRY, columns: 0 },
    page: {
      orientation: 'portrait',
      fitToWidth: 1,
      margins: { top: 1.5, right: 1.2, bottom: 1.5, left: 1.2 },
      centered: true,
      footer: '第 &P 页 共 &N 页',
      titleRows: [0, 1],
    },
  };
}

const FONT_SIZE = 10;
const FONT = { name: '宋体', size: FONT_SIZE } as const;
const CELL: CellStyle = { font: FONT, border: 'thin', horizontal: 'left', vertical: 'middle', wrap: true, format: '@' };
const CENTRED: CellStyle = { ...CELL, horizontal: 'center' };
const LINK: CellStyle = { ...CELL, font: { ...FONT, color: '0563C1' } };
const TITLE: CellStyle = { font: { ...FONT, size: 16, bold: true }, horizontal: 'center', vertical: 'middle' };
const HEAD: CellStyle = { ...CENTRED, font: { ...FONT, bold: true }, fill: 'DDEBF7' };

const COLUMNS = [
  { header: strings.id, width: 11, style: CENTRED },
  { header: strings.contents.year, width: 7, style: { ...CENTRED, format: '0' } },
  { header: strings.projectName, width: 30, style: CELL },
  { header: strings.department, width: 20, style: CELL },
  { header: strings.contents.sheet, width: 19, style: LINK },
] as const;

const TITLE_HEIGHT = 30;
const MIN_HEIGHT = 20;
const MAX_HEIGHT = 400;
const FIRST_ENTRY = 2;

function lines(row: number, rows: number) {
  return { row, column: 0, rows, columns: COLUMNS.length };
}

function cellsOf({ id, form, place }: ContentsEntry): readonly CellContent[] {
  return [id, form.year, form.projectName, form.department.name, { text: place.sheet, target: place }];
}

function heightOf({ form, place }: ContentsEntry): number {
  const texts = [form.projectName, form.department.name, place.sheet];
  const heights = texts.map((text, at) => measureTextHeight(text, COLUMNS[at + 2]?.width ?? 1, FONT_SIZE));
  return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, ...heights));
}
