import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre/xlsx';
import { importForms } from '../../src/app/import/importForms';
import { previewForms } from '../../src/app/import/previewImport';
import { readWorkbook } from '../../src/app/workbook/readWorkbook';
import { toFileStyle } from '../../src/formats/xlsx/fileStyle';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import type { Form } from '../../src/model/form';
import type { SheetPlan } from '../../src/model/sheetPlan';
import { compare, timeOf } from './compare';
import { rawRows } from './rawRows';
import { renamed } from './renamed';
import type { Say } from './say';

const COUNTS = [10, 500, 5000];

/** What a workbook costs to write: a raw write is the library's own of the same values under the same column formats. */
export async function benchWriting(samples: readonly Form[], say: Say): Promise<void> {
  const heads = ['forms', 'import ms/form', 'read back ms/form', 'cells', 'values ms', 'raw ms'];
  say([...heads, 'workbook ms', 'workbook ÷ raw']);
  for (const count of COUNTS) {
    const forms = renamed(samples, count);
    const host = await filledHost(forms);
    const sheets = host.sheets();
    const values = sheets.map((sheet) => ({ name: sheet.name, rows: rawRows(sheet) }));
    const raw = values.map((sheet, index) => ({ ...sheet, columns: rawColumns(sheets[index]?.columns ?? []) }));
    const cells = raw.reduce((sum, { rows }) => sum + rows.reduce((inSheet, row) => inSheet + row.length, 0), 0);
    const filled = await timeOf(() => filledHost(forms));
    const readBack = await timeOf(() => readWorkbook(host));
    const { time, ratio } = await compare(
      {
        values: () => writeXlsx({ sheets: values }),
        raw: () => writeXlsx({ sheets: raw }),
        ours: () => writeWorkbook({ sheets, marks: [], settings: new Map() }),
      },
      2,
    );
    const each = [filled, readBack].map((spent) => (spent / forms.length).toFixed(3));
    const writing = (['values', 'raw', 'ours'] as const).map((name) => time(name).toFixed(0));
    say([String(count), ...each, String(cells), ...writing, ratio('ours', 'raw').toFixed(2)]);
  }
}

async function filledHost(forms: readonly Form[]): Promise<MemoryHost> {
  const host = createMemoryHost(() => Promise.resolve());
  await importForms(host, await previewForms(host, forms), new Map());
  return host;
}

function rawColumns(columns: SheetPlan['columns']): NonNullable<WriteSheet['columns']> {
  return columns.map(({ width, style }) => ({ width, ...(style && { style: toFileStyle(style) }) }));
}
