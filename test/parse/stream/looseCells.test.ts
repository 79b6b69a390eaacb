import { looseCuts, looseShape } from '../../../src/parse/stream/looseCells';

function piecesOf(text: string): string {
  const cuts = [0, ...looseCuts(text, { start: 0, end: text.length }), text.length];
  return cuts
    .slice(1)
    .map((end, at) => text.slice(cuts[at], end))
    .join('|');
}

describe('一字一行的文字在哪里可能分格', () => {
  test('比较符前、数字连同单位之后', () => {
    expect(piecesOf('沿线群众满意度≥85%乘客满意度＞9人/年')).toMatch(/满意度\|≥85\|%\|乘客.*\|＞9\|/u);
  });

  test('定性词之前与之后', () => {
    expect(piecesOf('救助制度可持续性长期参保水平不断提高')).toMatch(/性\|长期\|参保/u);
    expect(piecesOf('化肥农药使用量零增长粮食产量')).toMatch(/使用量\|零/u);
  });
});

describe('一字一行的一段像名称还是像指标值', () => {
  test.each(['≥98%', '385人/年', '2022年2月18日', '每年9月底前', '不断提高', '建立健全'])('%s 像指标值', (text) => {
    const { asName, asValue } = looseShape(text);
    expect(asValue).toBeLessThanOrEqual(0);
    expect(asName - asValue).toBeGreaterThanOrEqual(0);
  });

  test('名称里不会再有一个带比较符的数', () => {
    expect(looseShape('受灾群众满意度≥95%参保人员满意度').asName).toBeGreaterThan(10);
    expect(looseShape('受灾群众满意度').asName).toBe(0);
  });

  test('一个值后面不会再有另一个值', () => {
    expect(looseShape('＞94%移民满意度≥88%').asValue).toBeGreaterThan(10);
  });

  test('完整的定性词比它的后半截更像值', () => {
    expect(looseShape('可持续').asValue).toBeLessThan(looseShape('持续').asValue);
  });

  test('数字后面连着的名称开头不像单位', () => {
    expect(looseShape('6处餐厨').asValue).toBeGreaterThan(looseShape('6处').asValue);
  });
});
