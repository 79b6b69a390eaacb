/** @slow */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gridsOfWorkbook } from '../../src/formats/xlsx/gridsOfWorkbook';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { planOfficialSheet } from '../../src/layout/official/planOfficialSheet';
import type { Form } from '../../src/model/form';
import { formSchema } from '../../src/model/formSchema';
import type { SheetPlan } from '../../src/model/sheetPlan';
import { readSource } from '../../src/parse/readSource';
import { withoutBlanks } from '../parse/stream/withoutBlanks';
import { generatedForms } from './generatedForms';
import { formsInPdf } from './formsInPdf';
import { hasProgram, printToPdf } from './printToPdf';
import type { Print } from './printToPdf';

const ROOT = path.join(__dirname, '../..');
const SEEDS = path.join(ROOT, 'test/fixtures/seeds');
const realForms = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name): Form => formSchema.parse(JSON.parse(readFileSync(path.join(SEEDS, name), 'utf8'))));
/** What a form of another office says beyond the fields. */
const EXTRA = [
  { label: '项目编码', value: '50290820T000076' },
  { label: '归口处室', value: '城市建设科（二楼）' },
  { label: '建设规模', value: '1,200.50' },
  { label: '审核意见', value: '同意申报。请于年底前完成，并按季度报送进度。'.repeat(4) },
];
const forms = [
  ...realForms,
  ...generatedForms(100),
  ...generatedForms(6).map((form): Form => ({ ...form, extra: EXTRA })),
];

/** Text in columns has no lines between its cells: so many of the forms at least are still read exactly. */
const FEWEST_EXACT_IN_COLUMNS = 30;

const sheetEach = (): readonly SheetPlan[] =>
  forms.map((form, index) => planOfficialSheet(`申报表${index + 1}`, [form]).plan);

const workbookOf = (sheets: readonly SheetPlan[]): Promise<Uint8Array> =>
  writeWorkbook({ sheets, marks: [], settings: new Map() });

function formsThatDiffer(read: readonly Form[]): readonly string[] {
  return forms.flatMap((form, index) =>
    JSON.stringify(sorted(form)) === JSON.stringify(sorted(read[index])) ? [] : [`${index + 1} ${form.projectName}`],
  );
}

/** The form without its blanks, its keys in one order. */
function sorted(form: Form | undefined): unknown {
  const parsed = formSchema.safeParse(form);
  return parsed.success ? withoutBlanks(parsed.data) : undefined;
}

/** Says in the log of the build how many forms came back. */
function report(way: string, read: readonly Form[]): readonly string[] {
  const different = formsThatDiffer(read);
  process.stderr.write(`${way}: ${forms.length - different.length} of ${forms.length} forms came back exact\n`);
  return different;
}

async function formsInSheets(sheets: readonly SheetPlan[]): Promise<readonly Form[]> {
  const workbook = await readWorkbook(await workbookOf(sheets));
  const reading = readSource({ kind: 'grids', grids: gridsOfWorkbook(workbook) });
  expect(reading.remainder).toEqual([]);
  expect(reading.notes).toEqual([]);
  return reading.forms.map(({ form }) => form);
}

jest.setTimeout(60_000);

describe('the official forms of ten real and 106 generated forms', () => {
  test('come back from an .xlsx file with a sheet each', async () => {
    expect(report('.xlsx, a sheet each', await formsInSheets(sheetEach()))).toEqual([]);
  });

  test('come back from an .xlsx file with one long sheet', async () => {
    expect(report('.xlsx, one sheet', await formsInSheets([planOfficialSheet('申报表', forms).plan]))).toEqual([]);
  });

  describe('printed by LibreOffice', () => {
    let print: Print | undefined;

    beforeAll(async () => {
      if (await hasProgram('soffice', '--version')) print = await printToPdf(await workbookOf(sheetEach()));
      else if (process.env['CI'] === 'true') throw new Error('LibreOffice is needed to print the forms.');
      else process.stderr.write('SKIPPED: the printed forms are not read, since there is no LibreOffice (soffice).\n');
    }, 600_000);
    afterAll(() => print?.remove());

    test('come back from the PDF', async () => {
      if (print) expect(report('PDF', await formsInPdf(print.pdf))).toEqual([]);
    }, 120_000);

    test('take as many pages as they were laid out on', () => {
      if (print?.layout === undefined) return;
      const planned = sheetEach().reduce((pages, { page }) => pages + 1 + (page?.breaks?.length ?? 0), 0);
      expect(print.layout.split('\f').length - 1).toBe(planned);
    });

    test('come back, for the most part, from the text in columns', () => {
      if (print?.layout === undefined) return;
      const reading = readSource({ kind: 'text', text: print.layout });
      const different = report(
        'pdftotext -layout',
        reading.forms.map(({ form }) => form),
      );
      expect(forms.length - different.length).toBeGreaterThanOrEqual(FEWEST_EXACT_IN_COLUMNS);
    });
  });
});
