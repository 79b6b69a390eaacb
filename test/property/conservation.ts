import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readForms } from '../../src/app/read/readForms';
import { decodeFiles } from '../../src/formats/decodeFiles';
import { FIELD_COLUMNS } from '../../src/layout/formColumns';
import type { CellGrid } from '../../src/model/cellGrid';
import type { Form } from '../../src/model/form';
import type { Reading } from '../../src/model/reading';
import type { CellContent, SheetPlan } from '../../src/model/sheetPlan';
import { repairRadicals } from '../../src/parse/stream/repairRadicals';
import { gridOfForm } from '../parse/grid/gridOfForm';
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
export interface Damaged {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly says: string;
}

/** A text that was damaged. */
export function damagedText(seed: number): string {
  return mutateText(TEXTS[seed % TEXTS.length]!, seed, STRANGE);
}

function filesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(FIXTURES, folder, name));
}

/** A form in cells of which some are damaged. */
export function damagedGrid(seed: number): CellGrid {
  const grid = gridOfForm(FORMS[seed % FORMS.length]!);
  const every = 3 + (seed % 17);
  const cells = grid.cells.map((cell, at) =>
    at % every === seed % every ? { ...cell, text: mutateText(cell.text, seed + at, STRANGE) } : cell,
  );
  return { ...grid, cells };
}

export function wordsOf({ cells }: CellGrid): string {
  return cells.map(({ text }) => text).join('\n');
}

/** What is read of a file, of an archive of each file in it. */
export async function readingsOf({ name, bytes }: Damaged): Promise<readonly Reading[]> {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const files = await decodeFiles(name, content, { cMaps: '', standardFonts: '' });
  return files.map(({ decoded }) => {
    if (decoded.kind === 'unreadable') throw new Error(decoded.problem);
    return readForms(decoded);
  });
}

/** What a reading knows as printed around values: labels, and the furniture of pages. */
export function printed({ forms, text, remainder }: Reading): readonly string[] {
  return [
    ...forms.flatMap((form) => form.labels.map(({ start, end }) => text.slice(start, end))),
    ...forms.map(() => PRINTED),
    ...remainder.filter(({ kind }) => kind === 'furniture').map((line) => line.text),
  ];
}

/** A sheet as far as its rows are looked at. */
type Sheet = Pick<SheetPlan, 'name' | 'rows'>;

/** What the data sheets hold of forms, and what 待核对 has of the rest. */
export function kept(sheets: readonly Sheet[]): readonly string[] {
  return [...valuesIn(sheets), ...unreadIn(sheets)];
}

/** What forms print around the year, and between the code of a department and its name. */
const PRINTED = '（年度）-';

/** Signs that amounts lose on their way into a number do not count, nor do blanks and widths. */
export function lettersOf(text: string): string {
  return repairRadicals(text).normalize('NFKC').replaceAll(/[\s,]/gu, '');
}

/** What the fields of the forms hold; nothing that is shown a second time. */
function valuesIn(sheets: readonly Sheet[]): readonly string[] {
  const fields = cellsOf(
    sheets,
    '项目总表',
    FIELD_COLUMNS.map(({ header }) => header),
  );
  const others = cellsOf(sheets, '项目总表', ['其他内容']);
  return [...fields, ...others, ...cellsOf(sheets, '绩效指标', ['三级指标', '指标值'])].flat();
}

/** The characters that stand in no field. Text that stands in several lines is one row that names each of them. */
function unreadIn(sheets: readonly Sheet[]): readonly string[] {
  return cellsOf(sheets, '待核对', ['读作', '原文', '说明']).flatMap(([readAs = '', original = '', message = '']) =>
    readAs === '' ? Array.from({ length: Math.max(1, message.split('原文第').length - 1) }, () => original) : [],
  );
}

export function cellsOf(
  sheets: readonly Sheet[],
  name: string,
  headers: readonly string[],
): readonly (readonly string[])[] {
  return sheets
    .filter((sheet) => sheet.name === name)
    .flatMap(({ rows: [head = [], ...rows] }) => {
      const columns = headers.map((header) => head.indexOf(header));
      return rows.map((row) => columns.map((column) => shown(row[column] ?? null)));
    });
}

function shown(content: CellContent): string {
  if (typeof content !== 'object' || content === null) return String(content ?? '');
  return 'text' in content ? content.text : '';
}

/** The characters of a text that another one has less often. */
export function charactersBeyond(text: string, kept: string): string {
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
