import type { FieldPath } from '../../model/fieldPath';
import { defineFormRule } from '../defineRule';
import { pathOf } from '../measure/indicatorFacts';
import { example } from '../ruleExample';

export const straySpace = defineFormRule({
  id: 'stray-space',
  title: '指标中有多余空格',
  group: 'wording',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '名称或指标值里的空格会使同一指标在汇总时被当成两个。',
  fix: '删去空格，可以一键修正。',
  restsOn: ['places'],
  bad: [
    example('单位前有空格', { rows: [{ row: '人均培训成本', value: '2000元 /人' }] }),
    example('名称开头有空格', { rows: [{ row: '培训期数', name: ' 培训期数' }] }),
  ],
  good: [example('没有空格', {})],
  messages: { stray: (cells: number) => `绩效指标有${cells}个单元格含多余空格，可以删去。` },
  repair: closeGaps,
  *check({ indicators }) {
    const at: FieldPath[] = [];
    for (const row of [...indicators.period, ...indicators.annual]) {
      if (hasStraySpace(row.name)) at.push(pathOf(row, 'name'));
      if (hasStraySpace(row.value)) at.push(pathOf(row, 'value'));
    }
    if (at.length > 0) yield { message: 'stray', at, data: at.length };
  },
});

/** A space beside Latin letters or digits parts words that writers part: 「LED 路灯」, 「300 人」. */
function hasStraySpace(text: string): boolean {
  return /^\s|\s$|(?<![A-Za-z\d\s])\s+(?![A-Za-z\d\s])/u.test(text);
}

/** The text without its stray spaces; undefined where a space may part two values, as in 「300人 4期」 or 「1 200」. */
function closeGaps(text: string): string | undefined {
  if (!hasStraySpace(text)) return undefined;
  const trimmed = text.trim();
  let closed = '';
  let end = 0;
  for (const { 0: gap, index } of trimmed.matchAll(/\s+/gu)) {
    const before = trimmed[index - 1] ?? '';
    const after = trimmed[index + gap.length] ?? '';
    if (mayPartValues(trimmed.slice(0, index), gap, after)) return undefined;
    closed += trimmed.slice(end, index);
    if (/[A-Za-z\d]/u.test(before) || /[A-Za-z\d]/u.test(after)) closed += gap;
    end = index + gap.length;
  }
  return closed + trimmed.slice(end);
}

/** A number or a comparator after a number begins another value, unless it goes on with a date; so may a new line. */
function mayPartValues(before: string, gap: string, after: string): boolean {
  if (/[\n\r\v\f\u2028\u2029]/u.test(gap) && !/\p{Script=Han}$/u.test(before)) return true;
  if (!/[\p{N}≥≤><=＞＜＝≈≧≦]/u.test(after)) return /[\n\r]/u.test(gap) && !/\p{Script=Han}/u.test(after);
  return /\p{N}/u.test(before) && !/[年月]$/u.test(before);
}
