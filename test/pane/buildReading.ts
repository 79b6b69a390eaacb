import { SCALAR_PATHS, fieldLabel, valueAt } from '../../src/model/fieldPath';
import type { FieldPath } from '../../src/model/fieldPath';
import { SIDES } from '../../src/model/form';
import type { Form } from '../../src/model/form';
import type { FormReading, Reading, Span } from '../../src/model/reading';

/** The reading of a text that states each value of the forms on a line of its own, after its label. */
export function buildReading(forms: readonly Form[], rest: Partial<Reading> = {}): Reading {
  let text = '';
  const readings = forms.map((form): FormReading => {
    const start = text.length;
    const spans = new Map<FieldPath, readonly Span[]>();
    const labels: Span[] = [];
    for (const path of pathsOf(form)) {
      const stored = valueAt(form, path);
      const value = typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';
      const label = fieldLabel(path, form);
      labels.push({ start: text.length, end: text.length + label.length });
      text += `${label} `;
      if (value !== '') spans.set(path, [{ start: text.length, end: text.length + value.length }]);
      text += `${value}\n`;
    }
    return { form, spans, labels, extent: { start, end: text.length } };
  });
  return { text, forms: readings, notes: [], remainder: [], problems: [], ...rest };
}

function pathsOf(form: Form): readonly FieldPath[] {
  return [
    ...SCALAR_PATHS,
    ...SIDES.flatMap((side) =>
      form.indicators[side].flatMap((_, index): FieldPath[] => [
        `indicators.${side}[${index}].name`,
        `indicators.${side}[${index}].value`,
      ]),
    ),
  ];
}
