import type { CellContent, CellRange } from '../sheetPlan';

/** A sheet as it stands; `id` stays when it is renamed or moved. */
export interface SheetNow {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
}

/** The body of a table as it stands, by its columns. */
export interface TableNow {
  readonly sheet: string;
  readonly range: CellRange;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
}

/** A table of a sheet cut out of its cells. */
export function tableOf(sheet: SheetNow, range: CellRange): TableNow {
  const cut = (row: number): readonly CellContent[] =>
    Array.from({ length: range.columns }, (_, column) => sheet.rows[row]?.[range.column + column] ?? null);
  return {
    sheet: sheet.name,
    range,
    headers: cut(range.row).map(headerText),
    rows: Array.from({ length: range.rows - 1 }, (_, index) => cut(range.row + 1 + index)),
  };
}

/** Where a table stands that may have moved to another sheet; undefined if it is gone. Names of tables differ by more than case. */
export function findTable(sheets: readonly SheetNow[], name: string): TableNow | undefined {
  for (const sheet of sheets) {
    const table = sheet.tables.find((other) => other.name.toLowerCase() === name.toLowerCase());
    if (table) return tableOf(sheet, table.range);
  }
  return undefined;
}

export function headerText(content: CellContent): string {
  if (content === null) return '';
  if (typeof content !== 'object') return String(content);
  return 'formula' in content ? String(content.result ?? '') : content.text;
}
