import { exampleForm } from '../../../src/rules/exampleForm';
import { patchedForm } from '../../../src/rules/ruleExample';
import { rules } from '../../../src/rules/rules';
import type { Form } from '../../../src/model/form';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const good = JSON.stringify([exampleForm]);
const bad = JSON.stringify([
  exampleForm,
  patchedForm({ projectName: '社区食堂运营', unit: '', overview: '分4期培训300名护理员。' }),
]);

describe('check', () => {
  it('prints the findings of all files as one batch, by file and position', async () => {
    const run = await runCommandLine(['check', 'a.json', 'b.json', '--json'], { 'a.json': good, 'b.json': bad });
    const findings = JSON.parse(run.printed) as Record<string, unknown>[];
    expect(run.code).toBe(1);
    expect(findings).toContainEqual({
      file: 'b.json',
      form: 1,
      rule: 'required-field-blank',
      severity: 'error',
      path: 'unit',
      message: '「实施单位」没有填写，请补填。',
      messageId: 'blank',
      data: '实施单位',
      related: [],
    });
    const doubled = findings.find(({ rule }) => rule === 'duplicate-project');
    expect(doubled).toMatchObject({ messageId: 'same', related: [{ file: 'a.json', form: 0, path: 'projectName' }] });
    expect(findings.map(({ file, rule }) => `${String(file)} ${String(rule)}`)).toContain('b.json duplicate-project');
  });

  it('ends with code 0 and an empty array when nothing is wrong', async () => {
    const run = await runCommandLine(['check', 'a.json', '--json'], { 'a.json': good });
    expect(run).toMatchObject({ code: 0, printed: '[]' });
  });

  it('takes each file as a batch of its own with --out-dir', async () => {
    const run = await runCommandLine(['check', 'a.json', 'b.json', '--out-dir', 'out'], {
      'a.json': good,
      'b.json': good,
    });
    expect(run.code).toBe(0);
    expect([...run.written].map(([file, text]) => [file, JSON.parse(text as string) as unknown])).toEqual([
      ['out/a.json', []],
      ['out/b.json', []],
    ]);
  });

  it('tells tools what a sentence shows: exact amounts as text, rows by name and value', async () => {
    const costly = JSON.stringify([patchedForm({ rows: [{ row: '人均培训成本', value: '1000元/人' }] })]);
    const run = await runCommandLine(['check', 'a.json', '--json'], { 'a.json': costly });
    const findings = JSON.parse(run.printed) as Record<string, unknown>[];
    expect(findings.find(({ rule }) => rule === 'qty-cost-vs-funds')).toMatchObject({
      messageId: 'single',
      data: { sum: '300000', annual: '600000', pairs: [{ cost: { name: '人均培训成本', value: '1000元/人' } }] },
    });
  });

  it('tells what a rule says of most forms in one line', async () => {
    const vague = Array.from({ length: 10 }, (_, index) =>
      patchedForm({
        projectName: `第${index}期培训`,
        rows: [{ row: '护理员持证上岗率', name: '照护水平', value: '有效提升' }],
      }),
    );
    const run = await runCommandLine(['check', 'a.json'], { 'a.json': JSON.stringify(vague) });
    expect(run.printed.match(/benefit-value-vague/gu)).toHaveLength(1);
    expect(run.printed).toContain('10 份申报表都有：效益指标值只有定性用语（benefit-value-vague），如：');
    const few = await runCommandLine(['check', 'a.json'], { 'a.json': JSON.stringify(vague.slice(1)) });
    expect(few.printed.match(/benefit-value-vague/gu)).toHaveLength(9);
  });

  it('leaves rules out, also those that are switched on', async () => {
    const args = ['check', '--json', '--disable', 'required-field-blank', 'duplicate-project', 'b.json'];
    const run = await runCommandLine(args, { 'b.json': bad });
    const rules = (JSON.parse(run.printed) as { rule: string }[]).map(({ rule }) => rule);
    expect(rules).not.toContain('required-field-blank');
    expect(rules).not.toContain('duplicate-project');
    const both = await runCommandLine(
      ['check', 'b.json', '--enable', 'signature-blank', '--disable', 'signature-blank'],
      {
        'b.json': JSON.stringify([patchedForm({ signoff: { phone: '' } })]),
      },
    );
    expect(both.printed).not.toContain('signature-blank');
    const commas = [
      'check',
      'b.json',
      '--json',
      '--disable',
      'required-field-blank,duplicate-project，narrative-copied',
    ];
    const left = JSON.parse((await runCommandLine(commas, { 'b.json': bad })).printed) as { rule: string }[];
    expect(left).toEqual([]);
  });

  it('names the rule that a misspelled one is meant for, before it reads anything', async () => {
    const unknown = await runCommandLine(['check', 'b.json', '--disable', 'basis-week,no'], { 'b.json': bad });
    expect(unknown.code).toBe(2);
    expect(unknown.printed).toBe('');
    expect(unknown.reported).toContain('没有规则「basis-week」，是不是「basis-weak」，全部规则用 shenbao rule 列出。');
    const strange = await runCommandLine(['check', 'b.json', '--enable', 'zzz'], { 'b.json': bad });
    expect(strange.reported).toContain('没有规则「zzz」，全部规则用 shenbao rule 列出。');
  });

  it('explains a rule with the numbers an office may change', async () => {
    const run = await runCommandLine(['rule', 'total-cost-exceeds-funds'], {});
    expect(run.code).toBe(0);
    expect(run.printed).toContain('总成本超过资金总额（total-cost-exceeds-funds）｜警告｜默认启用');
    expect(run.printed).toContain('thresholds.totalCostTolerance');
    expect(run.printed).toContain('依据：');
  });

  it('explains several rules, and names those that there are not', async () => {
    const run = await runCommandLine(['rule', 'basis-weak', 'no-such-rule', 'wrong-word'], {});
    expect(run.code).toBe(2);
    expect(run.printed).toMatch(/（basis-weak）[\s\S]+（wrong-word）/u);
    expect(run.reported.join()).toContain('没有规则「no-such-rule」');
  });

  it('lists all rules, one a line, with their grade and whether they are asked', async () => {
    const run = await runCommandLine(['rule'], {});
    expect(run.code).toBe(0);
    const lines = run.printed.trim().split('\n');
    expect(lines).toHaveLength(rules.length);
    expect(lines).toContain('签字栏空白（signature-blank）｜提示｜默认关闭');
  });

  it('switches rules on, also where a file stands behind them', async () => {
    const plan = JSON.stringify([patchedForm({ signoff: { phone: '' } })]);
    const run = await runCommandLine(['check', '--json', '--enable', 'signature-blank', 'goal-copies-plan', 'a.json'], {
      'a.json': plan,
    });
    expect(JSON.parse(run.printed)).toMatchObject([{ rule: 'signature-blank', severity: 'info' }]);
  });

  it('takes settings from a file: severities, switches and control totals', async () => {
    const settings = {
      rules: { 'required-field-blank': { severity: 'info' }, 'duplicate-project': { enabled: false } },
      controlTotals: [{ year: 2025, departmentCode: '021', annual: 1 }],
    };
    const run = await runCommandLine(['check', 'b.json', '--json', '--settings', 's.json'], {
      'b.json': bad,
      's.json': JSON.stringify(settings),
    });
    const findings = JSON.parse(run.printed) as { rule: string; severity: string }[];
    expect(run.code).toBe(0);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'required-field-blank', severity: 'info' }));
    expect(findings.map(({ rule }) => rule)).toContain('batch-control-total');
  });

  it('groups what a reader sees by form, names the severity and ends with the counts', async () => {
    const { printed } = await runCommandLine(['check', 'b.json'], { 'b.json': bad });
    expect(printed).toContain('第 1 份　2025年　养老护理员职业技能培训\n    没有发现问题。');
    expect(printed).toContain('    【错误】实施单位：「实施单位」没有填写，请补填。（required-field-blank）');
    expect(printed).toContain('【未检查】规则设置中没有填写部门控制数，合计未核对。（batch-control-total）');
    expect(printed).toMatch(/共 2 份申报表：错误 1 处，警告 \d+ 处，提示 \d+ 处。$/u);
  });

  it.each([
    [['check', 'a.json', '--enable', 'no-such-rule'], '没有规则「no-such-rule」，全部规则用 shenbao rule 列出。'],
    [['check', 'a.json', '--settings', 'none.json'], 'none.json：找不到此文件'],
    [
      ['check', 'a.json', '--settings', 'misspelt.json'],
      'misspelt.json：规则设置里没有「threshold」这一项，是不是「thresholds」，请改正。',
    ],
    [
      ['check', 'a.json', '--settings', 'misplaced.json'],
      'misplaced.json：规则设置里没有「rules.smallestAmount」这一项，「smallestAmount」应写在「thresholds」里面，请移过去。',
    ],
    [['check', 'a.json', '--settings', 'broken.json'], 'broken.json：不是规则设置，「rules.x.severity」与格式不符'],
    [['check', 'a.json', '--json', '--out-dir', 'out'], '--json 与 --out-dir 不能一起用'],
    [['check'], '没有给出文件'],
  ])('cannot run %j', async (argv, sentence) => {
    const run = await runCommandLine(argv, {
      'a.json': good,
      'broken.json': '{"rules":{"x":{"severity":"bad"}}}',
      'misspelt.json': '{"threshold":{"smallestAmount":1}}',
      'misplaced.json': '{"rules":{"smallestAmount":1}}',
    });
    expect(run.code).toBe(2);
    expect(run.reported.join('\n')).toContain(sentence);
  });

  it('reports a file that cannot be read and checks the others', async () => {
    const run = await runCommandLine(['check', 'a.json', 'none.txt', '--json'], { 'a.json': good });
    expect(run).toMatchObject({ code: 1, printed: '[]' });
    expect(run.reported.join()).toContain('none.txt');
  });
});

test.each([
  ['--json', ['check', 'a.json', '--json']],
  ['--out-dir', ['check', 'a.json', '--out-dir', 'out']],
])('with %s what was not checked is reported by rule, so that it does not look passed', async (_, argv) => {
  const guards = [
    { level1: '产出指标', level2: '数量指标', name: '配备保安人数', value: '10名' },
    { level1: '产出指标', level2: '成本指标', name: '保安服务费', value: '3000元/人/月' },
  ];
  const priced = buildForm({ indicators: { period: [], annual: guards } as Form['indicators'] });
  // The other two have no price that a quantity stands for.
  const { reported } = await runCommandLine(argv, { 'a.json': JSON.stringify([priced, buildForm(), buildForm()]) });
  const told = reported.filter((line) => line.includes('qty-cost-vs-funds'));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^【未检查】qty-cost-vs-funds 有 2 处没有检查，如a\.json第 2 份：.+。$/u);
  expect(reported.join('')).not.toContain('batch-control-total');
});
