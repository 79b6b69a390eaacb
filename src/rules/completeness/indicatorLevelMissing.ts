import type { FieldPath, IndicatorLevel } from '../../model/fieldPath';
import type { Severity } from '../../model/finding';
import type { Level2Indicator, Side } from '../../model/form';
import { LEVEL1_INDICATORS, SIDES } from '../../model/form';
import { defineFormRule } from '../defineRule';
import type { FormFacts } from '../measure/formFacts';
import { sidesText } from '../measure/sidesText';
import { example } from '../ruleExample';

const OUTPUTS: readonly (readonly [Level2Indicator, Severity])[] = [
  ['数量指标', 'error'],
  ['质量指标', 'error'],
  ['时效指标', 'warning'],
  ['成本指标', 'warning'],
];

export const indicatorLevelMissing = defineFormRule({
  id: 'indicator-level-missing',
  title: '缺少应有的指标',
  group: 'completeness',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '产出、效益、满意度三类指标是考核项目的框架，缺一类就无法评价。',
  fix: '至少各填一项数量、质量、效益和满意度指标，时效和成本指标一般也应填写；经济、社会、生态、可持续有一项即可。',
  restsOn: ['places'],
  bad: [
    example('没有满意度指标', { rows: [{ remove: '服务对象满意度指标' }] }),
    example('年度一侧没有成本指标', { rows: [{ remove: '成本指标', side: 'annual' }] }),
  ],
  good: [example('只有社会效益，没有经济和生态效益', {})],
  messages: {
    missing: (d: { sides: readonly Side[]; level: string }) => `${sidesText(d.sides)}没有填写${d.level}，请补填。`,
    asked: (d: { sides: readonly Side[]; level: string }) => `${sidesText(d.sides)}没有填写${d.level}，请核实。`,
    empty: (d: { sides: readonly Side[] }) => `${sidesText(d.sides)}没有填写任何绩效指标，请补填。`,
  },
  *check(facts) {
    const sides = SIDES.filter((side) => !facts.lacks(placeOf(side)));
    const empty = sides.filter((side) => facts.indicators[side].length === 0);
    if (empty.length > 0) yield { message: 'empty', at: empty.map(placeOf), data: { sides: empty } };
    const filled = sides.filter((side) => !empty.includes(side));
    const missing = (level: IndicatorLevel) => filled.filter((side) => !hasLevel(facts, side, level));
    for (const level of LEVEL1_INDICATORS) {
      const sides = missing(level);
      if (sides.length === 0) continue;
      const isAsked = level === '满意度指标' && isInternalOffice(facts);
      const place = { at: sides.map((side) => headingOf(side, level)), data: { sides, level } };
      if (isAsked) yield { message: 'asked', ...place, severity: 'warning' };
      else yield { message: 'missing', ...place };
    }
    for (const [level, severity] of OUTPUTS) {
      const sides = missing(level).filter((side) => hasLevel(facts, side, '产出指标'));
      if (sides.length === 0) continue;
      const message = severity === 'error' ? 'missing' : 'asked';
      yield { message, at: sides.map((side) => headingOf(side, level)), data: { sides, level }, severity };
    }
  },
});

/** A row that is filled by half is another rule's: it is there, and what it lacks is said once. */
function hasLevel({ indicators }: FormFacts, side: Side, level: string): boolean {
  return indicators[side].some(
    (row) => (row.level1 === level || row.level2 === level) && row.plainName + row.plainValue !== '',
  );
}

function isInternalOffice({ form, indicators }: FormFacts): boolean {
  const hasBeneficiaries = SIDES.some((side) =>
    indicators[side].some((row) => /受益|群众|居民|对象|公众|学生|患者|人员/u.test(row.plainName)),
  );
  return !hasBeneficiaries && /办公|机关运转|信息系统|信息化|设备购置|公务|档案|物业/u.test(form.projectName);
}

function placeOf(side: Side): FieldPath {
  return `indicators.${side}`;
}

function headingOf(side: Side, level: IndicatorLevel): FieldPath {
  return `indicators.${side}.${level}`;
}
