import type { FormTemplate } from './template';

/** What a workbook remembers of its forms beyond their cells, and what goes along with them into another one. */
export interface WorkbookMemory {
  /** The user's word on two forms of two years, by their positions in the reading: whether they are one project. */
  readonly pairs: readonly RememberedPair[];
  /** Kinds of forms that it was taught. */
  readonly templates: readonly FormTemplate[];
}

export interface RememberedPair {
  readonly earlier: number;
  readonly later: number;
  readonly isOneProject: boolean;
}

/** A finding that the user put aside: what it said and what stood in its cell then. */
export interface IgnoredFact {
  readonly rule: string;
  readonly path: string;
  readonly fact: string;
}
