import type { Form } from '../../src/model/form';

const funds = { total: 35680000, central: 0, provincial: 0, municipal: 35680000, selfRaised: 0, other: null };
const indicator = { level1: '产出指标', level2: '数量指标', name: '补助发放人数', value: '≥6702人次/年' } as const;

/** A filled form with some of its parts replaced. */
export function buildForm(parts: Partial<Form> = {}): Form {
  return {
    title: '阳泉市市级预算部门（单位）项目支出绩效目标申报表',
    year: 2024,
    projectName: '退休人员取暖费',
    department: { code: '062', name: '阳泉市人力资源和社会保障局' },
    unit: '阳泉市社会保险中心',
    attribute: '经常性项目（长期开展）',
    duration: '99年',
    funds: { period: funds, annual: { ...funds, total: 32921920, municipal: 32921920 } },
    overview: '对退休人员取暖费进行发放。',
    basis: '《关于调整部分企业退休人员取暖费发放方式的通知》',
    necessity: '保障基本生活。',
    safeguards: '按文件执行。',
    plan: '按时足额发放。',
    goals: { period: '每年新增退休人员约3500名。', annual: '按时足额发放取暖费。' },
    indicators: { period: [indicator], annual: [indicator, { ...indicator, name: '发放准确率', value: '100%' }] },
    signoff: { responsible: '', handler: '', phone: '', filedAt: '20240123114540' },
    ...parts,
  };
}
