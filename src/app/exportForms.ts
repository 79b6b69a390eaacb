import { exportTables } from '../layout/exportTables';
import type { ExportTable } from '../model/exportTable';
import { createFormIds } from './formIds';
import type { IncomingForm } from './importPreview';

/** The tables 项目总表 and 绩效指标 of these forms, for other programs. A form keeps the 编号 of the workbook it came from where it is free. */
export function exportForms(forms: readonly IncomingForm[]): readonly ExportTable[] {
  const ids = createFormIds([]);
  return exportTables(
    forms.map(({ form, origin }) => ({
      id: ids.next(form, origin?.id),
      form,
      own: origin?.own,
    })),
  );
}
