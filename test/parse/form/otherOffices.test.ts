import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';
import { unclaimedCharacters } from '../unclaimedCharacters';
import { gridOfRows } from './gridOfRows';

const read = (rows: readonly (readonly string[])[]): Reading =>
  readSource({ kind: 'grids', grids: [gridOfRows(rows)] });

const TITLE = ['某市项目支出绩效目标表'];
const LEVELS = ['一级指标', '二级指标', '三级指标'];

describe('a form of an office that nobody described', () => {
  it('keeps one cell for one value: a label that is not known takes its own, and none of its neighbour’s', () => {
    const reading = read([
      TITLE,
      ['项目编码', '50290820T000076', '', ''],
      ['*项目名称', '公厕改造', '项目负责人', '赵康'],
      ['业务主管部门', '[015001]某市城管局', '实施单位（盖章）', '某市环卫处'],
      ['项目性质', '延续', '归口处室', ''],
      ['年度绩效目标', '改造公厕10座。'],
    ]);
    const [{ form } = { form: undefined }] = reading.forms;
    expect(form).toMatchObject({
      projectName: '公厕改造',
      department: { code: '015001', name: '某市城管局' },
      unit: '某市环卫处',
      attribute: '延续',
      goals: { period: '', annual: '改造公厕10座。' },
      extra: [
        { label: '表样', value: '其他表样' },
        { label: '项目编码', value: '50290820T000076' },
        { label: '项目负责人', value: '赵康' },
      ],
    });
    expect(reading).toMatchObject({ notes: [], remainder: [], problems: [] });
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('parts a person from the unit in whose cell they stand, and no part of a text', () => {
    const reading = read([
      TITLE,
      ['项目名称', '设备更新', '实施单位', '某医院　联系人：周航 0532-8801'],
      ['主管部门', '某卫健委（联系人另附）'],
      ['立项依据', '某规划 项目单位：某医院'],
      ['年度目标', '更新设备 负责人：另定。'],
    ]);
    const [{ form } = { form: undefined }] = reading.forms;
    expect(form).toMatchObject({ unit: '某医院', department: { name: '某卫健委（联系人另附）' } });
    expect(form).toMatchObject({ basis: '某规划 项目单位：某医院', goals: { annual: '更新设备 负责人：另定。' } });
    expect(form?.extra).toContainEqual({ label: '联系人', value: '周航 0532-8801' });
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it.each([
    ['behind the block label', ['资金情况(万元)', '年度资金总额', '25'], 250000],
    ['in a line above', ['资金情况', '年度资金总额', '25'], 250000, ['编制单位：某局　　金额单位：万元']],
    ['in the amount', ['资金情况（元）', '年度资金总额', '0.8亿元'], 80000000],
    ['behind the label itself', ['资金情况', '年度资金总额（千元）', '3.5'], 3500],
  ])('reads amounts in the unit that is printed %s', (_, row, yuan, line: string[] = []) => {
    const reading = read([TITLE, line, ['项目名称', '甲'], row, ['年度目标', '乙']]);
    expect(reading.forms[0]?.form.funds.annual.total).toBe(yuan);
  });

  it('notes the total where no unit is printed, or two that differ', () => {
    const total = ['资金情况', '年度资金总额', '25'];
    const noted = (line: string, label: string): readonly string[] =>
      read([TITLE, [line], ['项目名称', '甲'], [label, ...total.slice(1)], ['年度目标', '乙']])
        .notes.filter(({ doubt }) => doubt === 'unreadable-value')
        .map(({ path }) => path);
    expect(noted('（2024年度）', '资金情况')).toEqual(['funds.annual.total']);
    expect(noted('单位：万元', '资金情况（元）')).toEqual(['funds.annual.total']);
    expect(noted('单位：万元', '资金情况')).toEqual([]);
  });

  it('takes a total without a side for that of the project only beside that of the year', () => {
    const funds = (...rows: string[][]): unknown =>
      read([TITLE, ['单位：元'], ['项目名称', '甲'], ...rows]).forms[0]?.form.funds;
    expect(funds(['资金总额', '9', '当年资金总额', '4'], ['其他资金', '2', '当年其他资金', '1'])).toMatchObject({
      period: { total: 9, other: 2 },
      annual: { total: 4, other: 1 },
    });
    expect(funds(['资金总额', '9'], ['其他资金', '2'])).toMatchObject({
      period: { total: null },
      annual: { total: 9, other: 2 },
    });
  });

  it('joins comparator, number and unit, keeps the other columns, and leaves 定性 out', () => {
    const reading = read([
      TITLE,
      ['项目名称', '甲'],
      [...LEVELS, '目标值', '', '', '上年完成值', '权重'],
      ['', '', '', '运算符', '值', '计量单位'],
      ['产出', '数量', '培训人数', '≥', '80', '人', '75', '20'],
      ['效益', '社会效益', '满意程度', '定性', '提高', '', '', '10'],
    ]);
    expect(reading.forms[0]?.form.indicators.annual).toEqual([
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '培训人数',
        value: '≥80人',
        extra: [
          { label: '上年完成值', value: '75' },
          { label: '权重', value: '20' },
        ],
      },
      {
        level1: '效益指标',
        level2: '社会效益指标',
        name: '满意程度',
        value: '提高',
        extra: [{ label: '权重', value: '10' }],
      },
    ]);
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('reads stacked tables, one a side', () => {
    const table = (side: string, name: string): string[][] => [
      [`${side}绩效指标`, '一级指标', '二级指标', '指标内容', '指标值'],
      ['', '产出指标', '质量指标', name, '100%'],
    ];
    const { indicators } =
      read([TITLE, ['项目名称', '甲'], ...table('长期', '乙'), ...table('年度', '丙')]).forms[0]?.form ?? {};
    expect(indicators?.period.map(({ name }) => name)).toEqual(['乙']);
    expect(indicators?.annual.map(({ name }) => name)).toEqual(['丙']);
  });

  it('reads a list of projects, each row an indicator of the project that it or a row above names', () => {
    const reading = read([
      TITLE,
      ['单位：元'],
      ['单位名称', '项目名称', '预算数', '年度目标', ...LEVELS, '指标性质', '指标值', '度量单位'],
      ['某林场', '防火', '500', '不起火。', '产出指标', '数量指标', '巡山次数', '≥', '95', '次'],
      ['', '', '', '', '产出指标', '时效指标', '开工时间', '定性', '六月底前', ''],
      ['', '造林', '700', '成林。', '产出指标', '数量指标', '面积', '=', '3', '亩'],
    ]);
    expect(
      reading.forms.map(({ form: { projectName, unit, funds, goals, indicators } }) => [
        projectName,
        unit,
        funds.annual.total,
        goals.annual,
        indicators.annual.map(({ value }) => value),
      ]),
    ).toEqual([
      ['防火', '某林场', 500, '不起火。', ['≥95次', '六月底前']],
      ['造林', '某林场', 700, '成林。', ['=3亩']],
    ]);
    expect(reading).toMatchObject({ notes: [], problems: [] });
  });

  const HEAD = [TITLE, ['项目名称', '甲']];
  const PARTS = [
    ['主管部门', '乙局', '年度资金总额（元）', '25000'],
    ['实施计划', '上半年完成一半。'],
    ['年度目标', '建成三个站点。'],
    ['三级指标', '指标值'],
    ['站点', '≥3个'],
    ['合格率', '≥95%'],
  ];

  it.each([1, 2, 3, 5])('goes on with a form behind its head that a page prints again, from part %i on', (at) => {
    const [whole, parted] = [
      read([...HEAD, ...PARTS]),
      read([...HEAD, ...PARTS.slice(0, at), ...HEAD, ...PARTS.slice(at)]),
    ];
    expect(parted.forms.map(({ form }) => form)).toEqual(whole.forms.map(({ form }) => form));
    expect(unclaimedCharacters(parted)).toBe('');
  });

  it('reads two forms of one project that say the same twice', () => {
    expect(read([...HEAD, ...PARTS, ...HEAD, ...PARTS]).forms).toHaveLength(2);
    expect(read([...HEAD, ...PARTS, ...HEAD, ['主管部门', '丙局']]).forms).toHaveLength(2);
    expect(read([...HEAD, ...PARTS, TITLE, ['项目名称', '丁'], ['实施单位', '丙站']]).forms).toHaveLength(2);
  });

  it('reads forms beside each other as forms of their own', () => {
    const beside = (row: readonly string[], other: readonly string[]): string[] => [...row, '', ...other];
    const reading = read([
      beside(['甲县项目支出绩效目标表', ''], ['乙县项目支出绩效目标表', '']),
      beside(['项目名称', '修路'], ['项目名称', '架桥']),
      beside(['年度目标', '通车。'], ['年度目标', '合龙。']),
    ]);
    expect(reading.forms.map(({ form }) => [form.title, form.projectName, form.goals.annual])).toEqual([
      ['甲县项目支出绩效目标表', '修路', '通车。'],
      ['乙县项目支出绩效目标表', '架桥', '合龙。'],
    ]);
  });

  it('reads them by the labels that both print where none says 项目名称', () => {
    const { forms, notes } = read([
      ['甲县项目绩效目标卡', '', '', '乙县项目绩效目标卡', ''],
      ['项目', '乡道护栏补装', '', '项目', '漫水桥改造'],
      ['承办单位', '甲县公路站', '', '承办单位', '乙县水务所'],
      ['年度目标', '通车。', '', '年度目标', '合龙。'],
    ]);
    expect(forms.map(({ form }) => [form.title, form.projectName, form.unit, form.goals.annual])).toEqual([
      ['甲县项目绩效目标卡', '乡道护栏补装', '甲县公路站', '通车。'],
      ['乙县项目绩效目标卡', '漫水桥改造', '乙县水务所', '合龙。'],
    ]);
    expect(notes.filter(({ path }) => path === 'projectName').map(({ form }) => form)).toEqual([0, 1]);
  });

  it('keeps one form whole whose labels come again on the right below a cell that is as wide as both', () => {
    const rows = [
      ['甲县项目绩效目标卡'],
      ['年度资金总额（元）', '900', '年度资金总额（元）', '900'],
      ['省级资金', '600', '省级资金', '600'],
      ['其他资金', '300', '其他资金', '300'],
      ['实施单位', '甲县公路站', '主管部门', '甲县交通局'],
      ['年度目标', '通车。'],
    ];
    const { cells, ...grid } = gridOfRows(rows);
    const wide = cells.map((cell) =>
      rows[cell.row]?.length === 2 && cell.column === 1 ? { ...cell, columnSpan: 3 } : cell,
    );
    const { forms } = readSource({ kind: 'grids', grids: [{ ...grid, cells: wide }] });
    expect(forms.map(({ form }) => form.department.name)).toEqual(['甲县交通局']);
  });

  it('takes two names in one row for those of two forms only where both labels are the same', () => {
    const named = (one: string, other: string): number =>
      read([
        ['某市项目支出绩效目标表'],
        [one, '水库加固', other, '水利资金'],
        ['主管部门', '甲局', '实施单位', '乙站'],
        ['年度目标', '加固两座。'],
      ]).forms.length;
    expect(named('项目名称', '专项名称')).toBe(1);
    expect(named('项目名称', '*项目名称')).toBe(2);
  });

  it.each([
    ['某市项目支出绩效自评表', '绩效自评表'],
    ['某局部门整体支出绩效目标申报表', '部门整体支出绩效目标表'],
    ['专项转移支付区域绩效目标表', '区域绩效目标表'],
  ])('tells %s by name', (title, kind) => {
    const reading = read([[title], ['项目名称', '甲'], ['年度总体目标', '乙']]);
    expect(reading.notes).toMatchObject([{ path: 'title', message: expect.stringContaining(kind) as string }]);
    expect(reading.forms[0]?.form.extra?.[0]).toEqual({ label: '表样', value: kind });
  });

  it('reads a label with one wrong character, and notes it', () => {
    const reading = read([TITLE, ['项目名称', '甲'], ['实施单仿', '乙'], ['年度目标', '丙']]);
    expect(reading.forms[0]?.form.unit).toBe('乙');
    expect(reading.notes[0]).toMatchObject({ path: 'unit', doubt: 'repaired-character' });
  });

  it('reads a sign-off in one cell whose labels are written with radicals', () => {
    const { forms } = read([
      TITLE,
      ['项目名称', '甲'],
      ['年度目标', '乙'],
      ['负责人：经办人：联系电话：填报⽇期：20240123'],
    ]);
    expect(forms[0]?.form.signoff).toEqual({ responsible: '', handler: '', phone: '', filedAt: '20240123' });
  });

  it('leaves what explains the form beside its table to the remainder', () => {
    const reading = read([
      TITLE,
      ['项目名称', '甲', '', '填写说明'],
      ['年度目标', '丙', '', '1.按规定填写；金额500。'],
    ]);
    expect(reading.forms[0]?.form).toMatchObject({ projectName: '甲', goals: { annual: '丙' } });
    expect(reading.remainder.map(({ text }) => text)).toEqual(['填写说明', '1.按规定填写；金额500。']);
  });

  it('takes a table of wages or of purchases for no form', () => {
    for (const rows of [
      [
        ['姓名', '基本工资', '合计'],
        ['张三', '5000', '6000'],
      ],
      [
        ['项目名称', '采购方式', '供应商', '金额'],
        ['电脑', '询价', '某公司', '3000'],
      ],
      [
        ['2026年部门收支预算总表', '', '单位：万元'],
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['一般公共预算拨款', '1200', '基本支出', '900'],
        ['事业收入', '300', '项目支出', '600'],
      ],
      [
        ['Name', 'Amount', 'Target'],
        ['Road', '3000', '12 km'],
      ],
    ]) {
      const { forms, problems } = read(rows);
      expect([forms, problems.length > 0]).toEqual([[], true]);
    }
  });
});
