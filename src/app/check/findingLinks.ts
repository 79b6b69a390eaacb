import { findingKey } from '../../layout/findings/findingRow';
import { cellAddress } from '../../model/cellAddress';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { CheckedFinding } from './checkedFinding';

/** Where the links of 校验结果 lead as far as we wrote them ourselves; no host tells where a link leads. */
export interface FindingLinks {
  /** Whether the link of a listed finding need not be written anew. */
  isRight(finding: CheckedFinding, links: LinkKind): boolean;
  /** All links of these findings have been written, or were right before. */
  rememberAll(findings: readonly CheckedFinding[]): void;
  /** Only links of findings that were not listed before have been written. */
  rememberNew(findings: readonly CheckedFinding[]): void;
}

/** How the links of 校验结果 find their cells. */
interface LinkKind {
  /** They know nothing but a cell. */
  readonly isFixed: boolean;
  /** The sheet of 绩效指标 by its name now. */
  readonly indicators: string | undefined;
}

/**
 * Links find their project by its 编号. One into 绩效指标 leads to the first row of the project once rows were sorted; so it is written
 * anew where its cell is known to have been elsewhere, or where the sheet bears another name than the link. A link that knows nothing but a cell may lead anywhere unless it is known to be right.
 */
export function createFindingLinks(): FindingLinks {
  let targets = new Map<string, Target>();
  return {
    isRight(finding, { isFixed, indicators }) {
      const known = targets.get(keyOf(finding));
      const target = targetOf(finding);
      if (isFixed) return known?.cell === target.cell && known.sheet === target.sheet;
      if (known === undefined) return target.sheet === undefined || OUR_NAMES.has(target.sheet);
      return known.sheet === target.sheet && (target.sheet !== indicators || known.cell === target.cell);
    },
    rememberAll(findings) {
      targets = new Map(findings.map((finding) => [keyOf(finding), targetOf(finding)]));
    },
    rememberNew(findings) {
      const before = targets;
      targets = new Map(findings.map((finding) => [keyOf(finding), before.get(keyOf(finding)) ?? targetOf(finding)]));
    },
  };
}

function keyOf({ record, ruleId, path, message }: CheckedFinding): string {
  return `${findingKey(record.id, ruleId, path)}\n${message}`;
}

/** A link names the sheet of its cell as a text, which does not go along when the sheet gets another name. */
interface Target {
  readonly sheet: string | undefined;
  readonly cell: string;
}

function targetOf({ fields }: CheckedFinding): Target {
  const place = fields[0]?.place;
  return { sheet: place?.sheet, cell: place ? cellAddress(place.row, place.column) : '' };
}

const OUR_NAMES: ReadonlySet<string> = new Set(Object.values(DATA_SHEETS));
