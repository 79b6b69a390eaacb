import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { NOTHING, changeReceipts, readReceipts } from '../../layout/receipts/receiptRows';
import type { Form } from '../../model/form';
import { groupBy } from '../../model/groupBy';
import { findByDepartment, isSameDepartment } from '../../model/matchDepartment';
import { normaliseText } from '../../model/normaliseText';
import { plainProjectName } from '../../model/projectName';
import { RECEIPT_STATE_LABELS, receiptState } from '../../model/receipt';
import type { Receipt } from '../../model/receipt';
import type { SheetChange } from '../../model/workbookChange';
import type { Host } from '../host';
import { HostError } from '../hostError';
import { readWithRegister } from '../workbook/readWorkbook';
import { DATA_SHEETS } from '../../model/dataSheets';
import { receiptStrings } from './strings';
import type { Expected } from './readRoster';

/** What the departments sent in a year, as what is expected of them in the next. */
export function rosterOfForms(forms: readonly Form[]): readonly Expected[] {
  return forms.map(({ year, department, projectName, unit }) => ({
    year: year === null ? '' : String(year + 1),
    departmentCode: department.code,
    department: department.name,
    projectName,
    unit,
  }));
}

/** What was added, of so many lines: the others are in 收表登记 already, as expected or as received. */
export interface RosterOutcome {
  readonly added: number;
  readonly known: number;
  /** Of those known, the ones that got another deadline. */
  readonly redated: number;
}

/** Adds what is expected to 收表登记, as one change that can be undone. Throws `HostError` 'conflict' where a sheet of that name is not ours. */
export async function addToRoster(host: Host, expected: readonly Expected[]): Promise<RosterOutcome> {
  const { tables } = await readWithRegister(host);
  if (!tables.receipts && (await host.listSheets()).includes(DATA_SHEETS.receipts)) {
    throw new HostError('conflict', 'The sheet of receipts is not ours.', DATA_SHEETS.receipts);
  }
  const { change, added, redated } = rosterChange(tables, expected);
  if (change) await host.write({ title: receiptStrings.rosterTitle(added + redated), changes: [change] });
  return { added, known: expected.length - added, redated };
}

/** Linear in the rows, but for the projects of one name. */
function rosterChange(
  tables: DataSheetsReading['tables'],
  expected: readonly Expected[],
): { readonly change: SheetChange | undefined } & Omit<RosterOutcome, 'known'> {
  const receipts = readReceipts(tables.receipts);
  const rowOf = new Map<Expected, number>(receipts.map((receipt) => [receipt, receipt.row]));
  const rows: Expected[] = [...receipts];
  const received = receipts.filter(({ id }) => id !== '');
  const sentBy = findByDepartment(received, departmentOf);
  const byName = new Map([...groupBy(rows, nameOf)].map(([name, group]) => [name, [...group]]));
  const byPlainName = groupBy(received, ({ projectName }) => plainProjectName(projectName));
  const taken = new Set<Expected>();
  const added: Receipt[] = [];
  const redated = new Map<number, Pick<Receipt, 'deadline'>>();
  for (const line of expected) {
    const named = byName.get(nameOf(line)) ?? [];
    // 「2026年取暖费」 has come for 「2025年取暖费」, but only for one of the list.
    const plain = line.projectName === '' ? [] : (byPlainName.get(plainProjectName(line.projectName)) ?? []);
    const known = named.find((row) => isSame(row, line)) ?? plain.find((row) => !taken.has(row) && isSame(row, line));
    if (known) {
      taken.add(known);
      const row = rowOf.get(known);
      const isAnother = isWaiting(known) && (line.deadline ?? '') !== '' && line.deadline !== known.deadline;
      if (row !== undefined && isAnother) redated.set(row, { deadline: line.deadline ?? '' });
      continue;
    }
    const hasSent = line.projectName === '' && sentBy(departmentOf(line)).some((row) => isOfYear(row, line));
    added.push({
      ...NOTHING,
      ...line,
      state: isSaid(line) ? line.state : RECEIPT_STATE_LABELS[hasSent ? 'sent' : 'missing'],
    });
    byName.set(nameOf(line), [...named, line]);
  }
  const rewritten = [...redated].map(([row, receipt]) => ({ row, receipt }));
  return { change: changeReceipts(tables.receipts, { rewritten, added }), added: added.length, redated: redated.size };
}

/** The user's own word, also that nothing will come; the others follow from what happens. */
function isSaid(line: Expected): line is Expected & { readonly state: string } {
  return !['blank', 'missing', 'sent'].includes(receiptState(line.state ?? '') ?? '');
}

/** Whether something is still to come: a form that came has its deadline behind it. */
function isWaiting({ state }: Expected): boolean {
  const known = receiptState(state ?? '');
  return known === 'blank' || known === 'missing' || known === 'returned';
}

function departmentOf({ departmentCode, department }: Expected) {
  return { code: departmentCode, name: department };
}

function nameOf({ projectName }: Expected): string {
  return normaliseText(projectName);
}

function isOfYear(row: Expected, line: Expected): boolean {
  return row.year === '' || line.year === '' || row.year === line.year;
}

function isSame(row: Expected, line: Expected): boolean {
  const [own, other] = [normaliseText(row.unit), normaliseText(line.unit)];
  const isUnit = own === '' || other === '' || own === other;
  return isUnit && isOfYear(row, line) && isSameDepartment(departmentOf(row), departmentOf(line));
}
