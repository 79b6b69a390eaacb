import { isFormula } from './change/cellsAlike';
import type { SheetContent } from './sheetContent';
import { valueOf } from './sheetContentOf';
import type { CellContent, SheetPlan } from './sheetPlan';
import { replaceUnwritable } from './unwritableCharacters';
import { z } from './zod';

/** The name under which a workbook remembers what stood in the sheets that we made. */
export const MADE_CONTENTS = 'made-contents';

/** What stood in a sheet that we made: how far it went, how many formulas each column had (none in the last ones), and a digest of all else. */
export type MadeContent = readonly [rows: number, columns: number, formulas: readonly number[], digest: number];

const schema = z.record(z.string(), z.tuple([z.number(), z.number(), z.array(z.number()), z.number()]));

/** By the name of each sheet that we made; none where what is stored is not ours. */
export function madeContentsOf(stored: unknown): Readonly<Record<string, MadeContent>> {
  return schema.safeParse(stored).data ?? {};
}

/** What a workbook remembers of a sheet that it makes by a plan. */
export function madeContentOf(plan: SheetPlan): MadeContent {
  const { rows } = plan;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const formulas: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      if (!isFormula(cell)) continue;
      while (formulas.length <= column) formulas.push(0);
      formulas[column] = (formulas[column] ?? 0) + 1;
    }
  }
  return [rows.length, width, formulas, digestOf(literalTexts(plan))];
}

/** A value that a user has put on a sheet of ours; row and column count from 0. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  /** What the cell shows. */
  readonly text: string;
  /** Beyond the cells that we had filled. */
  readonly isBeyond: boolean;
  /** A formula that is none of ours. */
  readonly isResult: boolean;
}

/**
 * What on a sheet with its formulas may be the user's: all values beyond the cells that we had filled, and where the sheet holds something
 * else than we had put in, all others too. What formulas of ours come to is none of them; a number over such a formula is.
 */
export function perhapsWritten(
  { rows, formulas = new Set() }: SheetContent,
  [height, width, ownFormulas, ownDigest]: MadeContent,
): readonly WrittenCell[] {
  const hasFurtherFormulas = formulas.size > ownFormulas.reduce((sum, count) => sum + count, 0);
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column) => {
      const isBeyond = at >= height || column >= width;
      const isResult = formulas.has(`${at},${column}`);
      if (isResult && !(isBeyond && hasFurtherFormulas)) return [];
      return textOf(value).map((text) => ({ row: at, column, text, isBeyond, isResult }));
    }),
  );
  const isTouched = ownDigest !== digestOf(cells.flatMap(({ text, isResult }) => (isResult ? [] : [text])));
  return isTouched ? cells : cells.filter(({ isResult }) => isResult);
}

/** What a plan puts into cells of itself, without what its formulas come to. */
export function literalTexts({ rows }: SheetPlan): readonly string[] {
  return rows.flatMap((row) => row.flatMap((cell) => (isFormula(cell) ? [] : textOf(cell))));
}

/** What a cell shows, as it comes back from a file. */
function textOf(content: CellContent): readonly string[] {
  const value = valueOf(content);
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [];
  const text = replaceUnwritable(value).replaceAll(/\r\n?/gu, '\n').trim();
  return text === '' ? [] : [text];
}

/** A number that is most likely another one for other texts; their order does not count, so that moving them is no writing. */
function digestOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => (sum + hashOf(text)) % 2 ** 32, texts.length);
}

/** FNV-1a over the UTF-16 units of a text, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
