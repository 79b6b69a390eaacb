import { createExcelHost } from '../../src/hosts/excel/excelHost';
import type { Host } from '../../src/app/host';
import { loadClientLibrary } from './clientLibrary';
import { connectExcel } from './connectExcel';
import type { FakeExcel, FakeExcelOptions } from './connectExcel';

/** The Excel host of the product on a new fake workbook, as it runs in the pane. */
export function startExcelHost(options: FakeExcelOptions = {}): { readonly host: Host; readonly fake: FakeExcel } {
  const fake = connectExcel(loadClientLibrary(), options);
  Object.assign(globalThis, { Excel: fake.library.Excel, Office: fake.office });
  return { host: createExcelHost(), fake };
}
