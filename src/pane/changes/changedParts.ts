import { diffChars } from 'diff';

/** A stretch of a text before and after a change: what stays, what goes, what comes, or where text that stays is left out. */
export interface ChangedPart {
  readonly kind: 'kept' | 'removed' | 'added' | 'gap';
  readonly text: string;
}

/** Of a long stretch that stays, so much is shown next to a change. */
const CONTEXT = 12;

/** What differs between two texts, character by character, with what stands around it. */
export function changedParts(before: string, after: string): readonly ChangedPart[] {
  const changes = diffChars(before, after);
  return changes.flatMap(({ value, added, removed }, position): readonly ChangedPart[] => {
    if (added) return [{ kind: 'added', text: value }];
    if (removed) return [{ kind: 'removed', text: value }];
    return shorten(value, position === 0, position === changes.length - 1);
  });
}

/** Without the middle of what stays, or without its outer end where it begins or ends the text. */
function shorten(text: string, isFirst: boolean, isLast: boolean): readonly ChangedPart[] {
  const characters = Array.from(text);
  const lead = isFirst ? 0 : CONTEXT;
  const tail = isLast ? 0 : CONTEXT;
  if (characters.length <= lead + tail + 1) return [{ kind: 'kept', text }];
  const parts: readonly ChangedPart[] = [
    { kind: 'kept', text: characters.slice(0, lead).join('') },
    { kind: 'gap', text: '…' },
    { kind: 'kept', text: tail === 0 ? '' : characters.slice(-tail).join('') },
  ];
  return parts.filter((part) => part.text !== '');
}
