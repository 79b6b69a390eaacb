import { formIdentity } from '../../model/formIdentity';
import { createFormIds } from './formIds';
import type { IdPrefix } from './formIds';
import { idBrought } from './importPreview';
import type { IncomingForm } from './importPreview';

/**
 * The forms of one batch with the 编号 that a workbook of them all would give them: those that they bring along stay, a second version of a
 * form stands beside the first. For what leaves the batch in parts, so that no two parts use one 编号. Linear.
 */
export function numberForms<Incoming extends IncomingForm>(
  forms: readonly Incoming[],
  prefix: IdPrefix = '',
): readonly (Incoming & { readonly id: string })[] {
  const ids = createFormIds([], prefix);
  const kept = forms.map((incoming) => {
    const brought = idBrought(incoming);
    return brought === undefined ? undefined : ids.keep(brought);
  });
  const first = new Map<string, string>();
  return forms.map((incoming, index) => {
    const { form } = incoming;
    const identity = formIdentity(form);
    const earlier = first.get(identity);
    const brought = idBrought(incoming);
    const fresh = (): string => {
      if (earlier !== undefined) return ids.beside(earlier);
      return brought === undefined ? ids.next(form) : ids.instead(brought, form);
    };
    const id = kept[index] ?? fresh();
    if (earlier === undefined) first.set(identity, id);
    return { ...incoming, id };
  });
}
