import { findingKey } from '../layout/findings/findingRow';
import { cellAddress } from '../model/cellAddress';
import { DATA_SHEETS } from '../model/dataSheets';
import type { CellPlace } from '../model/sheetPlan';
import type { CheckedFinding } from './checkedFinding';

/** Where the links of 校验结果 lead as far as we wrote them ourselves; no host tells where a link leads. */
export interface FindingLinks {
  /** Whether the link of a listed finding need not be written anew; `isFixed` for links that know nothing but a cell. */
  isRight(finding: CheckedFinding, isFixed: boolean): boolean;
  /** All links of these findings have been written, or were right before. */
  rememberAll(findings: readonly CheckedFinding[]): void;
  /** Only links of findings that were not listed before have been written. */
  rememberNew(findings: readonly CheckedFinding[]): void;
}

/**
 * Links find their project by its 编号. One into 绩效指标 leads to the first row of the project once rows were sorted; so it is written
 * anew where its cell is known to have been elsewhere. A link that knows nothing but a cell may lead anywhere unless it is known to be right.
 */
export function createFindingLinks(): FindingLinks {
  let targets = new Map<string, string>();
  return {
    isRight(finding, isFixed) {
      const place = placeOf(finding);
      const known = targets.get(keyOf(finding));
      if (isFixed) return known === addressOf(place);
      return known === undefined || place?.sheet !== DATA_SHEETS.indicators || known === addressOf(place);
    },
    rememberAll(findings) {
      targets = new Map(findings.map((finding) => [keyOf(finding), addressOf(placeOf(finding))]));
    },
    rememberNew(findings) {
      const before = targets;
      targets = new Map(
        findings.map((finding) => [keyOf(finding), before.get(keyOf(finding)) ?? addressOf(placeOf(finding))]),
      );
    },
  };
}

function keyOf({ record, ruleId, path, message }: CheckedFinding): string {
  return `${findingKey(record.id, ruleId, path)}\n${message}`;
}

function placeOf({ fields }: CheckedFinding): CellPlace | undefined {
  return fields[0]?.place;
}

function addressOf(place: CellPlace | undefined): string {
  return place ? `${place.sheet}!${cellAddress(place.row, place.column)}` : '';
}
