import { defineFormRule } from '../defineRule';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const basisDatedLater = defineFormRule({
  id: 'basis-dated-later',
  title: '立项依据晚于申报年度',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '申报时还不存在的文件不能作为依据，年份多半写错。',
  fix: '核对文号中的年份。',
  bad: [
    example('2025 年度引用〔2028〕的文件', { basis: '《关于加强养老护理员队伍建设的实施意见》（阳民发〔2028〕16号）' }),
  ],
  good: [
    example('规划的年份可以晚于年度', {
      basis: '《养老服务体系建设规划（2024—2028年）》（阳民发〔2024〕16号）',
    }),
  ],
  messages: {
    later: (d: { document: string; year: number }) =>
      `「立项依据」中的${quote(d.document)}晚于申报年度${d.year}年，年份是否写错，请核实。`,
  },
  *check({ form, plain }) {
    const { year } = form;
    const documents = [...plain('basis').matchAll(DOCUMENT_YEAR), ...plain('basis').matchAll(YEAR_OF_ISSUE)];
    if (year === null) {
      if (documents.length > 0) yield { unchecked: '表上没有年度，立项依据的文号没有与年度比较。' };
      return;
    }
    const later = documents.find(([, named]) => Number(named) > year);
    if (later) yield { message: 'later', at: 'basis', data: { document: later[0], year } };
  },
});

/** 「2024年3月印发」: when a document came out. */
const YEAR_OF_ISSUE =
  /(?<!\d)((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:印发|发布|下发|出台|批复|批准|签订|审议通过)/gu;

/** 「阳民发〔2024〕16号」: a year in brackets with a number behind it. */
const DOCUMENT_YEAR = /\p{Script=Han}{0,8}[〔[【(]((?:19|20)\d\d)[〕\]】)]第?\d+号/gu;
