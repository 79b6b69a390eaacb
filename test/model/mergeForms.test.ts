import fc from 'fast-check';
import { compareForms } from '../../src/model/compareForms';
import { SCALAR_PATHS, extraPaths, valueAt } from '../../src/model/fieldPath';
import type { FieldPath } from '../../src/model/fieldPath';
import { LEVEL2_INDICATORS, SIDES } from '../../src/model/form';
import type { Form, Indicator } from '../../src/model/form';
import { mergeForms } from '../../src/model/mergeForms';
import { sameForm } from '../../src/model/sameForm';
import { LEVEL1_OF } from '../../src/model/vocabulary';
import { arbitraryForm } from '../arbitraryForm';
import { buildForm } from '../pane/buildForm';

const indicator = fc
  .record({
    level2: fc.constantFrom(...LEVEL2_INDICATORS.slice(0, 2)),
    name: fc.constantFrom('人数', '人 数', '次数', '面积', ''),
    value: fc.constantFrom('1', '2'),
  })
  .map(({ level2, name, value }): Indicator => ({ level1: LEVEL1_OF[level2], level2, name, value }));
const side = fc.array(indicator, { maxLength: 6 });

const extra = fc.array(fc.record({ label: fc.constantFrom('备注', '说明'), value: fc.constantFrom('甲', '乙') }), {
  minLength: 1,
  maxLength: 3,
});

/** Two versions of one form: many fields and indicators in common, some not. */
const versions = fc
  .tuple(
    arbitraryForm,
    arbitraryForm,
    fc.record({ period: side, annual: side }),
    fc.record({ period: side, annual: side }),
    fc.boolean(),
    fc.array(extra, { maxLength: 2 }),
  )
  .map(([one, other, before, after, isSame, [own, others]]) => ({
    existing: { ...one, indicators: before, ...(own && { extra: own }) },
    incoming: { ...(isSame ? one : other), indicators: after, ...(others && { extra: others }) },
  }));

const everything = (count: number) => new Set(Array.from({ length: count }, (_, index) => index));

describe('compareForms', () => {
  it('finds no difference exactly where two forms are the same', () => {
    fc.assert(
      fc.property(versions, ({ existing, incoming }) => {
        expect(compareForms(existing, existing)).toEqual([]);
        expect(compareForms(existing, incoming).length === 0).toBe(sameForm(existing, incoming));
      }),
    );
  });

  it('names each cell as the form prints it, with what both say', () => {
    const period = buildForm().indicators.period;
    const existing = buildForm({
      plan: '旧',
      indicators: { period, annual: [one('发放人数', '≥1人'), one('次数', '1次')] },
    });
    const incoming = buildForm({
      plan: '新',
      indicators: { period, annual: [one('发放人数', '≥2人'), one('面积', '1亩')] },
    });
    expect(compareForms(existing, incoming)).toEqual([
      { kind: 'changed', path: 'plan', label: '项目实施计划', existing: '旧', incoming: '新' },
      {
        kind: 'changed',
        path: 'indicators.annual[0].value',
        label: '年度数量指标第1项指标值',
        existing: '≥1人',
        incoming: '≥2人',
      },
      {
        kind: 'removed',
        path: 'indicators.annual[1]',
        label: '年度数量指标第2项',
        existing: '次数 1次',
        incoming: null,
      },
      { kind: 'added', path: 'indicators.annual[1]', label: '年度数量指标第2项', existing: null, incoming: '面积 1亩' },
    ]);
  });

  it('says when only the order of the indicators is another', () => {
    const [a, b] = [one('甲', '1'), one('乙', '2')];
    const existing = buildForm({ indicators: { period: [a, b], annual: [] } });
    const incoming = buildForm({ indicators: { period: [b, a], annual: [] } });
    expect(compareForms(existing, incoming)).toMatchObject([
      { kind: 'reordered', path: 'indicators.period', existing: '甲\n乙', incoming: '乙\n甲' },
    ]);
  });
});

describe('mergeForms', () => {
  it('gives the existing form when nothing is chosen and the incoming one when everything is', () => {
    fc.assert(
      fc.property(versions, ({ existing, incoming }) => {
        const { length } = compareForms(existing, incoming);
        expect(sameForm(mergeForms(existing, incoming, new Set()).form, existing)).toBe(true);
        expect(sameForm(mergeForms(existing, incoming, everything(length)).form, incoming)).toBe(true);
      }),
    );
  });

  it('keeps everything that was not chosen away and takes everything that was chosen', () => {
    fc.assert(
      fc.property(versions, fc.infiniteStream(fc.boolean()), ({ existing, incoming }, coins) => {
        const differences = compareForms(existing, incoming);
        const chosen = new Set([...differences.keys()].filter(() => coins.next().value));
        const { form: merged } = mergeForms(existing, incoming, chosen);
        const balance = differences.reduce((sum, { kind }, index) => {
          if (!chosen.has(index)) return sum;
          return sum + (kind === 'added' ? 1 : kind === 'removed' ? -1 : 0);
        }, 0);
        const count = ({ indicators, extra: beyond = [] }: Form) =>
          indicators.period.length + indicators.annual.length + beyond.length;
        expect(count(merged)).toBe(count(existing) + balance);
      }),
    );
  });

  it('knows of each value which version it comes from, and where it stood there', () => {
    fc.assert(
      fc.property(versions, fc.infiniteStream(fc.boolean()), ({ existing, incoming }, coins) => {
        const differences = compareForms(existing, incoming);
        const chosen = new Set([...differences.keys()].filter(() => coins.next().value));
        const { form, placeOf } = mergeForms(existing, incoming, chosen);
        const claimed = [
          ...valuePaths(existing).map((path) => ({ path, now: placeOf('existing', path), says: existing })),
          ...valuePaths(incoming).map((path) => ({ path, now: placeOf('incoming', path), says: incoming })),
        ].filter(({ now }) => now !== undefined);
        for (const { path, now, says } of claimed) expect(valueAt(form, now!)).toEqual(valueAt(says, path));
        expect(claimed.map(({ now }) => now).toSorted()).toEqual([...valuePaths(form)].toSorted());
      }),
    );
  });

  it('gives an indicator and a group to each version that they have something of', () => {
    const existing = buildForm({
      department: { code: '062', name: '人社局' },
      indicators: { period: [], annual: [one('旧的', '0'), one('次数', '1'), one('人数', '≥1人')] },
    });
    const incoming = buildForm({
      department: { code: '63', name: '财政局' },
      indicators: { period: [], annual: [{ ...one('人数', '≥2人'), level1: '效益指标' }] },
    });
    const paths = compareForms(existing, incoming).map(({ path, kind }) => `${kind} ${path}`);
    const chosen = ['changed department.code', 'changed indicators.annual[2].value', 'removed indicators.annual[0]'];
    const { form, placeOf } = mergeForms(existing, incoming, new Set(chosen.map((path) => paths.indexOf(path))));
    expect(form.indicators.annual.map(({ name, value }) => [name, value])).toEqual([
      ['次数', '1'],
      ['人数', '≥2人'],
    ]);
    const both = (path: FieldPath) => [placeOf('existing', path), placeOf('incoming', path)];
    expect(both('department')).toEqual(['department', 'department']);
    expect(both('department.code')).toEqual([undefined, 'department.code']);
    expect(both('department.name')).toEqual(['department.name', undefined]);
    expect(placeOf('existing', 'indicators.annual[0]')).toBeUndefined();
    expect(placeOf('existing', 'indicators.annual[1].name')).toBe('indicators.annual[0].name');
    expect(placeOf('existing', 'indicators.annual[2]')).toBe('indicators.annual[1]');
    expect(placeOf('incoming', 'indicators.annual[0]')).toBe('indicators.annual[1]');
    expect(placeOf('existing', 'indicators.annual[2].value')).toBeUndefined();
    expect(both('indicators.annual.数量指标')).toEqual(['indicators.annual.数量指标', 'indicators.annual.数量指标']);
    expect(both('indicators.period')).toEqual([undefined, 'indicators.period']);
    expect(both('plan')).toEqual([undefined, 'plan']);
  });

  it('takes one cell and leaves its neighbours', () => {
    const existing = buildForm({ plan: '旧', overview: '旧' });
    const { form: merged } = mergeForms(existing, buildForm({ plan: '新', overview: '新' }), new Set([1]));
    expect(merged).toEqual({ ...existing, plan: '新' });
  });

  it('puts an indicator that it takes behind the one that it follows', () => {
    const existing = buildForm({ indicators: { period: [one('甲', '1'), one('丙', '3')], annual: [] } });
    const incoming = buildForm({
      indicators: { period: [one('甲', '1'), one('乙', '2'), one('丁', '4')], annual: [] },
    });
    const [, second] = [...compareForms(existing, incoming).keys()];
    const { form: merged } = mergeForms(existing, incoming, new Set([second!]));
    expect(merged.indicators.period.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  });
});

/** All places that hold one value. */
function valuePaths(form: Form): readonly FieldPath[] {
  return [
    ...SCALAR_PATHS,
    ...SIDES.flatMap((group) =>
      form.indicators[group].flatMap((_, index) =>
        (['level1', 'name', 'value'] as const).map((field): FieldPath => `indicators.${group}[${index}].${field}`),
      ),
    ),
    ...extraPaths(form),
  ];
}

function one(name: string, value: string): Indicator {
  return { level1: '产出指标', level2: '数量指标', name, value };
}
