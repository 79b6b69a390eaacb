import { SIDES } from '../../model/form';
import type { Form } from '../../model/form';
import type { FormLayout } from '../../model/formLayout';
import { KNOWN_TEMPLATES } from '../../model/knownTemplates';
import type { FormTemplate } from '../../model/template';
import { KIND_LABEL } from '../../model/vocabulary';
import { sidesOfTable } from './laidTable';

/** How a form is printed; undefined for the official form of the commonest kind. */
export type LayoutFinder = (form: Form) => FormLayout | undefined;

/** Finds how the kind of a form is printed, among those of the product and those that users have described. */
export function layoutFinder(taught: readonly FormTemplate[]): LayoutFinder {
  const layouts = new Map(
    [...taught, ...KNOWN_TEMPLATES].flatMap(({ name, layout }) => (layout ? [[name, layout] as const] : [])),
  );
  return (form) => {
    const kind = form.extra?.find(({ label }) => label === KIND_LABEL)?.value;
    const layout = kind === undefined ? undefined : layouts.get(kind);
    return layout && hasRoomFor(layout, form) ? layout : undefined;
  };
}

/** A list of indicators that a layout has no table for would be lost on its way to paper. */
function hasRoomFor({ blocks }: FormLayout, { indicators }: Form): boolean {
  const shown = new Set(blocks.flatMap((block) => (block.kind === 'indicators' ? sidesOfTable(block) : [])));
  return SIDES.every((side) => indicators[side].length === 0 || shown.has(side));
}
