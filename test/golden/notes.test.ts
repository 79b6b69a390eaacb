import { join } from 'node:path';
import { scoreCases } from '../../scripts/scoreCases';
import type { ScoredCase } from '../../scripts/scoreCases';
import { sum } from '../../scripts/scoreReading';

/** Of the fields that are read right, fewer than this share may carry a note. */
const MOST_NOTED = 0.03;

describe('the cases of all kinds', () => {
  let cases: readonly ScoredCase[] = [];

  beforeAll(async () => {
    cases = await scoreCases(join(__dirname, '../fixtures'));
  }, 60_000);

  it('hold no field and no indicator that is wrong without a reading note', () => {
    const silent = cases.flatMap(({ file, score: { fields, indicators } }) =>
      [...fields.silent, ...indicators.silent].map((place) => file + place),
    );
    expect(silent).toEqual([]);
  });

  it.each(['stream', 'grid', 'layout'])('%s is read right, and hardly any of it is noted', (kind) => {
    const scores = cases.filter((one) => one.kind === kind).map(({ score }) => score);
    expect(scores.filter(({ forms, exact }) => exact < forms)).toEqual([]);
    const { right, noted } = sum(scores.map(({ fields }) => fields));
    expect(noted / right).toBeLessThan(MOST_NOTED);
  });
});
