import type { FormRecord } from '../../model/form';

/** The form of one project in two years. */
export interface ProjectPair {
  readonly earlier: FormRecord;
  readonly later: FormRecord;
  /** 'same': name and unit agree; 'similar': they resemble each other; 'user': paired by hand. */
  readonly origin: 'same' | 'similar' | 'user';
  /** How sure it is that they are one project, above 0 up to 1. */
  readonly confidence: number;
}

/** The projects of two years; every form of both that sums count is in exactly one of the lists. */
export interface YearMatch {
  readonly years: { readonly earlier: number; readonly later: number };
  readonly pairs: readonly ProjectPair[];
  readonly ended: readonly FormRecord[];
  readonly added: readonly FormRecord[];
}

/** What the user said of pairs, each as 编号 of the earlier and of the later year. */
export interface PairDecisions {
  readonly paired: readonly (readonly [earlier: string, later: string])[];
  readonly unpaired: readonly (readonly [earlier: string, later: string])[];
}
