import { normaliseText } from '../../model/normaliseText';
import { defineFormRule } from '../defineRule';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const deptIsFinanceOffice = defineFormRule({
  id: 'dept-is-finance-office',
  title: '主管部门填成财政科室',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '主管部门应是预算部门；填成财政局的业务科室，部门汇总会漏掉这笔资金。',
  fix: '改为一级预算部门的名称和代码。',
  thresholds: ['financeOfficeCode'],
  bad: [
    example('填成行政政法科', { department: { code: '907', name: '行政政法科' } }),
    example('代码是 900 以上', { department: { code: '905' } }),
  ],
  good: [example('单位名称以「处」结尾', { department: { name: '阳泉市公园管理处' } })],
  messages: {
    office: (d: { code: string; name: string }) =>
      `主管部门为${quote(`${d.code}${d.name}`, 30)}，像是财政部门的内部科室，是否应为预算部门，请核实。`,
  },
  *check({ form, options }) {
    const code = normaliseText(form.department.code);
    const name = normaliseText(form.department.name);
    const isOffice = /(?:科|股|处室)$/u.test(name);
    const isInternal = /^\d{3}$/u.test(code) && Number(code) >= options.threshold('financeOfficeCode');
    if (!isOffice && !isInternal) return;
    yield { message: 'office', at: ['department.name', 'department.code'], data: { code, name } };
  },
});
