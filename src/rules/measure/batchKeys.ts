import { SIDES } from '../../model/form';
import type { Form } from '../../model/form';
import { formIdentity } from '../../model/formIdentity';
import { projectKeys } from '../../model/projects/projectKeys';
import type { ProjectKeys } from '../../model/projects/projectKeys';
import type { IndicatorCell, IndicatorFacts, IndicatorsBySide } from './indicatorFacts';
import type { IndicatorTexts } from './indicatorTexts';
import { once } from './once';
import type { RuleOptions } from './ruleOptions';

/** What a form shows to the others of its batch, so that comparing forms costs a look-up. */
export interface BatchKeys extends ProjectKeys {
  readonly departmentCode: string;
  readonly departmentName: string;
  /** The code with the city that gave it; '' where there is no code. */
  readonly cityCode: string;
  readonly identity: string;
  /** Year, money and indicators as one text; undefined where there is too little to call two forms equal. */
  readonly content: string | undefined;
  /** The indicators of the 年度 side by 二级指标 and name. */
  readonly annualRows: () => ReadonlyMap<string, IndicatorFacts>;
  /** Amounts of money among the indicators that are no unit prices and no 资金总额 of this form, in 元. */
  readonly amounts: readonly { readonly cell: IndicatorCell; readonly amount: number }[];
}

export function batchKeys(
  form: Form,
  indicators: IndicatorsBySide,
  cells: readonly IndicatorCell[],
  texts: IndicatorTexts,
  options: RuleOptions,
): BatchKeys {
  const departmentCode = texts.plainText(form.department.code);
  return {
    ...projectKeys(form),
    departmentCode,
    departmentName: texts.plainText(form.department.name),
    cityCode: departmentCode === '' ? '' : `${cityOf(texts.plainText(form.title))} ${departmentCode}`,
    identity: formIdentity(form),
    content: contentOf(form, indicators, options.threshold('fewestAlike')),
    annualRows: once(
      () => new Map(indicators.annual.filter(({ plainName }) => plainName !== '').map((row) => [row.key, row])),
    ),
    amounts: cells.flatMap((cell) => {
      const amount = amountOf(cell.row);
      return amount === undefined || isTotal(form, amount) ? [] : [{ cell, amount }];
    }),
  };
}

/** Codes are given by each city anew: 「阳泉市」 in the title of the form. */
function cityOf(title: string): string {
  return /^\p{Script=Han}{1,6}?[市县区州盟旗]/u.exec(title)?.[0] ?? '';
}

function isTotal({ funds }: Form, amount: number): boolean {
  return SIDES.some((side) => funds[side].total === amount);
}

function contentOf(form: Form, indicators: IndicatorsBySide, fewest: number): string | undefined {
  if ((form.funds.annual.total ?? 0) <= 0 || indicators.annual.length < fewest) return undefined;
  const rows = indicators.annual.map(({ level2, plainName, plainValue }) => `${level2}|${plainName}|${plainValue}`);
  return [form.year ?? '', JSON.stringify(form.funds), ...rows.sort()].join('\n');
}

/** Undefined also for an amount that no number is equal to: it equals no other amount of a form. */
function amountOf({ reading, exact, level2 }: IndicatorFacts): number | undefined {
  if (reading.number === null || reading.per.some((unit) => unit !== '年')) return undefined;
  const isMoney = reading.isMoney || (level2 === '成本指标' && reading.base === '');
  const amount = isMoney ? exact : undefined;
  if (!amount?.gt(0)) return undefined;
  const number = amount.toNumber();
  return Number.isFinite(number) && amount.eq(number) ? number : undefined;
}
