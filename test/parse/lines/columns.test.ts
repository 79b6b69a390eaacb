import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';

const read = (text: string): Reading => readSource({ kind: 'text', text });

const HEAD: readonly (readonly string[])[] = [
  ['临溪县项目绩效目标表'],
  ['（2027年度） 单位：万元'],
  ['项目名称', '桑蚕良种繁育补助'],
  ['主管部门', '临溪县农业农村局', '实施单位', '临溪县蚕种场'],
  ['年度资金总额', '36.5'],
  ['年度目标', '繁育良种八千张。'],
];

/** Tables of indicators whose columns no two offices print alike. */
const TABLES: readonly (readonly [string, readonly (readonly string[])[], readonly string[]])[] = [
  [
    'points and a rule for them behind the target',
    [
      ['一级指标', '二级指标', '三级指标', '指标值', '分值', '扣分办法'],
      ['产出指标', '数量指标', '繁育良种张数', '≥8000张', '20', '每少十张扣1分'],
      ['配套桑园面积', '≥300亩', '20', '每少1亩扣0.2分'],
      ['时效指标', '春蚕种供应时间', '4月底前', '20', '逾期不得分'],
      ['效益指标', '经济效益指标', '蚕农户均增收', '≥2600元', '20', '按比例扣分'],
      ['满意度指标', '服务对象满意度指标', '蚕农满意度', '≥90%', '20', '每降1%扣1分'],
    ],
    [
      '数量指标|繁育良种张数|≥8000张|20,每少十张扣1分',
      '数量指标|配套桑园面积|≥300亩|20,每少1亩扣0.2分',
      '时效指标|春蚕种供应时间|4月底前|20,逾期不得分',
      '经济效益指标|蚕农户均增收|≥2600元|20,按比例扣分',
      '服务对象满意度指标|蚕农满意度|≥90%|20,每降1%扣1分',
    ],
  ],
  [
    'numbers of the rows, and no levels',
    [
      ['序号', '指标名称', '目标值', '数据来源'],
      ['1', '繁育良种张数', '≥8000张', '出库台账'],
      ['2', '配套桑园面积', '≥300亩', '测绘报告'],
      ['3', '蚕农满意度', '≥90%', '问卷'],
    ],
    ['|繁育良种张数|≥8000张|1,出库台账', '|配套桑园面积|≥300亩|2,测绘报告', '|蚕农满意度|≥90%|3,问卷'],
  ],
  [
    'headings below a heading',
    [
      ['一级指标', '二级指标', '三级指标', '指标值', '确定依据'],
      ['符号', '值', '单位', '文字描述'],
      ['产出指标', '数量指标', '繁育良种张数', '≥', '8000', '张', '年度计划'],
      ['配套桑园面积', '=', '300', '亩', '年度计划'],
      ['时效指标', '春蚕种供应时间', '4月底前', '合同约定'],
      ['满意度指标', '服务对象满意度指标', '蚕农满意度', '≥', '90', '%', '历史数据'],
    ],
    [
      '数量指标|繁育良种张数|≥8000张|年度计划',
      '数量指标|配套桑园面积|=300亩|年度计划',
      '时效指标|春蚕种供应时间|4月底前|合同约定',
      '服务对象满意度指标|蚕农满意度|≥90%|历史数据',
    ],
  ],
  [
    'what the year before came to, before the target of this year',
    [
      ['一级指标', '二级指标', '三级指标', '上年实际水平', '本年度计划水平', '计算公式'],
      ['产出指标', '数量指标', '繁育良种张数', '7200张', '≥8000张', '出库张数'],
      ['质量指标', '种茧合格率', '95%', '≥97%', '合格/总数'],
      ['满意度指标', '服务对象满意度指标', '蚕农满意度', '88%', '≥90%', '问卷调查'],
    ],
    [
      '数量指标|繁育良种张数|≥8000张|7200张,出库张数',
      '质量指标|种茧合格率|≥97%|95%,合格/总数',
      '服务对象满意度指标|蚕农满意度|≥90%|88%,问卷调查',
    ],
  ],
];

const CARRIERS = [
  ['a row a line', (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' ')).join('\n')],
  ['a cell a line', (rows: readonly (readonly string[])[]) => rows.flat().join('\n')],
] as const;

describe.each(CARRIERS)('columns of indicator tables in text with %s', (_, print) => {
  it.each(TABLES)('are read with %s', (_name, table, expected) => {
    const reading = read(print([...HEAD, ...table]));
    const rows = reading.forms[0]?.form.indicators.annual.map(({ level2, name, value, extra = [] }) =>
      [level2, name, value, extra.map((one) => one.value).join()].join('|'),
    );
    expect(rows).toEqual(expected);
  });
});
