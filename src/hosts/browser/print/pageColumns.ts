import type { PagePlan, SheetPlan } from '../../../model/sheetPlan';

/** A4 in millimetres. */
const PAPER = { short: 210, long: 297 } as const;
const MILLIMETRES_PER_CENTIMETRE = 10;
const PIXELS_PER_MILLIMETRE = 96 / 25.4;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;

/** What holds for sheets that say nothing of their pages. */
export const PLAIN_PAGE: PagePlan = {
  orientation: 'portrait',
  fitToWidth: 1,
  margins: { top: 1.9, right: 1.8, bottom: 1.9, left: 1.8 },
};

/** The columns that stand on pages beside each other, and how large they are printed. */
export interface PageColumns {
  /** For each page across its columns, counted from 0. */
  readonly pages: readonly (readonly number[])[];
  /** 1 is the size on the screen; never larger. */
  readonly scale: number;
}

/** The width of a column in pixels. */
export function pixelsOf(plan: SheetPlan, column: number): number {
  return Math.round((plan.columns[column]?.width ?? 8.43) * PIXELS_PER_CHARACTER) + CELL_PADDING;
}

/** Shares the printed columns of a sheet out among as many pages across as it wants, each as full as it gets. */
export function pageColumns(plan: SheetPlan): PageColumns {
  const page = plan.page ?? PLAIN_PAGE;
  const columns = printedColumns(plan, page);
  const widthOf = (column: number): number => pixelsOf(plan, column);
  const total = columns.reduce((sum, column) => sum + widthOf(column), 0);
  const room = roomAcross(page);
  if (page.fitToWidth <= 1) return { pages: [columns], scale: Math.min(1, room / Math.max(1, total)) };
  const [firstTitle = 0, lastTitle = -1] = page.titleColumns ?? [];
  const titles = columns.filter((column) => column >= firstTitle && column <= lastTitle);
  const repeated = titles.reduce((sum, column) => sum + widthOf(column), 0);
  // What the later pages repeat takes room as well.
  const wanted = total + repeated * (page.fitToWidth - 1);
  let scale = Math.min(1, (page.fitToWidth * room) / Math.max(1, wanted));
  let pages = packed(columns, titles, widthOf, room / scale);
  // A column that no page has room for any more goes over to the next: a little smaller, all fit.
  while (pages.length > page.fitToWidth && scale > SMALLEST) {
    scale *= 0.97;
    pages = packed(columns, titles, widthOf, room / scale);
  }
  return { pages, scale };
}

const SMALLEST = 0.3;

function packed(
  columns: readonly number[],
  titles: readonly number[],
  widthOf: (column: number) => number,
  room: number,
): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let used = 0;
  for (const column of columns) {
    const last = pages[pages.length - 1] as number[];
    if (used + widthOf(column) > room && last.length > titles.length) {
      pages.push([...titles, column]);
      used = titles.reduce((sum, title) => sum + widthOf(title), widthOf(column));
    } else {
      last.push(column);
      used += widthOf(column);
    }
  }
  return pages;
}

function printedColumns(plan: SheetPlan, page: PagePlan): readonly number[] {
  const held = plan.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const merged = (plan.merges ?? []).reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
  const [first, last] = page.printedColumns ?? [0, Math.max(held, merged) - 1];
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return all.filter((column) => !plan.columns[column]?.isHidden);
}

function roomAcross({ orientation, margins }: PagePlan): number {
  const paper = orientation === 'portrait' ? PAPER.short : PAPER.long;
  return (paper - (margins.left + margins.right) * MILLIMETRES_PER_CENTIMETRE) * PIXELS_PER_MILLIMETRE;
}
