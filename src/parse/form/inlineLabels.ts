import type { Piece, SourceCell } from '../grid/sourceCell';
import { slicePiece, trimPiece } from '../grid/sourceCell';
import { meaningOf, signoffOf } from './labelMeaning';
import { repairRadicals } from '../stream/repairRadicals';
import { bareLabel } from './labelText';

/** A label with its value in one cell: `填报单位：某市林业局`. */
export interface InlineLabel {
  readonly label: Piece;
  readonly value: Piece;
}

/** Labels before a colon at the start of a text or behind white space, and the words of the sign-off wherever they stand. */
const LABEL =
  /(?:^|\s)((?:(?:19|20)\d{2}年)?[^\s:：，。；、\d][^\s:：，。；]{1,15})\s?[:：]|(负责人|[经承]办人|填[表报]人|制表人|审核人|联系(?:人|电话|方式)|填[表报](?:日期|时间))\s?[:：]/gu;

/** Labels of boxes of text that are no values of a form. */
const NO_FIELD =
  /^其中$|^(?:填写|填表|填报)?说明$|^注(?:意|释)?$|^备注$|^备注说明$|^提示$|^附(?:件|注)?\d*$|^编制说明$|^指标说明$/u;

/** Whether a cell heads a box that explains the form: what stands there is no value. */
export function isExplanation(text: string): boolean {
  return text.length < LONGEST_LINE && NO_FIELD.test(bareLabel(text));
}

/** Whether a text says how a form is filled in, and nothing of a project: 注：1.本表由申报单位填写；2.金额保留一位小数。 */
export function isRemark(text: string): boolean {
  const head = REMARK.exec(text)?.[1];
  return head !== undefined && NO_FIELD.test(bareLabel(head));
}

const REMARK = /^\s*[（(*＊※]*([^:：。；\n]{1,6})[:：]/u;

/** Whether a line tells how something is to be filled in: 2.指标值应当量化，如≥95%。 */
export function isInstruction(text: string): boolean {
  return isRemark(text) || (/^\d{1,2}[.、]|[。；;]$/u.test(text.trim()) && INSTRUCTS.test(text));
}

const INSTRUCTS = /填[写报列]|应当|应[按为填与]|须|不得|(?:如|例如|比如)[:：“「]?[≥≤≧≦><＞＜]/u;

/** The labels with their values that stand in one cell; none if the cell does not begin with a label. */
export function inlineLabels(cell: Piece): InlineLabel[] {
  if (meaningOf(cell.text) !== undefined && signoffOf(cell.text) === undefined) return [];
  if (isRemark(cell.text)) return [];
  const found = [...repairRadicals(cell.text).matchAll(LABEL)].map((match) => {
    const word = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(word);
    return { word, start, end: match.index + match[0].length };
  });
  const [first] = found;
  if (!first || cell.text.slice(0, first.start).trim() !== '') return [];
  const parts = found.map(({ start, end }, at) => ({
    label: slicePiece(cell, start, end),
    value: trimPiece(slicePiece(cell, end, found[at + 1]?.start ?? cell.text.length)),
  }));
  return isSentence(first.word, cell.text, parts) ? [] : parts;
}

/** Parts a value at the first label within it that is known and has a value of its own: 某医院　联系人：周航. */
export function partAtLabel(cell: SourceCell): readonly [SourceCell, SourceCell?] {
  if (cell.text.length > LONGEST_LINE) return [cell];
  const found = [...cell.text.matchAll(LABEL_WITHIN)].find(
    ({ index, 1: word = '' }) => index > 0 && (meaningOf(word) !== undefined || signoffOf(word) !== undefined),
  );
  if (!found) return [cell];
  return [
    { ...cell, ...trimPiece(slicePiece(cell, 0, found.index)) },
    { ...cell, ...trimPiece(slicePiece(cell, found.index, cell.text.length)), fence: [] },
  ];
}

const LABEL_WITHIN = /\s([^\s:：，。；、\d]{2,10})\s?[:：](?=\s?[^\s:：])/gu;

/** Whether a cell holds a known label and its value: it is none itself. */
export function isLabelled(cell: Piece): boolean {
  const [first] = inlineLabels(cell);
  return (
    first !== undefined &&
    first.value.text !== '' &&
    (meaningOf(first.label.text) !== undefined || signoffOf(first.label.text) !== undefined)
  );
}

/** A long text after a colon is prose, unless its label is known. */
function isSentence(word: string, text: string, parts: readonly InlineLabel[]): boolean {
  const isKnown = meaningOf(word) !== undefined || signoffOf(word) !== undefined;
  return !isKnown && (text.length > LONGEST_LINE || parts.some(({ value }) => /[。；]/u.test(value.text)));
}

const LONGEST_LINE = 80;
