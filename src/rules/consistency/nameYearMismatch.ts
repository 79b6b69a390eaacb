import { normaliseText } from '../../model/normaliseText';
import { defineFormRule } from '../defineRule';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const nameYearMismatch = defineFormRule({
  id: 'name-year-mismatch',
  title: '项目名称中的年份与年度不同',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '2024 年度的表名称写 2023 年，可能是沿用旧表，也可能是补付上年欠款。',
  fix: '改正名称中的年份；补付欠款的在概况中说明。',
  bad: [
    example('名称是上一年', { projectName: '2024年养老护理员职业技能培训' }),
    example('补付上年欠款', { projectName: '补2023年养老护理员培训欠款' }),
  ],
  good: [
    example('「2022年以后」说的是范围', { projectName: '2022年以后入职养老护理员培训' }),
    example('名称年份与年度相同', { projectName: '2025年养老护理员职业技能培训' }),
  ],
  messages: {
    differs: (d: Shown) => `项目名称${quote(d.name)}写的是${d.named}年，表的年度是${d.year}年，请核实。`,
    arrears: (d: Shown) => `项目名称${quote(d.name)}写的是${d.named}年，年度是${d.year}年，应为补付以前年度欠款。`,
  },
  *check({ form }) {
    if (form.year === null) return;
    const name = normaliseText(form.projectName);
    const years = yearsIn(name);
    if (years.length === 0 || years.includes(form.year)) return;
    const data = { name: form.projectName, named: years[0] ?? 0, year: form.year };
    const isArrears = /补.*欠|欠款|拖欠|清欠|补付|补发|尾款|结算/u.test(name);
    if (isArrears) yield { message: 'arrears', at: ['projectName', 'year'], severity: 'info', data };
    else yield { message: 'differs', at: ['projectName', 'year'], data };
  },
});

interface Shown {
  readonly name: string;
  readonly named: number;
  readonly year: number;
}

/** Years that say when the project is: not 以后, 起, 届, nor the range of a plan (2020—2030). */
function yearsIn(name: string): readonly number[] {
  if (/(?:19|20)\d\d年?[-—–~至到]+(?:19|20)?\d\d/u.test(name)) return [];
  const named = name.matchAll(
    /(?<!\d)((?:19|20)\d\d)(?!\d|年?度?(?:\d{0,2}月|[日起至届版级号]|以后|以来|之后|以前|以上|及以后|开始))/gu,
  );
  return [...named].map(([, year]) => Number(year));
}
