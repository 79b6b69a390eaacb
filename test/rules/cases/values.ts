import type { Level2Indicator, Side } from '../../../src/model/form';
import type { FormPatch } from '../../../src/rules/ruleExample';
import type { CasesByRule } from '../ruleCases';
import { RECURRING, money } from '../ruleCases';

function add(level2: Level2Indicator, name: string, value: string, side?: Side): FormPatch {
  return { rows: [{ add: [level2, name, value], ...(side && { side }) }] };
}

export const valuesCases: CasesByRule = {
  'value-unit-missing': {
    loud: [
      add('数量指标', '编印教材', '300', 'annual'),
      add('成本指标', '培训总成本', '≤600000', 'period'),
      add('质量指标', '课程合格率', '95'),
    ],
    silent: [
      add('质量指标', '安全事故', '0'),
      add('社会效益指标', '亿元产值事故死亡率', '≤0.339'),
      add('时效指标', '完成时间', '2025年'),
    ],
  },
  'output-value-vague': {
    loud: [
      add('成本指标', '教材费', '合理', 'annual'),
      add('质量指标', '教学效果', '明显'),
      add('数量指标', '编印教材', '大量', 'period'),
    ],
    silent: [
      add('质量指标', '教学设施', '完好'),
      add('数量指标', '编印教材', '三百册'),
      add('时效指标', '补贴发放', '按季发放'),
    ],
  },
  'benefit-value-vague': {
    loud: [
      add('生态效益指标', '周边环境', '持续改善'),
      add('可持续影响指标', '培训机制', '长期', 'annual'),
      add('经济效益指标', '机构收入', '逐步增加', 'period'),
    ],
    silent: [
      add('社会效益指标', '照护服务评价', '好'),
      add('生态效益指标', '垃圾减少量', '减少5吨'),
      add('质量指标', '教学水平', '有效提升'),
    ],
  },
  'value-echoes-name': {
    loud: [add('社会效益指标', '确保照护质量', '确保', 'annual'), add('可持续影响指标', '培训机制可持续性', '可持续')],
    silent: [
      add('社会效益指标', '提升照护水平', '有效提升'),
      add('社会效益指标', '设备完好率', '完好'),
      add('质量指标', '设备验收合格', '合格'),
    ],
  },
  'rate-name-not-numeric': {
    loud: [
      add('质量指标', '培训覆盖面', '全覆盖', 'annual'),
      add('服务对象满意度指标', '家属满意度', '满意', 'period'),
    ],
    silent: [
      add('数量指标', '巡查频率', '每周一次'),
      add('质量指标', '教学及时性', '及时'),
      add('质量指标', '到课率', '≥90%'),
    ],
  },
  'cost-direction-reversed': {
    loud: [
      add('成本指标', '教材费', '≥35元/册', 'annual'),
      add('成本指标', '场地费', '3万元以上', 'period'),
      add('成本指标', '生活补助', '＞1500元/人/月'),
    ],
    silent: [
      add('成本指标', '能耗成本降低额', '≥5000元'),
      add('数量指标', '编印教材', '≥300册'),
      add('成本指标', '教材费', '=35元/册'),
    ],
  },
  'percent-out-of-range': {
    loud: [add('质量指标', '到课率', '120%', 'annual'), add('质量指标', '覆盖率', '＞100%')],
    silent: [
      add('质量指标', '到课率', '100%'),
      add('数量指标', '任务完成率', '110%'),
      add('经济效益指标', '收入增长率', '150%'),
    ],
  },
  'value-garbled': {
    loud: [add('质量指标', '到课率', '≥95%（含', 'annual'), add('数量指标', '编印教材', '#REF!册', 'period')],
    silent: [
      add('成本指标', '照护岗位费用', '300元/人/天'),
      add('时效指标', '响应时间', '12小时内及时响应'),
      add('数量指标', '教学巡查', '12次/年，每月1次'),
      add('数量指标', '编印教材', '45000册'),
    ],
  },
  'cost-magnitude-outlier': {
    loud: [
      { rows: [{ row: '人均培训成本', value: '20万元/人', side: 'annual' }] },
      { rows: [{ row: '培训护理员人数', value: '300万人', side: 'period' }] },
      { ...money(600000, 120000), rows: [{ row: '人均培训成本', value: '4100元/人', side: 'annual' }] },
    ],
    silent: [
      { ...money(600000, 120000), rows: [{ row: '人均培训成本', value: '3900元/人' }] },
      { ...money(600000, 120000), rows: [{ row: '人均培训成本', value: '4100元/人', side: 'period' }] },
      { rows: [{ add: ['数量指标', '充电车辆', '85500辆'] }, { add: ['成本指标', '充电站车辆成本', '73万元/站'] }] },
      { rows: [{ row: '人均培训成本', value: '9000元/人' }] },
      { rows: [{ row: '人均培训成本', value: '2000元/平方米' }] },
      { funds: { period: { total: null }, annual: { total: null } } },
    ],
  },
  'timeliness-no-deadline': {
    loud: [add('时效指标', '补贴发放', '及时', 'annual'), add('时效指标', '教材配送', '按国家要求时间节点', 'period')],
    silent: [
      add('时效指标', '补贴发放', '每年年底前'),
      add('时效指标', '补贴发放', '三个工作日内'),
      add('时效指标', '补贴发放率', '100%'),
    ],
  },
  'deadline-coarse': {
    loud: [add('时效指标', '补贴发放', '2025年底前'), add('时效指标', '补贴发放', '每年年底前', 'annual')],
    silent: [
      add('时效指标', '补贴发放', '2025年第三季度'),
      add('时效指标', '补贴发放', '2025年6月'),
      { ...RECURRING, rows: [{ row: '培训完成时间', value: '每年10月底前', side: 'period' }] },
    ],
  },
  'deadline-outside-period': {
    loud: [
      add('时效指标', '补贴发放', '2023年12月底前', 'annual'),
      {
        attribute: '阶段性项目',
        duration: '3年',
        rows: [{ row: '培训完成时间', value: '2028年3月底前', side: 'period' }],
      },
    ],
    silent: [
      { ...RECURRING, rows: [{ row: '培训完成时间', value: '2030年12月31日前', side: 'period' }] },
      add('时效指标', '补贴发放', '2024年12月1日至2025年3月31日'),
      add('时效指标', '补贴发放', '每年12月底前'),
    ],
  },
  'indicator-misclassified': {
    loud: [
      add('经济效益指标', '改善灌溉面积', '≥100亩', 'annual'),
      add('质量指标', '制定教学标准', '2个', 'period'),
      add('社会效益指标', '补贴按时足额发放', '100%'),
    ],
    silent: [
      add('质量指标', '验收合格项目', '5个'),
      add('经济效益指标', '带动就业', '≥20人'),
      add('数量指标', '编印教材', '300册'),
    ],
  },
  'duplicate-indicator': {
    loud: [add('质量指标', ' 结业合格率。', '≥90%', 'period'), add('数量指标', '每年培训期数', '4期')],
    silent: [add('数量指标', '培训课时', '120课时'), add('时效指标', '培训期数', '4期'), add('数量指标', '', '4期')],
  },
  'percent-on-non-rate': {
    loud: [
      add('质量指标', '教材质量', '100%', 'annual'),
      add('质量指标', '教学', '≥90%', 'period'),
      add('时效指标', '按期开班', '100%'),
    ],
    silent: [add('质量指标', '教材合格率', '100%'), add('质量指标', '女学员占比', '≥30%')],
  },
  'strict-comparator': {
    loud: [
      add('成本指标', '教材费', '<35元/册', 'annual'),
      add('数量指标', '编印教材', '>300册', 'period'),
      add('质量指标', '到课率', '大于90%'),
    ],
    silent: [add('成本指标', '教材费', '≤35元/册'), add('质量指标', '到课率', '大于等于90%')],
  },
  'unit-illogical': {
    loud: [add('成本指标', '供热成本', '32元/GJ/年', 'annual'), add('数量指标', '道路条数', '203条/年', 'period')],
    silent: [
      add('成本指标', '村级补助标准', '12000元/村/年'),
      add('数量指标', '新增道路条数', '3条/年'),
      add('数量指标', '服务人次', '300人次'),
    ],
  },
  'satisfaction-implausible': {
    loud: [
      add('服务对象满意度指标', '家属满意度', '≥70%', 'annual'),
      add('服务对象满意度指标', '家属满意度', '＝100%', 'period'),
    ],
    silent: [add('服务对象满意度指标', '家属满意度', '≥80%'), add('质量指标', '合格率', '100%')],
  },
  'value-kind-mismatch': {
    loud: [
      add('质量指标', '学员人数', '80%'),
      add('质量指标', '桥梁座数', '15公里'),
      add('社会效益指标', '帮扶个数', '520万元'),
      add('成本指标', '场地费', '3个'),
    ],
    silent: [
      add('质量指标', '孕产妇死亡率', '≤12人'),
      add('数量指标', '参训机构数', '90%'),
      add('数量指标', '帮扶资金数', '520万元'),
      add('质量指标', '消费指数', '103'),
      add('质量指标', '安全事故发生率', '0起'),
      add('数量指标', '机构个数', '12家'),
      {
        rows: [
          {
            row: '人均培训成本',
            name: '对环境的影响',
            value: '0起',
            extra: [{ label: '二级指标', value: '生态环境成本指标' }],
          },
        ],
      },
    ],
  },
  'value-contradictory': {
    loud: [
      add('质量指标', '到课率', '≤90%以上', 'annual'),
      add('质量指标', '每班人数', '50人-30人'),
      add('时效指标', '招标时间', '13月底前'),
      add('时效指标', '招标时间', '2025-02-29'),
      add('时效指标', '招标时间', '4月31日'),
    ],
    silent: [
      add('质量指标', '到课率', '≤90%以下'),
      add('质量指标', '每班人数', '30-50人'),
      add('时效指标', '招标时间', '2024年2月29日'),
      add('时效指标', '招标时间', '2月29日'),
      add('时效指标', '建设工期', '≤18个月'),
      add('时效指标', '建设工期', '18月内'),
      add('质量指标', '氢离子浓度', 'PH6-9'),
    ],
  },
  'comparator-reversed': {
    loud: [
      add('质量指标', '达标率', '95%以下'),
      add('质量指标', '任务完成率', '＜100%', 'annual'),
      add('时效指标', '补贴拨付时限', '≥30日'),
    ],
    silent: [
      add('质量指标', '森林火灾受害率', '≤0.9%'),
      add('质量指标', '不合格率', '≤2%'),
      add('时效指标', '每日服务时间', '≥8小时'),
      add('时效指标', '补贴拨付时限', '≤30日'),
    ],
  },
  'name-too-general': {
    loud: [
      add('质量指标', '完成率', '100%', 'annual'),
      add('可持续影响指标', '可持续性', '长期'),
      add('社会效益指标', '社会效益', '明显'),
    ],
    silent: [
      add('质量指标', '任务完成情况', '良好'),
      add('质量指标', '课程完成率', '100%'),
      {
        forms: [add('质量指标', '完成率', '100%')],
        settings: { wordLists: { generalNames: { added: [], removed: ['完成率'] } } },
      },
    ],
  },
  'name-carries-target': {
    loud: [
      add('质量指标', '到课率不低于90', '90%'),
      add('质量指标', '到课率、出勤率', '90%', 'annual'),
      add('质量指标', '发放准确率100%', '100%'),
    ],
    silent: [
      add('质量指标', '居民、商户满意度', '90%'),
      add('数量指标', 'DN300管道长度', '3公里'),
      add('质量指标', '进度、质量达标率', '100%'),
    ],
  },
};
