import type { Form, Indicator, Level1Indicator, Level2Indicator, Side } from '../../../src/model/form';
import { FUND_LINES, LEVEL2_INDICATORS, NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../../src/model/form';
import {
  FUND_SOURCE_LABELS,
  FUND_TOTAL_LABELS,
  LEVEL1_OF,
  NARRATIVE_LABELS,
  SIGNOFF_LABELS,
} from '../../../src/model/vocabulary';

/** How a PDF lays a form out and how its viewer puts the cells on the clipboard. */
export interface PrintHabits {
  /** Widths of the columns, in full-width characters. */
  readonly columns: Readonly<Record<Side, { readonly name: number; readonly value: number; readonly goal: number }>>;
  readonly page: number;
  /** Every line of every cell on a line of its own, whatever its height. */
  readonly cellPerLine: boolean;
  /** Behind how many rows of the table a page breaks, its labels repeated; 0 for never. */
  readonly rowsPerPage: number;
}

/** A row of the indicator table; a side without an indicator is blank. */
export interface PrintedRow {
  readonly level2: Level2Indicator;
  readonly period: Pick<Indicator, 'name' | 'value'> | undefined;
  readonly annual: Pick<Indicator, 'name' | 'value'> | undefined;
}

/** The text of a form in the order in which PDF viewers give it. */
export function printStream(form: Form, rows: readonly PrintedRow[], habits: PrintHabits): string {
  const out = new StreamPrinter(habits.cellPerLine);
  const row = (...cells: readonly string[][]): void => {
    out.row(cells);
  };
  row([form.title]);
  row([`（${form.year ?? ''}年度）`]);
  row(['项目名称'], wrap(form.projectName, habits.page));
  row(['主管部门及代码'], [`${form.department.code}-${form.department.name}`], ['实施单位'], [form.unit]);
  row(['项目属性'], [form.attribute], ['项目期'], [form.duration]);
  row(['项目资金', '（元）']);
  for (const line of FUND_LINES) {
    row(
      ...SIDES.flatMap((side) => {
        const amount = form.funds[side][line];
        const label = line === 'total' ? `${FUND_TOTAL_LABELS[side]}：` : FUND_SOURCE_LABELS[line];
        return [
          [line === 'central' ? `其中：${label}` : label],
          amount === null ? [] : [amount.toLocaleString('en-US')],
        ];
      }),
    );
  }
  for (const field of NARRATIVES) row([NARRATIVE_LABELS[field]], wrap(form[field], habits.page));
  row(['实施期目标'], ['年度目标']);
  row(['总体目标'], ...SIDES.map((side) => wrap(form.goals[side], habits.columns[side].goal)));
  printTable(out, rows, habits);
  row(...SIGNOFF_FIELDS.map((field) => [`${SIGNOFF_LABELS[field]}：${form.signoff[field]}`]));
  return out.text();
}

function printTable(out: StreamPrinter, rows: readonly PrintedRow[], { columns, rowsPerPage }: PrintHabits): void {
  for (const sign of '绩效指标') out.row([[sign]]);
  out.row(['一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'].map((label) => [label]));
  let level1: Level1Indicator | undefined;
  let level2: Level2Indicator | undefined;
  const all = LEVEL2_INDICATORS.flatMap((label): PrintedRow[] => {
    const own = rows.filter((row) => row.level2 === label);
    return own.length > 0 ? own : [{ level2: label, period: undefined, annual: undefined }];
  });
  all.forEach((row, at) => {
    const breaks = rowsPerPage > 0 && at > 0 && at % rowsPerPage === 0;
    if (breaks) for (const sign of '绩效指标') out.row([[sign]]);
    const isNewGroup = breaks || LEVEL1_OF[row.level2] !== level1;
    const isNewCategory = breaks || row.level2 !== level2;
    level1 = LEVEL1_OF[row.level2];
    level2 = row.level2;
    const rowsOfCategory = all.filter((other) => other.level2 === level2).length;
    if (isNewGroup) out.row([[level1]]);
    const half = (side: Side): string[][] =>
      row[side] ? [wrap(row[side].name, columns[side].name), wrap(row[side].value, columns[side].value)] : [];
    if (!isNewCategory) out.row([...half('period'), ...half('annual')]);
    else if (rowsOfCategory === 1) out.row([[row.level2], ...half('period'), [row.level2], ...half('annual')]);
    else {
      out.row([[row.level2]]);
      out.row(half('period'));
      out.row([[row.level2]]);
      out.row(half('annual'));
    }
  });
}

/** Breaks a text into lines of so many full-width characters, as printing does: signs do not begin a line. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.match(/[\w.%]+[，。、；：）》”]*|.[，。、；：）》”]*/gsu) ?? []) {
    const wide = Array.from(word).reduce((sum, sign) => sum + (sign < '\u2000' ? 0.5 : 1), 0);
    if (used + wide > width && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += word;
    used += wide;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Puts cells one after the other: a space where the next line stands at the same height, else a line end. */
class StreamPrinter {
  private readonly parts: string[] = [];

  constructor(private readonly cellPerLine: boolean) {}

  row(cells: readonly (readonly string[])[]): void {
    const height = Math.max(0, ...cells.map((lines) => lines.length));
    let last: number | undefined;
    for (const lines of cells) {
      lines.forEach((line, at) => {
        const baseline = (height - lines.length) / 2 + at;
        this.parts.push(baseline === last && !this.cellPerLine ? ' ' : '\n', line);
        last = baseline;
      });
    }
  }

  text(): string {
    return this.parts.join('').trimStart() + '\n';
  }
}
