import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { DATA_SHEETS } from '../../src/model/dataSheets';
import type { WorkbookFile } from '../../src/model/workbookFile';
import { describeInBrowser } from './describeInBrowser';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';
import { REGISTER_GEOMETRY, registerUser } from './registerUser';
import { writeForms } from './writeForms';

const SAMPLES = {
  2024: readFileSync('assets/samples/2024.txt', 'utf8'),
  2025: readFileSync('assets/samples/2025.txt', 'utf8'),
} as const;
type Year = keyof typeof SAMPLES;

/** What people do, in any order: in the pane, with the menus of the grid, and with its keys. */
type Deed =
  | { readonly kind: 'import'; readonly year: Year }
  | { readonly kind: 'insert' | 'insert in table' | 'delete' | 'delete in table'; readonly at: number }
  | { readonly kind: 'sort' | '撤销' | 'Ctrl+Z' | 'Ctrl+Y' };

const at = fc.nat(REGISTER_GEOMETRY.rowsInSight - 1);
const imports = fc.record({ kind: fc.constant('import' as const), year: fc.constantFrom<Year>(2024, 2025) });
const rearranging = fc.oneof(
  fc.record({ kind: fc.constantFrom('insert', 'insert in table', 'delete', 'delete in table'), at }),
  fc.record({ kind: fc.constant('sort' as const) }),
) as fc.Arbitrary<Deed>;
const undoing = fc.record({
  kind: fc.constantFrom('撤销', '撤销', 'Ctrl+Z', 'Ctrl+Z', 'Ctrl+Y'),
}) as fc.Arbitrary<Deed>;
const deeds = fc
  .array(fc.oneof(imports, rearranging, undoing, undoing), { minLength: 5, maxLength: 9 })
  .map((more): readonly Deed[] => [{ kind: 'import', year: 2024 }, { kind: 'import', year: 2025 }, ...more]);

/** In this order an import was lost once; and what no run of a few would try. */
const FIXED: readonly Deed[] = [
  { kind: 'import', year: 2024 },
  { kind: 'import', year: 2025 },
  { kind: 'insert', at: 3 },
  { kind: 'sort' },
  { kind: '撤销' },
  { kind: 'delete in table', at: 1 },
  { kind: 'Ctrl+Z' },
  { kind: 'Ctrl+Z' },
  { kind: '撤销' },
];

const RUNS = Number(process.env['ANY_ORDER'] ?? 1);
const SEED = Number(process.env['ANY_ORDER_SEED'] ?? 2026);

/** What the workbook should hold: the imports that stand, each with the projects it brought, and the projects in 项目总表. */
interface Expected {
  readonly standing: ReadonlyMap<Year, readonly string[]>;
  readonly present: ReadonlySet<string>;
  readonly step: { readonly kind: 'begin' | 'edit' | 'taken back' } | { readonly kind: 'import'; readonly year: Year };
}

interface Seen {
  /** 编号 of the rows of the table, top to bottom; empty for a row without one. */
  readonly rows: readonly string[];
  readonly present: readonly string[];
  readonly withIndicators: readonly string[];
}

jest.setTimeout(180_000);

describeInBrowser('窗格和工作簿里的动作不管什么次序', () => {
  let product: ProductPage;
  openProductForEachTest((opened) => {
    product = opened;
  });

  test.each(
    [FIXED, ...fc.sample(deeds, { numRuns: RUNS, seed: SEED })].map((sequence) => [
      sequence.map(nameOf).join('、'),
      sequence,
    ]),
  )('%s：两边说的一样，别的导入一个项目也不少', async (_, sequence) => {
    const scene = startScene(product);
    for (const deed of sequence) await scene.act(deed);
  });
});

function nameOf(deed: Deed): string {
  return [deed.kind, 'year' in deed && deed.year, 'at' in deed && deed.at].filter((part) => part !== false).join(' ');
}

function startScene(product: ProductPage): { act(deed: Deed): Promise<void> } {
  const user = registerUser(product);
  const steps: Expected[] = [{ standing: new Map(), present: new Set(), step: { kind: 'begin' } }];
  let now = 0;
  let shown: Year | undefined;
  let seen: Seen = { rows: [], present: [], withIndicators: [] };
  const current = (): Expected => steps[now]!;
  const push = (expected: Expected): void => {
    steps.splice(now + 1, steps.length, expected);
    now += 1;
  };

  async function importYear(year: Year): Promise<void> {
    if (current().standing.has(year)) return;
    if (shown !== undefined) await product.press('继续导入');
    await product.pasteText(SAMPLES[year]);
    await product.press('解析');
    await writeForms(product.page);
    shown = year;
    const { present } = await look(product);
    const brought = present.filter((id) => !current().present.has(id));
    expect(brought).toHaveLength(5);
    const standing = new Map([...current().standing, [year, brought]] as const);
    push({ standing, present: new Set([...current().present, ...brought]), step: { kind: 'import', year } });
  }
  async function takeBack(): Promise<void> {
    const last = [...current().standing.keys()].at(-1);
    if (last === undefined || last !== shown) return;
    await user.takeBack();
    const { step, standing, present } = current();
    if (step.kind === 'import' && step.year === last) now -= 1;
    else {
      const gone = new Set(standing.get(last));
      push({
        standing: new Map([...standing].filter(([year]) => year !== last)),
        present: new Set([...present].filter((id) => !gone.has(id))),
        step: { kind: 'taken back' },
      });
    }
  }
  async function rearrange(deed: Deed): Promise<void> {
    if (seen.rows.length < 2) return;
    if (!('at' in deed)) {
      await user.sort();
      const ids = (await look(product)).rows.filter((id) => id !== '');
      expect(ids).toEqual([...ids].sort().reverse());
      push({ ...current(), step: { kind: 'edit' } });
      return;
    }
    const row = deed.at % Math.min(seen.rows.length, REGISTER_GEOMETRY.rowsInSight);
    const isDeleting = deed.kind.startsWith('delete');
    if (deed.kind === 'insert') await user.insertRow(row);
    if (deed.kind === 'delete') await user.deleteRow(row);
    if (deed.kind === 'insert in table') await user.insertTableRow(row);
    if (deed.kind === 'delete in table') await user.deleteTableRow(row);
    const { rows } = await look(product);
    expect(rows).toHaveLength(seen.rows.length + (isDeleting ? -1 : 1));
    const present = new Set(current().present);
    if (isDeleting) present.delete(seen.rows[row]!);
    push({ ...current(), present, step: { kind: 'edit' } });
  }
  return {
    async act(deed) {
      switch (deed.kind) {
        case 'import':
          await importYear(deed.year);
          break;
        case '撤销':
          await takeBack();
          break;
        case 'Ctrl+Z':
          await user.pressKeys('Control+Z');
          now = Math.max(now - 1, 0);
          break;
        case 'Ctrl+Y':
          await user.pressKeys('Control+Y');
          now = Math.min(now + 1, steps.length - 1);
          break;
        default:
          await rearrange(deed);
      }
      const { standing, present } = current();
      const wanted = { present: [...present].sort(), withIndicators: [...standing.values()].flat().sort() };
      seen = await look(product);
      expect({ deed, present: seen.present, withIndicators: seen.withIndicators }).toEqual({ deed, ...wanted });
      if (shown !== undefined) await product.hear(standing.has(shown) ? '已写入工作簿' : '已撤销这次导入');
    },
  };
}

/** What the workbook holds, as it would be downloaded. Every row with a 编号 must be inside its table. */
async function look(product: ProductPage): Promise<Seen> {
  const { workbook } = await product.download();
  const rows = idsIn(workbook, DATA_SHEETS.forms);
  const present = rows.filter((id) => id !== '');
  expect(present).toHaveLength(new Set(present).size);
  return {
    rows,
    present: [...present].sort(),
    withIndicators: [...new Set(idsIn(workbook, DATA_SHEETS.indicators))].filter((id) => id !== '').sort(),
  };
}

function idsIn(workbook: WorkbookFile, name: string): readonly string[] {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return [];
  const range = sheet.table?.range;
  if (!range) throw new Error(`${name} has no table.`);
  const column = sheet.rows[range.row]?.indexOf('编号') ?? -1;
  const ids = sheet.rows.map((row) => {
    const id = row[column];
    return typeof id === 'string' ? id : '';
  });
  const outside = ids.filter((id, row) => id !== '' && (row < range.row || row >= range.row + range.rows));
  expect({ name, outside }).toEqual({ name, outside: [] });
  return ids.slice(range.row + 1, range.row + range.rows);
}
