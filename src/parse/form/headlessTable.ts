import type { SourceCell } from '../grid/sourceCell';
import { isTargetText } from './columnContents';
import type { FormRow } from './formRow';
import type { IndicatorColumn } from './indicatorColumn';
import type { IndicatorHeading } from './indicatorHeading';
import { level1Of, level2Of, meaningOf } from './labelMeaning';

/**
 * The columns of a list of indicators that prints no headings, told by its levels and targets; undefined where a row does
 * not begin one.
 *
 *     产出指标 | 数量 | 改造里程 | 90公里
 *              | 质量 | 优良率   | ≥95%
 */
export function headlessTable({ cells, table }: FormRow, below: readonly FormRow[]): IndicatorHeading | undefined {
  const roles = rolesOf(cells);
  if (!roles) return undefined;
  const columns = cells.map(({ column }, at): IndicatorColumn => ({
    column,
    role: roles[at] ?? 'extra',
    side: undefined,
    label: '',
  }));
  const last = cells.at(-1)?.column;
  const targets = [cells, ...below.filter((row) => row.table === table).map((row) => row.cells)]
    .slice(0, LEAST_ROWS)
    .map((own) => own.at(-1))
    .filter((cell) => cell !== undefined && cell.column === last && isTargetText(cell.text));
  if (targets.length < LEAST_ROWS) return undefined;
  return { columns, side: undefined, sidesAt: undefined, isTwoSided: false };
}

/** One row alone may be anything. */
const LEAST_ROWS = 2;

function rolesOf(cells: readonly SourceCell[]): IndicatorColumn['role'][] | undefined {
  const [first, second] = cells;
  if (!first || !second || meaningOf(first.text) !== undefined) return undefined;
  const isLevel = (text: string): boolean => (level2Of(text) ?? level1Of(text)) !== undefined;
  if (cells.length === WITH_LEVELS && level1Of(first.text) && isLevel(second.text))
    return ['level1', 'level2', 'name', 'value'];
  if (cells.length !== WITH_LEVELS - 1 || !isLevel(first.text) || isLevel(second.text)) return undefined;
  return [level2Of(first.text) === undefined ? 'level1' : 'level2', 'name', 'value'];
}

const WITH_LEVELS = 4;
