import { parquetWriteBuffer } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import type { ExportColumn, ExportKind, ExportTable } from '../../model/exportTable';
import { decimalUnits } from './decimalUnits';

/** A number that its column cannot hold exactly; its cell is left empty in the file. */
export interface UnfitNumber {
  readonly header: string;
  /** From 0. */
  readonly row: number;
  readonly value: number;
}

/** Digits of an amount in all and behind the point: as many as 64 bits hold, which is the decimal that every reader knows. */
const AMOUNT = { precision: 18, scale: 4 } as const;

const MAX_WHOLE = 2_147_483_647;

/**
 * A table as the bytes of a Parquet file: texts as UTF-8, amounts as DECIMAL(18,4), whole numbers as INT32, other numbers as DOUBLE,
 * all of them nullable; compressed with Snappy.
 */
export function writeParquet({ columns }: ExportTable): {
  readonly bytes: Uint8Array;
  readonly unfit: readonly UnfitNumber[];
} {
  const unfit: UnfitNumber[] = [];
  const columnData = columns.map((column) => ({ name: column.header, data: typedValues(column, unfit) }));
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ header, kind }): SchemaElement => ({
      name: header,
      repetition_type: 'OPTIONAL',
      ...TYPES[kind],
    })),
  ];
  return { bytes: new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'shenbao' })), unfit };
}

const TYPES: Readonly<Record<ExportKind, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  amount: { type: 'INT64', converted_type: 'DECIMAL', ...AMOUNT, logical_type: { type: 'DECIMAL', ...AMOUNT } },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
};

type Typed = string | number | bigint | undefined;

function typedValues({ header, kind, values }: ExportColumn, unfit: UnfitNumber[]): Typed[] {
  return values.map((value, row) => {
    if (value === null) return undefined;
    if (typeof value === 'string') return value;
    const typed = typedNumber(value, kind);
    if (typed === undefined) unfit.push({ header, row, value });
    return typed;
  });
}

function typedNumber(value: number, kind: ExportKind): number | bigint | undefined {
  switch (kind) {
    case 'amount':
      return decimalUnits(value, AMOUNT);
    case 'whole':
      return Number.isInteger(value) && Math.abs(value) <= MAX_WHOLE ? value : undefined;
    case 'number':
    case 'text':
      return value;
  }
}
