import { stringify } from 'csv-stringify/sync';
import type { ExportTable } from '../../model/exportTable';
import { guardText } from './guardText';

/** As many rows at a time as make a string that every engine can hold. */
const CHUNK = 20_000;

/**
 * A table as the bytes of a CSV file: UTF-8 with a byte order mark, so that Excel reads Chinese; RFC 4180, texts quoted, lines ending in
 * CR LF. No text becomes a formula (`guardText`); numbers are written in full.
 */
export function writeCsv({ columns }: ExportTable): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(linesOf([columns.map(({ header }) => header)], true))];
  const rows = columns[0]?.values.length ?? 0;
  for (let start = 0; start < rows; start += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, rows - start) }, (_, index) =>
      columns.map(({ values }) => cellOf(values[start + index] ?? null)),
    );
    parts.push(encoder.encode(linesOf(chunk, false)));
  }
  return joined(parts);
}

type Cell = string | number | null;

function cellOf(value: Cell): Cell {
  return typeof value === 'string' ? guardText(value) : value;
}

function linesOf(rows: readonly (readonly Cell[])[], isFirst: boolean): string {
  return stringify(rows as Cell[][], { bom: isFirst, quoted_string: true, record_delimiter: '\r\n' });
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
