import { planFindingSheet, planFormSheet, planIndicatorSheet } from '../../src/layout/planDataSheets';
import type { Form, FormRecord } from '../../src/model/form';
import type { CellContent, CellValue, SheetPlan } from '../../src/model/sheetPlan';
import type { SheetContent } from '../../src/model/sheetContent';

/** Forms with the 编号 1, 2, 3 … */
export function numbered(forms: readonly Form[]): readonly FormRecord[] {
  return forms.map((form, index) => ({ id: `2024-${String(index + 1).padStart(3, '0')}`, form }));
}

/** The data sheets of these records, as a host reads them back. */
export function dataSheets(records: readonly FormRecord[]): Map<string, SheetContent> {
  const plans = [planFormSheet(records), planIndicatorSheet(records), planFindingSheet()];
  return new Map(plans.map((plan) => [plan.name, contentOf(plan)]));
}

/** A sheet whose rows were changed by hand; the table grows and shrinks with them. */
export function editRows(
  content: SheetContent,
  edit: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[],
): SheetContent {
  const rows = edit(content.rows);
  const [table] = content.tables;
  if (!table) throw new Error('The sheet should have a table.');
  const range = { ...table.range, rows: rows.length, columns: rows[0]?.length ?? 0 };
  return { ...content, rows, tables: [{ ...table, range }] };
}

/** Writes one cell, found by its header and the row's position under the header from 1. */
export function editCell(content: SheetContent, row: number, header: string, value: CellValue): SheetContent {
  const column = content.rows[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`no column ${header}`);
  return editRows(content, (rows) => rows.map((cells, index) => (index === row ? cells.with(column, value) : cells)));
}

function contentOf({ name, rows, merges, table }: SheetPlan): SheetContent {
  return { name, rows: rows.map((row) => row.map(valueOf)), merges: merges ?? [], tables: table ? [table] : [] };
}

function valueOf(content: CellContent): CellValue {
  if (typeof content !== 'object' || content === null) return content;
  return 'formula' in content ? (content.result ?? null) : content.text;
}
