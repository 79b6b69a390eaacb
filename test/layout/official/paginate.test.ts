import { planOfficialSheet } from '../../../src/layout/official/planOfficialSheet';
import type { Form } from '../../../src/model/form';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { generatedForms } from '../../roundTrip/generatedForms';

/** What A4 holds between margins of 1.5 cm, in points. */
const PAGE_HEIGHT = 756;
/** A form alone on its sheet may be printed as small as 1 / 1.1. */
const MOST_SHRUNK = 1.1;

const plans = generatedForms(100).map((form) => planOfficialSheet('申报表', [form]).plan);
const longPlans = plans.filter(({ page }) => page?.breaks);

/** The first and the last row of each page. */
function pagesOf({ rows, page }: SheetPlan): readonly (readonly [number, number])[] {
  const starts = [0, ...(page?.breaks ?? []), rows.length];
  return starts.slice(0, -1).map((start, at) => [start, (starts[at + 1] ?? 0) - 1]);
}

function heightOf({ rowHeights }: SheetPlan, [first, last]: readonly [number, number]): number {
  return [...rowHeights!].reduce((sum, [row, height]) => (row >= first && row <= last ? sum + height : sum), 0);
}

const textOf = (cell: CellContent | undefined): string => (typeof cell === 'string' ? cell : '');
const isItem = (row: readonly CellContent[] | undefined): boolean => textOf(row?.[3]).startsWith('补助人数');

describe('分页', () => {
  it('每一页都放得下，重复的表头也算在内', () => {
    for (const plan of plans) {
      const [header] = plan.page!.titleRows!;
      for (const page of pagesOf(plan)) {
        const repeated = page[0] > header ? plan.rowHeights!.get(header)! : 0;
        const room = plan.page!.fitToHeight === 1 ? PAGE_HEIGHT * MOST_SHRUNK : PAGE_HEIGHT;
        expect(heightOf(plan, page) + repeated).toBeLessThanOrEqual(room);
      }
    }
  });

  it('只比一页多一两行的缩印成一页，多出更多的另起一页', () => {
    const heights = plans.map((plan) => heightOf(plan, [0, plan.rows.length - 1]));
    expect(heights.some((height) => height > PAGE_HEIGHT && height <= PAGE_HEIGHT * MOST_SHRUNK)).toBe(true);
    plans.forEach(({ page }, at) => {
      expect(page!.fitToHeight).toBe(page!.breaks ? undefined : 1);
      if (page!.breaks) expect(heights[at]).toBeGreaterThan(PAGE_HEIGHT);
    });
    expect(planOfficialSheet('申报表', generatedForms(2)).plan.page!.fitToHeight).toBeUndefined();
  });

  it('除最后一页外，没有一页空着一半', () => {
    for (const plan of longPlans) {
      for (const page of pagesOf(plan).slice(0, -1)) expect(heightOf(plan, page)).toBeGreaterThan(PAGE_HEIGHT * 0.7);
    }
  });

  it('没有合并单元格跨页，接续的一页重写一级、二级指标', () => {
    expect(longPlans.length).toBeGreaterThan(0);
    for (const plan of longPlans) {
      const [header] = plan.page!.titleRows!;
      for (const [first, last] of pagesOf(plan)) {
        for (const { row, rows } of plan.merges!.filter((merge) => merge.row <= last && merge.row >= first)) {
          expect(row + rows - 1).toBeLessThanOrEqual(last);
        }
        if (first <= header || first === plan.rows.length - 1) continue;
        expect(plan.rows[first]!.slice(1, 3)).toEqual([
          expect.stringMatching(/^(?:产出|效益|满意度)指标$/u),
          expect.stringMatching(/指标$/u),
        ]);
      }
    }
  });

  it('一页放不下的长文在下一页接着写，一个字也不少', () => {
    const [form] = generatedForms(1) as [Form];
    const plan = Array.from({ length: 900 }, (_, index) => `${index + 1}、分阶段推进。`).join('');
    const { rows } = planOfficialSheet('申报表', [{ ...form, plan }]).plan;
    const parts = rows.filter(([label]) => label === '项目实施计划').map((row) => textOf(row[2]));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe(plan);
  });

  it('接排的一张里，每页续表都写出表头', () => {
    const items = Array.from({ length: 90 }, (_, index) => ({
      level1: '产出指标' as const,
      level2: '数量指标' as const,
      name: `补助人数${index}`,
      value: `${index}人`,
    }));
    const forms = generatedForms(3).map((form) => ({ ...form, indicators: { period: items, annual: items } }));
    const { rows, page } = planOfficialSheet('申报表', forms).plan;
    expect(page!.titleRows).toBeUndefined();
    for (const first of page!.breaks!) {
      if (isItem(rows[first - 1]) && isItem(rows[first + 2])) expect(rows[first]).toContain('一级指标');
    }
    const headers = rows.filter((row) => row.includes('一级指标'));
    expect(headers.length).toBeGreaterThan(2 * forms.length);
  });
});
