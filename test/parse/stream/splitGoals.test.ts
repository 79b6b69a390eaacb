import { condenseText } from '../../../src/parse/stream/condenseText';
import { splitGoals } from '../../../src/parse/stream/splitGoals';

function split(source: string): [string, string] {
  const text = condenseText(source);
  const { period, annual } = splitGoals(text, { start: 0, end: text.text.length });
  return [text.text.slice(period.start, period.end), text.text.slice(annual.start, annual.end)];
}

describe('splitGoals', () => {
  it('finds where the sentence restarts in narrower lines', () => {
    expect(
      split(
        '为全市六百二十个村每村补助运转经费一万二千元，保障基层组织正常\n运转。\n2024年为全市六百二十个村每村补助\n运转经费一万二千元，保障基层组织\n正常运转。',
      ),
    ).toEqual([
      '为全市六百二十个村每村补助运转经费一万二千元，保障基层组织正常运转。',
      '2024年为全市六百二十个村每村补助运转经费一万二千元，保障基层组织正常运转。',
    ]);
  });

  it('splits a line that holds both goals', () => {
    expect(split('为620个村补助经费。 为620个村补助经费。')).toEqual(['为620个村补助经费。', '为620个村补助经费。']);
  });

  it('keeps a goal that begins behind a short second line together', () => {
    expect(split('保障供热。 落实市委市政府关于老旧小区改造的要求，通过多种方式，为经济\n社会发展提供保障。')).toEqual([
      '保障供热。',
      '落实市委市政府关于老旧小区改造的要求，通过多种方式，为经济社会发展提供保障。',
    ]);
  });

  it('ends no goal within a word where a sentence ends a line later', () => {
    expect(
      split('完成农村公路养护任务，提高群众\n出行满意度。\n建立长效管护机制，按期拨付补助资金，更\n新照明设备。'),
    ).toEqual(['完成农村公路养护任务，提高群众出行满意度。', '建立长效管护机制，按期拨付补助资金，更新照明设备。']);
  });
});
