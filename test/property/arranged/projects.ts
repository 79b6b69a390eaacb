import type { Level2Indicator } from '../../../src/model/form';

/** What is known of a project before a form is drawn of it. */
export interface Project {
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly goals: { readonly period: string; readonly annual: string };
  readonly amounts: { readonly period: readonly number[]; readonly annual: readonly number[] };
  readonly targets: readonly Target[];
}

export interface Target {
  readonly level2: Level2Indicator;
  readonly name: string;
  readonly sign: string;
  readonly number: string;
  readonly unit: string;
}

type Row = readonly [Level2Indicator, string, string, string, string];

const PARKS: readonly Row[] = [
  ['数量指标', '新建口袋公园', '=', '14', '处'],
  ['数量指标', '补植乔灌木', '≥', '2600', '株'],
  ['质量指标', '苗木成活率', '≥', '95', '%'],
  ['时效指标', '开园时间', '≤', '9', '月'],
  ['成本指标', '每平方米造价', '≤', '310.5', '元'],
  ['经济效益指标', '带动周边就业', '≥', '120', '人'],
  ['社会效益指标', '十五分钟可达居民', '≥', '6.8', '万人'],
  ['生态效益指标', '新增绿地', '≥', '47', '亩'],
  ['可持续影响指标', '养护责任落实', '', '到位', ''],
  ['服务对象满意度指标', '居民满意度', '≥', '91', '%'],
];
const LIBRARIES: readonly Row[] = [
  ['数量指标', '购置图书', '≥', '18000', '册'],
  ['数量指标', '开放分馆', '=', '7', '个'],
  ['质量指标', '图书加工差错率', '≤', '0.5', '%'],
  ['时效指标', '新书上架周期', '≤', '30', '天'],
  ['社会效益指标', '年接待读者', '≥', '25', '万人次'],
  ['可持续影响指标', '流通机制', '', '健全', ''],
  ['服务对象满意度指标', '读者满意度', '≥', '93', '%'],
];
const BRIDGES: readonly Row[] = [
  ['数量指标', '检测桥梁', '=', '36', '座'],
  ['数量指标', '更换支座', '≥', '210', '个'],
  ['质量指标', '验收合格率', '=', '100', '%'],
  ['时效指标', '汛前完成率', '≥', '98', '%'],
  ['成本指标', '单座检测费用', '≤', '4.2', '万元'],
  ['经济效益指标', '减少绕行费用', '≥', '85', '万元'],
  ['社会效益指标', '保障通行车辆', '≥', '1.3', '万辆'],
  ['服务对象满意度指标', '司乘人员满意度', '≥', '90', '%'],
];
const CLINICS: readonly Row[] = [
  ['数量指标', '培训村医', '≥', '450', '人次'],
  ['数量指标', '配备血压计', '=', '83', '台'],
  ['质量指标', '考核通过率', '≥', '96', '%'],
  ['时效指标', '设备到位时限', '≤', '60', '天'],
  ['社会效益指标', '服务农村人口', '≥', '11', '万人'],
  ['可持续影响指标', '带教制度', '', '长期执行', ''],
  ['服务对象满意度指标', '患者满意度', '≥', '94.5', '%'],
];

/** Projects that do not exist, each with other names, amounts and targets. */
export const PROJECTS: readonly Project[] = [
  projectOf('口袋公园建设', '望川市园林局', '望川市绿化中心', [360, 120, 90, 150], PARKS, [
    '三年内建成口袋公园四十处，居民出门见绿。',
    '本年建成口袋公园14处，补植乔灌木2600株。',
  ]),
  projectOf('公共图书馆总分馆运行', '望川市文化和旅游局', '望川市图书馆', [280.5, 60, 80.5, 140], LIBRARIES, [
    '建成覆盖城乡的总分馆体系，图书通借通还。',
    '购置图书18000册，开放分馆7个。',
  ]),
  projectOf('农村公路危桥检测', '望川市交通运输局', '望川市公路养护所', [1520, 700, 500, 320], BRIDGES, [
    '全面消除四类以上危桥，保障群众出行安全。',
    '检测桥梁36座，更换支座210个，汛前完成。',
  ]),
  projectOf('村卫生室能力提升', '望川市卫生健康委员会', '望川市疾控中心', [96, 30, 20, 46], CLINICS, [
    '村卫生室标准化率达到100%，小病不出村。',
    '培训村医450人次，配备血压计83台。',
  ]),
];

function projectOf(
  name: string,
  department: string,
  unit: string,
  annual: readonly number[],
  rows: readonly Row[],
  [period, year]: readonly [string, string],
): Project {
  const targets = rows.map(([level2, own, sign, number, measure]): Target => ({
    level2,
    name: own,
    sign,
    number,
    unit: measure,
  }));
  return {
    name,
    department,
    unit,
    goals: { period, annual: year },
    amounts: { annual, period: annual.map((amount) => amount * 3) },
    targets,
  };
}
