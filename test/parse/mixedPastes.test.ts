import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../src/model/reading';
import { readSource } from '../../src/parse/readSource';
import { withoutBlanks } from './stream/withoutBlanks';
import { unclaimedCharacters } from './unclaimedCharacters';

const read = (text: string): Reading => readSource({ kind: 'text', text });
const formsOf = ({ forms }: Reading): unknown[] => forms.map(({ form }) => withoutBlanks(form));

/** One text of each kind that people paste. */
const KINDS: readonly (readonly [kind: string, file: string])[] = [
  ['rows in order', 'stream/wrapped-in-line.txt'],
  ['a cell a line', 'stream/cell-per-line-gaps.txt'],
  ['characters on lines', 'stream/characters-on-lines.txt'],
  ['columns', 'columns/one-page.txt'],
  ['tabs', 'grid/eight-columns.tsv'],
  ['one list', 'oneSided/shanghai-lines.txt'],
  ['order lost', 'hard/columns-in-blocks.txt'],
];
const texts = KINDS.map(([kind, file]) => {
  const text = readFileSync(join(__dirname, '../fixtures', file), 'utf8').trimEnd();
  return { kind, text, forms: formsOf(read(text)) };
});
const lost = texts.at(-1)?.forms[0];
const pairs = texts.flatMap((one) =>
  texts.flatMap((other) => (one === other ? [] : [[`${one.kind}, then ${other.kind}`, one, other] as const])),
);

describe('texts of two kinds in one paste', () => {
  it.each(pairs)('are read each as alone, or said to have lost their order: %s', (_, one, other) => {
    const reading = read(`${one.text}\n\n${other.text}\n`);
    const isLost = (form: number): boolean =>
      reading.problems.some((problem) => problem.kind === 'order-lost' && problem.form === form);
    const expected = [...one.forms, ...other.forms];
    expect(formsOf(reading).map((form, at) => (isLost(at) ? 'lost' : form))).toEqual(
      expected.map((form) => (form === lost ? 'lost' : form)),
    );
    expect(unclaimedCharacters(reading)).toBe('');
  });
});
