import { fieldLabel } from '../../model/fieldPath';
import { defineFormRule } from '../defineRule';
import { hasDocumentNumber, lettersOf } from '../measure/wording';
import { example } from '../ruleExample';

const FIELDS = ['necessity', 'safeguards', 'plan'] as const;

const STOCK_PHRASES =
  /按照(?:生产)?计划(?:组织)?实施|按要求(?:组织)?(?:执行|实施)|(?:确保|按照|执行)[^,;.、。]{0,20}相关(?:管理)?(?:制度|规定)/gu;

export const narrativeTooThin = defineFormRule({
  id: 'narrative-too-thin',
  title: '必要性、措施或计划过于简单',
  group: 'completeness',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '一句套话看不出项目为什么要做、靠什么制度管、什么时候做完，审核时会要求补充。',
  fix: '必要性写要解决的问题和规模，措施写制度名称或文号，计划写分阶段的时间安排。',
  restsOn: ['places'],
  thresholds: ['thinNarrativeLength'],
  bad: [
    example('计划只有一句套话', { plan: '按照生产计划实施' }),
    example('措施只说有相关制度', { safeguards: '确保执行相关管理制度' }),
  ],
  good: [example('措施很短但写明了文号', { safeguards: '阳城发【2020】54号内控制度' })],
  yieldsTo: ['narrative-placeholder'],
  messages: {
    short: (d: Shown) => `「${d.field}」只有${d.length}个字，少于${d.least}个字，是否过于简单，请核实。`,
    thin: (d: Shown) => `「${d.field}」除套话外只有${d.length}个字，少于${d.least}个字，看不出具体内容，请核实。`,
    phrase: (d: Shown) => `「${d.field}」只有一句套话，看不出具体内容，请核实。`,
  },
  *check({ plain, letters, options }) {
    const least = options.threshold('thinNarrativeLength');
    for (const field of FIELDS) {
      const text = plain(field);
      if (text === '') continue;
      const rest = text.replace(STOCK_PHRASES, '');
      const { length } = rest === text ? letters(field) : lettersOf(rest);
      if (length >= least || (field === 'safeguards' && namesRegulation(text))) continue;
      const message = rest === text ? 'short' : length === 0 ? 'phrase' : 'thin';
      yield { message, at: field, data: { field: fieldLabel(field), length, least } };
    }
  },
});

interface Shown {
  readonly field: string;
  readonly length: number;
  readonly least: number;
}

/** 《…》, a 文号, or a regulation that is more than 「相关制度」. */
function namesRegulation(text: string): boolean {
  if (/《[^》]{2,}》|【[^】]+】.*号/u.test(text) || hasDocumentNumber(text)) return true;
  return /制度|办法|规定|细则|规程|条例/u.test(text.replace(/相关[^,;.、。]{0,8}(?:制度|办法|规定)/gu, ''));
}
