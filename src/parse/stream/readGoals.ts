import { SIDES } from '../../model/form';
import type { Form, Side } from '../../model/form';
import { claimParagraphs } from './formDraft';
import type { FormDraft } from './formDraft';
import { splitGoals } from './splitGoals';
import { STRINGS } from './strings';
import type { TextRange } from './textRange';
import { textValue } from './textValue';

/** Reads the two goals of a form, of which `onlySide` has its indicators on one side only; a border that another one nearly beats is noted on both. */
export function readGoals(draft: FormDraft, range: TextRange | undefined, onlySide: Side | undefined): Form['goals'] {
  if (!range) return { period: '', annual: '' };
  const goals = splitGoals(draft.text, range, onlySide);
  if (goals.alternative && goals.margin < UNCERTAIN) {
    for (const side of SIDES) {
      const alternative = textValue(draft.text, [goals.alternative[side]]).text;
      draft.notes.push({
        path: `goals.${side}`,
        doubt: 'uncertain-border',
        message: STRINGS.goalsUncertain,
        alternative,
      });
    }
  }
  return {
    period: claimParagraphs(draft, 'goals.period', [goals.period]),
    annual: claimParagraphs(draft, 'goals.annual', [goals.annual]),
  };
}

const UNCERTAIN = 1.5;
