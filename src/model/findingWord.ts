import type { FindingState } from './findingState';

/** What a user said of a finding, with the row of 校验结果 in the words that stand there. */
export interface FindingWord {
  readonly severity: string;
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  readonly state: FindingState;
  readonly remark: string;
}
