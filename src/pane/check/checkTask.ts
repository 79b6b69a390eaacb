import type { CheckedFinding } from '../../app/checkedFinding';

/** What the user does about findings, in place of their list. */
export type CheckTask =
  { readonly kind: 'repairs'; readonly findings: readonly CheckedFinding[] } | { readonly kind: 'opinions' };
