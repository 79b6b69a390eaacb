/** @slow */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import type { Browser, Page } from 'playwright-core';
import { serveBuild } from '../../scripts/serveBuild';
import type { BuildServer } from '../../scripts/serveBuild';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import type { WorkbookFile } from '../../src/model/workbookFile';
import { richWorkbook } from '../formats/xlsx/richWorkbook';
import type { OpenedStep, SavedInPage } from './contractPage/openedFile';
import { describeInBrowser } from './describeInBrowser';
import { launchBrowser } from './launchBrowser';

const FIRST = '收支 表';
/** The parts of the sheets that speak of the first one, and what goes along with a sheet that is written anew. */
const HOLD_FORMULAS: ReadonlySet<string> = new Set([
  'xl/worksheets/sheet2.xml',
  'xl/workbook.xml',
  'xl/calcChain.xml',
  'xl/_rels/workbook.xml.rels',
  '[Content_Types].xml',
]);
const FIRST_PART = 'xl/worksheets/sheet1.xml';

interface Saved {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookFile;
  readonly losses: readonly string[];
  part(name: string): Promise<string>;
}

describeInBrowser('打开、改动、下载', () => {
  let server: BuildServer;
  let browser: Browser;
  let page: Page;
  let rich: Uint8Array;

  beforeAll(async () => {
    server = await serveBuild('.cache/contract-page', 0);
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(server.origin, { timeout: 200_000 });
    await page.waitForFunction(() => 'saveOpenedFile' in globalThis, undefined, { timeout: 200_000 });
    rich = await richWorkbook(3);
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function save(bytes: Uint8Array, steps: readonly OpenedStep[]): Promise<Saved> {
    const { base64, losses } = await page.evaluate(
      ([file, todo]) =>
        (
          globalThis as unknown as { saveOpenedFile(file: string, steps: readonly OpenedStep[]): Promise<SavedInPage> }
        ).saveOpenedFile(file, todo),
      [Buffer.from(bytes).toString('base64'), steps] as const,
    );
    const saved = new Uint8Array(Buffer.from(base64, 'base64'));
    const zip = await JSZip.loadAsync(saved);
    return {
      bytes: saved,
      losses,
      workbook: await readWorkbook(saved),
      part: async (name) => (await zip.file(name)?.async('string')) ?? '',
    };
  }

  test('没有改动时一个字节也不变', async () => {
    const office = new Uint8Array(readFileSync(path.join(__dirname, '../formats/xlsx/files/libreoffice.xlsx')));
    expect(Buffer.compare((await save(rich, [])).bytes, rich)).toBe(0);
    expect(Buffer.compare((await save(office, [])).bytes, office)).toBe(0);
  }, 240_000);

  test('改一个单元格，别的部件不变，这张表的其余都在', async () => {
    const before = await JSZip.loadAsync(rich);
    const saved = await save(rich, [{ kind: 'type', sheet: FIRST, row: 2, column: 1, value: 11 }]);
    for (const part of [
      'xl/worksheets/sheet3.xml',
      'xl/styles.xml',
      'xl/drawings/drawing1.xml',
      'xl/comments1.xml',
      'xl/worksheets/more1.xml',
    ]) {
      expect(await saved.part(part)).toBe(await before.file(part)!.async('string'));
    }
    const sheet = await saved.part(FIRST_PART);
    expect(sheet).toContain('<c r="B3" s="2"><v>11</v></c>');
    expect(sheet).toContain('<c r="A1" s="1" t="s"><v>2</v></c>');
    expect(sheet).toContain('<col min="1" max="1" width="30.7109375" customWidth="1"/>');
    expect(sheet).toContain('<row r="1" ht="30" customHeight="1">');
    expect(sheet).toContain('<drawing r:id="rId1"/>');
    expect(saved.workbook.sheets[0]?.rows[2]?.[2]).toEqual({ formula: 'B3*2', result: 22 });
    expect(saved.losses).toEqual([]);
  }, 240_000);

  test('别的表的公式结果跟着变', async () => {
    const saved = await save(rich, [{ kind: 'type', sheet: FIRST, row: 2, column: 1, value: 11 }]);
    expect(saved.workbook.sheets[1]?.rows[5]?.[0]).toEqual({ formula: "SUM('收支 表'!B3:B5)", result: 61 });
    expect(await saved.part('xl/worksheets/sheet2.xml')).toContain('<oddHeader>&amp;C内部&amp;&amp;资料</oddHeader>');
  }, 240_000);

  test('往下填充的公式每格都在文件里，插入行以后也跟着走', async () => {
    const fill = { kind: 'fill-down', sheet: FIRST, row: 2, column: 6, rows: 3, formula: '=B3*3+$B$4' } as const;
    const formulasIn = ({ workbook }: Saved, from: number) =>
      workbook.sheets[0]?.rows.slice(from, from + 3).map((row) => row[6]);
    expect(formulasIn(await save(rich, [fill]), 2)).toEqual([
      { formula: 'B3*3+$B$4', result: 50 },
      { formula: 'B4*3+$B$4', result: 80 },
      { formula: 'B5*3+$B$4', result: 110 },
    ]);
    const moved = await save(rich, [fill, { kind: 'insert-rows', sheet: FIRST, at: 1, count: 2 }]);
    expect(formulasIn(moved, 4)).toMatchObject([
      { formula: 'B5*3+$B$6' },
      { formula: 'B6*3+$B$6' },
      { formula: 'B7*3+$B$6' },
    ]);
  }, 240_000);

  test('插入两行以后，条件格式、数据验证、批注、图表和名称都跟着走', async () => {
    const saved = await save(rich, [{ kind: 'insert-rows', sheet: FIRST, at: 1, count: 2 }]);
    const sheet = await saved.part(FIRST_PART);
    expect(sheet).toContain('conditionalFormatting sqref="B5:B7"');
    expect(sheet).toContain('sqref="A5:A7"');
    expect(sheet).toContain('<brk id="22"');
    expect(sheet).toContain('<row r="7" outlineLevel="1" hidden="1">');
    expect(await saved.part('xl/comments1.xml')).toContain('ref="A5"');
    expect(await saved.part('xl/charts/chart1.xml')).toContain("'收支 表'!$B$5:$B$7");
    expect(await saved.part('xl/workbook.xml')).toContain("'收支 表'!$B$5:$B$7");
    expect(saved.workbook.sheets[0]?.rows[4]?.[2]).toEqual({ formula: 'B5*2', result: 20 });
    expect(saved.workbook.sheets[1]?.rows[5]?.[0]).toMatchObject({ formula: "SUM('收支 表'!B5:B7)" });
  }, 240_000);

  test('插入又撤销，引用回到原处', async () => {
    const saved = await save(rich, [{ kind: 'insert-rows', sheet: FIRST, at: 1, count: 2 }, { kind: 'undo' }]);
    expect(await saved.part(FIRST_PART)).toContain('conditionalFormatting sqref="B3:B5"');
    expect(await saved.part('xl/charts/chart1.xml')).toContain("'收支 表'!$B$3:$B$5");
    expect(saved.workbook.sheets[0]?.rows[2]?.[1]).toBe(10);
  }, 240_000);

  test('删去的行带走它的批注，别的批注还在', async () => {
    const saved = await save(rich, [{ kind: 'delete-rows', sheet: FIRST, at: 2, count: 1 }]);
    const notes = await saved.part('xl/comments1.xml');
    expect(notes).not.toContain('请核实');
    expect(notes).toContain('ref="B3"');
    expect(await saved.part(FIRST_PART)).toContain('conditionalFormatting sqref="B3:B4"');
  }, 240_000);

  test('改填充色只改填充色', async () => {
    const saved = await save(rich, [{ kind: 'fill', sheet: FIRST, row: 0, column: 0, color: '#00FF00' }]);
    const number = Number(/<c r="A1" s="(\d+)"/u.exec(await saved.part(FIRST_PART))?.[1]);
    const formats = /<cellXfs.*<\/cellXfs>/u
      .exec(await saved.part('xl/styles.xml'))?.[0]
      .match(/<xf [^>]*\/>|<xf .*?<\/xf>/gu);
    expect(formats?.[number]).toMatch(/fontId="1" fillId="(?!2")\d+" borderId="1"/u);
    expect(formats?.[number]).toContain('textRotation="45"');
  }, 240_000);

  test('改名以后图表和公式写新的名字；复制的工作表说得出少了什么', async () => {
    const renamed = await save(rich, [{ kind: 'rename', sheet: FIRST, to: '决算' }]);
    expect(await renamed.part('xl/charts/chart1.xml')).toContain("'决算'!$B$3:$B$5");
    expect(renamed.workbook.sheets[1]?.rows[5]?.[0]).toMatchObject({
      formula: expect.stringContaining('决算') as string,
    });
    const copied = await save(rich, [{ kind: 'copy', sheet: FIRST }]);
    expect(copied.losses.join()).toContain('是在网页里复制的');
    expect(copied.workbook.sheets.length).toBe(renamed.workbook.sheets.length + 1);
  }, 240_000);

  test('写入一张新表：别的表不动，新表在最后', async () => {
    const saved = await save(rich, [{ kind: 'write', change }]);
    const before = await JSZip.loadAsync(rich);
    expect(await saved.part(FIRST_PART)).toBe(await before.file(FIRST_PART)!.async('string'));
    expect(saved.workbook.sheets.at(-1)).toMatchObject({ name: '新表', rows: [['甲'], ['乙']] });
  }, 240_000);

  async function differing(one: Uint8Array, other: Uint8Array): Promise<readonly string[]> {
    const [before, after] = await Promise.all([JSZip.loadAsync(one), JSZip.loadAsync(other)]);
    const names = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])].sort();
    const isSame = await Promise.all(
      names.map(async (name) => {
        const was = await before.file(name)?.async('base64');
        const is = await after.file(name)?.async('base64');
        return was === is;
      }),
    );
    return names.filter((_, index) => isSame[index] !== true);
  }

  const plan = { name: '新表', rows: [['甲'], ['乙']], columns: [{ width: 10 }] };
  const change = { title: '写入', changes: [{ kind: 'create-sheet' as const, plan }] };

  test.each<[string, readonly OpenedStep[]]>([
    ['什么也没做', []],
    ['改了一个单元格', [{ kind: 'type', sheet: FIRST, row: 2, column: 1, value: 11 }]],
    [
      '插入了行、改了名、填了色、写入了新表',
      [
        { kind: 'insert-rows', sheet: FIRST, at: 1, count: 2 },
        { kind: 'fill', sheet: FIRST, row: 4, column: 0, color: '#00FF00' },
        { kind: 'rename', sheet: FIRST, to: '决算' },
        { kind: 'write', change },
        { kind: 'delete-rows', sheet: '数据', at: 2, count: 1 },
      ],
    ],
    [
      '删了一张表、移了一张、隐藏了一张',
      [
        { kind: 'delete', sheet: '数据' },
        { kind: 'move-first', sheet: FIRST },
        { kind: 'hide', sheet: FIRST },
      ],
    ],
  ])(
    '%s，网页重新打开后下载的文件和没有重新打开时一样',
    async (_, steps) => {
      const straight = await save(rich, steps);
      const reloaded = await save(rich, [...steps, { kind: 'reload' }]);
      expect(await differing(straight.bytes, reloaded.bytes)).toEqual([]);
      expect(reloaded.losses).toEqual(straight.losses);
    },
    240_000,
  );

  test('重新打开后接着改，和没有重新打开时接着改一样', async () => {
    const first = [{ kind: 'insert-rows', sheet: FIRST, at: 1, count: 2 }] as const;
    const then = [
      { kind: 'type', sheet: FIRST, row: 4, column: 1, value: 11 },
      { kind: 'delete-rows', sheet: FIRST, at: 3, count: 1 },
      { kind: 'rename', sheet: FIRST, to: '决算' },
    ] as const;
    const straight = await save(rich, [...first, ...then]);
    const reloaded = await save(rich, [...first, { kind: 'reload' }, ...then]);
    expect(await differing(straight.bytes, reloaded.bytes)).toEqual([]);
    expect(await reloaded.part('xl/charts/chart1.xml')).toContain("'决算'!$B$4:$B$6");
  }, 240_000);

  test('重新打开后没有可撤销的步骤，撤销什么也不改', async () => {
    const steps = [{ kind: 'insert-rows', sheet: FIRST, at: 1, count: 2 }] as const;
    const straight = await save(rich, steps);
    const undone = await save(rich, [...steps, { kind: 'reload' }, { kind: 'undo' }, { kind: 'redo' }]);
    expect(await differing(straight.bytes, undone.bytes)).toEqual([]);
  }, 240_000);

  test.each<[string, readonly OpenedStep[]]>([
    ['删除', [{ kind: 'delete', sheet: FIRST }]],
    ['改名', [{ kind: 'rename', sheet: FIRST, to: '决算' }]],
    ['移动', [{ kind: 'move-first', sheet: '数据' }]],
    ['复制', [{ kind: 'copy', sheet: FIRST }]],
    ['隐藏', [{ kind: 'hide', sheet: FIRST }]],
    [
      '隐藏又删除另一张',
      [
        { kind: 'hide', sheet: '数据' },
        { kind: 'delete', sheet: FIRST },
      ],
    ],
  ])(
    '%s工作表又撤销，图表、批注等部件都在',
    async (_, steps) => {
      const undone = await save(rich, [...steps, ...steps.map(() => ({ kind: 'undo' }) as const)]);
      const again = await save(rich, [
        ...steps,
        ...steps.map(() => ({ kind: 'undo' }) as const),
        ...steps.map(() => ({ kind: 'redo' }) as const),
        ...steps.map(() => ({ kind: 'undo' }) as const),
      ]);
      // The grid may write formulas that speak of the sheet anew; the parts that they stand in say the same then, in other words.
      const others = async ({ bytes }: Saved): Promise<readonly string[]> =>
        (await differing(rich, bytes)).filter((name) => !HOLD_FORMULAS.has(name));
      expect(await others(undone)).toEqual([]);
      expect(await others(again)).toEqual([]);
      for (const { workbook, losses } of [undone, again]) {
        expect(losses).toEqual([]);
        expect(workbook.sheets.map(({ name }) => name)).toEqual(
          (await readWorkbook(rich)).sheets.map(({ name }) => name),
        );
        expect(workbook.sheets[1]?.rows[5]?.[0]).toEqual({ formula: "SUM('收支 表'!B3:B5)", result: 60 });
      }
    },
    240_000,
  );
});
