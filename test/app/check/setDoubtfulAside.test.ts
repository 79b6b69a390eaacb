import { setDoubtfulAside } from '../../../src/app/check/setDoubtfulAside';
import { doubtfulPlaces } from '../../../src/model/doubtfulPlaces';
import type { FieldPath } from '../../../src/model/fieldPath';
import { INITIAL_SETTINGS } from '../../../src/model/settings';
import { makeChecker } from '../../../src/rules/checkForms';
import type { FormPatch } from '../../../src/rules/ruleExample';
import { patchedForm } from '../../../src/rules/ruleExample';

/** A finding that our reading may have made, with the place that is doubtful. */
const CASES: readonly (readonly [rule: string, patch: FormPatch, doubt: FieldPath])[] = [
  ['required-field-blank', { unit: '' }, 'unit'],
  ['side-indicator-mismatch', { rows: [{ remove: '培训期数', side: 'period' }] }, 'indicators.annual[1].name'],
  ['basis-weak', { basis: '关于培训经费的请示' }, 'basis'],
  ['text-truncated', { necessity: '持证护理员不足，失能老人的照护质量难以保证，' }, 'necessity'],
  [
    'cost-without-quantity',
    { rows: [{ add: ['成本指标', '教材编印费', '35元/册'], side: 'annual' }] },
    'indicators.annual[7].value',
  ],
  ['annual-exceeds-period', { funds: { annual: { central: 1, municipal: 599_999 } } }, 'funds.annual.central'],
  ['oneoff-period-ne-annual', { funds: { period: { total: 900_000, municipal: 900_000 } } }, 'funds.period.total'],
  ['goal-number-without-indicator', { goals: { annual: '完成300名护理员培训，购置12台设备。' } }, 'goals.annual'],
  [
    'narrative-number-vs-indicator',
    { rows: [{ row: '培训护理员人数', value: '200人', side: 'annual' }] },
    'indicators.annual[0].value',
  ],
  ['template-residue', { plan: '3月完成××招标，4月至9月分期培训，10月底前考核。' }, 'plan'],
];

test.each(CASES)('%s：读得没有把握的地方不算在填报人头上', (rule, patch, doubt) => {
  const form = patchedForm(patch);
  const { findings } = makeChecker(INITIAL_SETTINGS).check([form]);
  const doubtful = doubtfulPlaces(form, [{ path: doubt }]);
  const aside = setDoubtfulAside(findings, () => doubtful);
  expect(findings.map((finding) => finding.rule)).toContain(rule);
  expect(aside.findings.map((finding) => finding.rule)).not.toContain(rule);
  expect(aside.unchecked.map((entry) => [entry.rule, entry.form])).toContainEqual([rule, 0]);
});

test('说原文疑似被截断的，正是在说读取的疑问，照样列出；同一规则说填报没写完的不列', () => {
  const form = patchedForm({
    necessity: '持证护理员不足，失能老人的照护质量难以保证，',
    rows: [
      { row: '护理员持证上岗率', name: '推进养老机构持证上岗率', side: 'period' },
      { row: '护理员持证上岗率', name: '推进养老机构持证上', side: 'annual' },
    ],
  });
  const { findings } = makeChecker(INITIAL_SETTINGS, ['text-truncated']).check([form]);
  const doubtful = doubtfulPlaces(form, [{ path: 'indicators.annual[5].name' }, { path: 'necessity' }]);
  const said = setDoubtfulAside(findings, () => doubtful).findings.filter(({ rule }) => rule === 'text-truncated');
  expect(said.map(({ path, messageId }) => [path, messageId])).toEqual([['indicators.annual[5].name', 'clipped']]);
});

test.each(CASES)('%s：别处的疑问不碍事', (rule, patch) => {
  const form = patchedForm(patch);
  const { findings } = makeChecker(INITIAL_SETTINGS).check([form]);
  const doubtful = doubtfulPlaces(form, [{ path: 'signoff.handler' }]);
  expect(setDoubtfulAside(findings, () => doubtful).findings.map((finding) => finding.rule)).toContain(rule);
});
