import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../src/parse/readSource';
import { withoutBlanks } from '../parse/stream/withoutBlanks';

const SEEDS = join(__dirname, '../fixtures/seeds');

const read = (file: string): string => readFileSync(join(SEEDS, file), 'utf8');

describe.each(['2024', '2025'])('ten real forms, %s', (year) => {
  const reading = readSource({ kind: 'text', text: read(`${year}.txt`) });

  it('finds the five forms and leaves nothing over', () => {
    expect(reading.forms).toHaveLength(5);
    expect(reading.remainder).toEqual([]);
    expect(reading.problems).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('reads every field of form %i', (number) => {
    const gold: unknown = JSON.parse(read(`${year}-${number}.gold.json`));
    expect(withoutBlanks(reading.forms[number - 1]?.form)).toEqual(withoutBlanks(gold));
  });
});
