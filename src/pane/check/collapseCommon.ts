import type { CheckedFinding } from '../../app/checkedFinding';

/** Findings of a rule that speaks of most forms: one entry of the list for all of them. */
export interface CommonFindings {
  readonly findings: readonly CheckedFinding[];
  /** In how many forms of the workbook the rule speaks. */
  readonly forms: number;
}

export type ListedItem = CheckedFinding | CommonFindings;

/** The findings in their order; those of a rule that speaks of most forms together where its first would stand. Linear. */
export function collapseCommon(
  findings: readonly CheckedFinding[],
  common: ReadonlyMap<string, number>,
): readonly ListedItem[] {
  const groups = new Map<string, CheckedFinding[]>();
  return findings.flatMap((finding): readonly ListedItem[] => {
    const forms = common.get(finding.ruleId);
    if (forms === undefined) return [finding];
    const known = groups.get(finding.ruleId);
    if (known) {
      known.push(finding);
      return [];
    }
    const group = [finding];
    groups.set(finding.ruleId, group);
    return [{ findings: group, forms }];
  });
}
