/** A number that steers rules and that an office may change. */
interface Threshold {
  readonly label: string;
  /** What it counts; '' for a code. */
  readonly unit: string;
  readonly initial: number;
  /** Why it is what it is, for the pages of the rules and for those who think of changing it. */
  readonly reason: string;
}

/** The numbers that an office may change, with what holds until it does. */
export const THRESHOLDS = {
  smallestAmount: {
    label: '资金总额低于此数时提示核实单位',
    unit: '元',
    initial: 10_000,
    reason: '市级项目很少低于一万元，更小的数多半是把万元填进了以元为单位的表',
  },
  financeOfficeCode: {
    label: '主管部门代码不小于此数时视为财政内部科室',
    unit: '',
    initial: 900,
    reason: '预算部门的代码从 001 起编，900 以后留给财政内部科室',
  },
  thinNarrativeLength: {
    label: '必要性、措施、计划的最少字数',
    unit: '字',
    initial: 20,
    reason: '二十个字以内写不下一件事和它的理由',
  },
  fundSumTolerance: {
    label: '资金总额与各项来源之和的允许差额',
    unit: '元',
    initial: 0.005,
    reason: '半分钱，只容许计算机记数的尾差',
  },
  fundsCut: {
    label: '年度资金低于实施期资金的此比例时核对指标是否调整',
    unit: '%',
    initial: 90,
    reason: '压减一成以内通常不影响任务量',
  },
  yearsSumTolerance: {
    label: '实施期资金与年度资金×年数的允许偏差',
    unit: '%',
    initial: 5,
    reason: '各年资金略有增减，仍可看作多年合计',
  },
  totalCostTolerance: {
    label: '总成本超过资金总额的允许幅度',
    unit: '%',
    initial: 1,
    reason: '一个百分点以内按取整处理',
  },
  outlierPeriod: {
    label: '数量×单价超过实施期资金的此倍数时视为数量级不对',
    unit: '倍',
    initial: 5,
    reason: '测算不会是全部资金的五倍，只有单位或小数点写错才会',
  },
  outlierAnnual: {
    label: '数量×单价超过年度资金的此倍数时视为数量级不对',
    unit: '倍',
    initial: 10,
    reason: '年度资金可能只是总额的一部分，所以比实施期放宽一倍',
  },
  slipLeast: {
    label: '单价缩小一千或一万倍后，合计不低于资金的此比例时提示倍数',
    unit: '%',
    initial: 50,
    reason: '改正后的合计要能解释一半以上的资金，才说得上是单位写错',
  },
  slipMost: {
    label: '单价缩小一千或一万倍后，合计不高于资金的此比例时提示倍数',
    unit: '%',
    initial: 110,
    reason: '各项单价都有取整，合计略高于资金也说得通',
  },
  costTolerance: {
    label: '数量×单价与年度资金的允许偏差',
    unit: '%',
    initial: 1,
    reason: '一个百分点以内按取整处理',
  },
  costErrorDeviation: {
    label: '数量×单价与年度资金偏差超过此数时为错误',
    unit: '%',
    initial: 20,
    reason: '两成以上的差额不是取整或零星支出能解释的',
  },
  costCoverage: {
    label: '数量×单价占年度资金低于此数时提示',
    unit: '%',
    initial: 60,
    reason: '能测算的部分不到六成，其余资金的用途就看不出来',
  },
  fewestItems: {
    label: '计划中逐项列出的金额不少于此数时核对合计',
    unit: '项',
    initial: 5,
    reason: '列到五项，多半是全部明细；两三项往往只是举例',
  },
  itemsTolerance: {
    label: '明细合计与资金的允许偏差',
    unit: '%',
    initial: 0.5,
    reason: '明细以万元取一两位小数，合计的尾差在千分之五以内',
  },
  roughItemsTolerance: {
    label: '明细带「约」字时合计与资金的允许偏差',
    unit: '%',
    initial: 1,
    reason: '带「约」字的金额本来就是取整的',
  },
  targetDrop: {
    label: '目标低于上年实际的警告线',
    unit: '%',
    initial: 5,
    reason: '各年任务量有小幅波动，一成的一半以内不追问',
  },
  lowestSatisfaction: {
    label: '满意度目标的合理下限',
    unit: '%',
    initial: 80,
    reason: '多数办法把八成以下的满意度评为不合格',
  },
  longestVagueValue: {
    label: '效益指标值长于此数时不按定性用语提示',
    unit: '字',
    initial: 12,
    reason: '更长的值写的是内容，不只是一个定性的词',
  },
  longestEcho: {
    label: '指标值不长于此数时才看是否只重复名称',
    unit: '字',
    initial: 4,
    reason: '「保障」「可持续」之类的词不超过四个字，更长的值另有内容',
  },
  swingWarning: { label: '年度资金变动的警告线', unit: '%', initial: 20, reason: '两成以上的变动审核时会问依据' },
  swingInfo: { label: '年度资金变动的提示线', unit: '%', initial: 10, reason: '一成以上的变动值得一提' },
  droppedIndicators: {
    label: '上年指标减少的警告线',
    unit: '%',
    initial: 33.4,
    reason: '三项指标少一项是调整，超过三分之一就难以前后对比',
  },
  fewestCompared: {
    label: '上年指标不少于此数时才比较减少多少',
    unit: '项',
    initial: 3,
    reason: '一两项指标的增减说明不了什么',
  },
  fewestAlike: {
    label: '年度指标不少于此数时才看两个项目是否相同',
    unit: '项',
    initial: 3,
    reason: '一两项指标相同，说明不了是同一个项目',
  },
  similarName: {
    label: '不同单位的项目名称相近到此比例时比较指标',
    unit: '%',
    initial: 85,
    reason: '只差「项目」「经费」之类的词',
  },
  similarIndicators: {
    label: '不同单位的项目指标相同到此比例时提示',
    unit: '%',
    initial: 60,
    reason: '一半以上的指标相同，就不只是同一类工作',
  },
  fewestIndicators: {
    label: '每一栏三级指标的最少条数',
    unit: '项',
    initial: 6,
    reason: '产出四类、效益和满意度各一项',
  },
  fewestPerLevel: {
    label: '每个一级指标下三级指标的最少条数',
    unit: '项',
    initial: 1,
    reason: '各地要求不同，由单位设定',
  },
  longTerm: {
    label: '项目期不短于此数时视为长期项目',
    unit: '年',
    initial: 10,
    reason: '预算最多编到几年以后，写十年以上的是没有终点的项目',
  },
  endlessTerm: {
    label: '项目期不短于此数时视为没有结束的一年',
    unit: '年',
    initial: 50,
    reason: '「99年」是长期开展的惯用写法，真实的工期不会有五十年',
  },
  fewestCues: {
    label: '一次性项目的正文有此数以上的长期用语时追问属性',
    unit: '处',
    initial: 2,
    reason: '只有一处「日常」多半是顺口的说法；名称中有一处就追问',
  },
  yearsCovered: {
    label: '长期项目的实施期资金不到年度资金的此倍数时说明不是多年合计',
    unit: '倍',
    initial: 3,
    reason: '连三年都不到，不会是十年以上的合计',
  },
  copiedLength: {
    label: '文字不少于此数时才比较各栏是否相同',
    unit: '字',
    initial: 15,
    reason: '更短的话各栏难免相同',
  },
  copiedGoalLength: {
    label: '年度目标不少于此数时才看是否照抄计划',
    unit: '字',
    initial: 6,
    reason: '更短的目标写不出一件事，另有规则追问',
  },
  copiedShare: {
    label: '一栏的文字占另一栏的此比例以上时视为照抄',
    unit: '%',
    initial: 90,
    reason: '只添了几个字的，仍是同一段话',
  },
  textAmountTolerance: {
    label: '文字中的资金与申报资金的允许偏差',
    unit: '%',
    initial: 1,
    reason: '文字以万元取整，一个百分点以内按取整处理',
  },
  textNumberTolerance: {
    label: '文字中的数量与指标值的允许偏差',
    unit: '%',
    initial: 1,
    reason: '文字里的数量常取整',
  },
  roughNumberTolerance: {
    label: '文字中带「约」字的数量与指标值的允许偏差',
    unit: '%',
    initial: 5,
    reason: '「约300人」可以是二百九十几，也可以是三百一十几',
  },
  mostMentions: {
    label: '一栏文字数到同一事物的次数不多于此数时才与指标值比较',
    unit: '次',
    initial: 3,
    reason: '数了很多次的是各个部分，不是目标',
  },
  otherFundsAmount: {
    label: '指标金额不小于此数时才与别的项目的资金比较',
    unit: '元',
    initial: 10_000,
    reason: '小数目碰巧相同的多',
  },
  sameProjectName: {
    label: '同一单位的项目名称相近到此比例时视为同一项目',
    unit: '%',
    initial: 80,
    reason: '年份、「经费」「费」之类的差别之外，只差一两个字',
  },
  sameIndicatorName: {
    label: '两年的指标名称相近到此比例时视为同一指标',
    unit: '%',
    initial: 60,
    reason: '换了说法的同一指标，多半的字仍然相同',
  },
  commonShare: {
    label: '规则在超过此比例的申报表上出现时合成一行',
    unit: '%',
    initial: 50,
    reason: '一半以上的表都有的问题是写法习惯，一张张看只会盖住别的问题',
  },
  fewestForms: {
    label: '申报表不少于此数时才合成一行',
    unit: '份',
    initial: 10,
    reason: '几份表一眼看得完',
  },
  longestOverview: { label: '项目概况的字数限制', unit: '字', initial: 500, reason: '常见的系统限制，由单位设定' },
  longestBasis: { label: '立项依据的字数限制', unit: '字', initial: 500, reason: '常见的系统限制，由单位设定' },
  longestNecessity: {
    label: '项目设立必要性的字数限制',
    unit: '字',
    initial: 500,
    reason: '常见的系统限制，由单位设定',
  },
  longestSafeguards: { label: '制度、措施的字数限制', unit: '字', initial: 500, reason: '常见的系统限制，由单位设定' },
  longestPlan: { label: '项目实施计划的字数限制', unit: '字', initial: 1000, reason: '常见的系统限制，由单位设定' },
  longestGoal: {
    label: '实施期目标和年度目标的字数限制',
    unit: '字',
    initial: 500,
    reason: '常见的系统限制，由单位设定',
  },
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdId = keyof typeof THRESHOLDS;
export const THRESHOLD_IDS = Object.keys(THRESHOLDS) as readonly ThresholdId[];
