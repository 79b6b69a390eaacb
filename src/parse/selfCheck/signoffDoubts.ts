import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { SIGNOFF_FIELDS } from '../../model/form';
import { signoffOf } from '../form/labelMeaning';
import { doubt } from './doubt';
import type { Doubt } from './doubt';
import type { PrintedForm } from './printedForm';
import { STRINGS } from './strings';

/** Lines of the sign-off below the indicators of which a field took nothing. */
export function signoffDoubts({ form: { signoff }, cells }: PrintedForm): Doubt[] {
  const first = cells.findIndex(({ place }) => place?.startsWith('indicators'));
  const below = first < 0 ? [] : cells.slice(first);
  return SIGNOFF_FIELDS.flatMap((field): Doubt[] => {
    const path = `signoff.${field}` as const;
    if (signoff[field] !== '') return [];
    const line = below.find(({ text }) =>
      [...text.matchAll(LABELLED)].some(
        ([, word = '', next]) => endsWith(word, path) && (next === undefined || signoffOf(next) === undefined),
      ),
    );
    return line ? [doubt(path, STRINGS.signoffLeft(fieldLabel(path), line.text.slice(0, LONGEST_SHOWN)))] : [];
  });
}

/** Whether a label of the sign-off stands before a colon, maybe behind the value before it. */
function endsWith(word: string, path: FieldPath): boolean {
  return Array.from(word, (_, at) => word.slice(at)).some((label) => label.length > 1 && signoffOf(label) === path);
}

/** A label with what follows; where that is a label itself the one before it is blank, as the first is in 负责人:经办人:某人. */
const LABELLED = /(\p{Script=Han}{2,8}):(?=(\p{Script=Han}{2,8}):|[^\s:])/gu;
const LONGEST_SHOWN = 40;
