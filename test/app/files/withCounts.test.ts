import { readFileSync } from 'node:fs';
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { doubtsOfReading } from '../../../src/app/read/doubtsOfReading';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { readForms } from '../../../src/app/read/readForms';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { withCounts } from '../../../src/app/files/withCounts';
import { findSheet } from '../../../src/model/change/findSheet';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import { describeWithLibreOffice } from '../../describeWithLibreOffice';
import { memoryHost } from '../../pane/fakeServices';
import { recalculate } from '../../layout/summary/recalculate';

jest.setTimeout(120_000);

const COUNTS = ['错误', '警告', '提示', '待核对'];

/** The sample of 2024 as it is written, with all that is doubtful and all that the rules find. */
async function checkedSample(): Promise<MemoryHost> {
  const host = memoryHost();
  const reading = readForms({ kind: 'text', text: readFileSync('assets/samples/2024.txt', 'utf8') });
  const doubts = doubtsOfReading(reading);
  const forms = reading.forms.map(({ form }, index) => ({ form, doubts: doubts.forms[index] ?? [] }));
  await importForms(host, await previewImport(host, { forms, loose: doubts.loose }), new Map());
  await createWorkbookChecker(host).check();
  return host;
}

function countsIn(sheets: readonly SheetPlan[]): readonly (readonly unknown[])[] {
  const [heads = [], ...rows] = sheetContentOf(findSheet(sheets, '项目总表')!).rows;
  return rows.map((row) => COUNTS.map((head) => row[heads.indexOf(head)]));
}

test('项目总表的问题数和待核对数按校验结果和待核对逐行数出，别的格子不动', async () => {
  const sheets = (await checkedSample()).sheets();
  const counted = withCounts(sheets);
  const listed = sheetContentOf(findSheet(sheets, '校验结果')!).rows;
  const [severity, id] = ['严重程度', '编号'].map((head) => listed[0]!.indexOf(head));
  const first = listed.filter((row) => row[id!] === '2024-001');
  expect(first.length).toBeGreaterThan(0);
  expect(countsIn(counted)[0]!.slice(0, 3)).toEqual(
    COUNTS.slice(0, 3).map((word) => first.filter((row) => row[severity!] === word).length),
  );
  expect(counted.filter((sheet, index) => sheet !== sheets[index]).map(({ name }) => name)).toEqual(['项目总表']);
});

describeWithLibreOffice('项目总表的问题数由 LibreOffice 重算', () => {
  test('写在文件里的数与重算的相同', async () => {
    const sheets = (await checkedSample()).sheets();
    const calculated = await recalculate(sheets);
    const [heads = [], ...rows] = calculated.get('项目总表')!;
    const shown = countsIn(withCounts(sheets));
    expect(shown).toEqual(rows.slice(0, shown.length).map((row) => COUNTS.map((head) => row[heads.indexOf(head)])));
    expect(shown.flat().some((count) => Number(count) > 1)).toBe(true);
    expect(shown.some((row) => Number(row[3]) > 0)).toBe(true);
  });
});
