import type { CellGrid } from '../../../src/model/cellGrid';
import type { FundLine, Indicator, Side } from '../../../src/model/form';
import { LEVEL1_OF } from '../../../src/model/vocabulary';
import { blankForm } from './blankForm';
import type { OpenForm } from './blankForm';
import { PROJECTS } from './projects';
import type { Project, Target } from './projects';
import { drawRows, gridOfDrawing, putTogether, withBlankColumn, withoutMerges } from './sheetOfCells';
import type { DrawnRow, Drawing } from './sheetOfCells';

export type Random = () => number;

/** A sheet with forms of an office that does not exist, and what is in it. */
export interface ArrangedForms {
  readonly grid: CellGrid;
  readonly forms: readonly OpenForm[];
  /** How it was drawn, for whoever looks for the cause of a failure. */
  readonly shape: string;
}

/** Draws forms of one office by chance: their labels, the columns of their lists, and how all of it stands on a sheet. */
export function arrangeForms(random: Random): ArrangedForms {
  const style = styleBy(random);
  const count = { alone: 1, below: 2, beside: 2, square: 4, list: 3 }[style.sheet];
  const first = Math.floor(random() * PROJECTS.length);
  const projects = Array.from({ length: count }, (_, at) => PROJECTS[(first + at) % PROJECTS.length] ?? PROJECTS[0]!);
  const { drawing, forms } = style.sheet === 'list' ? drawList(style, projects) : drawSheet(style, projects);
  const asided = withAside(style, drawing);
  const spaced =
    style.spacer === 'none'
      ? asided
      : withBlankColumn(asided, style.spacer === 'edge' ? 0 : style.spacerAt % asided.columns);
  const shape = Object.entries(style).map(
    ([key, value]) =>
      `${key}=${Array.isArray(value) ? value.map(({ place, heading }: Column) => (place === 'extra' ? heading : place)).join(',') : String(value)}`,
  );
  return { grid: gridOfDrawing(style.isFlat ? withoutMerges(spaced) : spaced), forms, shape: shape.join(' ') };
}

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] ?? items[0]!;

type Place = 'level1' | 'level2' | 'name' | 'value' | 'sign' | 'number' | 'unit' | 'extra';

interface Column {
  readonly place: Place;
  readonly heading: string;
  readonly textOf: (target: Target, row: number) => string;
}

interface Style {
  readonly sheet: 'alone' | 'below' | 'beside' | 'square' | 'list';
  /** How the lists of both sides stand to each other; `annual` has one side only. */
  readonly lists: 'annual' | 'stacked' | 'values' | 'halves' | 'sides';
  readonly columns: readonly Column[];
  /** What stands at the left edge of the list: nothing, 绩效指标 in one merged cell, a sign a line in it, or a sign a cell. */
  readonly edge: 'none' | 'merged' | 'lines' | 'cells';
  /** How levels stand in rows that share one; `signs` has 一级指标 written downwards, a sign a cell. */
  readonly levels: 'merged' | 'repeated' | 'once' | 'signs';
  /** Whether headings take two rows: 目标值 over its parts, or 绩效指标 over the levels. */
  readonly headings: 'one' | 'parts' | 'levels' | 'years';
  readonly sum: 'none' | 'points';
  readonly money: 'pairs' | 'block' | 'byTime' | 'bySource';
  readonly unit: 'label' | 'line';
  readonly goals: 'rows' | 'block' | 'beside';
  readonly perRow: number;
  readonly aside: 'none' | 'beside' | 'lines' | 'below' | 'above';
  readonly spacer: 'none' | 'edge' | 'within';
  readonly spacerAt: number;
  readonly signoff: 'none' | 'one' | 'cells' | 'parted';
  /** Whether the carrier forgets which cells are merged. */
  readonly isFlat: boolean;
  /** What stands above the title, and in boxes below the list. */
  readonly above: 'none' | 'annex' | 'office';
  readonly box: 'none' | 'opinion';
  readonly words: number;
}

function styleBy(random: Random): Style {
  const sheet = pick(random, ['alone', 'alone', 'below', 'beside', 'square', 'list'] as const);
  const isList = sheet === 'list';
  const lists = isList ? 'annual' : pick(random, ['annual', 'annual', 'stacked', 'values', 'halves', 'sides'] as const);
  const words = Math.floor(random() * 12);
  const isParted = lists !== 'values' && random() < 0.4;
  const columns = columnsBy(random, isParted, lists === 'annual', words);
  const others = columns.some(({ heading }) => POINTS.includes(heading));
  return {
    sheet,
    lists,
    columns,
    edge: pick(random, ['none', 'merged', 'lines', 'cells'] as const),
    levels: pick(random, ['merged', 'merged', 'repeated', 'once', 'signs'] as const),
    headings: isList
      ? 'one'
      : isParted && random() < 0.5
        ? 'parts'
        : lists !== 'halves' && random() < 0.4
          ? pick(random, ['levels', lists === 'annual' ? 'years' : 'levels'] as const)
          : 'one',
    sum: others && random() < 0.5 ? 'points' : 'none',
    money: pick(random, ['pairs', 'block', 'byTime', 'bySource'] as const),
    unit: pick(random, ['label', 'line'] as const),
    goals: pick(random, ['rows', 'block', 'beside'] as const),
    perRow: 1 + Math.floor(random() * 2),
    aside: pick(random, ['none', 'none', 'beside', 'lines', 'below', 'above'] as const),
    spacer: pick(random, ['none', 'none', 'edge', 'within'] as const),
    spacerAt: 1 + Math.floor(random() * 12),
    signoff: pick(random, ['none', 'one', 'cells', 'parted'] as const),
    isFlat: random() < 0.3,
    above: pick(random, ['none', 'none', 'annex', 'office'] as const),
    box: pick(random, ['none', 'none', 'opinion'] as const),
    words,
  };
}

const POINTS = ['权重', '分值（分）', '指标分值'];
const REMARKS = ['依台账核对', '未达标按比例扣分', '第三方抽查', '以合同为准'];

function columnsBy(random: Random, isParted: boolean, isOfYear: boolean, words: number): Column[] {
  const word = (...choices: readonly string[]): string => choices[words % choices.length] ?? '';
  const levels: Column[] = [
    { place: 'level1', heading: word('一级指标', '一级绩效指标', '一级'), textOf: ({ level2 }) => LEVEL1_OF[level2] },
    { place: 'level2', heading: word('二级指标', '指标类别', '二级'), textOf: ({ level2 }) => level2 },
  ];
  const name: Column = {
    place: 'name',
    heading: word('三级指标', '指标名称', '指标内容'),
    textOf: (target) => target.name,
  };
  const target: Column[] = isParted
    ? [
        {
          place: 'sign',
          heading: word('运算符', '计算符号', '指标性质'),
          textOf: ({ sign }) => (sign === '' ? '定性' : sign),
        },
        { place: 'number', heading: word('目标值', '指标值', '数值'), textOf: ({ number }) => number },
        { place: 'unit', heading: word('计量单位', '度量单位', '单位'), textOf: ({ unit }) => unit },
      ]
    : [{ place: 'value', heading: word('指标值', '目标值', isOfYear ? '年度指标值' : '预期指标值'), textOf: valueOf }];
  const extras: Column[] = [
    { place: 'extra', heading: word(...POINTS), textOf: (_, row) => String(6 + ((row * 5) % 11)) },
    {
      place: 'extra',
      heading: word('评分标准', '指标解释', '扣分依据'),
      textOf: (_, row) => REMARKS[row % REMARKS.length] ?? '',
    },
    {
      place: 'extra',
      heading: word('上年完成值', '上年实际完成', '历史参考值'),
      textOf: ({ number, unit }) => (unit === '' ? '一般' : `${(Number(number) * 0.9).toFixed(1)}${unit}`),
    },
    {
      place: 'extra',
      heading: word('备注', '责任科室', '数据来源'),
      textOf: (_, row) => (row % 3 === 1 ? '' : `第${row + 1}项`),
    },
  ];
  const kept = extras.filter(() => random() < 0.5);
  return [...(random() < 0.85 ? levels : []), name, ...target, ...kept];
}

function valueOf({ sign, number, unit }: Target): string {
  return sign + number + unit;
}

/** The same target for the whole project, where its column says more. */
function greater(target: Target): Target {
  return target.unit === '' ? target : { ...target, number: String(Number(target.number) * 2) };
}

interface Drawn {
  readonly drawing: Drawing;
  readonly forms: readonly OpenForm[];
}

function drawSheet(style: Style, projects: readonly Project[]): Drawn {
  const own = projects.map((project) => drawForm(style, project));
  const across = { alone: 1, below: 1, beside: 2, square: 2, list: 1 }[style.sheet];
  const gap = style.sheet === 'alone' ? 0 : 1;
  const width = Math.max(...own.map(({ drawing }) => drawing.columns)) + gap;
  const heights = own.map(({ drawing }) => drawing.rows + gap);
  const parts = own.map(({ drawing }, at) => {
    const line = Math.floor(at / across);
    const above = Array.from({ length: line }, (_, before) =>
      Math.max(...heights.slice(before * across, (before + 1) * across)),
    );
    return { at: [above.reduce((sum, height) => sum + height, 0), (at % across) * width] as const, drawing };
  });
  return { drawing: putTogether(parts), forms: own.map(({ form }) => form) };
}

function drawForm(style: Style, project: Project): { readonly drawing: Drawing; readonly form: OpenForm } {
  const form = blankForm();
  const list = drawLists(style, project, form);
  const width = Math.max(list.columns, 6);
  const rows: DrawnRow[] = [
    ...headRows(style, project, form, width),
    ...moneyRows(style, project, form, width),
    ...goalRows(style, project, form, width),
  ];
  const head = drawRows(rows);
  const box: DrawnRow[] =
    style.box === 'none'
      ? []
      : [
          [
            ['财政部门审核意见', 1],
            ['同意申报，按程序报批。', width - 1],
          ],
        ];
  if (box.length > 0)
    form.extra = [...(form.extra ?? []), { label: '财政部门审核意见', value: '同意申报，按程序报批。' }];
  const foot = drawRows([...box, ...signoffRows(style, form, width)]);
  return {
    form,
    drawing: putTogether([
      { at: [0, 0], drawing: head },
      { at: [rows.length, 0], drawing: list },
      { at: [rows.length + list.rows, 0], drawing: foot },
    ]),
  };
}

/** Labels with their values over a number of columns: labels take one, values what is left. */
function spread(texts: readonly string[], width: number): DrawnRow {
  const labels = Math.ceil(texts.length / 2);
  const free = width - labels;
  const values = texts.length - labels;
  return texts.map((text, at) => {
    if (at % 2 === 0) return [text, 1];
    const before = Math.floor((free * Math.floor(at / 2)) / values);
    return [text, Math.floor((free * (Math.floor(at / 2) + 1)) / values) - before];
  });
}

function headRows(style: Style, project: Project, form: OpenForm, width: number): DrawnRow[] {
  const { words } = style;
  const word = (...choices: readonly string[]): string => choices[words % choices.length] ?? '';
  Object.assign(form, {
    title: word('望川市市级项目支出绩效目标申报表', '望川市财政专项资金绩效目标表', '部门预算项目绩效目标表'),
    year: 2026,
    projectName: project.name,
    department: { code: '', name: project.department },
    unit: project.unit,
    attribute: word('经常性项目', '一次性项目'),
    duration: '2026年1月-2028年12月',
    extra: [{ label: word('项目负责人', '归口科室', '项目编码'), value: word('石磊', '城建科', 'W2026-0417') }],
  });
  const [extra] = form.extra ?? [];
  const pairs = [
    [word('项目名称', '项目（政策）名称', '专项名称'), form.projectName],
    [word('主管部门', '主管预算部门', '业务主管部门'), form.department.name],
    [word('实施单位', '项目单位', '项目实施单位（盖章）'), form.unit],
    [extra?.label ?? '', extra?.value ?? ''],
    [word('项目属性', '项目性质'), form.attribute],
    [word('项目期', '项目起止时间', '实施期限'), form.duration],
  ];
  const rows: DrawnRow[] = [
    ...(style.above === 'annex' ? [[['附件2', width] as const]] : []),
    [[form.title, width]],
    ...(style.above === 'office' ? [[[`填报单位：${project.unit}`, width] as const]] : []),
  ];
  if (style.above === 'office') form.extra = [{ label: '填报单位', value: project.unit }, ...(form.extra ?? [])];
  const year = word('（2026年度）', '2026年度', '预算年度：2026');
  rows.push(
    style.unit === 'line'
      ? [
          [year, 2],
          ['金额单位：万元', width - 2],
        ]
      : [[year, width]],
  );
  for (let at = 0; at < pairs.length; at += style.perRow)
    rows.push(spread(pairs.slice(at, at + style.perRow).flat(), width));
  return rows;
}

const LINES: readonly FundLine[] = ['total', 'central', 'provincial', 'municipal'];

function sidesOf({ lists }: Style): readonly Side[] {
  return lists === 'annual' ? ['annual'] : ['period', 'annual'];
}

function moneyRows(style: Style, project: Project, form: OpenForm, width: number): DrawnRow[] {
  const sides = sidesOf(style);
  for (const side of sides)
    LINES.forEach((line, at) => (form.funds[side][line] = Math.round((project.amounts[side][at] ?? 0) * 10000)));
  const unit = style.unit === 'label' ? '（万元）' : '';
  const sources = ['中央财政资金', '省级财政资金', '市县财政资金'];
  const shown = (side: Side): string[] =>
    project.amounts[side].map((amount, at) => (at === 0 ? amount.toLocaleString('en-US') : String(amount)));
  const total: Readonly<Record<Side, string>> = { period: '实施期资金总额', annual: '年度资金总额' };
  switch (style.money) {
    case 'byTime':
      return [
        [
          [`资金来源${unit}`, 2],
          ...sides.map(
            (side, at) =>
              [
                side === 'period' ? '项目总投资' : '本年度预算',
                at === sides.length - 1 ? width - 1 - sides.length : 1,
              ] as const,
          ),
        ],
        ...['合计', ...sources].map((label, at): DrawnRow => [
          [label, 2],
          ...sides.map(
            (side, index) =>
              [shown(side)[at] ?? '', index === sides.length - 1 ? width - 1 - sides.length : 1] as const,
          ),
        ]),
      ];
    case 'bySource':
      return [
        [
          [`项目资金${unit}`, 1, 1 + sides.length],
          ['资金来源', 1],
          ['合计', 1],
          ...sources.slice(0, 2).map((label) => [label, 1] as const),
          [sources[2] ?? '', width - 5],
        ],
        ...sides.map((side): DrawnRow => [
          [side === 'period' ? '中期资金' : '本年度资金', 1],
          ...shown(side).map((amount, at) => [amount, at === 3 ? width - 5 : 1] as const),
        ]),
      ];
    case 'block':
      return LINES.map((_, at): DrawnRow => [
        ...(at === 0 ? [[`项目资金\n${unit}`, 1, LINES.length] as const] : []),
        ...spread(
          sides.flatMap((side) => [
            at === 0 ? total[side] : `${at === 1 ? '其中：' : ''}${sources[at - 1] ?? ''}`,
            shown(side)[at] ?? '',
          ]),
          width - 1,
        ),
      ]);
    case 'pairs':
      return LINES.map((_, at): DrawnRow =>
        spread(
          sides.flatMap((side) => [(at === 0 ? total[side] : (sources[at - 1] ?? '')) + unit, shown(side)[at] ?? '']),
          width,
        ),
      );
  }
}

function goalRows(style: Style, project: Project, form: OpenForm, width: number): DrawnRow[] {
  const sides = sidesOf(style);
  for (const side of sides) form.goals[side] = project.goals[side];
  const label: Readonly<Record<Side, string>> = { period: '实施期目标', annual: '年度目标' };
  if (style.goals === 'rows' || sides.length === 1)
    return sides.map((side) => [
      [label[side], 1],
      [form.goals[side], width - 1],
    ]);
  const edge = style.goals === 'block' ? (['总\n体\n目\n标', 1, 2] as const) : undefined;
  const free = width - (edge ? 1 : 0);
  const left = Math.floor(free / 2);
  return [
    [...(edge ? [edge] : []), [label.period, left], [label.annual, free - left]],
    [
      [form.goals.period, left],
      [form.goals.annual, free - left],
    ],
  ];
}

function signoffRows(style: Style, form: OpenForm, width: number): DrawnRow[] {
  if (style.signoff === 'none') return [];
  Object.assign(form.signoff, { responsible: '石磊', handler: '云帆', phone: '0351-2233441' });
  const third = Math.floor(width / 3);
  if (style.signoff === 'one') return [[['单位负责人：石磊　　填表人：云帆　　联系电话：0351-2233441', width]]];
  if (style.signoff === 'cells')
    return [
      [
        ['负责人：石磊', third],
        ['经办人：云帆', third],
        ['联系电话：0351-2233441', width - 2 * third],
      ],
    ];
  return [spread(['负责人', '石磊', '经办人', '云帆', '联系电话', '0351-2233441'], width)];
}

/** The lists of indicators with their headings and what stands at their edge. */
function drawLists(style: Style, project: Project, form: OpenForm): Drawing {
  const { lists, columns, levels } = style;
  const hasLevels = columns.some(({ place }) => place === 'level1');
  const longer = project.targets.slice(0, -1);
  const fill = (side: Side, of: readonly Target[]): void => {
    form.indicators[side] = of.map((target, row) => indicatorOf(columns, hasLevels, target, row));
  };
  fill('annual', project.targets);
  switch (lists) {
    case 'annual':
      return edged(style, '绩效指标', listOf(style, columns, project.targets, levels));
    case 'stacked': {
      fill('period', longer);
      const period = edged(style, style.edge === 'none' ? '' : '长期绩效指标', listOf(style, columns, longer, levels));
      const annual = edged(
        style,
        style.edge === 'none' ? '' : '年度绩效指标',
        listOf(style, columns, project.targets, levels),
      );
      const line = (text: string): Drawing => drawRows([[[text, annual.columns]]]);
      return style.edge === 'none'
        ? below([line('长期绩效指标'), period, line('年度绩效指标'), annual])
        : below([period, annual]);
    }
    case 'sides': {
      fill('period', longer);
      const sideColumn: Column = { place: 'extra', heading: '指标期间', textOf: () => '' };
      const own = [sideColumn, ...columns];
      const rows = [
        ...rowsOf(style, columns, longer).map((row, at): DrawnRow =>
          at === 0 ? [['实施期', 1, longer.length], ...row] : row,
        ),
        ...rowsOf(style, columns, project.targets).map((row, at): DrawnRow =>
          at === 0 ? [['年度', 1, project.targets.length], ...row] : row,
        ),
      ];
      return drawRows([...headingRows({ ...style, headings: 'one' }, own), ...rows]);
    }
    case 'values': {
      const whole = project.targets.map(greater);
      form.indicators.period = project.targets.map((target, row) => ({
        ...indicatorOf(columns, hasLevels, target, row),
        value: valueOf(whole[row] ?? target),
      }));
      const both = columns.flatMap((column): Column[] =>
        column.place === 'value'
          ? [
              { ...column, heading: '实施期指标值', textOf: (target) => valueOf(greater(target)) },
              { ...column, heading: '年度指标值' },
            ]
          : [column],
      );
      return edged(style, '绩效指标', listOf(style, both, project.targets, levels));
    }
    case 'halves': {
      fill('period', project.targets);
      const first = columns.findIndex(({ place }) => place === 'name');
      const right = columns.slice(first);
      return edged(
        style,
        '绩效指标',
        listOf({ ...style, headings: 'one', sum: 'none' }, [...columns, ...right], project.targets, levels),
      );
    }
  }
}

function indicatorOf(columns: readonly Column[], hasLevels: boolean, target: Target, row: number): Indicator {
  const extra = columns.flatMap(({ place, heading, textOf }) => {
    const value = place === 'extra' ? textOf(target, row) : '';
    return value === '' ? [] : [{ label: heading, value }];
  });
  return {
    level1: hasLevels ? LEVEL1_OF[target.level2] : '',
    level2: hasLevels ? target.level2 : '',
    name: target.name,
    value: valueOf(target),
    ...(extra.length > 0 && { extra }),
  };
}

function below(parts: readonly Drawing[]): Drawing {
  let row = 0;
  return putTogether(
    parts.map((drawing) => {
      const at = [row, 0] as const;
      row += drawing.rows;
      return { at, drawing };
    }),
  );
}

function listOf(
  style: Style,
  columns: readonly Column[],
  targets: readonly Target[],
  levels: Style['levels'],
): Drawing {
  const rows = [...headingRows(style, columns), ...rowsOf({ ...style, levels }, columns, targets)];
  if (style.sum === 'none') return drawRows(rows);
  const points = columns.findIndex(({ heading }) => POINTS.includes(heading));
  const sum = targets.reduce((all, target, row) => all + Number(columns[points]?.textOf(target, row)), 0);
  const behind = columns.length - points - 1;
  return drawRows([...rows, [['合计', points], [String(sum), 1], ...(behind > 0 ? [['', behind] as const] : [])]]);
}

function headingRows({ headings }: Style, columns: readonly Column[]): DrawnRow[] {
  const value = columns.findIndex(({ place }) => place === 'value');
  if (headings === 'years' && value >= 0 && isOfLastYear(columns[value + 1])) {
    const over = columns.flatMap(({ heading }, at): DrawnRow =>
      at === value ? [['本年度', 1]] : at === value + 1 ? [['上年度', 1]] : [[heading, 1, 2]],
    );
    const under = columns.flatMap((column, at): DrawnRow =>
      at === value ? [['目标值', 1]] : at === value + 1 ? [[column.heading, 1]] : [],
    );
    return [over, under];
  }
  const isUnder = ({ place }: Column): boolean =>
    headings === 'parts'
      ? place === 'sign' || place === 'number' || place === 'unit'
      : place === 'level1' || place === 'level2' || place === 'name';
  const under = columns.filter(isUnder);
  if (headings === 'one' || under.length < 2) return [columns.map(({ heading }) => [heading, 1])];
  const over = headings === 'parts' ? '目标值' : '绩效指标';
  const first = columns.findIndex(isUnder);
  return [
    columns.flatMap((column, at): DrawnRow =>
      at === first ? [[over, under.length]] : isUnder(column) ? [] : [[column.heading, 1, 2]],
    ),
    under.map(({ heading }) => [heading, 1]),
  ];
}

function isOfLastYear(column: Column | undefined): boolean {
  return column !== undefined && /上年|历史/u.test(column.heading);
}

function rowsOf({ levels }: Style, columns: readonly Column[], targets: readonly Target[]): DrawnRow[] {
  return targets.map((target, row) =>
    columns.flatMap(({ place, textOf }): DrawnRow => {
      const text = textOf(target, row);
      if (place !== 'level1' && place !== 'level2') return [[text, 1]];
      if (levels === 'repeated') return [[text, 1]];
      const isSame = (at: number): boolean => targets[at] !== undefined && textOf(targets[at], 0) === text;
      if (levels === 'signs' && place === 'level1') {
        const start = targets.findIndex((_, at) => isSame(at));
        const length = targets.filter((_, at) => isSame(at)).length;
        const signs = Array.from(text.replace('指标', length < 4 ? '' : '指标'));
        if (signs.length <= length) return [[signs[row - start] ?? '', 1]];
        return [[row === start ? text : '', 1]];
      }
      if (isSame(row - 1)) return levels === 'once' ? [['', 1]] : [];
      let end = row + 1;
      while (isSame(end)) end++;
      return [[text, 1, levels === 'once' ? 1 : end - row]];
    }),
  );
}

function edged({ edge }: Style, label: string, list: Drawing): Drawing {
  if (edge === 'none' || label === '') return list;
  const signs = Array.from(label);
  const rows: DrawnRow[] =
    edge === 'cells' && signs.length <= list.rows
      ? signs.map((sign): DrawnRow => [[sign, 1]])
      : [[[edge === 'lines' ? signs.join('\n') : label, 1, list.rows]]];
  return putTogether([
    { at: [0, 0], drawing: drawRows(rows) },
    { at: [0, 1], drawing: list },
  ]);
}

/** A list of projects: each row is an indicator of the project that it, or a row above, names. */
function drawList(style: Style, projects: readonly Project[]): Drawn {
  const { columns, levels, words } = style;
  const hasLevels = columns.some(({ place }) => place === 'level1');
  const title = '望川市2026年部门预算项目绩效目标批复表';
  const isOfOne = words % 2 === 0;
  const head: DrawnRow = [
    ...(isOfOne ? [['项目名称', 1] as const] : [['单位名称', 1] as const, ['项目名称', 1] as const]),
    ['预算数', 1],
    ['年度目标', 1],
    ...columns.map(({ heading }) => [heading, 1] as const),
  ];
  const forms = projects.map((project) => {
    const form = blankForm();
    Object.assign(form, { title, year: 2026, projectName: project.name, ...(isOfOne ? {} : { unit: project.unit }) });
    form.funds.annual.total = Math.round((project.amounts.annual[0] ?? 0) * 10000);
    form.goals.annual = project.goals.annual;
    form.indicators.annual = project.targets.map((target, row) => indicatorOf(columns, hasLevels, target, row));
    return form;
  });
  const rows = projects.flatMap((project) =>
    rowsOf({ ...style, levels }, columns, project.targets).map((row, at): DrawnRow => {
      const length = project.targets.length;
      const own = [
        ...(isOfOne ? [] : [project.unit]),
        project.name,
        String(project.amounts.annual[0]),
        project.goals.annual,
      ];
      if (at === 0) return [...own.map((text) => [text, 1, length] as const), ...row];
      return row;
    }),
  );
  return { drawing: drawRows([[[title, head.length]], [['金额单位：万元', head.length]], head, ...rows]), forms };
}

const RULES = ['1.本表由项目单位填写，一式两份。', '2.指标值应当量化，如≥95%。', '3.金额保留两位小数，不得涂改。'];

/** What explains how a form is filled in, beside it, below it or above it. */
function withAside({ aside }: Style, drawing: Drawing): Drawing {
  const text = `填写说明：\n${RULES.join('\n')}`;
  const beside = (own: Drawing): Drawing =>
    putTogether([
      { at: [0, 0], drawing },
      { at: [1, drawing.columns + 1], drawing: own },
    ]);
  if (aside === 'none') return drawing;
  if (aside === 'beside') return beside(drawRows([[[text, 2, Math.max(drawing.rows - 2, 1)]]]));
  if (aside === 'lines') return beside(drawRows([[['填写说明', 1]], ...RULES.map((rule): DrawnRow => [[rule, 1]])]));
  const line = drawRows([[[`注：${RULES.join('')}`, drawing.columns]]]);
  return aside === 'below' ? below([drawing, line]) : below([line, drawing]);
}
