import type { CellStyle } from '../../model/cellStyle';
import { SEVERITY_LABELS } from '../../model/finding';
import type { CellContent, SheetPlan } from '../../model/sheetPlan';
import { measureTextHeight } from '../../model/measureText';
import { strings } from '../strings';
import type { DepartmentOpinion, OpinionItem } from './departmentOpinion';
import { opinionCounts, projectTitle } from './opinionText';

/**
 * The opinions as a sheet that prints on A4 upright, one page wide: each department begins a page, the heads of the columns are
 * repeated on every page, and rows are as high as their texts.
 */
export function planOpinionSheet(name: string, opinions: readonly DepartmentOpinion[]): SheetPlan {
  const { title, none, headers } = strings.opinion;
  const heads: readonly Line[] = [
    band(title, STYLES.title),
    { cells: Object.values(headers), style: STYLES.head, isBand: false },
  ];
  const blocks = opinions.map(departmentLines);
  const lines = [...heads, ...(blocks.length === 0 ? [band(none, STYLES.department)] : blocks.flat())];
  return {
    name,
    rows: lines.map(({ cells }) => cells),
    columns: COLUMNS.map(({ width }) => ({ width })),
    styles: lines.flatMap(stylesOf),
    merges: lines.flatMap(({ isBand }, row) => (isBand ? [{ row, column: 0, rows: 1, columns: COLUMNS.length }] : [])),
    rowHeights: new Map(lines.map((line, row) => [row, heightOf(line)])),
    freeze: { rows: heads.length, columns: 0 },
    page: {
      orientation: 'portrait',
      fitToWidth: 1,
      margins: { top: 1.5, right: 1.2, bottom: 1.5, left: 1.2 },
      centered: true,
      footer: '第 &P 页 共 &N 页',
      titleRows: [0, heads.length - 1],
      ...(blocks.length > 1 && { breaks: startsOf(blocks, heads.length).slice(1) }),
    },
  };
}

const FONT_SIZE = 10;
const FONT = { name: '宋体', size: FONT_SIZE } as const;
const CELL: CellStyle = { font: FONT, border: 'thin', vertical: 'middle', wrap: true, format: '@' };

const COLUMNS = [
  { width: 6, style: { ...CELL, horizontal: 'center', format: '0' } },
  { width: 7, style: { ...CELL, horizontal: 'center' } },
  { width: 18, style: { ...CELL, horizontal: 'left' } },
  { width: 38, style: { ...CELL, horizontal: 'left' } },
  { width: 30, style: { ...CELL, horizontal: 'left' } },
] as const satisfies readonly { readonly width: number; readonly style: CellStyle }[];

const WHOLE_WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);

const STYLES = {
  title: { ...CELL, font: { ...FONT, size: 16, bold: true }, horizontal: 'center' },
  head: { ...CELL, font: { ...FONT, bold: true }, horizontal: 'center', fill: 'DDEBF7' },
  department: { ...CELL, font: { ...FONT, bold: true }, horizontal: 'left' },
  project: { ...CELL, font: { ...FONT, bold: true }, horizontal: 'left', fill: 'F2F2F2' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A row of the sheet: a text over its whole width, or one cell a column; items have the styles of their columns. */
interface Line {
  readonly cells: readonly CellContent[];
  readonly style: CellStyle | undefined;
  readonly isBand: boolean;
}

function departmentLines(opinion: DepartmentOpinion): readonly Line[] {
  return [
    band(strings.opinion.department(opinion.department), STYLES.department),
    band(opinionCounts(opinion), STYLES.department),
    ...opinion.projects.flatMap((project) => [
      band(projectTitle(project), STYLES.project),
      ...project.items.map(itemLine),
    ]),
  ];
}

function band(text: string, style: CellStyle): Line {
  return { cells: [text, ...COLUMNS.slice(1).map(() => null)], style, isBand: true };
}

function itemLine({ number, severity, place, fact, remedy }: OpinionItem): Line {
  return { cells: [number, SEVERITY_LABELS[severity], place, fact, remedy], style: undefined, isBand: false };
}

function stylesOf({ style }: Line, row: number): NonNullable<SheetPlan['styles']> {
  if (style) return [{ range: { row, column: 0, rows: 1, columns: COLUMNS.length }, style }];
  return COLUMNS.map((column, index) => ({
    range: { row, column: index, rows: 1, columns: 1 },
    style: column.style,
  }));
}

const MIN_HEIGHT = 20;
/** Excel's limit, in points. */
const MAX_HEIGHT = 409;

function heightOf({ cells, style, isBand }: Line): number {
  const size = style?.font?.size ?? FONT_SIZE;
  const heights = cells.map((cell, column) =>
    typeof cell === 'string' ? measureTextHeight(cell, isBand ? WHOLE_WIDTH : (COLUMNS[column]?.width ?? 1), size) : 0,
  );
  return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, ...heights));
}

function startsOf(blocks: readonly (readonly Line[])[], first: number): readonly number[] {
  let row = first;
  return blocks.map((block) => {
    const start = row;
    row += block.length;
    return start;
  });
}
