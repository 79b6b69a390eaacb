import { deadlineDay } from '../../model/calendarDay';
import { normaliseText } from '../../model/normaliseText';
import type { Receipt } from '../../model/receipt';
import { splitDepartment } from '../../parse/fields/splitDepartment';

/** A department, or one of its projects, that is expected to send a form. */
export type Expected = Pick<Receipt, 'year' | 'departmentCode' | 'department' | 'projectName' | 'unit'> &
  // What somebody has said of it already.
  Partial<Pick<Receipt, 'state' | 'deadline'>>;

/** A part of what is expected that a list has a column for. */
type Part = Exclude<keyof Expected, 'state'>;
type Parts = Required<Pick<Expected, Part>>;

/** Columns of a list that somebody keeps, by what may stand above them. */
const HEADINGS: readonly (readonly [part: Part, pattern: RegExp])[] = [
  ['deadline', /^(?:报送|上报|提交|申报)?(?:期限|截止)/u],
  ['departmentCode', /代码|编码/u],
  ['projectName', /项目/u],
  ['unit', /实施单位|执行单位|承担单位/u],
  ['department', /部门|单位|科室/u],
  ['year', /年度|年份/u],
];
/** Headings of columns that only count or remark. */
const PASSED_OVER = /^(?:序号|编号|备注|联系人|电话)$/u;

/** What a list says, and lines of it that name no department. */
export interface RosterList {
  readonly expected: readonly Expected[];
  readonly passedOver: readonly string[];
  /** Columns of a list with headings that no part of it is read from, in their order. */
  readonly unreadColumns: readonly string[];
}

/**
 * A list as it is typed or pasted: a line a department (「062 人社局」), or a department and a project, apart by tabs, commas or several blanks; a line of
 * headings at its top, under a title or not, says what the columns are. A department that stands only in the first of its lines, as merged cells are pasted, holds for the next. Linear.
 */
export function readRoster(text: string, year = ''): RosterList {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .flatMap(departmentsOfLine)
    .filter((line) => line.trim() !== '');
  const { cells, top, headings } = tableOf(lines);
  const found = new Map<string, Expected>();
  const passedOver: string[] = [];
  let last: Expected | undefined;
  let deadline = '';
  cells.slice(0, Math.max(0, top)).forEach((row) => {
    deadline = deadlineOf(row) ?? deadline;
  });
  for (const row of cells.slice(top + 1)) {
    const said = deadlineOf(row);
    if (said !== undefined) {
      deadline = said;
      continue;
    }
    const filled = row.filter(isFilled);
    // A line of its own among those of a table stands in a column that nothing is read from.
    const isBeside = filled.length === 1 && headings && headings[row.findIndex(isFilled)] === undefined;
    const read = headings && !isBeside ? byHeadings(row, headings) : byOrder(isBeside ? filled : row);
    const { code, name } = splitDepartment(read.department);
    const cut = ({ start, end }: typeof code): string => read.department.slice(start, end).trim();
    const own = {
      ...read,
      year: read.year === '' ? year : read.year,
      departmentCode: read.departmentCode === '' ? cut(code) : read.departmentCode,
      department: cut(name),
      deadline: read.deadline === '' ? deadline : read.deadline,
    };
    const isContinued = own.department === '' && own.departmentCode === '' && own.projectName !== '';
    const line: Expected =
      isContinued && last ? { ...own, department: last.department, departmentCode: last.departmentCode } : own;
    if (row.some((cell) => TOTAL.test(cell)) || (isContinued ? !last : !isDepartment(line)) || isNameless(line)) {
      passedOver.push(filled.join(' '));
      continue;
    }
    last = line;
    const key = [line.year, line.departmentCode, line.department, line.projectName, line.unit]
      .map(normaliseText)
      .join('\n');
    if (!found.has(key)) found.set(key, line);
  }
  const unreadColumns = (cells[top] ?? []).filter(
    (cell, at) => headings && !headings[at] && cell !== '' && !PASSED_OVER.test(cell),
  );
  return { expected: [...found.values()], passedOver, unreadColumns };
}

function isFilled(cell: string): boolean {
  return cell !== '';
}

/** Nothing is read of a line that has only a number, or words in columns that nothing is read from. */
function isNameless({ department, departmentCode }: Expected): boolean {
  return department === '' && departmentCode === '';
}

/** The cells of the lines, with what their headings say: apart by signs, or by single blanks where only so a line of headings is seen. */
function tableOf(lines: readonly string[]) {
  const bySigns = lines.map((line) => line.split(/[\t,，;；\u3000]|\s{2,}/u).map((cell) => cell.trim()));
  const byBlanks = lines.map((line) => line.trim().split(/[\s,，;；]+/u));
  for (const cells of [bySigns, byBlanks]) {
    const tops = cells.slice(0, MOST_LINES_ABOVE).map(headingsOf);
    const top = tops.findIndex((parts) => parts !== undefined);
    if (top >= 0) return { cells, top, headings: tops[top] };
  }
  return { cells: bySigns, top: -1, headings: undefined };
}

/** 「报送期限：2026年3月10日」, a line that says until when those of the lines below it are to send. */
function deadlineOf(row: readonly string[]): string | undefined {
  const line = row.filter((cell) => cell !== '').join(' ');
  const [, said] = DEADLINE_LINE.exec(line) ?? [];
  return said !== undefined && deadlineDay(said, 0) !== undefined ? said : undefined;
}

const DEADLINE_LINE = /^(?:报送|上报|提交|申报)?(?:期限|截止(?:时间|日期)?)[:： ]?\s*(\S.*)$/u;

/** A title and whom it is for may stand above the headings. */
const MOST_LINES_ABOVE = 4;

/** Whether a line names a department: not a sentence, a title, a total or what a file of another nature holds. A code alone names one too. */
function isDepartment({ department, departmentCode, projectName }: Expected): boolean {
  if (department === '') return departmentCode !== '' || projectName === '';
  const isName = /\p{Script=Han}/u.test(department) && department.length <= LONGEST_NAME;
  return isName && !NO_NAME.test(department) && !TITLE_OR_TOTAL.test(department);
}

/** Characters; the longest names of offices have some thirty. */
const LONGEST_NAME = 40;
// eslint-disable-next-line no-control-regex -- bytes that are no text name nobody
const NO_NAME = /[。！？!?；;：:“”「」{}<>=@|\\请\0-\x1F\uFFFD]/u;
const TOTAL = /^[合总小共]\s*计$/u;
const TITLE_OR_TOTAL = /^(?:[合总小共]\s*计|附件|备注|说明|注$)|(?:名单|清单|[览总细计]表|通知)$/u;

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

const BLANK: Parts = { year: '', departmentCode: '', department: '', projectName: '', unit: '', deadline: '' };

function byHeadings(row: readonly string[], headings: readonly (Part | undefined)[]): Parts {
  const read: Record<Part, string> = { ...BLANK };
  headings.forEach((part, at) => {
    if (part && read[part] === '') read[part] = row[at] ?? '';
  });
  return read;
}

/** Without headings: a code and its department, or a department, then a project and its unit. Numbers at the start of lines only count them. */
function byOrder(row: readonly string[]): Parts {
  const [counted = '', second = '', third = '', fourth = ''] = row;
  const first = counted.replace(COUNT_OF_LINE, '');
  if (/^\d{3,}$/u.test(first) && second !== '') {
    return { ...BLANK, departmentCode: first, department: second, projectName: third, unit: fourth };
  }
  if (/^\d{1,2}[.．]?$/u.test(first)) return { ...BLANK, department: second, projectName: third, unit: fourth };
  return { ...BLANK, department: first, projectName: second, unit: third };
}

/** 1. 城市管理局 · 2、水务局 · （3）教育局 · ④民政局 */
const COUNT_OF_LINE = /^(?:\d{1,3}\s*[.．、)）]|[（(]\d{1,3}[)）]|[\u2460-\u2473])\s*(?=\D)/u;
