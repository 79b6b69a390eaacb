import fc from 'fast-check';
import type { FieldPath } from '../../src/model/fieldPath';
import { valueAt } from '../../src/model/fieldPath';
import type { Indicator, Side } from '../../src/model/form';
import type { Reading } from '../../src/model/reading';
import { readSource } from '../../src/parse/readSource';
import { gridOfRows } from '../parse/form/gridOfRows';
import { unclaimedCharacters } from '../parse/unclaimedCharacters';

/** How many forms are made, and from which seed on. */
const RUNS = Number(process.env['VARIED_GRIDS'] ?? 300);
const SEED = 20261130;

/** A form as an office might print it: its cells, and what is to be read of them. */
interface VariedForm {
  readonly rows: readonly (readonly string[])[];
  readonly fields: ReadonlyMap<FieldPath, string | number>;
  readonly extra: readonly { readonly label: string; readonly value: string }[];
  readonly side: Side;
  readonly indicators: readonly Indicator[];
}

const pick = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

/** Pairs of the head: wordings of a known label, or a label that nobody knows. */
const HEAD: readonly {
  readonly path?: FieldPath;
  readonly labels: readonly string[];
  readonly values: readonly string[];
}[] = [
  {
    path: 'department.name',
    labels: ['主管部门', '业务主管部门', '主管预算部门', '项目主管部门（盖章）', '主 管 部 门', '*主管单位'],
    values: ['某市水务局', '某区教育局', '市委办公室'],
  },
  {
    path: 'unit',
    labels: ['实施单位', '项目单位', '项目实施单位：', '2.项目执行单位', '项目\n承担单位'],
    values: ['某市排水中心', '第三小学', '某镇人民政府'],
  },
  { path: 'attribute', labels: ['项目属性', '项目性质'], values: ['一次性', '延续项目', '经常性项目'] },
  { path: 'duration', labels: ['项目期', '项目起止时间', '实施周期'], values: ['2026年1月至12月', '3年', '2025-2027'] },
  { path: 'basis', labels: ['立项依据', '项目设立依据', '政策依据'], values: ['《某规划》', '市政府会议纪要。'] },
  { labels: ['归口处室', '建设地点', '备案号'], values: ['城建科', '东区', '0076'] },
  { labels: ['项目负责人', '职称', '项目编码'], values: ['赵康', '高级工程师', 'T000076'] },
];

interface Cell {
  readonly label: string;
  readonly value: string;
  readonly path: FieldPath | undefined;
}

const headCells: fc.Arbitrary<readonly Cell[]> = fc
  .tuple(
    ...HEAD.map(({ path, labels, values }) =>
      fc.record({ label: pick(...labels), value: pick(...values), path: fc.constant(path) }),
    ),
  )
  .chain((cells) => fc.shuffledSubarray(cells, { minLength: 2, maxLength: cells.length }));

/** Some of a row, two or three pairs each. */
function inRows(cells: readonly Cell[], perRow: number): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < cells.length; at += perRow) {
    rows.push(cells.slice(at, at + perRow).flatMap(({ label, value }) => [label, value]));
  }
  return rows;
}

const UNITS = { 元: 1, 千元: 1e3, 万元: 1e4 } as const;
const SOURCES: readonly { readonly line: string; readonly labels: readonly string[] }[] = [
  { line: 'central', labels: ['中央财政资金', '其中：中央资金', '中央补助'] },
  { line: 'provincial', labels: ['省级财政资金', '省级资金'] },
  { line: 'municipal', labels: ['市县资金', '县级配套资金', '区级财政'] },
  { line: 'selfRaised', labels: ['单位自筹', '自筹资金', '学校自筹'] },
  { line: 'other', labels: ['其他资金', '其它来源'] },
];

const money = fc.record({
  unit: pick(...(Object.keys(UNITS) as (keyof typeof UNITS)[])),
  where: pick<'label' | 'line' | 'block'>('label', 'line', 'block'),
  sources: fc.shuffledSubarray(
    SOURCES.map(({ line, labels }, at) => ({ line, labels, amount: (at + 2) * 15 })),
    { minLength: 1 },
  ),
  wording: fc.nat(5),
});

const LEVELS: readonly (readonly [Indicator['level1'], Indicator['level2'], string])[] = [
  ['产出指标', '数量指标', '数量指标'],
  ['产出指标', '质量指标', '质量'],
  ['产出指标', '时效指标', '时效指标'],
  ['效益指标', '社会效益指标', '社会效益'],
  ['效益指标', '生态效益指标', '生态效益指标'],
  ['满意度指标', '服务对象满意度指标', '满意度指标'],
];
const NAMES = ['清淤长度', '合格率', '完成时间', '受益人口', '绿地面积', '群众满意度'];
const TARGETS: readonly (readonly [string, string, string])[] = [
  ['≥', '12', '公里'],
  ['=', '100', '%'],
  ['≤', '90', '天'],
  ['≥', '2.5', '万人'],
  ['≥', '300', '亩'],
  ['≥', '90', '%'],
];

const WORDS = {
  level1: ['一级指标', '一级'],
  level2: ['二级指标', '指标类别', '所属二级指标'],
  name: ['三级指标', '指标名称', '绩效指标名称'],
  value: ['指标值', '目标值', '年度指标值', '预期达到水平'],
  comparator: ['运算符', '关系', '判断'],
  number: ['指标值', '数值'],
  unit: ['计量单位', '单位'],
  weight: ['权重', '分值'],
  remark: ['备注', '评分依据', '甲乙丙'],
} as const;
type Column = keyof typeof WORDS;

const table = fc.record({
  isParted: fc.boolean(),
  isMerged: fc.boolean(),
  /** Whether what parts a target stands in a row of its own below 目标值. */
  isDeep: fc.boolean(),
  others: fc.subarray(['weight', 'remark'] as const),
  order: fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
  words: fc.nat(11),
  count: fc.integer({ min: 3, max: LEVELS.length }),
});

const SIGNOFF: readonly (readonly [FieldPath, string])[] = [
  ['signoff.responsible', '李明'],
  ['signoff.handler', '王芳'],
  ['signoff.phone', '0353-6599676'],
];
const SIGNOFFS: readonly (readonly string[])[] = [
  ['负责人：李明', '经办人：王芳', '联系电话：0353-6599676'],
  ['负责人：', '李明', '经办人：', '王芳', '联系电话：', '0353-6599676'],
  ['单位负责人', '李明', '填表人', '王芳', '电话', '0353-6599676'],
  ['负责人：李明　　经办人：王芳　　联系电话：0353-6599676'],
  ['填报单位负责人（签字）：李明', '填报人：王芳', '', '联系方式：0353-6599676'],
];

const variedForm: fc.Arbitrary<VariedForm> = fc
  .record({
    head: headCells,
    perRow: fc.integer({ min: 1, max: 3 }),
    nameAt: fc.nat(6),
    money,
    table,
    side: pick<Side>('annual', 'period'),
    signoff: pick(...SIGNOFFS),
    remark: pick('', '注：本表由申报单位填写；金额保留两位小数。', '填表说明：三级指标按项目细化。'),
    goal: pick('清淤河道十二公里，改善水质。', '新建校舍一栋。'),
  })
  .map(
    ({ head, perRow, nameAt, money: { unit, where, sources, wording }, table: shape, side, goal, signoff, remark }) => {
      const named: Cell = { label: '项目名称', value: '河道清淤', path: 'projectName' };
      const at = Math.min(nameAt, head.length);
      const cells = [...head.slice(0, at), named, ...head.slice(at)];
      const total = sources.reduce((sum, { amount }) => sum + amount, 0);
      const inUnit = where === 'label' ? `（${unit}）` : '';
      const word = side === 'annual' ? '年度' : '实施期';
      const moneyRows = [
        ...(where === 'block' ? [[`项目资金（${unit}）`]] : []),
        [`${word}资金总额${inUnit}`, String(total)],
        ...sources.map(({ labels, amount }) => [(labels[wording % labels.length] ?? '') + inUnit, String(amount)]),
      ];
      const fields = new Map<FieldPath, string | number>([
        ...cells.flatMap(({ path, value }): [FieldPath, string][] => (path ? [[path, value]] : [])),
        [`funds.${side}.total`, total * UNITS[unit]],
        ...sources.map(({ line, amount }): [FieldPath, number] => [
          `funds.${side}.${line}` as FieldPath,
          amount * UNITS[unit],
        ]),
        [`goals.${side}`, goal],
        ['title', '某市项目支出绩效目标申报表'],
        ['year', 2026],
        ...SIGNOFF,
      ]);
      const list = listOf(shape);
      return {
        rows: [
          ['某市项目支出绩效目标申报表'],
          [where === 'line' ? `（2026年度）　单位：${unit}` : '（2026年度）'],
          ...inRows(cells, perRow),
          ...moneyRows,
          [`${word}绩效目标`, goal],
          ...list.rows.map((row) => [...(side === 'annual' ? ['绩效指标'] : ['长期绩效指标']), ...row]),
          ...(remark === '' ? [] : [[remark]]),
          [...signoff],
        ],
        fields,
        extra: cells.flatMap(({ label, value, path }) => (path ? [] : [{ label, value }])),
        side,
        indicators: list.indicators,
      };
    },
  );

type Shape = typeof table extends fc.Arbitrary<infer Value> ? Value : never;

function listOf({ isParted, isMerged, isDeep, others, order, words, count }: Shape): {
  rows: string[][];
  indicators: Indicator[];
} {
  const behind: Column[] = [
    ...(isParted ? (['comparator', 'number', 'unit'] as const) : (['value'] as const)),
    ...others,
  ];
  // Levels stand before what they are of, or behind it; the others in any order, but a number before its unit.
  const mixed = behind
    .map((column, at) => ({ column, key: order[at] ?? 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ column }) => column);
  const isHeadParted = isParted && isDeep;
  const shuffled = isHeadParted ? [...PARTS, ...mixed.filter((column) => !PARTS.includes(column))] : mixed;
  const levels: Column[] = ['level1', 'level2', 'name'];
  const columns: Column[] =
    (order[9] ?? 0) % 3 === 0 && !isMerged ? ['name', ...shuffled, 'level2', 'level1'] : [...levels, ...shuffled];
  const heading = columns.map((column, at) => {
    const choices: readonly string[] = WORDS[column];
    return choices[(words + at) % choices.length] ?? '';
  });
  let before = ['', ''];
  const rows = LEVELS.slice(0, count).map(([level1, level2, printed], at) => {
    const [comparator, number, unit] = TARGETS[at] ?? ['', '', ''];
    const texts: Record<Column, string> = {
      level1: isMerged && before[0] === level1 ? '' : level1,
      level2: printed,
      name: NAMES[at] ?? '',
      value: comparator + number + unit,
      comparator,
      number,
      unit,
      weight: String(10 + at),
      remark: `依据${at}`,
    };
    before = [level1, level2];
    return columns.map((column) => texts[column]);
  });
  const indicators = LEVELS.slice(0, count).map(([level1, level2], at): Indicator => ({
    level1,
    level2,
    name: NAMES[at] ?? '',
    value: (TARGETS[at] ?? []).join(''),
  }));
  if (!isHeadParted) return { rows: [heading, ...rows], indicators };
  const over = columns.map((column, at) =>
    column === PARTS[0] ? '目标值' : PARTS.includes(column) ? '' : (heading[at] ?? ''),
  );
  const under = columns.map((column, at) => (PARTS.includes(column) ? (heading[at] ?? '') : ''));
  return { rows: [over, under, ...rows], indicators };
}

const PARTS: readonly Column[] = ['comparator', 'number', 'unit'];

/** What is read wrong and carries no note. */
function silentFaults({ forms, notes }: Reading, { fields, side, indicators, extra }: VariedForm): string[] {
  const [read, ...others] = forms;
  if (!read || others.length > 0) return [`${forms.length} forms`];
  const noted = (path: string): boolean =>
    notes.some((note) => path.startsWith(note.path) || note.path.startsWith(`${path}[`));
  const wrong = [...fields].flatMap(([path, value]) =>
    valueAt(read.form, path) === value || noted(path)
      ? []
      : [`${path}: ${String(valueAt(read.form, path))} for ${value}`],
  );
  const list = read.form.indicators[side].map(({ level1, level2, name, value }) => ({ level1, level2, name, value }));
  if (JSON.stringify(list) !== JSON.stringify(indicators) && !noted(`indicators.${side}`))
    wrong.push(JSON.stringify(list));
  const kept = new Map((read.form.extra ?? []).map(({ label, value }) => [label, value]));
  return [
    ...wrong,
    ...extra.flatMap(({ label, value }) => (kept.get(label) === value ? [] : [`${label}: ${kept.get(label) ?? ''}`])),
  ];
}

describe('forms of offices that nobody described', () => {
  it('are read exactly or with a note, however their labels are worded and their cells are ordered', () => {
    let exact = 0;
    fc.assert(
      fc.property(variedForm, (form) => {
        const reading = readSource({ kind: 'grids', grids: [gridOfRows(form.rows)] });
        expect(silentFaults(reading, form)).toEqual([]);
        expect(unclaimedCharacters(reading)).toBe('');
        if (reading.notes.length === 0) exact++;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(exact).toBeGreaterThan(RUNS * MOST_WITHOUT_NOTES);
  });
});

/** A note on every form would make the first promise an empty one. */
const MOST_WITHOUT_NOTES = 0.9;
