import type { CasesByRule } from '../ruleCases';

const OVERVIEW = '面向全市养老机构分4期培训300名护理员，人均培训成本2000元，内容为失能照护和急救。';
const plan = (text: string) => ({ plan: `3月完成招标，${text}，10月底前完成结业考核。` });

export const wordingCases: CasesByRule = {
  'narrative-copied': {
    loud: [{ plan: `${OVERVIEW}完。` }, { safeguards: ` ${OVERVIEW.replace('，', ',')}` }],
    silent: [
      { necessity: '确保安全', plan: '确保安全' },
      { plan: `3月完成招标，4月至9月组织实施，具体内容为${OVERVIEW.slice(0, 20)}` },
      { goals: { annual: OVERVIEW, period: OVERVIEW } },
    ],
  },
  'text-truncated': {
    loud: [
      { projectName: '养老护理员职业技能培训及' },
      { rows: [{ row: '培训期数', name: '培训期数（初级' }] },
      { overview: '破路恢复面积约29000平方米，分4期培训300名护理员，' },
      { overview: '面向全市养老机构分4期培训300名护理员，内容为照护、急救和' },
      { goals: { annual: '分4期完成300名护理员培训（含县区' } },
      { basis: '《关于加强养老护理员队伍建设的实施意见（阳民发〔2024〕16号' },
    ],
    silent: [
      { rows: [{ row: '培训期数', name: '参训人员职业教育普及' }] },
      { overview: '面向全市养老机构分4期培训300名护理员，推动急救知识普及' },
      { overview: '破路恢复面积约29000平方米，分4期培训300名护理员；' },
      plan('1）选定机构；2）组织培训'),
      { rows: [{ row: '培训期数', name: '培训期', side: 'annual' }] },
    ],
  },
  'repeated-word': {
    loud: [
      plan('分期组织组织培训'),
      plan('分期培训、、考核'),
      { goals: { annual: '分4期完成完成300名护理员培训。' } },
      { rows: [{ row: '培训期数', name: '培训培训期数' }] },
    ],
    silent: [plan('每站每年培训一次'), plan('家家户户、方方面面都要照顾'), plan('研究研究再讨论讨论')],
  },
  'punctuation-irregular': {
    loud: [
      { projectName: '养老护理员职业技能培训(初级）' },
      { rows: [{ row: '培训期数', name: '初级,中级培训期数' }] },
      {
        rows: [
          { row: '培训期数', name: '培训期数（初级）', side: 'period' },
          { row: '培训期数', name: '培训期数（初级)', side: 'annual' },
        ],
      },
      { rows: [{ row: '参训护理员满意度', value: '=>95%' }] },
      { rows: [{ row: '参训护理员满意度', value: '》＝95%', side: 'annual' }] },
      { rows: [{ row: '培训期数', name: '培训期数（初级)' }] },
      plan('分期培训,再考核'),
      { basis: '《甲办法》（阳民发〔2024〕16号）《乙办法》' },
      plan('招标；、培训'),
    ],
    silent: [
      { projectName: '【2025】养老护理员职业技能培训' },
      { rows: [{ row: '培训完成时间', value: '2025年10月31日前,分4期' }] },
      { basis: '《甲办法》、《乙办法》（阳民发〔2024〕16号）' },
      { basis: '《甲办法》《乙办法》（阳民发〔2024〕16号）' },
      plan('课程1,200课时'),
      plan('按 A, B 两类分班'),
      { rows: [{ row: '参训护理员满意度', value: '＞95%' }] },
      { rows: [{ row: '培训期数', name: '培训期数(初级)' }] },
    ],
  },
  'wrong-word': {
    loud: [
      { rows: [{ row: '培训期数', name: '培训布署次数', value: '4次' }] },
      { forms: [plan('签定合同')], settings: { wordLists: { wrongWords: { added: ['签定→签订'], removed: [] } } } },
      { rows: [{ add: ['数量指标', '教室面积', '200平米'], side: 'annual' }] },
    ],
    silent: [
      plan('部署安装，做好账户管理'),
      plan('按装修标准付款，在次年3月验收，既使用财政资金也使用自筹资金'),
      { forms: [plan('布署工作')], settings: { wordLists: { wrongWords: { added: [], removed: ['布署→部署'] } } } },
      { rows: [{ add: ['数量指标', '教室面积', '200平方米'] }] },
    ],
  },
  'stray-space': {
    loud: [
      { rows: [{ row: '培训期数', value: '共 四期', side: 'annual' }] },
      { rows: [{ row: '培训期数', name: '培训　期数' }] },
    ],
    silent: [
      { rows: [{ row: '培训期数', name: '培训 APP 期数' }] },
      { rows: [{ row: '培训期数', value: '4 期', side: 'annual' }] },
      { overview: '面向全市养老机构分 4 期培训300名护理员。' },
      { rows: [{ add: ['数量指标', 'Open Source课程', '1门'] }] },
    ],
  },
  'template-residue': {
    loud: [
      { projectName: 'XX培训' },
      { rows: [{ add: ['数量指标', '××人数', '3人'], side: 'annual' }] },
      { goals: { annual: '完成**名护理员培训。' } },
      { plan: '□集中采购 □自行采购，3月开始，10月底前完成结业考核。' },
    ],
    silent: [
      { overview: '设备型号TXX-200，分4期培训300名护理员。' },
      { rows: [{ add: ['数量指标', '面积', '3×4米'] }] },
      plan('第*项工作'),
      { attribute: '一次性项目（1年结束）', plan: '☑集中采购 □自行采购，3月开始，10月底前完成结业考核。' },
    ],
  },
  'goal-copies-plan': {
    loud: [
      { plan: '分期完成护理员培训，10月底前考核', goals: { annual: '分期完成护理员培训，10月底前考核。' } },
      { plan: '3月 招标 10月 考核', goals: { annual: '3月招标，10月考核' } },
      { plan: '完成三百人的培训。', goals: { annual: '完成三百人的培训' } },
    ],
    silent: [
      { plan: '培训', goals: { annual: '培训' } },
      { plan: '', goals: { annual: '' } },
    ],
  },
  'numbering-gap': {
    loud: [
      { overview: '1.培训300名；2.分4期；5.考核。' },
      { safeguards: '1、《管理办法》；2、《考核办法》；4、《监督办法》。' },
    ],
    silent: [
      { overview: '1、培训300名；2、分4期；3、考核。' },
      plan('费用1.5万元，分4期'),
      { overview: '一、1.培训；2.考核。二、1.验收；2.兑付。' },
    ],
  },
  'text-over-limit': {
    loud: [
      { plan: '3月招标'.repeat(251) },
      { goals: { annual: '培'.repeat(501) } },
      { forms: [{}], settings: { thresholds: { longestBasis: 10 } } },
    ],
    silent: [{ plan: '3月招标'.repeat(250) }, { goals: { annual: '培 '.repeat(500) } }, { basis: '培'.repeat(500) }],
  },
};
