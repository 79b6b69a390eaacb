import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { findingsOfCell } from '../../../src/app/check/findingsOfCell';
import type { SelectedCell } from '../../../src/app/host';
import { findSheet } from '../../../src/model/change/findSheet';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const form = buildForm();
const wrong = buildForm({ funds: { ...form.funds, annual: { ...form.funds.annual, total: 1, municipal: 2 } } });

test('选中的格子只说这一格的问题：旁边没有问题的格子、别的项目的同一格都不说', async () => {
  const host = await hostHolding([wrong, buildForm({ projectName: '另一个项目' })]);
  const { findings, officialPlaces } = await createWorkbookChecker(host).check();
  const { rows } = sheetContentOf(findSheet(host.sheets(), '项目总表')!);
  const headers = (rows[0] ?? []).map(String);
  const select = (header: string, row: number): SelectedCell => ({
    sheet: '项目总表',
    row,
    column: headers.indexOf(header),
    inTable: { table: '项目总表', headers, cells: rows[row] ?? [], at: headers.indexOf(header) },
  });
  const rulesOn = (cell: SelectedCell) => findingsOfCell(findings, officialPlaces, cell).map(({ ruleId }) => ruleId);
  expect(rulesOn(select('年度资金总额', 1))).toContain('fund-sum-mismatch');
  expect(rulesOn(select('编号', 1))).toEqual([]);
  expect(rulesOn(select('主管部门代码', 1))).toEqual([]);
  expect(rulesOn(select('年度资金总额', 2))).not.toContain('fund-sum-mismatch');
  const { sheet, row, column } = select('年度资金总额', 1);
  expect(rulesOn({ sheet, row, column })).toEqual([]);
});
