import { findingKey } from '../../layout/findings/findingRow';
import { FINDING_STATE_LABELS } from '../../model/findingState';
import type { FindingWord } from '../../model/findingWord';
import type { OwnDifference } from './mergeOwnCells';
import { strings } from '../strings';

/**
 * What two users said of the findings on one form, together: of a finding that both speak of differently the first word stays, and the
 * difference is told.
 */
export function mergeFindingWords(
  first: readonly FindingWord[],
  second: readonly FindingWord[],
): { readonly words: readonly FindingWord[]; readonly differences: readonly OwnDifference[] } {
  const known = new Map(first.map((word) => [keyOf(word), word]));
  const added: FindingWord[] = [];
  const differences: OwnDifference[] = [];
  for (const word of second) {
    const own = known.get(keyOf(word));
    if (!own) added.push(word);
    else if (own.state !== word.state || own.remark !== word.remark) {
      const label = strings.findingWord(word.place, word.rule);
      differences.push({ label, existing: sayingOf(own), incoming: sayingOf(word) });
    }
  }
  return { words: [...first, ...added], differences };
}

function keyOf({ rule, place, message }: FindingWord): string {
  return `${findingKey('', rule, place)}\n${message}`;
}

function sayingOf({ state, remark }: FindingWord): string {
  return [FINDING_STATE_LABELS[state], remark].filter((part) => part !== '').join('，');
}
