import type { CheckedFinding } from '../../app/check/checkedFinding';
import { groupBy } from '../../model/groupBy';
import { SEVERITIES } from '../../model/finding';
import { strings } from '../strings';
import type { Arrangement, Grouping, Sorting } from './arrangement';
import { listStrings } from '../list/strings';
import { checkStrings } from './strings';

/** Findings that stand together under one heading. */
export interface FindingGroup {
  readonly kind: 'group';
  readonly key: string;
  readonly title: string;
  /** What tells it from groups of the same title. */
  readonly detail: string;
  /** Those that are listed, in their order. */
  readonly findings: readonly CheckedFinding[];
  /** How many of its findings, listed or not, have a word of the user, and how many there are. */
  readonly done: number;
  readonly total: number;
  readonly isOpen: boolean;
}

/** A row of the list: the heading of a group, or a finding. */
export type WorkRow =
  | FindingGroup
  | { readonly kind: 'finding'; readonly key: string; readonly finding: CheckedFinding; readonly isInGroup: boolean };

export interface WorkList {
  readonly rows: readonly WorkRow[];
  readonly groups: readonly FindingGroup[];
}

/** What is to be arranged: the findings that are listed, and all that would be if none had a word of the user. Both form by form. */
interface ListedFindings {
  readonly listed: readonly CheckedFinding[];
  readonly standing: readonly CheckedFinding[];
}

/**
 * The rows of the list. What a rule says of most forms (`common`, with the number of these) is a group of its own, closed at first: it tells
 * no project from another. `toggled` are the groups that are not as they were at first. Linear, but for sorting.
 */
export function workList(
  { listed, standing }: ListedFindings,
  { grouping, sorting }: Arrangement,
  common: ReadonlyMap<string, number>,
  toggled: ReadonlySet<string>,
): WorkList {
  const headOf = (finding: CheckedFinding) => headingOf(finding, grouping, common);
  const all = groupBy(standing, (finding) => headOf(finding)?.key);
  const groups = [...groupBy(listed, (finding) => headOf(finding)?.key)].map(([key, findings]): Block => {
    const [first] = findings;
    const head = first && headOf(first);
    const sorted = sorting === 'workbook' ? findings : gravestFirst(findings);
    if (!head || key === undefined) return { findings: sorted };
    const ofAll = all.get(key) ?? [];
    return {
      kind: 'group',
      ...head,
      findings: sorted,
      done: ofAll.filter(({ state }) => state !== 'open').length,
      total: ofAll.length,
      isOpen: head.isOpenAtFirst !== toggled.has(key),
    };
  });
  // Where nothing else is grouped, what is said of most forms comes first: nobody would find it behind all the others.
  const blocks =
    grouping === 'none'
      ? [...groups].sort((one, other) => Number(isGroup(other)) - Number(isGroup(one)))
      : sortBlocks(groups, sorting);
  return {
    groups: blocks.filter(isGroup),
    rows: blocks.flatMap((block): readonly WorkRow[] => {
      const isHeaded = isGroup(block);
      const shown = isHeaded && !block.isOpen ? [] : block.findings;
      const findings = shown.map((finding): WorkRow => ({
        kind: 'finding',
        key: keyOfFinding(finding),
        finding,
        isInGroup: isHeaded,
      }));
      return isHeaded ? [block, ...findings] : findings;
    }),
  };
}

/** One rule may speak twice of one field; its sentences differ then. */
export function keyOfFinding({ record, ruleId, path, message }: CheckedFinding): string {
  return [record.id, record.row, ruleId, path, message].join('\u0000');
}

/** A group, or the findings that belong to none. */
type Block = FindingGroup | { readonly findings: readonly CheckedFinding[] };

function isGroup(block: Block): block is FindingGroup {
  return 'kind' in block;
}

interface GroupHeading {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly isOpenAtFirst: boolean;
}

function headingOf(
  { record, rule, ruleId }: CheckedFinding,
  grouping: Grouping,
  common: ReadonlyMap<string, number>,
): GroupHeading | undefined {
  const { id, row, form } = record;
  const forms = common.get(ruleId);
  if (grouping === 'rule' || forms !== undefined) {
    const detail = forms === undefined ? '' : checkStrings.ofForms(forms);
    return { key: `rule ${ruleId}`, title: rule, detail, isOpenAtFirst: forms === undefined };
  }
  switch (grouping) {
    case 'project': {
      const detail = [id, form.department.name].filter(Boolean).join(' · ');
      return { key: `project ${id} ${row}`, title: form.projectName || strings.unnamed, detail, isOpenAtFirst: true };
    }
    case 'department': {
      const { name } = form.department;
      return {
        key: `department ${name}`,
        title: name || listStrings.noDepartment,
        detail: form.department.code,
        isOpenAtFirst: true,
      };
    }
    case 'none':
      return undefined;
  }
}

/** Sorting is stable: what weighs the same stays in the order of the workbook. */
function sortBlocks(blocks: readonly Block[], sorting: Sorting): readonly Block[] {
  if (sorting === 'workbook') return blocks;
  const weights = new Map(blocks.map((block) => [block, weightsOf(block.findings, sorting)]));
  return [...blocks].sort((one, other) => compareWeights(weights.get(one) ?? [], weights.get(other) ?? []));
}

function weightsOf(findings: readonly CheckedFinding[], sorting: Sorting): readonly number[] {
  if (sorting === 'most') return [findings.length];
  return SEVERITIES.map((grade) => findings.filter(({ severity }) => severity === grade).length);
}

/** The heavier first. */
function compareWeights(one: readonly number[], other: readonly number[]): number {
  for (const [at, weight] of one.entries()) {
    const difference = (other[at] ?? 0) - weight;
    if (difference !== 0) return difference;
  }
  return 0;
}

function gravestFirst(findings: readonly CheckedFinding[]): readonly CheckedFinding[] {
  return [...findings].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}
