import type { Severity } from '../../model/finding';
import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const indicatorMisclassified = defineFormRule({
  id: 'indicator-misclassified',
  title: '指标放错类别',
  group: 'values',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '数量放进质量、社会效益写成产出，会使评价权重失真。',
  fix: '移到合适的二级指标下，或改写指标名称。',
  bad: [
    example('质量指标数个数', { rows: [{ row: '结业合格率', name: '编写教材', value: '3项' }] }),
    example('数量指标用百分比', { rows: [{ row: '培训期数', name: '机构参训面', value: '90%' }] }),
  ],
  good: [
    example('事故起数属于质量', { rows: [{ add: ['质量指标', '培训安全事故发生数', '0起'] }] }),
    example('经济效益写收入', { rows: [{ add: ['经济效益指标', '护理员月收入增加额', '≥300元'] }] }),
  ],
  messages: {
    countInQuality: (d: Shown) => `质量指标${quote(d.name)}的值${quote(d.value)}是个数，是否应为数量指标，请核实。`,
    notEconomic: (d: Shown) => `经济效益指标${quote(d.name)}看不出收入、成本或产值，是否应为其他效益，请核实。`,
    percentInQuantity: (d: Shown) =>
      `数量指标${quote(d.name)}的值${quote(d.value)}是百分比，是否应为质量指标，请核实。`,
    outputInSocial: (d: Shown) => `社会效益指标${quote(d.name)}写的是产出，可改写为产出带来的变化。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const fault = faultOf(cell.row);
      if (!fault) continue;
      const data = { name: cell.row.name, value: cell.row.value };
      yield { ...fault, at: pathsOf(cell, 'name'), data };
    }
  },
});

interface Shown {
  readonly name: string;
  readonly value: string;
}

type Fault = {
  readonly message: 'countInQuality' | 'notEconomic' | 'percentInQuantity' | 'outputInSocial';
  readonly severity?: Severity;
};

const ECONOMIC =
  /收入|成本|节[约省水电能支]|产值|[增税元降减费]|效益|利润|支出|价值|投资|经济|就业|消费|资金|损失|贷款|金额|产量|销售|营业|GDP|融资|回收|产出|资产|收益/u;

function faultOf({ level2, plainName, reading }: IndicatorFacts): Fault | undefined {
  if (plainName === '') return undefined;
  const isCount =
    reading.number !== null && reading.number > 0 && ['项', '类', '个', '条', '次'].includes(reading.base);
  if (
    level2 === '质量指标' &&
    isCount &&
    !/率|合格|达标|事故|发生|起数|次数|投诉|故障|问题|错误|差错/u.test(plainName)
  ) {
    return { message: 'countInQuality' };
  }
  if (level2 === '经济效益指标' && !reading.isMoney && !ECONOMIC.test(plainName)) return { message: 'notEconomic' };
  if (level2 === '数量指标' && reading.isPercent) return { message: 'percentInQuantity' };
  if (level2 === '社会效益指标' && /按时足额|足额发放|按时发放|全部.{0,10}处理$/u.test(plainName)) {
    return { message: 'outputInSocial', severity: 'info' };
  }
  return undefined;
}
