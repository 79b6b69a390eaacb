import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import type { CellValue } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';
import type { HostCase, HostSubject } from '../hostSubject';
import { readSheet } from '../plans';

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

type Led = readonly (readonly string[])[];

/** What each row of 校验结果 says, and what its link leads to. */
async function followed({ host, user }: HostSubject): Promise<Led> {
  const { rows } = await readSheet(host, '校验结果');
  const at = (header: string): number => (rows[0] ?? []).indexOf(header);
  const led: CellValue[][] = [];
  for (const [row, cells] of rows.entries()) {
    if (row === 0 || !cells[at('编号')]) continue;
    const place = await user.followLink?.({ sheet: '校验结果', row, column: at('跳转') });
    const target = place && (await readSheet(host, place.sheet));
    const [name = '三级指标'] = place?.sheet === '项目总表' ? ['项目名称'] : [];
    const named = target?.rows[place?.row ?? 0]?.[target.rows[0]?.indexOf(name) ?? -1] ?? null;
    const header = target?.rows[0]?.[place?.column ?? 0] ?? null;
    led.push([cells[at('编号')] ?? null, cells[at('位置')] ?? null, place?.sheet ?? NOWHERE, named, header]);
  }
  return led.map((entry) => entry.map(String)).sort((one, other) => one.join().localeCompare(other.join()));
}

/** Stands for the sheet of a link that is not reckoned yet. */
const NOWHERE = '';

const PATIENCE = { tries: 200, pause: 100 } as const;

/** Formulas are reckoned some time after a change: what the links lead to once it is right, or at last. */
async function settled(subject: HostSubject, isRight: (led: Led) => boolean): Promise<Led> {
  for (let tries = 1; ; tries += 1) {
    const led = await followed(subject);
    if (isRight(led) || tries >= PATIENCE.tries) return led;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.pause));
  }
}

/** Links of 校验结果 lead to their own cells, whatever the user has done. */
export const linkCases: readonly HostCase[] = [
  {
    title: 'every link of 校验结果 leads to its own cell after sorting, and to the same after sorting again',
    run: async (subject) => {
      const { host, user } = subject;
      if (!user.followLink) return;
      await importForms(host, await previewImport(host, buildReading(FORMS)), new Map());
      await createWorkbookChecker(host).check();
      const before = await settled(subject, (led) => led.every(([, , sheet]) => sheet !== NOWHERE));
      expect(before.filter(([, , sheet]) => sheet === '绩效指标').map(([, , , name]) => name)).toContain('补植株数');
      for (const [sheet, header] of [
        ['绩效指标', '三级指标'],
        ['项目总表', '项目名称'],
        ['校验结果', '问题说明'],
      ] as const) {
        const column = (await readSheet(host, sheet)).rows[0]?.indexOf(header) ?? 0;
        await user.sortBy({ sheet, row: 0, column });
        const after = await settled(subject, (led) => JSON.stringify(led) === JSON.stringify(before));
        expect(after).toEqual(before);
      }
    },
  },
];
