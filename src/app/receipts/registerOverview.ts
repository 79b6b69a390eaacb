import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { recallFindings } from '../../layout/findings/recallFindings';
import { readReceipts } from '../../layout/receipts/receiptRows';
import type { PlacedReceipt } from '../../layout/receipts/receiptRows';
import { dayOfMoment } from '../../model/calendarDay';
import { groupBy } from '../../model/groupBy';
import { normaliseText } from '../../model/normaliseText';
import { receiptState } from '../../model/receipt';
import { daysLate } from './daysLate';

/** A row of 收表登记, and where it stands. */
export type ListedReceipt = PlacedReceipt;

/** Something that is expected and has not come, by how many days behind its deadline; 0 where that is not past or nobody can tell. */
export interface MissingReceipt extends PlacedReceipt {
  readonly daysLate: number;
}

/** A form that has come in, in its last round. */
export interface ReceivedProject {
  readonly last: PlacedReceipt;
  /** All rounds, the earliest first. */
  readonly rounds: readonly PlacedReceipt[];
  /** Findings of severity 错误 that nobody put aside, by the last check. */
  readonly errors: number;
  /** Whether its row stands in 项目总表 still. */
  readonly isThere: boolean;
  /** By how many days it is behind its deadline, where it was sent back and has not come again. */
  readonly daysLate: number;
}

/** What is to be done next with a form or a department, the most pressing first. */
export const REGISTER_STEPS = ['answered', 'faulty', 'received', 'returned', 'missing', 'done'] as const;
export type RegisterStep = (typeof REGISTER_STEPS)[number];

export interface DepartmentReceipts {
  readonly code: string;
  readonly name: string;
  readonly projects: readonly (ReceivedProject & { readonly step: RegisterStep })[];
  /** Projects that are expected and have not come; the department itself where nothing at all has come of it. */
  readonly missing: readonly MissingReceipt[];
  readonly hasSent: boolean;
  /** Whether nothing is expected of it any more, as the user says of each of its rows. */
  readonly isWaived: boolean;
}

/** Where the season of one year stands. */
export interface RegisterOverview {
  readonly year: string;
  /** All years that 收表登记 speaks of, the latest first. */
  readonly years: readonly string[];
  readonly departments: readonly DepartmentReceipts[];
  /** Departments that are expected or have sent, and those of them of which nothing has come. */
  readonly expected: number;
  readonly silent: number;
  /** Forms by what is to be done with them; 'missing' counts projects and departments that have not sent. */
  readonly counts: Readonly<Record<RegisterStep, number>>;
  /** Those of them whose deadline is past. */
  readonly late: Readonly<Record<'returned' | 'missing', number>>;
}

export interface OverviewOptions {
  /** Deadlines before its day are past; where it is not said, none is. */
  readonly at?: Date;
  readonly year?: string | undefined;
}

/**
 * What 收表登记 says of a year by department, in the order of its rows: of the latest where none is named. Rows without a year are of the latest.
 * Undefined where there is no such sheet. Linear.
 */
export function registerOverview(
  reading: DataSheetsReading,
  { at, year: wanted }: OverviewOptions = {},
): RegisterOverview | undefined {
  if (!reading.tables.receipts) return undefined;
  const today = at ? dayOfMoment(at) : -Infinity;
  const all = readReceipts(reading.tables.receipts);
  const named = new Set(all.flatMap(({ year }) => (YEAR.test(year) ? [year] : [])));
  const years = [...named].sort().reverse();
  const [latest = ''] = years;
  const year = wanted ?? latest;
  const ofYear = all.filter((receipt) => (named.has(receipt.year) ? receipt.year : latest) === year);
  const errors = errorsById(reading);
  const there = new Set(reading.records.map(({ id }) => id));
  const keyOf = departmentKeys(ofYear);
  const departments = [...groupBy(ofYear, keyOf).values()].map((rows): DepartmentReceipts => {
    const received = rows.filter(({ id }) => id !== '');
    const projects = [...groupBy(received, ({ id }) => id).values()].flatMap(projectsOf).flatMap((rounds) => {
      const last = rounds.at(-1);
      if (!last) return [];
      const { id } = last;
      const project = { last, rounds, errors: errors.get(id) ?? 0, isThere: there.has(id) };
      const step = stepOf(project);
      return [{ ...project, step, daysLate: step === 'returned' ? daysLate(last, today) : 0 }];
    });
    const waiting = rows
      .filter((row) => row.id === '' && isMissing(row, received.length > 0))
      .map((row): MissingReceipt => ({ ...row, daysLate: daysLate(row, today) }));
    const { departmentCode = '', department = '' } = rows.find((row) => row.departmentCode !== '') ?? rows[0] ?? {};
    const isWaived = rows.every(({ state }) => receiptState(state) === 'waived');
    return {
      code: departmentCode,
      name: department,
      projects,
      missing: waiting,
      hasSent: received.length > 0,
      isWaived,
    };
  });
  const counts = Object.fromEntries(REGISTER_STEPS.map((step) => [step, 0])) as Record<RegisterStep, number>;
  const late = { returned: 0, missing: 0 };
  for (const { projects, missing } of departments) {
    counts.missing += missing.length;
    late.missing += missing.filter(isPast).length;
    late.returned += projects.filter(isPast).length;
    for (const { step } of projects) counts[step] += 1;
  }
  const silent = departments.filter(({ hasSent, missing }) => !hasSent && missing.length > 0).length;
  const expected = departments.filter(({ isWaived }) => !isWaived).length;
  return { year, years, departments, expected, silent, counts, late };
}

function isPast({ daysLate: days }: { readonly daysLate: number }): boolean {
  return days > 0;
}

const YEAR = /^\d{4}$/u;

function errorsById(reading: DataSheetsReading): ReadonlyMap<string, number> {
  const errors = new Map<string, number>();
  for (const { severity, state, record } of recallFindings(reading)) {
    if (severity === 'error' && state !== 'ignored') errors.set(record.id, (errors.get(record.id) ?? 0) + 1);
  }
  return errors;
}

/**
 * The rounds of each project among the rows of one 编号. They are of one project, unless somebody has written its 编号 beside another: that row was
 * never taken the place of, so that it kept no content, and its project has another name than the next.
 */
function projectsOf(rows: readonly PlacedReceipt[]): readonly (readonly PlacedReceipt[])[] {
  const projects: PlacedReceipt[][] = [];
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const isOther = before?.content === '' && normaliseText(before.projectName) !== normaliseText(row.projectName);
    if (!before || isOther) projects.push([row]);
    else projects.at(-1)?.push(row);
  });
  return projects;
}

/** A row with a name only is of the department with a code that has this name, where there is just one. */
function departmentKeys(rows: readonly PlacedReceipt[]): (row: PlacedReceipt) => string {
  const codes = new Map<string, Set<string>>();
  for (const { departmentCode, department } of rows) {
    const [code, name] = [normaliseText(departmentCode), normaliseText(department)];
    if (code === '' || name === '') continue;
    const known = codes.get(name);
    if (known) known.add(code);
    else codes.set(name, new Set([code]));
  }
  return ({ departmentCode, department }) => {
    const [code, name] = [normaliseText(departmentCode), normaliseText(department)];
    const [only, ...others] = codes.get(name) ?? [];
    if (code !== '') return `code ${code}`;
    return only !== undefined && others.length === 0 ? `code ${only}` : `name ${name}`;
  };
}

function stepOf({ last, errors }: Pick<ReceivedProject, 'last' | 'errors'>): RegisterStep {
  switch (receiptState(last.state)) {
    case 'returned':
      return 'returned';
    case 'answered':
      return 'answered';
    case 'received':
    case 'blank':
      return errors > 0 ? 'faulty' : 'received';
    default:
      return 'done';
  }
}

/** A department that is expected as such has sent when anything of it has come; the user's own word settles a row. */
function isMissing({ projectName, state }: PlacedReceipt, hasSent: boolean): boolean {
  const known = receiptState(state);
  const isOpen = known === 'blank' || known === 'missing' || known === 'sent';
  return isOpen && (normaliseText(projectName) !== '' || !hasSent);
}
