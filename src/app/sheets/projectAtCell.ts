import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { fitOfficialSheet } from '../../layout/official/fitOfficialSheet';
import { layoutFinder } from '../../layout/official/layoutFor';
import { planOfficialSheet } from '../../layout/official/planOfficialSheet';
import type { CellPlace } from '../../model/sheetPlan';
import { idsOfSheets } from './arrangeForms';
import type { Host } from '../host';
import { rememberedSheets } from '../workbook/madeSheets';
import { readTemplates } from '../workbook/templates';

/**
 * The 编号 of the project that a cell belongs to: by its row in 项目总表 or 绩效指标, or because it stands on the official form that
 * we made of the project. Undefined for any other cell.
 */
export async function projectAtCell(
  host: Host,
  { records, tables }: DataSheetsReading,
  { sheet, row }: CellPlace,
): Promise<string | undefined> {
  const there = records.find(({ row: own, indicatorRows, unreadableRows }) => {
    if (sheet === tables.forms?.sheet) return row === own;
    return (
      sheet === tables.indicators?.sheet && [...Object.values(indicatorRows).flat(), ...unreadableRows].includes(row)
    );
  });
  if (there) return there.id;
  const ids = idsOfSheets(await rememberedSheets(host, 'official')).get(sheet) ?? [];
  const shown = ids.flatMap((made) => records.find(({ id }) => id === made) ?? []);
  return ids.length > 1 ? formAtRow(host, shown, { sheet, row }) : shown[0]?.id;
}

/** The form that reaches over a row of a sheet on which several stand. */
async function formAtRow(
  host: Host,
  records: DataSheetsReading['records'],
  { sheet, row }: Pick<CellPlace, 'sheet' | 'row'>,
): Promise<string | undefined> {
  const content = (await host.readSheets([sheet])).get(sheet);
  const layoutOf = layoutFinder(await readTemplates(host));
  const forms = records.map(({ form }) => form);
  const { plan, places } = planOfficialSheet(sheet, forms, layoutOf);
  const at = content && fitOfficialSheet({ rows: plan.rows, places }, content).formAt(row);
  return at === undefined ? undefined : records[at]?.id;
}
