import { compareYears } from '../../../src/app/sheets/compareYears';
import { findSheet } from '../../../src/model/change/findSheet';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { CellValue } from '../../../src/model/sheetPlan';
import { hostHolding } from '../../pane/fakeServices';
import { readFixtureForms } from '../readFixtureForms';
import { describeWithLibreOffice } from '../../describeWithLibreOffice';
import { recalculate } from '../summary/recalculate';

jest.setTimeout(120_000);

describeWithLibreOffice('年度对比的公式由 LibreOffice 重算', () => {
  test('两年的申报表：每一格都和生成时算的相同，合计和项目总表一致', async () => {
    const forms = readFixtureForms();
    const host = await hostHolding(forms);
    const name = (await compareYears(host))!;
    const calculated = (await recalculate(host.sheets())).get(name)!;
    const shown = sheetContentOf(findSheet(host.sheets(), name)!).rows;
    const rounded = (rows: readonly (readonly CellValue[])[]): unknown =>
      rows.map((row) =>
        Array.from({ length: 23 }, (_, column) => {
          const value = row[column] ?? '';
          return typeof value === 'number' ? Number(value.toFixed(6)) : value;
        }),
      );
    expect(rounded(calculated)).toEqual(rounded(shown));
    expect(calculated[1]).toContain('核对：两个年度的合计与项目总表一致。');
    const total = calculated.find((row) => row[0] === '合计')!;
    const sum = (year: number): number =>
      forms.filter((form) => form.year === year).reduce((all, { funds }) => all + (funds.annual.total ?? 0), 0);
    expect(total.slice(3, 5)).toEqual([sum(2024) / 10_000, sum(2025) / 10_000]);
  });
});
