import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { normaliseText } from '../../model/normaliseText';
import { defineFormRule } from '../defineRule';
import { authoredTexts } from '../measure/authoredTexts';
import { pathOf } from '../measure/indicatorFacts';
import { quote, wordEnd } from '../measure/quote';
import { example } from '../ruleExample';

export const textTruncated = defineFormRule({
  id: 'text-truncated',
  title: '文字疑似没有写完',
  group: 'wording',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '以逗号、顿号、「和」结尾或括号只有一半，说明后面的文字丢了，可能是粘贴或打印时被截断。',
  fix: '对照原件补全文字。',
  restsOn: ['places'],
  ofReading: ['clipped'],
  bad: [
    example('计划以逗号结尾', { plan: '3月完成招标，4月至9月分期组织培训，10月底前完成结业考核，' }),
    example('左右两栏的同一指标一长一短', {
      rows: [
        { row: '护理员持证上岗率', name: '推进养老机构持证上岗率', side: 'period' },
        { row: '护理员持证上岗率', name: '推进养老机构持证上', side: 'annual' },
      ],
    }),
  ],
  good: [
    example('以「目的」结尾不是截断', {
      necessity: '养老机构持证护理员不足，集中培训可达到补齐技能短板、提高照护质量的目的',
    }),
  ],
  messages: {
    unfinished: (d: { field: string; tail: string }) =>
      `「${d.field}」以${quote(d.tail)}结尾，后面是否还有文字，请核实。`,
    unclosed: (d: { field: string; mark: string }) =>
      `「${d.field}」的括号「${d.mark}」没有闭合，文字是否完整，请核实。`,
    clipped: (d: { short: string; long: string }) =>
      `指标名称${quote(d.short)}与另一栏的${quote(d.long)}一短一长，原文此处疑似被截断。`,
  },
  *check(facts) {
    const clipped = new Set<FieldPath>();
    for (const row of facts.indicators.period) {
      const twin = row.twin();
      if (!twin || twin.plainName === row.plainName) continue;
      const [short, long] = row.plainName.length < twin.plainName.length ? [row, twin] : [twin, row];
      if (!long.plainName.startsWith(short.plainName)) continue;
      clipped.add(pathOf(short, 'name'));
      const data = { short: short.name, long: long.name };
      yield { message: 'clipped', at: [pathOf(short, 'name'), pathOf(long, 'name')], severity: 'info', data };
    }
    for (const [at, written] of authoredTexts(facts)) {
      const text = normaliseText(written);
      const field = fieldLabel(at[0], facts.form);
      const mark = unclosedMark(text);
      if (endsUnfinished(text)) {
        if (!at.some((path) => clipped.has(path))) {
          yield { message: 'unfinished', at, data: { field, tail: wordEnd(written.trim()) } };
        }
      } else if (mark !== undefined) yield { message: 'unclosed', at, data: { field, mark } };
    }
  },
});

/** Words that end in a joining character without being cut. */
const WHOLE_ENDINGS =
  /(?:目的|普及|涉及|以及其他|真的|是的|有的|好的|新的|用的|公和|总和|饱和|缓和|温和|谐和|共和|中和|顾及|推及|触及|波及|惠及|论及|提及)$/u;

function endsUnfinished(text: string): boolean {
  return text.length >= 2 && /[,、:(和及的]/u.test(text.charAt(text.length - 1)) && !WHOLE_ENDINGS.test(text.slice(-4));
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  ['》', '《'],
  ['】', '【'],
  ['〕', '〔'],
  ['”', '“'],
]);
const MARKS = /[()《》【】〔〕“”]/gu;

/** An opening mark that nothing closes; list numbers such as 1) open nothing. */
function unclosedMark(text: string): string | undefined {
  const open = new Map<string, number>();
  for (const mark of text.match(MARKS) ?? []) {
    const partner = PAIRS.get(mark);
    const count = open.get(partner ?? mark) ?? 0;
    if (partner === undefined) open.set(mark, count + 1);
    else if (count > 0) open.set(partner, count - 1);
  }
  return [...open].find(([, count]) => count > 0)?.[0];
}
