import { planOfficialSheet } from '../../../src/layout/official/planOfficialSheet';
import type { Form } from '../../../src/model/form';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { generatedForms } from '../../roundTrip/generatedForms';

/** What A4 holds between the margins of the form, in points. */
const PAGE_HEIGHT = 768;

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
        expect(heightOf(plan, page) + repeated).toBeLessThanOrEqual(PAGE_HEIGHT);
      }
    }
  });

  it('按原大打印：标准字体是宋体时，各列合起来不宽于页边距之间，不靠缩放', () => {
    const [{ columns, page }] = plans as [SheetPlan];
    // 宋体 11: 8 pixels a character and 5 more a column, 96 of them an inch.
    const pixels = columns.reduce((sum, { width }) => sum + Math.round(width * 8 + 5), 0);
    const room = 210 - (page!.margins.left + page!.margins.right) * 10;
    const millimetres = (pixels / 96) * 25.4;
    expect(millimetres).toBeLessThanOrEqual(room * 0.98);
    expect(millimetres).toBeGreaterThan(room * 0.95);
  });

  it('只比一页多一两行的，末页也不止一两行', () => {
    const [form] = generatedForms(1) as [Form];
    const lines = Array.from({ length: 60 }, (_, count) => {
      const items = Array.from({ length: count }, (_each, index) => ({
        level1: '产出指标' as const,
        level2: '数量指标' as const,
        name: `补助人数${index}`,
        value: `${index}人`,
      }));
      return planOfficialSheet('申报表', [{ ...form, indicators: { period: items, annual: items } }]).plan;
    });
    const onTwo = lines.filter(({ page }) => page!.breaks?.length === 1);
    expect(onTwo.length).toBeGreaterThan(5);
    for (const plan of onTwo) expect(heightOf(plan, pagesOf(plan)[1]!)).toBeGreaterThan(PAGE_HEIGHT * 0.15);
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

describe('页码按份编', () => {
  const items = Array.from({ length: 90 }, (_, index) => ({
    level1: '产出指标' as const,
    level2: '数量指标' as const,
    name: `补助人数${index}`,
    value: `${index}人`,
  }));
  const [short, other] = generatedForms(2) as [Form, Form];
  const long = { ...short, indicators: { period: items, annual: items.slice(0, 3) } };

  it('自己一张的，页脚写明这一份共几页，从第 1 页起', () => {
    const counts = [short, long].map((form) => {
      const { page } = planOfficialSheet('申报表', [form]).plan;
      const pages = (page!.breaks ?? []).length + 1;
      expect(page).toMatchObject({ footer: `第 &P 页 共 ${pages} 页`, firstPage: 1 });
      return pages;
    });
    expect(new Set(counts).size).toBe(2);
  });

  it('几份接排的，每页最后一行写这一份的第几页，贴着页脚，不写页脚；一页也不超高', () => {
    const { plan, places } = planOfficialSheet('申报表', [other, long, short]);
    expect(plan.page).not.toHaveProperty('footer');
    expect(plan.page).not.toHaveProperty('firstPage');
    const pages = pagesOf(plan);
    const counted = pages.map(([, last]) => textOf(plan.rows[last]?.[0]));
    const own = (form: Form): number => planOfficialSheet('申报表', [form, form]).plan.page!.breaks!.length / 2 + 0.5;
    const numbers = (count: number): string[] =>
      Array.from({ length: count }, (_, at) => `第 ${at + 1} 页 共 ${count} 页`);
    expect(counted).toEqual([...numbers(own(other)), ...numbers(own(long)), ...numbers(own(short))]);
    expect(counted.length).toBeGreaterThan(4);
    for (const page of pages) {
      expect(heightOf(plan, page)).toBeLessThanOrEqual(756);
      expect(heightOf(plan, page)).toBeGreaterThan(400);
      const merge = plan.merges!.find(({ row }) => row === page[1])!;
      expect(merge).toEqual({ row: page[1], column: 0, rows: 1, columns: plan.columns.length });
    }
    expect(places.map((fields) => plan.rows[fields.get('title')!.row]![0])).toEqual([
      other.title,
      long.title,
      short.title,
    ]);
    const starts = [0, ...plan.page!.breaks!];
    for (const fields of places) expect(starts).toContain(fields.get('title')!.row);
  });
});

describe('长表', () => {
  const TEXT = '对退休人员取暖费进行发放，按月核对名册，逐级审批后拨付到个人账户，确保专款专用。';
  let seed = 3;
  const oneOf = (count: number): number => ((seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 8) % count;
  const [sample] = generatedForms(1) as [Form];
  const longForms = Array.from({ length: 340 }, (_, index): Form => {
    const narrative = (): string => TEXT.repeat(oneOf(index % 3 === 0 ? 30 : 8)).slice(0, oneOf(2500) + 5);
    const list = (side: 'period' | 'annual') =>
      [
        ...sample.indicators[side],
        ...Array.from({ length: oneOf(40) }, (_, at) => ({
          ...sample.indicators[side][at % sample.indicators[side].length]!,
          name: `${TEXT.slice(0, 4 + oneOf(30))}${at}`,
          value: `≥${oneOf(100)}%${oneOf(9) === 0 ? TEXT : ''}`,
        })),
      ].sort((one, other) => (one.level2 < other.level2 ? -1 : 1));
    const [overview, basis, necessity, safeguards, plan] = [
      narrative(),
      narrative(),
      narrative(),
      narrative(),
      narrative(),
    ];
    return {
      ...{ ...sample, overview, basis, necessity, safeguards, plan },
      indicators: { period: list('period'), annual: list('annual') },
    };
  });

  it('没有一页高过 757 磅；最后一页不少于 150 磅，也不只有两行', () => {
    const faults = longForms.flatMap((form, index) => {
      const { plan } = planOfficialSheet('申报表', [form]);
      const header = plan.page!.titleRows![0];
      const pages = pagesOf(plan).map((page) => ({
        height: heightOf(plan, page) + (page[0] > header ? plan.rowHeights!.get(header)! : 0),
        rows: page[1] - page[0] + 1,
      }));
      const last = pages.length > 1 ? pages.at(-1) : undefined;
      const isBare = last !== undefined && (last.height < 150 || last.rows <= 2);
      return isBare || pages.some(({ height }) => height > 757) ? [{ index, pages }] : [];
    });
    expect(longForms.length).toBeGreaterThan(300);
    expect(faults).toEqual([]);
  });
});
