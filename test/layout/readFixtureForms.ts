import { readFileSync } from 'node:fs';
import type { Form } from '../../src/model/form';
import { readSource } from '../../src/parse/readSource';

/** The ten sample forms, five of 2024 and five of 2025. */
export function readFixtureForms(): readonly Form[] {
  return ['2024', '2025'].flatMap((year) =>
    readSource({ kind: 'text', text: readFileSync(`assets/samples/${year}.txt`, 'utf8') }).forms.map(
      ({ form }) => form,
    ),
  );
}
