import { joinReadings } from '../../../src/app/read/joinReadings';
import type { Reading } from '../../../src/model/reading';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';

const first = buildReading([buildForm({ projectName: '甲' }), buildForm({ projectName: '乙' })]);
const second: Reading = {
  ...buildReading([buildForm({ projectName: '丙' })]),
  notes: [{ form: 0, path: 'unit', doubt: 'clipped-cell', message: '像是被截断了。' }],
  problems: [{ kind: 'incomplete-form', form: 0, missing: ['项目期'] }],
};
const remainder = { line: 3, text: second.text.slice(0, 4), span: { start: 0, end: 4 }, kind: 'furniture' } as const;
const joined = joinReadings([
  { name: '一.txt', reading: first },
  { name: '二.txt', reading: { ...second, remainder: [remainder] } },
]);

test('every span still covers the text that its value was read from', () => {
  for (const { form, spans } of joined.forms) {
    const [span] = spans.get('projectName')!;
    expect(joined.text.slice(span!.start, span!.end)).toBe(form.projectName);
  }
  expect(joined.forms.map(({ form }) => form.projectName)).toEqual(['甲', '乙', '丙']);
});

test('the extents and the remainder move with their text', () => {
  const { extent } = joined.forms[2]!;
  expect(joined.text.slice(extent.start, extent.end)).toBe(second.text);
  const [line] = joined.remainder;
  expect(joined.text.slice(line!.span.start, line!.span.end)).toBe(remainder.text);
  expect(line!.kind).toBe('furniture');
  expect(line!.line).toBe(remainder.line + first.text.split('\n').length);
});

test('notes and problems name the form by its place in the whole', () => {
  expect(joined.notes.map(({ form }) => form)).toEqual([2]);
  expect(joined.problems).toEqual([{ kind: 'incomplete-form', form: 2, missing: ['项目期'] }]);
  expect(joined.parts.map(({ name, firstForm, forms }) => [name, firstForm, forms])).toEqual([
    ['一.txt', 0, 2],
    ['二.txt', 2, 1],
  ]);
});

test('a single reading stays as it is', () => {
  expect(joinReadings([{ name: '一.txt', reading: first }])).toMatchObject({ text: first.text, forms: first.forms });
});
