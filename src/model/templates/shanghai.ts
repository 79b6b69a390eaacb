import type { FormTemplate, TemplateLabel } from '../template';
import { FORM_LABELS, NARRATIVE_LABELS, SIGNOFF_LABELS } from '../vocabulary';
import { NARRATIVES, SIGNOFF_FIELDS } from '../form';
import { oneSidedTable } from './oneSidedTable';
import { SHANGHAI_LAYOUT } from './shanghaiLayout';

const VALUES: readonly TemplateLabel[] = [
  { text: '项目指标值', content: 'nothing', column: 'value', side: 'period', isOptional: true },
  { text: '年度指标值', aliases: ['指标值', '目标值'], content: 'indicators', column: 'value', side: 'annual' },
];

/** The form of 上海: funds of the project beside those of the year, two goals, one list of indicators. */
export const SHANGHAI: FormTemplate = {
  name: '上海市财政项目支出绩效目标申报表',
  titleEnding: '财政项目支出绩效目标申报表',
  labels: [
    { text: FORM_LABELS.projectName, content: 'text', path: 'projectName' },
    { text: '项目性质', aliases: [FORM_LABELS.attribute], content: 'text', path: 'attribute' },
    { text: '项目类别', content: 'text', extra: '项目类别' },
    { text: '项目类型', content: 'text', extra: '项目类型' },
    { text: '项目编码', content: 'text', extra: '项目编码' },
    { text: '主管部门', content: 'text', path: 'department.name' },
    { text: FORM_LABELS.department, content: 'text', path: 'department', isOptional: true },
    { text: FORM_LABELS.unit, aliases: ['项目实施单位', '项目单位'], content: 'text', path: 'unit' },
    { text: '计划开始日期', content: 'text', extra: '计划开始日期' },
    { text: '计划完成日期', aliases: ['计划结束日期'], content: 'text', extra: '计划完成日期' },
    ...NARRATIVES.map((path): TemplateLabel => ({
      text: NARRATIVE_LABELS[path],
      content: 'text',
      path,
      isOptional: true,
    })),
    { text: '项目设立的必要性', content: 'text', path: 'necessity', isOptional: true },
    { text: FORM_LABELS.funds, content: 'nothing' },
    { text: '（元）', aliases: ['（万元）'], content: 'nothing' },
    { text: '项目资金总额', content: 'amount', path: 'funds.period.total' },
    { text: '年度资金申请总额', content: 'amount', path: 'funds.annual.total' },
    { text: '财政资金', content: 'amount', extra: '项目资金总额中的财政资金', side: 'period', prefix: '其中：' },
    {
      text: '当年财政拨款',
      content: 'amount',
      extra: '年度资金申请总额中的当年财政拨款',
      side: 'annual',
      prefix: '其中：',
    },
    {
      text: '上年结转资金',
      aliases: ['上年结转'],
      content: 'amount',
      extra: '年度资金申请总额中的上年结转资金',
      side: 'annual',
    },
    { text: '其他资金', aliases: ['其他'], content: 'amount', path: 'funds.period.other' },
    { text: '其他资金', aliases: ['其他'], content: 'amount', path: 'funds.annual.other' },
    { text: '项目绩效目标', aliases: ['绩效目标', FORM_LABELS.goals], content: 'goals' },
    { text: '项目总目标', content: 'text', path: 'goals.period', goal: 'period' },
    {
      text: '年度总体目标',
      aliases: ['年度绩效目标', '年度目标'],
      content: 'text',
      path: 'goals.annual',
      goal: 'annual',
    },
    { text: FORM_LABELS.indicators, aliases: ['项目绩效指标', '年度绩效指标'], content: 'nothing' },
    { text: FORM_LABELS.level1, content: 'nothing', column: 'level1' },
    { text: FORM_LABELS.level2, content: 'nothing', column: 'level2' },
    { text: FORM_LABELS.name, content: 'nothing', column: 'name' },
    ...VALUES,
    ...SIGNOFF_FIELDS.map((field): TemplateLabel => ({
      text: SIGNOFF_LABELS[field],
      content: 'text',
      path: `signoff.${field}`,
      hasColon: true,
      isOptional: true,
    })),
  ],
  ...oneSidedTable(VALUES),
  layout: SHANGHAI_LAYOUT,
};
