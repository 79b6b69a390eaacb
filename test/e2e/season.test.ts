import { DATA_SHEETS } from '../../src/model/dataSheets';
import { describeInBrowser } from './describeInBrowser';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';
import { SEASON, expectDepartments, faultyForm, filesOf, receive, returnFaulty, seasonForm } from './season';
import { seenCells } from './seenCells';

jest.setTimeout(240_000);

describeInBrowser('一个预算季', () => {
  let product: ProductPage;
  openProductForEachTest((opened) => {
    product = opened;
  });

  const openRegister = () => product.page.getByRole('tab', { name: '收表', exact: true }).click();

  /** Rows of 收表登记 as they would be downloaded, by some of their columns. */
  async function registered(...wanted: readonly string[]): Promise<readonly (readonly string[])[]> {
    const { workbook } = await product.download();
    const [headers = [], ...rows] = workbook.sheets.find(({ name }) => name === DATA_SHEETS.receipts)!.rows;
    return rows.map((row) => wanted.map((header) => (row[headers.indexOf(header)] as string | null) ?? ''));
  }

  /** 元 as 部门汇总 shows them, in 万元. */
  const wan = (amount: number) =>
    (amount / 10_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  test('十个部门的名单，七个按时报、两个的文件有错、一个没报；退回、重报、汇总、来年对比', async () => {
    await expectDepartments(product);
    await product.hear('共 10 个部门，0 个已报，10 个还没有报。');

    // The first round: seven good forms, one with a fault, one file that is a photograph, and one department is late.
    const good = SEASON.slice(0, 7).map((_, at) => seasonForm(at, 600_000 + at * 10_000));
    const first = await filesOf([...good, faultyForm(7, 700_000)], '一上');
    await receive(product, { ...first, '水务局一上.png': Buffer.from('\u0089PNG', 'latin1') });
    await product.hear('新增 8 份');
    await openRegister();
    await product.hear('2025年度：共 10 个部门，8 个已报，2 个还没有报。');
    await product.hear('还没有报的 2 项，等待催报。');

    await returnFaulty(product);
    await openRegister();
    await product.hear('已退回 1 份，等待重报。');

    // The second round: the fault is mended, the two others come, and one that was right says another amount.
    const second = [seasonForm(7, 700_000), seasonForm(8, 810_000), seasonForm(9, 905_000.5), seasonForm(2, 333_000)];
    await receive(product, await filesOf(second, '二上'));
    await product.hear('新增 2 份，更新 2 份');
    await openRegister();
    await product.hear('2025年度：共 10 个部门，10 个已报，0 个还没有报。');
    await product.hear('重报 1 份，请核对改动。');
    const rounds = await registered('主管部门', '报送轮次', '来源文件', '状态');
    const of = (name: string) =>
      rounds.filter(([department, round]) => department === name && round !== '').map((row) => row.slice(1));
    expect(of('城市管理局')).toEqual([
      ['一上', '城市管理局一上.xlsx', '已退回'],
      ['二上', '城市管理局二上.xlsx', '已重报'],
    ]);
    expect(of('科技局')).toEqual([
      ['一上', '科技局一上.xlsx', '已有新报'],
      ['二上', '科技局二上.xlsx', '已收到'],
    ]);
    expect(of('水务局')).toEqual([['一上', '水务局二上.xlsx', '已收到']]);

    // Any two rounds beside each other.
    const project = product.page.getByText(SEASON[2]!.project).first();
    await project.scrollIntoViewIfNeeded();
    await product.press('各轮（2）');
    await product.hear(/处不同：$/u);

    // The sums are those of the forms that stand now, reckoned apart.
    const now = [...good.filter((_, at) => at !== 2), ...second];
    const sum = now.reduce((total, { funds }) => total + (funds.annual.total ?? 0), 0);
    await product.page.getByRole('tab', { name: '汇总', exact: true }).click();
    await product.press('生成部门汇总');
    await product.hear('已生成「部门汇总」。');
    const cells = await seenCells(product, '部门汇总', 'A5:E20', wan(sum));
    expect(cells.map((row) => [row[1], row[3], row[4]])).toContainEqual(['2025年度合计', '10', wan(sum)]);

    // The next year: what was sent is expected again, and compared with it.
    await openRegister();
    await product.press('应报名单');
    await product.press('取自 2025 年度的项目');
    await product.hear('加入 10 行。');
    const next = [0, 1].map((at) => seasonForm(at, 700_000, { year: 2026 }));
    await receive(product, await filesOf(next, '2026一上'));
    await openRegister();
    await product.hear('2026年度：共 10 个部门，2 个已报，8 个还没有报。');
    await product.page.getByRole('tab', { name: '汇总', exact: true }).click();
    await product.press('生成年度对比');
    await product.hear('已生成「年度对比 2025-2026」。');
    const pairs = '延续项目小计（2 个）';
    expect((await seenCells(product, '年度对比 2025-2026', 'A1:J40', pairs)).flat()).toContain(pairs);
  });
});
