import type { DataSheetsReading } from '../layout/dataSheetsReading';
import { DATA_SHEETS } from '../model/dataSheets';
import type { CellPlace } from '../model/sheetPlan';
import type { Host } from './host';
import { rememberedSheets } from './madeSheets';

/**
 * The 编号 of the project that a cell belongs to: by its row in 项目总表 or 绩效指标, or because it stands on the official form that
 * we made of the project. Undefined for any other cell.
 */
export async function projectAtCell(
  host: Host,
  { records }: DataSheetsReading,
  { sheet, row }: CellPlace,
): Promise<string | undefined> {
  const there = records.find(({ row: own, indicatorRows, unreadableRows }) => {
    if (sheet === DATA_SHEETS.forms) return row === own;
    return (
      sheet === DATA_SHEETS.indicators && [...Object.values(indicatorRows).flat(), ...unreadableRows].includes(row)
    );
  });
  if (there) return there.id;
  const [made] = [...(await rememberedSheets(host, 'official'))].find(([, name]) => name === sheet) ?? [];
  return records.find(({ id }) => id === made)?.id;
}
