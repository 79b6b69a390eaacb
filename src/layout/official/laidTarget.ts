import type { TableColumn } from '../../model/formLayout';

/** What of a target stands in each of the columns that a table has for it. */
export type TargetTexts = Readonly<Partial<Record<TableColumn, string>>>;

/** `≥80人` as `≥`, `80` and `人`, as far as there are columns for them; what cannot be parted stands whole in the column of the number. */
export function laidTarget(value: string, columns: ReadonlySet<TableColumn>): TargetTexts {
  const main: TableColumn = columns.has('number') ? 'number' : 'value';
  const [, sign = '', number = '', unit = ''] = TARGET.exec(value) ?? [];
  const isCounted = number !== '' && sign + number + unit === value;
  const ownSign = isCounted && columns.has('comparator') ? sign : '';
  const ownUnit = isCounted && columns.has('unit') && !number.endsWith(unit) ? unit : '';
  return {
    [main]: value.slice(ownSign.length, value.length - ownUnit.length),
    ...(ownSign !== '' && { comparator: ownSign }),
    ...(ownUnit !== '' && { unit: ownUnit }),
  };
}

/** Numbers with a range or a date behind them are no numbers with a unit. */
const TARGET = /^([≥≤＝=><＞＜≧≦≠]{0,2})(\d+(?:\.\d+)?)([^\d\s、，。；]{0,8})$/u;
