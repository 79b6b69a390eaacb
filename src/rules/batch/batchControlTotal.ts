import Big from 'big.js';
import type { FindingPlace } from '../../model/finding';
import { normaliseText } from '../../model/normaliseText';
import { defineBatchRule } from '../defineRule';
import { yuan } from '../measure/money';

export const batchControlTotal = defineBatchRule({
  id: 'batch-control-total',
  title: '部门合计与控制数不符',
  group: 'batch',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '部门各项目年度资金之和应与下达的控制数一致，多报少报都要在汇总前发现。',
  fix: '核对是否漏表、重表，或金额填错；控制数在规则设置中填写。',
  bad: [
    {
      about: '合计 60 万元，控制数 80 万元',
      forms: [{}],
      settings: { controlTotals: [{ year: 2025, departmentCode: '021', annual: 800000 }] },
    },
  ],
  good: [
    {
      about: '合计与控制数一致',
      forms: [{}],
      settings: { controlTotals: [{ year: 2025, departmentCode: '021', annual: 600000 }] },
    },
  ],
  messages: {
    differs: (d: { year: number; name: string; forms: number; sum: Big; control: Big }) =>
      `${d.name}${d.year}年${d.forms}份表的年度资金合计${yuan(d.sum)}，控制数为${yuan(d.control)}，相差${yuan(d.sum.minus(d.control).abs())}，请核实。`,
  },
  *check({ forms, options }) {
    if (options.controlTotals.length === 0) yield { unchecked: '规则设置中没有填写部门控制数，合计未核对。' };
    for (const { year, departmentCode, annual } of options.controlTotals) {
      const code = normaliseText(departmentCode);
      const places: FindingPlace[] = [];
      let sum = Big(0);
      forms.forEach(({ form }, index) => {
        if (form.year !== year || normaliseText(form.department.code) !== code) return;
        places.push({ form: index, path: 'funds.annual.total' });
        sum = sum.plus(form.funds.annual.total ?? 0);
      });
      const [first, ...related] = places;
      if (!first) {
        yield { unchecked: `本批没有${year}年代码为${code}的部门的表，控制数未核对。` };
        continue;
      }
      if (sum.eq(annual)) continue;
      const name = forms[first.form]?.form.department.name ?? code;
      const data = { year, name, forms: places.length, sum, control: Big(annual) };
      yield { message: 'differs', form: first.form, at: first.path, related, data };
    }
  },
});
