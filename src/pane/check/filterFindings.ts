import type { CheckedFinding } from '../../app/checkedFinding';
import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { CellPlace } from '../../model/sheetPlan';
import type { FindingFilter } from './checkState';

/** What the filter lets through, the gravest first, and what each of its choices would. */
export interface FilteredFindings {
  readonly listed: readonly CheckedFinding[];
  /** How many each severity would list, the other parts of the filter being as they are. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Names and how many they would list, most first. */
  readonly byDepartment: readonly (readonly [name: string, count: number])[];
  readonly byRule: readonly (readonly [title: string, count: number])[];
}

/** Filters findings and counts what each choice would list; `placesOf` are all cells that a finding stands on. */
export function filterFindings(
  findings: readonly CheckedFinding[],
  filter: FindingFilter,
  placesOf: (finding: CheckedFinding) => readonly CellPlace[] = ({ places }) => places,
): FilteredFindings {
  const { cell } = filter;
  const there = cell ? findings.filter((finding) => placesOf(finding).some((place) => isSame(place, cell))) : findings;
  const suits = (finding: CheckedFinding, but?: Part) =>
    PARTS.every((part) => part === but || filter[part] === undefined || filter[part] === partOf(finding, part));
  const counts = (part: Part) => {
    const byName = new Map<string, number>();
    for (const finding of there) {
      if (!suits(finding, part)) continue;
      const name = partOf(finding, part);
      byName.set(name, (byName.get(name) ?? 0) + 1);
    }
    return byName;
  };
  const severities = counts('severity');
  return {
    listed: gravestFirst(there.filter((finding) => suits(finding))),
    bySeverity: Object.fromEntries(SEVERITIES.map((severity) => [severity, severities.get(severity) ?? 0])) as Record<
      Severity,
      number
    >,
    byDepartment: mostFirst(counts('department')),
    byRule: mostFirst(counts('rule')),
  };
}

const PARTS = ['severity', 'department', 'rule', 'state'] as const;

type Part = (typeof PARTS)[number];

function isSame(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function partOf(finding: CheckedFinding, part: Part): string {
  return part === 'department' ? finding.record.form.department.name : finding[part];
}

/** Sorting is stable: within a severity the findings stay form by form. */
function gravestFirst(findings: readonly CheckedFinding[]): readonly CheckedFinding[] {
  return [...findings].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([one, many], [other, few]) => few - many || one.localeCompare(other, 'zh-CN'));
}
