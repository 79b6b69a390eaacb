import { fieldLabel } from '../../model/fieldPath';
import { NARRATIVES } from '../../model/form';
import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

export const numberingGap = defineFormRule({
  id: 'numbering-gap',
  title: '序号不连续',
  group: 'wording',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '序号跳号或只有一个「1、」，可能漏了一段文字。',
  fix: '核对是否漏段，改正序号。',
  bad: [
    example('缺第 2 项', { plan: '1、3月完成招标；3、4月至9月分期组织培训；4、10月底前完成结业考核。' }),
    example('只有一个序号', { plan: '1、3月完成招标，4月至9月分期组织培训，10月底前完成结业考核并兑付。' }),
  ],
  good: [
    example('「二、」之后重新编号', {
      plan: '一、准备：1、3月完成招标；2、选定讲师。二、实施：1、4月至9月分期培训；2、10月底前考核。',
    }),
  ],
  messages: {
    gap: (d: { field: string; before: number; after: number }) =>
      `「${d.field}」的序号从 ${d.before} 跳到 ${d.after}，可核对是否漏段。`,
    alone: (field: string) => `「${field}」只有一个序号「1、」，可核对是否漏段。`,
  },
  *check({ plain }) {
    for (const field of NARRATIVES) {
      const numbers = listNumbers(plain(field));
      const data = { field: fieldLabel(field) };
      if (numbers.length === 1 && numbers[0] === 1) yield { message: 'alone', at: field, data: data.field };
      const at = numbers.findIndex(
        (number, index) => index > 0 && number !== 1 && number !== (numbers[index - 1] ?? 0) + 1,
      );
      const [before, after] = [numbers[at - 1], numbers[at]];
      if (before !== undefined && after !== undefined)
        yield { message: 'gap', at: field, data: { ...data, before, after } };
    }
  },
});

/** The numbers of a list, at the start or after the end of a sentence; 「1.05万元」 is none. */
function listNumbers(text: string): readonly number[] {
  return [...text.matchAll(/(?:^|[。;:.、,])(\d{1,2})(?:、|\.(?!\d))/gu)].map(([, digits]) => Number(digits));
}
