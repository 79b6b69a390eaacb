import type { OwnRuleRow } from '../../../src/model/ownRule';
import { ownRuleName } from '../../../src/model/ownRule';
import { INITIAL_SETTINGS } from '../../../src/model/settings';
import type { Form } from '../../../src/model/form';
import { makeChecker } from '../../../src/rules/checkForms';
import { readOwnRules } from '../../../src/rules/own/ownRules';
import { patchedForm } from '../../../src/rules/ruleExample';

const EMPTY: OwnRuleRow = {
  enabled: '',
  name: '',
  severity: '',
  scope: '',
  condition: '',
  content: '',
  onlyIf: '',
  message: '',
};

function ruleRow(row: Partial<OwnRuleRow>): OwnRuleRow {
  return { ...EMPTY, name: '本单位规则', ...row };
}

/** What the own rules alone say of these forms. */
function ask(rows: readonly Partial<OwnRuleRow>[], forms: readonly Form[] = [patchedForm({})]) {
  const own = readOwnRules(rows.map(ruleRow), forms);
  const { findings, unchecked } = makeChecker(INITIAL_SETTINGS, [], own.rules).check(forms);
  return { findings, unchecked, problems: own.problems };
}

function places(row: Partial<OwnRuleRow>, form: Form = patchedForm({})): readonly string[] {
  const { findings, problems } = ask([row], [form]);
  expect(problems).toEqual([]);
  return findings.flatMap(({ path, related }) => [path, ...related.map((place) => place.path)]);
}

function problemOf(row: Partial<OwnRuleRow>): string | undefined {
  const { problems, findings } = ask([row]);
  expect(findings).toEqual([]);
  return problems[0] && `${problems[0].column}: ${problems[0].message}`;
}

const PASS_RATE = ['indicators.period[2].value', 'indicators.annual[2].value'];

describe('自定义规则的条件', () => {
  it.each([
    ['包含', '立项依据', '阳民发', ['basis'], '省民发'],
    ['不包含', '立项依据', '省民发', ['basis'], '阳民发'],
    ['等于', '项目名称', '养老护理员 职业技能培训', ['projectName'], '养老护理员'],
    ['形如', '立项依据', '*〔202?〕*号*', ['basis'], '〔202?〕*号'],
    ['字数超过', '项目名称', '10', ['projectName'], '11'],
    ['字数少于', '项目名称', '12字', ['projectName'], '11'],
    ['大于', '年度资金总额', '59.99万元', ['funds.annual.total'], '60万元'],
    ['不小于', '年度资金总额', '600000', ['funds.annual.total'], '600,000.01元'],
    ['小于', '年度资金总额', '600001', ['funds.annual.total'], '60万'],
    ['不大于', '年度资金总额', '60万元', ['funds.annual.total'], '599999'],
    ['等于', '年度资金总额', '60万元', ['funds.annual.total'], '60.1万元'],
    ['大于', '年度', '2024', ['year'], '2025年'],
    ['小于', '质量指标的指标值', '95.1%', PASS_RATE, '95%'],
    ['不小于', '质量指标的指标值', '950‰', PASS_RATE, '951‰'],
    ['条数少于', '数量指标', '3', ['indicators.period.数量指标', 'indicators.annual.数量指标'], '2'],
    ['条数超过', '年度绩效指标', '6', ['indicators.annual'], '7'],
  ])('%s：%s 比照「%s」有提示', (condition, scope, content, expected, silent) => {
    expect(places({ condition, scope, content })).toEqual(expected);
    expect(places({ condition, scope, content: silent })).toEqual([]);
  });

  it('为空和不为空看一格写没写', () => {
    const form = patchedForm({ plan: ' ', funds: { annual: { other: null } } });
    expect(places({ scope: '项目实施计划', condition: '为空' }, form)).toEqual(['plan']);
    expect(places({ scope: '年度其他资金', condition: '为空' }, form)).toEqual(['funds.annual.other']);
    expect(places({ scope: '项目实施计划', condition: '为空' })).toEqual([]);
    expect(places({ scope: '项目实施计划', condition: '不为空' })).toEqual(['plan']);
    expect(places({ scope: '项目实施计划', condition: '不为空' }, form)).toEqual([]);
  });

  it('没有填写的格子只归「为空」管，不再说它不包含什么、字数太少', () => {
    const form = patchedForm({ plan: '' });
    expect(places({ scope: '项目实施计划', condition: '不包含', content: '月' }, form)).toEqual([]);
    expect(places({ scope: '项目实施计划', condition: '字数少于', content: '50' }, form)).toEqual([]);
  });

  it('单位不同的数不比大小，同一类单位先换成一样的', () => {
    const row = { scope: '指标值', condition: '大于' };
    expect(places({ ...row, content: '299人' })).toEqual(['indicators.period[0].value', 'indicators.annual[0].value']);
    expect(places({ ...row, content: '1期' })).toEqual(['indicators.period[1].value', 'indicators.annual[1].value']);
    expect(places({ ...row, content: '0.19万元/人' })).toEqual([
      'indicators.period[4].value',
      'indicators.annual[4].value',
    ]);
    expect(places({ ...row, content: '1元' })).toEqual([]);
  });

  it('区间按使条件成立的一端看', () => {
    const form = patchedForm({ rows: [{ row: '培训期数', value: '3-5期' }] });
    const count = (condition: string, content: string) =>
      places({ scope: '数量指标的指标值', condition, content }, form).length;
    expect([count('大于', '4期'), count('小于', '4期')]).toEqual([2, 2]);
    expect([count('不大于', '4期'), count('不小于', '4期')]).toEqual([0, 0]);
    expect([count('不大于', '5期'), count('不小于', '3期')]).toEqual([2, 2]);
  });
});

describe('自定义规则的范围', () => {
  it.each([
    ['三级指标', 14],
    ['指标值', 14],
    ['产出指标的三级指标', 10],
    ['年度产出指标的指标值', 5],
    ['实施期的指标值', 7],
    ['服务对象满意度指标指标值', 2],
    ['满意度指标的指标名称', 2],
  ])('%s', (scope, count) => {
    expect(places({ scope, condition: '不为空' })).toHaveLength(count);
  });

  it('别处表样的栏目名称，和各表自己印的栏目', () => {
    const form = patchedForm({ extra: [{ label: '受益 人数：', value: '1200人' }] });
    expect(places({ scope: '项目单位', condition: '包含', content: '指导中心' }, form)).toEqual(['unit']);
    expect(places({ scope: '受益人数', condition: '大于', content: '1000人' }, form)).toEqual(['extra[0].value']);
    const { unchecked, problems } = ask(
      [{ scope: '受益人数', condition: '大于', content: '1000人' }],
      [form, patchedForm({})],
    );
    expect(problems).toEqual([]);
    expect(unchecked).toEqual([
      { rule: '自定义：本单位规则', form: 1, reason: '没有读到「受益人数」这一栏，本条未能检查。' },
    ]);
  });

  it('左右两栏写得一样是一条，写得不一样是两条', () => {
    const row = { scope: '质量指标的指标值', condition: '包含', content: '9', message: '写着{值}' };
    expect(ask([row]).findings).toHaveLength(1);
    const form = patchedForm({ rows: [{ side: 'annual', row: '结业合格率', value: '≥96%' }] });
    expect(ask([row], [form]).findings.map(({ message }) => message)).toEqual(['写着≥95%', '写着≥96%']);
  });
});

describe('自定义规则的仅当', () => {
  const row = { scope: '指标值', condition: '小于', content: '96%' };

  it('说的也是指标时看同一项，说的是别处时看整张表', () => {
    expect(places({ ...row, onlyIf: '三级指标 包含 合格率' })).toEqual(PASS_RATE);
    expect(places({ ...row, onlyIf: '质量指标的三级指标不包含合格率' })).toEqual([]);
    expect(places({ ...row, onlyIf: '年度资金总额 大于 50万元' })).toHaveLength(6);
    expect(places({ ...row, onlyIf: '年度资金总额大于60万元' })).toEqual([]);
    expect(places({ scope: '项目名称', condition: '不为空', onlyIf: '三级指标 包含 合格率' })).toEqual(['projectName']);
    expect(places({ scope: '项目名称', condition: '不为空', onlyIf: '三级指标 包含 优良率' })).toEqual([]);
  });
});

describe('自定义规则的提示语', () => {
  it('填进值、指标和项目名称，填进去的内容不再当作写法', () => {
    const form = patchedForm({ projectName: '{值}{指标}', rows: [{ row: '结业合格率', value: '{项目名称}9' }] });
    const { findings } = ask(
      [{ scope: '质量指标的指标值', condition: '不为空', message: '{项目名称}：{指标}＝{值}' }],
      [form],
    );
    expect(findings.map(({ message }) => message)).toEqual(['{值}{指标}：结业合格率＝{项目名称}9']);
  });

  it('很长的值只写开头，没有提示语时有一句现成的', () => {
    const form = patchedForm({ plan: '分期培训。'.repeat(400) });
    const [long, plain] = ask(
      [
        { name: '甲', scope: '项目实施计划', condition: '不为空', message: '{值}'.repeat(60) },
        { name: '乙', scope: '项目名称', condition: '包含', content: '培训' },
      ],
      [form],
    ).findings.toSorted((one, other) => other.message.length - one.message.length);
    expect(long?.message.length).toBeLessThan(3000);
    expect(plain?.message).toBe('这一处符合自定义规则「乙」：项目名称包含「培训」，请核实。');
  });

  it('级别照表里写的，规则有自己的名称', () => {
    const severities = ['错误', '警告', '提示', ''].map(
      (severity) => ask([{ severity, scope: '项目名称', condition: '不为空' }]).findings[0],
    );
    expect(severities.map((finding) => finding?.severity)).toEqual(['error', 'warning', 'info', 'warning']);
    expect(ownRuleName(severities[0]!.rule)).toBe('本单位规则');
  });
});

describe('写不对的行', () => {
  const sound = { scope: '项目名称', condition: '包含', content: '培训' };

  it.each<[string, Partial<OwnRuleRow>, string]>([
    ['启用', { ...sound, enabled: '也许' }, 'enabled: 「启用」写着「也许」'],
    ['没有名称', { ...sound, name: ' ' }, 'name: 没有填「规则名称」'],
    ['自带规则的名称', { ...sound, name: '必填项空白' }, 'name: 「必填项空白」是自带规则的名称'],
    ['太长的名称', { ...sound, name: '长'.repeat(41) }, 'name: 「规则名称」有 41 个字'],
    ['级别', { ...sound, severity: '致命' }, 'severity: 「级别」写着「致命」'],
    ['没有范围', { ...sound, scope: '' }, 'scope: 没有填「范围」'],
    ['不认识的范围', { ...sound, scope: '项目名字' }, 'scope: 「范围」写着「项目名字」，这些申报表里没有这一栏'],
    ['说不清哪一栏', { ...sound, scope: '单位自筹' }, 'scope: 「范围」写着「单位自筹」，实施期和年度都有'],
    ['没有条件', { ...sound, condition: '' }, 'condition: 没有填「条件」'],
    ['不认识的条件', { ...sound, condition: '=SUM(A1)' }, 'condition: 「条件」写着「=SUM(A1)」，没有这种条件'],
    ['没有内容', { ...sound, content: '' }, 'content: 条件「包含」要有内容'],
    ['太长的内容', { ...sound, content: '长'.repeat(201) }, 'content: 「内容」有 201 个字'],
    ['不是整数', { ...sound, condition: '字数超过', content: '很多' }, 'content: 条件「字数超过」的内容写着「很多」'],
    ['金额不看包含', { ...sound, scope: '年度资金总额' }, 'condition: 金额不能用条件「包含」'],
    ['长文字不比大小', { ...sound, condition: '大于' }, 'condition: 条件「大于」只用于金额'],
    ['条数只数指标', { ...sound, condition: '条数少于' }, 'condition: 条件「条数少于」只用于指标'],
    ['指标要说看哪一列', { ...sound, scope: '数量指标' }, 'condition: 条件「包含」要看一格的内容'],
    ['没有单位', { scope: '指标值', condition: '大于', content: '90' }, 'content: 「内容」写着「90」，没有单位'],
    [
      '不只一个数',
      { scope: '指标值', condition: '大于', content: '≥90%' },
      'content: 「内容」写着「≥90%」，请只写一个数',
    ],
    [
      '不是金额',
      { scope: '年度资金总额', condition: '大于', content: '5个' },
      'content: 「内容」写着「5个」，不是金额',
    ],
    ['仅当写不全', { ...sound, onlyIf: '项目属性' }, 'onlyIf: 「仅当」写着「项目属性」'],
    ['仅当的条件', { ...sound, onlyIf: '项目属性 包含' }, 'onlyIf: 「仅当」里的条件「包含」要有内容'],
    ['提示语的写法', { ...sound, message: '{单位}' }, 'message: 「提示语」里的「{单位}」没有这种写法'],
    ['提示语的指标', { ...sound, message: '{指标}' }, 'message: 「提示语」里的「{指标}」只用于'],
    ['太长的提示语', { ...sound, message: '长'.repeat(201) }, 'message: 「提示语」有 201 个字'],
  ])('%s', (_, row, sentence) => {
    expect(problemOf(row)).toContain(sentence);
  });

  it('只停下那一行，同名的后一条、空行和停用的行各归各', () => {
    const { findings, problems } = ask([
      { ...sound, name: '甲' },
      { name: '' },
      { ...sound, name: '乙', condition: '猜' },
      { ...sound, name: '甲', content: '护理' },
      { ...sound, name: '丙', enabled: '否', condition: '猜' },
      { ...sound, name: '丁' },
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['自定义：丁', '自定义：甲']);
    expect(problems.map(({ row, name }) => [row, name])).toEqual([
      [2, '乙'],
      [3, '甲'],
    ]);
  });

  it('一万个星号是一个星号；很多问号和星号也只走有限的步数', () => {
    expect(places({ ...sound, condition: '形如', content: '*'.repeat(10_000) })).toEqual(['projectName']);
    const form = patchedForm({ plan: 'a'.repeat(30_000) });
    expect(places({ scope: '项目实施计划', condition: '形如', content: '*a'.repeat(99) + '*b' }, form)).toEqual([]);
  });

  it('五千行只检查前一千条，其余各有一句', () => {
    const { findings, problems } = ask(
      Array.from({ length: 5000 }, (_, index) => ({ ...sound, name: `规则${index}` })),
    );
    expect(findings).toHaveLength(1000);
    expect(problems).toHaveLength(4000);
    expect(problems[0]).toMatchObject({ row: 1000, column: 'name' });
  });
});
