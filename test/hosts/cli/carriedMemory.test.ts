/** @slow */
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { planReceiptSheet } from '../../../src/layout/planDataSheets';
import { receiptContents } from '../../../src/layout/receipts/receiptRows';
import type { Form } from '../../../src/model/form';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { OWN } from '../../parse/ownForm';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';
import type { CommandLineRun } from './memoryWorld';

type Pairs = { readonly paired: readonly (readonly string[])[]; readonly unpaired: readonly (readonly string[])[] };

const office = (code: string) => ({ code, name: `第${code}局` });
const form = (projectName: string, year: number, code: string): Form =>
  buildForm({ projectName, year, department: office(code), unit: office(code).name });
const json = (...forms: readonly Form[]) => JSON.stringify(forms);

async function build(files: Readonly<Record<string, string | Uint8Array>>, ...argv: readonly string[]) {
  const run = await runCommandLine(
    ['build', ...Object.keys(files).filter((name) => name !== '名单.txt'), '--no-official', '-o', 'x.xlsx', ...argv],
    files,
  );
  return { run, bytes: run.written.get('x.xlsx') as Uint8Array };
}

/** A workbook with other settings and sheets; what is left out stays. */
async function changed(
  bytes: Uint8Array,
  settings: Readonly<Record<string, unknown>>,
  sheetOf: (sheet: SheetPlan) => SheetPlan = (sheet) => sheet,
): Promise<Uint8Array> {
  const workbook = await readWorkbook(bytes);
  return writeWorkbook({
    ...workbook,
    sheets: workbook.sheets.map(sheetOf),
    settings: new Map([...workbook.settings, ...Object.entries(settings)]),
  });
}

async function settingIn(bytes: Uint8Array, key: string): Promise<unknown> {
  return (await readWorkbook(bytes)).settings.get(key);
}

function textOf(content: CellContent | undefined): string {
  return typeof content === 'string' || typeof content === 'number' ? String(content) : '';
}

async function rowsIn(bytes: Uint8Array, name: string, headers: readonly string[]) {
  const [head = [], ...rows] = (await readWorkbook(bytes)).sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return rows.map((row) => headers.map((header) => textOf(row[head.indexOf(header)])));
}

/** By the names and years of the projects, since a 编号 may be another. */
async function pairsIn(bytes: Uint8Array) {
  const names = new Map(
    (await rowsIn(bytes, '项目总表', ['编号', '项目名称', '年度'])).map(([id, name, year]) => [id, `${name}${year}`]),
  );
  const { paired, unpaired } = ((await settingIn(bytes, 'year-pairs')) ?? { paired: [], unpaired: [] }) as Pairs;
  const named = (pairs: Pairs['paired']) => pairs.map((pair) => pair.map((id) => names.get(id)));
  return { paired: named(paired), unpaired: named(unpaired) };
}

const partsOf = ({ written }: CommandLineRun) =>
  new Map([...written].map(([file, bytes]) => [file, bytes as Uint8Array]));

/** Two years of one office: 夜校 became 夜间课堂, and 道路养护 of one year is not that of the other. */
async function taughtWorkbook(): Promise<Uint8Array> {
  const { bytes } = await build({
    'a.json': json(
      form('夜校', 2024, '062'),
      form('道路养护', 2024, '062'),
      form('夜间课堂', 2025, '062'),
      form('道路养护工程', 2025, '062'),
    ),
  });
  return changed(bytes, {
    'year-pairs': { paired: [['2024-001', '2025-001']], unpaired: [['2024-002', '2025-002']] },
    'form-templates': [OWN],
  });
}

const DECIDED = {
  paired: [['夜校2024', '夜间课堂2025']],
  unpaired: [['道路养护2024', '道路养护工程2025']],
};

describe('what a workbook remembers', () => {
  it('goes along into a workbook made of it alone', async () => {
    const { bytes } = await build({ 'a.xlsx': await taughtWorkbook() });
    expect(await pairsIn(bytes)).toEqual(DECIDED);
    expect(await settingIn(bytes, 'form-templates')).toEqual([OWN]);
    expect(
      JSON.stringify((await readWorkbook(bytes)).sheets.find(({ name }) => name.startsWith('年度对比'))?.rows),
    ).toContain('手工配对');
  });

  it('goes along into one of two, with the 编号 that the forms have there', async () => {
    const { bytes: others } = await build({
      'b.json': json(form('图书采购', 2024, '070'), form('报刊订阅', 2024, '070'), form('图书馆采购', 2025, '070')),
    });
    const other = await changed(others, { 'year-pairs': { paired: [['2024-002', '2025-001']], unpaired: [] } });
    // The forms of the second have the same 编号 as those of the first.
    const { bytes, run } = await build({ 'b.xlsx': other, 'a.xlsx': await taughtWorkbook() });
    expect(run.reported.join('\n')).toContain('已经用在别的项目上');
    expect(await pairsIn(bytes)).toEqual({
      paired: [['报刊订阅2024', '图书馆采购2025'], ...DECIDED.paired],
      unpaired: DECIDED.unpaired,
    });
  });

  it('stays with a form that another file brings too, whichever version is kept', async () => {
    const newer = form('夜间课堂', 2025, '062');
    const files = { 'b.json': json({ ...newer, plan: '改过的计划。' }), 'a.xlsx': await taughtWorkbook() };
    for (const choice of ['first', 'last', 'both']) {
      const { bytes } = await build(files, '--on-conflict', choice);
      expect((await pairsIn(bytes)).paired).toEqual(DECIDED.paired);
    }
  });

  it('that contradicts what came first is named and left out', async () => {
    const one = await taughtWorkbook();
    const other = await changed(one, {
      'year-pairs': {
        paired: [
          ['2024-002', '2025-001'],
          ['2024-002', '2025-002'],
        ],
        unpaired: [['2024-001', '2025-001']],
      },
      'form-templates': [{ ...OWN, titleEnding: '另一种目标表' }],
    });
    const { bytes, run } = await build({ 'a.xlsx': one, 'b.xlsx': other });
    expect(await pairsIn(bytes)).toEqual(DECIDED);
    expect(await settingIn(bytes, 'form-templates')).toEqual([OWN]);
    const told = run.reported.filter((line) => line.includes('没有带上'));
    expect(told).toEqual([
      expect.stringContaining('「道路养护」与「夜间课堂」配成一对'),
      expect.stringContaining('「道路养护」与「道路养护工程」配成一对'),
      expect.stringContaining('「夜校」与「夜间课堂」不是一对'),
      expect.stringContaining(`表样「${OWN.name}」与已有的同名表样内容不同`),
    ]);
  });

  it('goes with its department, and a pair that is torn apart is named', async () => {
    const { bytes } = await build({
      'a.json': json(
        form('取暖', 2024, '062'),
        form('课堂', 2024, '070'),
        form('夜校', 2024, '070'),
        form('夜间课堂', 2025, '070'),
        form('供热', 2025, '070'),
      ),
    });
    const whole = await changed(bytes, {
      'year-pairs': {
        paired: [
          ['2024-001', '2025-002'],
          ['2024-003', '2025-001'],
        ],
        unpaired: [],
      },
      'form-templates': [OWN],
    });
    const run = await runCommandLine(['split', 'a.xlsx', '--out-dir', '分', '--no-official'], { 'a.xlsx': whole });
    const parts = partsOf(run);
    const [first, second] = ['分/062 第062局.xlsx', '分/070 第070局.xlsx'].map((name) => parts.get(name)!);
    expect(await pairsIn(first!)).toEqual({ paired: [], unpaired: [] });
    expect(await pairsIn(second!)).toEqual({ paired: [['夜校2024', '夜间课堂2025']], unpaired: [] });
    for (const part of [first!, second!]) expect(await settingIn(part, 'form-templates')).toEqual([OWN]);
    expect(run.reported.filter((line) => line.includes('没有带上'))).toEqual([
      '年度对比里「取暖」与「供热」的配对没有带上：两份分在不同的部门。',
    ]);
  });

  it('is named by export, which has no place for it', async () => {
    const run = await runCommandLine(['export', 'a.xlsx', '--csv', '--out-dir', '出'], {
      'a.xlsx': await taughtWorkbook(),
    });
    expect(run.reported).toContain('a.xlsx：教会的表样 1 种、年度对比的配对 2 处不在导出的表里，请保留原工作簿。');
    const plain = await runCommandLine(['export', 'a.json', '--csv', '--out-dir', '出'], {
      'a.json': json(form('夜校', 2024, '062')),
    });
    expect(plain.reported.join('\n')).not.toContain('不在导出的表里');
  });
});

it('a sheet of the user is told, and its text goes along as text of no form', async () => {
  const { bytes } = await build({ 'a.json': json(form('夜校', 2024, '062')) });
  const workbook = await readWorkbook(bytes);
  const own: SheetPlan = {
    name: '通讯录',
    rows: [
      ['姓名', '电话'],
      ['张三', '13800000000'],
    ],
    columns: [],
  };
  const { bytes: again, run } = await build({
    'a.xlsx': await writeWorkbook({ ...workbook, sheets: [...workbook.sheets, own] }),
  });
  const left = (await rowsIn(again, '待核对', ['原文'])).flat().join('\n');
  for (const text of ['姓名', '13800000000']) expect([left, ...run.reported].join('\n')).toContain(text);
});

describe('a finding that was put aside', () => {
  const FACTS = 'ignored-findings';
  const STATE = ['规则', '位置', '处理', '备注'];

  /** The workbook of one form of which all findings are put aside, and what is remembered of them. */
  async function putAside(fact: (known: string) => string): Promise<Uint8Array> {
    const { bytes } = await build({ 'a.json': json({ ...form('夜校', 2024, '062'), unit: '' }) });
    const aside = await changed(bytes, {}, (sheet) => {
      if (sheet.name !== '校验结果') return sheet;
      const at = sheet.rows[0]!.indexOf('处理');
      return { ...sheet, rows: sheet.rows.map((row, index) => (index === 0 ? row : row.with(at, '已忽略'))) };
    });
    // A workbook that is made of it remembers the facts of all of them.
    const known = (await settingIn((await build({ 'a.xlsx': aside })).bytes, FACTS)) as readonly [string, string][];
    expect(known.length).toBeGreaterThan(0);
    return changed(aside, { [FACTS]: known.map(([key, said]) => [key, fact(said)]) });
  }

  it('stays so while it says the same', async () => {
    const { bytes } = await build({ 'a.xlsx': await putAside((said) => said) });
    const states = (await rowsIn(bytes, '校验结果', STATE)).map(([, , state]) => state);
    expect(new Set(states)).toEqual(new Set(['已忽略']));
  });

  it('is open again where it says something else than it did then, as in the pane', async () => {
    const book = await putAside(() => '["另一句话",null]');
    for (const bytes of [
      (await build({ 'a.xlsx': book })).bytes,
      (await build({ 'b.json': json(form('图书采购', 2024, '070')), 'a.xlsx': book })).bytes,
      [
        ...partsOf(
          await runCommandLine(['split', 'a.xlsx', '--out-dir', '分', '--no-official'], { 'a.xlsx': book }),
        ).values(),
      ][0]!,
    ]) {
      const states = (await rowsIn(bytes, '校验结果', STATE)).map(([, , state]) => state);
      expect(states.length).toBeGreaterThan(0);
      expect(new Set(states)).toEqual(new Set(['待处理']));
    }
  });
});

describe('收表登记', () => {
  async function withGone(): Promise<Uint8Array> {
    const { bytes } = await build(
      { '名单.txt': '080 第080局\n', 'a.json': json(form('夜校', 2024, '062')) },
      '--roster',
      '名单.txt',
    );
    const gone = { id: '2024-009', projectName: '撤销的项目', department: '第062局', round: '一上', content: '' };
    return changed(bytes, {}, (sheet) =>
      sheet.name === '收表登记'
        ? {
            ...sheet,
            rows: [...sheet.rows, ...planReceiptSheet([receiptContents(gone)]).rows.slice(1)],
            table: { ...sheet.table!, range: { ...sheet.table!.range, rows: sheet.rows.length + 1 } },
          }
        : sheet,
    );
  }

  const remarked = async (bytes: Uint8Array, state: string, remark: string): Promise<Uint8Array> =>
    changed(bytes, {}, (sheet) => {
      if (sheet.name !== '收表登记') return sheet;
      const [atState, atRemark] = ['状态', '备注'].map((header) => sheet.rows[0]!.indexOf(header)) as [number, number];
      const said = (row: SheetPlan['rows'][number]) => row.with(atState, state).with(atRemark, remark);
      return { ...sheet, rows: sheet.rows.map((row, index) => (index === 1 ? said(row) : row)) };
    });

  it('keeps what users wrote in 备注, in a workbook made of it, in its parts and in tables', async () => {
    const { bytes } = await build({ 'a.json': json(form('夜校', 2024, '062')) });
    const files = { 'a.xlsx': await remarked(bytes, '已通过', '电话核实过') };
    const wanted = [['一上', '已通过', '电话核实过']];
    expect(await rowsIn((await build(files)).bytes, '收表登记', ['报送轮次', '状态', '备注'])).toEqual(wanted);
    const split = await runCommandLine(['split', 'a.xlsx', '--out-dir', '分', '--no-official'], files);
    const [part] = partsOf(split).values();
    expect(await rowsIn(part!, '收表登记', ['报送轮次', '状态', '备注'])).toEqual(wanted);
    const exported = await runCommandLine(['export', 'a.xlsx', '--csv', '--out-dir', '出'], files);
    expect(new TextDecoder().decode(exported.written.get('出/收表登记.csv') as Uint8Array)).toContain('电话核实过');
  });

  it('names what two registers say differently of one form, and nothing where they only came at other times', async () => {
    const { bytes } = await build({ 'a.json': json(form('夜校', 2024, '062')) });
    const files = { 'a.xlsx': bytes, 'b.xlsx': await remarked(bytes, '已退回', '缺附件') };
    const { run } = await build(files);
    expect(run.reported.join('\n')).toContain('收表登记：先「一上 已收到」，后「一上 已退回 缺附件」');
    const same = await build({
      'a.xlsx': bytes,
      'c.xlsx': (await build({ 'c.json': json(form('夜校', 2024, '062')) })).bytes,
    });
    expect(same.run.reported.join('\n')).not.toContain('收表登记：先');
  });

  it('rounds of forms that are gone are named where they cannot go along, and exported', async () => {
    const files = { 'a.xlsx': await withGone() };
    const sentence = expect.stringContaining('a.xlsx：收表登记里有 1 个项目已不在项目总表（「撤销的项目」）') as string;
    expect((await build(files)).run.reported).toContainEqual(sentence);
    const split = await runCommandLine(['split', 'a.xlsx', '--out-dir', '分', '--no-official'], files);
    expect(split.reported).toContainEqual(sentence);
    expect(split.reported).toContain('a.xlsx：收表登记里的应报名单（1 行）没有分到各部门的工作簿，仍以原工作簿为准。');
    const exported = await runCommandLine(['export', 'a.xlsx', '--csv', '--out-dir', '出'], files);
    expect(new TextDecoder().decode(exported.written.get('出/收表登记.csv') as Uint8Array)).toContain('撤销的项目');
  });
});
