import type { CheckedFinding } from '../../app/check/checkedFinding';
import type { FindingState } from '../../model/findingState';

/** What can be said of many findings at once. */
export const SETTLE_WORDS: readonly FindingState[] = ['ignored', 'fixed', 'open'];

/** Findings that one word can be said of. */
export interface SettleScope {
  readonly label: string;
  readonly findings: readonly CheckedFinding[];
}

/** Of these findings, from few to many, those of which the word is not said yet; what adds none is left out. */
export function settleScopes(
  candidates: readonly (readonly [label: string, findings: readonly CheckedFinding[]])[],
  word: FindingState,
): readonly SettleScope[] {
  const scopes: SettleScope[] = [];
  for (const [label, all] of candidates) {
    const findings = all.filter(({ state }) => state !== word);
    if (findings.length > (scopes.at(-1)?.findings.length ?? 0)) scopes.push({ label, findings });
  }
  return scopes;
}
