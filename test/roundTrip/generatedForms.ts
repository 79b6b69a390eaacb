import fc from 'fast-check';
import { FUND_LINES, LEVEL2_INDICATORS } from '../../src/model/form';
import type { Form, FundLine, Funds, Indicator, Level2Indicator, Side } from '../../src/model/form';
import { LEVEL1_OF } from '../../src/model/vocabulary';

/** The same forms for the same count: such as departments file them, from nearly empty to several pages long. */
export function generatedForms(count: number): readonly Form[] {
  return fc.sample(form, { seed: SEED, numRuns: count });
}

const SEED = 20240123;

const CITIES = ['阳泉市', '太原市', '大同市', '晋中市', '湘西土家族苗族自治州', '盂县', '上饶市'];
const KINDS = ['申报表', '表'];
const PROJECTS = [
  '退休人员取暖费',
  '公益性岗位补贴',
  '城市道路、桥涵、照明管网设施运维服务费',
  'PPP项目可行性缺口补助',
  '“漾泉英才”计划奖励资金',
  '农村（县区）村级组织运转经费',
  '5G+智慧停车平台（二期）建设',
  'A1、B2线公交车IC卡系统维护费',
];
const OFFICES = [
  '人力资源和社会保障局',
  '城市管理局',
  '委员会组织部（市公务员局）',
  '财政局',
  '卫生健康委员会',
  '教育局',
];
const ATTRIBUTES = ['经常性项目（长期开展）', '一次性项目（1年结束）', '阶段性项目（2024-2026年）', ''];
const CLAUSES = [
  '根据《关于调整部分企业退休人员取暖费发放方式的通知》（晋社会局函[2022]55号）',
  '按照市委、市政府“十四五”规划要求',
  '对203条道路设施、83座桥涵等结构设施进行日常养护维修',
  '资金足额到位，立项依据充分、程序规范',
  '每年新增退休人员约3500名，人均1,260.50元',
  '12,100盏路灯亮灯率≥98%，满意度＞95％',
  '其中：设备购置费45.6万元，委托业务费（含税）8.2万元',
  '确保2024年12月31日前完成；逾期按合同第3.2条执行',
  '推进“三基建设”，提升基层治理能力',
  '项目采用EPC模式，接入API、GIS系统',
  '预防为主、防治结合，降低发病率0.5个百分点',
  '建立健全制度、措施，加强监督考核',
  '项目实施计划分三个阶段推进',
];
const NOUNS = [
  '补助发放',
  '道路养护',
  '渗滤液处理',
  '“优秀人才”奖励',
  '设备（台式机）采购',
  '路灯ＬＥＤ改造',
  '培训',
  'PM2.5监测',
];
const MEASURES = [
  '人数',
  '完成率',
  '及时率',
  '成本',
  '次数',
  '覆盖面',
  '持续影响时间',
  '群众满意程度',
  '面积（含附属）',
];
const VALUES = [
  '≥6702人次/年',
  '100%',
  '＞95％',
  '3360元/人/年',
  '≤0.35万元/座',
  '2024年12月31日前',
  '有效提升',
  '长期',
  '1-2次',
  '"优良"以上',
  '≥29万平方米',
  '按月发放（每月15日前）',
  '＝12个',
];

const pick = (choices: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...choices);

/** A cell that is now and then left blank. */
const orBlank = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') });

const sentence = fc
  .array(pick(CLAUSES), { minLength: 1, maxLength: 4 })
  .map((clauses) => `${[...new Set(clauses)].join('，')}。`);

const paragraphs = (most: number): fc.Arbitrary<string> =>
  fc
    .record({
      sentences: fc.oneof(
        { weight: 3, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.array(sentence, { minLength: 3, maxLength: most }) },
      ),
      style: fc.constantFrom('run', 'list', 'lines'),
    })
    .map(({ sentences, style }) => {
      if (style === 'run') return sentences.join('');
      return sentences.map((text, index) => `${index + 1}、${text}`).join(style === 'list' ? '' : '\n');
    });

const narrative = fc.oneof(
  { weight: 8, arbitrary: paragraphs(9) },
  { weight: 1, arbitrary: pick(['无', '']) },
  { weight: 1, arbitrary: pick(['同上', '按照生产计划实施']) },
);

const projectName = fc.oneof(
  { weight: 3, arbitrary: pick(PROJECTS) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 2020, max: 2026 }), pick(PROJECTS))
      .map(([year, name]) => `${year}年以后办理${name}`),
  },
  {
    weight: 1,
    arbitrary: fc.array(pick(PROJECTS), { minLength: 4, maxLength: 9 }).map((names) => names.join('及')),
  },
);

const amount = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 99_999 }).map((thousands) => thousands * 1000) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9_999_999_999 }).map((cents) => cents / 100) },
);

const funds: fc.Arbitrary<Funds> = fc.record(
  Object.fromEntries(FUND_LINES.map((line) => [line, amount])) as Record<FundLine, typeof amount>,
);

const indicatorName = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(pick(NOUNS), pick(MEASURES)).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(pick(NOUNS), { minLength: 3, maxLength: 6 }), pick(MEASURES))
      .map(([nouns, measure]) => `${nouns.join('、')}${measure}`),
  },
);

const fewOrMany = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 14 }) },
);

const category = (level2: Level2Indicator): fc.Arbitrary<readonly Indicator[]> =>
  fewOrMany
    .chain((count) =>
      fc.uniqueArray(fc.record({ name: indicatorName, value: pick(VALUES) }), {
        minLength: count,
        maxLength: count,
        selector: ({ name }) => name,
      }),
    )
    .map((rows) => rows.map((row) => ({ level1: LEVEL1_OF[level2], level2, ...row })));

const fullSide: fc.Arbitrary<readonly Indicator[]> = fc
  .tuple(...LEVEL2_INDICATORS.map(category))
  .map((categories) => categories.flat());

const otherSideOf = (one: readonly Indicator[]): fc.Arbitrary<readonly Indicator[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(one) },
    { weight: 2, arbitrary: fc.subarray([...one]) },
    { weight: 2, arbitrary: fullSide },
    { weight: 1, arbitrary: fc.constant([]) },
  );

const indicators: fc.Arbitrary<Readonly<Record<Side, readonly Indicator[]>>> = fc
  .record({ one: fullSide, isTurned: fc.boolean() })
  .chain(({ one, isTurned }) =>
    otherSideOf(one).map((other) => (isTurned ? { period: other, annual: one } : { period: one, annual: other })),
  );

const office = fc.tuple(pick(CITIES), pick(OFFICES)).map((parts) => parts.join(''));

const form: fc.Arbitrary<Form> = fc.record({
  title: fc
    .tuple(pick(CITIES), pick(KINDS))
    .map(([city, kind]) => `${city}市级预算部门（单位）项目支出绩效目标${kind}`),
  year: fc.integer({ min: 2019, max: 2030 }),
  projectName,
  department: fc.record({ code: pick(['062', '045', '907', '']), name: office }),
  unit: orBlank(office),
  attribute: pick(ATTRIBUTES),
  duration: pick(['99年', '1年', '3年', '']),
  funds: fc.record({ period: funds, annual: funds }),
  overview: narrative,
  basis: narrative,
  necessity: narrative,
  safeguards: narrative,
  plan: narrative,
  goals: fc.record({ period: orBlank(paragraphs(5)), annual: orBlank(paragraphs(5)) }),
  indicators,
  signoff: fc.record({
    responsible: orBlank(pick(['张三', '欧阳建国'])),
    handler: orBlank(pick(['李四', '王 五'])),
    phone: orBlank(pick(['0353-2048888', '13800000000'])),
    filedAt: orBlank(pick(['20240123114540', '2025-01-17'])),
  }),
});
