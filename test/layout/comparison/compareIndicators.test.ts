import { compareIndicators } from '../../../src/layout/comparison/compareIndicators';
import type { Form, Indicator } from '../../../src/model/form';
import { buildForm } from '../../pane/buildForm';

function formWith(annual: readonly (readonly [level2: Indicator['level2'], name: string, value: string])[]): Form {
  return buildForm({
    indicators: {
      period: [],
      annual: annual.map(([level2, name, value]) => ({ level1: '产出指标', level2, name, value })),
    },
  });
}

test('列出新增、减少和目标变动，放宽的单独标明', () => {
  const earlier = formWith([
    ['数量指标', '发放人数', '≥6702人'],
    ['时效指标', '发放时限', '≤15天'],
    ['质量指标', '准确率', '100%'],
    ['数量指标', '培训场次', '5场'],
  ]);
  const later = formWith([
    ['数量指标', '发放人数', '≥6500人'],
    ['时效指标', '发放时限', '≤10天'],
    ['质量指标', '准确率', ' 100%'],
    ['质量指标', '档案完整率', '98%'],
  ]);
  const { gained, lost, changed } = compareIndicators(earlier, later);
  expect(gained.map(({ name }) => name)).toEqual(['档案完整率']);
  expect(lost.map(({ name }) => name)).toEqual(['培训场次']);
  expect(changed.map(({ after, isWeaker }) => [after.value, isWeaker])).toEqual([
    ['≥6500人', true],
    ['≤10天', false],
  ]);
});

test('改了说法的指标仍是同一个；成本和单位不同的不说放宽', () => {
  const { gained, lost, changed } = compareIndicators(
    formWith([
      ['数量指标', '新建道路照明路灯数量', '100盏'],
      ['成本指标', '补助标准', '500元/人'],
      ['数量指标', '管护面积', '10万平方米'],
    ]),
    formWith([
      ['数量指标', '新建道路照明路灯数', '80盏'],
      ['成本指标', '补助标准', '400元/人'],
      ['数量指标', '管护面积', '8公顷'],
    ]),
  );
  expect([...gained, ...lost]).toEqual([]);
  expect(changed.map(({ after, isWeaker }) => [after.value, isWeaker])).toEqual([
    ['400元/人', false],
    ['8公顷', false],
    ['80盏', true],
  ]);
});

test('万和个位按同一单位比较', () => {
  const { changed } = compareIndicators(
    formWith([['数量指标', '面积', '1.2万平方米']]),
    formWith([['数量指标', '面积', '13000平方米']]),
  );
  expect(changed.map(({ isWeaker }) => isWeaker)).toEqual([false]);
});
