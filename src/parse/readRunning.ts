import { isOfOtherKind } from '../model/isOfOtherKind';
import type { Reading, Span } from '../model/reading';
import { FUND_SOURCE_LABELS, FUND_TOTAL_LABELS, NARRATIVE_LABELS } from '../model/vocabulary';
import { taughtWords } from './form/taughtWords';
import { readLines } from './lines/readLines';
import { sectionsOf } from './lines/sections';
import type { TemplateSet } from './grid/cellLabel';
import { missingLabels } from './missingLabels';
import { joinParts } from './joinParts';
import { noteContradictions } from './selfCheck/noteContradictions';

/**
 * Reads running text, each form by the reader that is for it: forms of the commonest kind by one that knows all about their
 * two sides (`readOwn`), all others by the meaning of their labels. Linear.
 */
export function readRunning(text: string, readOwn: ReadOwn, known: TemplateSet): Reading {
  const parts = partsOf(text);
  const [only] = parts;
  if (parts.length < 2)
    return only?.isOwn === false ? readOther(text, readOwn, known) : readCommon(text, readOwn, known);
  const read = parts.map(({ start, end, isOwn }) => {
    const part = text.slice(start, end);
    return { reading: isOwn ? readCommon(part, readOwn, known) : readOther(part, readOwn, known), start };
  });
  return joinParts(text, read);
}

type ReadOwn = (part: string) => Reading;

function readCommon(text: string, readOwn: ReadOwn, known: TemplateSet): Reading {
  const own = readOwn(text);
  const isWhole =
    own.forms.length === 1 && missingLabels(own) === 0 && (!ASIDE.test(text) || doubtOf(own) <= FAR_BETTER);
  if (own.forms.length > 1 || isWhole) return own;
  // A stamp behind a label hides it from a reader that looks for the very words, and forms of other kinds share many of them.
  const other = readLines(text, known);
  if (own.forms.length === 0) return other;
  const isSure = other.forms.length === 1 && missingLabels(other) === 0 && other.notes.length === 0;
  // A box beside the form puts its lines between the cells, which only the other reader knows.
  const hasAside = other.remainder.some(({ kind }) => kind === 'furniture');
  const isOther = hasAside || other.forms.some(({ form }) => isOfOtherKind(form));
  return isSure || (isOther && FAR_BETTER * doubtOf(other) <= doubtOf(own)) ? other : own;
}

function readOther(text: string, readOwn: ReadOwn, known: TemplateSet): Reading {
  const other = readLines(text, known);
  const isDescribed = taughtWords().template !== undefined;
  if (!isDescribed && other.forms.some(({ form }) => isOfOtherKind(form))) return other;
  const own = readOwn(text);
  if (own.forms.length === 0) return other;
  // A reader that knows the very words of a kind is the surer one, unless it leaves out more of the text.
  if (isDescribed) return leftOf(other) + other.notes.length <= leftOf(own) + own.notes.length ? other : own;
  return doubtOf(other) < doubtOf(own) ? other : own;
}

/** Heads a box that explains a form. */
const ASIDE = /(?:填写|填表|填报|编制)说明/u;

/** What speaks against a reading: what it leaves out, and where it contradicts itself. */
function doubtOf(reading: Reading): number {
  const contradictions = noteContradictions(reading).notes.length - reading.notes.length;
  const left = reading.remainder.filter(({ kind }) => kind !== 'furniture').length;
  return left + missingLabels(reading) * MISSING_LABEL + CONTRADICTION * contradictions;
}

/** How much less must speak for another kind than the commonest, whose words stand in the text. */
const FAR_BETTER = 3;

/** In lines left out; kinds of forms have more labels or fewer. */
const CONTRADICTION = 3;
const MISSING_LABEL = 0.3;

/** How much a reading leaves out: lines that no field took, and labels that were not found. */
function leftOf(reading: Reading): number {
  return reading.remainder.length + missingLabels(reading);
}

interface KindPart extends Span {
  readonly isOwn: boolean;
}

/** Runs of forms that one reader is for; text before the first form goes with it. */
function partsOf(text: string): KindPart[] {
  const parts: KindPart[] = [];
  for (const { start, end } of sectionsOf(text)) {
    const isOwn = isOfCommonKind(text.slice(start, end));
    const last = parts.at(-1);
    if (last?.isOwn === isOwn) parts.splice(-1, 1, { ...last, end });
    else parts.push({ start: parts.length === 0 ? 0 : start, end, isOwn });
  }
  return parts;
}

/** Whether most of the words stand in a text that only forms of the commonest kind print. */
function isOfCommonKind(text: string): boolean {
  const condensed = text.replaceAll(/\s+/gu, '');
  return OWN_WORDS.filter((word) => condensed.includes(word)).length >= FEWEST_OWN;
}

const OWN_WORDS: readonly string[] = [
  FUND_TOTAL_LABELS.period,
  FUND_TOTAL_LABELS.annual,
  ...Object.values(FUND_SOURCE_LABELS).filter((word) => word.length > 4 || word === FUND_SOURCE_LABELS.selfRaised),
  NARRATIVE_LABELS.necessity,
  NARRATIVE_LABELS.safeguards,
  NARRATIVE_LABELS.basis,
  NARRATIVE_LABELS.plan,
];
const FEWEST_OWN = 5;
