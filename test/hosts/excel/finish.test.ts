import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { FINISH_LABELS } from '../../../src/model/finishKind';
import type { FinishKind } from '../../../src/model/finishKind';
import type { SheetChange } from '../../../src/model/workbookChange';
import { createSheet, plainSheet, tableChange, tableSheet } from '../../contract/plans';
import type { FakeExcel } from '../../fakeExcel/connectExcel';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';
import { officialSheet } from './officialSheet';

/** Uses of members that make a sheet look or print better, and nothing else. */
const FINISH =
  /^(?:set|call) (?:PageLayout|HeaderFooter|PageBreakCollection|WorksheetFreezePanes|Chart|Series|RangeFormat\.(?:rowHeight|columnWidth)|Range\.hyperlink)/u;

const WRITES: Readonly<Record<string, SheetChange>> = {
  'a new sheet': { kind: 'create-sheet', plan: { ...officialSheet, name: '新表样' } },
  'a sheet written anew': { kind: 'replace-sheet', plan: officialSheet },
};

async function prepare(): Promise<{ readonly host: Host; readonly fake: FakeExcel }> {
  const started = startExcelHost();
  const { host, fake } = started;
  const plans = [plainSheet('数据', [['编号'], ['a']]), officialSheet];
  await host.write({ title: '备好', changes: plans.map((plan) => ({ kind: 'create-sheet', plan })) });
  fake.resetTraffic();
  return started;
}

function write(host: Host, change: SheetChange): ReturnType<Host['write']> {
  return host.write({ title: '写入', changes: [change] });
}

/** What a sheet holds but for its finish: values, formulas and looks of its cells, merges and tables. */
function dataOf({ workbook }: FakeExcel, name: string): unknown {
  const { sheets } = describeWorkbook(workbook) as { readonly sheets: readonly Record<string, unknown>[] };
  const sheet = sheets.find((each) => each['name'] === name);
  const cells = (sheet?.['cells'] as readonly Record<string, unknown>[]).map((cell) => ({
    ...cell,
    hyperlink: undefined,
  }));
  return { cells, merges: sheet?.['merges'], tables: sheet?.['tables'] };
}

describe.each(Object.entries(WRITES))('%s', (_what, change) => {
  const { name } = (change as Extract<SheetChange, { kind: 'create-sheet' }>).plan;

  async function finishUses(): Promise<{ readonly uses: readonly string[]; readonly data: unknown }> {
    const { host, fake } = await prepare();
    await write(host, change);
    // The chart of before goes with its data.
    const isOfData = (use: string): boolean => /Chart\.delete|ChartCollection\.getItem$/u.test(use);
    const uses = [...fake.uses()].filter((use) => FINISH.test(use) && !isOfData(use));
    return { uses, data: dataOf(fake, name) };
  }

  test('is written with all its data whatever finish Excel refuses, one member at a time, and what is left out is told', async () => {
    const { uses, data } = await finishUses();
    expect(uses.length).toBeGreaterThan(15);
    for (const use of uses) {
      const { host, fake } = await prepare();
      fake.refuse([use], 'InvalidOperation');
      await write(host, change);
      expect({ use, data: dataOf(fake, name) }).toEqual({ use, data });
      const leftOut = host.standingWrites().at(-1)?.leftOut;
      // What Excel does not tell of the finish of before is missed by 撤销 alone.
      const isReading = /Panes\.get|Layout\.get|PageBreakCollection\.get|PageBreak\./u.test(use);
      expect({ use, leftOut }).toEqual({ use, leftOut: isReading ? undefined : [{ kind: kindOf(use), sheet: name }] });
      expect(fake.workbook.sheet(name).charts).toHaveLength(kindOf(use) === 'chart' ? 0 : 1);
    }
  });

  test('has all the finish that Excel takes when it refuses one kind', async () => {
    const { host, fake } = await prepare();
    fake.refuse(['set PageLayout.paperSize']);
    await write(host, change);
    const { page, frozen, charts, rowHeights } = fake.workbook.sheet(name);
    expect({ ...page, paperSize: 'none' }).toMatchObject({
      centerHorizontally: true,
      centerFooter: '第 &P 页 共 &N 页',
      firstPageNumber: 3,
      breaks: [3],
      zoom: { horizontalFitToPages: 1 },
    });
    expect([frozen?.rows, charts.length, rowHeights.get(0)]).toEqual([2, 1, 31.5]);
  });

  test('says nothing of finish when Excel takes all of it', async () => {
    const { host } = await prepare();
    await write(host, change);
    expect(host.standingWrites().at(-1)).not.toHaveProperty('leftOut');
  });
});

test('rows of a table are written with all their data where Excel refuses links, and that is told', async () => {
  const link = { text: '=看这里', target: { sheet: '数据', row: 1, column: 0 } };
  const change = tableChange('台账', '台账', {
    patches: [{ row: 1, column: 1, values: [[link]] }],
    removedRows: [2],
    appendedRows: [['c', link, 3]],
  });
  const rows = [
    ['a', '甲', 1],
    ['b', '乙', 2],
  ];
  const data: unknown[] = [];
  for (const refused of [[], ['set Range.hyperlink']]) {
    const { host, fake } = await prepare();
    await createSheet(host, tableSheet('台账', '台账', rows));
    fake.refuse(refused);
    await write(host, change);
    data.push(dataOf(fake, '台账'));
    const leftOut = refused.length > 0 ? [{ kind: 'link', sheet: '台账' }] : undefined;
    expect(host.standingWrites().at(-1)?.leftOut).toEqual(leftOut);
    expect(await host.undo()).toMatchObject({ kind: 'undone' });
  }
  expect(data[1]).toEqual(data[0]);
});

describe('what a check writes', () => {
  const good = buildForm();
  const wrong = { ...good.funds, annual: { ...good.funds.annual, total: 1 } };

  async function imported() {
    const started = startExcelHost();
    const { host, fake } = started;
    const preview = await previewImport(host, buildReading([buildForm({ funds: wrong })]));
    await importForms(host, preview, new Map());
    await fake.settle();
    return { ...started, checker: createWorkbookChecker(host), list: () => fake.workbook.sheet('校验结果') };
  }

  /** 校验结果 is to be made anew, with all its finish. */
  async function withoutList() {
    const started = await imported();
    started.fake.workbook.removeSheet(started.list());
    started.fake.resetTraffic();
    return started;
  }

  test('stands whatever finish Excel refuses of it, one member at a time, and one sentence says what is left out', async () => {
    const whole = await withoutList();
    const { findings } = await whole.checker.check();
    const uses = [...whole.fake.uses()].filter((use) => FINISH.test(use) && !use.includes('.get'));
    expect(uses).toEqual(expect.arrayContaining(['set RangeFormat.columnWidth', 'set PageLayout.orientation']));
    for (const use of uses) {
      const { fake, checker, list } = await withoutList();
      fake.refuse([use], 'InvalidOperation');
      const check = await checker.check();
      expect({ use, findings: check.findings.length }).toEqual({ use, findings: findings.length });
      expect({ use, data: dataOf(fake, '校验结果') }).toEqual({ use, data: dataOf(whole.fake, '校验结果') });
      const kind = FINISH_LABELS[kindOf(use)];
      expect(check.problems.map(({ message }) => message)).toEqual([
        `校验结果已全部写入，但 Excel 没有接受「校验结果」的${kind}，不影响校验；可在 Excel 里自行设置。`,
      ]);
      // What was refused is not what the next check is about.
      expect((await checker.check()).problems).toEqual([]);
      expect(list().tables[0]?.range.rows).toBe(findings.length + 1);
    }
  });

  test('of links beyond those that a sheet takes stays text, and one sentence says so', async () => {
    const { host, fake, checker, list } = await imported();
    const { findings } = await checker.check();
    // As an earlier version made it: without a column for links, and nowhere to put one.
    const { range } = list().tables[0]!;
    const link = Array.from({ length: range.columns }, (_, at) => at).find((at) => list().look(0, at).value === '跳转');
    fake.workbook.enter(list(), 0, link!, '我的备注');
    fake.workbook.enter(list(), 0, range.columns, '我的台账');
    for (let row = 0; row < 65_530; row += 1) list().cell(row, 40).hyperlink = { documentReference: "'项目总表'!A1" };
    const { problems, findings: again } = await createWorkbookChecker(host).check();
    expect(again).toHaveLength(findings.length);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('跳转') as string,
      '校验结果已全部写入，但 Excel 没有接受「校验结果」的跳转链接，不影响校验；可在 Excel 里自行设置。',
    ]);
  });

  test('into columns that a table got for it is told as well', async () => {
    const { host, fake } = await imported();
    const forms = fake.workbook.sheet('项目总表');
    const { range } = forms.tables[0]!;
    const mark = Array.from({ length: range.columns }, (_, at) => at).find(
      (at) => forms.look(0, at).value === '校验标记',
    );
    fake.workbook.enter(forms, 0, mark!, '我的备注');
    fake.refuse(['set RangeFormat.columnWidth'], 'InvalidOperation');
    const { problems } = await createWorkbookChecker(host).check();
    expect(problems.map(({ message }) => message)).toEqual([
      '校验结果已全部写入，但 Excel 没有接受「项目总表」的列宽和行高，不影响校验；可在 Excel 里自行设置。',
    ]);
  });
});

test('without a printer, where the page set-up can be neither read nor set, a sheet is replaced and brought back', async () => {
  const { host, fake } = await prepare();
  const data = dataOf(fake, '表样');
  fake.refuse([...PAGE_USES]);
  await write(host, { kind: 'replace-sheet', plan: { ...officialSheet, rows: [['另一张']] } });
  expect(dataOf(fake, '表样')).not.toEqual(data);
  expect(host.standingWrites().at(-1)?.leftOut).toEqual([{ kind: 'page', sheet: '表样' }]);
  expect(await host.undo()).toMatchObject({ kind: 'undone', leftOut: [{ kind: 'page', sheet: '表样' }] });
  expect(dataOf(fake, '表样')).toEqual(data);
});

test('forty sheets without a printer take hardly more requests than four', async () => {
  const counts: number[] = [];
  for (const count of [4, 40]) {
    const { host, fake } = await prepare();
    fake.refuse([...PAGE_USES]);
    const changes = Array.from({ length: count }, (_, index): SheetChange => {
      return { kind: 'create-sheet', plan: { ...officialSheet, name: `表${index}` } };
    });
    await host.write({ title: '生成', changes });
    expect(host.standingWrites().at(-1)?.leftOut).toHaveLength(count);
    counts.push(fake.traffic().requests);
  }
  expect(counts[1]).toBe(counts[0]);
});

const PAGE_MEMBERS = ['orientation', 'paperSize', 'zoom', 'centerHorizontally', 'topMargin'];
const PAGE_USES: ReadonlySet<string> = new Set([
  ...PAGE_MEMBERS.flatMap((name) => [`read PageLayout.${name}`, `set PageLayout.${name}`]),
  'call PageLayout.setPrintMargins',
  'call PageLayout.setPrintTitleRows',
  'call PageLayout.setPrintTitleColumns',
  'call PageLayout.setPrintArea',
  'set HeaderFooter.centerFooter',
]);

function kindOf(use: string): FinishKind {
  if (use.includes('hyperlink')) return 'link';
  if (use.includes('RangeFormat')) return 'size';
  if (use.includes('Freeze')) return 'freeze';
  return use.includes('Page') || use.includes('Footer') ? 'page' : 'chart';
}
