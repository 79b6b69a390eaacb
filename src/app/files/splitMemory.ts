import type { WorkbookMemory } from '../../model/workbookMemory';
import type { DepartmentPart } from './splitByDepartment';
import type { IncomingForm } from '../import/importPreview';

/** What each of several workbooks remembers that one is split into, in their order: pairs go with their forms, where both are in one part, kinds of forms with each part. Linear. */
export function splitMemory<Held extends IncomingForm>(
  { pairs, templates }: WorkbookMemory,
  forms: readonly Held[],
  parts: readonly DepartmentPart<Held>[],
): readonly WorkbookMemory[] {
  const places = new Map(parts.flatMap((part) => part.forms.map((form, index) => [form, { part, index }] as const)));
  const placed = pairs.map((pair) => {
    const [earlier, later] = [pair.earlier, pair.later].map((position) => {
      const form = forms[position];
      return form && places.get(form);
    });
    return { pair, earlier, later };
  });
  return parts.map((part) => ({
    templates,
    pairs: placed.flatMap(({ pair, earlier, later }) =>
      earlier?.part === part && later?.part === part ? [{ ...pair, earlier: earlier.index, later: later.index }] : [],
    ),
  }));
}
