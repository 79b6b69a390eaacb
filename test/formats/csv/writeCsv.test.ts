import fc from 'fast-check';
import { guardText } from '../../../src/formats/csv/guardText';
import { writeCsv } from '../../../src/formats/csv/writeCsv';
import type { ExportTable } from '../../../src/model/exportTable';
import { HOSTILE_TEXTS } from '../../contract/hostileTexts';

const table = (texts: readonly string[], numbers: readonly (number | null)[] = []): ExportTable => ({
  name: '表',
  columns: [
    { header: '文字', kind: 'text', values: texts },
    { header: '金额', kind: 'amount', values: texts.map((_, index) => numbers[index] ?? null) },
  ],
});

const textOf = (written: ExportTable): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(written));

/** Reads CSV by the letter of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The text that was guarded: as the decision on exports describes it to whoever reads the files by program. */
function unguarded(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && guardText(rest) !== rest ? rest : text;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[\uD800-\uDFFF]/gu, '')),
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.stringMatching(/^[ '=+@\t-]{0,6}$/u),
);

describe('writeCsv', () => {
  it('writes UTF-8 with a byte order mark, quoted texts, bare numbers, empty cells, and lines that end in CR LF', () => {
    const bytes = writeCsv(table(['甲,乙', '他说"好"\n完', ''], [32921920.5, 0]));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(table(['甲,乙', '他说"好"\n完', ''], [32921920.5, 0]))).toBe(
      '\uFEFF"文字","金额"\r\n"甲,乙",32921920.5\r\n"他说""好""\n完",0\r\n"",\r\n',
    );
  });

  it('writes a negative amount as the number it is, and large and small ones in full', () => {
    const [, ...rows] = readCsv(textOf(table(['', '', ''], [-100.25, 123456789012.34, 0.0001])));
    expect(rows.map((cells) => cells[1])).toEqual(['-100.25', '123456789012.34', '0.0001']);
  });

  it.each([
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    ' =1',
    '\u00A0=1',
    "'=1",
  ])('%j is no formula in any spreadsheet', (text) => {
    const [, [cell] = []] = readCsv(textOf(table([text])));
    expect(cell).toBe(`'${text}`);
  });

  it('guards the header of a column that a user named like a formula', () => {
    const columns: ExportTable['columns'] = [
      { header: '=cmd', kind: 'text', values: ['甲'] },
      { header: '合计"元"', kind: 'amount', values: [12.5] },
    ];
    expect(textOf({ name: '表', columns })).toBe(`\uFEFF"'=cmd","合计""元"""\r\n"甲",12.5\r\n`);
  });

  it.each(['062', '100%', '≥99%', '甲-乙', 'a=b', "it's", "'", "''", '1-2'])('%j stays as it is', (text) => {
    expect(readCsv(textOf(table([text])))[1]![0]).toBe(text);
  });

  it('loses no character of any text: the guard can be taken away again', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
        const [, ...rows] = readCsv(textOf(table(texts)));
        expect(rows.map(([cell]) => unguarded(cell!))).toEqual(texts);
      }),
    );
  });

  it('writes more rows than one chunk in their order', () => {
    const texts = Array.from({ length: 45_001 }, (_, index) => `第${index}行`);
    expect(
      readCsv(textOf(table(texts)))
        .slice(1)
        .map(([cell]) => cell),
    ).toEqual(texts);
  });
});
