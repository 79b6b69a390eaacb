import { writeXlsx } from 'hucre/xlsx';
import type { CellValue as FileValue, WriteSheet } from 'hucre/xlsx';
import { importForms } from '../../src/app/importForms';
import { previewForms } from '../../src/app/previewImport';
import { readForms } from '../../src/app/readForms';
import { readWorkbook } from '../../src/app/readWorkbook';
import { toFileStyle } from '../../src/formats/xlsx/fileStyle';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import type { Form } from '../../src/model/form';
import { INITIAL_SETTINGS } from '../../src/model/settings';
import type { SheetPlan } from '../../src/model/sheetPlan';
import { makeChecker } from '../../src/rules/checkForms';
import { bareWork } from './bareWork';
import { benchPdf } from './benchPdf';
import { manyForms } from './manyForms';
import { median } from './median';
import { benchScale } from './scale';

const COUNTS = [10, 500, 5000];
/** Reading is to cost the same a form however many there are. */
const MOST_FORMS = 50_000;

/**
 * Prints what reading and writing cost, each as a ratio to bare work of the same run, so that the machine does not matter.
 * A raw write is the library's own of the same values under the same column formats.
 */
async function bench(): Promise<void> {
  for (let round = 0; round < WARM_UP; round++) makeChecker(INITIAL_SETTINGS).check(formsOf(manyForms(500)));
  const samples = formsOf(manyForms(10));
  await benchScale(samples, say);
  say([]);
  say(['forms', 'KB', 'bare ms/form', 'parse ms/form', 'parse ÷ bare']);
  for (const count of [...COUNTS, MOST_FORMS]) await benchReading(count);
  say([]);
  say(['forms', 'rules ms/form', 'rules ÷ parse', 'one edit ms']);
  for (const count of COUNTS) await benchRules(renamed(samples, count), manyForms(count));
  say([]);
  say([
    'forms',
    'import ms/form',
    'read back ms/form',
    'cells',
    'values ms',
    'raw ms',
    'workbook ms',
    'workbook ÷ raw',
  ]);
  for (const count of COUNTS) await benchWriting(renamed(samples, count));
  say([]);
  for (const row of await benchPdf(formsOf(manyForms(FORMS_IN_PDF)))) say(row);
}

const FORMS_IN_PDF = 300;

/** What is measured is compiled by then, also where there are ten forms only. */
const WARM_UP = 8;

/** Every edit changes another form, so that no check finds the form it is given. */
async function benchRules(forms: readonly Form[], texts: string): Promise<void> {
  const parse = await median(() => formsOf(texts));
  const rules = await median(() => makeChecker(INITIAL_SETTINGS).check(forms));
  const checker = makeChecker(INITIAL_SETTINGS);
  checker.check(forms);
  let edited = forms;
  let edits = 0;
  const recheck = await median(() => {
    edits += 1;
    edited = edited.map((form, at) => (at === edits % forms.length ? { ...form, plan: `${form.plan}${edits}` } : form));
    checker.check(edited);
  });
  const ratio = (rules / parse).toFixed(2);
  say([String(forms.length), (rules / forms.length).toFixed(3), ratio, recheck.toFixed(1)]);
}

async function benchReading(count: number): Promise<void> {
  const text = manyForms(count);
  const bytes = new TextEncoder().encode(text);
  let forms: readonly Form[] = [];
  const parse = await median(() => {
    forms = formsOf(text);
  });
  if (forms.length !== count) throw new Error(`${forms.length} of ${count} forms were read`);
  const bare = await median(() => bareWork(bytes, forms));
  const size = (bytes.length / 1024).toFixed(0);
  say([String(count), size, (bare / count).toFixed(3), (parse / count).toFixed(3), (parse / bare).toFixed(2)]);
}

async function benchWriting(forms: readonly Form[]): Promise<void> {
  const host = await filledHost(forms);
  const sheets = host.sheets();
  const values = sheets.map((sheet) => ({ name: sheet.name, rows: rawRows(sheet) }));
  const raw = values.map((sheet, index) => ({ ...sheet, columns: rawColumns(sheets[index]?.columns ?? []) }));
  const cells = raw.reduce((sum, { rows }) => sum + rows.reduce((inSheet, row) => inSheet + row.length, 0), 0);
  const filled = await median(() => filledHost(forms));
  const readBack = await median(() => readWorkbook(host));
  const valuesOnly = await median(() => writeXlsx({ sheets: values }));
  const library = await median(() => writeXlsx({ sheets: raw }));
  const ours = await median(() => writeWorkbook({ sheets, marks: [], settings: new Map() }));
  const each = (time: number): string => (time / forms.length).toFixed(3);
  const writing = [valuesOnly.toFixed(0), library.toFixed(0), ours.toFixed(0), (ours / library).toFixed(2)];
  say([String(forms.length), each(filled), each(readBack), String(cells), ...writing]);
}

function renamed(forms: readonly Form[], count: number): readonly Form[] {
  return Array.from({ length: count / forms.length }, (_, round) =>
    forms.map((form) => ({ ...form, projectName: `第${round + 1}批${form.projectName}` })),
  ).flat();
}

function formsOf(text: string): readonly Form[] {
  return readForms({ kind: 'text', text }).forms.map(({ form }) => form);
}

async function filledHost(forms: readonly Form[]): Promise<MemoryHost> {
  const host = createMemoryHost(() => Promise.resolve());
  await importForms(host, await previewForms(host, forms), new Map());
  return host;
}

function rawRows(sheet: SheetPlan): FileValue[][] {
  return sheet.rows.map((row) =>
    row.map((content) => {
      if (typeof content !== 'object' || content === null) return content;
      return 'formula' in content ? (content.result ?? null) : content.text;
    }),
  );
}

function rawColumns(columns: SheetPlan['columns']): NonNullable<WriteSheet['columns']> {
  return columns.map(({ width, style }) => ({ width, ...(style && { style: toFileStyle(style) }) }));
}

function say(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padStart(18)).join('')}\n`);
}

void bench();
