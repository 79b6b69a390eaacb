import { textQuantities } from '../../../src/rules/measure/textQuantities';
import { itemisedAmounts } from '../../../src/rules/measure/itemisedAmounts';

const read = (text: string) =>
  textQuantities(text).map(({ amount, unit, per }) => [amount.toFixed(), unit, per].join(' ').trim());

test.each([
  ['对203条道路设施、311.28km排水设施', ['203 条', '311.28 公里']],
  ['土地租赁面积29万平方米,年租金25万元', ['290000 平方米', '250000 元']],
  ['暂定为110元/吨,按550吨/日结算', ['110 元 吨', '550 吨 日']],
  ['每村补助1.2万,共计744万元', ['12000 元', '7440000 元']],
])('reads numbers with their units: %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['工程验收合格率达到90%,成灾率控制在0.9‰以内', ['90 %', '0.9 ‰']],
  ['改造实验室34间、绿化300株、放流鱼苗50万尾', ['34 间', '300 株', '500000 尾']],
  ['合格率达到百分之九十五,八成以上满意', ['95 %', '80 %']],
  ['印制三百二十册,培训十二人', ['320 册', '12 人']],
  ['5千克、3千米、2千万元、6百元', ['5 公斤', '3 公里', '20000000 元', '600 元']],
  ['采购桌凳600', ['600']],
  ['服务5万余人次,面积1,200.5平米', ['50000 人次', '1200.5 平方米']],
])('reads shares, all measure words, numbers in words and numbers without a unit: %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a range has two ends, and both may carry the unit', () => {
  expect(textQuantities('每期培训30-50人')[0]?.upper?.toNumber()).toBe(50);
  expect(textQuantities('满意度90%至95%')[0]?.upper?.toNumber()).toBe(95);
});

test('words that lead to a number name nothing', () => {
  expect(textQuantities('群众满意度高达90%')[0]?.before).toBe('群众满意度');
  expect(textQuantities('受训人员不少于300人以上的')[0]).toMatchObject({ before: '受训人员', after: '' });
});

test.each(['统一部署一个平台', '第二期工程', '十四五规划', '三个一批', '5G网络', '三分之二', '2021—2023年', '7×24'])(
  'takes no figure of speech for a quantity: %s',
  (text) => {
    expect(read(text).filter((found) => !/^(?:7|24)$/u.test(found))).toEqual([]);
  },
);

test.each([
  '2024年12月31日前完成',
  '阳发[2017]16号、晋社会局函〔2022〕55号、第Q-055号',
  '为80周岁以上老人服务',
  '1、做好培训;2、做好考核',
  '第3批第2次',
])('finds no quantity in dates, 文号, ages, ordinals and list numbers: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('keeps the words on both sides, up to punctuation', () => {
  expect(textQuantities('市内约7787盏路灯,华阳1989盏')[0]).toMatchObject({
    before: '市内',
    after: '路灯',
    isApproximate: true,
  });
});

test('an itemised list counts a 小计 once and no unit price', () => {
  const text = '1.保险每人699元,15人,共计1.05万元;2.折页1万份,每份约3元,共约3万元;3.补贴小计45.42万元,其中住房20万元。';
  const amounts = itemisedAmounts(text, textQuantities(text)).map(({ amount }) => amount.toNumber());
  expect(amounts).toEqual([10500, 30000, 454200]);
});
