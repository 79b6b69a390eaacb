import type { RememberedPair, WorkbookMemory } from '../model/workbookMemory';
import type { DepartmentPart } from './splitByDepartment';
import type { IncomingForm } from './importPreview';

/** What each of several workbooks remembers that one is split into, in their order, and the pairs that are torn apart by that. */
export interface SplitMemory {
  readonly ofParts: readonly WorkbookMemory[];
  readonly torn: readonly RememberedPair[];
}

/** Pairs go with their forms, where both are in one part; kinds of forms with each part. Linear. */
export function splitMemory<Held extends IncomingForm>(
  { pairs, templates }: WorkbookMemory,
  forms: readonly Held[],
  parts: readonly DepartmentPart<Held>[],
): SplitMemory {
  const places = new Map(parts.flatMap((part) => part.forms.map((form, index) => [form, { part, index }] as const)));
  const placed = pairs.map((pair) => {
    const [earlier, later] = [pair.earlier, pair.later].map((position) => {
      const form = forms[position];
      return form && places.get(form);
    });
    return { pair, earlier, later };
  });
  return {
    ofParts: parts.map((part) => ({
      templates,
      pairs: placed.flatMap(({ pair, earlier, later }) =>
        earlier?.part === part && later?.part === part ? [{ ...pair, earlier: earlier.index, later: later.index }] : [],
      ),
    })),
    torn: placed.flatMap(({ pair, earlier, later }) =>
      pair.isOneProject && earlier && later && earlier.part !== later.part ? [pair] : [],
    ),
  };
}
