import { readIndicatorValue } from '../../src/model/indicatorValue';

describe('readIndicatorValue', () => {
  test.each([
    ['≥6702人次/年', '≥', 6702, '人次/年', '人次', ['年']],
    ['29万平方米', '', 29, '万平方米', '平方米', []],
    ['7.8万元 /条', '', 7.8, '万元/条', '元', ['条']],
    ['≤3万/人', '≤', 3, '万/人', '元', ['人']],
    ['≥1500元/人/月', '≥', 1500, '元/人/月', '元', ['人', '月']],
    ['＞95%', '>', 95, '%', '%', []],
    ['=>95%', '≥', 95, '%', '%', []],
    ['＞＝95%', '≥', 95, '%', '%', []],
    ['》=95%', '≥', 95, '%', '%', []],
    ['≧95%', '≥', 95, '%', '%', []],
    ['=<3天', '≤', 3, '天', '天', []],
    ['《＝3天', '≤', 3, '天', '天', []],
    ['大于等于96％', '≥', 96, '%', '%', []],
    ['=100.00(%)', '=', 100, '%', '%', []],
    ['百分之百', '', 100, '%', '%', []],
    ['99%以上', '≥', 99, '%', '%', []],
    ['>2840台（套）', '>', 2840, '台(套)', '台(套)', []],
    ['1.61万元 /Km', '', 1.61, '万元/Km', '元', ['公里']],
    ['12小时内及时响应', '≤', 12, '小时', '小时', []],
    ['633元/生·年', '', 633, '元/生·年', '元', ['生', '年']],
    ['-5%', '', -5, '%', '%', []],
    ['22487000', '', 22487000, '', '', []],
    ['1,200.50元', '', 1200.5, '元', '元', []],
    ['每年4次', '', 4, '次', '次', []],
    ['三百册', '', 300, '册', '册', []],
    ['不少于十二家', '≥', 12, '家', '家', []],
    ['百分之九十五以上', '≥', 95, '%', '%', []],
    ['一年', '', 1, '年', '年', []],
    ['≤0.9‰', '≤', 0.9, '‰', '‰', []],
    ['≥8000万人次', '≥', 8000, '万人次', '人次', []],
    ['500万尾', '', 500, '万尾', '尾', []],
  ])('reads %s', (text, comparator, number, unit, base, per) => {
    expect(readIndicatorValue(text)).toMatchObject({ comparator, number, unit, base, per });
  });

  test.each(['及时发放', '提高', '', 'PM2.5达标', '一次性发放'])('finds no number in 「%s」', (text) => {
    expect(readIndicatorValue(text)).toMatchObject({ number: null, unit: '', dates: [] });
  });

  test.each([
    ['2024年', { year: 2024, month: null, precision: 'year' }],
    ['2024年年底前', { year: 2024, month: 12, precision: 'year-end' }],
    ['每年年底前', { year: null, month: 12, precision: 'year-end' }],
    ['2024年10月31日前', { year: 2024, month: 10, day: 31, precision: 'day' }],
    ['2025-06', { year: 2025, month: 6, precision: 'month' }],
    ['第三季度', { year: null, month: 9, precision: 'quarter' }],
    ['每月24日前', { month: null, day: 24, precision: 'day' }],
  ])('reads the date %s, which is no number', (text, date) => {
    const value = readIndicatorValue(text);
    expect(value.dates).toEqual([expect.objectContaining(date)]);
    expect(value.number).toBeNull();
  });

  test('a duration is a number, no date', () => {
    expect(readIndicatorValue('30日内')).toMatchObject({ comparator: '≤', number: 30, unit: '日', dates: [] });
  });

  test('a range has two numbers', () => {
    expect(readIndicatorValue('3-5次')).toMatchObject({ number: 3, upper: 5, unit: '次' });
  });

  test('two comparators that contradict each other are both kept', () => {
    expect(readIndicatorValue('≥98%以下')).toMatchObject({ comparator: '≥', otherComparator: '≤' });
    expect(readIndicatorValue('≥98%以上')).toMatchObject({ comparator: '≥', otherComparator: '' });
  });

  test('the ends of a range may both carry the unit, in either order', () => {
    expect(readIndicatorValue('95%-90%')).toMatchObject({ number: 95, upper: 90, unit: '%', after: '' });
  });

  test('what stands after the reading is kept', () => {
    expect(readIndicatorValue('854万854万').after).toBe('854万');
  });
});
