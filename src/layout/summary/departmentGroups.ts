import { groupBy } from '../../model/groupBy';
import { normaliseText } from '../../model/normaliseText';

/** A row of 项目总表 as 部门汇总 counts it: what stands in its cells, and what is known of its form. */
export interface SummaryRow {
  readonly year: number | null;
  readonly departmentCode: string;
  /** Exactly as the cell holds it. */
  readonly departmentName: string;
  /** The number in a column; 0 for anything that SUMIFS would not add. */
  readonly amountOf: (header: string) => number;
}

/** The projects of one 主管部门 in one 年度: a line of 部门汇总. */
export interface DepartmentGroup<Row extends SummaryRow> {
  readonly year: number | null;
  readonly name: string;
  /** All codes that its forms write, in their order. */
  readonly codes: readonly string[];
  /** The name as it is written in the cells, each spelling once. */
  readonly spellings: readonly string[];
  readonly rows: readonly Row[];
}

export interface YearGroup<Row extends SummaryRow> {
  readonly year: number | null;
  readonly departments: readonly DepartmentGroup<Row>[];
}

/** The rows by 年度, the earliest first and those without one last, and by the name of 主管部门, the largest `sizeOf` first. */
export function departmentGroups<Row extends SummaryRow>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
): readonly YearGroup<Row>[] {
  const years = [...groupBy(rows, ({ year }) => year)];
  years.sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
  return years.map(([year, ofYear]) => {
    const departments = [...groupBy(ofYear, departmentKeys(ofYear)).values()].map((group) => groupOf(year, group));
    const size = new Map(departments.map((group) => [group, group.rows.reduce((sum, row) => sum + sizeOf(row), 0)]));
    return { year, departments: departments.sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0)) };
  });
}

/** A formula has room for so many spellings of one name; further ones stand for themselves. */
const MOST_SPELLINGS = 12;

function departmentKeys(rows: readonly SummaryRow[]): (row: SummaryRow) => string {
  const orders = new Map<string, Map<string, number>>();
  const orderOf = (key: string, spelling: string): number => {
    const known = orders.get(key) ?? new Map<string, number>();
    const order = known.get(spelling) ?? known.size;
    orders.set(key, known.set(spelling, order));
    return order;
  };
  const keys = new Map<string, string>();
  for (const { departmentName } of rows) {
    const key = normalise(departmentName);
    const isOneTooMany = orderOf(key, departmentName.toLowerCase()) >= MOST_SPELLINGS;
    keys.set(departmentName, isOneTooMany ? `${key}\u0000${departmentName.toLowerCase()}` : key);
  }
  return ({ departmentName }) => keys.get(departmentName) ?? departmentName;
}

function normalise(name: string): string {
  return normaliseText(name).toLowerCase();
}

function groupOf<Row extends SummaryRow>(year: number | null, rows: readonly Row[]): DepartmentGroup<Row> {
  const spellings = new Map(rows.map(({ departmentName }) => [departmentName.toLowerCase(), departmentName]));
  const codes = new Set(rows.map(({ departmentCode }) => departmentCode.trim()).filter((code) => code !== ''));
  return {
    year,
    name: rows[0]?.departmentName.trim() ?? '',
    codes: [...codes],
    spellings: [...spellings.values()],
    rows,
  };
}
