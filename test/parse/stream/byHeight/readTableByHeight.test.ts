import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form, Side } from '../../../../src/model/form';
import { readSource } from '../../../../src/parse/readSource';

const FIXTURES = join(__dirname, '../../../fixtures');
const HEADINGS = '一级指标 二级指标 三级指标 指标值 二级指标 三级指标 指标值\n';
const sorted = readFileSync(join(FIXTURES, 'stream/sorted-by-height.txt'), 'utf8');

/** A text sorted by height with other rows in its table, up to 生态效益指标. */
function withRows(rows: string): string {
  const from = sorted.indexOf('一级指标');
  const to = sorted.indexOf('负责人');
  return `${sorted.slice(0, from)}${HEADINGS}${rows}\n${sorted.slice(to)}`;
}

function readRows(rows: string, side: Side = 'period'): { readonly rows: string[]; readonly noted: string[] } {
  const { forms, notes } = readSource({ kind: 'text', text: withRows(rows) });
  const list = forms[0]?.form.indicators[side] ?? [];
  const shown = list.map(({ level2, name, value }) => `${level2} ${name} ${value}`);
  return {
    rows: shown,
    noted: shown.filter((_, at) => notes.some(({ path }) => path === `indicators.${side}[${at}]`)),
  };
}

it.each(['stream/sorted-by-height', 'hard/sorted-tall-head'])('%s: an indicator without a note is right', (file) => {
  const { forms, notes } = readSource({ kind: 'text', text: readFileSync(join(FIXTURES, `${file}.txt`), 'utf8') });
  const [gold] = JSON.parse(readFileSync(join(FIXTURES, `${file}.json`), 'utf8')) as Form[];
  for (const side of ['period', 'annual'] as const) {
    const expected = gold?.indicators[side].map(({ level2, name, value }) => [level2, name, value]);
    forms[0]?.form.indicators[side].forEach(({ level2, name, value }, at) => {
      if (notes.some(({ path }) => path === `indicators.${side}[${at}]`)) return;
      expect(expected).toContainEqual([level2, name, value]);
    });
  }
});

describe('a table whose lines were sorted by height', () => {
  it('rows of several lines are not noted where nothing else is possible', () => {
    const { rows, noted } = readRows(
      [
        '产出指标 数量指标 检查企业家次 ≥125家次/年 数量指标 检查企业家次 ≥125家次/年',
        '成本指标 差旅费标准 按规定标准 成本指标 差旅费标准 按规定标准',
        '农村公路养护标准（县 农村公路养护标准（县',
        '效益指标 社会效益指标 乡道和村道） ≥90% 社会效益指标 乡道和村道） ≥90%',
      ].join('\n'),
    );
    expect(rows).toContain('社会效益指标 农村公路养护标准（县乡道和村道） ≥90%');
    expect(noted).toEqual([]);
  });

  it('a row that either of two neighbours may hold is noted', () => {
    const { noted } = readRows(
      [
        '检查企业家次 ≥125家次/年 检查企业家次 ≥125家次/年',
        '产出指标 数量指标 补助学校所数 186所 数量指标 补助学校所数 186所',
        '资助学生人数 ≥3380人 资助学生人数 ≥3380人',
        '新建校舍面积 2730平方米 新建校舍面积 2730平方米',
        '质量指标 质量指标',
        '资助标准达标率 100% 资助标准达标率 100%',
        '教师培训合格率 ≥96% 教师培训合格率 ≥96%',
      ].join('\n'),
    );
    expect(noted.length).toBeGreaterThan(0);
  });

  it('names that the other side lists in another order are told by that', () => {
    const { rows } = readRows(
      [
        '办公费 25.8万元 照明维护成本 172.39元/盏',
        '产出指标 成本指标 专家检查费用标准 667元/人/天 成本指标 办公费 25.8万元',
        '照明维护成本 172.39元/盏 专家检查费用标准 667元/人/天',
      ].join('\n'),
      'annual',
    );
    expect(rows).toEqual([
      '成本指标 照明维护成本 172.39元/盏',
      '成本指标 办公费 25.8万元',
      '成本指标 专家检查费用标准 667元/人/天',
    ]);
  });

  it('rows on both sides of a page break are one group, although its label is printed twice', () => {
    const { rows } = readRows(
      [
        '检查企业家次 ≥125家次/年 检查企业家次 ≥125家次/年',
        '补助学校所数 186所 补助学校所数 186所',
        '数量指标 数量指标',
        '绩\n效\n指\n标 产出指标',
        '数量指标 资助学生人数 ≥3380人 数量指标 资助学生人数 ≥3380人',
        '新建校舍面积 2730平方米 新建校舍面积 2730平方米',
        '质量指标 资助标准达标率 100% 质量指标 资助标准达标率 100%',
      ].join('\n'),
    );
    expect(rows.filter((row) => row.startsWith('数量指标'))).toHaveLength(4);
  });
});
