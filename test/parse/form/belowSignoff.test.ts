import { readSource } from '../../../src/parse/readSource';
import { printHtml, printTabSeparated } from '../grid/printGrid';
import { gridOfRows } from './gridOfRows';

const FORM: readonly (readonly string[])[] = [
  ['某市项目支出绩效目标表'],
  ['项目名称', '公厕改造', '主管部门', '某市城管局'],
  ['项目属性', '延续项目', '实施单位', '某市环卫处'],
  ['年度资金总额（元）', '120000', '项目期', '3年'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '改造公厕', '10座'],
  ['负责人：张三', '经办人：李四', '填报日期：20240123'],
];

/** Nothing below the sign-off is a label that was left blank, however short it is. */
describe.each(['专项债券500万元', '附件一份', '本项目金额应为500万元', '局长意见', '请压减5%'])(
  '%s below the sign-off',
  (line) => {
    test.each([
      ['in its own paragraph of a document', () => [gridOfRows(FORM), gridOfRows([[line]])]],
      ['in the sheet of the form', () => [gridOfRows([...FORM, [line]])]],
    ])('%s is told', (_, grids) => {
      const { forms, remainder } = readSource({ kind: 'grids', grids: grids() });
      expect(forms.map(({ form }) => form.signoff.filedAt)).toEqual(['20240123']);
      expect(remainder.map(({ text }) => text)).toEqual([line]);
    });

    test.each([
      ['a web page', { kind: 'html', html: `${printHtml(gridOfRows(FORM))}<p>${line}</p>` } as const],
      ['cells of a clipboard', { kind: 'text', text: `${printTabSeparated(gridOfRows(FORM))}\n${line}\n` } as const],
    ])('of %s is told', (_, source) => {
      expect(readSource(source).remainder.map(({ text }) => text)).toEqual([line]);
    });
  },
);

test('a label above the indicators that was left blank is no doubt', () => {
  const rows = [...FORM.slice(0, 3), ['项目编码', ''], ...FORM.slice(3)];
  expect(readSource({ kind: 'grids', grids: [gridOfRows(rows)] }).remainder).toEqual([]);
});
