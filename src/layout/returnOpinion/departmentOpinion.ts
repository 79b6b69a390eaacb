import { departmentKey } from '../../model/departmentKey';
import { fieldLabel } from '../../model/fieldPath';
import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { Form } from '../../model/form';
import type { FindingRow } from '../findings/findingRow';
import { strings } from '../strings';

/** One finding as a department is told of it. */
export interface OpinionItem {
  /** Counts the items of a department from 1. */
  readonly number: number;
  readonly severity: Severity;
  readonly place: string;
  readonly fact: string;
  readonly remedy: string;
}

export interface ProjectOpinion {
  readonly id: string;
  readonly year: number | null;
  readonly projectName: string;
  /** The gravest first. */
  readonly items: readonly OpinionItem[];
  /** Whether something is at fault in it, so that it goes back. */
  readonly isReturned: boolean;
}

/** What goes back to one department. */
export interface DepartmentOpinion {
  /** Its code and name as the forms write them; the same department has one key however it is spaced. */
  readonly key: string;
  readonly department: string;
  /** How a letter calls it: its name, or its code where it gives none. */
  readonly addressee: string;
  readonly projects: readonly ProjectOpinion[];
}

/** A finding and what its rule says should be done. */
export interface AdvisedFinding extends FindingRow {
  readonly remedy: string;
  /** Whether it is only said to this form too: the finding stands on another one, and is counted there. */
  readonly isElsewhere?: boolean;
}

/** The findings by department and project, in their order; those that the user put aside are left out. Linear in the findings. */
export function departmentOpinions(findings: readonly AdvisedFinding[]): readonly DepartmentOpinion[] {
  const open = findings.filter(({ state }) => state !== 'ignored');
  return groupsOf(open, ({ record }) => departmentKey(record.form.department)).map(([key, ofDepartment]) => {
    let number = 0;
    const projects = groupsOf(ofDepartment, ({ record }) => record.id).map(([id, ofProject]): ProjectOpinion => {
      const { year = null, projectName = '' } = ofProject[0]?.record.form ?? {};
      const items = gravestFirst(ofProject).map((finding) => itemOf(finding, (number += 1)));
      const isReturned = ofProject.some(({ isElsewhere }) => isElsewhere !== true);
      return { id, year, projectName, items, isReturned };
    });
    const department = ofDepartment[0]?.record.form.department;
    const called = department?.name.trim() ?? '';
    return { key, department: departmentName(department), addressee: called || departmentName(department), projects };
  });
}

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}

type Department = Form['department'];

function departmentName(department: Department | undefined): string {
  const name = [department?.code, department?.name]
    .map((part) => part?.trim() ?? '')
    .join(' ')
    .trim();
  return name === '' ? strings.opinion.noDepartment : name;
}

function gravestFirst(findings: readonly AdvisedFinding[]): readonly AdvisedFinding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function itemOf({ severity, record, path, message, remedy }: AdvisedFinding, number: number): OpinionItem {
  return { number, severity, place: fieldLabel(path, record.form), fact: message, remedy };
}
