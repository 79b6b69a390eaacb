import type { Host } from '../../src/app/host';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import { WHOLE_SHEET } from '../fakeExcel/address';
import { startExcelHost } from '../fakeExcel/startExcelHost';
import { FORMULA_PAYLOADS } from './formulaPayloads';
import { createSheet, plainSheet, readSheet, tableChange, tableSheet } from './plans';

const texts = tableSheet(
  '文字',
  '文字表',
  FORMULA_PAYLOADS.map((text, row) => [`${row}`, text, row]),
);

/** Writes every payload as a new cell, as a patch of a number, as an added row and as the text of a link. */
async function writeEverywhere(host: Host): Promise<void> {
  await createSheet(host, texts);
  await createSheet(
    host,
    tableSheet(
      '数',
      '数表',
      FORMULA_PAYLOADS.map((_, row) => ['x', 'x', row]),
    ),
  );
  await host.write({
    title: '改写',
    changes: [
      tableChange('数', '数表', {
        patches: [{ row: 1, column: 2, values: FORMULA_PAYLOADS.map((text) => [text]) }],
        appendedRows: FORMULA_PAYLOADS.map((text) => [text, text, text]),
      }),
    ],
  });
  const target = { sheet: '文字', row: 0, column: 0 };
  await createSheet(
    host,
    plainSheet(
      '链接',
      FORMULA_PAYLOADS.map((text) => [{ text, target }]),
    ),
  );
}

async function expectTexts(host: Host): Promise<void> {
  const column = async (sheet: string, index: number): Promise<unknown[]> =>
    (await readSheet(host, sheet)).rows.map((row) => row[index]);
  expect((await column('文字', 1)).slice(1)).toEqual(FORMULA_PAYLOADS);
  expect((await column('数', 2)).slice(1)).toEqual([...FORMULA_PAYLOADS, ...FORMULA_PAYLOADS]);
  expect((await column('数', 0)).slice(1 + FORMULA_PAYLOADS.length)).toEqual(FORMULA_PAYLOADS);
  expect(await column('链接', 0)).toEqual(FORMULA_PAYLOADS);
}

test('there are enough payloads to mean something', () => {
  expect(FORMULA_PAYLOADS.length).toBeGreaterThan(1000);
});

test('none becomes a formula in Excel, and each stays the text it was', async () => {
  const { host, fake } = startExcelHost();
  await writeEverywhere(host);
  for (const sheet of fake.workbook.sheets) {
    const formulas = [...sheet.cellsIn(WHOLE_SHEET)].filter(({ cell }) => cell.formula !== undefined);
    expect(formulas).toEqual([]);
  }
  await expectTexts(host);
});

test('none becomes a formula when a write into Excel is taken back', async () => {
  const { host, fake } = startExcelHost();
  await createSheet(host, texts);
  await host.write({ title: '重写', changes: [{ kind: 'replace-sheet', plan: plainSheet('文字', [['新']]) }] });
  await host.undo();
  const cells = [...fake.workbook.sheet('文字').cellsIn(WHOLE_SHEET)];
  expect(cells.filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
  expect((await readSheet(host, '文字')).rows.slice(1).map((row) => row[1])).toEqual(FORMULA_PAYLOADS);
});

test('none becomes a formula in a workbook of the command line', async () => {
  const host = createMemoryHost(() => Promise.resolve());
  await writeEverywhere(host);
  await expectTexts(host);
});

test('none becomes a formula in an .xlsx file', async () => {
  const bytes = await writeWorkbook({ sheets: [texts], marks: [], settings: new Map() });
  const { sheets } = await readWorkbook(bytes);
  const cells = sheets[0]?.rows.slice(1).map((row) => row[1]) ?? [];
  expect(cells).toEqual(FORMULA_PAYLOADS);
});
