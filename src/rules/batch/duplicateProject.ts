import type { Form } from '../../model/form';
import { defineBatchRule } from '../defineRule';
import { yuan } from '../measure/money';
import { quote } from '../measure/quote';

export const duplicateProject = defineBatchRule({
  id: 'duplicate-project',
  title: '项目重复申报',
  group: 'batch',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  isMutual: true,
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
    same: (d: { project: string; amount: number | null; other: number | null }) =>
      `项目${quote(d.project)}有同年度、同单位、同名的另一份表（年度资金一份${shown(d.amount)}，另一份${shown(d.other)}），是否重复，请核实。`,
    equal: (d: Twin & { twin: Twin }) =>
      `项目${quote(d.project)}（${quote(d.unit, 30)}）与项目${quote(d.twin.project)}（${quote(d.twin.unit, 30)}）的资金和全部指标完全相同，是否重复申报，请核实。`,
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
        const place = { form, at: 'projectName', related: [{ form: other, path: 'projectName' }] } as const;
        const twin = forms[other]?.form ?? facts.form;
        if (same === undefined) {
          yield { message: 'equal', ...place, data: { ...nameOf(facts.form), twin: nameOf(twin) } };
        } else {
          const [amount, before] = [facts.form, twin].map(({ funds }) => funds.annual.total);
          const data = { project: facts.form.projectName, amount: amount ?? null, other: before ?? null };
          yield { message: 'same', ...place, data };
        }
      }
      if (same === undefined) identities.set(identity, form);
      if (content !== undefined && equal === undefined) contents.set(content, form);
    }
  },
});

interface Twin {
  readonly project: string;
  readonly unit: string;
}

function nameOf({ projectName, unit }: Form): Twin {
  return { project: projectName, unit };
}

function shown(amount: number | null): string {
  return amount === null ? '未填' : yuan(amount);
}
