import { readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeForm } from '../../src/app/teach/describeForm';
import { decodeFile } from '../../src/formats/decodeFile';
import { gridsOfWorkbook } from '../../src/formats/xlsx/gridsOfWorkbook';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { layoutFinder } from '../../src/layout/official/layoutFor';
import { planOfficialSheet } from '../../src/layout/official/planOfficialSheet';
import type { CellGrid } from '../../src/model/cellGrid';
import type { Form } from '../../src/model/form';
import type { SheetPlan } from '../../src/model/sheetPlan';
import type { FormTemplate } from '../../src/model/template';
import { readTemplateFile, writeTemplateFile } from '../../src/model/templateFile';
import { readSource } from '../../src/parse/readSource';
import { withoutBlanks } from '../parse/stream/withoutBlanks';
import { formsInPdf } from './formsInPdf';
import { hasProgram, printToPdf } from './printToPdf';

const FOLDER = path.join(__dirname, '../fixtures/layouts');
const NAMES = readdirSync(FOLDER).map((name) => name.replace(/\.xlsx$/u, ''));

async function gridOf(name: string): Promise<CellGrid> {
  const decoded = await decodeFile(`${name}.xlsx`, readFileSync(path.join(FOLDER, `${name}.xlsx`)), {
    cMaps: '',
    standardFonts: '',
  });
  if (decoded.kind !== 'grids' && decoded.kind !== 'workbook') throw new Error('no workbook');
  const [grid] = decoded.grids;
  if (!grid) throw new Error('no sheet');
  return grid;
}

async function templateOf(name: string): Promise<FormTemplate> {
  const { template } = describeForm([await gridOf(name)], { name: `${name}的表`, meanings: new Map() });
  expect(readTemplateFile(writeTemplateFile(template))).toEqual(template);
  return template;
}

const read = (grid: CellGrid, template: FormTemplate): readonly Form[] =>
  readSource({ kind: 'grids', grids: [grid] }, undefined, [template]).forms.map(({ form }) => form);

/** What a layout has no place for is printed above it. */
const inOrder = (forms: readonly Form[]): unknown =>
  withoutBlanks(
    forms.map((form) => ({
      ...form,
      extra: [...(form.extra ?? [])].sort((one, other) => (one.label < other.label ? -1 : 1)),
    })),
  );

async function written(plan: SheetPlan): Promise<CellGrid> {
  const workbook = await readWorkbook(await writeWorkbook({ sheets: [plan], marks: [], settings: new Map() }));
  const [grid] = gridsOfWorkbook(workbook);
  if (!grid) throw new Error('no sheet');
  return grid;
}

jest.setTimeout(60_000);

describe('a form of another office, printed as its own kind is', () => {
  it.each(NAMES)('comes back from an .xlsx file: %s', async (name) => {
    const template = await templateOf(name);
    const forms = read(await gridOf(name), template);
    const { plan } = planOfficialSheet('表', forms, layoutFinder([template]));
    expect(forms).toHaveLength(1);
    expect(withoutBlanks(read(await written(plan), template))).toEqual(withoutBlanks(forms));
  });

  it.each([
    ['hunan-1', 'hunan-2'],
    ['shanghai-1', 'shanghai-2'],
  ])('is learned from one, and prints its sister: %s, %s', async (sample, sister) => {
    const template = await templateOf(sample);
    const forms = read(await gridOf(sister), template);
    expect(forms[0]?.extra?.[0]).toEqual({ label: '表样', value: template.name });
    const { plan } = planOfficialSheet('表', forms, layoutFinder([template]));
    expect(inOrder(read(await written(plan), template))).toEqual(inOrder(forms));
  });

  it('prints nothing on a form that only its sample says', async () => {
    const template = await templateOf('hunan-1');
    const { plan } = planOfficialSheet('表', read(await gridOf('hunan-2'), template), layoutFinder([template]));
    const shown = plan.rows.flat().map(String).join(' ');
    for (const own of ['2023年7月', '韩冬梅', '长治市生态环境局']) expect(shown).not.toContain(own);
  });

  it('keeps the merges of the sample and its widths to each other', async () => {
    const grid = await gridOf('wuhan-2');
    const template = await templateOf('wuhan-2');
    const { plan } = planOfficialSheet('表', read(grid, template), layoutFinder([template]));
    const title = grid.cells[0];
    expect(plan.merges).toContainEqual({ row: 0, column: 0, rows: 1, columns: title?.columnSpan });
    const [first = 0, second = 0] = grid.widths ?? [];
    expect((plan.columns[0]?.width ?? 0) / (plan.columns[1]?.width ?? 1)).toBeCloseTo(first / second, 1);
  });

  it.each(['shanghai-1', 'shanghai-2', 'central-1'])('is known for the kinds of the product: %s', async (name) => {
    const readKnown = (grid: CellGrid): readonly Form[] =>
      readSource({ kind: 'grids', grids: [grid] }).forms.map(({ form }) => form);
    const forms = readKnown(await gridOf(name));
    const { plan } = planOfficialSheet('表', forms, layoutFinder([]));
    expect(layoutFinder([])(forms[0] as Form)).toBeDefined();
    expect(inOrder(readKnown(await written(plan)))).toEqual(inOrder(forms));
    const inTenThousands = forms.map((form): Form => ({
      ...form,
      extra: [
        ...(form.extra ?? []).slice(0, 1),
        { label: '金额单位', value: '万元' },
        ...(form.extra ?? []).slice(1).filter(({ label }) => !label.includes('总额中')),
      ],
    }));
    const other = planOfficialSheet('表', inTenThousands, layoutFinder([])).plan;
    expect(readKnown(await written(other))[0]?.funds).toEqual(forms[0]?.funds);
  });

  it('shares a sheet with forms that are divided otherwise', async () => {
    const [one, other] = [await templateOf('hunan-1'), await templateOf('wuhan-2')];
    const forms = [...read(await gridOf('hunan-1'), one), ...read(await gridOf('wuhan-2'), other)];
    const { plan } = planOfficialSheet('表', forms, layoutFinder([one, other]));
    const back = readSource({ kind: 'grids', grids: [await written(plan)] }, undefined, [one, other]);
    expect(withoutBlanks(back.forms.map(({ form }) => form))).toEqual(withoutBlanks(forms));
  });

  it('prints what its layout has no place for, and the official form where a list would be lost', async () => {
    const template = await templateOf('central-1');
    const [form] = read(await gridOf('central-1'), template) as [Form];
    const more: Form = {
      ...form,
      plan: '分三步实施。',
      extra: [...(form.extra ?? []), { label: '备用栏', value: '甲' }],
    };
    const { plan } = planOfficialSheet('表', [more], layoutFinder([template]));
    expect(withoutBlanks(read(await written(plan), template))).toMatchObject([
      { plan: more.plan, extra: expect.arrayContaining([{ label: '备用栏', value: '甲' }]) as unknown },
    ]);
    const both = { ...form, indicators: { period: form.indicators.annual, annual: form.indicators.annual } };
    expect(layoutFinder([template])(both)).toBeUndefined();
  });

  it('comes back from the PDF that LibreOffice prints', async () => {
    if (!(await hasProgram('soffice', '--version'))) return;
    const names = ['hunan-1', 'shanghai-1', 'central-1', 'fupin-1'];
    const templates = await Promise.all(names.map(templateOf));
    const forms = await Promise.all(
      names.map(async (name, at) => read(await gridOf(name), templates[at] as FormTemplate)),
    );
    const sheets = forms.map((own, at) => planOfficialSheet(`表${at}`, own, layoutFinder(templates)).plan);
    const print = await printToPdf(await writeWorkbook({ sheets, marks: [], settings: new Map() }));
    try {
      const files = await Promise.all(
        templates.map(async (template, at) => {
          const file = `${print.pdf}.${at}.json`;
          await writeFile(file, writeTemplateFile(template));
          return ['--template', file];
        }),
      );
      expect(withoutBlanks(await formsInPdf(print.pdf, files.flat()))).toEqual(withoutBlanks(forms.flat()));
    } finally {
      await print.remove();
    }
  });
});
