import { DATA_SHEETS } from '../../model/dataSheets';
import { fieldLabel } from '../../model/fieldPath';
import type { DataTable } from '../dataTable';
import { strings as dataStrings } from '../strings';
import { wholeColumn } from '../wholeColumn';
import type { PlacedRecord } from '../dataSheetsReading';
import type { UnresolvedDuplicate } from '../unresolvedDuplicate';
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
  /** Of one form. */
  readonly countOfForm: (record: PlacedRecord, header: string, value: number) => string | undefined;
  readonly sumOfForm: (record: PlacedRecord, header: string) => string | undefined;
  /** 1 as long as both forms stand in the table under the names that make them one, 0 once the user has changed or taken away one of them. */
  readonly standsTwice: (duplicate: UnresolvedDuplicate) => string;
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
  const isForm = (record: PlacedRecord): string => `${id},${matchCriterion(record.id)}`;
  const standsAsRead = (record: PlacedRecord): string => {
    const criteria = IDENTITY.filter((header) => table.columns.has(header)).map((header) => {
      const value = table.valueAt(record.row, header);
      return `${columnOf(header)},${typeof value === 'number' ? value : matchCriterion(String(value ?? ''))}`;
    });
    return `COUNTIFS(${[isForm(record), ...criteria].join(',')})>0`;
  };
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
    countOfForm: (record, header, value) =>
      table.columns.has(header) ? `COUNTIFS(${isForm(record)},${columnOf(header)},${value})` : undefined,
    sumOfForm: (record, header) =>
      table.columns.has(header) ? `SUMIFS(${columnOf(header)},${isForm(record)})` : undefined,
    standsTwice: ({ record, counted }) => `IF(AND(${standsAsRead(record)},${standsAsRead(counted)}),1,0)`,
    countAll: () => `COUNTIFS(${isProject})`,
    sumAll: (header) => `SUMIFS(${columnOf(header)},${isProject})`,
    sumShown: (header) => `SUBTOTAL(109,${columnOf(header)})`,
  };
}

/** What makes two forms one, and where the sums look for them. */
const IDENTITY = [fieldLabel('year'), fieldLabel('projectName'), fieldLabel('unit'), fieldLabel('department.name')];
