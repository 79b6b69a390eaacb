import type { CasesByRule } from '../ruleCases';
import { RECURRING } from '../ruleCases';

export const completenessCases: CasesByRule = {
  'required-field-blank': {
    loud: [
      { projectName: '  ' },
      { attribute: '' },
      { duration: '　' },
      { goals: { annual: '' } },
      { funds: { period: { total: null } } },
    ],
    silent: [{ signoff: { phone: '' } }, { goals: { period: '' } }, { funds: { annual: { central: null } } }],
  },
  'narrative-placeholder': {
    loud: [
      { overview: '—' },
      { safeguards: '同上' },
      { basis: ' 暂无 ' },
      { goals: { period: '略' } },
      { plan: '无。' },
      { basis: '见项目概况' },
      { plan: '详见实施方案。' },
      { safeguards: '同上年' },
    ],
    silent: [
      { basis: '无线电管理条例（国务院令第672号）' },
      { necessity: '没有持证护理员的机构占四成，失能老人照护质量难以保证，需要集中培训。' },
      { basis: '见晋民发〔2024〕16号' },
      { plan: '见附件所列安排，3月完成招标，4月至9月分期组织培训，10月底前完成结业考核。' },
    ],
  },
  'narrative-too-thin': {
    loud: [
      { necessity: '确保培训安全、环保、稳定' },
      { plan: '按要求执行，按照计划实施' },
      { safeguards: '按相关管理制度执行' },
      { plan: '年内完成。' },
    ],
    silent: [
      { safeguards: '《财务管理办法》' },
      { safeguards: '财务管理制度' },
      { necessity: '无' },
      { plan: '按照计划实施，3月完成招标，4月至9月分期组织培训，10月底前完成考核。' },
    ],
  },
  'indicator-level-missing': {
    loud: [
      { rows: [{ clear: true, side: 'period' }] },
      { rows: [{ remove: '数量指标', side: 'period' }] },
      { rows: [{ remove: '质量指标' }] },
      { rows: [{ remove: '社会效益指标', side: 'annual' }] },
      { rows: [{ remove: '时效指标' }] },
    ],
    silent: [
      { rows: [{ remove: '社会效益指标' }, { add: ['生态效益指标', '培训垃圾分类率', '≥95%'] }] },
      { rows: [{ add: ['经济效益指标', '护理员月收入', '≥4000元'] }] },
      { rows: [{ add: ['可持续影响指标', '培训机制运行年限', '≥3年'] }] },
      { rows: [{ row: '参训护理员满意度', value: '' }] },
    ],
  },
  'indicator-half-filled': {
    loud: [
      { rows: [{ row: '参训护理员满意度', value: ' ' }] },
      { rows: [{ add: ['数量指标', '', '5个'] }] },
      { rows: [{ add: ['成本指标', '教材费', ''], side: 'period' }] },
    ],
    silent: [
      { rows: [{ row: '培训期数', value: '0期' }] },
      { rows: [{ add: ['质量指标', '率', '1%'] }] },
      { rows: [{ add: ['经济效益指标', '', ''] }] },
    ],
  },
  'goal-side-missing': {
    loud: [{ goals: { period: '' } }, { goals: { period: ' \u00a0' } }, { ...RECURRING, goals: { period: '　' } }],
    silent: [{ goals: { annual: '' } }, { goals: { period: '略' } }],
  },
  'signature-blank': {
    loud: [{ signoff: { responsible: '' } }, { signoff: { handler: ' ' } }, { signoff: { phone: '' } }],
    silent: [{ signoff: { filedAt: '' } }, { signoff: { phone: '无' } }],
  },
  'fund-cell-blank': {
    loud: [
      { funds: { period: { central: null } } },
      [{}, { projectName: '社区食堂运营', funds: { annual: { selfRaised: null } } }],
      { funds: { annual: { provincial: null, central: null } } },
    ],
    silent: [{ funds: { annual: { total: null } } }, { funds: { period: { other: 0 } } }],
  },
  'indicator-count-low': {
    loud: [
      { rows: [{ remove: '培训期数' }, { remove: '成本指标' }] },
      { forms: [{}], settings: { thresholds: { fewestIndicators: 8 } } },
      { forms: [{}], settings: { thresholds: { fewestPerLevel: 2 } } },
    ],
    silent: [
      { rows: [{ remove: '培训期数' }] },
      { forms: [{}], settings: { thresholds: { fewestIndicators: 7, fewestPerLevel: 1 } } },
      { rows: [{ clear: true }] },
    ],
  },
};
