/** @slow */
import { gridOfCsv } from '../../src/formats/csv/gridOfCsv';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import type { CellGrid } from '../../src/model/cellGrid';
import type { CellContent, SheetPlan } from '../../src/model/sheetPlan';
import { storeZip } from '../formats/storeZip';
import { runCommandLine } from '../hosts/cli/memoryWorld';
import {
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

/** How many of each kind are read through each door; a longer run is asked for with `DAMAGED_DOORS`, which multiplies them. */
const TIMES = Number(process.env['DAMAGED_DOORS'] ?? 1);
const SEEDS = 2 * TIMES;

/** What a source is carried in; several files are one source. */
const CARRIERS: Readonly<Record<string, (seed: number) => Promise<readonly Damaged[]>>> = {
  'a text in GB18030': (seed) => {
    const says = Array.from(damagedText(seed))
      .filter((character) => character < '\u0080' || GB18030.has(character))
      .join('');
    return alone({ name: 'a.txt', bytes: Buffer.concat(Array.from(says).map(inGb18030)), says });
  },
  'a text in UTF-16': (seed) => {
    const says = damagedText(seed);
    return alone({
      name: 'a.txt',
      bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(says, 'utf16le')]),
      says,
    });
  },
  'a Markdown file': (seed) => {
    const grid = damagedGrid(seed);
    return alone({ name: 'a.md', bytes: printMarkdown(grid), says: wordsOf(grid).replaceAll('|', '｜') });
  },
  'a worksheet': async (seed) => {
    const grid = damagedGrid(seed);
    const bytes = await writeWorkbook({ sheets: [sheetOf(grid)], marks: [], settings: new Map() });
    return [{ name: 'a.xlsx', bytes, says: wordsOf(grid) }];
  },
  'an archive of two texts': (seed) => {
    const texts = { '甲.txt': damagedText(2 * seed), '乙/丙.txt': damagedText(2 * seed + 1) };
    return alone({ name: 'a.zip', bytes: storeZip(texts), says: Object.values(texts).join('\n') });
  },
  'a folder of two texts': (seed) =>
    Promise.resolve(
      [2 * seed, 2 * seed + 1].map((each) => {
        const says = damagedText(each);
        return { name: `夹/${each}.txt`, bytes: says, says };
      }),
    ),
};

/** A way out: its arguments, and the sheets that it wrote. */
interface Door {
  readonly argv: readonly string[];
  readonly read: (
    written: ReadonlyMap<string, Uint8Array | string>,
  ) => Promise<readonly Pick<SheetPlan, 'name' | 'rows'>[]>;
}

const DOORS: Readonly<Record<string, Door>> = {
  build: { argv: ['--no-official', '-o', 'x.xlsx'], read: sheetsIn },
  split: { argv: ['--no-official', '--out-dir', '分'], read: sheetsIn },
  export: {
    argv: ['--csv', '--out-dir', '出'],
    read: (written) => Promise.resolve([...written].map(([name, bytes]) => tableOf(name, bytes))),
  },
};

describe.each(Object.entries(CARRIERS))('%s', (_, carry) => {
  test.each(Object.entries(DOORS).flatMap(([door, way]) => seeds().map((seed) => [door, seed, way] as const)))(
    'goes through %s with every character, in a sheet or in what is reported (seed %d)',
    async (door, seed, { argv, read }) => {
      const files = await carry(seed);
      const { written, reported } = await runCommandLine([door, inputOf(files), ...argv], contentsOf(files));
      const sheets = await read(written);
      // Where nothing was taken for a form, that itself is told, and the file is all there is.
      if (sheets.length === 0) {
        expect(reported.length).toBeGreaterThan(0);
        return;
      }
      const readings = (await Promise.all(files.map(readingsOf))).flat();
      const source = lettersOf(files.map(({ says }) => says).join('\n'));
      expect(charactersBeyond(source, lettersOf([...readings.flatMap(printed), ...kept(sheets)].join('\n')))).toBe('');
    },
    60_000,
  );

  test.each(seeds())('is told by check: how much of it is in doubt, with exit code 1 (seed %d)', async (seed) => {
    const files = await carry(seed);
    const { code, reported } = await runCommandLine(['check', inputOf(files)], contentsOf(files));
    const readings = (await Promise.all(files.map(readingsOf))).flat();
    const told = reported.join('\n');
    for (const { notes, remainder } of readings) {
      const unread = remainder.filter(({ kind }) => kind !== 'furniture');
      for (const { text } of remainder.filter(({ kind }) => kind === 'furniture')) expect(told).toContain(text.trim());
      if (notes.length + unread.length === 0) continue;
      expect(code).toBe(1);
      expect(told).toMatch(/有 [1-9]\d* 处没有把握或没有读入/u);
    }
  });
});

function seeds(): readonly number[] {
  return Array.from({ length: SEEDS }, (_, seed) => seed);
}

function alone(damaged: Damaged): Promise<readonly Damaged[]> {
  return Promise.resolve([damaged]);
}

function inputOf(files: readonly Damaged[]): string {
  return files.length > 1 ? '夹' : (files[0]?.name ?? '');
}

function contentsOf(files: readonly Damaged[]): Record<string, string | Uint8Array> {
  return Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
}

async function sheetsIn(written: ReadonlyMap<string, Uint8Array | string>): Promise<readonly SheetPlan[]> {
  const books = [...written.values()].filter((bytes) => bytes instanceof Uint8Array);
  return (await Promise.all(books.map((bytes) => readWorkbook(bytes)))).flatMap(({ sheets }) => sheets);
}

/** A CSV file as a sheet; what keeps a spreadsheet from running a text is no part of it. */
function tableOf(file: string, bytes: Uint8Array | string): Pick<SheetPlan, 'name' | 'rows'> {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  const rows: (string | null)[][] = [];
  for (const { row, column, text: cell } of gridOfCsv(text).cells) {
    while (rows.length <= row) rows.push([]);
    rows[row]![column] = cell.replace(/^'(?=[\s']*[=+\-@＝＋－＠]|'*[\t\r\n])/u, '');
  }
  return { name: file.replace(/^.*\/|\.csv$/gu, ''), rows };
}

function sheetOf({ rows, columns, cells }: CellGrid): SheetPlan {
  const contents = Array.from({ length: rows }, () => Array.from<CellContent>({ length: columns }).fill(null));
  for (const { row, column, text } of cells) contents[row]![column] = text;
  const merges = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rows: rowSpan, columns: columnSpan }));
  return { name: '申报表', rows: contents, columns: Array.from({ length: columns }, () => ({ width: 12 })), merges };
}

/** A table with pipes, a cell over several columns with empty ones behind it. */
function printMarkdown({ rows, columns, cells }: CellGrid): string {
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, text } of cells) lines[row]![column] = text.replaceAll('|', '｜').replaceAll('\n', '<br>');
  const printedLines = lines.map((line) => `| ${line.join(' | ')} |`);
  return [printedLines[0], `|${' --- |'.repeat(columns)}`, ...printedLines.slice(1)].join('\n');
}

/** The two bytes of each character that GB18030 writes with two. */
const GB18030 = (() => {
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail]);
      const text = decoder.decode(bytes);
      if (Array.from(text).length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
    }
  }
  return table;
})();

function inGb18030(character: string): Buffer {
  return GB18030.get(character) ?? Buffer.from(character, 'latin1');
}
