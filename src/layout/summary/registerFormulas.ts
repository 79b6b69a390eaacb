import { DATA_SHEETS } from '../../model/dataSheets';
import { fieldLabel } from '../../model/fieldPath';
import type { DataTable } from '../dataTable';
import { strings as dataStrings } from '../strings';
import { wholeColumn } from '../wholeColumn';
import type { DepartmentGroup, SummaryRow } from './departmentGroups';
import { matchCriterion } from './matchCriterion';

type Group = DepartmentGroup<SummaryRow>;

/** Formulas over 项目总表; each names whole columns, so that it stays true when rows come, go and are sorted. */
export interface RegisterFormulas {
  /** Whether 项目总表 has a column. */
  readonly has: (header: string) => boolean;
  /** The projects of a group, those where `header` shows `value` if they are given; undefined where that column is missing. */
  readonly count: (group: Group, header?: string, value?: number) => string | undefined;
  readonly sum: (group: Group, header: string) => string | undefined;
  /** Of all projects. */
  readonly countAll: () => string;
  readonly sumAll: (header: string) => string;
  /** Of the rows that a filter leaves in sight. */
  readonly sumShown: (header: string) => string;
}

export function registerFormulas(table: DataTable): RegisterFormulas {
  const columnOf = (header: string): string => {
    const column = table.columns.get(header);
    if (column === undefined) throw new Error(`${DATA_SHEETS.forms} has no column ${header}.`);
    return wholeColumn(table.sheet, column);
  };
  const id = columnOf(dataStrings.id);
  const isProject = [id, '"<>"', ...dataStrings.totals.flatMap((word) => [id, `"<>${word}"`])].join(',');
  const criteriaOf = ({ year, spellings }: Group): readonly string[] =>
    spellings.map((name) =>
      [
        columnOf(fieldLabel('department.name')),
        matchCriterion(name),
        columnOf(fieldLabel('year')),
        year === null ? matchCriterion('') : String(year),
      ].join(','),
    );
  return {
    has: (header) => table.columns.has(header),
    count: (group, header, value) => {
      if (header !== undefined && !table.columns.has(header)) return undefined;
      const more = header === undefined ? '' : `,${columnOf(header)},${value}`;
      return criteriaOf(group)
        .map((criteria) => `COUNTIFS(${criteria},${id},"<>"${more})`)
        .join('+');
    },
    sum: (group, header) => {
      if (!table.columns.has(header)) return undefined;
      return criteriaOf(group)
        .map((criteria) => `SUMIFS(${columnOf(header)},${criteria})`)
        .join('+');
    },
    countAll: () => `COUNTIFS(${isProject})`,
    sumAll: (header) => `SUMIFS(${columnOf(header)},${isProject})`,
    sumShown: (header) => `SUBTOTAL(109,${columnOf(header)})`,
  };
}
