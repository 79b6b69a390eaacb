import type { ExportTable } from '../../model/exportTable';
import { guardText } from './guardText';

/** As many rows at a time as make a string that every engine can hold. */
const CHUNK = 20_000;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as the bytes of a CSV file: UTF-8 with a byte order mark, so that Excel reads Chinese; RFC 4180, texts quoted, lines ending in
 * CR LF. No text becomes a formula (`guardText`); numbers are written in full.
 */
export function writeCsv({ columns }: ExportTable): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(BYTE_ORDER_MARK + linesOf([columns.map(({ header }) => header)]))];
  const rows = columns[0]?.values.length ?? 0;
  for (let start = 0; start < rows; start += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, rows - start) }, (_, index) =>
      columns.map(({ values }) => values[start + index] ?? null),
    );
    parts.push(encoder.encode(linesOf(chunk)));
  }
  return joined(parts);
}

type Cell = string | number | null;

function linesOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');
}

function fieldOf(value: Cell): string {
  if (value === null) return '';
  return typeof value === 'string' ? `"${guardText(value).replaceAll('"', '""')}"` : String(value);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
