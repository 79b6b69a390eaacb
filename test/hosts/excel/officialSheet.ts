import type { SheetPlan } from '../../../src/model/sheetPlan';

/** A sheet with everything that a plan can say. */
export const officialSheet: SheetPlan = {
  name: '表样',
  rows: [
    ['项目支出绩效目标申报表'],
    ['部门', '金额', '说明'],
    ['甲局', 100, '=1+1'],
    ['乙局', { formula: 'B3*2', result: 200 }, { text: '查看', target: { sheet: '数据', row: 1, column: 0 } }],
  ],
  columns: [
    { width: 20, style: { format: '@', wrap: true } },
    { width: 12, style: { format: '#,##0.00', horizontal: 'right' } },
    { width: 30 },
  ],
  styles: [
    {
      range: { row: 0, column: 0, rows: 1, columns: 3 },
      style: {
        font: { name: '黑体', size: 16, bold: true, color: '1F4E78' },
        fill: 'F2F2F2',
        border: 'thin',
        horizontal: 'center',
        vertical: 'middle',
      },
    },
    { range: { row: 2, column: 0, rows: 2, columns: 1 }, style: { stacked: true, indent: 1, border: 'medium' } },
  ],
  rowHeights: new Map([[0, 31.5]]),
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  freeze: { rows: 2, columns: 1 },
  page: {
    orientation: 'portrait',
    fitToWidth: 1,
    margins: { top: 1.5, right: 1, bottom: 1.5, left: 1 },
    titleRows: [0, 1],
    titleColumns: [0, 0],
    printedColumns: [0, 1],
    breaks: [3],
    footer: '第 &P 页 共 &N 页',
    firstPage: 3,
    centered: true,
  },
  chart: {
    kind: 'column',
    title: '金额',
    categories: { row: 2, column: 0, rows: 2, columns: 1 },
    series: [{ name: '金额', values: { row: 2, column: 1, rows: 2, columns: 1 }, color: '1F4E78' }],
    anchor: { row: 6, column: 0, rows: 12, columns: 6 },
  },
};
