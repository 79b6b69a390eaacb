import { sharedBigrams } from '../../model/similarity';
import { defineBatchRule } from '../defineRule';
import type { BatchFacts } from '../measure/batchFacts';
import type { FormFacts } from '../measure/formFacts';
import { quote } from '../measure/quote';

const OTHER = {
  unit: '阳泉市残疾人康复中心',

  overview: '另一段文字',
} as const;

export const similarProject = defineBatchRule({
  id: 'similar-project',
  title: '不同单位的项目相似',
  group: 'batch',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  isMutual: true,
  why: '两个单位同年申报名称和指标都相近的项目，可能是一件事报了两处。',
  fix: '核对两个项目的服务对象和范围，能合并的合并。',
  thresholds: ['similarName', 'similarIndicators', 'fewestAlike'],
  bad: [{ about: '两个单位的同一培训', forms: [{}, { ...OTHER, rows: [{ row: '培训期数', value: '5期' }] }] }],
  good: [
    {
      about: '县区各报一份的同一政策',
      forms: [
        { unit: '平定县民政局', projectName: '养老护理员职业技能培训', rows: [{ row: '培训期数', value: '6期' }] },
        { unit: '盂县民政局', projectName: '养老护理员职业技能培训' },
      ],
    },
  ],
  messages: {
    similar: (d: Twin & { other: Twin }) =>
      `${quote(d.unit, 30)}的项目${quote(d.project)}与${quote(d.other.unit, 30)}的${quote(d.other.project)}名称和指标都相近，可核对是否重复。`,
  },
  *check(batch) {
    for (const { form, other } of similarForms(batch)) {
      const [own, like] = [form, other].map((at): Twin => {
        const { projectName: project = '', unit = '' } = batch.forms[at]?.form ?? {};
        return { project, unit };
      });
      if (!own || !like) continue;
      const related = [{ form: other, path: 'projectName' as const }];
      yield {
        message: 'similar',
        form,
        at: 'projectName',
        related,
        data: { ...own, other: like },
      };
    }
  },
});

interface Twin {
  readonly project: string;
  readonly unit: string;
}

/** So many names that share one of their first pairs are compared with each; more are copies of one programme. */
const MOST_COMPARED = 24;

/** Each form with an earlier one that is like it. Names alike to four fifths share one of their rarest pairs, so that few are compared. */
function* similarForms({ forms, options }: BatchFacts): Iterable<{ readonly form: number; readonly other: number }> {
  const leastName = options.threshold('similarName') / 100;
  const leastRows = options.threshold('similarIndicators') / 100;
  const fewestRows = options.threshold('fewestAlike');
  const frequency = new Map<string, number>();
  for (const { keys } of forms)
    for (const pair of keys.projectBigrams) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const index = new Map<string, number[]>();
  for (const [form, facts] of forms.entries()) {
    const { keys } = facts;
    if (facts.form.year === null || keys.unit === '' || keys.projectBigrams.size === 0) continue;
    const rank = (pair: string) => frequency.get(pair) ?? 0;
    const pairs = [...keys.projectBigrams].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const rarest = pairs.slice(0, pairs.length - Math.ceil(leastName * pairs.length) + 1);
    const candidates = new Set<number>();
    for (const pair of rarest) {
      const key = `${facts.form.year} ${keys.projectNumbers} ${pair}`;
      const known = index.get(key);
      for (const other of known?.slice(-MOST_COMPARED) ?? []) candidates.add(other);
      if (known) known.push(form);
      else index.set(key, [form]);
    }
    for (const other of [...candidates].sort((a, b) => a - b)) {
      const twin = forms[other];
      if (!twin || twin.keys.unit === keys.unit || areCounties(twin, facts)) continue;
      if (sharedBigrams(twin.keys.projectBigrams, keys.projectBigrams) < leastName) continue;
      if (sharedRows(twin, facts, fewestRows) < leastRows || twin.keys.content === keys.content) continue;
      yield { form, other };
      break;
    }
  }
}

/** 平定县民政局 and 盂县民政局 each apply for their own people. */
function areCounties(one: FormFacts, other: FormFacts): boolean {
  const [a, b] = [one, other].map(({ keys }) => /\p{Script=Han}{1,6}?[县区旗乡镇]/u.exec(keys.unit)?.[0]);
  return a !== undefined && b !== undefined && a !== b;
}

function sharedRows(one: FormFacts, other: FormFacts, fewest: number): number {
  const [rows, others] = [one, other].map((facts) => new Set(facts.keys.annualRows().keys()));
  if (!rows || !others || rows.size < fewest || others.size < fewest) return 0;
  const shared = [...rows].filter((key) => others.has(key)).length;
  return shared / (rows.size + others.size - shared);
}
