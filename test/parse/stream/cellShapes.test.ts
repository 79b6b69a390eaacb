import { shapeOf } from '../../../src/parse/stream/cellShapes';

describe('shapeOf', () => {
  it.each([
    '≥6702人次/年',
    '100%',
    '2024年12月底前',
    '大于等于95%',
    '0',
    '不低于17.27万户/年',
    '３个',
    '延续',
    '3360元/人/年',
  ])('%s looks more like a value', (text) => {
    const { asName, asValue } = shapeOf(text);
    expect(asValue).toBeLessThan(asName);
  });

  it.each(['补助发放人数', '服务对象满意度', '2022年以后退休人员取暖费', '保障退休人员的取暖费按时足额发放'])(
    '%s looks more like a name',
    (text) => {
      const { asName, asValue } = shapeOf(text);
      expect(asName).toBeLessThan(asValue);
    },
  );
});
