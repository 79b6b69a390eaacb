import { matchProjects } from '../../../src/layout/comparison/matchProjects';
import type { PairDecisions, YearMatch } from '../../../src/layout/comparison/projectPair';
import type { Form, FormRecord } from '../../../src/model/form';
import { INITIAL_SETTINGS } from '../../../src/model/settings';
import { formFacts } from '../../../src/rules/measure/formFacts';
import { indicatorTexts } from '../../../src/rules/measure/indicatorTexts';
import { ruleOptions } from '../../../src/rules/measure/ruleOptions';
import { predecessors } from '../../../src/rules/measure/predecessors';
import { buildForm } from '../../pane/buildForm';

const YEARS = { earlier: 2024, later: 2025 };
const NOTHING: PairDecisions = { paired: [], unpaired: [] };

function project(id: string, projectName: string, unit = '阳泉市社会保险中心'): FormRecord {
  return { id, form: buildForm({ year: Number(id.slice(0, 4)), projectName, unit }) };
}

function match(records: readonly FormRecord[], decisions = NOTHING): YearMatch {
  return matchProjects(YEARS, records, decisions, 0.8);
}

function pairsOf({ pairs }: YearMatch): readonly string[] {
  return pairs.map(({ earlier, later, origin }) => `${earlier.id} ${later.id} ${origin}`);
}

test('名称和单位相同的配成一对，年份、括号、空格不算不同', () => {
  const found = match([
    project('2024-1', '2024年退休人员取暖费'),
    project('2025-1', '2025年退休人员 取暖费（市级）'),
    project('2025-2', '公益性岗位补贴'),
  ]);
  expect(pairsOf(found)).toEqual(['2024-1 2025-1 same']);
  expect(found.pairs[0]!.confidence).toBe(1);
  expect(found.added.map(({ id }) => id)).toEqual(['2025-2']);
});

test('改过名的按相似程度配，写明把握；一期和二期不配', () => {
  const found = match([
    project('2024-1', '城市道路照明设施维护管理'),
    project('2024-2', '污水处理厂建设一期工程'),
    project('2025-1', '城市道路照明设施维护'),
    project('2025-2', '污水处理厂建设二期工程'),
  ]);
  expect(pairsOf(found)).toEqual(['2024-1 2025-1 similar']);
  expect(found.pairs[0]!.confidence).toBeGreaterThan(0.6);
  expect(found.pairs[0]!.confidence).toBeLessThan(1);
  expect(found.ended.map(({ id }) => id)).toEqual(['2024-2']);
});

test('一个项目只进一对：几个都像时，最像的先配', () => {
  const found = match([
    project('2024-1', '城市公园绿化养护管理费'),
    project('2025-1', '城市公园绿化养护补助'),
    project('2025-2', '城市公园绿化养护管理'),
  ]);
  expect(pairsOf(found)).toEqual(['2024-1 2025-2 same']);
});

test('名称相同而单位改了名，仍然配得上，把握低一些', () => {
  const found = match([project('2024-1', '低保金', '民政局'), project('2025-1', '低保金', '社会救助中心')]);
  expect(pairsOf(found)).toEqual(['2024-1 2025-1 similar']);
});

test('手工配的优先于名称相同的；拆开的不再自动配上', () => {
  const records = [project('2024-1', '取暖费'), project('2025-1', '取暖费'), project('2025-2', '公益岗位')];
  expect(pairsOf(match(records, { paired: [['2024-1', '2025-2']], unpaired: [] }))).toEqual(['2024-1 2025-2 user']);
  expect(pairsOf(match(records, { paired: [], unpaired: [['2024-1', '2025-1']] }))).toEqual([]);
});

test('记着的配对里已经没有了的编号、换了年度的编号，不起作用', () => {
  const records = [project('2024-1', '取暖费'), project('2025-1', '取暖费')];
  const stale: PairDecisions = {
    paired: [
      ['2024-9', '2025-1'],
      ['2025-1', '2024-1'],
    ],
    unpaired: [],
  };
  expect(pairsOf(match(records, stale))).toEqual(['2024-1 2025-1 same']);
});

test('没有填项目名称的不和任何项目配对，但都列出来', () => {
  const found = match([project('2024-1', ''), project('2025-1', '')]);
  expect(found).toMatchObject({ pairs: [], ended: [{ id: '2024-1' }], added: [{ id: '2025-1' }] });
});

function ofDepartment(id: string, code: string, name: string, parts: Partial<Form> = {}): FormRecord {
  const form = { year: Number(id.slice(0, 4)), projectName: '办公设备购置费', unit: '办公室', ...parts };
  return { id, form: buildForm({ ...form, department: { code, name } }) };
}

test('两个部门的同名项目各配各的，不管谁排在前面', () => {
  const found = match([
    ofDepartment('2024-1', '062', '人社局'),
    ofDepartment('2024-2', '045', '城市管理局'),
    ofDepartment('2025-1', '045', '城市管理局'),
    ofDepartment('2025-2', '062', '人力资源和社会保障局'),
  ]);
  expect(pairsOf(found)).toEqual(['2024-1 2025-2 same', '2024-2 2025-1 same']);
});

test('单位名称相同而部门不同的只作待确认；连单位也不同的不配', () => {
  const asked = match([ofDepartment('2024-1', '062', '人社局'), ofDepartment('2025-1', '045', '城市管理局')]);
  expect(pairsOf(asked)).toEqual(['2024-1 2025-1 similar']);
  const apart = match([
    ofDepartment('2024-1', '062', '人社局', { unit: '人社局机关' }),
    ofDepartment('2025-1', '045', '城市管理局', { unit: '路灯管理处' }),
  ]);
  expect(pairsOf(apart)).toEqual([]);
});

test('没有填单位的按部门配；部门只填了一头的不算不同', () => {
  const blank = { unit: '' };
  expect(
    pairsOf(match([ofDepartment('2024-1', '', '甲局', blank), ofDepartment('2025-1', '', '乙局', blank)])),
  ).toEqual([]);
  expect(
    pairsOf(match([ofDepartment('2024-1', '', '甲局', blank), ofDepartment('2025-1', '', '甲 局', blank)])),
  ).toEqual(['2024-1 2025-1 same']);
  expect(pairsOf(match([ofDepartment('2024-1', '062', ''), ofDepartment('2025-1', '', '人社局')]))).toEqual([
    '2024-1 2025-1 same',
  ]);
});

test('拆开了的一对，各自还能和别的配', () => {
  const records = [
    ofDepartment('2024-1', '062', '人社局'),
    ofDepartment('2025-1', '062', '人社局'),
    ofDepartment('2025-2', '062', '人社局', { projectName: '办公设备购置' }),
  ];
  expect(pairsOf(match(records, { paired: [], unpaired: [['2024-1', '2025-1']] }))).toEqual(['2024-1 2025-2 same']);
});

test('校验规则当作同一项目的，这里都配成对；这里说名称相同的，规则也这样看', () => {
  const names = [
    '道路照明养护',
    '道路照明设施养护经费',
    '园林绿化补助',
    '设备购置一期',
    '设备购置二期',
    '办公设备购置费',
  ];
  let seed = 7;
  const oneOf = (count: number): number => ((seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 8) % count;
  const forms = Array.from({ length: 240 }, () => {
    const [office, area] = [oneOf(4), oneOf(9)];
    return buildForm({
      year: 2024 + oneOf(2),
      projectName: `${'甲乙丙丁戊己庚辛壬'[area]!}区${names[oneOf(names.length)]!}`,
      department: { code: oneOf(5) === 0 ? '' : `0${office}`, name: `第${office}局` },
      unit: oneOf(3) === 0 ? '办公室' : `第${office}中心`,
    });
  });
  const records = forms.map((form, index) => ({ id: String(index), form }));
  const { previous } = predecessors(
    forms.map((form) => formFacts(form, ruleOptions(INITIAL_SETTINGS), indicatorTexts())),
  );
  const { pairs } = match(records);
  const told = new Set(pairs.map(({ earlier, later }) => `${earlier.id} ${later.id}`));
  // A form that came twice goes on with the same one as its twin does; here each is in one pair.
  const earlierOnce = new Set<number>();
  const byRules = [...previous].filter(([, before]) => !earlierOnce.has(before) && earlierOnce.add(before));
  expect(byRules.length).toBeGreaterThan(30);
  const sure = pairs.filter(({ origin }) => origin === 'same');
  expect(sure.length).toBeGreaterThan(20);
  expect(byRules.filter(([later, earlier]) => !told.has(`${earlier} ${later}`))).toEqual([]);
  expect(sure.filter(({ earlier, later }) => previous.get(Number(later.id)) !== Number(earlier.id))).toEqual([]);
});

test('每个项目都恰好在一处', () => {
  const records = Array.from({ length: 400 }, (_, index) =>
    project(
      `${2024 + (index % 2)}-${index}`,
      `第${index >> 1}批${'道路照明绿化'.slice(index % 4)}改造项目${index % 3}`,
    ),
  );
  const { pairs, ended, added } = match(records);
  const ids = [
    ...pairs.flatMap(({ earlier, later }) => [earlier.id, later.id]),
    ...[...ended, ...added].map(({ id }) => id),
  ];
  expect(ids.sort()).toEqual(records.map(({ id }) => id).sort());
});
