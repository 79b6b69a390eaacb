import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { NOTHING, changeReceipts, readReceipts, unwrittenHeaders } from '../../layout/receipts/receiptRows';
import type { PlacedReceipt } from '../../layout/receipts/receiptRows';
import { LONGEST_CELL_TEXT } from '../../model/cellText';
import { dayOfMoment } from '../../model/calendarDay';
import type { Form, FormRecord } from '../../model/form';
import { formSchema } from '../../model/formSchema';
import { groupBy } from '../../model/groupBy';
import { findByDepartment, isSameDepartment } from '../../model/matchDepartment';
import { normaliseText } from '../../model/normaliseText';
import { plainProjectName } from '../../model/projectName';
import { RECEIPT_STATE_LABELS, receiptState, roundName, roundNumber } from '../../model/receipt';
import type { Receipt } from '../../model/receipt';
import { sameForm } from '../../model/sameForm';
import type { SheetChange } from '../../model/workbookChange';
import { describeChanges, isFiledBefore } from './describeChanges';
import { daysLate } from './daysLate';
import { receiptStrings } from './strings';
import { timeOfReceipt } from './timeOfReceipt';

/** A form that has come in and is written with the same change. */
export interface ReceivedForm {
  readonly record: FormRecord;
  /** The file that it came in; "" for a paste. */
  readonly source: string;
  /** The version that it takes the place of. */
  readonly before?: Form | undefined;
  /** What its workbook had registered of it; such a form was received before, and does not come in anew unless it takes a place. */
  readonly carried?: readonly Receipt[] | undefined;
}

export interface RegisterOptions {
  /** When they came, by the clock of the user. */
  readonly at: Date;
  /** The round that the bureau is in; where it is not said, each form has its own next one. */
  readonly round?: string | undefined;
}

/** What to write into 收表登记, and sentences on forms that look like an older round. */
export interface Registered {
  /** How many forms came in now; the others were registered before, in their workbooks. */
  readonly received: number;
  readonly change: SheetChange | undefined;
  readonly told: readonly string[];
}

/**
 * Registers forms that have come in: a row a round, in the place of the row that expected it, if any. The row of the round before keeps
 * its content, so that it stays readable and comparable. Linear in the rows and in what changed.
 */
export function registerReceipts(
  { tables }: Pick<DataSheetsReading, 'tables'>,
  received: readonly ReceivedForm[],
  { at, round }: RegisterOptions,
): Registered {
  const register = openRegister(readReceipts(tables.receipts));
  const told: string[] = [];
  let count = 0;
  for (const { record, source, before, carried = [] } of received) {
    const known = register.roundsOf(record.id);
    if (known.length === 0) {
      for (const receipt of carried) register.add({ ...receipt, id: record.id });
      if (carried.length > 0 && !before) continue;
    }
    if (before && register.roundsOf(record.id).length === 0) {
      // It was in the workbook before anything was registered.
      register.add(receiptOf({ id: record.id, form: before }));
    }
    count += 1;
    const last = register.roundsOf(record.id).at(-1);
    const doubt = before && doubtOf(record.form, before, register.roundsOf(record.id));
    if (doubt !== undefined) told.push(receiptStrings.doubtful(record.form.projectName, doubt));
    const changes = before ? [describeChanges(before, record.form)] : [];
    const isAnswer = receiptState(last?.state ?? '') === 'returned';
    const own = receiptOf(record);
    const deadline = last ? (isAnswer ? last.deadline : '') : register.deadlineOf(own);
    const days = daysLate({ deadline, returnedAt: last?.returnedAt ?? '' }, dayOfMoment(at));
    const late = days > 0 ? [receiptStrings.cameLate(days)] : [];
    if (days > 0) told.push(receiptStrings.toldLate(record.form.projectName, deadline, days));
    if (last && before) register.supersede(last, contentOf(before));
    register.receive({
      ...own,
      deadline,
      round: round ?? nextRound(register.roundsOf(record.id)),
      receivedAt: timeOfReceipt(at),
      source,
      changes: [...late, ...(doubt === undefined ? [] : [doubt]), ...changes].join('；'),
      state: RECEIPT_STATE_LABELS[isAnswer ? 'answered' : 'received'],
    });
  }
  const rows = register.rows();
  const unwritten = unwrittenHeaders(tables.receipts, rows);
  if (unwritten.length > 0) told.push(receiptStrings.unwritten(unwritten));
  return { received: count, change: changeReceipts(tables.receipts, rows), told };
}

/** A row of a form before anything is said of its round. */
export function receiptOf({ id, form }: FormRecord): Receipt {
  const { year, department, projectName, unit } = form;
  return {
    ...NOTHING,
    id,
    year: year === null ? '' : String(year),
    departmentCode: department.code,
    department: department.name,
    projectName,
    unit,
    round: roundName(1),
  };
}

/** The form that a round brought, where its row has kept it; undefined where it has not, or somebody has written over it. */
export function formOfRound({ content }: Pick<Receipt, 'content'>): Form | undefined {
  if (!content.startsWith('{')) return undefined;
  try {
    const parsed = formSchema.safeParse(JSON.parse(content));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function contentOf(form: Form): string {
  const content = JSON.stringify(form);
  return content.length > LONGEST_CELL_TEXT ? receiptStrings.tooLong : content;
}

/** A word of the user's own counts as one round. */
function nextRound(rounds: readonly Receipt[]): string {
  const last = rounds.at(-1);
  return roundName((last ? (roundNumber(last.round) ?? rounds.length) : 0) + 1);
}

/** Why a form may be an older round than the one that it takes the place of. */
function doubtOf(form: Form, before: Form, rounds: readonly Receipt[]): string | undefined {
  const same = rounds.find((receipt) => {
    const earlier = formOfRound(receipt);
    return earlier && sameForm(earlier, form);
  });
  if (same) return receiptStrings.sameAs(same.round);
  return isFiledBefore(form, before) ? receiptStrings.older : undefined;
}

interface Register {
  readonly roundsOf: (id: string) => readonly Receipt[];
  readonly add: (receipt: Receipt) => void;
  /** Says of a row that a later round has come, unless the user or a sending back said something that stays true. */
  readonly supersede: (last: Receipt, content: string) => void;
  /** Until when the first round of a form was expected: the word on its project, or else on its department; "" where there is none. */
  readonly deadlineOf: (receipt: Receipt) => string;
  /** A row for a round, in the place of the one that expected it. */
  readonly receive: (receipt: Receipt) => void;
  readonly rows: () => Parameters<typeof changeReceipts>[1];
}

function openRegister(existing: readonly PlacedReceipt[]): Register {
  const rounds = new Map<string, Receipt[]>();
  const rowOf = new Map<Receipt, number>(existing.map((receipt) => [receipt, receipt.row]));
  const rewritten = new Map<number, Partial<Receipt>>();
  const added = new Map<Receipt, Receipt>();
  const remember = (receipt: Receipt): void => {
    const known = rounds.get(receipt.id);
    if (known) known.push(receipt);
    else rounds.set(receipt.id, [receipt]);
  };
  for (const receipt of existing) if (receipt.id !== '') remember(receipt);
  const expected = existing.filter(({ id }) => id === '');
  const projects = groupBy(expected, ({ projectName }) => plainProjectName(projectName));
  const departments = findByDepartment(projects.get('') ?? [], departmentOf);
  const projectOf = (receipt: Receipt): PlacedReceipt | undefined => {
    const named = projects.get(plainProjectName(receipt.projectName)) ?? [];
    const waiting = named.filter((row) => !rewritten.has(row.row) && isExpected(row, receipt));
    const isWritten = (row: Receipt): boolean => normaliseText(row.projectName) === normaliseText(receipt.projectName);
    return waiting.find(isWritten) ?? waiting[0];
  };
  const departmentRows = (receipt: Receipt): readonly PlacedReceipt[] =>
    departments(departmentOf(receipt)).filter((row) => isOfYear(row, receipt));
  const patch = (row: number, receipt: Partial<Receipt>): void => {
    rewritten.set(row, { ...rewritten.get(row), ...receipt });
  };
  return {
    roundsOf: (id) => rounds.get(id) ?? [],
    add: (receipt) => {
      remember(receipt);
      added.set(receipt, receipt);
    },
    supersede: (last, content) => {
      const state = receiptState(last.state);
      const isOpen = state === 'received' || state === 'answered' || state === 'blank';
      const changed = { content, ...(isOpen && { state: RECEIPT_STATE_LABELS.superseded }) };
      const row = rowOf.get(last);
      if (row !== undefined) patch(row, changed);
      else added.set(last, { ...last, ...changed });
    },
    deadlineOf: (receipt) => {
      const rows = [projectOf(receipt), ...departmentRows(receipt)];
      return rows.find((row) => row && row.deadline !== '')?.deadline ?? '';
    },
    receive: (receipt) => {
      const isFirst = !rounds.has(receipt.id);
      const project = isFirst ? projectOf(receipt) : undefined;
      for (const row of isFirst ? departmentRows(receipt) : []) {
        if (isWaiting(row)) patch(row.row, { state: RECEIPT_STATE_LABELS.sent });
      }
      remember(receipt);
      if (project) patch(project.row, receipt);
      else added.set(receipt, receipt);
    },
    rows: () => ({
      rewritten: [...rewritten].map(([row, receipt]) => ({ row, receipt })),
      added: [...added.values()],
    }),
  };
}

function departmentOf({ departmentCode, department }: Receipt) {
  return { code: departmentCode, name: department };
}

function isOfYear({ year }: Receipt, receipt: Receipt): boolean {
  return year === '' || year === receipt.year;
}

/** The words that the row has no right to overrule: 不需报送 and what the user says himself. */
function isWaiting({ state }: Receipt): boolean {
  const known = receiptState(state);
  return known === 'blank' || known === 'missing';
}

/** Whether a row names the project of a form, which has its name. */
function isExpected(row: Receipt, receipt: Receipt): boolean {
  const unit = normaliseText(row.unit);
  const isUnit = unit === '' || unit === normaliseText(receipt.unit);
  const isNamed = plainProjectName(row.projectName) !== '';
  return isNamed && isUnit && isOfYear(row, receipt) && isSameDepartment(departmentOf(row), departmentOf(receipt));
}
