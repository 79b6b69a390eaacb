import type { Indicator, Level2Indicator, Side } from '../../src/model/form';
import { LEVEL1_OF } from '../../src/model/vocabulary';
import { blankForm } from './arranged/blankForm';
import type { OpenForm } from './arranged/blankForm';

/** A form of an office that nobody knows: its rows of cells, and what is in it. */
export interface StrangeForm {
  readonly rows: readonly (readonly string[])[];
  readonly form: OpenForm;
  /** What is unusual of it, for whoever looks for the cause of a failure. */
  readonly shape: string;
}

export type Random = () => number;

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}

interface Target {
  readonly level2: Level2Indicator;
  readonly name: string;
  readonly sign: string;
  readonly number: string;
  readonly unit: string;
}

const TARGETS: readonly Target[] = [
  { level2: '数量指标', name: '灌区干渠清淤长度', sign: '≥', number: '86', unit: '公里' },
  { level2: '数量指标', name: '更换计量闸门', sign: '=', number: '124', unit: '座' },
  { level2: '数量指标', name: '培训管水员', sign: '≥', number: '300', unit: '人次' },
  { level2: '质量指标', name: '闸门安装合格率', sign: '=', number: '100', unit: '%' },
  { level2: '质量指标', name: '渠道衬砌完好率', sign: '≥', number: '95.5', unit: '%' },
  { level2: '时效指标', name: '春灌前完工率', sign: '≥', number: '98', unit: '%' },
  { level2: '成本指标', name: '每公里清淤单价', sign: '≤', number: '3.2', unit: '万元' },
  { level2: '经济效益指标', name: '亩均节水增收', sign: '≥', number: '45', unit: '元' },
  { level2: '社会效益指标', name: '受益灌溉面积', sign: '≥', number: '21', unit: '万亩' },
  { level2: '生态效益指标', name: '渠系水利用系数', sign: '≥', number: '0.58', unit: '' },
  { level2: '可持续影响指标', name: '管护制度', sign: '', number: '健全', unit: '' },
  { level2: '服务对象满意度指标', name: '用水户满意度', sign: '≥', number: '92', unit: '%' },
];

const NOTES: readonly string[] = ['以验收单为准', '按比例扣分', '监测数据', '问卷', '合同'];

type Place = 'level1' | 'level2' | 'name' | 'value' | 'sign' | 'number' | 'unit' | 'extra';

/** A column of the table of indicators: its heading, and what it holds of a target. */
interface Column {
  readonly place: Place;
  readonly heading: string;
  readonly textOf: (target: Target, row: number) => string;
}

function valueOf({ sign, number, unit }: Target): string {
  return sign + number + unit;
}

function columnsOf(random: Random): Column[] {
  const levels: Column[] = [
    { place: 'level1', heading: pick(random, ['一级指标', '一级绩效指标']), textOf: ({ level2 }) => LEVEL1_OF[level2] },
    { place: 'level2', heading: pick(random, ['二级指标', '指标类别']), textOf: ({ level2 }) => level2 },
  ];
  const name: Column = {
    place: 'name',
    heading: pick(random, ['三级指标', '指标名称', '指标内容']),
    textOf: (target) => target.name,
  };
  const whole: Column[] = [
    { place: 'value', heading: pick(random, ['指标值', '目标值', '计划指标值', '达标要求值']), textOf: valueOf },
  ];
  const parted: Column[] = [
    {
      place: 'sign',
      heading: pick(random, ['运算符号', '比较符', '指标性质']),
      textOf: ({ sign }) => (sign === '' ? '定性' : sign),
    },
    { place: 'number', heading: pick(random, ['指标值', '目标值']), textOf: ({ number }) => number },
    { place: 'unit', heading: pick(random, ['计量单位', '度量单位']), textOf: ({ unit }) => unit },
  ];
  const extras: Column[] = shuffled<Column>(random, [
    { place: 'extra', heading: pick(random, ['权重', '分值']), textOf: (_, row) => String(5 + (row % 3) * 5) },
    {
      place: 'extra',
      heading: pick(random, ['备注', '评分标准', '数据来源']),
      textOf: (_, row) => NOTES[row % NOTES.length] ?? '',
    },
    {
      place: 'extra',
      heading: pick(random, ['上年完成值', '历史值']),
      textOf: ({ number, unit }) => (unit === '' ? '较好' : `${Number(number) - 0.5}${unit}`),
    },
  ]).slice(0, Math.floor(random() * 3));
  const hasLevels = random() < 0.85;
  const own = [name, ...(random() < 0.65 ? whole : parted)];
  const before = random() < 0.2 ? extras.splice(0, 1) : [];
  const columns = [...(hasLevels ? levels : []), ...before, ...own, ...extras];
  const number: Column = { place: 'extra', heading: '序号', textOf: (_, row) => String(row + 1) };
  return random() < 0.15 ? [number, ...columns] : columns;
}

const AMOUNTS = ['1,260.50', '900', '300.5', '60', '0'] as const;
const FACTOR = 10000;

/** Makes a form of an office that does not exist, with labels, columns and arrangements put together by chance. */
export function makeStrangeForm(random: Random): StrangeForm {
  const shape: string[] = [];
  const isPeriodic = random() < 0.4;
  const year = 2024 + Math.floor(random() * 3);
  const form = blankForm();
  Object.assign(form, {
    title: `${pick(random, ['渠阳县', '临渠市市级', '渠北区'])}${pick(random, ['项目支出绩效目标申报表', '财政专项资金绩效目标表', '部门预算项目绩效目标表'])}`,
    year,
    projectName: '灌区续建配套与节水改造',
    department: { code: '', name: '渠阳县水务局' },
    unit: '渠阳县灌区服务中心',
    attribute: pick(random, ['经常性项目', '一次性项目']),
  });
  const rows: string[][] = [[form.title], [`（${year}年度）`]];
  const pairs = shuffled(random, [
    [pick(random, ['主管部门', '项目主管部门', '预算主管部门']), form.department.name],
    [pick(random, ['实施单位', '项目实施单位', '资金使用单位']), form.unit],
    [pick(random, ['项目属性', '项目性质']), form.attribute],
    [pick(random, ['项目编码', '项目代码']), `5203${year}0017`],
    [pick(random, ['归口科室', '是否政府采购', '项目类别']), pick(random, ['农业科', '否', '基建类'])],
  ]).slice(0, 5);
  const named = [[pick(random, ['项目名称', '专项名称', '项目（政策）名称']), form.projectName], ...pairs];
  const perRow = pick(random, [1, 2, 2, 3]);
  for (let at = 0; at < named.length; at += perRow) rows.push(named.slice(at, at + perRow).flat());
  rows.push(...moneyRows(random, form, isPeriodic, shape));
  rows.push(...goalRows(random, form, isPeriodic, shape));
  rows.push(...tableRows(random, form, isPeriodic, shape));
  if (random() < 0.5) {
    rows.push(['负责人：秦川', '经办人：渠水清', '联系电话：0851-2233445']);
    Object.assign(form.signoff, { responsible: '秦川', handler: '渠水清', phone: '0851-2233445' });
  }
  return { rows, form, shape: shape.join(' ') };
}

function moneyRows(random: Random, form: OpenForm, isPeriodic: boolean, shape: string[]): string[][] {
  const lines = ['total', 'central', 'provincial', 'municipal', 'other'] as const;
  const words = ['合计', '中央财政资金', '省级财政资金', '县级财政资金', '其他资金'];
  const amounts = (side: Side): void => {
    lines.forEach((line, at) => {
      form.funds[side][line] = Math.round(
        Number((AMOUNTS[at] ?? '0').replace(',', '')) * FACTOR * (side === 'period' ? 3 : 1),
      );
    });
  };
  const printed = (side: Side): string[] => lines.map((line) => String((form.funds[side][line] ?? 0) / FACTOR));
  amounts('annual');
  if (isPeriodic) amounts('period');
  const unit = pick(random, ['（万元）', '']);
  const head = unit === '' ? [['金额单位：万元']] : [];
  const kind = pick(random, isPeriodic ? ['byTime', 'bySource', 'pairs'] : ['row', 'pairs', 'single']);
  shape.push(`money-${kind}`);
  switch (kind) {
    case 'byTime':
      return [
        ...head,
        [`资金来源${unit}`, '项目总预算', '本年度预算'],
        ...words.map((word, at) => [word, printed('period')[at] ?? '', printed('annual')[at] ?? '']),
      ];
    case 'bySource':
      return [
        ...head,
        [`项目资金${unit}`, '资金来源', ...words],
        ['中期资金', ...printed('period')],
        ['本年度资金', ...printed('annual')],
      ];
    case 'row':
      return [...head, [`资金构成${unit}`, '年度资金总额', ...words.slice(1)], printed('annual')];
    case 'single':
      for (const line of lines.slice(1)) form.funds.annual[line] = null;
      return [...head, [`年度预算总额${unit}`, printed('annual')[0] ?? '']];
    default: {
      const total = ['中期资金总额', '年度资金总额'];
      if (!isPeriodic)
        return [
          ...head,
          ...words.map((word, at) => [at === 0 ? `${total[1] ?? ''}${unit}` : word, printed('annual')[at] ?? '']),
        ];
      return [
        ...head,
        ...words.map((word, at) => [
          at === 0 ? `${total[0] ?? ''}${unit}` : word,
          printed('period')[at] ?? '',
          at === 0 ? `${total[1] ?? ''}${unit}` : word,
          printed('annual')[at] ?? '',
        ]),
      ];
    }
  }
}

function goalRows(random: Random, form: OpenForm, isPeriodic: boolean, shape: string[]): string[][] {
  form.goals.annual = '完成干渠清淤86公里，更换闸门124座，春灌前全部投入使用。';
  const annual = pick(random, ['年度目标', '年度绩效目标', '本年度绩效目标']);
  if (!isPeriodic) return [[annual, form.goals.annual]];
  form.goals.period = '用三年完成全灌区节水改造，渠系水利用系数提高到0.58以上。';
  const period = pick(random, ['中期目标', '实施期目标', '长期绩效目标']);
  const kind = pick(random, ['stacked', 'beside', 'three']);
  shape.push(`goals-${kind}`);
  if (kind === 'stacked')
    return [
      [period, form.goals.period],
      [annual, form.goals.annual],
    ];
  const heads = [...(random() < 0.5 ? ['绩效目标'] : []), period, annual];
  const texts = [form.goals.period, form.goals.annual];
  return kind === 'beside'
    ? [heads, texts]
    : [
        [...heads, '上年度目标完成情况'],
        [...texts, '上年清淤71公里。'],
      ];
}

function tableRows(random: Random, form: OpenForm, isPeriodic: boolean, shape: string[]): string[][] {
  const columns = columnsOf(random);
  const isMerged = random() < 0.6;
  const hasLevels = columns.some(({ place }) => place === 'level2');
  const targets = shuffled(random, TARGETS).slice(0, 4 + Math.floor(random() * 8));
  const own = TARGETS.filter((target) => targets.includes(target));
  const list = (side: Side, of: readonly Target[]): void => {
    form.indicators[side] = of.map((target): Indicator => ({
      level1: hasLevels ? LEVEL1_OF[target.level2] : '',
      level2: hasLevels ? target.level2 : '',
      name: target.name,
      value: valueOf(target),
    }));
  };
  const cellsOf = (target: Target, row: number, before: Target | undefined): string[] =>
    columns.map(({ place, textOf }) => {
      const text = textOf(target, row);
      const isCovered =
        before !== undefined && isMerged && (place === 'level1' || place === 'level2') && textOf(before, 0) === text;
      return isCovered ? '' : text;
    });
  const rowsOf = (of: readonly Target[]): string[][] => of.map((target, at) => cellsOf(target, at, of[at - 1]));
  const heads = columns.map(({ heading }) => heading);
  shape.push(
    columns.map(({ place, heading }) => (place === 'extra' ? heading : place)).join(','),
    isMerged ? 'merged' : 'repeated',
  );
  list('annual', own);
  if (!isPeriodic) return [heads, ...rowsOf(own)];
  const kind = pick(random, ['sides', 'values', 'stacked', 'halves', 'annual']);
  shape.push(`table-${kind}`);
  const longer = own.slice(0, Math.max(3, own.length - 2));
  switch (kind) {
    case 'sides': {
      list('period', longer);
      const [period, annual] = pick(random, [
        ['中期', '年度'],
        ['长期绩效指标', '年度绩效指标'],
        ['实施期', '本年度'],
      ]);
      const mark = (word: string | undefined, rows: string[][]): string[][] =>
        rows.map((row, at) => [at === 0 || !isMerged ? (word ?? '') : '', ...row]);
      return [
        [pick(random, ['期间', '指标类型', '目标期']), ...heads],
        ...mark(period, rowsOf(longer)),
        ...mark(annual, rowsOf(own)),
      ];
    }
    case 'values': {
      const at = columns.findIndex(({ place }) => place === 'value');
      if (at < 0) return [heads, ...rowsOf(own)];
      const more = (target: Target): string =>
        target.unit === '' ? valueOf(target) : `${target.sign}${Number(target.number) * 2}${target.unit}`;
      form.indicators.period = form.indicators.annual.map((indicator, row) => ({
        ...indicator,
        value: more(own[row] ?? own[0]!),
      }));
      const both = (row: readonly string[], first: string, second: string): string[] => [
        ...row.slice(0, at),
        first,
        second,
        ...row.slice(at + 1),
      ];
      return [
        both(heads, '实施期指标值', '年度指标值'),
        ...rowsOf(own).map((row, index) => both(row, more(own[index] ?? own[0]!), row[at] ?? '')),
      ];
    }
    case 'stacked':
      list('period', longer);
      return [
        [pick(random, ['长期绩效指标', '中期绩效指标'])],
        heads,
        ...rowsOf(longer),
        ['年度绩效指标'],
        heads,
        ...rowsOf(own),
      ];
    case 'halves': {
      if (columns.some(({ heading }) => heading === '序号') || !hasLevels) return [heads, ...rowsOf(own)];
      list('period', own);
      const first = columns.findIndex(({ place }) => place === 'level2') + 1;
      const right = columns.slice(first);
      return [
        [...heads, ...right.map(({ heading }) => heading)],
        ...rowsOf(own).map((row) => [...row, ...row.slice(first)]),
      ];
    }
    default:
      return [heads, ...rowsOf(own)];
  }
}

/** How the rows of a form come as text. */
export const RENDERINGS = {
  /** A cell a line, as some programs copy tables. */
  cells: (rows: StrangeForm['rows']): string => rows.flat().filter(isFilled).join('\n'),
  /** The same with blank lines between cells. */
  spaced: (rows: StrangeForm['rows']): string => rows.flat().filter(isFilled).join('\n\n'),
  wrapped: (rows: StrangeForm['rows']): string =>
    rows.flatMap((row) => row.filter(isFilled).flatMap((text) => wrap(text, row))).join('\n'),
  /** A row a line. */
  lines: (rows: StrangeForm['rows']): string => rows.map((row) => row.filter(isFilled).join(' ')).join('\n'),
  /** The same where a cell that is wrapped stands on lines of its own, as viewers of PDF files copy it. */
  stream: (rows: StrangeForm['rows']): string => rows.map(streamOf).join('\n'),
} as const;

function isFilled(text: string): boolean {
  return text !== '';
}

const PAGE = 92;

function wrap(text: string, row: readonly string[]): string[] {
  const length = row.length === 2 ? (text === row[0] ? 16 : 70) : PAGE / row.length;
  const most = Math.max(4, Math.floor(length / 2));
  if (text.length <= most || row.length === 1) return [text];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += most) pieces.push(text.slice(at, at + most));
  return pieces;
}

function streamOf(row: readonly string[]): string {
  const lines: string[] = [];
  let open: string[] = [];
  for (const text of row.filter(isFilled)) {
    const pieces = wrap(text, row);
    if (pieces.length === 1) {
      open.push(text);
      continue;
    }
    if (open.length > 0) lines.push(open.join(' '));
    open = [];
    lines.push(...pieces);
  }
  if (open.length > 0) lines.push(open.join(' '));
  return lines.join('\n');
}
