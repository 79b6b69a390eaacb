import type { Form } from '../model/form';

/** What happens to a form that was read: 新增, 更新, 跳过, 另存. */
export type ImportDecision = 'create' | 'update' | 'skip' | 'save-as';

/** The earlier form that has the same identity: a row of the workbook or another form of the same paste. */
export type Duplicate =
  | { readonly kind: 'in-workbook'; readonly id: string; readonly isEqual: boolean }
  | { readonly kind: 'in-source'; readonly index: number; readonly isEqual: boolean };

export interface ImportItem {
  /** Position of the form in the reading, from 0. */
  readonly index: number;
  readonly form: Form;
  readonly duplicate: Duplicate | undefined;
  /** 'create' for a new form, 'skip' for one that is there already; the user decides otherwise. */
  readonly suggested: ImportDecision;
}

export interface ImportPreview {
  readonly items: readonly ImportItem[];
  /** Sentences on what keeps the data sheets from being read, e.g. a missing column; importing is refused then. */
  readonly obstacles: readonly string[];
}

export interface ImportOutcome {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
}
