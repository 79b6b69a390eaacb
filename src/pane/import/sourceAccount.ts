import type { Failure } from '../failure';

/** What became of one source: everything in it was read, a part of it, or nothing. */
export interface SourceAccount {
  readonly name: string;
  readonly outcome: 'read' | 'partly' | 'unread';
  /** How many forms were read from it, and the position of the first of them. */
  readonly forms: number;
  readonly firstForm: number;
  /** What was not read, why, and what to do about it. */
  readonly sentences: readonly string[];
  /** Where the fault is ours. */
  readonly failure?: Failure | undefined;
}
