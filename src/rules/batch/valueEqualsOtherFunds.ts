import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import { defineBatchRule } from '../defineRule';
import type { BatchFacts } from '../measure/batchFacts';
import { pathsOf } from '../measure/indicatorFacts';
import { yuan } from '../measure/money';
import { quote } from '../measure/quote';

const OTHER = {
  projectName: '城市道路挖掘修复',
  unit: '阳泉市城市管理局',
  department: { code: '045', name: '阳泉市城市管理局' },
  funds: { period: { total: 875000, municipal: 875000 }, annual: { total: 875000, municipal: 875000 } },
  rows: [{ row: '人均培训成本', value: '875000元' }],
} as const;

export const valueEqualsOtherFunds = defineBatchRule({
  id: 'value-equals-other-funds',
  title: '指标金额等于别的项目的资金',
  group: 'batch',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '成本指标的金额恰好是另一个项目的资金总额，多半是粘贴错了表。',
  fix: '改成本项目的金额。',
  restsOn: ['funds'],
  thresholds: ['otherFundsAmount'],
  bad: [
    { about: '成本写成了另一个项目的总额', forms: [{ rows: [{ row: '人均培训成本', value: '875000元' }] }, OTHER] },
  ],
  good: [
    {
      about: '成本等于本项目的总额',
      forms: [{ rows: [{ row: '人均培训成本', name: '培训总成本', value: '600000元' }] }, OTHER],
    },
  ],
  messages: {
    equals: (d: { name: string; amount: number; project: string; year: number | null }) =>
      `指标${quote(d.name)}的${yuan(d.amount)}与${d.year === null ? '' : `${d.year}年`}项目${quote(d.project)}的资金总额相同，是否误粘贴，请核实。`,
  },
  *check(batch) {
    const totals = totalsOf(batch);
    const least = batch.options.threshold('otherFundsAmount');
    for (const [form, { keys }] of batch.forms.entries()) {
      for (const { cell, amount } of keys.amounts) {
        if (amount < least) continue;
        const match = totals.get(amount)?.find((other) => isForeign(batch, form, other.form));
        const project = match && batch.forms[match.form]?.form;
        if (!project) continue;
        const data = { name: cell.row.name, amount, project: project.projectName, year: project.year };
        yield { message: 'equals', form, at: pathsOf(cell, 'value'), related: [match], data };
      }
    }
  },
});

type Total = { readonly form: number; readonly path: FieldPath };

/** Of each amount the first few forms are enough to name one that is another project. */
const MOST_KEPT = 8;

function totalsOf({ forms }: BatchFacts): ReadonlyMap<number, readonly Total[]> {
  const totals = new Map<number, Total[]>();
  for (const [
    form,
    {
      form: { funds },
    },
  ] of forms.entries()) {
    for (const side of SIDES) {
      const { total } = funds[side];
      if (total === null) continue;
      const known = totals.get(total);
      if (!known) totals.set(total, [{ form, path: `funds.${side}.total` }]);
      else if (known.length < MOST_KEPT && known.at(-1)?.form !== form)
        known.push({ form, path: `funds.${side}.total` });
    }
  }
  return totals;
}

function isForeign(batch: BatchFacts, form: number, other: number): boolean {
  return form !== other && !batch.isSameProject(form, other);
}
