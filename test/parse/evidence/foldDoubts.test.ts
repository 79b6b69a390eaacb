import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SCALAR_PATHS } from '../../../src/model/fieldPath';
import type { FieldPath } from '../../../src/model/fieldPath';
import type { Reading, ReadingNote } from '../../../src/model/reading';
import { foldDoubts } from '../../../src/parse/evidence/foldDoubts';
import { readSource } from '../../../src/parse/readSource';

const read = (file: string): Reading =>
  readSource({ kind: 'text', text: readFileSync(path.join(__dirname, '../../fixtures', file), 'utf8') });

const isNotedBy = (notes: readonly FieldPath[], place: string): boolean =>
  notes.some((note) => place === note || place.startsWith(`${note}.`) || place.startsWith(`${note}[`));

describe('a form whose cells do not come row by row', () => {
  it.each(['cells-in-blocks', 'columns-in-blocks', 'tall-cells-last'])(
    '%s: is doubtful throughout, said once',
    (name) => {
      const { notes, problems } = read(`hard/${name}.txt`);
      // What could not be read stands in its own note, which stays.
      const paths = notes.filter(({ doubt }) => doubt !== 'unreadable-value').map((note) => note.path);
      expect(problems.filter(({ kind }) => kind === 'order-lost')).toHaveLength(1);
      expect(SCALAR_PATHS.filter((place) => !isNotedBy(paths, place))).toEqual([]);
      expect(isNotedBy(paths, 'indicators.period[0]') && isNotedBy(paths, 'indicators.annual[0].name')).toBe(true);
      expect(paths.filter((place) => paths.some((other) => other !== place && isNotedBy([other], place)))).toEqual([]);
      expect(new Set(paths).size).toBe(paths.length);
    },
  );
});

describe('a list of which most indicators are doubtful', () => {
  const reading = read('stream/wrapped-in-line.txt');
  const count = reading.forms[0]?.form.indicators.period.length ?? 0;
  const noteOn = (place: FieldPath): ReadingNote => ({ form: 0, path: place, doubt: 'uncertain-border', message: '' });
  const pathsWith = (rows: number): FieldPath[] => {
    const rowNotes = Array.from({ length: rows }, (_, at) => noteOn(`indicators.period[${at}].name`));
    const notes = [noteOn('unit'), ...rowNotes, noteOn('indicators.annual[0]')];
    return foldDoubts({ ...reading, notes }).notes.map((note) => note.path);
  };

  it('is doubtful itself, and all other notes stay', () => {
    expect(pathsWith(count)).toEqual(['unit', 'indicators.annual[0]', 'indicators.period']);
  });

  it('is told row by row where no more than two thirds are', () => {
    expect(pathsWith(Math.floor((2 / 3) * count))).toContain('indicators.period[0].name');
    expect(count).toBeGreaterThanOrEqual(9);
  });
});
