import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { NOTHING, changeReceipts, readReceipts } from '../../layout/receipts/receiptRows';
import type { Form } from '../../model/form';
import { groupBy } from '../../model/groupBy';
import { findByDepartment, isSameDepartment } from '../../model/matchDepartment';
import { normaliseText } from '../../model/normaliseText';
import { plainProjectName } from '../../model/projectName';
import { RECEIPT_STATE_LABELS, receiptState } from '../../model/receipt';
import type { Receipt } from '../../model/receipt';
import { splitDepartment } from '../../parse/fields/splitDepartment';
import type { SheetChange } from '../../model/workbookChange';
import type { Host } from '../host';
import { HostError } from '../hostError';
import { readWithRegister } from '../readWorkbook';
import { DATA_SHEETS } from '../../model/dataSheets';
import { receiptStrings } from './strings';

/** A department, or one of its projects, that is expected to send a form. */
export type Expected = Pick<Receipt, 'year' | 'departmentCode' | 'department' | 'projectName' | 'unit'> &
  // What somebody has said of it already.
  Partial<Pick<Receipt, 'state'>>;

/** A part of what is expected that a list has a column for. */
type Part = Exclude<keyof Expected, 'state'>;

/** Columns of a list that somebody keeps, by what may stand above them. */
const HEADINGS: readonly (readonly [part: Part, pattern: RegExp])[] = [
  ['departmentCode', /代码|编码/u],
  ['projectName', /项目/u],
  ['unit', /实施单位|执行单位|承担单位/u],
  ['department', /部门|单位|科室/u],
  ['year', /年度|年份/u],
];
/** Headings of columns that only count or remark. */
const PASSED_OVER = /^(?:序号|编号|备注|联系人|电话)$/u;

/**
 * A list as it is typed or pasted: a line a department (「062 人社局」), or a department and a project, apart by tabs, commas or several blanks; a first line of
 * headings says what the columns are. A department that stands only in the first of its lines, as merged cells are pasted, holds for the next. Linear.
 */
export function readRoster(text: string, year = ''): readonly Expected[] {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .flatMap(departmentsOfLine)
    .filter((line) => line.trim() !== '');
  const cells = lines.map(cellsOf);
  const headings = headingsOf(cells[0] ?? []);
  const found = new Map<string, Expected>();
  let last: Expected | undefined;
  for (const row of headings ? cells.slice(1) : cells) {
    const read = headings ? byHeadings(row, headings) : byOrder(row);
    const { code, name } = splitDepartment(read.department);
    const cut = ({ start, end }: typeof code): string => read.department.slice(start, end).trim();
    const own = {
      ...read,
      year: read.year === '' ? year : read.year,
      departmentCode: read.departmentCode === '' ? cut(code) : read.departmentCode,
      department: cut(name),
    };
    const isContinued = own.department === '' && own.departmentCode === '' && own.projectName !== '';
    const line: Expected =
      isContinued && last ? { ...own, department: last.department, departmentCode: last.departmentCode } : own;
    if (line.department === '' && line.departmentCode === '') continue;
    last = line;
    const key = [line.year, line.departmentCode, line.department, line.projectName, line.unit]
      .map(normaliseText)
      .join('\n');
    if (!found.has(key)) found.set(key, line);
  }
  return [...found.values()];
}

/** The columns of a list with headings that no part of it is read from; their order is that of the list. */
export function unreadRosterColumns(text: string): readonly string[] {
  const first = text.split(/\r\n|\r|\n/u).find((line) => line.trim() !== '') ?? '';
  const cells = cellsOf(first);
  const headings = headingsOf(cells) ?? [];
  return cells.filter((cell, at) => headings.length > 0 && !headings[at] && cell !== '' && !PASSED_OVER.test(cell));
}

function cellsOf(line: string): string[] {
  return line.split(/[\t,，;；\u3000]|\s{2,}/u).map((cell) => cell.trim());
}

/** 教育局、民政局、人社局 in one line are three lines. */
function departmentsOfLine(line: string): readonly string[] {
  const parts = line.split(/[,，;；、]/u).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => OFFICE.test(part)) ? parts : [line];
}

const OFFICE = /(?:[局委办部院会厅队]|中心)$/u;

function headingsOf(cells: readonly string[]): readonly (Part | undefined)[] | undefined {
  const parts = cells.map((cell) =>
    PASSED_OVER.test(cell) ? undefined : HEADINGS.find(([, pattern]) => pattern.test(cell))?.[0],
  );
  // A department may well be named 财政局预算单位管理科; a heading is nothing but its word.
  const areWords = cells.every((cell) => cell.length <= LONGEST_HEADING);
  const isHeading =
    areWords &&
    parts.includes('department') &&
    (cells.some((cell) => HEADING_ALONE.test(cell)) || (parts.length > 1 && isAllKnown(cells, parts)));
  return isHeading ? parts : undefined;
}

const LONGEST_HEADING = 8;
const HEADING_ALONE = /^(?:主管|预算|业务)?(?:部门|单位)(?:名称)?$/u;

function isAllKnown(cells: readonly string[], parts: readonly (Part | undefined)[]): boolean {
  return cells.every((cell, at) => parts[at] !== undefined || cell === '' || PASSED_OVER.test(cell));
}

const BLANK: Record<Part, string> = { year: '', departmentCode: '', department: '', projectName: '', unit: '' };

function byHeadings(row: readonly string[], headings: readonly (Part | undefined)[]): Expected {
  const read: Record<Part, string> = { ...BLANK };
  headings.forEach((part, at) => {
    if (part && read[part] === '') read[part] = row[at] ?? '';
  });
  return read;
}

/** Without headings: a code and its department, or a department, then a project and its unit. Numbers at the start of lines only count them. */
function byOrder(row: readonly string[]): Expected {
  const [first = '', second = '', third = '', fourth = ''] = row;
  if (/^\d{3,}$/u.test(first) && second !== '') {
    return { ...BLANK, departmentCode: first, department: second, projectName: third, unit: fourth };
  }
  if (/^\d{1,2}[.．]?$/u.test(first)) return { ...BLANK, department: second, projectName: third, unit: fourth };
  return { ...BLANK, department: first, projectName: second, unit: third };
}

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
}

/** Adds what is expected to 收表登记, as one change that can be undone. Throws `HostError` 'conflict' where a sheet of that name is not ours. */
export async function addToRoster(host: Host, expected: readonly Expected[]): Promise<RosterOutcome> {
  const { tables } = await readWithRegister(host);
  if (!tables.receipts && (await host.listSheets()).includes(DATA_SHEETS.receipts)) {
    throw new HostError('conflict', 'The sheet of receipts is not ours.', DATA_SHEETS.receipts);
  }
  const { change, added } = rosterChange(tables, expected);
  if (change) await host.write({ title: receiptStrings.rosterTitle(added), changes: [change] });
  return { added, known: expected.length - added };
}

/** Linear in the rows, but for the projects of one name. */
function rosterChange(
  tables: DataSheetsReading['tables'],
  expected: readonly Expected[],
): { readonly change: SheetChange | undefined; readonly added: number } {
  const rows: Expected[] = [...readReceipts(tables.receipts)];
  const received = readReceipts(tables.receipts).filter(({ id }) => id !== '');
  const sentBy = findByDepartment(received, departmentOf);
  const byName = new Map([...groupBy(rows, nameOf)].map(([name, group]) => [name, [...group]]));
  const byPlainName = groupBy(received, ({ projectName }) => plainProjectName(projectName));
  const taken = new Set<Expected>();
  const added: Receipt[] = [];
  for (const line of expected) {
    const named = byName.get(nameOf(line)) ?? [];
    // 「2026年取暖费」 has come for 「2025年取暖费」, but only for one of the list.
    const plain = line.projectName === '' ? [] : (byPlainName.get(plainProjectName(line.projectName)) ?? []);
    const known = named.find((row) => isSame(row, line)) ?? plain.find((row) => !taken.has(row) && isSame(row, line));
    if (known) {
      taken.add(known);
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
  return { change: changeReceipts(tables.receipts, { rewritten: [], added }), added: added.length };
}

/** The user's own word, also that nothing will come; the others follow from what happens. */
function isSaid(line: Expected): line is Expected & { readonly state: string } {
  return !['blank', 'missing', 'sent'].includes(receiptState(line.state ?? '') ?? '');
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
