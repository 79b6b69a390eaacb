import { SCALAR_PATHS, fieldLabel, groupPaths, parseIndicatorPath, valueAt } from '../../src/model/fieldPath';
import type { FieldPath } from '../../src/model/fieldPath';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS } from '../../src/model/form';
import { buildForm } from '../pane/buildForm';

const row = (level2: '数量指标' | '质量指标', name: string) =>
  ({ level1: '产出指标', level2, name, value: '1个' }) as const;
const form = buildForm({
  indicators: { period: [], annual: [row('数量指标', '甲'), row('数量指标', '乙'), row('质量指标', '丙')] },
});

/** Every path without a number in it. A kind that is new in the model is missing here, which the types say. */
const UNNUMBERED: Readonly<Record<Exclude<FieldPath, `${string}[${string}`>, true>> = {
  title: true,
  year: true,
  projectName: true,
  department: true,
  'department.code': true,
  'department.name': true,
  unit: true,
  attribute: true,
  duration: true,
  overview: true,
  basis: true,
  necessity: true,
  safeguards: true,
  plan: true,
  funds: true,
  ...under('funds.period', 'total', 'central', 'provincial', 'municipal', 'selfRaised', 'other'),
  ...under('funds.annual', 'total', 'central', 'provincial', 'municipal', 'selfRaised', 'other'),
  'goals.period': true,
  'goals.annual': true,
  ...under('indicators.period', ...LEVEL1_INDICATORS, ...LEVEL2_INDICATORS),
  ...under('indicators.annual', ...LEVEL1_INDICATORS, ...LEVEL2_INDICATORS),
  'signoff.responsible': true,
  'signoff.handler': true,
  'signoff.phone': true,
  'signoff.filedAt': true,
};

function under<Whole extends string, Part extends string>(whole: Whole, ...parts: readonly Part[]) {
  const paths = [whole, ...parts.map((part) => `${whole}.${part}` as const)];
  return Object.fromEntries(paths.map((path) => [path, true])) as Record<Whole | `${Whole}.${Part}`, true>;
}

/** Paths with numbers, of which one kind that is new makes this no longer `never`. */
type OtherNumbered = Exclude<
  Extract<FieldPath, `${string}[${string}`>,
  | `indicators.${'period' | 'annual'}[${number}]`
  | `indicators.${'period' | 'annual'}[${number}].${'level1' | 'level2' | 'name' | 'value'}`
  | `extra[${number}].value`
>;

test('the lists from which places are made know every path of the model', () => {
  expect(new Set([...SCALAR_PATHS, ...groupPaths()])).toEqual(new Set(Object.keys(UNNUMBERED)));
  const others: [OtherNumbered] extends [never] ? true : false = true;
  expect(others).toBe(true);
});

describe('fieldLabel', () => {
  it.each<[FieldPath, string]>([
    ['funds.annual.total', '年度资金总额'],
    ['funds.period.municipal', '实施期市县（区）财政资金'],
    ['indicators.annual[1].value', '年度数量指标第2项指标值'],
    ['indicators.annual[2].name', '年度质量指标第1项三级指标'],
    ['indicators.annual[2]', '年度质量指标第1项'],
    ['indicators.annual.成本指标', '年度成本指标'],
    ['indicators.period', '实施期绩效指标'],
    ['indicators.annual[9].value', '年度绩效指标第10项指标值'],
  ])('%s 叫作「%s」', (path, label) => {
    expect(fieldLabel(path, form)).toBe(label);
  });

  it('每个字段的名称各不相同', () => {
    const labels = SCALAR_PATHS.map((path) => fieldLabel(path));
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('valueAt', () => {
  it('取得路径所指的值', () => {
    expect(valueAt(form, 'indicators.annual[1].name')).toBe('乙');
    expect(valueAt(form, 'funds.annual.other')).toBeNull();
  });

  it.each(['indicators.annual[7].name', '__proto__', 'constructor', 'funds.annual.__proto__'])(
    '没有 %s 这个地方',
    (path) => {
      expect(valueAt(form, path as FieldPath)).toBeUndefined();
    },
  );
});

describe('parseIndicatorPath', () => {
  it('拆出期间、位置与字段', () => {
    expect(parseIndicatorPath('indicators.annual[12].value')).toEqual({ side: 'annual', index: 12, field: 'value' });
    expect(parseIndicatorPath('indicators.annual')).toBeUndefined();
  });
});
