import type { FieldPath } from './fieldPath';

/** error = 会被退回, warning = 审核会问, info = 备注. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

/** A place in one of the forms that were checked together; `form` counts them from 0. */
export interface FindingPlace {
  readonly form: number;
  readonly path: FieldPath;
}

/** What a rule found. It points at a form and a field, never at a cell. */
export interface Finding extends FindingPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Which sentence of the rule it is, and what the sentence shows: for tools. */
  readonly messageId?: string;
  readonly data?: unknown;
  /** Further places that the same fact is about, e.g. the same cell on the other side. */
  readonly related: readonly FindingPlace[];
}

/** A rule that lacked its inputs on a form (or on the batch): never counted as passed. */
export interface Unchecked {
  readonly rule: string;
  readonly form: number | null;
  readonly reason: string;
  /** For a supporter, where the rule itself failed: what went wrong where, without any words of the form. */
  readonly diagnosis?: string;
}
