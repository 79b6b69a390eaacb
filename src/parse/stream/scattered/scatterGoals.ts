import type { FieldPath } from '../../../model/fieldPath';
import type { FormTemplate } from '../../../model/template';
import type { CondensedText } from '../condenseText';
import type { Passage, TextRange } from '../textRange';
import { displayWidth } from '../textValue';
import type { ScatterToken } from './scatterTokens';
import { isOneText } from './scatterTexts';

/**
 * The goals of a form whose cells do not come row by row, where just two texts stand behind their labels, or between
 * them, and look like the wide left one and the narrow right one; otherwise none.
 */
export function scatterGoals(
  text: CondensedText,
  template: FormTemplate,
  tokens: readonly ScatterToken[],
): Map<FieldPath, Passage> {
  const { labels } = template;
  const isGoalLabel = ({ step }: ScatterToken): boolean =>
    step !== undefined && (labels[step]?.content === 'goals' || labels[step]?.goal !== undefined);
  const places = tokens.flatMap((token, at) => (isGoalLabel(token) ? [at] : []));
  if (places.length !== GOAL_LABELS) return new Map();
  const texts = [...places.keys()].flatMap((at) => {
    const from = (places[at] ?? 0) + 1;
    const isLast = at === places.length - 1;
    const behind = tokens.findIndex((token, place) => place >= from && endsGoals(text, template, token));
    return groupTexts(tokens.slice(from, isLast ? behind : places[at + 1]));
  });
  const [left, right] = texts;
  return texts.length === 2 && left && right ? sureGoals(text, left, right) : new Map<FieldPath, Passage>();
}

/** 实施期目标, 年度目标 and 总体目标. */
const GOAL_LABELS = 3;

/** Both goals, if what their texts look like speaks for them. */
export function sureGoals(
  text: CondensedText,
  left: readonly ScatterToken[],
  right: readonly ScatterToken[],
): Map<FieldPath, Passage> {
  const wordOf = (lines: readonly TextRange[]): string =>
    lines.map(({ start, end }) => text.text.slice(start, end)).join('');
  const widthOf = (lines: readonly TextRange[]): number =>
    lines.reduce((most, line) => Math.max(most, displayWidth(text.text, line)), 0);
  const isAlike = wordOf(left) === wordOf(right);
  const isWider = left.length > 1 && right.length > 1 && widthOf(left) > widthOf(right) + NARROWER;
  const isSure = isOneText(text, left) && isOneText(text, right) && (isAlike || isWider);
  return isSure
    ? new Map<FieldPath, Passage>([
        ['goals.period', left],
        ['goals.annual', right],
      ])
    : new Map<FieldPath, Passage>();
}

/** The right column is narrower by that much at least, in half-width characters. */
const NARROWER = 6;

/** Whether the table begins: with the head of a column, a 二级指标 or a sign of the label at its edge. */
function endsGoals({ plain }: CondensedText, { indicatorTable }: FormTemplate, token: ScatterToken): boolean {
  const word = plain.slice(token.start, token.end);
  return (
    token.step !== undefined ||
    [...indicatorTable.level1, ...indicatorTable.level2].some((label) => label === word) ||
    (word.length === 1 && indicatorTable.edgeLabels.some((label) => label.includes(word)))
  );
}

/** The texts among tokens, each with its lines. */
export function groupTexts(tokens: readonly ScatterToken[]): ScatterToken[][] {
  const groups: ScatterToken[][] = [];
  let last: ScatterToken | undefined;
  for (const token of tokens) {
    if (token.step === undefined) {
      if (last?.step === undefined && last?.block === token.block) groups.at(-1)?.push(token);
      else groups.push([token]);
    }
    last = token;
  }
  return groups;
}
