import type { WorkbookCheck } from '../../app/check/checkWorkbook';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { CellPlace } from '../../model/sheetPlan';
import { fieldLabel } from '../../model/fieldPath';
import { searchFor, searchable } from '../list/searchText';
import type { FindingFilter } from './checkState';

/** What the filter lets through, form by form, and what each of its choices would. */
export interface FilteredFindings {
  readonly listed: readonly CheckedFinding[];
  /** The same, whatever the user has said of each. */
  readonly standing: readonly CheckedFinding[];
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
  const { cell, query } = filter;
  const ofCell = cell ? findings.filter((finding) => placesOf(finding).some((place) => isSame(place, cell))) : findings;
  const isFound = searchFor(query);
  const there = query.trim() === '' ? ofCell : ofCell.filter((finding) => isFound(wordsOf(finding)));
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
    listed: there.filter((finding) => suits(finding)),
    standing: there.filter((finding) => suits(finding, 'state')),
    bySeverity: Object.fromEntries(SEVERITIES.map((severity) => [severity, severities.get(severity) ?? 0])) as Record<
      Severity,
      number
    >,
    byDepartment: mostFirst(counts('department')),
    byRule: mostFirst(counts('rule')),
  };
}

/** All cells that findings of a check stand on, those of the official forms too. */
export function placesIn({ officialPlaces }: WorkbookCheck): (finding: CheckedFinding) => readonly CellPlace[] {
  return (finding) => [...finding.places, ...(officialPlaces.get(finding) ?? [])];
}

const PARTS = ['severity', 'department', 'rule', 'state'] as const;

type Part = (typeof PARTS)[number];

function isSame(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function partOf(finding: CheckedFinding, part: Part): string {
  return part === 'department' ? finding.record.form.department.name : finding[part];
}

const WORDS = new WeakMap<CheckedFinding, string>();

/** All that a finding can be found by; made once, as every key that is typed asks for it. */
function wordsOf(finding: CheckedFinding): string {
  const known = WORDS.get(finding);
  if (known !== undefined) return known;
  const { record, rule, path, message, remark } = finding;
  const { projectName, department, unit } = record.form;
  const place = fieldLabel(path, record.form);
  const words = searchable(
    projectName,
    record.id,
    department.code,
    department.name,
    unit,
    rule,
    place,
    message,
    remark,
  );
  WORDS.set(finding, words);
  return words;
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([one, many], [other, few]) => few - many || one.localeCompare(other, 'zh-CN'));
}
