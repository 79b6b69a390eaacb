import type { Form } from '../../../src/model/form';
import { gridPrinter } from './gridPrinter';
import { NO_FUNDS, runLength } from './oneSidedCase';
import type { OneSidedCase } from './oneSidedCase';

/** The form of Shanghai with what a form says that this kind has a place for. */
export function shanghaiCase(source: Form): OneSidedCase {
  const { period, annual } = source.funds;
  const { signoff, indicators } = source;
  const printer = gridPrinter(6);
  printer.row([TITLE, 6]);
  printer.row([`（${source.year ?? ''}年度）`, 6]);
  printer.row(['项目名称', 2], [source.projectName, 4]);
  printer.row(['项目性质', 2], [source.attribute, 2], ['项目类别', 1], [CATEGORY, 1]);
  printer.row(['主管部门', 2], [source.department.name, 2], ['实施单位', 1], [source.unit, 1]);
  printer.row(['计划开始日期', 2], [START, 2], ['计划完成日期', 1], [END, 1]);
  printer.row(['项目概况', 2], [source.overview, 4]);
  printer.row(['立项依据', 2], [source.basis, 4]);
  printer.row(['项目设立的必要性', 2], [source.necessity, 4]);
  printer.row(['保证项目实施的制度、措施', 2], [source.safeguards, 4]);
  printer.row(['项目实施计划', 2], [source.plan, 4]);
  const funds = ['项目资金\n（元）', 2, 4] as const;
  printer.row(funds, ['项目资金总额', 1], [money(period.total), 1], ['年度资金申请总额', 1], [money(annual.total), 1]);
  const municipal = [money(period.municipal), money(annual.municipal)] as const;
  printer.row(['其中：财政资金', 1], [municipal[0], 1], ['其中：当年财政拨款', 1], [municipal[1], 1]);
  printer.row(['', 1], ['', 1], ['上年结转资金', 1], ['0.00', 1]);
  printer.row(['其他资金', 1], [money(period.other), 1], ['其他资金', 1], [money(annual.other), 1]);
  printer.row(['项目绩效目标', 2, 2], ['项目总目标', 2], ['年度总体目标', 2]);
  printer.row([source.goals.period, 2], [source.goals.annual, 2]);
  const rows = indicators.annual;
  printer.row(
    ['绩\n效\n指\n标', 1, rows.length + 1],
    ...HEADINGS.map((text) => [text, text === '三级指标' ? 2 : 1] as const),
  );
  rows.forEach(({ level1, level2, name, value }, at) => {
    const isFirst = (level: 'level1' | 'level2'): boolean => rows[at - 1]?.[level] !== rows[at]?.[level];
    const label1 = isFirst('level1') ? [[level1, 1, runLength(rows, at, 'level1')] as const] : [];
    const label2 = isFirst('level2') ? [[level2, 1, runLength(rows, at, 'level2')] as const] : [];
    printer.row(...label1, ...label2, [name, 2], [value, 1]);
  });
  const extra = [
    { label: '表样', value: '上海市财政项目支出绩效目标申报表' },
    { label: '项目类别', value: CATEGORY },
    { label: '计划开始日期', value: START },
    { label: '计划完成日期', value: END },
    { label: '项目资金总额中的财政资金', value: municipal[0] },
    { label: '年度资金申请总额中的当年财政拨款', value: municipal[1] },
    { label: '年度资金申请总额中的上年结转资金', value: '0.00' },
  ];
  const form: Form = {
    ...source,
    title: TITLE,
    department: { code: '', name: source.department.name },
    duration: '',
    funds: {
      period: { ...NO_FUNDS, total: period.total, other: period.other },
      annual: { ...NO_FUNDS, total: annual.total, other: annual.other },
    },
    indicators: { period: [], annual: rows },
    signoff: { ...signoff, responsible: '', handler: '', phone: '', filedAt: '' },
    extra,
  };
  return { form, grid: printer.grid() };
}

const TITLE = '某市财政项目支出绩效目标申报表';
const CATEGORY = '特定目标类';
const START = '2026-01-01';
const END = '2026-12-31';
const HEADINGS = ['一级指标', '二级指标', '三级指标', '年度指标值'];

function money(amount: number | null): string {
  return amount === null ? '' : amount.toLocaleString('en-US', { minimumFractionDigits: 2 });
}
