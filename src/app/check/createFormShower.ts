import type { ShownForms } from '../../layout/official/fitOfficialSheet';
import type { LayoutFinder } from '../../layout/official/layoutFor';
import { planOfficialSheet } from '../../layout/official/planOfficialSheet';
import type { Form } from '../../model/form';
import type { FormLayout } from '../../model/formLayout';

/** What a sheet of these forms shows. */
export type ShowForms = (sheet: string, forms: readonly Form[], layoutOf: LayoutFinder) => ShownForms;

/** Plans the sheet of a form anew only when the form has changed since the last time; as long as it is asked about, it is kept. */
export function createFormShower(): ShowForms {
  const known = new WeakMap<
    Form,
    { readonly sheet: string; readonly layout: FormLayout | undefined; readonly shown: ShownForms }
  >();
  return (sheet, forms, layoutOf) => {
    const [only] = forms.length === 1 ? forms : [];
    const before = only && known.get(only);
    const layout = only && layoutOf(only);
    if (before?.sheet === sheet && before.layout === layout) return before.shown;
    const { plan, places } = planOfficialSheet(sheet, forms, layoutOf);
    const shown = { rows: plan.rows, places };
    if (only) known.set(only, { sheet, layout, shown });
    return shown;
  };
}
