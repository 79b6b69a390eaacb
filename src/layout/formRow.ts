import type { FormRecord } from '../model/form';
import type { OwnRow } from '../model/ownCells';
import { countFormula, doubtFormula } from './countFormula';
import type { CountedPlaces, IdCell } from './countFormula';
import type { FormRow } from './formColumns';

/** What the row of a form shows; `id` is the cell of its 编号. */
export function formRow(record: FormRecord, id: IdCell, places: CountedPlaces, own?: OwnRow): FormRow {
  return {
    record,
    countOf: (severity) => countFormula(severity, id, places),
    openDoubts: doubtFormula(id, places),
    own,
  };
}
