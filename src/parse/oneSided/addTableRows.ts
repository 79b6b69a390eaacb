import type { FormTemplate, TemplateLabel } from '../../model/template';
import type { TextRange } from '../stream/textRange';
import { addRow } from './cellRows';
import type { CellRows } from './cellRows';
import { divideRows } from './divideRows';
import type { TableHeading } from './tableHeading';
import { findTableLabels } from './tableLabels';
import type { TableLabel } from './tableLabels';
import type { TableColumn } from './tablePieces';

/** Puts an indicator table on rows: its headings, each label, and each indicator; it goes on to `end`. */
export function addTableRows(
  sheet: CellRows,
  heading: TableHeading,
  repeated: readonly TableHeading[],
  end: number,
  template: FormTemplate,
): void {
  const range = { start: heading.end, end };
  const labels = findTableLabels(sheet.text, range, template, repeated);
  const headings = new Map(repeated.map((again) => [again.start, again]));
  addHeading(sheet, heading);
  addIndicators(sheet, heading, { start: range.start, end: labels[0]?.start ?? end });
  labels.forEach((label, at) => {
    const again = label.kind === 'heading' ? headings.get(label.start) : undefined;
    if (again) addHeading(sheet, again);
    else addRow(sheet, [{ start: label.start, end: label.end, column: columnOf(heading, label) }]);
    addIndicators(sheet, heading, { start: label.end, end: labels[at + 1]?.start ?? end });
  });
}

function addHeading(sheet: CellRows, { columns }: TableHeading): void {
  addRow(
    sheet,
    columns.map(({ start, end }, column) => ({ start, end, column })),
  );
}

function columnOf({ columns }: TableHeading, { kind }: TableLabel): number {
  return Math.max(
    0,
    columns.findIndex(({ label }) => label.column === kind),
  );
}

function addIndicators(sheet: CellRows, { columns }: TableHeading, texts: TextRange): void {
  const held = columns.flatMap(({ label }, column) => {
    const holds = holdsOf(label);
    return holds ? [{ column, holds }] : [];
  });
  const rows = divideRows(
    sheet.text,
    texts,
    held.map(({ holds }) => holds),
  );
  for (const { cells, isDoubtful } of rows) {
    addRow(
      sheet,
      cells.flatMap((cell, at) => (cell ? [{ ...cell, column: held[at]?.column ?? 0, isDoubtful }] : [])),
    );
  }
}

function holdsOf({ column, extra }: TemplateLabel): TableColumn | undefined {
  if (column === 'name' || column === 'value') return column;
  return extra === undefined ? undefined : 'number';
}
