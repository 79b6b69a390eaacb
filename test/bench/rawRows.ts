import type { CellValue as FileValue } from 'hucre/xlsx';
import type { SheetPlan } from '../../src/model/sheetPlan';

/** The values of a sheet as the library takes them: texts, numbers and results of formulas, without looks. */
export function rawRows(sheet: SheetPlan): FileValue[][] {
  return sheet.rows.map((row) =>
    row.map((content) => {
      if (typeof content !== 'object' || content === null) return content;
      return 'formula' in content ? (content.result ?? null) : content.text;
    }),
  );
}
