import * as fc from 'fast-check';
import type { Host } from '../../src/app/host';
import { HostError } from '../../src/app/hostError';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import { findSheet } from '../../src/model/change/findSheet';
import type { SheetChange } from '../../src/model/workbookChange';
import { plainSheet, readWorkbook, tableChange, tableSheet } from './plans';
import type { RandomRuns } from './randomUndo';

/** A step as it is drawn; rows are counted round the table that is there. */
interface DrawnStep {
  readonly kind: SheetChange['kind'];
  /** A name, and whether a sheet that is there takes its place. */
  readonly sheet: string;
  readonly isThere: boolean;
  readonly at: number;
  readonly table: string | undefined;
  readonly rows: readonly number[];
  readonly shift: 0 | 1;
  readonly isRead: boolean;
}

/** Capital and small letters do not make two names. */
const SHEETS = ['甲', '乙', '丙', 'Ab', 'aB'];
const START = Array.from({ length: 6 }, (_, row) => [`始${row}`, `名${row}`, row]);
const TABLES = ['表一', '表二', 'Tab', 'tAB'];

const step: fc.Arbitrary<DrawnStep> = fc.record({
  kind: fc.constantFrom(
    'create-sheet' as const,
    'create-sheet' as const,
    'replace-sheet' as const,
    'remove-sheet' as const,
    'change-table' as const,
    'change-table' as const,
    'change-table' as const,
    'widen-table' as const,
  ),
  sheet: fc.constantFrom(...SHEETS),
  isThere: fc.constantFrom(true, true, true, false),
  at: fc.nat(9),
  table: fc.option(fc.constantFrom(...TABLES), { nil: undefined, freq: 9 }),
  rows: fc.array(fc.nat(9), { maxLength: 4 }),
  shift: fc.constantFrom(0 as const, 0 as const, 0 as const, 0 as const, 0 as const, 1 as const),
  isRead: fc.constantFrom(true, true, true, false),
});

/** Changes of any steps, also such as do not fit: every host does with them what the reference does, or refuses them as it does. */
export async function holdChangesAgainstReference(host: Host, { runs, seed }: RandomRuns): Promise<void> {
  const changes = fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(changes, async (sequence) => {
      await clear(host);
      const memory = createMemoryHost(() => Promise.resolve());
      for (const name of await host.listSheets()) memory.edit(plainSheet(name, []), undefined);
      const start = [tableSheet('甲', '表一', START), tableSheet('乙', '表二', START), plainSheet('丙', [['字']])].map(
        (plan) => ({ kind: 'create-sheet' as const, plan }),
      );
      expect(await outcomeOf(host, start)).toEqual(await outcomeOf(memory, start));
      for (const [number, drawn] of sequence.entries()) {
        const steps = drawn.map((one, at) => stepOf(one, memory, `${number}.${at}`));
        const wanted = await outcomeOf(memory, steps);
        expect({ steps, ...(await outcomeOf(host, steps)) }).toEqual({ steps, ...wanted });
      }
    }),
    { numRuns: runs, seed },
  );
}

async function outcomeOf(host: Host, changes: readonly SheetChange[]): Promise<object> {
  try {
    await host.write({ title: '改动', changes });
    return { refused: undefined, workbook: await readWorkbook(host) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { refused: error.code, workbook: await readWorkbook(host) };
  }
}

/** Removes what a run before has left; the last sheet of a workbook stays. */
async function clear(host: Host): Promise<void> {
  const changes = (await host.listSheets()).flatMap((sheet) =>
    SHEETS.includes(sheet) ? [{ kind: 'remove-sheet' as const, sheet }] : [],
  );
  if (changes.length > 0) await host.write({ title: '清空', changes });
}

function stepOf(drawn: DrawnStep, memory: MemoryHost, name: string): SheetChange {
  const { kind, table, rows, shift, isRead } = drawn;
  const sheet = sheetOf(drawn, memory);
  const cells = rows.map((row) => [`${name}:${row}`, `名${row}`, row] as const);
  switch (kind) {
    case 'create-sheet':
    case 'replace-sheet': {
      const plan =
        table === undefined ? plainSheet(sheet, cells) : tableSheet(sheet, table, [...cells, ['末', '行', 0]]);
      return { kind, plan };
    }
    case 'remove-sheet':
      return { kind, sheet };
    default: {
      const plan = findSheet(memory.sheets(), sheet);
      const there = plan?.table;
      const named = { sheet, table: there && isRead ? there.name : (table ?? '没有') };
      const columns = there?.range.columns ?? 3;
      if (kind === 'widen-table') {
        const added = [{ header: `列${name}`, width: 9 }];
        return { kind, ...named, header: { row: 0, column: 0, columns: columns - shift }, added, headerStyle: {} };
      }
      const body = (there?.range.rows ?? 2) - 1;
      const at = [...new Set(rows.map((row) => 1 + (row % body)))].sort((one, other) => one - other);
      const removedRows = at.filter((row) => row % 2 === 0);
      const inserted = at.filter((row) => row % 3 === 0);
      return tableChange(named.sheet, named.table, {
        header: { row: shift, column: 0 },
        columns: Array.from({ length: columns }, () => ({ width: 12 })),
        patches: at.filter((row) => row % 2 === 1).map((row) => ({ row, column: 1, values: [[`改 ${name}`]] })),
        removedRows,
        insertedRows: inserted.map((row) => ({ row, cells: [`插 ${name} ${row}`] })),
        appendedRows: cells.slice(0, 2),
        keys: at.map((row) => ({ row, column: 0, value: isRead ? keyAt(plan?.rows[row]?.[0]) : '别的' })),
      });
    }
  }
}

function sheetOf({ kind, sheet, isThere, at }: DrawnStep, memory: MemoryHost): string {
  const there = memory.sheets().flatMap(({ name }) => (SHEETS.includes(name) ? [name] : []));
  const known = there[at % Math.max(1, there.length)];
  return isThere && kind !== 'create-sheet' && known !== undefined ? known : sheet;
}

function keyAt(content: unknown): string | null {
  return typeof content === 'string' ? content : null;
}
