import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { findingsOfCell } from '../../../src/app/check/findingsOfCell';
import type { SelectedCell } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';
import type { HostCase, HostSubject } from '../hostSubject';
import { createSheet, plainSheet, readSheet, tableSheet } from '../plans';

const good = buildForm();
// Without a unit.
const indicator = { level1: '产出指标', level2: '数量指标', value: '6' } as const;
const FORMS = [
  buildForm({
    projectName: '甲路养护',
    indicators: {
      period: [
        { ...indicator, name: '养护里程' },
        { ...indicator, name: '补植株数' },
      ],
      annual: [...good.indicators.annual],
    },
  }),
  buildForm({ projectName: '乙桥加固', funds: { ...good.funds, annual: { ...good.funds.annual, total: 32921921 } } }),
];

/** What is told of the cells that a user selects, one after the other. */
async function watchSelection({
  host,
}: HostSubject): Promise<{ readonly told: SelectedCell[]; readonly stop: () => Promise<void> }> {
  const told: SelectedCell[] = [];
  const stop = await host.listenToSelection((cell) => told.push(cell));
  return { told, stop };
}

/** Whoever selects a cell is told of it and of what its row says. */
export const selectionCases: readonly HostCase[] = [
  {
    title: 'a selected cell is told with the headers and the cells of its row; outside of tables without',
    run: async (subject) => {
      const { host, user } = subject;
      await createSheet(
        host,
        tableSheet('数据', '数据表', [
          ['a', '甲', 1],
          ['b', '乙', 2],
        ]),
      );
      await createSheet(host, plainSheet('页', [['字']]));
      const { told, stop } = await watchSelection(subject);
      await user.select({ sheet: '数据', row: 2, column: 1 });
      expect(told.at(-1)).toEqual({
        sheet: '数据',
        row: 2,
        column: 1,
        inTable: { table: '数据表', headers: ['编号', '名称', '金额'], cells: ['b', '乙', 2], at: 1 },
      });
      await user.select({ sheet: '数据', row: 0, column: 1 });
      expect(told.at(-1)).toEqual({ sheet: '数据', row: 0, column: 1 });
      await user.select({ sheet: '页', row: 0, column: 0 });
      expect(told.at(-1)).toEqual({ sheet: '页', row: 0, column: 0 });
      const count = told.length;
      await stop();
      await user.select({ sheet: '数据', row: 1, column: 0 });
      expect(told).toHaveLength(count);
    },
  },
  {
    title: 'a selected cell has its own findings after rows were sorted and inserted, without another check',
    run: async (subject) => {
      const { host, user } = subject;
      await importForms(host, await previewImport(host, buildReading(FORMS)), new Map());
      const { findings, officialPlaces } = await createWorkbookChecker(host).check();
      const { told, stop } = await watchSelection(subject);
      const wanted = findings.filter(({ path }) => path.endsWith('[1].value') || path === 'funds.annual.total');
      expect(wanted.length).toBeGreaterThan(1);
      const nameOf = { 项目总表: '项目名称', 绩效指标: '三级指标' } as const;
      const cells = await Promise.all(
        wanted.map(async ({ fields: [field] }) => {
          const sheet = field?.place?.sheet as keyof typeof nameOf;
          const { rows } = await readSheet(host, sheet);
          const at = rows[0]?.indexOf(nameOf[sheet]) ?? 0;
          return { sheet, at, column: field?.place?.column ?? 0, name: rows[field?.place?.row ?? 0]?.[at] };
        }),
      );
      for (const sheet of ['绩效指标', '项目总表'] as const) {
        const column = (await readSheet(host, sheet)).rows[0]?.indexOf(nameOf[sheet]) ?? 0;
        await user.sortBy({ sheet, row: 0, column });
        await user.insertRow({ sheet, row: 1, column: 0 });
      }
      for (const [index, { sheet, at, column, name }] of cells.entries()) {
        const { rows } = await readSheet(host, sheet);
        for (const [row, values] of rows.entries()) {
          if (row === 0) continue;
          await user.select({ sheet, row, column });
          const cell = told.at(-1);
          const own = cell ? findingsOfCell(findings, officialPlaces, cell) : [];
          expect([sheet, row, own.includes(wanted[index]!)]).toEqual([sheet, row, values[at] === name]);
        }
      }
      await stop();
    },
  },
];
