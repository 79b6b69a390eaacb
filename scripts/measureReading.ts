import { parseArgs } from 'node:util';
import { scoreCases } from './scoreCases';
import { sum } from './scoreReading';
import type { PlaceCounts, ReadingScore } from './scoreReading';

/**
 * `npm run measure:reading -- DIR [--silent]`: how well the forms of a folder of cases are read, by kind; `--silent`
 * lists the places that are wrong without a reading note.
 */
async function measure(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { silent: { type: 'boolean' } } });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Name a folder with a manifest.json.');
  const cases = await scoreCases(folder);
  for (const { file, score } of values.silent ? cases : []) {
    for (const place of [...score.fields.silent, ...score.indicators.silent]) say([`${file} ${place}`]);
  }
  say(['', 'forms', 'exact', ...HEADS.map((head) => `fields ${head}`), ...HEADS.map((head) => `rows ${head}`)]);
  for (const kind of new Set(cases.map((one) => one.kind))) {
    sayScores(
      kind,
      cases.filter((one) => one.kind === kind).map(({ score }) => score),
    );
  }
  sayScores(
    'all',
    cases.map(({ score }) => score),
  );
}

/** `noted` is the share of the right ones that carry a note, `silent` the number of wrong ones that carry none. */
const HEADS = ['right', 'wrong', 'silent', 'noted'];

function sayScores(kind: string, scores: readonly ReadingScore[]): void {
  const total = (key: 'forms' | 'exact'): number => scores.reduce((all, score) => all + score[key], 0);
  say([
    kind,
    String(total('forms')),
    percent(total('exact'), total('forms')),
    ...columnsOf(sum(scores.map(({ fields }) => fields))),
    ...columnsOf(sum(scores.map(({ indicators }) => indicators))),
  ]);
}

function columnsOf({ right, wrong, silent, noted }: PlaceCounts): string[] {
  return [percent(right, right + wrong), String(wrong), String(silent.length), percent(noted, right)];
}

function percent(part: number, whole: number): string {
  return `${(whole === 0 ? 100 : (100 * part) / whole).toFixed(2)} %`;
}

function say([first = '', ...cells]: readonly string[]): void {
  process.stdout.write(`${first.padEnd(12)}${cells.map((cell) => cell.padStart(14)).join('')}\n`);
}

void measure();
