import type { ShownForms } from '../layout/official/fitOfficialSheet';
import { planOfficialSheet } from '../layout/official/planOfficialSheet';
import type { Form } from '../model/form';

/** What a sheet of these forms shows. */
export type ShowForms = (sheet: string, forms: readonly Form[]) => ShownForms;

/** Plans the sheet of a form anew only when the form has changed since the last time; as long as it is asked about, it is kept. */
export function createFormShower(): ShowForms {
  const known = new WeakMap<Form, { readonly sheet: string; readonly shown: ShownForms }>();
  return (sheet, forms) => {
    const [only] = forms.length === 1 ? forms : [];
    const before = only && known.get(only);
    if (before?.sheet === sheet) return before.shown;
    const { plan, places } = planOfficialSheet(sheet, forms);
    const shown = { rows: plan.rows, places };
    if (only) known.set(only, { sheet, shown });
    return shown;
  };
}
