import { compareYears } from '../../../src/app/sheets/compareYears';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { pairProjects, readPairDecisions, unpairProjects } from '../../../src/app/workbook/rememberedPairs';
import { assertExcelSafe } from '../../../src/formats/xlsx/assertExcelSafe';
import { findSheet } from '../../../src/model/change/findSheet';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { CellValue } from '../../../src/model/sheetPlan';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';
import { hostHolding, memoryHost } from '../../pane/fakeServices';

const SHEET = '年度对比 2024-2025';
const before = buildForm();
const after = buildForm({
  year: 2025,
  attribute: '一次性项目',
  funds: { ...before.funds, annual: { ...before.funds.annual, total: 40_000_000, municipal: 40_000_000 } },
});
const fresh = buildForm({ year: 2025, projectName: '公益性岗位补贴' });

function cellsOf(host: MemoryHost): readonly (readonly CellValue[])[] {
  return sheetContentOf(findSheet(host.sheets(), SHEET)!).rows;
}

test('延续、新增、终止各成一段，合计是各段之和', async () => {
  const host = await hostHolding([before, after, fresh, buildForm({ projectName: '困难职工帮扶' })]);
  expect(await compareYears(host)).toBe(SHEET);
  const [pair, , added, , ended, , total] = cellsOf(host).slice(4);
  expect(pair!.slice(0, 2)).toEqual(['名称相同', '退休人员取暖费']);
  expect(pair!.slice(3, 7)).toEqual([3292.192, 4000, 707.808, 707.808 / 3292.192]);
  expect(pair![9]).toBe('项目属性：经常性项目（长期开展） → 一次性项目');
  expect(added!.slice(0, 2)).toEqual(['新增项目', '公益性岗位补贴']);
  expect(added!.slice(3, 5)).toEqual([null, 3292.192]);
  expect(ended!.slice(0, 2)).toEqual(['终止项目', '困难职工帮扶']);
  expect(ended!.slice(3, 5)).toEqual([3292.192, null]);
  expect(total!.slice(3, 6)).toEqual([6584.384, 7292.192, 707.808]);
  expect(() => {
    assertExcelSafe(host.sheets());
  }).not.toThrow();
});

test('只是相似的配对另成一段，不进延续项目小计，配成一对以后进', async () => {
  const bought = (year: number, unit: string, total: number) =>
    buildForm({
      ...{ year, unit, projectName: '办公设备购置费' },
      funds: { ...before.funds, annual: { ...before.funds.annual, total, municipal: total } },
    });
  const host = await hostHolding([before, after, bought(2024, '甲局', 300_000), bought(2025, '乙中心', 9_000_000)]);
  await compareYears(host);
  const sumOf = (title: string) =>
    cellsOf(host)
      .find(([head]) => String(head).startsWith(title))
      ?.slice(3, 5);
  expect(sumOf('延续项目小计（1 个）')).toEqual([3292.192, 4000]);
  expect(sumOf('待确认配对小计（1 对')).toEqual([30, 900]);
  expect(sumOf('合计')).toEqual([3322.192, 4900]);
  await pairProjects(host, ['2024-002', '2025-002']);
  await compareYears(host);
  expect(sumOf('延续项目小计（2 个）')).toEqual([3322.192, 4900]);
  expect(sumOf('待确认')).toBeUndefined();
});

test('手工配对和拆开记在工作簿里，再生成时仍然有效', async () => {
  const host = await hostHolding([before, after, fresh]);
  await pairProjects(host, ['2024-001', '2025-002']);
  await compareYears(host);
  expect(cellsOf(host)[4]!.slice(0, 2)).toEqual(['手工配对', '公益性岗位补贴']);
  expect(cellsOf(host)[4]![9]).toContain('项目名称：退休人员取暖费 → 公益性岗位补贴');
  await unpairProjects(host, ['2024-001', '2025-002']);
  await unpairProjects(host, ['2024-001', '2025-001']);
  await compareYears(host);
  expect(cellsOf(host)[4]![0]).toBe('延续项目小计（0 个）');
  await pairProjects(host, ['2024-001', '2025-001']);
  expect(await readPairDecisions(host)).toEqual({
    paired: [['2024-001', '2025-001']],
    unpaired: [['2024-001', '2025-002']],
  });
});

test('三个年度以上，每年和它的上一年各成一张，一次撤销', async () => {
  const years = [2022, 2025, 2024].map((year) => buildForm({ year, overview: `第${year}年` }));
  const host = await hostHolding(years);
  expect(await compareYears(host)).toBe(SHEET);
  const names = async () => (await host.listSheets()).filter((name) => name.startsWith('年度对比'));
  expect(await names()).toEqual([SHEET, '年度对比 2022-2024']);
  await compareYears(host);
  expect(await names()).toEqual([SHEET, '年度对比 2022-2024']);
  await host.undo();
  await host.undo();
  expect(await names()).toEqual([]);
});

test('变化一栏先写放宽的目标，各种变化各占一行，指标多的写明共几项', async () => {
  const target = (name: string, value: string) => ({ ...before.indicators.annual[0]!, name, value });
  const targets = (...values: readonly string[]) => ({
    ...before.indicators,
    annual: values.map((value, index) => target(`第${'甲乙丙丁戊'[index]!}类补助人数`, value)),
  });
  const host = await hostHolding([
    buildForm({ indicators: targets('100人', '200人', '300人', '400人', '500人') }),
    buildForm({
      year: 2025,
      unit: '阳泉市 社会保险中心',
      attribute: '一次性项目',
      indicators: targets('90人', '180人', '270人', '400人'),
    }),
  ]);
  await compareYears(host);
  expect(cellsOf(host)[4]![9]).toBe(
    [
      '目标放宽 3 项：第甲类补助人数：100人 → 90人；第乙类补助人数：200人 → 180人 等',
      '项目属性：经常性项目（长期开展） → 一次性项目',
      '减少指标 1 项：第戊类补助人数',
    ].join('\n'),
  );
  expect(cellsOf(host)[4]!.slice(12)).toEqual([
    '第甲类补助人数：100人 → 90人；第乙类补助人数：200人 → 180人；第丙类补助人数：300人 → 270人',
    '第戊类补助人数：500人',
    '',
    '',
  ]);
});

test('记着的配对坏了不妨碍生成', async () => {
  const host = await hostHolding([before, after]);
  await host.saveSetting('year-pairs', { paired: [['2024-001'], 3], unpaired: 'x' });
  expect(await compareYears(host)).toBe(SHEET);
});

test('写成文字的金额公式查不到，表下说明是哪一行', async () => {
  const host = await hostHolding([before, after]);
  const register = findSheet(host.sheets(), '项目总表')!;
  const column = register.rows[0]!.indexOf('年度资金总额');
  const rows = register.rows.map((row, index) => (index === 2 ? row.with(column, '100') : row));
  host.edit({ ...register, rows }, undefined);
  await compareYears(host);
  expect(cellsOf(host).flat()).toContain('项目总表第 3 行的金额或年度是文字，公式没有计入，请改为数字。');
});

test('只有一个年度时不生成', async () => {
  const host = await hostHolding([before]);
  expect(await compareYears(host)).toBeUndefined();
  expect(await compareYears(memoryHost())).toBeUndefined();
});

test('在 Excel 里也生成，再生成一次写在原处，撤销可以收回', async () => {
  const { host, fake } = startExcelHost();
  await importForms(host, await previewImport(host, buildReading([before, after])), new Map());
  await compareYears(host);
  await compareYears(host);
  expect((await host.listSheets()).filter((name) => name.startsWith('年度对比'))).toEqual([SHEET]);
  expect(await host.undo()).toEqual({ kind: 'undone', title: '生成年度对比' });
  await fake.settle();
});
