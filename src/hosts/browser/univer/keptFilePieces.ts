import { z } from '../../../model/zod';
import type { KeptPieces, WorkPiece } from '../../../app/workbook/keptWork';
import type { SheetMove } from '../../../model/sheetMoves';
import type { SheetPlan } from '../../../model/sheetPlan';
import type { WorkbookFile } from '../../../model/workbookFile';
import type { KeptSheet } from './keptSteps';
import type { OpenedStyles } from './sheetPlanOf';

/** What a file holds. Rejects with a `WorkbookFileError`. */
export type ReadFile = (bytes: Uint8Array) => Promise<WorkbookFile>;

/** A file that was opened, as it comes back with what was done to its sheets. */
interface FileOfPieces {
  readonly file: WorkbookFile;
  readonly looks: OpenedStyles;
  readonly sheets: readonly {
    /** In the grid. */
    readonly id: string;
    /** As it was put into the grid. */
    readonly shown: SheetPlan;
    readonly done: Pick<KeptSheet, 'moves' | 'isTouched'>;
  }[];
}

const KEYS = { bytes: 'opened/file', looks: 'opened/looks', sheets: 'opened/sheets' } as const;

const count = z.number().int().nonnegative();
const axis = z.enum(['row', 'column']);
const block = z.object({ row: count, column: count, rows: count, columns: count });
const moveSchema: z.ZodType<SheetMove> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['insert', 'remove']), axis, at: count, count }),
  z.object({ kind: z.literal('move'), axis, at: count, count, to: count }),
  z.object({ kind: z.literal('carry'), from: block, rows: z.number().int(), columns: z.number().int() }),
  z.object({ kind: z.literal('grow'), table: block, rows: z.number().int() }),
]);
/** What is kept of a sheet of the file: its id in the grid, its name when it was put in, and what was done to it. */
const sheetRecordSchema = z.object({
  id: z.string(),
  name: z.string(),
  isTouched: z.boolean(),
  moves: z.array(moveSchema),
});

function recordsOf(kept: ReadonlyMap<string, KeptSheet>): readonly z.infer<typeof sheetRecordSchema>[] {
  return [...kept].map(([id, { shown, isTouched, moves }]) => ({ id, name: shown.name, isTouched, moves: [...moves] }));
}

/** The opened file in pieces: its bytes, which never change, and what was done to its sheets; `token` is another one after every step. */
export function filePieces({
  bytes,
  looks,
  kept,
  token,
}: {
  readonly bytes: Uint8Array;
  readonly looks: OpenedStyles;
  readonly kept: ReadonlyMap<string, KeptSheet>;
  readonly token: unknown;
}): readonly WorkPiece[] {
  return [
    { key: KEYS.bytes, token: bytes, value: () => bytes },
    { key: KEYS.looks, token: looks, value: () => looks },
    { key: KEYS.sheets, token, value: () => recordsOf(kept) },
  ];
}

/** Reads the file anew and finds what was done to its sheets; undefined where the workbook came out of no file. Rejects where the pieces are none. */
export async function fileOfPieces(pieces: KeptPieces, read: ReadFile): Promise<FileOfPieces | undefined> {
  const bytes = z.instanceof(Uint8Array).optional().parse(pieces.get(KEYS.bytes));
  if (!bytes) return undefined;
  const looks = z.map(z.string(), z.looseObject({})).parse(pieces.get(KEYS.looks));
  const records = z.array(sheetRecordSchema).parse(pieces.get(KEYS.sheets));
  const file = await read(bytes);
  const byName = new Map(file.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = records.map(({ id, name, ...done }) => {
    const shown = byName.get(name);
    if (!shown) throw new Error(`The kept file has no sheet for ${id}.`);
    return { id, shown, done };
  });
  return { file, looks, sheets };
}
