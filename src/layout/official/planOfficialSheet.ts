import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import type { CellContent, CellPlace, PagePlan, SheetPlan } from '../../model/sheetPlan';
import { SIGNOFF_LABELS } from '../../model/vocabulary';
import type { FormLayout } from '../../model/formLayout';
import { extraBlock } from './extraBlock';
import { headBlock } from './headBlock';
import { indicatorBlock, indicatorHeader } from './indicatorBlock';
import { laidForm } from './laidForm';
import type { LayoutFinder } from './layoutFor';
import { band, stack } from './officialBlock';
import type { BandCell, OfficialBlock, OfficialCell } from './officialBlock';
import { onSharedColumns } from './sharedColumns';
import { OFFICIAL_WIDTHS } from './officialColumns';
import { strings } from '../strings';
import { OFFICIAL_STYLES } from './officialStyles';
import { paginate, withPageNumbers } from './paginate';
import type { PagedBlock } from './paginate';
import { splitTallRows } from './splitTallRows';

/** A sheet of official forms, and where each field of each form stands on it. */
export interface OfficialSheet {
  readonly plan: SheetPlan;
  readonly places: readonly ReadonlyMap<FieldPath, CellPlace>[];
}

const TITLE_HEIGHT = 30;

/**
 * The official form as the bureau prints it, on A4 upright at its own size, one page wide, its pages ending between rows. Several forms stand one
 * below the other, each on a page of its own. Each page on which the indicator table goes on begins with its header. Pages are counted form by form:
 * in the foot of a sheet with one form, in a line of its own on a sheet with several (ADR 35).
 */
export function planOfficialSheet(
  name: string,
  forms: readonly Form[],
  layoutOf: LayoutFinder = () => undefined,
): OfficialSheet {
  const isAlone = forms.length === 1;
  const { widths, pagedForms } = onSharedColumns(
    forms.map((form) => {
      const layout = layoutOf(form);
      const paged = layout ? pageLaidForm(form, layout, isAlone) : pageForm(form, isAlone);
      return isAlone ? paged : { ...paged, ...withPageNumbers(paged, paged.widths.length, OFFICIAL_STYLES.pageNumber) };
    }),
  );
  const starts: number[] = [];
  let rows = 0;
  for (const { block } of pagedForms) {
    starts.push(rows);
    rows += block.heights.length;
  }
  const whole = stack(pagedForms.map(({ block }) => block));
  const breaks = pagedForms.flatMap((form, index) => {
    const start = starts[index] ?? 0;
    return [...(index > 0 ? [start] : []), ...form.breaks.map((row) => start + row)];
  });
  const header = isAlone ? pagedForms[0]?.header : undefined;
  return {
    plan: {
      name,
      rows: contentRows(whole, widths.length),
      columns: widths.map((width) => ({ width })),
      styles: whole.cells.map(({ range, style }) => ({ range, style })),
      merges: whole.cells.flatMap(({ range }) => (range.rows * range.columns > 1 ? [range] : [])),
      rowHeights: new Map(whole.heights.entries()),
      page: pagePlan(header, breaks, isAlone),
    },
    places: pagedForms.map(({ block }, index) => fieldPlaces(name, block, starts[index] ?? 0)),
  };
}

function pagePlan(header: PagedForm['header'], breaks: readonly number[], isAlone: boolean): PagePlan {
  return {
    orientation: 'portrait',
    // The columns fit as they are in 宋体; where another font stands in for it, they may be wider.
    fitToWidth: 1,
    margins: { top: 1.2, right: 1, bottom: 1.4, left: 1 },
    centered: true,
    // Of several sheets that are printed at once, &N counts all pages: only we know how many a form has.
    ...(isAlone && { footer: strings.pageOf('&P', breaks.length + 1), firstPage: 1 }),
    ...(header && { titleRows: [header.row, header.row + header.rows - 1] }),
    ...(breaks.length > 0 && { breaks }),
  };
}

/** A form on pages, with the rows that each of them begins with and the widths of its columns in characters. */
interface PagedForm extends PagedBlock {
  readonly header: { readonly row: number; readonly rows: number } | undefined;
  readonly widths: readonly number[];
}

/** The pages of one form; the printer repeats the header of the table where the form has the sheet for itself. */
function pageForm(form: Form, isAlone: boolean): PagedForm {
  const title: OfficialBlock = {
    cells: [
      {
        range: { row: 0, column: 0, rows: 1, columns: OFFICIAL_WIDTHS.length },
        value: form.title,
        style: OFFICIAL_STYLES.title,
        path: 'title',
      },
    ],
    heights: [TITLE_HEIGHT],
  };
  const year = band([wide(0, OFFICIAL_WIDTHS.length, form.year === null ? '' : `（${form.year}年度）`, 'year')]);
  const above = splitTallRows(stack([title, year, headBlock(form)]));
  const headerRow = above.heights.length;
  const extra = extraBlock(form);
  const block = stack([
    above,
    splitTallRows(indicatorBlock(form)),
    signoffBand(form),
    ...(extra ? [splitTallRows(extra)] : []),
  ]);
  const paged = paginate(block, { row: headerRow, block: indicatorHeader(), isWritten: !isAlone });
  return { ...paged, header: { row: headerRow, rows: 1 }, widths: OFFICIAL_WIDTHS };
}

/** The pages of a form that is printed as its own kind is. */
function pageLaidForm(form: Form, layout: FormLayout, isAlone: boolean): PagedForm {
  const { block, header, widths } = laidForm(form, layout);
  const { row, rows } = header ?? { row: block.heights.length, rows: 0 };
  const cells = block.cells.flatMap((cell): OfficialCell[] =>
    cell.range.row >= row && cell.range.row < row + rows
      ? [
          {
            ...cell,
            range: {
              ...cell.range,
              row: cell.range.row - row,
              rows: Math.min(cell.range.rows, row + rows - cell.range.row),
            },
          },
        ]
      : [],
  );
  const repeated = { cells, heights: block.heights.slice(row, row + rows) };
  return { ...paginate(block, { row, block: repeated, isWritten: !isAlone }), header, widths };
}

function wide(column: number, columns: number, value: string, path: FieldPath): BandCell {
  return { column, columns, value, style: OFFICIAL_STYLES.year, path };
}

function signoffBand({ signoff }: Form): OfficialBlock {
  const cell = (column: number, columns: number, field: keyof typeof signoff, gap = ''): BandCell => ({
    column,
    columns,
    value: `${SIGNOFF_LABELS[field]}：${gap}${signoff[field]}`,
    style: OFFICIAL_STYLES.signoff,
    path: `signoff.${field}`,
  });
  return band([cell(0, 3, 'responsible'), cell(3, 1, 'handler'), cell(4, 2, 'phone'), cell(6, 2, 'filedAt', '    ')]);
}

function contentRows({ cells, heights }: OfficialBlock, columns: number): CellContent[][] {
  const rows = heights.map(() => Array<CellContent>(columns).fill(null));
  for (const { range, value } of cells) {
    const row = rows[range.row];
    if (row) row[range.column] = value;
  }
  return rows;
}

function fieldPlaces(sheet: string, { cells }: OfficialBlock, firstRow: number): ReadonlyMap<FieldPath, CellPlace> {
  const places = new Map<FieldPath, CellPlace>();
  for (const { path, range } of cells) {
    if (path && !places.has(path)) places.set(path, { sheet, row: range.row + firstRow, column: range.column });
  }
  const department = places.get('department.name');
  if (department) places.set('department', department).set('department.code', department);
  return places;
}
