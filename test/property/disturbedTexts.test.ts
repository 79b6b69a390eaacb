/** @slow */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldPath } from '../../src/model/fieldPath';
import { SCALAR_PATHS, valueAt } from '../../src/model/fieldPath';
import { SIDES } from '../../src/model/form';
import type { Form } from '../../src/model/form';
import type { Reading } from '../../src/model/reading';
import { readSource } from '../../src/parse/readSource';
import { withoutBlanks } from '../parse/stream/withoutBlanks';
import { unclaimedCharacters } from '../parse/unclaimedCharacters';
import { DISTURBANCES, randomNumbers } from './disturbText';

/** How many disturbed texts are read, and from which seed on; CONTRIBUTING.md says how to run more. */
const TEXTS = Number(process.env['DISTURBED_TEXTS'] ?? 1_500);
const SEED = Number(process.env['DISTURBED_SEED'] ?? 20240123);

const FILES = [
  'seeds/2024.txt',
  'seeds/2025.txt',
  'stream/cell-per-line-gaps.txt',
  'stream/clipped-and-glued.txt',
  'stream/label-words-in-texts.txt',
  'stream/one-side-shorter.txt',
  'stream/wrapped-in-line.txt',
  'stream/characters-on-lines.txt',
  'columns/one-page.txt',
  'columns/short-texts.txt',
  'columns/many-indicators.txt',
  'grid/eight-columns.tsv',
  'grid/twelve-columns.tsv',
];

const read = (text: string): Reading => readSource({ kind: 'text', text });

describe.each(FILES)('what programs put into %s', (file) => {
  const text = readFileSync(join(__dirname, '../fixtures', file), 'utf8');
  const expected = read(text).forms.map(({ form }) => form);
  const share = Math.ceil(TEXTS / FILES.length / DISTURBANCES.length);

  it.each(DISTURBANCES)('changes no field without a note: $name', ({ change, mayBeContent }) => {
    for (let at = 0; at < share; at++) {
      const seed = SEED + at;
      const changed = change(text, randomNumbers(seed));
      const reading = read(changed);
      const context = `seed ${seed}`;
      expect({ context, forms: reading.forms.length }).toEqual({ context, forms: expected.length });
      const silent = expected.flatMap((form, index) => changesOf(form, index, reading, !mayBeContent));
      expect({ context, silent }).toEqual({ context, silent: [] });
      expect(unclaimedCharacters(reading)).toBe('');
    }
  });
});

/** The places of a form that were read otherwise: those without a note, or all of them. */
function changesOf(expected: Form, index: number, { forms, notes }: Reading, all: boolean): string[] {
  const form = forms[index]?.form;
  const noted = notes.filter((note) => note.form === index).map(({ path }) => path);
  const isNoted = (path: FieldPath): boolean => !all && noted.some((other) => holds(other, path) || holds(path, other));
  const same = (path: FieldPath): boolean =>
    form !== undefined &&
    JSON.stringify(withoutBlanks(valueAt(form, path))) === JSON.stringify(withoutBlanks(valueAt(expected, path)));
  return [...SCALAR_PATHS, ...SIDES.map((side): FieldPath => `indicators.${side}`)]
    .filter((path) => !same(path) && !isNoted(path))
    .map((path) => `${index}.${path}: ${JSON.stringify(form && valueAt(form, path))}`);
}

function holds(whole: string, part: string): boolean {
  return part.startsWith(whole) && ['', '.', '['].includes(part.charAt(whole.length));
}
