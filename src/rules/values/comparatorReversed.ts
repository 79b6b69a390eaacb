import { isOfHarm } from '../../model/isOfHarm';
import { unitKind } from '../../model/units';
import { defineFormRule } from '../defineRule';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';
import { isSaving } from '../measure/wording';

export const comparatorReversed = defineFormRule({
  id: 'comparator-reversed',
  title: '比较符方向写反',
  group: 'values',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '满意度写≤，监控时越低越好；完成时间写≥，拖得越久越好，都与本意相反。',
  fix: '越高越好的指标用≥，越低越好的用≤，完成时间和办理时限用≤或「前」「内」。',
  bad: [
    example('满意度写≤', { rows: [{ row: '参训护理员满意度', value: '≤92%' }] }),
    example('差错率写≥', { rows: [{ add: ['质量指标', '考核差错率', '≥1%'] }] }),
    example('完成时间写≥', { rows: [{ row: '培训完成时间', value: '≥2025年10月31日' }] }),
  ],
  good: [
    example('投诉率越低越好', { rows: [{ add: ['质量指标', '学员投诉率', '≤5%'] }] }),
    example('满意度写≥', { rows: [{ row: '参训护理员满意度', value: '≥92%' }] }),
  ],
  messages: {
    higher: (d: Shown) => `指标${quote(d.name)}越高越好，值却写为${quote(d.value)}，是否应为≥，请核实。`,
    lower: (d: Shown) => `指标${quote(d.name)}越低越好，值却写为${quote(d.value)}，是否应为≤，请核实。`,
    later: (d: Shown) => `指标${quote(d.name)}是期限，值却写为${quote(d.value)}，是否应为≤，请核实。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const message = faultOf(cell.row);
      if (message) yield { message, at: pathsOf(cell, 'value'), data: { name: cell.row.name, value: cell.row.value } };
    }
  },
});

interface Shown {
  readonly name: string;
  readonly value: string;
}

const BETTER_HIGHER =
  /(?:合格|达标|完成|覆盖|及时|准确|完好|通过|优良|优秀|有效|就业|入学|巩固|上岗|普及|参保|发放|到位|知晓|办结|整改|处置|处理|验收|保障|治愈|成活|存活|响应|回收|利用|持证|参训|出勤|满足|规范|正常|升学)率|满意[度率]/u;
/** What is to become less or sooner: 缩短时间 is no deadline, 降低 no rate of harm. */
const CHANGE = /缩短|提前|减少|下降/u;

function faultOf({ level2, plainName, plainValue, reading }: IndicatorFacts): 'higher' | 'lower' | 'later' | undefined {
  const { comparator, otherComparator, number, dates, base } = reading;
  if (otherComparator !== '') return undefined;
  const isCeiling = comparator === '≤' || comparator === '<';
  const isBetterHigher = BETTER_HIGHER.test(plainName) && !/[不未欠]/u.test(plainName) && !isOfHarm(plainName);
  if (isCeiling && reading.isPercent && isBetterHigher) return 'higher';
  const isFloor =
    comparator === '≥' || comparator === '>' || (number === null && /^(?:[≥>≧]|不早于|晚于)/u.test(plainValue));
  if (!isFloor || isSaving(plainName) || CHANGE.test(plainName)) return undefined;
  const isShare = unitKind(base) === 'share';
  if (isShare && isOfHarm(plainName)) return 'lower';
  const isDue =
    /(?:完成|办结|竣工|验收|拨付|发放|支付|到位)(?:时间|日期|时限|期限)|(?:响应|到场|到达|办理)(?:时间|时限)|工期/u.test(
      plainName,
    );
  if (number === null && dates.length > 0) return level2 === '时效指标' || isDue ? 'later' : undefined;
  return isDue && unitKind(base) === 'time' ? 'later' : undefined;
}
