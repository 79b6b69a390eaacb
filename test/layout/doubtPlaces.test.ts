import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readForms } from '../../src/app/read/readForms';
import { doubtPlaces } from '../../src/layout/doubts/doubtPlaces';
import { fieldPlace } from '../../src/layout/findings/fieldPlace';
import { readDataSheets } from '../../src/layout/readDataSheets';
import { SCALAR_PATHS, extraPaths, groupPaths } from '../../src/model/fieldPath';
import type { FieldPath } from '../../src/model/fieldPath';
import { SIDES } from '../../src/model/form';
import type { Form } from '../../src/model/form';
import { buildForm } from '../pane/buildForm';
import { dataSheets, numbered } from './dataSheets';

const form = buildForm({
  extra: [
    { label: '备注', value: '甲' },
    { label: '备注', value: '乙' },
    { label: '实施单位', value: '丙' },
  ],
});

/** Every place that the model knows. */
const paths = (of: Form): readonly FieldPath[] => [
  ...SCALAR_PATHS,
  ...groupPaths(),
  ...extraPaths(of),
  ...SIDES.flatMap((side) =>
    of.indicators[side].flatMap((_, index): FieldPath[] => [
      `indicators.${side}[${index}]`,
      ...(['level1', 'level2', 'name', 'value'] as const).map(
        (field): FieldPath => `indicators.${side}[${index}].${field}`,
      ),
    ]),
  ),
];

test('each place has a name of its own, by which it is found again', () => {
  const { labelOf, pathOf } = doubtPlaces(form);
  const labels = paths(form).map(labelOf);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.map(pathOf)).toEqual(paths(form));
  expect(labelOf('department')).toBe('主管部门及代码');
  expect(labelOf('extra[1].value')).toBe('备注（第 2 处）');
});

test('a place that the names do not know keeps its path, and what is no place has none', () => {
  const { labelOf, pathOf } = doubtPlaces(form);
  const later = 'indicators.annual[0].level3' as FieldPath;
  expect(labelOf(later)).not.toBe('');
  expect(pathOf('signoff.phone')).toBe('signoff.phone');
  expect(pathOf(labelOf(undefined))).toBeUndefined();
  expect(pathOf('别处')).toBeUndefined();
});

test('each place leads to a cell of the data sheets', () => {
  const reading = readDataSheets(dataSheets(numbered([form])));
  const [record] = reading.records;
  const without = paths(form).filter((path) => !fieldPlace(reading, record!, path));
  expect(without).toEqual([]);
});

const FOLDER = join(__dirname, '../fixtures/stream');

test.each(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .slice(0, 12),
)('each note on %s has a place', (name) => {
  const { forms, notes } = readForms({ kind: 'text', text: readFileSync(join(FOLDER, name), 'utf8') });
  for (const { form: index, path } of notes) {
    const { labelOf, pathOf } = doubtPlaces(forms[index]!.form);
    expect(pathOf(labelOf(path))).toBe(path);
  }
});
