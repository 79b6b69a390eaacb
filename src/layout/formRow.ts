import type { FormRecord } from '../model/form';
import type { OwnRow } from '../model/ownCells';
import { countFormula } from './countFormula';
import type { FindingsPlace } from './countFormula';
import type { FormRow } from './formColumns';

/** What the row of a form shows; `id` is the cell of its 编号, rows and columns count from 0. */
export function formRow(
  record: FormRecord,
  id: { readonly row: number; readonly column: number },
  findings: FindingsPlace,
  own?: OwnRow,
): FormRow {
  return { record, countOf: (severity) => countFormula(severity, id, findings), own };
}
