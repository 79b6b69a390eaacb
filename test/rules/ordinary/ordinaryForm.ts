import type { Form, Funds, Indicator, Level2Indicator } from '../../../src/model/form';
import { LEVEL1_OF } from '../../../src/model/vocabulary';

export const RECURRING = { attribute: '经常性项目（长期开展）', duration: '99年' } as const;

/** A form in short: amounts in 元, all of them 市县（区） where no sources are named; indicators as lines 「二级指标|三级指标|指标值」. */
interface OrdinaryForm extends Pick<
  Form,
  'projectName' | 'unit' | 'overview' | 'basis' | 'necessity' | 'safeguards' | 'plan'
> {
  readonly department: readonly [code: string, name: string];
  readonly attribute?: string;
  readonly duration?: string;
  readonly period: number;
  readonly annual: number;
  readonly sources?: Partial<Funds>;
  readonly periodGoal: string;
  readonly annualGoal: string;
  readonly indicators: string;
  /** Where the 实施期 side differs. */
  readonly periodIndicators?: string;
}

export function ordinaryForm(short: OrdinaryForm): Form {
  const { department, period, annual, sources, periodGoal, annualGoal, indicators, periodIndicators, ...texts } = short;
  return {
    title: '阳泉市市级预算部门（单位）项目支出绩效目标申报表',
    year: 2026,
    attribute: '一次性项目（1年结束）',
    duration: '1年',
    ...texts,
    department: { code: department[0], name: department[1] },
    funds: { period: fundsOf(period, sources), annual: fundsOf(annual, sources) },
    goals: { period: periodGoal, annual: annualGoal },
    indicators: { period: rowsOf(periodIndicators ?? indicators), annual: rowsOf(indicators) },
    signoff: { responsible: '', handler: '', phone: '', filedAt: '20251120093000' },
  };
}

function fundsOf(total: number, sources: Partial<Funds> = { municipal: total }): Funds {
  return { total, central: null, provincial: null, municipal: null, selfRaised: null, other: null, ...sources };
}

function rowsOf(lines: string): readonly Indicator[] {
  return lines.split('\n').map((line) => {
    const [level2 = '', name = '', value = ''] = line.split('|');
    return { level1: LEVEL1_OF[level2 as Level2Indicator], level2: level2 as Level2Indicator, name, value };
  });
}
