import { INITIAL_SETTINGS } from '../../../src/model/settings';
import { formFacts } from '../../../src/rules/measure/formFacts';
import { indicatorTexts } from '../../../src/rules/measure/indicatorTexts';
import { ruleOptions } from '../../../src/rules/measure/ruleOptions';
import type { FormPatch } from '../../../src/rules/ruleExample';
import { patchedForm } from '../../../src/rules/ruleExample';

function pairsOf(quantities: Record<string, string>, costs: Record<string, string>, patch: FormPatch = {}) {
  const rows = [
    { clear: true } as const,
    ...Object.entries(quantities).map(([name, value]) => ({ add: ['数量指标', name, value] as const })),
    ...Object.entries(costs).map(([name, value]) => ({ add: ['成本指标', name, value] as const })),
  ];
  const facts = formFacts(patchedForm({ ...patch, rows }), ruleOptions(INITIAL_SETTINGS), indicatorTexts());
  return facts
    .costing('annual')
    .pairs.map(({ cost, quantity, product }) => [cost.name, quantity.name, product?.toFixed()]);
}

test('each cost finds the quantity of its own thing', () => {
  const quantities = {
    道路条数: '203条/年',
    划线条数: '3条/年',
    照明盏数: '12100盏/年',
    照明日常保洁盏数: '7787盏/年',
    排水里数: '311km/年',
  };
  const costs = {
    照明成本: '169.88元/盏',
    照明日常保洁成本: '19.26元/盏',
    三路划线成本: '23.33万元/条',
    道路成本: '7.8万元 /条',
    排水成本: '1.61万元 /Km',
  };
  expect(pairsOf(quantities, costs)).toEqual([
    ['照明成本', '照明盏数', '2055548'],
    ['照明日常保洁成本', '照明日常保洁盏数', '149977.62'],
    ['三路划线成本', '划线条数', '699900'],
    ['道路成本', '道路条数', '15834000'],
    ['排水成本', '排水里数', '5007100'],
  ]);
});

test('names that agree pair although one counts 个 and the other 座', () => {
  const quantities = { 蓄水池管护数: '118个/年', 排污口管护数: '39座/年' };
  const costs = { 蓄水池管护成本: '0.42万元/座', 排污口管护成本: '2万元/个' };
  expect(pairsOf(quantities, costs)).toEqual([
    ['蓄水池管护成本', '蓄水池管护数', '495600'],
    ['排污口管护成本', '排污口管护数', '780000'],
  ]);
});

test('the only cost and the only quantity pair by their unit alone', () => {
  expect(pairsOf({ 补助发放人数: '≥6702人次/年' }, { 退休人员取暖费: '3360元/人/年' })).toEqual([
    ['退休人员取暖费', '补助发放人数', '22518720'],
  ]);
  expect(pairsOf({ 补助发放人数: '≥6702人次/年' }, { 退休人员取暖费: '3360元/户' })).toEqual([]);
});

test('months become a year where the quantity is yearly, days become 366 in a leap year', () => {
  expect(pairsOf({ 护理岗位数: '10人/年' }, { 护理岗位补贴: '300元/人/月' })).toEqual([
    ['护理岗位补贴', '护理岗位数', '36000'],
  ]);
  expect(pairsOf({ 垃圾处理量: '10吨/天' }, { 垃圾处理成本: '100元/吨' }, { year: 2024 })).toEqual([
    ['垃圾处理成本', '垃圾处理量', '366000'],
  ]);
  expect(pairsOf({ 垃圾处理量: '10吨/天' }, { 垃圾处理成本: '100元/吨' })).toEqual([
    ['垃圾处理成本', '垃圾处理量', '365000'],
  ]);
});

test('a price per day leaves the product open', () => {
  expect(pairsOf({ 培训护理员人数: '10人' }, { 护理员培训成本: '300元/人/天' })).toEqual([
    ['护理员培训成本', '培训护理员人数', undefined],
  ]);
});
