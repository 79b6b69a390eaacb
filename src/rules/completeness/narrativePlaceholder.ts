import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { normaliseText } from '../../model/normaliseText';
import { defineFormRule } from '../defineRule';
import { LONG_TEXTS, longText } from '../measure/formFacts';
import { example } from '../ruleExample';

/** 见项目概况, 同上年, 详见实施方案: the whole cell only says where to look. A document with a number is one that can be found. */
const POINTS_ELSEWHERE =
  /^(?:(?:[请另详]|具体|详细)*(?:参[见看照阅]|见)|[同与])(?:本表)?(?:[上下前后][文述面表]?|去年|上年度?|往年|附[件表页录后]\d*|项目概况|立项依据|(?:项目设立)?必要性|(?:项目)?实施计划|(?:年度|总体|实施期)目标|\p{Script=Han}{0,12}(?:方案|报告|申报书|说明|文本))(?:相同|一致|一样)?$/u;

export const narrativePlaceholder = defineFormRule({
  id: 'narrative-placeholder',
  title: '文字栏空白或只填占位词',
  group: 'completeness',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕163号' },
  why: '依据、必要性、措施和计划是审核项目能否立项的文字，填「无」「略」等于没有申报理由。',
  fix: '写明事实：依据写文件名称和文号，必要性写要解决的问题，措施写制度，计划写时间安排。',
  whyOften: '仿真表有意留空，或只写「无」「略」「见项目概况」，十份真实的表里只有一份。',
  restsOn: ['places'],
  bad: [
    example('立项依据只填「无」', { basis: '无' }),
    example('项目实施计划空白', { plan: '' }),
    example('必要性填「XX需要」', { necessity: 'XX需要' }),
  ],
  good: [
    example('「无害化」不是「无」', {
      necessity: '生活垃圾无害化处理能力不足，填埋场剩余库容只够两年，需要尽快建设焚烧设施。',
    }),
  ],
  messages: {
    placeholder: (fields: string) => `${fields}空白或只填了「无」「略」之类的占位词，请写明实际内容。`,
  },
  *check({ form, plain, options, lacks }) {
    const placeholders = new Set(options.words.placeholders.map(normaliseText));
    const found = LONG_TEXTS.filter((field) => {
      const text = plain(field).replace(/[.。;]$/u, '');
      if (text === '') return !field.startsWith('goals.') && !lacks(field);
      return (
        placeholders.has(text) ||
        POINTS_ELSEWHERE.test(text) ||
        /^(?:XX|xx|××|\*\*)\D{0,6}$/u.test(longText(form, field).trim())
      );
    });
    if (found.length === 0) return;
    const at: readonly FieldPath[] = found;
    yield { message: 'placeholder', at, data: found.map((field) => `「${fieldLabel(field)}」`).join('') };
  },
});
