import type { FieldPath } from '../../model/fieldPath';
import { defineBatchRule } from '../defineRule';
import { quote } from '../measure/quote';

const OTHER = {
  projectName: '社区食堂运营',
  funds: { period: { total: 610000, municipal: 610000 }, annual: { total: 610000, municipal: 610000 } },
} as const;

export const deptCodeConflict = defineBatchRule({
  id: 'dept-code-conflict',
  title: '部门代码与名称不一致',
  group: 'batch',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  isMutual: true,
  why: '同一代码对应两个部门，或同一单位挂在两个代码下，按部门汇总的数就不对。',
  fix: '对照部门代码表改正；以本批多数表的写法为准核对。',
  bad: [
    {
      about: '同一代码两个名称',
      forms: [{}, OTHER, { ...OTHER, projectName: '殡葬设施维护', department: { name: '阳泉市民政局机关' } }],
    },
    {
      about: '同一单位两个代码',
      forms: [{}, OTHER, { ...OTHER, projectName: '殡葬设施维护', department: { code: '907', name: '社会保障科' } }],
    },
  ],
  good: [{ about: '代码与名称一一对应', forms: [{}, { ...OTHER, rows: [{ row: '培训期数', value: '5期' }] }] }],
  messages: {
    names: (d: { project: string; code: string; name: string; usual: string; example: string }) =>
      `项目${quote(d.project, 30)}的部门代码${d.code}写作${quote(d.name)}，别的表（如${quote(d.example, 30)}）写作${quote(d.usual)}，代码与名称不一致，请核实。`,
    codes: (d: { project: string; unit: string; code: string; usual: string; example: string; years: string }) =>
      `实施单位${quote(d.unit, 30)}的部门代码在项目${quote(d.project, 30)}为${d.code}，在${d.years}别的表（如${quote(d.example, 30)}）为${d.usual}，请核实。`,
  },
  *check({ forms }) {
    const byCode: Groups = new Map();
    const byUnit: Groups = new Map();
    forms.forEach(({ keys: { departmentCode: code, departmentName: name, cityCode, unit } }, index) => {
      if (code !== '' && name !== '') addTo(byCode, cityCode, name, index);
      if (code !== '' && unit !== '') addTo(byUnit, unit, code, index);
    });
    const named = new Set<number>();
    for (const { member, usual } of conflictsIn(byCode)) {
      const form = forms[member]?.form;
      const other = forms[usual]?.form;
      if (!form || !other) continue;
      named.add(member);
      const data = {
        project: form.projectName,
        code: form.department.code.trim(),
        name: form.department.name,
        usual: other.department.name,
        example: other.projectName,
      };
      yield { message: 'names', form: member, ...placesOf(usual), data };
    }
    for (const { member, usual } of conflictsIn(byUnit)) {
      const form = forms[member]?.form;
      const other = forms[usual]?.form;
      if (!form || !other || named.has(member)) continue;
      const years = form.year === other.year ? '同年度' : '';
      const data = {
        project: form.projectName,
        unit: form.unit,
        code: form.department.code.trim(),
        usual: other.department.code.trim(),
        example: other.projectName,
        years,
      };
      yield { message: 'codes', form: member, ...placesOf(usual), data };
    }
  },
});

function placesOf(usual: number) {
  const at: readonly FieldPath[] = ['department.code', 'department.name'];
  return { at, related: [{ form: usual, path: 'department.code' as const }] };
}

/** Which forms hold which value of a key. */
type Groups = Map<string, Map<string, number[]>>;

function addTo(groups: Groups, key: string, value: string, form: number) {
  const values = groups.get(key) ?? new Map<string, number[]>();
  if (values.size === 0) groups.set(key, values);
  const holders = values.get(value);
  if (holders) holders.push(form);
  else values.set(value, [form]);
}

/** The forms that hold a rarer value of a key, each with a form that holds the usual one. */
function* conflictsIn(groups: Groups): Iterable<{ readonly member: number; readonly usual: number }> {
  for (const values of groups.values()) {
    if (values.size < 2) continue;
    const [usual, ...rarer] = [...values.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
    const example = usual?.[0];
    if (example === undefined) continue;
    for (const holders of rarer) for (const member of holders) yield { member, usual: example };
  }
}
