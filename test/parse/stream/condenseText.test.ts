import { BREAK, condenseText } from '../../../src/parse/stream/condenseText';

describe('condenseText', () => {
  it('takes all white space out and keeps where lines and gaps were', () => {
    const { text, places, breaks } = condenseText('市县（区）财政资\r\n\r\n金\u00a0 35\f\u3000元');
    expect(text).toBe('市县（区）财政资金35元');
    expect(breaks[text.indexOf('金35')]).toBe(BREAK.line);
    expect(breaks[text.indexOf('3')]).toBe(BREAK.space);
    expect(breaks[text.indexOf('5')]).toBe(BREAK.none);
    expect(breaks[text.indexOf('元')]).toBe(BREAK.line);
    expect(places[text.indexOf('元')]).toBe('市县（区）财政资\r\n\r\n金\u00a0 35\f\u3000'.length);
  });

  it('leaves the given lines out', () => {
    const { text, places } = condenseText('上\n第 1 页\n下', [{ start: 2, end: 7 }]);
    expect(text).toBe('上下');
    expect(places[1]).toBe(8);
  });

  it('repairs radicals without moving a character', () => {
    const source = '项⽬⽀出⻔户⼾';
    expect(condenseText(source).text).toBe('项目支出门户户');
  });
});
