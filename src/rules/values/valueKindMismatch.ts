import type { UnitKind } from '../../model/units';
import { unitKind } from '../../model/units';
import { defineFormRule } from '../defineRule';
import { isMoneyCost } from '../measure/costing';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { isRateName } from '../measure/wording';
import { example } from '../ruleExample';

export const valueKindMismatch = defineFormRule({
  id: 'value-kind-mismatch',
  title: '指标值与指标名称不是一类',
  group: 'values',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '合格率写成5个、座数写成公里，名称和值说的不是一件事，考核时不知道按哪个算。',
  fix: '按名称改正单位，或按值改正名称。',
  bad: [
    example('合格率写成个数', { rows: [{ row: '结业合格率', value: '5个' }] }),
    example('满意度写成人数', { rows: [{ row: '参训护理员满意度', value: '≥95人' }] }),
    example('时效写成金额', { rows: [{ row: '培训完成时间', value: '3万元' }] }),
  ],
  good: [
    example('师生比写比例', { rows: [{ row: '护理员持证上岗率', name: '师生比率', value: '14:1' }] }),
    example('成灾率用千分数', { rows: [{ add: ['质量指标', '火灾受害率', '≤0.9‰'] }] }),
  ],
  messages: {
    rate: (d: Shown) => `指标${quote(d.name)}是比率，值${quote(d.value)}却以「${d.unit}」计，请核实。`,
    count: (d: Shown) => `指标${quote(d.name)}数的是个数，值${quote(d.value)}却以「${d.unit}」计，请核实。`,
    money: (d: Shown) => `时效指标${quote(d.name)}的值${quote(d.value)}是金额，不是期限，请核实。`,
    pieces: (d: Shown) => `成本指标${quote(d.name)}的值${quote(d.value)}以「${d.unit}」计，不是金额，请核实。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const message = faultOf(cell.row);
      if (!message) continue;
      const { name, value, reading } = cell.row;
      yield { message, at: pathsOf(cell, 'value'), data: { name, value, unit: reading.unit } };
    }
  },
});

interface Shown {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

const COUNTED: readonly (UnitKind | undefined)[] = ['count', 'person', 'length', 'area', 'volume', 'mass', 'money'];

function faultOf(row: IndicatorFacts): 'rate' | 'count' | 'money' | 'pieces' | undefined {
  const { level2, name, plainName, plainValue, reading } = row;
  if (reading.number === null || reading.number === 0 || reading.base === '') return undefined;
  const kind = unitKind(reading.base);
  const isSimple = reading.per.length === 0 && !/\d:\d/u.test(plainValue);
  if (isRateName(name) && isSimple && COUNTED.includes(kind) && !COUNTED_RATES.test(plainName)) return 'rate';
  if (level2 === '时效指标' && reading.isMoney && reading.per.length === 0) return 'money';
  if (
    level2 === '成本指标' &&
    isMoneyCost(row) &&
    kind !== 'money' &&
    COUNTED.includes(kind) &&
    !/数|量$/u.test(plainName)
  ) {
    return 'pieces';
  }
  const counted = COUNT_NAME.exec(plainName)?.[1];
  if (counted === undefined || MONEY_NAME.test(plainName)) return undefined;
  if (kind === 'share') return level2 === '数量指标' ? undefined : 'count';
  if (kind === 'money' && level2 !== '成本指标') return 'count';
  const named = unitKind(counted);
  return named !== undefined && kind !== undefined && isOtherKind(named, kind) ? 'count' : undefined;
}

/** Rates that are counted: how often in a time, how many of a hundred thousand. */
const COUNTED_RATES = /周转率|死亡率|发病率|发生率|事故率|师生比/u;
/** 座数, 人数, 个数: the measure word that the name itself has. */
const COUNT_NAME = /(\p{Script=Han})总?数量?$/u;
const MONEY_NAME = /资金|金额|经费|投资|收入|成本|[费款额价值]|[比指系倍参]数$/u;

/** People and things are both counted, and a measure word of one does for the other. */
function isOtherKind(named: UnitKind, kind: UnitKind): boolean {
  const isCount = (one: UnitKind) => one === 'count' || one === 'person';
  return (
    named !== kind &&
    !(isCount(named) && isCount(kind)) &&
    kind !== 'physical' &&
    named !== 'physical' &&
    kind !== 'time'
  );
}
