import { defineFormRule } from '../defineRule';
import { quote } from '../measure/quote';
import { hasDocumentNumber } from '../measure/wording';
import { example } from '../ruleExample';

const WEAK = /请示|调研报告|会议纪要\(?草案\)?|征求意见稿|草案|申请报告|建议书/u;
const STRONG =
  /批复|通知|意见(?!的请示|稿)|决定|办法|规定|条例|合同|协议|方案(?!\(?草案)|规划|细则|标准|批准|公告|通告|函|令|办文|纲要|措施|法》|批示|会议纪要(?!\(?草案)/u;
const PENDING = /拟出台|待印发|拟印发|尚未印发|待出台|未印发|即将出台/u;

/** Laws and regulations are known by their name and have no number: 《中华人民共和国预算法》. */
const LAW = /《[^》]{2,}(?:法|条例)》/u;

export const basisWeak = defineFormRule({
  id: 'basis-weak',
  title: '立项依据不足',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕88号' },
  why: '请示是下级的申请，拟出台的文件还不存在，都不能单独作为安排资金的依据。',
  fix: '补充已印发的文件、批复或合同，写明名称和文号。',
  restsOn: ['places'],
  bad: [
    example('只有请示', { basis: '《关于解决养老护理员培训经费的请示》' }),
    example('引用拟出台的文件', { basis: '《养老护理员补贴办法》（拟出台）' }),
  ],
  good: [
    example('请示之外另有合同', { basis: '培训服务采购合同，《关于签订培训合同的请示》（阳民字〔2024〕8号）' }),
    example('评审报告的函', { basis: '阳财评审字【2021】9号《关于报送培训项目预算评审报告的函》' }),
  ],
  yieldsTo: ['narrative-placeholder'],
  messages: {
    weak: (word: string) => `「立项依据」只有${quote(word)}，没有批复、通知或合同，请核实。`,
    pending: (word: string) => `「立项依据」引用的文件注明${quote(word)}，尚未印发，请核实。`,
    unnumbered: () => '「立项依据」没有写文号，可补充文件名称和文号。',
  },
  *check({ plain }) {
    const basis = plain('basis');
    if (basis === '') return;
    const pending = PENDING.exec(basis)?.[0];
    if (pending !== undefined) {
      yield { message: 'pending', at: 'basis', data: pending };
      return;
    }
    const weak = WEAK.exec(basis)?.[0];
    if (weak !== undefined && !hasStrongDocument(basis)) yield { message: 'weak', at: 'basis', data: weak };
    else if (!hasDocumentNumber(basis) && !/合同|协议/u.test(basis) && !LAW.test(basis)) {
      yield { message: 'unnumbered', at: 'basis', severity: 'info' };
    }
  },
});

/** Whether a document other than a request stands in the text: a title that ends in 请示 names none. */
function hasStrongDocument(basis: string): boolean {
  const others = basis
    .replace(/[《〈<][^《》〈〉]{0,80}(?:请示|调研报告|草案|征求意见稿|申请报告|建议书)[^《》]{0,6}[》〉>]/gu, '')
    .replace(/关于[^,;。《]{0,60}(?:请示|调研报告|草案|征求意见稿)/gu, '');
  return STRONG.test(others) || (!WEAK.test(others) && /《[^》]{3,}》/u.test(others));
}
