/** What a unit measures: two numbers can be the same thing only where their units measure the same. */
export type UnitKind =
  'money' | 'share' | 'time' | 'person' | 'count' | 'length' | 'area' | 'volume' | 'mass' | 'physical';

/**
 * Every unit that forms count in, by what it measures. A line is one unit: its name, then other spellings of it, then, behind |, units
 * that count the same things (人次 counts 人). Signs stand as they are after NFKC.
 */
const UNITS: Readonly<Record<UnitKind, readonly string[]>> = {
  money: ['元', '角'],
  share: ['%', '‰', '百分点 个百分点'],
  time: [
    '年 周年 学年',
    '季度 季 个季度',
    '月 | 个月',
    '学期 个学期',
    '周 星期 个星期',
    '天 | 日 自然日 个自然日 日历天 日历日',
    '工作日 个工作日',
    '小时 个小时 h',
    '分钟 min',
    '刻钟',
    '秒 秒钟',
  ],
  person: ['人 | 名 位 人次 人(次) 个人 生', '人天 | 人日', '人月', '人公里'],
  count: [
    ...[
      '个 | 个(次) 个(处)',
      '户 | 户次',
      '家 | 家次 家(次)',
      '座',
      '处 | 处(座) 处次',
      '所',
      '村 个村',
      '站',
      '校',
      '园',
    ],
    ...[
      '项 | 项(次) 项次',
      '条',
      '类',
      '种',
      '盏',
      '件 | 件次',
      '例 | 例次',
      '起',
      '宗',
      '桩',
      '笔',
      '单',
      '款',
      '则',
      '桌',
    ],
    ...[
      '册',
      '本',
      '份',
      '套',
      '卷',
      '部',
      '篇',
      '幅',
      '张',
      '期',
      '首',
      '集',
      '封',
      '枚',
      '面',
      '块',
      '片',
      '段',
      '页',
      '字',
    ],
    ...['台 | 台(套) 台次', '辆', '车次', '架 | 架次', '艘', '列', '车', '车公里', '班次', '航班', '班', '趟'],
    ...[
      '次',
      '场 | 场次',
      '批 | 批次',
      '轮',
      '届',
      '遍',
      '讲',
      '节',
      '堂',
      '课时',
      '学时',
      '学分',
      '剂 | 剂次',
      '针',
      '科次',
      '支',
    ],
    ...[
      '栋',
      '幢',
      '间',
      '层',
      '床 床位 | 张床位 个床位',
      '席 席位',
      '座位',
      '车位 | 个车位',
      '泊位',
      '路',
      '口',
      '眼',
      '孔',
      '门',
      '扇',
    ],
    ...['只', '头', '匹', '羽', '尾', '株', '棵', '粒', '颗', '朵', '盆', '樘', '架床', '箱(包)'],
    ...[
      '瓶',
      '袋',
      '箱',
      '盒',
      '桶',
      '罐',
      '包',
      '捆',
      '盘',
      '把',
      '副',
      '双',
      '对',
      '根',
      '杆',
      '道',
      '轴',
      '顶',
      '线',
      '组',
      '队',
    ],
    ...[
      '点',
      '点位',
      '社区',
      '乡镇',
      '县',
      '街道',
      '小区',
      '标段',
      '岗位',
      '样品',
      '单位',
      '项目',
      '题',
      '窗',
      '柜',
      '箱次',
      '枝',
    ],
  ],
  length: ['米 m', '公里 km Km KM 千米', '延米 延长米', '厘米 cm', '毫米 mm', '海里'],
  area: ['平方米 m² m2 平米 平方', '平方公里 km² km2 平方千米', '公顷 ha', '亩'],
  volume: ['立方米 m³ m3 立方 方', '升 L', '毫升 ml mL', '立方公里'],
  mass: ['吨 t', '公斤 kg 千克', '克 g', '毫克 mg', '微克 μg', '斤'],
  physical: [
    ...['千瓦时 kWh KWh kW·h kW·H', '度', '兆瓦时 MWh', 'GJ 吉焦', '兆瓦 MW', '千瓦 kW KW', '瓦 W', '千伏安 kVA'],
    ...['千伏 kV KV', '伏 V', '安培 A', '赫兹 Hz', '兆赫 MHz', '帕 Pa', '千帕 kPa', '兆帕 MPa', '大卡'],
    ...['°C', '分贝 dB', 'GB', 'TB', 'MB', 'Mbps', 'ppm', '岁 周岁', '分', '级', '倍'],
  ],
};

interface Unit {
  /** One name for all spellings: 平方米 for m2. */
  readonly name: string;
  /** The unit it counts like: 人 for 人次. */
  readonly counts: string;
  readonly kind: UnitKind;
}

const UNIT_OF: ReadonlyMap<string, Unit> = new Map(
  (Object.entries(UNITS) as [UnitKind, readonly string[]][]).flatMap(([kind, lines]) =>
    lines.flatMap((line) => unitsOf(line, kind)),
  ),
);

function unitsOf(line: string, kind: UnitKind): readonly (readonly [string, Unit])[] {
  const [spelled = '', alike = ''] = line
    .normalize('NFKC')
    .split('|')
    .map((words) => words.trim());
  // ² and ³ are digits after NFKC, and so they are listed both ways.
  const [name = '', ...others] = spelled.split(' ');
  const spellings = [name, ...others].map((word): [string, Unit] => [word, { name, counts: name, kind }]);
  return [
    ...spellings,
    ...alike
      .split(' ')
      .filter(Boolean)
      .map((word): [string, Unit] => [word, { name: word, counts: name, kind }]),
  ];
}

const LONGEST_UNIT = Math.max(...[...UNIT_OF.keys()].map((word) => word.length));
const FIRST_CHARACTERS: ReadonlySet<string> = new Set([...UNIT_OF.keys()].map((word) => word.charAt(0)));

/** Words that begin like a unit and are none: 三分之二, 5方面, 3年级, 2部署. */
const NO_UNITS =
  /^(?:分之|方面|方向|年级|部署|部门|面积|口径|项目标|级别|点钟|度假|条件|代表|天然|线上|线下|日常|单独)/u;

/** The longest known unit that begins there; '' if none does. A Latin unit is no beginning of a longer word. */
export function unitAt(text: string, start: number): string {
  if (!FIRST_CHARACTERS.has(text.charAt(start)) || NO_UNITS.test(text.slice(start, start + 3))) return '';
  for (let end = Math.min(text.length, start + LONGEST_UNIT); end > start; end--) {
    const word = text.slice(start, end);
    if (UNIT_OF.has(word) && !(/[A-Za-z]$/u.test(word) && /[A-Za-z\d]/u.test(text.charAt(end)))) return word;
  }
  return '';
}

/** The one name of a unit, whichever way it is spelled; an unknown word is its own name. */
export function unitName(unit: string): string {
  return UNIT_OF.get(unit)?.name ?? unit;
}

/** What a unit measures; undefined for an unknown word. */
export function unitKind(unit: string): UnitKind | undefined {
  return UNIT_OF.get(unit)?.kind;
}

/** How often a stretch of time comes in a year; undefined for what is no such stretch. A day is left to those who know the year. */
export function timesPerYear(unit: string): number | undefined {
  return TIMES_PER_YEAR.get(countedAs(unit));
}

const TIMES_PER_YEAR: ReadonlyMap<string, number> = new Map([
  ['年', 1],
  ['季度', 4],
  ['月', 12],
  ['周', 52],
]);

/** Whether two units count the same things: 人 and 人次, 台 and 台(套), km and 公里; where `names` speak of villages also 村 and 个. */
export function isSameUnit(one: string, other: string, names: string): boolean {
  const [left, right] = [countedAs(one), countedAs(other)];
  if (left === '' || right === '') return false;
  if (left === right) return true;
  return ALIKE_FOR_A_NOUN.some(
    ({ noun, units }) => units.includes(left) && units.includes(right) && names.includes(noun),
  );
}

/** Whether two units differ only in the measure word that a clerk happened to take: 座, 个, 处. */
export function isSynonymousUnit(one: string, other: string): boolean {
  const [left, right] = [countedAs(one), countedAs(other)];
  return SYNONYMS.some((units) => units.includes(left) && units.includes(right));
}

/** How large two units are beside each other where both measure the same: [1000, 1] for 公里 and 米; undefined for others and for one unit. */
export function sizesOf(one: string, other: string): readonly [number, number] | undefined {
  const [left, right] = [SIZES.get(countedAs(one)), SIZES.get(countedAs(other))];
  if (!left || !right || left === right || left.dimension !== right.dimension) return undefined;
  return [left.size, right.size];
}

/** How large units are among those of their line. The areas are told in thirds of a 平方米: 15 亩 are 1 公顷. */
const SIZES: ReadonlyMap<string, { readonly dimension: number; readonly size: number }> = new Map(
  [
    { 米: 1, 延米: 1, 公里: 1000, 海里: 1852, 厘米: 0.01, 毫米: 0.001 },
    { 平方米: 3, 亩: 2000, 公顷: 30_000, 平方公里: 3_000_000 },
    { 立方米: 1, 升: 0.001, 毫升: 0.000_001 },
    { '‰': 1, '%': 10 },
    { 秒: 1, 分钟: 60, 小时: 3600, 天: 86_400 },
    { 千瓦时: 1, 兆瓦时: 1000 },
    { 瓦: 1, 千瓦: 1000, 兆瓦: 1_000_000 },
    { MB: 1, GB: 1024, TB: 1_048_576 },
    { 吨: 1000, 公斤: 1, 斤: 0.5, 克: 0.001, 毫克: 0.000_001, 微克: 0.000_000_001 },
  ].flatMap((line, dimension) => Object.entries(line).map(([unit, size]) => [unit, { dimension, size }] as const)),
);

/** The unit that stands for all that count the same things: 人 for 人次, 台 for 台(套); an unknown word for itself. */
export function countedAs(unit: string): string {
  const known = UNIT_OF.get(unit)?.counts;
  return known ?? (unit.endsWith(')') ? unit.replace(/\([^()]*\)$/u, '') : unit);
}

/** Units that count the same where a name has the noun. A head count is none of them: 个 never counts 人. */
const ALIKE_FOR_A_NOUN: readonly { readonly noun: string; readonly units: readonly string[] }[] = [
  { noun: '村', units: ['村', '个'] },
  { noun: '社区', units: ['社区', '个'] },
  { noun: '户', units: ['户', '个'] },
  { noun: '站', units: ['站', '个'] },
  { noun: '校', units: ['校', '所', '个'] },
  { noun: '期', units: ['期', '次'] },
  { noun: '场', units: ['场', '次'] },
];

const SYNONYMS: readonly (readonly string[])[] = [
  ['座', '个', '处', '所', '项'],
  ['家', '个', '户'],
  ['份', '本', '册', '套'],
  ['台', '套', '辆'],
  ['次', '场', '期', '批'],
  ['栋', '幢'],
  ['株', '棵'],
];
