/** An open list to choose from: the texts of its options in their order. */
export interface OpenChoice {
  readonly options: { readonly isChosen: boolean; readonly parts: string[] }[];
}

/** What a list to choose from shows: what is chosen, else its first option. */
export function shownOptions({ options }: OpenChoice): string {
  const chosen = options.filter(({ isChosen }) => isChosen);
  return (chosen.length > 0 ? chosen : options.slice(0, 1)).map(({ parts }) => parts.join('').trim()).join('、');
}

/** What a field of a page shows: its text, or a box that is ticked or not. */
export function shownInput(attributes: ReadonlyMap<string, string>): string {
  const type = (attributes.get('type') ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio') return attributes.has('checked') ? '☑' : '☐';
  return WITHOUT_TEXT.has(type) ? '' : (attributes.get('value') ?? '');
}

/** Fields whose value is no text that somebody typed. */
const WITHOUT_TEXT = new Set(['hidden', 'button', 'submit', 'reset', 'image', 'file', 'password', 'range', 'color']);
