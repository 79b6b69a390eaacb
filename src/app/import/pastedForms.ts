import type { CellGrid } from '../../model/cellGrid';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { SheetContent } from '../../model/sheetContent';
import type { CellValue } from '../../model/sheetPlan';
import type { Source } from '../../model/source';
import { FORM_LABELS } from '../../model/vocabulary';
import type { Host } from '../host';
import { MADE_SHEET_KINDS } from '../../model/madeSheets';
import { rememberedSheets } from '../workbook/madeSheets';

/** A sheet of the user that holds forms as they were pasted or opened, none of which is in the data sheets by that. */
export interface PastedForms {
  readonly sheet: string;
  readonly rows: number;
  /** What is to be read of it: the lines of one column as a text, several columns as a table. */
  readonly source: Source;
}

/** Every kind of form says this in its title. */
const TITLE_WORD = '绩效目标';
/** So many labels of a form stand together in no other sheet. */
const FEWEST_LABELS = 4;
const LABELS: readonly string[] = [
  FORM_LABELS.projectName,
  FORM_LABELS.unit,
  FORM_LABELS.attribute,
  FORM_LABELS.funds,
  FORM_LABELS.goals,
  FORM_LABELS.level1,
  FORM_LABELS.name,
  FORM_LABELS.value,
];

/** The forms that a sheet holds as they come from elsewhere; undefined for data sheets, for sheets that we made, and where nothing looks like a form. */
export async function findPastedForms(host: Host, sheet: string): Promise<PastedForms | undefined> {
  if (Object.values<string>(DATA_SHEETS).includes(sheet)) return undefined;
  const content = (await host.readSheets([sheet])).get(sheet);
  if (!content || !looksLikeForms(content)) return undefined;
  for (const kind of MADE_SHEET_KINDS) {
    if ([...(await rememberedSheets(host, kind)).values()].includes(sheet)) return undefined;
  }
  return { sheet, rows: content.rows.length, source: sourceOf(content) };
}

function looksLikeForms({ rows }: SheetContent): boolean {
  const left = new Set(LABELS);
  let isTitled = false;
  for (const cell of rows.flat()) {
    if (typeof cell !== 'string') continue;
    const text = cell.replaceAll(/\s+/gu, '');
    isTitled ||= text.includes(TITLE_WORD);
    for (const label of left) if (text.includes(label)) left.delete(label);
    if (isTitled && LABELS.length - left.size >= FEWEST_LABELS) return true;
  }
  return false;
}

function sourceOf(content: SheetContent): Source {
  const { rows } = content;
  const isOneColumn = rows.every((cells) => cells.slice(1).every((cell) => textOf(cell) === ''));
  if (isOneColumn) return { kind: 'text', text: rows.map(([cell]) => textOf(cell)).join('\n') };
  return { kind: 'grids', grids: [gridOf(content)] };
}

function gridOf({ name, rows, merges }: SheetContent): CellGrid {
  const spans = new Map(merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      const { rows: rowSpan = 1, columns: columnSpan = 1 } = spans.get(`${row} ${column}`) ?? {};
      const text = textOf(value);
      // What a merge covers is empty.
      return text === '' && rowSpan * columnSpan === 1 ? [] : [{ row, column, rowSpan, columnSpan, text }];
    }),
  );
  return { name, rows: rows.length, columns: Math.max(0, ...rows.map(({ length }) => length)), cells };
}

function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
