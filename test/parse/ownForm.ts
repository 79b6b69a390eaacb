import type { FormTemplate, TemplateLabel } from '../../src/model/template';
import { oneSidedTable } from '../../src/model/templates/oneSidedTable';

const VALUES: readonly TemplateLabel[] = [
  { text: '全年目标值', content: 'indicators', column: 'value', side: 'annual' },
  { text: '考核分数', content: 'nothing', extra: '考核分数' },
];

/** A form that no office has: everything that is read of it comes from this description. */
export const OWN: FormTemplate = {
  name: '某省专项资金绩效目标表',
  titleEnding: '专项资金绩效目标表',
  labels: [
    { text: '专项名称', content: 'text', path: 'projectName' },
    { text: '牵头部门', content: 'text', path: 'department.name' },
    { text: '承担单位', content: 'text', path: 'unit' },
    { text: '资金管理办法', content: 'text', extra: '资金管理办法' },
    { text: '资金安排', content: 'nothing' },
    { text: '全年资金', content: 'amount', path: 'funds.annual.total' },
    { text: '省级补助', content: 'amount', path: 'funds.annual.provincial', prefix: '其中：' },
    { text: '社会资本', content: 'amount', extra: '全年资金中的社会资本', side: 'annual' },
    { text: '全年绩效目标', content: 'text', path: 'goals.annual', goal: 'annual' },
    { text: '考核内容', content: 'nothing', column: 'level1' },
    { text: '考核事项', content: 'nothing', column: 'level2' },
    { text: '考核指标', content: 'nothing', column: 'name' },
    ...VALUES,
  ],
  ...oneSidedTable(VALUES),
};

export const FORM = {
  title: '某省专项资金绩效目标表',
  projectName: '乡村道路养护',
  department: { code: '', name: '某省交通运输厅' },
  unit: '某县公路段',
  funds: { annual: { total: 350000, provincial: 300000, other: null } },
  goals: { period: '', annual: '养护农村公路120公里。' },
  indicators: {
    period: [],
    annual: [
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '养护里程',
        value: '≥120公里',
        extra: [{ label: '考核分数（50分）', value: '30' }],
      },
      {
        level1: '产出指标',
        level2: '质量指标',
        name: '路面完好率',
        value: '≥90%',
        extra: [{ label: '考核分数（50分）', value: '20' }],
      },
    ],
  },
  extra: [
    { label: '表样', value: '某省专项资金绩效目标表' },
    { label: '金额单位', value: '万元' },
    { label: '资金管理办法', value: '某财建〔2025〕3号' },
    { label: '全年资金中的社会资本（万元）', value: '5' },
  ],
};

const ROWS = [
  ['专项名称', '乡村道路养护', '', '', ''],
  ['牵头部门', '某省交通运输厅', '承担单位', '某县公路段', ''],
  ['资金管理办法', '某财建〔2025〕3号', '', '', ''],
  ['资金安排（万元）', '全年资金', '35', '', ''],
  ['', '其中：省级补助', '30', '', ''],
  ['', '社会资本', '5', '', ''],
  ['全年绩效目标', '养护农村公路120公里。', '', '', ''],
  ['考核内容', '考核事项', '考核指标', '全年目标值', '考核分数（50分）'],
  ['产出指标', '数量指标', '养护里程', '≥120公里', '30'],
  ['', '质量指标', '路面完好率', '≥90%', '20'],
];

export const asHtml = ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
export const asTabs = ROWS.map((row) => row.join('\t')).join('\n');
export const asLines = ROWS.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n');
