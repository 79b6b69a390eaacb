import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { decimalUnits } from '../../../src/formats/parquet/decimalUnits';
import { writeParquet } from '../../../src/formats/parquet/writeParquet';
import type { ExportTable } from '../../../src/model/exportTable';

const table: ExportTable = {
  name: '表',
  columns: [
    { header: '编号', kind: 'text', values: ['2024-001', '=1+1', ''] },
    { header: '年度', kind: 'whole', values: [2024, null, 2025] },
    { header: '年度资金总额', kind: 'amount', values: [32921920.07, null, -0.0001] },
    { header: '数值', kind: 'number', values: [99.5, null, 1e300] },
  ],
};

function fileOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** The rows as another reader gives them; amounts as the whole numbers of ten-thousandths that stand in the file. */
function rowsOf(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const metadata = parquetMetadata(fileOf(bytes));
  const schema = metadata.schema.map((element) => {
    const { converted_type, logical_type, ...stored } = element;
    return converted_type === 'DECIMAL' && logical_type?.type === 'DECIMAL' ? stored : element;
  });
  return parquetReadObjects({ file: fileOf(bytes), metadata: { ...metadata, schema } });
}

describe('writeParquet', () => {
  it('gives another reader every value back, empty cells as null', async () => {
    const { bytes, unfit } = writeParquet(table);
    expect(unfit).toEqual([]);
    expect(await rowsOf(bytes)).toEqual([
      { 编号: '2024-001', 年度: 2024, 年度资金总额: 329219200700n, 数值: 99.5 },
      { 编号: '=1+1', 年度: null, 年度资金总额: null, 数值: null },
      { 编号: '', 年度: 2025, 年度资金总额: -1n, 数值: 1e300 },
    ]);
  });

  it('types its columns: text, whole number, exact decimal, number', () => {
    const { schema } = parquetMetadata(fileOf(writeParquet(table).bytes));
    expect(schema.slice(1)).toMatchObject([
      { name: '编号', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      { name: '年度', type: 'INT32' },
      { name: '年度资金总额', type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 4 },
      { name: '数值', type: 'DOUBLE' },
    ]);
  });

  it('leaves a number empty that its column cannot hold exactly, and names it', async () => {
    const amounts = [1e15, 0.12345, 1.5];
    const { bytes, unfit } = writeParquet({
      name: '表',
      columns: [
        { header: '金额', kind: 'amount', values: amounts },
        { header: '年度', kind: 'whole', values: [2024, 3e9, 2024] },
      ],
    });
    expect(unfit).toEqual([
      { header: '金额', row: 0, value: 1e15 },
      { header: '金额', row: 1, value: 0.12345 },
      { header: '年度', row: 1, value: 3e9 },
    ]);
    expect(await rowsOf(bytes)).toEqual([
      { 金额: null, 年度: 2024 },
      { 金额: null, 年度: null },
      { 金额: 15000n, 年度: 2024 },
    ]);
  });

  it('writes a table without rows', async () => {
    const { bytes } = writeParquet({ name: '表', columns: [{ header: '编号', kind: 'text', values: [] }] });
    expect(await rowsOf(bytes)).toEqual([]);
  });
});

describe('decimalUnits', () => {
  const amount = { precision: 18, scale: 4 };

  it.each([
    [0, 0n],
    [0.07, 700n],
    [-1.1, -11000n],
    [6136786.36, 61367863600n],
    [99999999999999, 999999999999990000n],
    [1e-4, 1n],
    [1e-7, undefined],
    [1e21, undefined],
    [Number.NaN, undefined],
  ])('%d is %s ten-thousandths', (value, units) => {
    expect(decimalUnits(value, amount)).toBe(units);
  });

  it('holds every amount in 分 of up to 10¹¹ 元 exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
        expect(decimalUnits(cents / 100, amount)).toBe(BigInt(cents) * 100n);
      }),
    );
  });
});
