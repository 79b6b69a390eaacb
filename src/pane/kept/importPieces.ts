import type { WorkPiece, Worth } from '../../app/workbook/keptWork';
import { EMPTY_DRAFT } from '../import/importState';
import type { Draft, DraftItem, ImportState, Review } from '../import/importState';
import { importStrings } from '../import/strings';
import type { ViewName } from '../paneServices';

/** Forms that are kept together: whoever types over a field changes one of these pieces. */
export const FORMS_A_PIECE = 32;

/** The import as it is kept: what it was read from and what was made of it, and where its user is. */
export function importPieces(state: ImportState, view: ViewName): readonly WorkPiece[] {
  const draft = draftOf(state);
  const review = reviewOf(state);
  return [
    { key: 'state', token: tokenOf([state, view]), value: () => keptState(state, view) },
    { key: 'text', token: draft.text, value: () => draft.text },
    { key: 'html', token: draft.html, value: () => draft.html },
    ...draft.items.flatMap(({ id, content }) =>
      content.kind === 'ready' ? [piece(`source/${id}`, [content.source], () => content.source)] : [],
    ),
    ...(review ? readingPieces(review.reading) : []),
  ];
}

/** What would be lost with the import. */
export function importWorth(state: ImportState): Worth {
  const { text, items } = draftOf(state);
  return reviewOf(state) || text.trim() !== '' || items.length > 0 ? 'work' : 'nothing';
}

/** How many forms are being looked through. */
export function formsInReview(state: ImportState): number {
  return reviewOf(state)?.reading.forms.length ?? 0;
}

/** What is in the workbook by now is not kept beside it, unless the write was taken back. */
function draftOf(state: ImportState): Draft {
  return state.phase === 'written' && !state.isUndone ? EMPTY_DRAFT : state.draft;
}

function reviewOf(state: ImportState): Review | undefined {
  switch (state.phase) {
    case 'collecting':
    case 'reading':
      return undefined;
    case 'reviewing':
    case 'writing':
      return state.review;
    case 'written':
      return state.isUndone ? state.review : undefined;
  }
}

function readingPieces({ text, forms, ...rest }: Review['reading']): readonly WorkPiece[] {
  const groups = Math.ceil(forms.length / FORMS_A_PIECE);
  return [
    { key: 'reading/text', token: text, value: () => text },
    piece('reading/rest', Object.values(rest), () => rest),
    ...Array.from({ length: groups }, (_, group) => {
      const ofGroup = forms.slice(group * FORMS_A_PIECE, (group + 1) * FORMS_A_PIECE);
      return piece(`reading/forms/${group}`, ofGroup, () => ofGroup);
    }),
  ];
}

/** A reading under way begins again, and a write is not kept before it is through. What is undefined here is not kept, or is a piece of its own. */
function keptState(state: ImportState, view: ViewName): object {
  const draft = draftOf(state);
  const review = reviewOf(state);
  return {
    view,
    draft: { ...draft, html: undefined, text: undefined, items: draft.items.map(keptItem) },
    ...(review && { review: keptReview(review), forms: review.reading.forms.length }),
  };
}

/** The doubts follow from the reading; how the forms compare with the workbook is found out anew. */
function keptReview(review: Review): object {
  return { ...review, reading: undefined, match: undefined, doubts: undefined };
}

function keptItem(item: DraftItem): object {
  switch (item.content.kind) {
    case 'loading':
      return { ...item, content: { kind: 'unreadable', problem: importStrings.fileBrokenOff(item.name) } };
    case 'ready':
      return { ...item, content: { ...item.content, source: undefined } };
    case 'unreadable':
      return item;
  }
}

function piece(key: string, parts: readonly unknown[], value: () => unknown): WorkPiece {
  return { key, token: tokenOf(parts), value };
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** The same for the same objects in the same order. */
function tokenOf(parts: readonly unknown[]): string {
  return parts.map((part) => (typeof part === 'object' && part !== null ? numberOf(part) : String(part))).join();
}

function numberOf(part: object): number {
  const known = numbers.get(part);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(part, lastNumber);
  return lastNumber;
}
