import { defineBatchRule } from '../defineRule';
import { quote } from '../measure/quote';

export const duplicateProject = defineBatchRule({
  id: 'duplicate-project',
  title: '项目重复申报',
  group: 'batch',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '同一年度同一单位同名的两份表，或换了名称而资金与指标完全一样的两份表，可能重复安排资金。',
  fix: '留下一份；确为两个项目的，改正名称、资金或指标。',
  thresholds: ['fewestAlike'],
  bad: [
    { about: '同一项目报了两份', forms: [{}, {}] },
    {
      about: '换了名称，资金与指标完全一样',
      forms: [{}, { projectName: '养老机构人员能力提升', overview: '另一段文字' }],
    },
  ],
  good: [
    {
      about: '同一项目的两个年度',
      forms: [{}, { year: 2026, rows: [{ row: '培训完成时间', value: '2026年10月31日前' }] }],
    },
  ],
  messages: {
    same: (d: { project: string; form: number }) =>
      `项目${quote(d.project)}与本批第${d.form}份表同年度、同单位、同名，是否重复，请核实。`,
    equal: (d: { project: string; form: number }) =>
      `本表的资金和全部指标与第${d.form}份表的项目${quote(d.project)}完全相同，是否重复申报，请核实。`,
  },
  *check({ forms }) {
    const identities = new Map<string, number>();
    const contents = new Map<string, number>();
    for (const [form, facts] of forms.entries()) {
      if (facts.form.projectName.trim() === '') continue;
      const { identity, content } = facts.keys;
      const same = identities.get(identity);
      const equal = content === undefined ? undefined : contents.get(content);
      const other = same ?? equal;
      if (other !== undefined) {
        const project = forms[other]?.form.projectName ?? '';
        const place = { form, at: 'projectName', related: [{ form: other, path: 'projectName' }] } as const;
        yield { message: same === undefined ? 'equal' : 'same', ...place, data: { project, form: other + 1 } };
      }
      if (same === undefined) identities.set(identity, form);
      if (content !== undefined && equal === undefined) contents.set(content, form);
    }
  },
});
