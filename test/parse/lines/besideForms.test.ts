import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';
import { besideRows } from '../../../src/parse/lines/besideRows';
import { unclaimedCharacters } from '../unclaimedCharacters';

const read = (text: string): Reading => readSource({ kind: 'text', text });

interface Project {
  readonly name: string;
  readonly office: string;
  readonly attribute: string;
  readonly period: readonly [string, string];
  readonly amounts: readonly [string, string];
  readonly sources: readonly [string, string];
  readonly goal: string;
  readonly rows: readonly (readonly string[])[];
  readonly handler: string;
}

const ROADS: Project = {
  name: '乡道护栏补装',
  office: '榆河区交通运输局',
  attribute: '延续项目',
  period: ['项目期', '2027年—2029年'],
  amounts: ['861.5', '302.4'],
  sources: ['260', '91.5'],
  goal: '补装护栏36公里，事故数量下降两成。',
  rows: [
    ['数量指标', '补装护栏长度', '≥36公里'],
    ['质量指标', '护栏检测合格率', '≥98%'],
    ['时效指标', '完工时间', '9月底前'],
  ],
  handler: '郁南行',
};
const BRIDGES: Project = {
  name: '漫水桥改造',
  office: '榆河区水务局',
  attribute: '新增项目',
  period: ['项目期', '2027年'],
  amounts: ['177', '177'],
  sources: ['64', '64'],
  goal: '改造漫水桥五座。',
  rows: [
    ['数量指标', '改造漫水桥', '=5座'],
    ['成本指标', '每座桥造价', '≤35万元'],
    ['社会效益指标', '受益村庄', '≥11个'],
  ],
  handler: '费雁书',
};

/** What a form prints, row by row. */
function rowsOf({ name, office, attribute, period, amounts, sources, goal, rows, handler }: Project): string[][] {
  return [
    ['榆河区项目支出绩效目标表'],
    ['（2027年度）', '单位：万元'],
    ['项目名称', name],
    ['主管部门', office],
    ['项目属性', attribute, ...period],
    ['项目总投入', amounts[0], '当年投入', amounts[1]],
    ['省级资金', sources[0], '省级资金', sources[1]],
    ['年度目标', goal],
    ['二级指标', '三级指标', '指标值'],
    ...rows.map((row) => [...row]),
    [`填报人：${handler}`],
  ];
}

const beside = (one: Project, other: Project): string[][] => {
  const right = rowsOf(other);
  return rowsOf(one).map((row, at) => [...row, ...(right[at] ?? [])]);
};

describe.each([
  ['a row a line', (rows: string[][]) => rows.map((row) => row.join(' ')).join('\n')],
  ['a cell a line', (rows: string[][]) => rows.flat().join('\n')],
])('two forms beside each other in text with %s', (_, print) => {
  it('are two forms, each with what stands in its own half', () => {
    const reading = read(print(beside(ROADS, BRIDGES)));
    expect(
      reading.forms.map(({ form }) => ({
        title: form.title,
        year: form.year,
        name: form.projectName,
        office: form.department.name,
        said: [form.attribute, form.duration, form.goals.annual, form.signoff.handler],
        period: [form.funds.period.total, form.funds.period.provincial],
        annual: [form.funds.annual.total, form.funds.annual.provincial],
        rows: form.indicators.annual.map(({ level2, name, value }) => [level2, name, value]),
        others: form.indicators.period.length,
      })),
    ).toEqual(
      [ROADS, BRIDGES].map((project) => ({
        title: '榆河区项目支出绩效目标表',
        year: 2027,
        name: project.name,
        office: project.office,
        said: [project.attribute, project.period[1], project.goal, project.handler],
        period: [Number(project.amounts[0]) * 10000, Number(project.sources[0]) * 10000],
        annual: [Number(project.amounts[1]) * 10000, Number(project.sources[1]) * 10000],
        rows: project.rows,
        others: 0,
      })),
    );
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('are doubtful throughout where the halves do not print the same labels', () => {
    const rows = beside(ROADS, BRIDGES).map((row) => (row[0] === '主管部门' ? row.slice(0, 3) : row));
    const odd = rows.map((row) => (row[0] === '项目属性' ? [...row.slice(0, 4), '联系电话', '0716-5520913'] : row));
    const { notes } = read(print(odd));
    expect(new Set(notes.map(({ path }) => path))).toEqual(
      expect.objectContaining(new Set(['projectName', 'indicators.annual'])),
    );
  });
});

describe('rows of two forms beside each other', () => {
  const partsOf = (keys: string): string[] | undefined =>
    besideRows(keys.split(''), (key) => key)?.map(({ left, right }) => `${left.join('')}|${right.join('')}`);

  it.each([
    ['aabcbc', ['a|a', 'bc|bc']],
    // The same label for both times of an amount: one row of four, not two of two.
    ['aaaa', ['aa|aa']],
    ['abababab', ['abab|abab']],
    ['aabb', ['a|a', 'b|b']],
    ['aab', undefined],
    ['abcab', undefined],
    ['', undefined],
  ])('are those in which a run of labels comes twice: %s', (keys, rows) => {
    expect(partsOf(keys)).toEqual(rows);
  });

  it('have no more than eight labels in a half', () => {
    expect(partsOf('abcdefghabcdefgh')).toEqual(['abcdefgh|abcdefgh']);
    expect(partsOf('abcdefghiabcdefghi')).toBeUndefined();
  });
});
