/** @slow */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { scoreReading } from '../../../scripts/scoreReading';
import type { CellGrid } from '../../../src/model/cellGrid';
import type { Form } from '../../../src/model/form';
import { readHtml } from '../../../src/parse/grid/readHtml';
import { readSource } from '../../../src/parse/readSource';
import { printPages } from './printPages';

interface PageCase {
  readonly file: string;
  readonly gold: string;
  readonly kind: string;
  readonly skip?: readonly string[];
}

const FOLDER = path.join(__dirname, '../../fixtures/unknownOffices');
const readText = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');

/** The kinds that were looked at while reading was mended; of the others only the figures are. */
const CASES = (JSON.parse(readText('manifest.json')) as PageCase[]).filter(({ kind }) =>
  /^(?:[abc]|d1|e1) html$/u.test(kind),
);

/** The tables of a page below each other, as one sheet: what stands above a table is as wide as it. */
function sheetOf(html: string): CellGrid {
  const grids = readHtml(html);
  const columns = Math.max(...grids.map((grid) => grid.columns));
  let rows = 0;
  const cells = grids.flatMap((grid) => {
    const first = rows;
    rows += grid.rows;
    const isText = grid.columns === 1;
    return grid.cells.map((cell) => ({
      ...cell,
      row: cell.row + first,
      columnSpan: isText ? columns : cell.columnSpan,
    }));
  });
  return { name: '', rows, columns, cells };
}

describe.each([
  ['one page', Number.POSITIVE_INFINITY],
  ['pages that cut rows', 420],
])('forms of unknown offices printed on %s', (_, height) => {
  it.each(CASES.map((one) => [one.file, one] as const))(
    'are read as their cells are: %s',
    (_file, { file, gold, skip }) => {
      const sheet = sheetOf(readText(file));
      const forms = JSON.parse(readText(gold)) as Form[];
      const reading = readSource({ kind: 'pages', pages: printPages(sheet, height) });
      const { exact, fields, indicators } = scoreReading(reading, forms, skip);
      expect([...fields.silent, ...indicators.silent]).toEqual([]);
      expect(exact).toBe(forms.length);
    },
  );
});
