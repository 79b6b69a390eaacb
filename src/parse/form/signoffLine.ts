import type { FieldPath } from '../../model/fieldPath';
import type { Piece, SourceCell } from '../grid/sourceCell';
import { claimValue, noteUnit } from './formParts';
import type { FormParts, LabelledValue } from './formParts';
import { isMoneyUnit } from './headLines';
import { inlineLabels } from './inlineLabels';
import { meaningOf, signoffOf } from './labelMeaning';
import { bareLabel, printedLabel } from './labelText';
import { readRunningAmounts } from './runningAmounts';

/** Whether a row holds labels with their values in one cell each, as the lines above and under the table do. */
export function isSignoff(cells: readonly SourceCell[]): boolean {
  const [first] = cells;
  if (!first || inlineLabels(first).length === 0) return false;
  const labels = cells.map(inlineLabels);
  const isKnown = (word: string): boolean => signoffOf(word) !== undefined || meaningOf(word) !== undefined;
  const all = labels.flat();
  const isLine = all.some(({ label }) => isKnown(label.text)) || cells.length === 1;
  const hasValue = all.some(({ value }) => value.text !== '');
  const isWhole = labels.every((own) => own.length > 0);
  if (isWhole) return isLine && (cells.length > 1 || all.length > 1 || hasValue || signoffOf(first.text) !== undefined);
  return all.length > 1 && all.filter(({ label }) => signoffOf(label.text) !== undefined).length > 1;
}

/**
 * Whether a row below the indicators holds labels of the sign-off and their values in cells of their own, and nothing else:
 * 负责人 | 张三 | 经办人 | 李四.
 */
export function isSignoffRow(cells: readonly SourceCell[]): boolean {
  const labels = cells.filter(({ text }) => isSigner(text));
  const isPaired = cells.every((cell, at) => isSigner(cell.text) || isSigner(cells[at - 1]?.text ?? ''));
  return isPaired && labels.length > 0 && labels.some(({ text }) => signoffOf(text) !== undefined);
}

function isSigner(text: string): boolean {
  return signoffOf(text) !== undefined || SIGNERS.test(bareLabel(text));
}

/** Others who sign a form, for whom no field is. */
const SIGNERS =
  /^(?:[审复]核人?|[审复]核人员|(?:分管|主管|单位|部门)领导|联系人|(?:项目|财务|科室|处室|股室|预算|绩效)负责人|财务人员|审批人)$/u;

/**
 * Reads 负责人：…经办人：… under the table and 填报单位：… above it, whether each stands in a cell of its own, a value in the
 * cell behind its label, or all in one cell.
 */
export function readSignoffLine(parts: FormParts, cells: readonly SourceCell[]): void {
  let open: LabelledValue | undefined;
  for (const cell of cells) {
    const labels = isSigner(cell.text) ? [{ label: cell, value: BLANK }] : inlineLabels(cell);
    if (labels.length === 0 && open) claimValue(parts, open, cell);
    parts.labels.push(...cell.fence);
    for (const { label, value } of labels) {
      parts.labels.push(...label.spans, ...colonBehind(cell, label.text));
      if (/单\s*位/u.test(label.text) && isMoneyUnit(value.text)) {
        parts.labels.push(...value.spans);
        noteUnit(parts, value, 'line');
        continue;
      }
      const path = signoffOf(label.text);
      const pair: LabelledValue = {
        label: printedLabel(label.text),
        meaning: path ? signoffMeaning(path) : meaningOf(label.text),
        column: cell.column,
        start: label.spans[0]?.start ?? 0,
        values: value.text === '' ? [] : [value],
        within: 'other',
        isDoubtful: cell.isDoubtful === true,
      };
      if (!readRunningAmounts(parts, pair)) parts.pairs.push(pair);
      open = pair;
    }
  }
}

const BLANK: Piece = { text: '', spans: [] };

function signoffMeaning(path: FieldPath): LabelledValue['meaning'] {
  return { kind: 'field', path, rank: 0 };
}

/** The colon is part of the label. */
function colonBehind(cell: SourceCell, label: string): SourceCell['spans'] {
  const at = cell.text.indexOf(label);
  const colon = /^\s?[:：]/u.exec(cell.text.slice(at + label.length))?.[0].length ?? 0;
  const [span] = cell.spans;
  if (!span || cell.spans.length > 1) return [];
  return [{ start: span.start + at + label.length, end: span.start + at + label.length + colon }];
}
