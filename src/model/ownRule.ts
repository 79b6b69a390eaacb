import { z } from './zod';

/** The columns of the table 自定义规则, by what a row of it says there. */
export const OWN_RULE_HEADERS = {
  enabled: '启用',
  name: '规则名称',
  severity: '级别',
  scope: '范围',
  condition: '条件',
  content: '内容',
  onlyIf: '仅当',
  message: '提示语',
} as const;

export type OwnRuleColumn = keyof typeof OWN_RULE_HEADERS;
export const OWN_RULE_COLUMNS = Object.keys(OWN_RULE_HEADERS) as readonly OwnRuleColumn[];

/** A rule that a bureau has written, as it stands in its row; whether it can be understood is for the rules to say. */
export const ownRuleRowSchema = z.object({
  enabled: z.string().default(''),
  name: z.string().default(''),
  severity: z.string().default(''),
  scope: z.string().default(''),
  condition: z.string().default(''),
  content: z.string().default(''),
  onlyIf: z.string().default(''),
  message: z.string().default(''),
});

export type OwnRuleRow = Readonly<z.infer<typeof ownRuleRowSchema>>;

/** What is wrong with a row of own rules: the rule is not asked. `row` counts the rows from 0. */
export interface OwnRuleProblem {
  readonly row: number;
  readonly column: OwnRuleColumn;
  /** The name of the rule as far as it has one. */
  readonly name: string;
  readonly message: string;
}

/** What the name of a rule begins with where a bureau has written it. */
const OWN_RULE_PREFIX = '自定义：';

/** The id of an own rule: a name of the product never looks so. */
export function ownRuleId(name: string): string {
  return OWN_RULE_PREFIX + name;
}

/** The name of an own rule; undefined for a rule of the product. */
export function ownRuleName(id: string): string | undefined {
  return id.startsWith(OWN_RULE_PREFIX) ? id.slice(OWN_RULE_PREFIX.length) : undefined;
}
