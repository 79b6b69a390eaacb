import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { CellContent, CellValue, SheetPlan } from '../../../src/model/sheetPlan';

const run = promisify(execFile);

/** The values of these sheets as LibreOffice calculates them, by name; the results that the plans bring along are taken away before. */
export async function recalculate(sheets: readonly SheetPlan[]): Promise<ReadonlyMap<string, readonly CellValue[][]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'recalculate-'));
  try {
    const bare = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(withoutResult)) }));
    const file = path.join(folder, 'workbook.xlsx');
    await writeFile(file, await writeWorkbook({ sheets: bare, marks: [], settings: new Map() }));
    const outcome = path.join(folder, 'calculated');
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    await run('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', outcome, file]);
    const { sheets: calculated } = await readWorkbook(await readFile(path.join(outcome, 'workbook.xlsx')));
    return new Map(calculated.map((plan) => [plan.name, sheetContentOf(plan).rows.map((row) => [...row])]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function withoutResult(content: CellContent): CellContent {
  return typeof content === 'object' && content !== null && 'formula' in content
    ? { formula: content.formula }
    : content;
}
