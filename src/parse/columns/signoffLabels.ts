import { SIGNOFF_LABELS } from '../../model/vocabulary';
import { repairRadicals } from '../stream/repairRadicals';

/** Whether a line is the sign-off below a form: it begins with one of its labels and has a second one. */
export function isSignoff(line: string): boolean {
  const [first, second] = repairRadicals(line.trimStart()).matchAll(LABEL);
  return first?.index === 0 && second !== undefined;
}

/** Whether a word is one of its labels, and no value stands behind it. */
export function isSignoffLabel(word: string): boolean {
  const [label] = repairRadicals(word).match(LABEL) ?? [];
  return label?.length === word.length;
}

/** 负责人：…经办人：… with their colons. */
const LABEL = new RegExp(`(?:${Object.values(SIGNOFF_LABELS).join('|')})\\s?[:：]`, 'gu');
