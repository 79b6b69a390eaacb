import type { Level2Indicator } from '../../../src/model/form';
import type { FormPatch } from '../../../src/rules/ruleExample';
import { LAST_YEAR } from '../ruleCases';

type Row = NonNullable<FormPatch['rows']>[number];

export const row = (level2: Level2Indicator, name: string, value: string): Row => ({ add: [level2, name, value] });
export const add = (level2: Level2Indicator, name: string, value: string): FormPatch => ({
  rows: [row(level2, name, value)],
});
export const rows = (...changes: readonly Row[]): FormPatch => ({ rows: changes });
/** Both goals of the good form with a sentence more. */
export const goal = (sentence: string, ...changes: readonly Row[]): FormPatch => {
  const text = `分4期完成300名护理员培训，${sentence}`;
  return { goals: { period: text, annual: text }, rows: changes };
};
export const overview = (sentence: string): FormPatch => ({
  overview: `面向全市养老机构分4期培训300名护理员，${sentence}`,
});
export const lastYear = (patch: FormPatch = {}): FormPatch => ({
  ...LAST_YEAR,
  ...patch,
  rows: [...LAST_YEAR.rows, ...(patch.rows ?? [])],
});
