import type { FormReading } from '../../../src/model/reading';
import { segmentSource } from '../../../src/pane/import/segmentSource';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';

const { text, forms } = buildReading([buildForm()]);
const form = forms[0]!;

function pieces(formReading: FormReading): readonly string[] {
  return segmentSource(text, formReading).map(({ start, end }) => text.slice(start, end));
}

test('the pieces are the whole source of the form, in order', () => {
  expect(pieces(form).join('')).toBe(text);
});

test('a piece names the field that was read from it', () => {
  const named = segmentSource(text, form).find(({ spot }) => spot === 'projectName')!;
  expect(text.slice(named.start, named.end)).toBe('退休人员取暖费');
});

test('overlapping and outlying spans neither repeat nor lose a character', () => {
  const spans = new Map([
    ['projectName' as const, [{ start: 2, end: 12 }]],
    [
      'unit' as const,
      [
        { start: 5, end: 9 },
        { start: 8, end: 15 },
      ],
    ],
    ['plan' as const, [{ start: text.length - 2, end: text.length + 50 }]],
  ]);
  expect(pieces({ ...form, spans, labels: [{ start: 0, end: 6 }] }).join('')).toBe(text);
});
