import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import { defineFormRule } from '../defineRule';
import { lastYearIn } from '../measure/saidOfYear';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const goalStatesPast = defineFormRule({
  id: 'goal-states-past',
  title: '目标写的是以前年度的事实',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '目标是将来要达到的结果，「2023年实际完成…」是总结，不能作为考核标准。',
  fix: '把历史数据移到项目概况，目标改写本年度要达到的结果。',
  bad: [
    example('目标引用上年实际', {
      goals: { annual: '2024年实际培训280名护理员，分4期，继续做好培训工作，完成300名。' },
    }),
    example('实施期目标说上年仅为', { goals: { period: '2024年护理员持证率仅为60%，分4期培训300名护理员。' } }),
  ],
  good: [
    example('概况可以写历史', { overview: '2024年实际培训280名护理员，2025年面向全市养老机构分4期培训300名护理员。' }),
  ],
  messages: {
    past: (d: { fields: readonly string[]; clause: string }) =>
      `${d.fields.map((field) => `「${field}」`).join('与')}中${quote(d.clause)}是以前年度的情况，不是目标，请核实。`,
  },
  *check({ form, plain }) {
    const { year } = form;
    if (year === null) return;
    const clauses = new Map<string, FieldPath[]>();
    for (const side of SIDES) {
      const field = `goals.${side}` as const;
      const clause = pastClause(plain(field), year);
      if (clause !== undefined) clauses.set(clause, [...(clauses.get(clause) ?? []), field]);
    }
    for (const [clause, at] of clauses) {
      yield { message: 'past', at, data: { fields: at.map((path) => fieldLabel(path)), clause } };
    }
  },
});

/** The first clause that states a fact of an earlier year, which its sentence may have named before. */
function pastClause(goal: string, year: number): string | undefined {
  for (const sentence of goal.split(/[;。]/u)) {
    let named: number | undefined;
    for (const clause of sentence.split(',')) {
      named = /今年|本年|当年/u.test(clause) ? year : (lastYearIn(clause) ?? named);
      const isFact =
        /实际|达(?!标|成)|仅为|仅有|已完成|为\d/u.test(clause) && !/[较比](?:(?:19|20)\d\d年|上年|去年)/u.test(clause);
      if (named !== undefined && named < year && isFact && !/以后|以来|以上/u.test(clause)) return clause;
    }
  }
  return undefined;
}
