import { matchProjects } from '../../../src/layout/comparison/matchProjects';
import type { PairDecisions, YearMatch } from '../../../src/layout/comparison/projectPair';
import type { FormRecord } from '../../../src/model/form';
import { buildForm } from '../../pane/buildForm';

const YEARS = { earlier: 2024, later: 2025 };
const NOTHING: PairDecisions = { paired: [], unpaired: [] };

function project(id: string, projectName: string, unit = '阳泉市社会保险中心'): FormRecord {
  return { id, form: buildForm({ year: Number(id.slice(0, 4)), projectName, unit }) };
}

function match(records: readonly FormRecord[], decisions = NOTHING): YearMatch {
  return matchProjects(YEARS, records, decisions);
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
