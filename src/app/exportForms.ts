import { exportTables } from '../layout/exportTables';
import type { FormDoubt } from '../model/doubt';
import type { ExportTable } from '../model/exportTable';
import type { IdPrefix } from './formIds';
import type { IncomingForm } from './importPreview';
import { numberForms } from './numberForms';

/**
 * The tables 项目总表, 绩效指标 and 待核对 of these forms, for other programs. A form keeps the 编号 of the workbook it came from where it is
 * free; `loose` are doubts that belong to none of the forms.
 */
export function exportForms(
  forms: readonly IncomingForm[],
  loose: readonly FormDoubt[] = [],
  prefix: IdPrefix = '',
): readonly ExportTable[] {
  return exportTables(
    numberForms(forms, prefix).map(({ id, form, origin, doubts }) => ({ id, form, own: origin?.own, doubts })),
    loose,
  );
}
