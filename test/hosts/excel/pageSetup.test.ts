import type { PagePlan } from '../../../src/model/sheetPlan';
import { plainSheet } from '../../contract/plans';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

const PAGE: PagePlan = {
  orientation: 'portrait',
  fitToWidth: 1,
  margins: { top: 1.5, right: 1, bottom: 1.5, left: 1 },
};

/** How Excel fits the sheet of a plan onto pages. */
async function zoomOf(page: PagePlan): Promise<unknown> {
  const { host, fake } = startExcelHost();
  const plan = { ...plainSheet('申报表', [['项目名称']]), page };
  await host.write({ title: '生成', changes: [{ kind: 'create-sheet', plan }] });
  await fake.settle();
  return fake.workbook.sheets.find(({ name }) => name === '申报表')?.page.zoom;
}

describe('打印设置', () => {
  test('只定页宽时，页数随内容', async () => {
    expect(await zoomOf(PAGE)).toEqual({ horizontalFitToPages: 1 });
  });
});
