import { normaliseText } from '../../model/normaliseText';
import { defineYearRule } from '../defineRule';
import { quote } from '../measure/quote';

const LAST_YEAR = { year: 2024, rows: [{ row: '培训完成时间', value: '2024年10月31日前' }] } as const;

export const yoyDeptChange = defineYearRule({
  id: 'yoy-dept-change',
  title: '主管部门与上年不同',
  group: 'batch',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '实施单位没变而主管部门或代码变了，按部门汇总时会分到两处。',
  fix: '核对主管部门及代码；机构改革引起的变化可以忽略本条。',
  bad: [{ about: '上年填了业务科室', forms: [{ ...LAST_YEAR, department: { code: '907', name: '社会保障科' } }, {}] }],
  good: [{ about: '两年主管部门一致', forms: [LAST_YEAR, {}] }],
  messages: {
    change: (d: { year: number; before: string; now: string }) =>
      `主管部门为${quote(d.now, 30)}，${d.year}年同一单位的同一项目为${quote(d.before, 30)}，是否变化，请核实。`,
  },
  *check({ current, previous, earlier }) {
    const [before, now] = [earlier.form.department, current.form.department];
    const hasCodes = !current.lacks('department.code') && !earlier.lacks('department.code');
    const isSameCode = !hasCodes || normaliseText(before.code) === normaliseText(now.code);
    const isSameName = normaliseText(before.name) === normaliseText(now.name);
    if ((isSameCode && isSameName) || before.name === '' || now.name === '') return;
    const data = {
      year: earlier.form.year ?? 0,
      before: `${before.code}${before.name}`,
      now: `${now.code}${now.name}`,
    };
    const related = [{ form: previous, path: 'department.name' as const }];
    yield { message: 'change', at: ['department.name', 'department.code'], related, data };
  },
});
