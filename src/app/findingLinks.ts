import { findingKey } from '../layout/findings/findingRow';
import { cellAddress } from '../model/cellAddress';
import type { CheckedFinding } from './checkedFinding';

/** Where the links of 校验结果 lead as far as we wrote them ourselves; no host tells where a link leads. */
export interface FindingLinks {
  /** Whether the link of a listed finding is known to lead to its cell. */
  isRight(finding: CheckedFinding): boolean;
  /** All links of these findings have been written, or were right before. */
  rememberAll(findings: readonly CheckedFinding[]): void;
  /** Links of findings whose cells have moved may lead anywhere now. */
  forgetMoved(findings: readonly CheckedFinding[]): void;
}

export function createFindingLinks(): FindingLinks {
  let targets = new Map<string, string>();
  const isRight = (finding: CheckedFinding): boolean => targets.get(keyOf(finding)) === targetOf(finding);
  return {
    isRight,
    rememberAll(findings) {
      targets = new Map(findings.map((finding) => [keyOf(finding), targetOf(finding)]));
    },
    forgetMoved(findings) {
      for (const finding of findings) if (!isRight(finding)) targets.delete(keyOf(finding));
    },
  };
}

function keyOf({ record, ruleId, path, message }: CheckedFinding): string {
  return `${findingKey(record.id, ruleId, path)}\n${message}`;
}

function targetOf({ fields }: CheckedFinding): string {
  const place = fields[0]?.place;
  return place ? `${place.sheet}!${cellAddress(place.row, place.column)}` : '';
}
