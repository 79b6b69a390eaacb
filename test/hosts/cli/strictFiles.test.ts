import { INITIAL_SETTINGS } from '../../../src/model/settings';
import { writeTemplateFile } from '../../../src/model/templateFile';
import { OWN } from '../../parse/ownForm';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const forms = { 'a.json': JSON.stringify([buildForm()]) };

/** Each part of the settings with two keys that nobody reads. */
const MISSPELT = {
  rule: {},
  Rules: {},
  rules: { 'fund-sum-mismatch': { enable: false, sevrity: 'info' } },
  controlTotals: [{ year: 2024, departmentCode: '062', annual: 1, amount: 2, departement: '' }],
  thresholds: { fundTolerence: 1, nonsense: 2 },
  wordLists: { vageWords: {}, xyz: {} },
  ownRules: [{ name: '甲', mesage: '乙', contents: '丙' }],
};
const PLACES = [
  'rule',
  'Rules',
  'rules.fund-sum-mismatch.enable',
  'rules.fund-sum-mismatch.sevrity',
  'controlTotals[0].amount',
  'controlTotals[0].departement',
  'thresholds.fundTolerence',
  'thresholds.nonsense',
  'wordLists.vageWords',
  'wordLists.xyz',
  'ownRules[0].mesage',
  'ownRules[0].contents',
];

const WITH_SETTINGS: readonly (readonly string[])[] = [
  ['check', 'a.json'],
  ['build', 'a.json', '-o', 'x.xlsx', '--no-official'],
  ['split', 'a.json', '--out-dir', '分', '--no-official'],
];

describe('同一个键写了两次的文件', () => {
  const sentence = (file: string, place: string) => `${file}：「${place}」写了两次，不知道以哪一个为准，请留下一个。`;

  it.each(WITH_SETTINGS)('%s 不用这样的规则设置，说是哪一个键', async (...argv) => {
    const text = '{"thresholds":{"fundTolerance":1,"fundTolerance":2}}';
    const run = await runCommandLine([...argv, '--settings', 's.json'], { ...forms, 's.json': text });
    expect(run.code).toBe(2);
    expect(run.reported).toContain(sentence('s.json', 'thresholds.fundTolerance'));
    expect(run.written.size).toBe(0);
  });

  it('申报表数据和表样也一样', async () => {
    const twice = forms['a.json'].replace('"projectName"', '"projectName":"另一个","projectName"');
    const read = await runCommandLine(['check', 'b.json'], { 'b.json': twice });
    expect([read.code, read.reported[0]]).toEqual([2, sentence('b.json', '[0].projectName')]);
    const template = writeTemplateFile(OWN).replace('"labels"', '"labels": [], "labels"');
    const run = await runCommandLine(['check', 'a.json', '--template', 't.json'], { ...forms, 't.json': template });
    expect(run.code).toBe(2);
    expect(run.reported.join()).toContain('「template.labels」写了两次');
  });
});

describe.each(WITH_SETTINGS.map((argv) => [argv[0]!, argv] as const))('%s --settings', (_, argv) => {
  it('names every key that nobody would read, and does nothing', async () => {
    const run = await runCommandLine([...argv, '--settings', 's.json'], {
      ...forms,
      's.json': JSON.stringify(MISSPELT),
    });
    for (const place of PLACES) expect(run.reported.join('\n')).toContain(`s.json：规则设置里没有「${place}」这一项`);
    expect(run.code).toBe(2);
    expect(run.written.size).toBe(0);
  });

  it('names every value of the wrong kind', async () => {
    const settings = { rules: { 'basis-weak': { enabled: 'no' } }, controlTotals: 7, idPrefix: 8 };
    const run = await runCommandLine([...argv, '--settings', 's.json'], {
      ...forms,
      's.json': JSON.stringify(settings),
    });
    for (const place of ['rules.basis-weak.enabled', 'controlTotals', 'idPrefix'])
      expect(run.reported.join('\n')).toContain(`「${place}」与格式不符`);
    expect(run.code).toBe(2);
  });

  it('says which of its rules are none, and goes on', async () => {
    const settings = { ...INITIAL_SETTINGS, rules: { 'basis-week': { enabled: false }, 'basis-weak': {} } };
    const run = await runCommandLine([...argv, '--settings', 's.json'], {
      ...forms,
      's.json': JSON.stringify(settings),
    });
    const told = run.reported.filter((line) => line.includes('不是规则名称'));
    expect(told).toEqual(['规则设置里的「basis-week」不是规则名称，已略过。']);
    expect(run.code).not.toBe(2);
  });
});

it('--template names the keys that no kind of form has', async () => {
  const [first, ...labels] = OWN.labels;
  const misspelt = { ...OWN, labels: [{ ...first, alias: [] }, ...labels], titelEnding: '', layuot: {} };
  const run = await runCommandLine(['parse', 'a.json', '--template', 't.json'], {
    ...forms,
    't.json': writeTemplateFile(misspelt as typeof OWN),
  });
  for (const place of ['labels.0.alias', 'titelEnding', 'layuot'])
    expect(run.reported.join('\n')).toMatch(
      new RegExp(`已损坏（.*template\\.${place}|（.*${place.replaceAll('.', '\\.')}`),
    );
  expect(run.code).toBe(2);
});

describe('--roster', () => {
  const build = (roster: string) =>
    runCommandLine(['build', 'a.json', '--roster', 'r.csv', '--no-official', '-o', 'x.xlsx'], {
      ...forms,
      'r.csv': roster,
    });

  it('takes a line of headings for what it is, and names the columns that it knows nothing of', async () => {
    const { reported } = await build('主管部门,项目名稱,负责人\n教育局,校舍维修,张三\n民政局,养老补助,李四');
    expect(reported).toContain('2024年度：共 3 个部门，1 个已报，2 个还没有报。');
    expect(reported).toContainEqual(expect.stringContaining('r.csv：名单里的「负责人」没有用到'));
  });

  it('says nothing of numbers and remarks, and takes no department for a heading', async () => {
    const headed = await build('序号,部门名称,备注\n1,教育局,\n2,民政局,电话催过');
    expect(headed.reported.join('\n')).not.toContain('没有用到');
    const plain = await build('教育局,校舍维修\n民政局,养老补助');
    expect(plain.reported.join('\n')).not.toContain('没有用到');
    expect(plain.reported).toContain('2024年度：共 3 个部门，1 个已报，2 个还没有报。');
  });
});
