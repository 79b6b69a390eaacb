import { parseArgs } from 'node:util';
import { COSTS } from '../src/parse/evidence/costs';
import { loadCases, scoreCase } from './scoreCases';
import type { LoadedCase } from './scoreCases';
import { sum } from './scoreReading';
import type { PlaceCounts } from './scoreReading';

/**
 * `npm run fit:reading -- [DIR] [--costs goals,rows]`: what other costs would do to the reading of a folder of cases (those of
 * the tests where none is named). Each cost is tried higher and lower on every second case and kept where that reads better;
 * the other half tells whether it holds for texts that it was not fitted on. Writes nothing: a person decides.
 */
async function fit(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { costs: { type: 'string' } } });
  const cases = await loadCases(positionals[0] ?? 'test/fixtures');
  const halves = [0, 1].map((half) => cases.filter((_, at) => at % 2 === half));
  const [fitted = [], heldOut = []] = halves;
  const wanted = values.costs?.split(',');
  const groups = Object.entries(COSTS as Table).filter(([group]) => !wanted || wanted.includes(group));
  say('before', fitted, heldOut);
  let best = lossOf(fitted);
  for (const [group, costs] of groups) {
    for (const [name, usual] of Object.entries(costs)) {
      for (const factor of FACTORS) {
        const before = costs[name] ?? usual;
        costs[name] = usual * factor;
        const loss = lossOf(fitted);
        if (loss < best) {
          best = loss;
          process.stdout.write(`${group}.${name}: ${usual} → ${(usual * factor).toFixed(2)}\n`);
        } else costs[name] = before;
      }
    }
  }
  say('after', fitted, heldOut);
}

/** The table of costs as one that may be changed, which only fitting does. */
type Table = Readonly<Record<string, Record<string, number>>>;

const FACTORS = [0.7, 1.4];

/** A wrong place that carries no note is what costs trust; a note on a right one costs a look. */
const WEIGHT = { silent: 10, wrong: 1, noted: 0.05 } as const;

function countsOf(cases: readonly LoadedCase[]): { forms: number; exact: number; places: PlaceCounts } {
  const scores = cases.map((one) => scoreCase(one).score);
  const total = (key: 'forms' | 'exact'): number => scores.reduce((all, score) => all + score[key], 0);
  const places = sum(scores.flatMap(({ fields, indicators }) => [fields, indicators]));
  return { forms: total('forms'), exact: total('exact'), places };
}

function lossOf(cases: readonly LoadedCase[]): number {
  const { wrong, silent, noted } = countsOf(cases).places;
  return wrong * WEIGHT.wrong + silent.length * WEIGHT.silent + noted * WEIGHT.noted;
}

function say(when: string, fitted: readonly LoadedCase[], heldOut: readonly LoadedCase[]): void {
  for (const [half, cases] of [
    ['fitted on', fitted],
    ['held out', heldOut],
  ] as const) {
    const { forms, exact, places } = countsOf(cases);
    const { wrong, silent, noted, right } = places;
    const share = ((100 * noted) / Math.max(1, right)).toFixed(2);
    process.stdout.write(
      `${when}, ${half}: ${exact} of ${forms} forms exact, ${wrong} places wrong, ${silent.length} of them silent, ${share} % of right ones noted\n`,
    );
  }
}

void fit();
