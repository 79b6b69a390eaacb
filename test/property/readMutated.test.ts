/** @slow */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../src/model/source';
import { FORM_TEMPLATES } from '../../src/model/template';
import { readSource } from '../../src/parse/readSource';
import { unclaimedCharacters } from '../parse/unclaimedCharacters';
import { mutateText } from './mutateText';

/** How many damaged texts are read, and from which seed on; CONTRIBUTING.md says how to run more. */
const TEXTS = Number(process.env['MUTATED_TEXTS'] ?? 2_000);
const SEED = Number(process.env['MUTATED_SEED'] ?? 20240123);

const KINDS: readonly { readonly kind: 'text' | 'html'; readonly name: string; readonly files: readonly string[] }[] = [
  {
    kind: 'text',
    name: 'text streams',
    files: [
      'seeds/2024.txt',
      'stream/clipped-and-glued.txt',
      'stream/wrapped-in-line.txt',
      'stream/sorted-by-height.txt',
      'hard/cells-in-blocks.txt',
      'hard/tall-cells-last.txt',
    ],
  },
  { kind: 'text', name: 'text in columns', files: ['columns/one-page.txt', 'columns/group-over-pages.txt'] },
  { kind: 'text', name: 'tab-separated cells', files: ['grid/eight-columns.tsv', 'grid/twelve-columns.tsv'] },
  {
    kind: 'html',
    name: 'web pages',
    files: ['grid/web-page.html', 'grid/word-processor.html', 'grid/spreadsheet.html'],
  },
];

/** One form is damaged more deeply than many. */
const LONGEST_TEXT = { text: 3500, html: 6000 } as const;

const STRANGE = [
  ...FORM_TEMPLATES.flatMap(({ labels }) => labels.map(({ text }) => text)),
  ...['\n', '\f', '\t', '\r\n', '   ', '\u3000', '"', '""', '数量指标', '服务对象满意度指', '⽬', '\ud800', '\0'],
  ...['<td>', '</table>', '<tr><td rowspan="9" colspan="9">', '<!--', '&lt;', '__proto__', '=1+1', '100%', '第 1 页'],
];

describe('damaged texts', () => {
  it.each(KINDS)(
    '$name lose no character and have all their places in the text',
    ({ kind, files }) => {
      const texts = files.map((file) =>
        readFileSync(join(__dirname, '../fixtures', file), 'utf8').slice(0, LONGEST_TEXT[kind]),
      );
      fc.assert(
        fc.property(fc.constantFrom(...texts), fc.integer(), (text, seed) => {
          const mutated = mutateText(text, seed, STRANGE);
          const source: Source = kind === 'html' ? { kind, html: mutated } : { kind, text: mutated };
          expect(unclaimedCharacters(readSource(source))).toBe('');
        }),
        { numRuns: Math.ceil(TEXTS / KINDS.length), seed: SEED },
      );
    },
    600_000,
  );
});
