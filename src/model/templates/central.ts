import type { FormTemplate, TemplateLabel } from '../template';
import { FORM_LABELS, SIGNOFF_LABELS } from '../vocabulary';
import { SIGNOFF_FIELDS } from '../form';
import { CENTRAL_LAYOUT } from './centralLayout';
import { oneSidedTable } from './oneSidedTable';

const VALUES: readonly TemplateLabel[] = [
  {
    text: FORM_LABELS.value,
    aliases: ['年度指标值', '目标值', '指标值（包含数字及文字描述）'],
    content: 'indicators',
    column: 'value',
    side: 'annual',
  },
  { text: '分值权重', aliases: ['权重', '分值'], content: 'nothing', extra: '分值权重' },
];

/** The form of the central departments, and of the places that follow it: one year, one goal, one list of indicators. */
export const CENTRAL: FormTemplate = {
  name: '项目支出绩效目标表（只有年度一栏）',
  titleEnding: '项目支出绩效目标表',
  labels: [
    { text: FORM_LABELS.projectName, content: 'text', path: 'projectName' },
    { text: '项目编码', content: 'text', extra: '项目编码' },
    { text: '主管部门', content: 'text', path: 'department.name' },
    { text: FORM_LABELS.department, content: 'text', path: 'department', isOptional: true },
    { text: FORM_LABELS.unit, aliases: ['项目实施单位', '项目单位'], content: 'text', path: 'unit' },
    { text: FORM_LABELS.attribute, aliases: ['项目性质'], content: 'text', path: 'attribute', isOptional: true },
    { text: FORM_LABELS.duration, content: 'text', path: 'duration', isOptional: true },
    { text: '项目类别', content: 'text', extra: '项目类别' },
    { text: '项目类型', content: 'text', extra: '项目类型' },
    { text: '项目负责人', content: 'text', extra: '项目负责人' },
    { text: FORM_LABELS.funds, aliases: ['资金情况'], content: 'nothing' },
    { text: '（万元）', aliases: ['（元）'], content: 'nothing' },
    { text: '年度资金总额', aliases: ['资金总额'], content: 'amount', path: 'funds.annual.total', hasColon: true },
    { text: '财政拨款', content: 'amount', extra: '年度资金总额中的财政拨款', side: 'annual', prefix: '其中：' },
    {
      text: '上年结转资金',
      aliases: ['上年结转'],
      content: 'amount',
      extra: '年度资金总额中的上年结转资金',
      side: 'annual',
    },
    { text: '其他资金', aliases: ['其他'], content: 'amount', path: 'funds.annual.other' },
    { text: '执行率分值', content: 'text', extra: '执行率分值' },
    {
      text: '年度总体目标',
      aliases: ['年度绩效目标', '年度目标', FORM_LABELS.goals],
      content: 'text',
      path: 'goals.annual',
      goal: 'annual',
    },
    { text: FORM_LABELS.indicators, aliases: ['年度绩效指标'], content: 'nothing' },
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
  layout: CENTRAL_LAYOUT,
};
