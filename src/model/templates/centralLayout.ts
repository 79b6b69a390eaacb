import type { FormLayout } from '../formLayout';

/** How the form of the central departments is printed, cell by cell. */
export const CENTRAL_LAYOUT: FormLayout = {
  widths: [10.32, 13.76, 15.48, 17.2, 15.48, 15.48, 12.04],
  unit: '元',
  blocks: [
    {
      kind: 'rows',
      rows: 11,
      cells: [
        { row: 0, column: 0, rows: 1, columns: 7, parts: [{ field: 'title' }], look: 'title' },
        { row: 1, column: 0, rows: 1, columns: 7, parts: ['（', { field: 'year' }, '年度）'], look: 'line' },
        { row: 2, column: 0, rows: 1, columns: 7, parts: ['金额单位：元'], look: 'line' },
        { row: 3, column: 0, rows: 1, columns: 1, parts: ['项目名称'], look: 'label' },
        { row: 3, column: 1, rows: 1, columns: 6, parts: [{ field: 'projectName' }], look: 'value' },
        { row: 4, column: 0, rows: 1, columns: 1, parts: ['主管部门及代码'], look: 'label' },
        { row: 4, column: 1, rows: 1, columns: 3, parts: [{ field: 'department' }], look: 'value' },
        { row: 4, column: 4, rows: 1, columns: 1, parts: ['实施单位'], look: 'label' },
        { row: 4, column: 5, rows: 1, columns: 2, parts: [{ field: 'unit' }], look: 'value' },
        { row: 5, column: 0, rows: 4, columns: 1, parts: ['项目资金'], look: 'label' },
        { row: 5, column: 1, rows: 1, columns: 2, parts: ['年度资金总额：'], look: 'label' },
        { row: 5, column: 3, rows: 1, columns: 2, parts: [{ field: 'funds.annual.total' }], look: 'value' },
        { row: 5, column: 5, rows: 1, columns: 1, parts: ['执行率分值'], look: 'label' },
        { row: 5, column: 6, rows: 1, columns: 1, parts: [{ extra: '执行率分值' }], look: 'value' },
        { row: 6, column: 1, rows: 1, columns: 2, parts: ['其中：财政拨款'], look: 'label' },
        { row: 6, column: 3, rows: 1, columns: 4, parts: [{ extra: '年度资金总额中的财政拨款' }], look: 'value' },
        { row: 7, column: 1, rows: 1, columns: 2, parts: ['上年结转资金'], look: 'label' },
        { row: 7, column: 3, rows: 1, columns: 4, parts: [{ extra: '年度资金总额中的上年结转资金' }], look: 'value' },
        { row: 8, column: 1, rows: 1, columns: 2, parts: ['其他资金'], look: 'label' },
        { row: 8, column: 3, rows: 1, columns: 4, parts: [{ field: 'funds.annual.other' }], look: 'value' },
        { row: 9, column: 0, rows: 1, columns: 1, parts: ['年度\n总体\n目标'], look: 'label' },
        { row: 9, column: 1, rows: 1, columns: 6, parts: [{ field: 'goals.annual' }], look: 'text' },
        { row: 10, column: 0, rows: 1, columns: 1, parts: ['绩\n效\n指\n标'], look: 'label', isOverTable: true },
        { row: 10, column: 1, rows: 1, columns: 1, parts: ['一级指标'], look: 'label' },
        { row: 10, column: 2, rows: 1, columns: 1, parts: ['二级指标'], look: 'label' },
        { row: 10, column: 3, rows: 1, columns: 2, parts: ['三级指标'], look: 'label' },
        { row: 10, column: 5, rows: 1, columns: 1, parts: ['指标值'], look: 'label' },
        { row: 10, column: 6, rows: 1, columns: 1, parts: ['分值权重'], look: 'label' },
      ],
    },
    {
      kind: 'indicators',
      side: 'annual',
      columns: [
        { column: 1, columns: 1, role: 'level1', label: '一级指标' },
        { column: 2, columns: 1, role: 'level2', label: '二级指标' },
        { column: 3, columns: 2, role: 'name', label: '三级指标' },
        { column: 5, columns: 1, role: 'value', label: '指标值' },
        { column: 6, columns: 1, role: 'extra', label: '分值权重' },
      ],
    },
  ],
};
