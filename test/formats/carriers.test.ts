/** @slow */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellGrid } from '../../src/model/cellGrid';
import type { Form } from '../../src/model/form';
import type { SheetPlan } from '../../src/model/sheetPlan';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { describeInBrowser } from '../e2e/describeInBrowser';
import { launchBrowser } from '../e2e/launchBrowser';
import { describeWithLibreOffice } from '../describeWithLibreOffice';
import { gridOfForm } from '../parse/grid/gridOfForm';
import { printHtml, printTabSeparated } from '../parse/grid/printGrid';
import { centralCase } from '../parse/oneSided/centralCase';
import { shanghaiCase } from '../parse/oneSided/shanghaiCase';
import { withoutBlanks } from '../parse/stream/withoutBlanks';
import { convertFile } from './convertFile';
import { printDocx } from './docx/printDocx';
import { decodeFiles } from './pdf/decodeFiles';
import type { DecodedForms } from './pdf/decodeFiles';

const FORMS = ['2024-1', '2024-4', '2025-2', '2025-5'].map(
  (name) => JSON.parse(readFileSync(join(__dirname, `../fixtures/seeds/${name}.gold.json`), 'utf8')) as Form,
);

const KINDS = {
  'two-sided': FORMS.map((form) => ({ form, grid: gridOfForm(form) })),
  shanghai: FORMS.map(shanghaiCase),
  central: FORMS.map(centralCase),
};
type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as Kind[];

const STYLE = `
  @page { size: A4; margin: 18mm }
  body { font: 10px/1.5 sans-serif }
  table { border-collapse: collapse; table-layout: fixed; page-break-after: always }
  td { border: 1px solid black; padding: 2px; word-break: break-all }
`;

function page(kind: Kind): Uint8Array {
  const tables = KINDS[kind].map(({ grid }) => printHtml(grid).replace('<table>', '<table border=1 width=640>'));
  return Buffer.from(`<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${tables.join('<p></p>')}`);
}

/** Every file of a carrier, one a kind of form, read in one go. */
function decodeKinds(extension: string, fileOf: (kind: Kind) => Uint8Array): Record<string, DecodedForms> {
  return decodeFiles(Object.fromEntries(KIND_NAMES.map((kind) => [`${kind}.${extension}`, fileOf(kind)])));
}

function expectForms({ forms, notes, remainder }: DecodedForms | undefined = NOTHING, gold: readonly Form[]): void {
  expect(withoutBlanks(forms)).toEqual(withoutBlanks(gold));
  expect(notes.filter(({ doubt }) => doubt !== 'repaired-character')).toEqual([]);
  expect(remainder).toEqual([]);
}

const NOTHING: DecodedForms = { warnings: [], forms: [], notes: [], remainder: [] };
const goldOf = (kind: Kind): Form[] => KINDS[kind].map(({ form }) => form);

describe.each(KIND_NAMES)('the %s form is read alike from', (kind) => {
  it('HTML, tab-separated text, a table of a .docx file and the sheets of an .xlsx file', async () => {
    const grids = KINDS[kind].map(({ grid }) => grid);
    const sheets = grids.map((grid, at) => sheetOf(`表${at + 1}`, grid));
    const decoded = decodeFiles({
      'a.html': page(kind),
      'a.tsv': Buffer.from(grids.map(printTabSeparated).join('\r\n')),
      'a.docx': printDocx(grids[0]!),
      'a.xlsx': await writeWorkbook({ sheets, marks: [], settings: new Map() }),
    });
    for (const [name, reading] of Object.entries(decoded)) {
      expectForms(reading, name === 'a.docx' ? goldOf(kind).slice(0, 1) : goldOf(kind));
    }
  }, 60_000);
});

describeInBrowser('a PDF that a browser printed of each kind of form', () => {
  let decoded: Record<string, DecodedForms> = {};
  beforeAll(async () => {
    const browser = await launchBrowser();
    const printed = new Map<Kind, Uint8Array>();
    for (const kind of KIND_NAMES) {
      const tab = await browser.newPage();
      await tab.setContent(Buffer.from(page(kind)).toString());
      printed.set(kind, await tab.pdf({ preferCSSPageSize: true }));
    }
    await browser.close();
    decoded = decodeKinds('pdf', (kind) => printed.get(kind) ?? new Uint8Array());
  }, 120_000);

  it.each(KIND_NAMES)('is read exact: %s', (kind) => {
    expectForms(decoded[`${kind}.pdf`], goldOf(kind));
  });
});

describeWithLibreOffice(
  'a document that a word processor made of each kind of form',
  () => {
    let documents: Record<string, DecodedForms> = {};
    let prints: Record<string, DecodedForms> = {};
    beforeAll(() => {
      const made = new Map(KIND_NAMES.map((kind) => [kind, convertFile(`${kind}.html`, page(kind), 'docx')]));
      const documentOf = (kind: Kind): Uint8Array => made.get(kind) ?? new Uint8Array();
      documents = decodeKinds('docx', documentOf);
      prints = decodeKinds('pdf', (kind) => convertFile(`${kind}.docx`, documentOf(kind), 'pdf'));
    }, 240_000);

    it.each(KIND_NAMES)('is read exact as .docx: %s', (kind) => {
      expectForms(documents[`${kind}.docx`], goldOf(kind));
    });

    it.each(KIND_NAMES)(
      'is read exact as the PDF that it prints, whose rows are cut by the ends of pages: %s',
      (kind) => {
        expectForms(prints[`${kind}.pdf`], goldOf(kind));
      },
    );
  },
  'lowriter',
);

function sheetOf(name: string, { rows, columns, cells }: CellGrid): SheetPlan {
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, text } of cells) lines[row]?.splice(column, 1, text);
  const merges = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rows: rowSpan, columns: columnSpan }));
  return { name, rows: lines, columns: [], merges };
}
