/** @slow */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readForms } from '../../src/app/readForms';
import { decodeFile } from '../../src/formats/decodeFile';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import { FIELD_COLUMNS } from '../../src/layout/formColumns';
import type { CellGrid } from '../../src/model/cellGrid';
import type { Form } from '../../src/model/form';
import type { Reading } from '../../src/model/reading';
import type { CellContent, SheetPlan } from '../../src/model/sheetPlan';
import { repairRadicals } from '../../src/parse/stream/repairRadicals';
import { printDocx } from '../formats/docx/printDocx';
import { runCommandLine } from '../hosts/cli/memoryWorld';
import { gridOfForm } from '../parse/grid/gridOfForm';
import { printHtml, printTabSeparated } from '../parse/grid/printGrid';
import { mutateText } from './mutateText';

const FIXTURES = join(__dirname, '../fixtures');
const TEXTS = filesIn('stream', '.txt')
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => text.length < 6000);
const FORMS = [...filesIn('stream', '.json'), ...filesIn('grid', '.json')]
  .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly Form[])
  .filter((form) => JSON.stringify(form).length < 5000);

/** What damage may bring in: other scripts, formulas, numbers, labels of the form. */
const STRANGE = ['专项债券500万元', '=1+1', '#N/A', '约贰拾万元整', '项目名称', '\u00a0', '第 1 页', '🙂', '12,34O'];

/** A damaged source: the file, and what a person reads in it. */
interface Damaged {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly says: string;
}

/** How many of each kind are read; a longer run is asked for with `DAMAGED_BUILDS`, which multiplies them. */
const TIMES = Number(process.env['DAMAGED_BUILDS'] ?? 1);
const KINDS: Readonly<Record<string, { readonly runs: number; readonly damage: (seed: number) => Damaged }>> = {
  text: {
    runs: 40,
    damage: (seed) => {
      const says = mutateText(TEXTS[seed % TEXTS.length]!, seed, STRANGE);
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
      const reading = await readingOf(damaged);
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
    const readings = await Promise.all(both.map(readingOf));
    const source = both.map(({ says }) => says).join('\n');
    const there = [...readings.flatMap(printed), ...kept(sheets)].join('\n');
    expect(charactersBeyond(lettersOf(source), lettersOf(there))).toBe('');
  },
  120_000,
);

function filesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(FIXTURES, folder, name));
}

/** A form in cells of which some are damaged. */
function damagedCells(seed: number, name: string, print: (grid: CellGrid) => string | Uint8Array): Damaged {
  const grid = gridOfForm(FORMS[seed % FORMS.length]!);
  const every = 3 + (seed % 17);
  const cells = grid.cells.map((cell, at) =>
    at % every === seed % every ? { ...cell, text: mutateText(cell.text, seed + at, STRANGE) } : cell,
  );
  return { name, bytes: print({ ...grid, cells }), says: cells.map(({ text }) => text).join('\n') };
}

async function readingOf({ name, bytes }: Damaged): Promise<Reading> {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const decoded = await decodeFile(name, content, { cMaps: '', standardFonts: '' });
  if (decoded.kind === 'unreadable') throw new Error(decoded.problem);
  return readForms(decoded);
}

/** What a reading knows as printed around values: labels, and the furniture of pages. */
function printed({ forms, text, remainder }: Reading): readonly string[] {
  return [
    ...forms.flatMap((form) => form.labels.map(({ start, end }) => text.slice(start, end))),
    ...forms.map(() => PRINTED),
    ...remainder.filter(({ kind }) => kind === 'furniture').map((line) => line.text),
  ];
}

function kept(sheets: readonly SheetPlan[]): readonly string[] {
  return [...valuesIn(sheets), ...unreadIn(sheets)];
}

/** What forms print around the year, and between the code of a department and its name. */
const PRINTED = '（年度）-';

/** Signs that amounts lose on their way into a number do not count, nor do blanks and widths. */
function lettersOf(text: string): string {
  return repairRadicals(text).normalize('NFKC').replaceAll(/[\s,]/gu, '');
}

/** What the fields of the forms hold; nothing that is shown a second time. */
function valuesIn(sheets: readonly SheetPlan[]): readonly string[] {
  const fields = cellsOf(
    sheets,
    '项目总表',
    FIELD_COLUMNS.map(({ header }) => header),
  );
  const others = cellsOf(sheets, '项目总表', ['其他内容']);
  return [...fields, ...others, ...cellsOf(sheets, '绩效指标', ['三级指标', '指标值'])].flat();
}

/** The characters that stand in no field. Text that stands in several lines is one row that names each of them. */
function unreadIn(sheets: readonly SheetPlan[]): readonly string[] {
  return cellsOf(sheets, '待核对', ['读作', '原文', '说明']).flatMap(([readAs = '', original = '', message = '']) =>
    readAs === '' ? Array.from({ length: Math.max(1, message.split('原文第').length - 1) }, () => original) : [],
  );
}

function cellsOf(
  sheets: readonly SheetPlan[],
  name: string,
  headers: readonly string[],
): readonly (readonly string[])[] {
  const [head = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const columns = headers.map((header) => head.indexOf(header));
  return rows.map((row) => columns.map((column) => shown(row[column] ?? null)));
}

function shown(content: CellContent): string {
  if (typeof content !== 'object' || content === null) return String(content ?? '');
  return 'text' in content ? content.text : '';
}

/** The characters of a text that another one has less often. */
function charactersBeyond(text: string, kept: string): string {
  const counts = new Map<string, number>();
  for (const character of kept) counts.set(character, (counts.get(character) ?? 0) + 1);
  const beyond: string[] = [];
  for (const character of text) {
    const left = counts.get(character) ?? 0;
    if (left === 0) beyond.push(character);
    else counts.set(character, left - 1);
  }
  return beyond.join('');
}
