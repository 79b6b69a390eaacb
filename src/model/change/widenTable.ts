import type { CellContent, SheetPlan } from '../sheetPlan';
import type { TableWidening } from '../workbookChange';

/** A sheet after its table has got columns at its right end. */
export function widenTable(plan: SheetPlan, { added, headerStyle }: TableWidening): SheetPlan {
  const { table } = plan;
  if (!table) throw new Error(`The sheet ${plan.name} has no table.`);
  const { range } = table;
  const first = range.column + range.columns;
  const put = <Item>(items: readonly Item[], filler: Item, further: readonly Item[]): readonly Item[] => [
    ...Array.from({ length: first }, (_, at) => items[at] ?? filler),
    ...further,
  ];
  const headers = added.map(({ header }) => header);
  const columns = added.map(({ width, style, isDerived }) => ({
    width,
    ...(style && { style }),
    ...(isDerived === true && { isDerived }),
  }));
  return {
    ...plan,
    rows: plan.rows.map((row, at) => (at === range.row ? put<CellContent>(row, null, headers) : row)),
    columns: put(plan.columns, { width: STANDARD_WIDTH }, columns),
    styles: [
      ...(plan.styles ?? []),
      { range: { row: range.row, column: first, rows: 1, columns: added.length }, style: headerStyle },
    ],
    table: { ...table, range: { ...range, columns: range.columns + added.length } },
  };
}

/** What Excel gives to a column that nobody has set. */
const STANDARD_WIDTH = 8.43;
