import { CHART_LIMITS } from '../../layout/summary/chartLimits';
import { departmentGroups } from '../../layout/summary/departmentGroups';
import type { Form } from '../../model/form';

/** The annual money of departments side by side, in 元. */
export interface DepartmentAmounts {
  /** The latest years, the earlier first. */
  readonly years: readonly number[];
  /** An amount for each of the years; the department that has most in the latest year first. "" is what forms without a department come to. */
  readonly departments: readonly { readonly name: string; readonly amounts: readonly number[] }[];
  /** What further departments come to together; undefined where all are named. */
  readonly others: { readonly count: number; readonly amounts: readonly number[] } | undefined;
}

/** What each department gets in the latest years: as many of both as the chart of 部门汇总 shows. */
export function departmentAmounts(forms: readonly Form[]): DepartmentAmounts {
  const rows = forms.map(({ year, department, funds }) => ({
    year,
    departmentCode: department.code,
    departmentName: department.name,
    amountOf: () => funds.annual.total ?? 0,
  }));
  const groups = departmentGroups(rows, (row) => row.amountOf())
    .filter(({ year }) => year !== null)
    .slice(-CHART_LIMITS.years);
  const sums = groups.map(
    ({ departments }) =>
      new Map(departments.map(({ name, rows: own }) => [name, own.reduce((sum, row) => sum + row.amountOf(), 0)])),
  );
  const names = [...new Set(sums.toReversed().flatMap((ofYear) => [...ofYear.keys()]))];
  const isCut = names.length > CHART_LIMITS.departments;
  const named = isCut ? names.slice(0, CHART_LIMITS.departments - 1) : names;
  const rest = names.slice(named.length);
  const amountsOf = (some: readonly string[]): readonly number[] =>
    sums.map((ofYear) => some.reduce((sum, name) => sum + (ofYear.get(name) ?? 0), 0));
  return {
    years: groups.flatMap(({ year }) => year ?? []),
    departments: named.map((name) => ({ name, amounts: amountsOf([name]) })),
    others: isCut ? { count: rest.length, amounts: amountsOf(rest) } : undefined,
  };
}
