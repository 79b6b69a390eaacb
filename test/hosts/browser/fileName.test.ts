import { FILE_NAME_LIMIT, fileNameProblem, tidyFileName } from '../../../src/hosts/browser/fileName';

describe('the name of the workbook', () => {
  test.each([
    ['  2024年申报.xlsx ', '2024年申报'],
    ['汇总.XLSX', '汇总'],
    ['汇总. . ', '汇总'],
    ['e\u0301', '\u00e9'],
    ['.xlsx', ''],
  ])('%j is taken as %j', (typed, name) => {
    expect(tidyFileName(typed)).toBe(name);
  });

  test.each([
    ['', 'empty'],
    ['甲/乙', 'character'],
    ['甲:乙', 'character'],
    ['甲\n乙', 'character'],
    ['NUL', 'reserved'],
    ['com1.备份', 'reserved'],
    ['甲'.repeat(FILE_NAME_LIMIT + 1), 'too-long'],
  ])('%j is refused: %s', (name, problem) => {
    expect(fileNameProblem(name)).toBe(problem);
  });

  test.each(['2024年申报（终稿）', 'console', 'com', '甲'.repeat(FILE_NAME_LIMIT), '062-名称', '😀'])(
    '%j is a name',
    (name) => {
      expect(fileNameProblem(name)).toBeUndefined();
    },
  );
});
