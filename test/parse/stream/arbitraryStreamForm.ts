import fc from 'fast-check';
import type { Form, Indicator, Level2Indicator } from '../../../src/model/form';
import { FUND_LINES, LEVEL2_INDICATORS } from '../../../src/model/form';
import type { FundLine, Funds } from '../../../src/model/form';
import { LEVEL1_OF } from '../../../src/model/vocabulary';
import type { PrintedRow, PrintHabits } from './printStream';

/** A form with words that no form holds, the rows of its table, and a way to print it. */
export interface StreamCase {
  readonly form: Form;
  readonly rows: readonly PrintedRow[];
  readonly habits: PrintHabits;
}

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));

function words(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: han, minLength, maxLength });
}

const sentence = fc
  .array(fc.tuple(words(4, 18), fc.constantFrom('，', '、', '：', '')), { minLength: 1, maxLength: 8 })
  .map((parts) => `${parts.map(([word, sign]) => word + sign).join('')}末。`);

const name = fc.oneof(
  { weight: 6, arbitrary: words(4, 11) },
  { weight: 2, arbitrary: words(12, 24) },
  { weight: 1, arbitrary: fc.tuple(words(4, 8), words(2, 3)).map(([word, remark]) => `${word}（${remark}）`) },
);

const number = fc.oneof(
  fc.integer({ min: 1, max: 99999 }).map(String),
  fc.integer({ min: 1, max: 99999 }).map((value) => String(value / 100)),
);

const value = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '≥', '≤', '＞', '='),
        number,
        fc.oneof(fc.constant('%'), words(1, 2)),
        fc.constantFrom('', '/年', '/次'),
      )
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map((month) => `2024年${month}月底前`) },
  { weight: 2, arbitrary: words(2, 4) },
);

type Pair = Pick<Indicator, 'name' | 'value'>;

const pairs = (maxLength: number): fc.Arbitrary<Pair[]> =>
  fc.uniqueArray(fc.record({ name, value }), { minLength: 1, maxLength, selector: (pair) => pair.name });

/** How the right list of a 二级指标 is made of the left one. */
type Relation = 'same' | 'reordered' | 'fewer' | 'other-values' | 'empty' | 'left-empty';

const relation = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Relation>('same') },
  { weight: 2, arbitrary: fc.constant<Relation>('reordered') },
  { weight: 1, arbitrary: fc.constantFrom<Relation>('fewer', 'other-values', 'empty', 'left-empty') },
);

function categoryRows(level2: Level2Indicator): fc.Arbitrary<PrintedRow[]> {
  return fc
    .tuple(pairs(5), relation, fc.array(value, { minLength: 5, maxLength: 5 }))
    .chain(([left, kind, values]) =>
      fc
        .shuffledSubarray([...left], { minLength: left.length })
        .map((shuffled) => rowsOf(level2, left, shuffled, kind, values)),
    );
}

function rowsOf(
  level2: Level2Indicator,
  left: readonly Pair[],
  shuffled: readonly Pair[],
  kind: Relation,
  values: readonly string[],
): PrintedRow[] {
  const right: Readonly<Record<Relation, readonly (Pair | undefined)[]>> = {
    same: left,
    reordered: shuffled,
    fewer: left.slice(0, -1),
    'other-values': left.map(({ name: same }, at) => ({ name: same, value: values[at] ?? '' })),
    empty: [],
    'left-empty': left,
  };
  return left.map((period, at) => ({
    level2,
    period: kind === 'left-empty' ? undefined : period,
    annual: right[kind][at],
  }));
}

const amounts: fc.Arbitrary<Funds> = fc
  .tuple(...FUND_LINES.map(() => fc.option(fc.integer({ min: 0, max: 1e10 }), { nil: null })))
  .map(
    (values) =>
      Object.fromEntries(FUND_LINES.map((line, at) => [line, values[at] ?? null])) as Record<FundLine, number | null>,
  );

const text = fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 1, arbitrary: fc.constantFrom('', '无') });

const habits: fc.Arbitrary<PrintHabits> = fc.record({
  columns: fc.record({
    period: fc.record({ name: fc.integer({ min: 10, max: 13 }), value: fc.constant(9), goal: fc.constant(40) }),
    annual: fc.record({
      name: fc.integer({ min: 7, max: 12 }),
      value: fc.constant(9),
      goal: fc.integer({ min: 24, max: 30 }),
    }),
  }),
  page: fc.integer({ min: 48, max: 56 }),
  cellPerLine: fc.boolean(),
  rowsPerPage: fc.constantFrom(0, 0, 9),
});

export const arbitraryStreamCase: fc.Arbitrary<StreamCase> = fc
  .record({
    head: fc.record({
      title: words(3, 8).map((place) => `${place}市级预算部门（单位）项目支出绩效目标申报表`),
      year: fc.integer({ min: 2000, max: 2099 }),
      projectName: words(4, 70),
      department: fc.record({ code: fc.integer({ min: 100, max: 999 }).map(String), name: words(4, 14) }),
      unit: words(4, 14),
      attribute: fc.constantFrom('经常性项目（长期开展）', '一次性项目（1年结束）'),
      duration: fc.integer({ min: 1, max: 99 }).map((years) => `${years}年`),
      overview: text,
      basis: text,
      necessity: text,
      safeguards: text,
      plan: text,
    }),
    funds: fc.record({ period: amounts, annual: amounts }),
    goal: sentence,
    rows: fc.tuple(...LEVEL2_INDICATORS.map(categoryRows)).map((categories) => categories.flat()),
    habits,
    filedAt: fc.integer({ min: 20240101, max: 20241231 }).map(String),
  })
  .map(({ head, funds, goal, rows, habits: printed, filedAt }) => ({
    form: {
      ...head,
      funds,
      goals: { period: goal, annual: `${head.year}年${goal}` },
      indicators: { period: indicatorsOf(rows, 'period'), annual: indicatorsOf(rows, 'annual') },
      signoff: { responsible: '', handler: '', phone: '', filedAt },
    },
    rows,
    habits: printed,
  }));

function indicatorsOf(rows: readonly PrintedRow[], side: 'period' | 'annual'): Indicator[] {
  return rows.flatMap(({ level2, [side]: pair }) => (pair ? [{ level1: LEVEL1_OF[level2], level2, ...pair }] : []));
}
