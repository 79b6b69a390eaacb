import { samplesOf, teachForm } from '../../../src/app/teach/teachForm';
import { describeForm } from '../../../src/app/teach/describeForm';
import type { TextMeaning } from '../../../src/app/teach/describeForm';
import { layoutOfSample } from '../../../src/layout/official/layoutOfSample';
import { readSample } from '../../../src/parse/readSample';
import { readSource } from '../../../src/parse/readSource';
import { gridOfRows } from '../../parse/form/gridOfRows';
import { FIRST, SECOND, strangeGrid } from './strangeForm';

const SAID: ReadonlyMap<string, TextMeaning> = new Map<string, TextMeaning>([
  ['项目称谓', { kind: 'field', path: 'projectName' }],
  ['达标要求', { kind: 'column', role: 'value', side: 'annual' }],
]);
const sample = (values: typeof FIRST, name = '样表') => ({ name, grid: strangeGrid(values) });
const teach = (meanings: ReadonlyMap<string, TextMeaning> = SAID, samples = [sample(FIRST)]) =>
  teachForm(samples, { name: '某区的书', meanings });

const SISTER = {
  projectName: '校舍加固',
  department: { code: '', name: '某区教育局' },
  funds: { annual: { total: 880000 } },
  goals: { annual: '加固校舍3栋。' },
  indicators: {
    annual: [
      { level2: '数量指标', name: '完成数量', value: '≥3栋', extra: [{ label: '分值', value: '50' }] },
      { level2: '服务对象满意度指标', name: '群众满意度', value: '≥90%' },
    ],
  },
};

describe('a kind of form that is taught', () => {
  it('shows what each cell was taken for, and what a person speaks of who chooses it', () => {
    const guess = (text: string) => teach().cells.find(({ cell }) => cell.text === text);
    expect(guess('主管部门')).toMatchObject({ kind: 'label', says: '主管部门' });
    expect(guess('某区水务局')).toMatchObject({ kind: 'value', subject: '主管部门' });
    expect(guess('0011')).toMatchObject({ kind: 'value', subject: '备案号' });
    expect(guess('达标要求')).toMatchObject({ kind: 'column', says: '年度指标值' });
    expect(guess('≥12公里')).toMatchObject({ kind: 'value', subject: '达标要求' });
    expect(guess('产出指标')).toMatchObject({ kind: 'words' });
    expect(guess('内部资料 注意保存')).toMatchObject({ kind: 'words' });
  });

  it('asks for 项目名称 before anything can be kept, and takes it by its label or by its value', () => {
    expect(teach(new Map()).obstacles).toEqual([expect.stringContaining('「项目名称」')]);
    const value = teach(new Map()).cells.find(({ cell }) => cell.text === '河道清淤');
    expect(value?.subject).toBe('项目称谓');
    expect(teach().obstacles).toEqual([]);
  });

  it('reads a sister exactly, in a sheet and in lines', () => {
    const { template } = teach();
    const read = readSource({ kind: 'grids', grids: [strangeGrid(SECOND)] }, undefined, [template]);
    expect(read.forms.map(({ form }) => form)).toMatchObject([SISTER]);
    expect(read.notes).toEqual([]);
    const lines = strangeGrid(SECOND).cells.reduce<string[][]>((rows, { row, text }) => {
      (rows[row] ??= []).push(text);
      return rows;
    }, []);
    const text = lines.map((row) => row.join('\t')).join('\n');
    expect(readSource({ kind: 'text', text }, undefined, [template]).forms[0]?.form).toMatchObject(SISTER);
  });

  it('is tried on each sample with what it changes', () => {
    const { trials } = teach(SAID, [sample(FIRST), sample(SECOND, '另一份')]);
    expect(trials.map(({ name, forms }) => [name, forms])).toEqual([
      ['样表', 1],
      ['另一份', 1],
    ]);
    expect(trials[1]?.changes.map(({ label }) => label)).toContain('项目名称');
  });

  it('leaves what a person says of it: other content, mere words, nothing to read, a 二级指标', () => {
    const { template } = teach(
      new Map<string, TextMeaning>([
        ...SAID,
        ['主管部门', { kind: 'extra' }],
        ['内部资料 注意保存', { kind: 'furniture' }],
        ['数量指标', { kind: 'level2', level2: '质量指标' }],
      ]),
    );
    const { forms, remainder } = readSource({ kind: 'grids', grids: [strangeGrid(SECOND)] }, undefined, [template]);
    expect(remainder).toEqual([]);
    expect(forms[0]?.form.department.name).toBe('');
    expect(forms[0]?.form.extra).toContainEqual({ label: '主管部门', value: '某区教育局' });
    expect(forms[0]?.form.indicators.annual[0]?.level2).toBe('质量指标');
  });

  it('learns from several samples what is printed on all of them, and takes nothing for a label that differs', () => {
    const mixed = (values: typeof FIRST, own: string) => {
      const grid = strangeGrid(values);
      const cells = grid.cells.map((cell) => (cell.text === '备案号' ? { ...cell, text: own } : cell));
      return { name: own, grid: { ...grid, cells } };
    };
    const { template } = teach(SAID, [mixed(FIRST, '甲街道办'), mixed(SECOND, '乙街道办')]);
    const texts = template.labels.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['主管部门', '年度绩效目标', '分值']));
    expect(texts).not.toContain('甲街道办');
    expect(template.furniture).toEqual(['内部资料 注意保存']);
    const printed = JSON.stringify(template.layout);
    for (const own of ['甲街道办', '河道清淤', '某区水务局', '0011', '120.5']) expect(printed).not.toContain(own);
  });

  it('keeps no text in its layout that neither a label nor a field took', () => {
    const grid = strangeGrid(FIRST);
    const beside = { row: 2, column: 4, rowSpan: 1, columnSpan: 2, text: '2023年7月' };
    const cells = grid.cells.map((cell) => (cell.text === FIRST.number ? { ...cell, columnSpan: 3 } : cell));
    const at = cells.findIndex(({ row }) => row === 3);
    const { template } = teach(SAID, [{ name: '样表', grid: { ...grid, cells: cells.toSpliced(at, 0, beside) } }]);
    expect(template.layout).toBeDefined();
    expect(JSON.stringify(template.layout)).not.toContain('2023年7月');
  });

  it('counts amounts in the unit that is said where the form prints none', () => {
    const grid = strangeGrid(SECOND);
    const cells = grid.cells.map((cell) => ({ ...cell, text: cell.text.replace('（万元）', '') }));
    const { template } = teachForm([{ name: '样表', grid: { ...grid, cells } }], {
      name: '书',
      meanings: SAID,
      unit: '千元',
    });
    const read = readSource({ kind: 'grids', grids: [{ ...grid, cells }] }, undefined, [template]);
    expect(read.forms[0]?.form.funds.annual.total).toBe(88000);
    expect(read.notes).toEqual([]);
  });

  it('asks for one form where a sample shows two, below each other or beside each other', () => {
    const { rows, columns, cells } = strangeGrid(FIRST);
    const shifted = (down: number, right: number) =>
      strangeGrid(SECOND).cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right }));
    const below = { name: '', rows: 2 * rows, columns, cells: [...cells, ...shifted(rows, 0)] };
    expect(teach(SAID, [{ name: '样表', grid: below }]).obstacles).toEqual([expect.stringContaining('2 份表')]);
    const inRows = [...cells, ...shifted(0, columns)].sort(
      (one, other) => one.row - other.row || one.column - other.column,
    );
    const beside = { name: '', rows, columns: 2 * columns, cells: inRows };
    expect(teach(SAID, [{ name: '样表', grid: beside }]).obstacles).toEqual([expect.stringContaining('2 份表')]);
  });

  it('takes a list of wages for no sample of a form, and a text for none at all', () => {
    const wages = gridOfRows([
      ['姓名', '基本工资', '津贴', '合计'],
      ['张三', '5000', '1000', '6000'],
    ]);
    expect(teach(new Map(), [{ name: '工资表', grid: wages }]).obstacles).not.toEqual([]);
    expect(
      samplesOf([{ name: '文字', source: { kind: 'text', text: '项目名称 河道清淤\n主管部门 某区水务局' } }]),
    ).toEqual([]);
  });

  it('learns labels in English and in pinyin', () => {
    const foreign = (values: typeof FIRST) => {
      const grid = strangeGrid(values);
      const words = new Map([
        ['项目称谓', 'Project Name'],
        ['主管部门', 'Zhuguan Bumen'],
        ['达标要求', 'Target'],
      ]);
      return { ...grid, cells: grid.cells.map((cell) => ({ ...cell, text: words.get(cell.text) ?? cell.text })) };
    };
    const { template, obstacles } = teach(
      new Map<string, TextMeaning>([
        ['Project Name', { kind: 'field', path: 'projectName' }],
        ['Zhuguan Bumen', { kind: 'field', path: 'department' }],
        ['Target', { kind: 'column', role: 'value', side: 'annual' }],
      ]),
      [{ name: '样表', grid: foreign(FIRST) }],
    );
    expect(obstacles).toEqual([]);
    const read = readSource({ kind: 'grids', grids: [foreign(SECOND)] }, undefined, [template]);
    expect(read.forms.map(({ form }) => form)).toMatchObject([SISTER]);
    expect(read.notes).toEqual([]);
  });

  it('learns no layout from a sheet with amounts in several units: one of its columns would print the other', () => {
    const head = (first: string, second: string): string[][] => [
      ['某区项目绩效目标表（2026年度）'],
      ['项目名称', '河道清淤'],
      ['资金安排', '资金来源', first, second],
      ['', '资金合计', '18.6', '52000'],
      ['', '中央资金', '18.6', '52000'],
      ['年度目标', '清淤。'],
    ];
    const layoutOf = (rows: readonly (readonly string[])[]) =>
      describeForm([gridOfRows(rows)], { name: '某区的书', meanings: new Map() }).template.layout;
    expect(layoutOf(head('实施期资金（亿元）', '年度资金（万元）'))).toBeUndefined();
    expect(layoutOf(head('实施期资金（万元）', '年度资金（万元）'))?.unit).toBe('万元');
    const inOneCell = (first: string, second: string) =>
      layoutOf([['某区项目绩效目标表（2026年度）'], ['项目名称', '河道清淤'], [first, second], ['年度目标', '清淤。']]);
    expect(inOneCell('项目总投资（亿元）：18.6', '年度资金总额（万元）：52000')).toBeUndefined();
    expect(inOneCell('项目总投资（万元）：18.6', '年度资金总额（万元）：52000')).toBeDefined();
  });

  it('looks at each cell of a long sheet a few times when it learns a layout', () => {
    const { template } = describeForm([strangeGrid(FIRST)], { name: '某区的书', meanings: SAID });
    const looksAt = (more: number): number => {
      const { columns, cells, rows } = strangeGrid(FIRST);
      const long = Array.from({ length: more }, (_, at) =>
        ['栏目', '内容', '另一栏', '另一内容'].map((text, column) => ({
          row: rows + at,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: text + String(at),
        })),
      ).flat();
      const read = readSample({ name: '', columns, rows: rows + more, cells: [...cells, ...long] });
      let looks = 0;
      const counted = read.cells.map((cell) => ({
        ...cell,
        get row(): number {
          looks++;
          return cell.row;
        },
      }));
      expect(layoutOfSample({ ...read, cells: counted }, template)?.blocks.length).toBeGreaterThan(1);
      return looks;
    };
    expect(looksAt(400) / looksAt(200)).toBeLessThan(2.2);
  });
});
