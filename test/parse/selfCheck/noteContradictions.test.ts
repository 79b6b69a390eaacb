import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../../src/parse/readSource';
import { signoffDoubts } from '../../../src/parse/selfCheck/signoffDoubts';
import { gridOfRows } from '../form/gridOfRows';

const FIXTURES = join(__dirname, '../../fixtures');

const HEAD = [
  ['某市项目支出绩效目标表'],
  ['（2025年度）'],
  ['金额单位：元'],
  ['项目名称', '绿道养护'],
  ['主管部门', '甲局'],
];
const MONEY = [
  ['年度资金总额', '30000'],
  ['中央财政资金', '10000'],
  ['省级财政资金', '20000'],
];
const GOAL = [['年度目标', '养护绿道五十公里。']];
const HEADINGS = ['一级指标', '二级指标', '三级指标', '指标值'];
const ROWS = [
  ['产出指标', '数量指标', '养护里程', '≥50公里'],
  ['满意度指标', '服务对象满意度指标', '市民满意度', '≥90%'],
];
const TABLE = [HEADINGS, ...ROWS];

function notedIn(...rows: string[][]): string[] {
  return readSource({ kind: 'grids', grids: [gridOfRows(rows)] }).notes.map(({ path }) => path);
}

describe('a reading that contradicts itself', () => {
  it('is quiet where all fits', () => {
    expect(notedIn(...HEAD, ...MONEY, ...GOAL, ...TABLE, ['负责人：', '经办人：', '联系电话：', '填报日期：'])).toEqual(
      [],
    );
  });

  it('notes another year above the form', () => {
    const rows = [['2024年某市部门项目预算表'], ...HEAD];
    expect(notedIn(...rows, ...MONEY, ...GOAL, ...TABLE)).toContain('year');
  });

  it('notes goals of which one is a heading', () => {
    const noted = notedIn(...HEAD, ...MONEY, ['年度目标', '上期目标情况'], ...TABLE);
    expect(noted).toEqual(expect.arrayContaining(['goals.annual', 'goals.period']));
  });

  it('notes a source that exceeds its total, and sources without one', () => {
    const greater = [['年度资金总额', '3000'], ...MONEY.slice(1)];
    expect(notedIn(...HEAD, ...greater, ...GOAL, ...TABLE)).toEqual(
      expect.arrayContaining(['funds.annual.total', 'funds.annual.central', 'funds.annual.provincial']),
    );
    expect(notedIn(...HEAD, ...MONEY.slice(1), ...GOAL, ...TABLE)).toContain('funds.annual.total');
  });

  it('notes the amount of a level of government that goes by another name', () => {
    const noted = notedIn(
      ...HEAD,
      ['年度资金总额', '35000'],
      ...MONEY.slice(1),
      ['镇级资金', '5000'],
      ...GOAL,
      ...TABLE,
    );
    expect(noted).toContain('funds.annual.municipal');
    expect(noted).not.toContain('funds.annual.total');
  });

  it('notes the empty lines of the money where an amount among it was taken by none', () => {
    const rows = [...HEAD, MONEY[0]!, ...MONEY.slice(1), ['', '7,777.00'], ...GOAL, ...TABLE];
    const noted = notedIn(...rows);
    expect(noted).toEqual(expect.arrayContaining(['funds.annual.municipal', 'funds.annual.other']));
    expect(noted).not.toContain('funds.annual.central');
  });

  it('says nothing of a source beside the form with which the total comes out', () => {
    const rows = [...HEAD, ['年度资金总额', '35000'], ...MONEY.slice(1), ['专户管理资金', '5000'], ...GOAL, ...TABLE];
    expect(notedIn(...rows)).toEqual([]);
  });

  it('notes what is empty where the total does not come out and an amount is kept beside the form', () => {
    const rows = [...HEAD, ['年度资金总额', '39000'], ...MONEY.slice(1), ['专户管理资金', '5000'], ...GOAL, ...TABLE];
    expect(notedIn(...rows)).toEqual(expect.arrayContaining(['funds.annual.selfRaised', 'funds.annual.other']));
  });

  it('notes both lists where targets stand in a column beside the indicators', () => {
    const rows = [
      [...HEADINGS, '考核内容'],
      ['产出指标', '数量指标', '养护里程', '良好', '≥50公里'],
      ['满意度指标', '服务对象满意度指标', '市民满意度', '较高', '≥90%'],
      ['', '', '村民满意度', '≥80%', '一般'],
    ];
    const noted = notedIn(...HEAD, ...MONEY, ...GOAL, ...rows);
    expect(noted).toContain('indicators.annual');
  });

  it('notes lists whose rows say of which time they are', () => {
    const rows = [
      ['期间', ...HEADINGS],
      ['中期', ...(ROWS[0] ?? [])],
      ['年度', ...(ROWS[1] ?? [])],
    ];
    const noted = notedIn(...HEAD, ...MONEY, ...GOAL, ...rows.map(([first = '', ...rest]) => [...rest, first]));
    expect(noted).toEqual(expect.arrayContaining(['indicators.period', 'indicators.annual']));
  });

  it('notes one list that was made of two tables', () => {
    expect(notedIn(...HEAD, ...MONEY, ...GOAL, ...TABLE, ...TABLE)).toContain('indicators.annual');
  });

  it('notes a title that is left above a form whose name was not read', () => {
    const { forms, notes } = readSource({
      kind: 'text',
      text: readFileSync(join(FIXTURES, 'seeds/2024.txt'), 'utf8').split('项目名称').slice(0, 2).join('项日名称'),
    });
    expect(forms[0]?.form.projectName).toBe('');
    expect(forms[0]?.form.title !== '' || notes.some(({ path }) => path === 'title')).toBe(true);
  });

  it('notes what is left in the second of two forms there, and not in the first', () => {
    const form = (name: string, ...left: string[][]): string[][] => [
      ['某市项目支出绩效目标表'],
      ['金额单位：元'],
      ['项目名称', name],
      ...MONEY,
      ...left,
      ...GOAL,
      ...TABLE,
    ];
    const noted = (...rows: string[][]): (number | undefined)[] =>
      readSource({ kind: 'grids', grids: [gridOfRows(rows)] })
        .notes.filter(({ path }) => path.startsWith('funds'))
        .map((note) => note.form);
    const stray = [
      ['', '', '4,500.00'],
      ['', '', '700.00'],
    ];
    expect(new Set(noted(...form('甲'), ...form('乙', ...stray)))).toEqual(new Set([1]));
    expect(new Set(noted(...form('甲', ...stray), ...form('乙')))).toEqual(new Set([0]));
    expect(noted(...form('甲'), ...form('乙'))).toEqual([]);
  });

  it('notes of a line of the sign-off the field whose value it holds, and none that is blank before it', () => {
    const { forms } = readSource({ kind: 'grids', grids: [gridOfRows([...HEAD, ...GOAL, ...TABLE])] });
    const [read] = forms;
    if (!read) throw new Error('no form was read');
    const noted = (text: string): string[] =>
      signoffDoubts({
        form: read.form,
        isShared: false,
        cells: [
          { text: '养护里程', place: 'indicators.annual[0].name', words: [] },
          { text, place: undefined, words: [] },
        ],
      }).map(({ path }) => path);
    expect(noted('负责人:经办人:王某')).toEqual(['signoff.handler']);
    expect(noted('负责人:王某经办人:')).toEqual(['signoff.responsible']);
    expect(noted('负责人:经办人:')).toEqual([]);
  });

  it('notes an indicator that comes twice in a row, and the other side', () => {
    const rows = (...own: string[][]): string[][] => [...HEAD, ...MONEY, ...GOAL, ['三级指标', '指标值'], ...own];
    const noted = (...own: string[][]): string[] =>
      readSource({ kind: 'grids', grids: [gridOfRows(rows(...own))] })
        .notes.map(({ path }) => path)
        .filter((path) => path.startsWith('indicators'));
    expect(noted(['养护里程', '≥50公里'], ['养护里程', '≥50公里'], ['清扫面积', '≥9万平方米'])).toEqual(
      expect.arrayContaining(['indicators.annual[0]', 'indicators.annual[1]', 'indicators.period']),
    );
    expect(noted(['养护里程', '≥50公里'], ['养护里程', '≥60公里'], ['清扫面积', '≥9万平方米'])).toEqual([]);
  });

  it('notes a line of the sign-off that an indicator took', () => {
    const rows = [
      ...HEAD,
      ...MONEY,
      ...GOAL,
      ['三级指标', '指标值'],
      ['养护里程', '≥50公里'],
      ['填报人：王某', '联系电话：123'],
    ];
    const { forms, notes } = readSource({ kind: 'grids', grids: [gridOfRows(rows)] });
    const signoff = forms[0]?.form.signoff;
    const isNoted = notes.some(({ path }) => path === 'signoff.handler');
    expect(signoff?.handler === '王某' || isNoted).toBe(true);
  });
});
