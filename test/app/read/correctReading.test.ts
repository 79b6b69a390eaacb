import { correctReading } from '../../../src/app/read/correctReading';
import { valueAt } from '../../../src/model/fieldPath';
import type { FieldPath } from '../../../src/model/fieldPath';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';

const reading = buildReading([buildForm(), buildForm({ projectName: '运转经费' })]);

test.each<[path: FieldPath, text: string, expected: unknown]>([
  ['projectName', '  取暖费 ', '  取暖费 '],
  ['department.code', '', ''],
  ['year', '2025', 2025],
  ['year', '2025年', 2025],
  ['year', '', null],
  ['funds.annual.total', '32,921,920', 32921920],
  ['funds.annual.total', '３２，９２１．５元', 32921.5],
  ['funds.period.other', '0', 0],
  ['goals.annual', '=1+1', '=1+1'],
  ['indicators.annual[1].value', '≥95%', '≥95%'],
])('%s takes %j', (path, text, expected) => {
  const corrected = correctReading(reading, { form: 0, path }, text)!;
  expect(valueAt(corrected.forms[0]!.form, path)).toBe(expected);
  expect(corrected.forms[1]).toBe(reading.forms[1]);
  expect(reading.forms[0]!.form).toEqual(buildForm());
});

test.each<[path: FieldPath, text: string]>([
  ['funds.annual.total', '三千元'],
  ['funds.annual.total', '1e3'],
  ['year', '2024.5'],
  ['funds.annual', '5'],
  ['indicators.annual[9].value', '100%'],
])('%s does not take %j', (path, text) => {
  expect(correctReading(reading, { form: 0, path }, text)).toBeUndefined();
});

test('a form that is not there cannot be corrected', () => {
  expect(correctReading(reading, { form: 7, path: 'projectName' }, '取暖费')).toBeUndefined();
});
