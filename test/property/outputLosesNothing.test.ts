import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import { readForms } from '../../src/app/readForms';
import { FIELD_COLUMNS } from '../../src/layout/formColumns';
import type { CellContent, SheetPlan } from '../../src/model/sheetPlan';
import { repairRadicals } from '../../src/parse/stream/repairRadicals';
import { runCommandLine } from '../hosts/cli/memoryWorld';
import { mutateText } from './mutateText';

const FOLDER = join(__dirname, '../fixtures/stream');
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  .filter((text) => text.length < 6000);

/** What damage may bring in: other scripts, formulas, numbers, labels of the form. */
const STRANGE = ['专项债券500万元', '=1+1', '#N/A', '约贰拾万元整', '项目名称', '\u00a0', '第 1 页', '🙂', '12,34O'];

const RUNS = 40;

test.each(Array.from({ length: RUNS }, (_, seed) => seed))(
  'whatever a damaged text says stands in the data sheets, in a label or in 待核对 (seed %d)',
  async (seed) => {
    const source = mutateText(TEXTS[seed % TEXTS.length]!, seed, STRANGE);
    const { written, reported } = await runCommandLine(['build', 'a.txt', '--no-official', '-o', 'x.xlsx'], {
      'a.txt': source,
    });
    const bytes = written.get('x.xlsx');
    // Where nothing was taken for a form, that itself is told, and the file is all there is.
    if (!(bytes instanceof Uint8Array)) {
      expect(reported.length).toBeGreaterThan(0);
      return;
    }
    const { sheets } = await readWorkbook(bytes);
    const reading = readForms({ kind: 'text', text: source });
    const furniture = reading.remainder.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
    for (const text of furniture) expect(reported.join('\n')).toContain(text.trim());
    const labels = reading.forms.flatMap((form) => form.labels.map(({ start, end }) => reading.text.slice(start, end)));
    const kept = [
      ...labels,
      ...reading.forms.map(() => PRINTED),
      ...furniture,
      ...valuesIn(sheets),
      ...unreadIn(sheets),
    ].join('\n');
    expect(charactersBeyond(lettersOf(source), lettersOf(kept))).toBe('');
  },
  60_000,
);

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
