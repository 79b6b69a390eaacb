import type { Form, Indicator } from '../../../src/model/form';

/** How a PDF lays a form with one list of indicators out, and how its viewer puts the cells on the clipboard. */
export interface PrintHabits {
  /** Widths of the columns, in full-width characters. */
  readonly name: number;
  readonly value: number;
  readonly goal: number;
  readonly page: number;
  /** Every line of every cell on a line of its own, whatever its height. */
  readonly cellPerLine: boolean;
  /** Behind how many indicators a page breaks, its labels repeated; 0 for never. */
  readonly rowsPerPage: number;
  /** Whether a column of points stands behind the values. */
  readonly hasPoints: boolean;
}

/** The form of Shanghai as text in reading order; of the form, what that kind has. */
export function printShanghai(form: Form, habits: PrintHabits): string {
  const { period, annual } = form.funds;
  const lines = printer(habits.cellPerLine);
  lines.row(['某市财政项目支出绩效目标申报表']);
  lines.row([`（${form.year ?? ''}年度）`]);
  lines.row(['项目名称'], wrap(form.projectName, habits.page));
  lines.row(['项目性质'], [form.attribute], ['项目类别'], ['特定目标类']);
  lines.row(['主管部门'], [form.department.name], ['实施单位'], [form.unit]);
  lines.row(['计划开始日期'], ['2026-01-01'], ['计划完成日期'], ['2026-12-31']);
  lines.row(['项目资金', '（元）']);
  lines.row(['项目资金总额'], money(period.total), ['年度资金申请总额'], money(annual.total));
  lines.row(['其中：财政资金'], money(period.municipal), ['其中：当年财政拨款'], money(annual.municipal));
  lines.row(['上年结转资金'], ['0.00']);
  lines.row(['其他资金'], money(period.other), ['其他资金'], money(annual.other));
  lines.row(['项目绩效目标'], ['项目总目标'], ['年度总体目标']);
  lines.row(wrap(form.goals.period, habits.goal), wrap(form.goals.annual, habits.goal));
  const headings = ['一级指标', '二级指标', '三级指标', '年度指标值'];
  printTable(lines, form.indicators.annual, headings, { ...habits, hasPoints: false });
  return lines.text();
}

/** The form of the centre as text in reading order; amounts in 元 are printed in 万元. */
export function printCentral(form: Form, habits: PrintHabits): string {
  const { annual } = form.funds;
  const lines = printer(habits.cellPerLine);
  lines.row(['项目支出绩效目标表']);
  lines.row([`（${form.year ?? ''}年度）`]);
  lines.row(['项目名称'], wrap(form.projectName, habits.page));
  lines.row(['主管部门及代码'], [`${form.department.code}-${form.department.name}`], ['实施单位'], [form.unit]);
  lines.row(['项目资金', '（万元）']);
  lines.row(['年度资金总额：'], tenThousands(annual.total));
  lines.row(['其中：财政拨款'], tenThousands(annual.municipal));
  lines.row(['其他资金'], tenThousands(annual.other));
  for (const sign of '年度总体目标') lines.row([sign]);
  lines.row(wrap(form.goals.annual, habits.page));
  const headings = ['一级指标', '二级指标', '三级指标', '指标值', ...(habits.hasPoints ? ['分值权重（90）'] : [])];
  printTable(lines, form.indicators.annual, headings, habits);
  return lines.text();
}

function printTable(
  lines: Printer,
  indicators: readonly Indicator[],
  headings: readonly string[],
  habits: PrintHabits,
): void {
  const head = (): void => {
    for (const sign of '绩效指标') lines.row([sign]);
    lines.row(...headings.map((heading) => [heading]));
  };
  head();
  indicators.forEach(({ level1, level2, name, value }, at) => {
    const breaks = habits.rowsPerPage > 0 && at > 0 && at % habits.rowsPerPage === 0;
    if (breaks) {
      lines.row([`- ${at} -`]);
      head();
    }
    const before = breaks ? undefined : indicators[at - 1];
    if (before?.level1 !== level1) lines.row([level1]);
    const label = before?.level2 === level2 ? [] : [[level2]];
    const points = habits.hasPoints ? [[String(at % 20)]] : [];
    lines.row(...label, wrap(name, habits.name), wrap(value, habits.value), ...points);
  });
}

function money(amount: number | null): string[] {
  return amount === null ? [] : [amount.toLocaleString('en-US', { minimumFractionDigits: 2 })];
}

function tenThousands(amount: number | null): string[] {
  if (amount === null) return [];
  const digits = String(amount).padStart(5, '0');
  return [`${digits.slice(0, -4)}.${digits.slice(-4)}`];
}

function wrap(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];
}

interface Printer {
  readonly row: (...cells: readonly (readonly string[])[]) => void;
  readonly text: () => string;
}

/** Puts cells one after the other: a space where the next line stands at the same height, else a line end. */
function printer(cellPerLine: boolean): Printer {
  const parts: string[] = [];
  return {
    row: (...cells) => {
      const height = Math.max(0, ...cells.map((lines) => lines.length));
      let last: number | undefined;
      for (const lines of cells) {
        lines.forEach((line, at) => {
          const baseline = (height - lines.length) / 2 + at;
          parts.push(baseline === last && !cellPerLine ? ' ' : '\n', line);
          last = baseline;
        });
      }
    },
    text: () => `${parts.join('').trimStart()}\n`,
  };
}
