import type { Form, Indicator } from '../../../src/model/form';
import { gridPrinter } from './gridPrinter';
import { NO_FUNDS, runLength } from './oneSidedCase';
import type { OneSidedCase } from './oneSidedCase';

/** The form of the centre, its amounts in 万元, with what a form says that this kind has a place for. */
export function centralCase(source: Form): OneSidedCase {
  const { annual } = source.funds;
  const rows = source.indicators.annual;
  const printer = gridPrinter(6);
  printer.row([TITLE, 6]);
  printer.row([`（${source.year ?? ''}年度）`, 6]);
  printer.row(['项目名称', 2], [source.projectName, 4]);
  const department = `[${source.department.code}]${source.department.name}`;
  printer.row(['主管部门及代码', 2], [department, 2], ['实施单位', 1], [source.unit, 1]);
  const total = tenThousands(annual.total);
  printer.row(
    ['项目资金\n（万元）', 2, 4],
    ['年度资金总额：', 1],
    [total, 1],
    ['执行率分值（10）', 1, 4],
    ['10', 1, 4],
  );
  printer.row(['其中：财政拨款', 1], [tenThousands(annual.municipal), 1]);
  printer.row(['上年结转', 1], ['200', 1]);
  printer.row(['其他资金', 1], [tenThousands(annual.other), 1]);
  printer.row(['年\n度\n总\n体\n目\n标', 1], [source.goals.annual, 5]);
  const headings = ['一级指标', '二级指标', '三级指标', '指标值', WEIGHT];
  printer.row(['绩\n效\n指\n标', 1, rows.length + 1], ...headings.map((text) => [text, 1] as const));
  const weighted = rows.map((row, at): Indicator => ({ ...row, extra: [{ label: WEIGHT, value: String(at % 20) }] }));
  rows.forEach(({ level1, level2, name, value }, at) => {
    const isFirst = (level: 'level1' | 'level2'): boolean => rows[at - 1]?.[level] !== rows[at]?.[level];
    const label1 = isFirst('level1') ? [[level1, 1, runLength(rows, at, 'level1')] as const] : [];
    const label2 = isFirst('level2') ? [[level2, 1, runLength(rows, at, 'level2')] as const] : [];
    printer.row(...label1, ...label2, [name, 1], [value, 1], [String(at % 20), 1]);
  });
  const extra = [
    { label: '表样', value: '项目支出绩效目标表（只有年度一栏）' },
    { label: '金额单位', value: '万元' },
    { label: '执行率分值', value: '10' },
    { label: '年度资金总额中的财政拨款（万元）', value: tenThousands(annual.municipal) },
    { label: '年度资金总额中的上年结转资金（万元）', value: '200' },
  ];
  const form: Form = {
    ...source,
    title: TITLE,
    attribute: '',
    duration: '',
    overview: '',
    basis: '',
    necessity: '',
    safeguards: '',
    plan: '',
    funds: { period: NO_FUNDS, annual: { ...NO_FUNDS, total: annual.total, other: annual.other } },
    goals: { period: '', annual: source.goals.annual },
    indicators: { period: [], annual: weighted },
    signoff: { responsible: '', handler: '', phone: '', filedAt: '' },
    extra,
  };
  return { form, grid: printer.grid() };
}

/** The weight of a row is kept with its indicator, under the heading as it is printed. */
const WEIGHT = '分值权重（90）';
const TITLE = '项目支出绩效目标表';

function tenThousands(amount: number | null): string {
  if (amount === null) return '';
  const digits = String(amount).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
