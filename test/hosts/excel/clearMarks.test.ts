import { readFileSync } from 'node:fs';
import { clearMarks } from '../../../src/hosts/excel/clearMarks';
import { createSheet, plainSheet } from '../../contract/plans';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

test('the button takes the marks off and tells Excel that it is done', async () => {
  const { host, fake } = startExcelHost();
  await createSheet(host, plainSheet('表', [['a']]));
  const before = describeWorkbook(fake.workbook);
  await host.mark([{ sheet: '表', row: 0, column: 0, severity: 'error', remark: '有误。' }]);
  const [event, showHelp] = [{ completed: jest.fn() }, jest.fn()];
  await clearMarks(host, event, showHelp);
  expect(describeWorkbook(fake.workbook)).toEqual(before);
  expect(event.completed).toHaveBeenCalledTimes(1);
  expect(showHelp).not.toHaveBeenCalled();
});

test.each([
  ['AccessDenied', 'protected'],
  ['InactiveWorkbook', 'other-workbook'],
  ['GeneralException', 'failed'],
  ['RequestPayloadSizeLimitExceeded', 'failed'],
])('when Excel refuses with %s the help opens at an answer, and Excel is told all the same', async (code, question) => {
  const { host, fake } = startExcelHost();
  fake.fail({ request: 1, when: 'before', code });
  const [event, showHelp] = [{ completed: jest.fn() }, jest.fn()];
  await clearMarks(host, event, showHelp);
  expect(showHelp).toHaveBeenCalledWith(question);
  expect(event.completed).toHaveBeenCalledTimes(1);
  expect(readFileSync('src/hosts/help.html', 'utf8')).toContain(`id="${question}"`);
});
