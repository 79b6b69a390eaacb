import { z } from './zod';
import type { DeepReadonly } from './deepReadonly';
import { SEVERITIES } from './finding';
import { ownRuleRowSchema } from './ownRule';
import { THRESHOLD_IDS } from './thresholds';
import { WORD_LIST_IDS } from './wordLists';

/** What an office changes about the rules; stored in the workbook and read from `--settings`. Amounts are in 元. */
export const settingsSchema = z.object({
  rules: z
    .record(z.string(), z.object({ enabled: z.boolean().optional(), severity: z.enum(SEVERITIES).optional() }))
    .default({}),
  controlTotals: z
    .array(z.object({ year: z.number().int(), departmentCode: z.string(), annual: z.number() }))
    .default([]),
  /** Numbers that replace the initial ones of `THRESHOLDS`. */
  thresholds: z.partialRecord(z.enum(THRESHOLD_IDS), z.number().nonnegative()).optional(),
  /** What an office adds to and takes from the lists of `WORD_LISTS`. */
  wordLists: z
    .partialRecord(
      z.enum(WORD_LIST_IDS),
      z.object({ added: z.array(z.string()).default([]), removed: z.array(z.string()).default([]) }),
    )
    .optional(),
  /** What stands before the year of a new 编号: a text, or `{主管部门代码}` for the code of each form's department. */
  idPrefix: z.string().max(20).optional(),
  /** Rules that the office wrote itself. A workbook has them in its table 自定义规则, and nowhere else. */
  ownRules: z.array(ownRuleRowSchema).optional(),
});

export type Settings = DeepReadonly<z.infer<typeof settingsSchema>>;

/** The settings of an office that changed nothing. */
export const INITIAL_SETTINGS: Settings = { rules: {}, controlTotals: [] };
