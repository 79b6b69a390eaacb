import type Big from 'big.js';
import type { Form } from '../../model/form';
import { formIdentity } from '../../model/formIdentity';
import { normaliseText } from '../../model/normaliseText';
import { projectNumbers, plainProjectName } from '../../model/projectName';
import { bigrams } from '../../model/similarity';
import type { IndicatorCell, IndicatorFacts, IndicatorsBySide } from './indicatorFacts';
import { exactNumber } from './money';

/** What a form shows to the others of its batch, so that comparing forms costs a look-up. */
export interface BatchKeys {
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly title: string;
  readonly unit: string;
  readonly project: string;
  /** The pairs of characters and the numbers of the project's name. */
  readonly projectBigrams: ReadonlySet<string>;
  readonly projectNumbers: string;
  readonly identity: string;
  /** Year, money and indicators as one text; undefined where there is too little to call two forms equal. */
  readonly content: string | undefined;
  /** The indicators of the 年度 side by 二级指标 and name. */
  readonly annualRows: ReadonlyMap<string, IndicatorFacts>;
  /** Amounts of money among the indicators that are no unit prices, of 10,000元 or more. */
  readonly amounts: readonly { readonly cell: IndicatorCell; readonly amount: Big; readonly key: string }[];
}

export function batchKeys(form: Form, indicators: IndicatorsBySide, cells: readonly IndicatorCell[]): BatchKeys {
  const project = plainProjectName(form.projectName);
  return {
    departmentCode: normaliseText(form.department.code),
    departmentName: normaliseText(form.department.name),
    title: normaliseText(form.title),
    unit: normaliseText(form.unit),
    project,
    projectBigrams: bigrams(project),
    projectNumbers: projectNumbers(project),
    identity: formIdentity(form),
    content: contentOf(form, indicators),
    annualRows: new Map(indicators.annual.filter(({ plainName }) => plainName !== '').map((row) => [row.key, row])),
    amounts: cells.flatMap((cell) => {
      const amount = amountOf(cell.row);
      return amount ? [{ cell, amount, key: amount.toFixed() }] : [];
    }),
  };
}

const FEWEST_ROWS = 3;

function contentOf(form: Form, indicators: IndicatorsBySide): string | undefined {
  if ((form.funds.annual.total ?? 0) <= 0 || indicators.annual.length < FEWEST_ROWS) return undefined;
  const rows = indicators.annual.map(({ level2, plainName, plainValue }) => `${level2}|${plainName}|${plainValue}`);
  return [form.year ?? '', JSON.stringify(form.funds), ...rows.sort()].join('\n');
}

const LEAST_AMOUNT = 10_000;

function amountOf({ reading, level2 }: IndicatorFacts): Big | undefined {
  if (reading.number === null || reading.per.some((unit) => unit !== '年')) return undefined;
  const isMoney = reading.isMoney || (level2 === '成本指标' && reading.base === '');
  const amount = isMoney ? exactNumber(reading) : undefined;
  return amount?.gte(LEAST_AMOUNT) ? amount : undefined;
}
