import type { Form } from '../../../src/model/form';
import { readSource } from '../../../src/parse/readSource';

function readForm(...lines: string[]): Form {
  const [found] = readSource({ kind: 'text', text: lines.join('\n') }).forms;
  if (!found) throw new Error('no form was read');
  return found.form;
}

const HEAD = [
  '某县财政支出项目绩效目标申报表（2025年）',
  '项 目 名 称 县城公共充电设施建设',
  '主 管 部 门 某县发展和改革局 实 施 单 位 某县公用事业中心',
  '起止时间 2025年3月—2025年9月',
  '资金来源及金额 项目总投资300万元：申请省级补助120万元，县级配套100万元，单位自筹80万元',
  '年度目标 新建公共充电桩96个，9月底前投运。',
];

describe('text of a form of an office that nobody described', () => {
  it('reads labels whose characters stand apart, and the amounts of a sentence', () => {
    expect(readForm(...HEAD)).toMatchObject({
      projectName: '县城公共充电设施建设',
      department: { name: '某县发展和改革局' },
      unit: '某县公用事业中心',
      duration: '2025年3月—2025年9月',
      funds: { annual: { provincial: 1200000, municipal: 1000000, selfRaised: 800000 } },
    });
  });

  it('parts targets from the points and the texts behind them', () => {
    const { indicators } = readForm(
      ...HEAD,
      '一级指标 二级指标 三级指标 指标值 分值 评分标准',
      '产出指标 数量指标 新建充电桩数量 ≥96个 20 按比例得分',
      '质量指标 设施完好率 ≥97% 15 按比例得分',
      '成本指标 单桩建设成本 ≤1.9万元 10 超出不得分',
      '效益指标 生态效益指标 减少碳排放 ≥410吨 15 按比例得分',
      '满意度指标 服务对象满意度指标 用户满意度 ≥88% 15 按比例得分',
    );
    expect(indicators.annual.map(({ name, value }) => `${name} ${value}`)).toEqual([
      '新建充电桩数量 ≥96个',
      '设施完好率 ≥97%',
      '单桩建设成本 ≤1.9万元',
      '减少碳排放 ≥410吨',
      '用户满意度 ≥88%',
    ]);
    expect(indicators.annual[0]?.extra).toEqual([
      { label: '分值', value: '20' },
      { label: '评分标准', value: '按比例得分' },
    ]);
  });

  it('keeps the numbers of rows out of the names', () => {
    const { indicators } = readForm(
      ...HEAD,
      '序号 指标名称 目标值 数据来源',
      '1 社区文化活动场次 ≥240场 活动台账',
      '2 活动安全事故发生数 =0起 安全报告',
      '3 居民满意度 ≥90% 问卷',
    );
    expect(indicators.annual.map(({ name, value }) => `${name} ${value}`)).toEqual([
      '社区文化活动场次 ≥240场',
      '活动安全事故发生数 =0起',
      '居民满意度 ≥90%',
    ]);
  });
});
