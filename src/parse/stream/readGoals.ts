import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { Form, Side } from '../../model/form';
import { claimParagraphs } from './formDraft';
import type { FormDraft } from './formDraft';
import { splitGoals } from './splitGoals';
import type { SplitGoals } from './splitGoals';
import { findStrayLine } from './strayLines';
import { STRINGS } from './strings';
import { cutOut } from '../text/cutOut';
import type { CondensedText } from './condenseText';
import type { TextRange } from './textRange';
import { splitLines, textValue } from './textValue';

/** Reads the two goals of a form, of which `onlySide` has its indicators on one side only; a border that another one nearly beats is noted on both. */
export function readGoals(draft: FormDraft, range: TextRange | undefined, onlySide: Side | undefined): Form['goals'] {
  if (!range) return { period: '', annual: '' };
  const whole: GoalsReading = { ...splitGoals(draft.text, range, onlySide), text: draft.text };
  const without = whole.cost < ODD ? undefined : cheapestWithoutLine(draft.text, range, onlySide);
  const isCut = without !== undefined && without.cost + STRAY_LINE < whole.cost;
  const goals = isCut ? without : whole;
  const other = isCut ? whole : without && without.cost + STRAY_LINE < whole.cost + UNCERTAIN ? without : undefined;
  const alternative =
    other ?? (goals.alternative && goals.margin < UNCERTAIN ? { ...goals.alternative, text: goals.text } : undefined);
  if (alternative) {
    for (const side of SIDES) {
      draft.notes.push({
        path: `goals.${side}`,
        doubt: 'uncertain-border',
        message: STRINGS.goalsUncertain,
        alternative: textValue(alternative.text, [alternative[side]]).text,
      });
    }
  }
  const own: FormDraft = { ...draft, text: goals.text };
  if (!alternative) for (const side of SIDES) noteStrayLine(own, `goals.${side}`, goals[side]);
  return {
    period: claimParagraphs(own, 'goals.period', [goals.period]),
    annual: claimParagraphs(own, 'goals.annual', [goals.annual]),
  };
}

const UNCERTAIN = 1.5;

/** Notes a line at the end of a goal that may not belong to it. */
function noteStrayLine({ text, notes }: FormDraft, path: FieldPath, goal: TextRange): void {
  const stray = findStrayLine(text, [goal], 0);
  if (!stray) return;
  const message = STRINGS.lineUncertain(fieldLabel(path), textValue(text, [stray.line]).text);
  notes.push({ path, doubt: 'uncertain-border', message, alternative: textValue(text, stray.rest).text });
}

interface GoalsReading extends SplitGoals {
  /** The text that its ranges count in. */
  readonly text: CondensedText;
}

/** The cheapest reading of the goals as if one of their lines did not stand among them. */
function cheapestWithoutLine(
  text: CondensedText,
  range: TextRange,
  onlySide: Side | undefined,
): GoalsReading | undefined {
  const lines = splitLines(text, range);
  if (lines.length < 2 || lines.length > MOST_LINES) return undefined;
  let best: GoalsReading | undefined;
  for (const line of lines) {
    const { text: rest } = cutOut(text, range, [line]);
    const goals = splitGoals(rest, { start: 0, end: rest.text.length }, onlySide);
    if (!best || goals.cost < best.cost) best = { ...goals, text: rest };
  }
  return best;
}

/** Goals that cost less have no line that fits nowhere. */
const ODD = 1;
/** What it costs to take a line for one that does not belong to the goals. */
const STRAY_LINE = 3;
const MOST_LINES = 60;
