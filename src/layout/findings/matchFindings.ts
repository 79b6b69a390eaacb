import { fieldLabel } from '../../model/fieldPath';
import { findingKey } from './findingRow';
import type { FindingRow, WrittenFinding } from './findingRow';

/** A finding and the row of 校验结果 that speaks of it already. */
export interface MatchedFinding<F extends FindingRow = FindingRow> {
  readonly finding: F;
  readonly old: WrittenFinding | undefined;
}

/**
 * Gives each finding its row of the sheet, so that the user's 处理 and 备注 stay with it: the row with the same sentence if there is
 * one, else another row of the same rule on the same field. No row is given twice. Linear but for rows of one key.
 */
export function matchFindings<F extends FindingRow>(
  findings: readonly F[],
  written: readonly WrittenFinding[],
): readonly MatchedFinding<F>[] {
  const free = new Map<string, WrittenFinding[]>();
  for (const old of written) {
    const sameKey = free.get(old.key);
    if (sameKey) sameKey.push(old);
    else free.set(old.key, [old]);
  }
  const take = (finding: F, suits: (old: WrittenFinding) => boolean): WrittenFinding | undefined => {
    const { record, rule, path } = finding;
    const candidates = free.get(findingKey(record.id, rule, fieldLabel(path, record.form))) ?? [];
    const at = candidates.findIndex(suits);
    return at < 0 ? undefined : candidates.splice(at, 1)[0];
  };
  const exact = findings.map((finding) => take(finding, (old) => old.message === finding.message));
  return findings.map((finding, index) => ({ finding, old: exact[index] ?? take(finding, () => true) }));
}
