import { settingsSchema } from '../../src/model/settings';
import { INITIAL_SETTINGS } from '../../src/model/settings';
import type { Form } from '../../src/model/form';
import { makeChecker } from '../../src/rules/checkForms';
import { defineFormRule } from '../../src/rules/defineRule';
import { exampleForm } from '../../src/rules/exampleForm';
import type { FormPatch } from '../../src/rules/ruleExample';
import { example, patchedForm } from '../../src/rules/ruleExample';
import { rules } from '../../src/rules/rules';
import { whatIsSaid } from './whatIsSaid';

const everyRule = rules.map(({ id }) => id);

/** A batch in which many rules have something to say. */
const faulty = [
  patchedForm({ unit: '', plan: '无', goals: { annual: '保障运行。' } }),
  patchedForm({
    year: 2024,
    attribute: '经常性项目（长期开展）',
    duration: '99年',
    rows: [{ row: '培训期数', value: '若干' }],
  }),
  patchedForm({
    basis: '无',
    rows: [
      { row: '培训完成时间', value: '及时' },
      { row: '人均培训成本', value: '875000' },
    ],
  }),
  patchedForm({ projectName: '社区食堂', funds: { annual: { total: 875000 } }, department: { code: '907' } }),
];

const crashing = defineFormRule({
  id: 'always-crashes',
  title: '总是出错',
  group: 'wording',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '。',
  fix: '。',
  bad: [example('', {})],
  good: [example('', {})],
  messages: { early: () => '出错前的话。' },
  *check({ form }) {
    yield { message: 'early', at: 'unit' };
    if (form.unit !== '') throw new Error('crash');
  },
});

test('a rule that crashes is listed as 未检查 on its form, and the others go on', () => {
  const { findings, unchecked } = makeChecker(INITIAL_SETTINGS, [], [crashing, ...rules]).check(faulty);
  expect(findings.filter(({ rule, form }) => rule === crashing.id && form > 0)).toEqual([]);
  expect(unchecked.filter(({ rule }) => rule === crashing.id).map(({ form }) => form)).toEqual([1, 2, 3]);
  expect(unchecked.find(({ rule }) => rule === crashing.id)?.diagnosis).toMatch(/^Error: crash\n {2}at /u);
  expect(findings.filter(({ rule }) => rule !== crashing.id)).toEqual(
    makeChecker(INITIAL_SETTINGS).check(faulty).findings,
  );
});

test('the order of the rules changes nothing', () => {
  const forward = makeChecker(INITIAL_SETTINGS, everyRule).check(faulty);
  const backward = makeChecker(INITIAL_SETTINGS, everyRule, [...rules].reverse()).check(faulty);
  expect(backward).toEqual(forward);
});

test('a form that changed is checked again, with the rules across forms; the result is that of a fresh check', () => {
  const checker = makeChecker(INITIAL_SETTINGS, everyRule);
  checker.check(faulty);
  const corrected = faulty.map((form, index) => (index === 3 ? patchedForm({ projectName: '社区食堂' }) : form));
  expect(checker.check(corrected)).toEqual(makeChecker(INITIAL_SETTINGS, everyRule).check(corrected));
  const shorter = corrected.slice(1);
  expect(checker.check(shorter)).toEqual(makeChecker(INITIAL_SETTINGS, everyRule).check(shorter));
});

test('findings on two years follow their forms: an earlier year that changes, moves, goes or comes back', () => {
  const checker = makeChecker(INITIAL_SETTINGS, everyRule);
  const [first, second] = [patchedForm({ year: 2024, attribute: '经常性项目（长期开展）' }), patchedForm({})];
  const changed = {
    ...first,
    attribute: '一次性项目',
    funds: { ...first.funds, annual: { ...first.funds.annual, total: 1 } },
  };
  const other = patchedForm({ projectName: '社区食堂', department: { code: '907' } });
  for (const batch of [[first, second], [changed, second], [other, changed, second], [second], [second, first]]) {
    expect(checker.check(batch)).toEqual(makeChecker(INITIAL_SETTINGS, everyRule).check(batch));
  }
});

test('a form that did not change is not looked at again', () => {
  let looks = 0;
  const counting = { ...crashing, run: () => ((looks += 1), []) };
  const checker = makeChecker(INITIAL_SETTINGS, [], [counting]);
  checker.check(faulty);
  checker.check([...faulty, exampleForm]);
  expect(looks).toBe(faulty.length + 1);
});

test('forms that were looked at one by one are not looked at again, and the result is the same', () => {
  let looks = 0;
  const counting = { ...crashing, run: () => ((looks += 1), []) };
  const checker = makeChecker(INITIAL_SETTINGS, [], [counting, ...rules]);
  expect(faulty.map(checker.look)).toEqual(faulty.map(() => true));
  expect(faulty.map(checker.look)).toEqual(faulty.map(() => false));
  expect(checker.check(faulty)).toEqual(makeChecker(INITIAL_SETTINGS).check(faulty));
  expect(looks).toBe(faulty.length);
});

test('settings switch rules off and grade them anew', () => {
  const settings = settingsSchema.parse({
    rules: {
      'goal-unquantified': { enabled: false },
      'required-field-blank': { severity: 'info' },
      'goal-copies-plan': { enabled: true },
    },
  });
  const { findings } = makeChecker(settings).check([
    ...faulty,
    patchedForm({ plan: '完成300人。', goals: { annual: '完成300人。' } }),
  ]);
  const severities = new Set(
    findings.filter(({ rule }) => rule === 'required-field-blank').map(({ severity }) => severity),
  );
  expect([...severities]).toEqual(['info']);
  expect(findings.map(({ rule }) => rule)).not.toContain('goal-unquantified');
  expect(findings.map(({ rule }) => rule)).toContain('goal-copies-plan');
});

test('an office that grades a rule anew keeps its graver and milder sentences apart, within the grades that there are', () => {
  const form = patchedForm({
    rows: [
      { row: '培训期数', value: '若干' },
      { row: '结业合格率', name: '教学效果', value: '明显' },
    ],
  });
  const graded = (severity?: 'error' | 'warning' | 'info') => {
    const settings = settingsSchema.parse({ rules: severity ? { 'output-value-vague': { severity } } : {} });
    const said = makeChecker(settings)
      .check([form])
      .findings.filter(({ rule }) => rule === 'output-value-vague');
    return said.map((finding) => finding.severity);
  };
  expect(graded()).toEqual(['error', 'warning']);
  expect(graded('warning')).toEqual(['error', 'warning']);
  expect(graded('info')).toEqual(['warning', 'info']);
  expect(graded('error')).toEqual(['error', 'error']);
});

test('rules that are off by default speak only when they are switched on', () => {
  const form = patchedForm({ signoff: { phone: '' } });
  expect(makeChecker(INITIAL_SETTINGS).check([form]).findings).toEqual([]);
  expect(makeChecker(INITIAL_SETTINGS, ['signature-blank']).check([form]).findings).toHaveLength(1);
});

test('thresholds of the office replace those of the product', () => {
  const forms = [patchedForm({ department: { code: '800' } })];
  const settings = settingsSchema.parse({ thresholds: { financeOfficeCode: 700 } });
  expect(makeChecker(INITIAL_SETTINGS).check(forms).findings).toEqual([]);
  expect(
    makeChecker(settings)
      .check(forms)
      .findings.map(({ rule }) => rule),
  ).toEqual(['dept-is-finance-office']);
});

test('the same text on both sides is one finding with both places', () => {
  const { findings } = makeChecker(INITIAL_SETTINGS).check([
    patchedForm({ rows: [{ row: '培训期数', value: '若干' }] }),
  ]);
  const vague = findings.filter(({ rule }) => rule === 'output-value-vague');
  expect(vague.map(({ path, related }) => [path, ...related.map((place) => place.path)])).toEqual([
    ['indicators.period[1].value', 'indicators.annual[1].value'],
  ]);
});

test('the other side is found by name where the lists stand in another order', () => {
  const form = patchedForm({ rows: [{ row: '培训期数', value: '若干' }] });
  const turned: Form = { ...form, indicators: { ...form.indicators, annual: [...form.indicators.annual].reverse() } };
  const { findings } = makeChecker(INITIAL_SETTINGS).check([turned]);
  expect(findings.find(({ rule }) => rule === 'output-value-vague')?.related).toEqual([
    { form: 0, path: 'indicators.annual[5].value' },
  ]);
  expect(findings.map(({ rule }) => rule)).not.toContain('side-indicator-mismatch');
});

test('one cell gets one finding per cause: the more specific stays', () => {
  const cell = (patch: FormPatch) =>
    makeChecker(INITIAL_SETTINGS)
      .check([patchedForm(patch)])
      .findings.map(({ rule }) => rule);
  expect(cell({ rows: [{ row: '培训完成时间', value: '及时' }] })).toEqual(['timeliness-no-deadline']);
  expect(cell({ rows: [{ row: '护理员持证上岗率', value: '保障' }] })).toEqual(['rate-name-not-numeric']);
  expect(cell({ plan: '无', basis: '无' })).toEqual(['narrative-placeholder']);
});

test.each([
  ['value', '指标值'],
  ['name', '三级指标'],
])('a column of the indicators that is blank is one finding: %s', (field, column) => {
  const blankColumn = (form: Form): Form => ({
    ...form,
    indicators: {
      period: form.indicators.period.map((row) => ({ ...row, [field]: '' })),
      annual: form.indicators.annual.map((row) => ({ ...row, [field]: '' })),
    },
  });
  const { findings } = makeChecker(INITIAL_SETTINGS).check([blankColumn(exampleForm)]);
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => [rule, message])).toEqual([
    ['indicator-half-filled', `实施期和年度的「${column}」整栏没有填写（14项），请补填。`],
  ]);
  expect(findings.flatMap(({ path, related }) => [path, ...related])).toHaveLength(14);
});

test('a cost is never said to have no quantity of a unit that stands in the form', () => {
  const form = patchedForm({
    rows: [
      { row: '培训护理员人数', name: '更换护理床数量', value: '200张' },
      { row: '人均培训成本', name: '单张综合造价', value: '3000元/张' },
      { add: ['成本指标', '配电箱更换成本', '600元/台'] },
    ],
  });
  const { findings } = makeChecker(INITIAL_SETTINGS).check([form]);
  expect(findings.flatMap(({ rule, message }) => (rule === 'cost-without-quantity' ? [message] : []))).toEqual([
    '成本指标「配电箱更换成本」为「600元/台」，没有与它对应、以「台」计的数量指标，请核实。',
  ]);
});

test('a product that only a slip of the unit explains is one finding', () => {
  const form = patchedForm({ rows: [{ row: '人均培训成本', value: '20000元/人' }] });
  const { findings } = makeChecker(INITIAL_SETTINGS).check([form]);
  expect(findings.map(({ rule }) => rule)).toEqual(['cost-magnitude-outlier']);
});

test('a blank form, absurd numbers and cells of 32,767 characters are checked without a crash', () => {
  const long = '（'.repeat(32_767);
  const digits = '9'.repeat(32_767);
  const blank = patchedForm({
    title: '',
    year: null,
    projectName: '',
    department: { code: '', name: '' },
    unit: '',
    attribute: '',
    duration: '',
    funds: { period: { total: null, municipal: null }, annual: { total: null, municipal: null } },
    overview: '',
    basis: '',
    necessity: '',
    safeguards: '',
    plan: '',
    goals: { period: '', annual: '' },
    rows: [{ clear: true }],
  });
  const absurd = patchedForm({
    funds: { period: { total: 1e300, municipal: -1e300 }, annual: { total: 5e-324, central: 1e308 } },
    overview: long,
    plan: digits,
    necessity: '1元，'.repeat(8_000),
    goals: { annual: '1.'.repeat(16_000) },
    duration: '2024'.repeat(8_000),
    projectName: long,
    rows: [
      { row: '培训护理员人数', value: digits },
      { row: '人均培训成本', value: `${digits}元/人` },
      { row: '培训期数', name: long, value: long },
    ],
  });
  const { unchecked } = makeChecker(INITIAL_SETTINGS, everyRule).check([blank, absurd, blank, absurd]);
  expect(unchecked.filter(({ reason }) => reason.includes('内部问题'))).toEqual([]);
});

test('5,000 forms of one unit are one batch: each doubles the first of its year', () => {
  const forms = Array.from({ length: 5_000 }, (_, index) =>
    patchedForm({ year: 2024 + (index % 2), projectName: `养老护理员培训第${index}批` }),
  );
  const { findings } = makeChecker(INITIAL_SETTINGS).check(forms);
  const firstOfTheirYear = 2;
  const doubled = findings.filter(({ rule }) => rule === 'duplicate-project');
  expect(doubled).toHaveLength(forms.length - firstOfTheirYear);
});

test('what is said of two forms is true wherever it is read: no 本表, no number of a list that the reader does not see', () => {
  const said = rules
    .filter(({ kind }) => kind === 'batch')
    .flatMap(({ id, bad }) => bad.flatMap((one) => whatIsSaid(id, one)));
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((message) => /本表|本项目|第\d+份/u.test(message))).toEqual([]);
});

test('an office that grades a rule another way keeps its graver and its milder sentences apart', () => {
  const forms = [patchedForm({ unit: '' }), patchedForm({ department: { code: '' } })];
  const grades = (severity?: 'error' | 'warning' | 'info') =>
    makeChecker({ ...INITIAL_SETTINGS, rules: { 'required-field-blank': { ...(severity && { severity }) } } })
      .check(forms)
      .findings.filter(({ rule }) => rule === 'required-field-blank')
      .map((finding) => finding.severity);
  expect(grades()).toEqual(['error', 'warning']);
  expect(grades('error')).toEqual(['error', 'warning']);
  expect(grades('warning')).toEqual(['warning', 'info']);
  expect(grades('info')).toEqual(['info', 'info']);
});
