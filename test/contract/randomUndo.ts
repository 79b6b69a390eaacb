import * as fc from 'fast-check';
import type { Host } from '../../src/app/host';
import { importForms } from '../../src/app/import/importForms';
import { previewImport } from '../../src/app/import/previewImport';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import { DATA_SHEETS } from '../../src/model/dataSheets';
import type { Form } from '../../src/model/form';
import type { CellValue } from '../../src/model/sheetPlan';
import { buildForm } from '../pane/buildForm';
import type { HostSubject } from './hostSubject';
import { memoryUser } from './memoryUser';

/** What people do, in any order. `at` picks a project among those that are there. */
type Deed =
  | { readonly kind: 'import'; readonly year: number; readonly forms: number }
  | { readonly kind: 'update' | 'edit' | 'delete' | 'insert' | 'insert-indicator'; readonly at: number }
  | { readonly kind: 'sort' | 'sort-indicators' | 'undo' | 'force' | 'press-undo' | 'press-redo' };

const at = fc.nat(20);
const imports = fc.record({
  kind: fc.constant('import' as const),
  year: fc.constantFrom(2024, 2025),
  forms: fc.integer({ min: 1, max: 2 }),
});
const rearranging = [
  fc.record({ kind: fc.constantFrom('insert' as const, 'insert-indicator' as const), at }),
  fc.record({ kind: fc.constantFrom('sort' as const, 'sort-indicators' as const) }),
];
const changing = fc.record({ kind: fc.constantFrom('update' as const, 'edit' as const, 'delete' as const), at });
const undoing = fc.record({ kind: fc.constantFrom('undo' as const, 'undo' as const, 'force' as const) });
const pressing = fc.record({ kind: fc.constantFrom('press-undo' as const, 'press-redo' as const, 'undo' as const) });

export interface RandomRuns {
  readonly runs: number;
  readonly seed: number;
}

/**
 * Imports, updates, edits, rearranging and undo in any order: the host does what the reference does, and no project of another write is
 * lost or left without its indicators.
 */
export async function holdAgainstReference(subject: HostSubject, { runs, seed }: RandomRuns): Promise<void> {
  const deeds = fc.array(fc.oneof(imports, ...rearranging, changing, undoing), { minLength: 4, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(deeds, async (sequence) => {
      const memory = createMemoryHost(() => Promise.resolve());
      const reference = startScene({ host: memory, user: memoryUser(memory), dispose: () => Promise.resolve() });
      const scene = startScene(subject);
      await clear(subject.host);
      for (const deed of sequence) {
        const expected = await reference.act(deed);
        expect(await scene.act(deed)).toEqual(expected);
        expect(await contentOf(subject.host)).toEqual(await contentOf(memory));
        expect(await scene.lost()).toEqual([]);
      }
    }),
    { numRuns: runs, seed },
  );
}

/** The same with the undo of the grid itself in between: the workbook holds the projects of the writes that stand, and no others. */
export async function holdAgainstGridUndo(subject: HostSubject, { runs, seed }: RandomRuns): Promise<void> {
  const deeds = fc.array(fc.oneof(imports, ...rearranging, pressing, pressing), { minLength: 4, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(deeds, async (sequence) => {
      const scene = startScene(subject);
      await clear(subject.host);
      for (const deed of sequence) {
        await scene.act(deed);
        expect(await scene.lost()).toEqual([]);
        expect(await scene.unwanted()).toEqual([]);
      }
    }),
    { numRuns: runs, seed },
  );
}

interface Scene {
  /** Does it, and tells what came of it as far as it is the same in all hosts. */
  act(deed: Deed): Promise<unknown>;
  /** Projects of writes that stand which are not there with all their indicators, though no user has taken them away. */
  lost(): Promise<readonly string[]>;
  /** Projects that are there though no write stands that brought them. */
  unwanted(): Promise<readonly string[]>;
}

function startScene({ host, user }: HostSubject): Scene {
  let names = 0;
  /** What each write brought, by its id. */
  const brought = new Map<number, readonly string[]>();
  const deleted = new Set<string>();
  const write = async (forms: readonly Form[]): Promise<unknown> => {
    const before = new Set(await idsOf(host));
    const readings = forms.map((form) => ({ form, spans: new Map(), labels: [], extent: { start: 0, end: 0 } }));
    const preview = await previewImport(host, { forms: readings });
    const outcome = await importForms(host, preview, new Map(preview.items.map((_, index) => [index, 'update'])));
    const written = host.standingWrites().at(-1);
    const ids = (await idsOf(host)).filter((id) => !before.has(id));
    if (written && !brought.has(written.id)) brought.set(written.id, ids);
    return outcome;
  };
  const undo = async (force: boolean): Promise<unknown> => {
    const outcome = await host.undo({ force });
    return outcome.kind === 'edited-since'
      ? { ...outcome, edits: outcome.edits.map(({ label }) => label).sort() }
      : outcome;
  };
  /** Whether the write to be taken back is one of this run. */
  const isOurs = (): boolean => brought.has(host.standingWrites().at(-1)?.id ?? -1);
  const standing = (): readonly string[] => host.standingWrites().flatMap(({ id }) => brought.get(id) ?? []);
  return {
    async act(deed) {
      const ids = await idsOf(host);
      const id = 'at' in deed && ids.length > 0 ? ids[deed.at % ids.length] : undefined;
      switch (deed.kind) {
        case 'import':
          return write(
            Array.from({ length: deed.forms }, () => {
              names += 1;
              return buildForm({ year: deed.year, projectName: `项目${names}` });
            }),
          );
        case 'undo':
        case 'force':
          return isOurs() ? undo(deed.kind === 'force') : undefined;
        case 'press-undo':
          // What was before this run stays: the sheets that it removed would come back.
          return isOurs() ? user.pressUndo?.() : undefined;
        case 'press-redo':
          return user.pressRedo?.();
        case 'sort':
        case 'sort-indicators': {
          const header = await headerOf(host, deed.kind === 'sort' ? DATA_SHEETS.forms : DATA_SHEETS.indicators);
          return header && user.sortBy(header);
        }
        default:
          return id === undefined ? undefined : actOn(deed.kind, id);
      }
    },
    async lost() {
      const counts = await indicatorCounts(host);
      const there = new Set(await idsOf(host));
      return standing().filter((id) => !deleted.has(id) && (!there.has(id) || (counts.get(id) ?? 0) < LEAST));
    },
    async unwanted() {
      const wanted = new Set(standing());
      const counts = await indicatorCounts(host);
      return [...(await idsOf(host)), ...counts.keys()].filter((id) => !wanted.has(id));
    },
  };

  async function actOn(
    kind: 'update' | 'edit' | 'delete' | 'insert' | 'insert-indicator',
    id: string,
  ): Promise<unknown> {
    const sheet = kind === 'insert-indicator' ? DATA_SHEETS.indicators : DATA_SHEETS.forms;
    const place = await placeOf(host, sheet, id);
    if (!place) return undefined;
    switch (kind) {
      case 'edit': {
        const column = await columnOf(host, sheet, '项目概况');
        return user.type({ ...place, column }, `人工修改 ${id}`);
      }
      case 'delete':
        // A table keeps one row in any case.
        if ((await idsOf(host)).length < 2) return undefined;
        deleted.add(id);
        return user.deleteRow(place);
      case 'update': {
        const row = await rowOf(host, place);
        const [name, year] = [row.get('项目名称'), row.get('年度')];
        const form = buildForm({ projectName: String(name), year: Number(year), plan: `改写 ${id}` });
        const annual = form.indicators.annual.slice(0, 1);
        return write([{ ...form, indicators: { ...form.indicators, annual } }]);
      }
      default:
        return user.insertRow(place);
    }
  }
}

/** The least indicators that a form of a run has, after an update. */
const LEAST = 2;

/** Removes what a run before has left. */
async function clear(host: Host): Promise<void> {
  const sheets = new Set<string>(Object.values(DATA_SHEETS));
  const changes = (await host.listSheets()).flatMap((sheet) =>
    sheets.has(sheet) ? [{ kind: 'remove-sheet' as const, sheet }] : [],
  );
  if (changes.length > 0) await host.write({ title: '清空', changes });
}

type Rows = readonly ReadonlyMap<string, CellValue>[];

/** The rows of a data sheet by their headers; those without 编号 left out. */
async function rowsOf(
  host: Host,
  sheet: string,
): Promise<{
  readonly rows: Rows;
  readonly places: readonly number[];
  readonly headers: readonly string[];
  readonly header: number;
}> {
  const content = (await host.readSheets([sheet])).get(sheet);
  const range = content?.tables[0]?.range;
  if (!content || !range) return { rows: [], places: [], headers: [], header: 0 };
  const headers = (content.rows[range.row] ?? []).map(String);
  const places = Array.from({ length: range.rows - 1 }, (_, index) => range.row + 1 + index);
  const rows = places.map(
    (row) => new Map(headers.map((header, column) => [header, content.rows[row]?.[column] ?? null])),
  );
  const used = rows.map((row) => (row.get('编号') ?? '') !== '');
  return {
    rows: rows.filter((_, index) => used[index]),
    places: places.filter((_, index) => used[index]),
    headers,
    header: range.row,
  };
}

async function idsOf(host: Host): Promise<readonly string[]> {
  return (await rowsOf(host, DATA_SHEETS.forms)).rows.map((row) => String(row.get('编号'))).sort();
}

async function indicatorCounts(host: Host): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const row of (await rowsOf(host, DATA_SHEETS.indicators)).rows) {
    const id = String(row.get('编号'));
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

async function placeOf(
  host: Host,
  sheet: string,
  id: string,
): Promise<{ sheet: string; row: number; column: number } | undefined> {
  const { rows, places } = await rowsOf(host, sheet);
  const row = places[rows.findIndex((cells) => cells.get('编号') === id)];
  return row === undefined ? undefined : { sheet, row, column: 0 };
}

async function rowOf(
  host: Host,
  { sheet, row }: { sheet: string; row: number },
): Promise<ReadonlyMap<string, CellValue>> {
  const { rows, places } = await rowsOf(host, sheet);
  return rows[places.indexOf(row)] ?? new Map();
}

async function columnOf(host: Host, sheet: string, header: string): Promise<number> {
  return (await rowsOf(host, sheet)).headers.indexOf(header);
}

async function headerOf(
  host: Host,
  sheet: string,
): Promise<{ sheet: string; row: number; column: number } | undefined> {
  const { headers, header } = await rowsOf(host, sheet);
  return headers.length === 0 ? undefined : { sheet, row: header, column: headers.indexOf('编号') };
}

const COMPARED = {
  [DATA_SHEETS.forms]: ['编号', '项目名称', '年度', '项目概况', '项目实施计划'],
  [DATA_SHEETS.indicators]: ['编号', '期间', '序号', '三级指标', '指标值'],
};

/** What the data sheets say, row by row in their order. */
async function contentOf(host: Host): Promise<unknown> {
  return Promise.all(
    Object.entries(COMPARED).map(async ([sheet, headers]) =>
      (await rowsOf(host, sheet)).rows.map((row) => headers.map((header) => row.get(header) ?? '').join(' | ')),
    ),
  );
}
