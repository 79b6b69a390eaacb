import type { CheckedFinding } from '../../app/check/checkedFinding';

/** What the user does about findings and doubts, in place of their list. */
export type CheckTask =
  | { readonly kind: 'repairs'; readonly findings: readonly CheckedFinding[] }
  | { readonly kind: 'opinions' }
  | { readonly kind: 'doubts' };
