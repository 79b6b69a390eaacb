/** @slow */
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import type { CellGrid } from '../../src/model/cellGrid';
import type { Reading } from '../../src/model/reading';
import { printDocx } from '../formats/docx/printDocx';
import { runCommandLine } from '../hosts/cli/memoryWorld';
import { printHtml, printTabSeparated } from '../parse/grid/printGrid';
import {
  cellsOf,
  charactersBeyond,
  damagedGrid,
  damagedText,
  kept,
  lettersOf,
  printed,
  readingsOf,
  wordsOf,
} from './conservation';
import type { Damaged } from './conservation';

/** How many of each kind are read; a longer run is asked for with `DAMAGED_BUILDS`, which multiplies them. */
const TIMES = Number(process.env['DAMAGED_BUILDS'] ?? 1);
const KINDS: Readonly<Record<string, { readonly runs: number; readonly damage: (seed: number) => Damaged }>> = {
  text: {
    runs: 40,
    damage: (seed) => {
      const says = damagedText(seed);
      return { name: 'a.txt', bytes: says, says };
    },
  },
  'web page': { runs: 12, damage: (seed) => damagedCells(seed, 'a.html', printHtml) },
  'table with tabs': { runs: 12, damage: (seed) => damagedCells(seed, 'a.tsv', printTabSeparated) },
  document: { runs: 12, damage: (seed) => damagedCells(seed, 'a.docx', printDocx) },
};

describe.each(Object.entries(KINDS))('a damaged %s', (_, { runs, damage }) => {
  test.each(Array.from({ length: runs * TIMES }, (__, seed) => seed))(
    'stands in the data sheets, in a label, in 待核对 or in what is reported (seed %d)',
    async (seed) => {
      const damaged = damage(seed);
      const { written, reported } = await runCommandLine(['build', damaged.name, '--no-official', '-o', 'x.xlsx'], {
        [damaged.name]: damaged.bytes,
      });
      const bytes = written.get('x.xlsx');
      // Where nothing was taken for a form, that itself is told, and the file is all there is.
      if (!(bytes instanceof Uint8Array)) {
        expect(reported.length).toBeGreaterThan(0);
        return;
      }
      const { sheets } = await readWorkbook(bytes);
      const [reading] = (await readingsOf(damaged)) as [Reading];
      const furniture = reading.remainder.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
      for (const text of furniture) expect(reported.join('\n')).toContain(text.trim());
      expect(
        charactersBeyond(lettersOf(damaged.says), lettersOf([...printed(reading), ...kept(sheets)].join('\n'))),
      ).toBe('');
      const explained = cellsOf(sheets, '待核对', ['说明']).flat().join('\n');
      for (const { message } of reading.notes) expect(explained).toContain(message);
    },
    60_000,
  );
});

test.each(Array.from({ length: 6 * TIMES }, (_, seed) => seed))(
  'two workbooks of damaged texts that are put together lose nothing of either (seed %d)',
  async (seed) => {
    const both = [2 * seed, 2 * seed + 1].map((each) => KINDS['text']!.damage(each));
    const files: Record<string, Uint8Array> = {};
    for (const [at, { name, bytes }] of both.entries()) {
      const { written } = await runCommandLine(['build', name, '--no-official', '-o', 'x.xlsx'], { [name]: bytes });
      const workbook = written.get('x.xlsx');
      if (workbook instanceof Uint8Array) files[`${at}.xlsx`] = workbook;
    }
    if (Object.keys(files).length < both.length) return;
    const { written } = await runCommandLine(
      ['build', ...Object.keys(files), '--no-official', '-o', 'both.xlsx'],
      files,
    );
    const { sheets } = await readWorkbook(written.get('both.xlsx') as Uint8Array);
    const readings = (await Promise.all(both.map(readingsOf))).flat();
    const source = both.map(({ says }) => says).join('\n');
    const there = [...readings.flatMap(printed), ...kept(sheets)].join('\n');
    expect(charactersBeyond(lettersOf(source), lettersOf(there))).toBe('');
  },
  120_000,
);

/** A form in cells of which some are damaged. */
function damagedCells(seed: number, name: string, print: (grid: CellGrid) => string | Uint8Array): Damaged {
  const grid = damagedGrid(seed);
  return { name, bytes: print(grid), says: wordsOf(grid) };
}
