import { withNamesNow } from '../../src/model/formulaNames';

const NOW = {
  sheet: (name: string) => ({ 总表: '2024年', "张三's": "李四's", 汇总: '汇总' })[name],
  hasTable: (name: string) => name === '指标',
};

test.each([
  ['=SUM(总表!A:A)', "=SUM('2024年'!A:A)"],
  ["=SUM('总表'!A1,汇总!B2)", "=SUM('2024年'!A1,汇总!B2)"],
  ["='张三''s'!A1", "='李四''s'!A1"],
  ['=走了!A1+1', '=#REF!A1+1'],
  ['=IF(A1="总表!A1","走了!",总表!B1)', '=IF(A1="总表!A1","走了!",\'2024年\'!B1)'],
  ['="a""总表!A1"&总表!A1', '="a""总表!A1"&\'2024年\'!A1'],
  ['=SUM(指标[金额])+SUM(没了[[#Data],[金额]])', '=SUM(指标[金额])+SUM(#REF!)'],
  ['=#REF!A1', '=#REF!A1'],
  ["='[别的.xlsx]总表'!A1", "='[别的.xlsx]总表'!A1"],
  ['=A1*2', '=A1*2'],
])('%s is now %s', (before, after) => {
  expect(withNamesNow(before, NOW)).toBe(after);
});
