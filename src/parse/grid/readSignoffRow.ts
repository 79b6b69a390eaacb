import { SIGNOFF_FIELDS } from '../../model/form';
import type { SignoffField } from '../../model/form';
import { SIGNOFF_LABELS } from '../../model/vocabulary';
import { repairRadicals } from '../stream/repairRadicals';
import { claimValue } from './formParts';
import type { FormParts } from './formParts';
import type { LabelledCell } from './formRow';
import { slicePiece } from './sourceCell';

/**
 * Reads 负责人：…经办人：… under the table, whether each stands in a cell of its own, a value in the cell behind its
 * label, or all in one cell. False, with nothing claimed, if the row is not the sign-off.
 */
export function readSignoffRow(parts: FormParts, cells: readonly LabelledCell[]): boolean {
  if (!isSignoff(cells.map(({ text }) => text).join(' '))) return false;
  let field: SignoffField | undefined;
  for (const cell of cells) {
    parts.labels.push(...cell.fence);
    const labels = labelsIn(cell.text);
    const claimUpTo = (start: number, end: number): void => {
      if (field && start < end) claimValue(parts, `signoff.${field}`, slicePiece(cell, start, end));
    };
    let at = 0;
    for (const label of labels) {
      claimUpTo(at, label.start);
      parts.labels.push(...slicePiece(cell, label.start, label.end).spans);
      field = label.field;
      at = label.end;
    }
    claimUpTo(at, cell.text.length);
  }
  return true;
}

/** Whether a line is the sign-off: it begins with one of its labels and has a second one. */
export function isSignoff(line: string): boolean {
  const labels = labelsIn(line.trimStart());
  return labels[0]?.start === 0 && labels.length > 1;
}

/** Whether a word is one of its labels, and no value stands behind it. */
export function isSignoffLabel(word: string): boolean {
  const [label, ...others] = labelsIn(word);
  return label?.start === 0 && label.end === word.length && others.length === 0;
}

interface FoundLabel {
  readonly field: SignoffField;
  readonly start: number;
  readonly end: number;
}

/** The labels of the sign-off with their colons, at the start of the text or behind white space or a value. */
function labelsIn(text: string): FoundLabel[] {
  return [...repairRadicals(text).matchAll(LABEL)].flatMap((match) => {
    const field = FIELD_OF.get(match[1] ?? '');
    return field ? [{ field, start: match.index, end: match.index + match[0].length }] : [];
  });
}

const FIELD_OF: ReadonlyMap<string, SignoffField> = new Map(
  SIGNOFF_FIELDS.map((field) => [SIGNOFF_LABELS[field], field]),
);

const LABEL = new RegExp(`(${Object.values(SIGNOFF_LABELS).join('|')})\\s?[:：]`, 'gu');
