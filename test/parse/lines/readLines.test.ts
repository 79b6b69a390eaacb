import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';
import { unclaimedCharacters } from '../unclaimedCharacters';

const read = (text: string): Reading => readSource({ kind: 'text', text });

/** A made form of an office that no description is of, row by row; an empty cell is blank. */
const FORM: readonly (readonly string[])[] = [
  ['某市专项资金绩效目标表'],
  ['（2027年度）'],
  ['项目名称', '湿地鸟类监测站点建设', '归口联系处室', '自然资源科'],
  ['业务主管部门', '[031002]某市林业局', '项目执行单位', '某市湿地保护中心'],
  ['资金情况（万元）'],
  ['项目资金总额', '120.5', '当年资金总额', '40.25'],
  ['其他资金', '3', '其他资金', '1'],
  ['中期目标', '年度目标'],
  ['建成12处监测站点，形成全年观测记录。', '完成5处站点建设。'],
  ['一级指标', '二级指标', '三级指标', '指标值', '指标权重'],
  ['产出指标', '数量指标', '新建监测站点', '≥5处', '30'],
  ['观测记录天数', '300天', '15'],
  ['时效指标', '站点建成时间', '9月底前', '25'],
  ['效益指标', '生态效益指标', '鸟类种群保护意识', '有所增强', '20'],
  ['满意度指标', '服务对象满意度指标', '周边居民满意度', '≥92%', '10'],
];

const PRINTS: readonly (readonly [string, string])[] = [
  ['a cell a line', FORM.flat().join('\n')],
  ['cells between blank lines', FORM.flat().join('\n\n')],
  ['a row a line', FORM.map((row) => row.join(' ')).join('\n')],
];

describe('forms of any office as running text', () => {
  it.each(PRINTS)('reads %s', (_, text) => {
    const reading = read(text);
    expect(reading.forms).toHaveLength(1);
    expect(reading.forms[0]?.form).toMatchObject({
      title: '某市专项资金绩效目标表',
      year: 2027,
      projectName: '湿地鸟类监测站点建设',
      department: { code: '031002', name: '某市林业局' },
      unit: '某市湿地保护中心',
      funds: { period: { total: 1205000, other: 30000 }, annual: { total: 402500, other: 10000 } },
      goals: { period: '建成12处监测站点，形成全年观测记录。', annual: '完成5处站点建设。' },
    });
    const rows = reading.forms[0]?.form.indicators.annual.map(({ level2, name, value, extra }) =>
      [level2, name, value, extra?.[0]?.value].join('|'),
    );
    expect(rows).toEqual([
      '数量指标|新建监测站点|≥5处|30',
      '数量指标|观测记录天数|300天|15',
      '时效指标|站点建成时间|9月底前|25',
      '生态效益指标|鸟类种群保护意识|有所增强|20',
      '服务对象满意度指标|周边居民满意度|≥92%|10',
    ]);
    expect(reading.forms[0]?.form.extra).toContainEqual({ label: '归口联系处室', value: '自然资源科' });
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('notes every field where lines of neighbouring cells lie mixed', () => {
    const text = PRINTS[2]![1].replace(
      '业务主管部门 [031002]某市林业局 项目执行单位 某市湿地保护中心',
      '业务主管部门\n[031002]某市林业局 项目执行单位 某市湿地保护中心\n及代码',
    );
    const { notes, problems } = read(text);
    const noted = new Set(notes.map(({ path }) => path));
    for (const path of ['projectName', 'unit', 'department.name', 'goals.annual', 'indicators.annual'] as const) {
      expect(noted).toContain(path);
    }
    expect(problems).toEqual([{ kind: 'order-lost', form: 0 }]);
    expect(read(PRINTS[2]![1]).problems).toEqual([]);
  });

  it('notes both goals where the text does not say which of two is blank', () => {
    const text = PRINTS[0]![1].replace('\n完成5处站点建设。', '');
    const noted = new Set(read(text).notes.map(({ path }) => path));
    expect(noted).toContain('goals.period');
    expect(noted).toContain('goals.annual');
  });

  it('leaves what stands around a form in the remainder', () => {
    const text = `字号 : |\n发布时间：2027-02-18  |  发布单位：财务科\n\n${PRINTS[0]![1]}\n\n附件：\n\n扫一扫在手机打开当前页\n[打印] [关闭]`;
    const { forms, remainder } = read(text);
    expect(forms[0]?.form).toEqual(read(PRINTS[0]![1]).forms[0]?.form);
    expect(remainder.map(({ text: line }) => line)).toContain('扫一扫在手机打开当前页');
  });
});
