import fc from 'fast-check';
import type { SheetPlan } from '../../src/model/sheetPlan';
import { decodeFile } from '../../src/formats/decodeFile';
import { gridsOfWorkbook } from '../../src/formats/xlsx/gridsOfWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { readSource } from '../../src/parse/readSource';
import { gridOfForm } from '../parse/grid/gridOfForm';
import { printTabSeparated } from '../parse/grid/printGrid';
import { arbitraryStreamCase } from '../parse/stream/arbitraryStreamForm';
import { withoutBlanks } from '../parse/stream/withoutBlanks';
import { printDocx } from './docx/printDocx';
import { storeZip } from './storeZip';

const NO_RESOURCES = { cMaps: '', standardFonts: '' };
const forms = fc.sample(
  arbitraryStreamCase.map(({ form }) => form),
  3,
);

async function problemOf(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const decoded = await decodeFile(name, bytes, NO_RESOURCES);
  return decoded.kind === 'unreadable' ? decoded.problem : undefined;
}

async function formsIn(name: string, bytes: Uint8Array): Promise<unknown> {
  const decoded = await decodeFile(name, bytes, NO_RESOURCES);
  if (decoded.kind === 'unreadable') return decoded.problem;
  return withoutBlanks(readSource(decoded).forms.map(({ form }) => form));
}

/** The beginning of what old Office puts its parts in, with the name of one part. */
function container(part: string): Uint8Array {
  return Buffer.concat([bytesOf('\u00D0\u00CF\u0011\u00E0\u00A1'), Buffer.from(part, 'utf16le')]);
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A document with a picture and no words. */
const PICTURED_DOCUMENT = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml':
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t> </w:t></w:r></w:p></w:body></w:document>',
  'word/media/image1.png': 'x',
};

describe('decodeFile', () => {
  it.each(forms)('reads the table of a .docx file with all its merges', async (form) => {
    expect(await formsIn('a.docx', printDocx(gridOfForm(form)))).toEqual([withoutBlanks(form)]);
  });

  it.each(forms)('reads a form on a sheet of an .xlsx file', async (form) => {
    const bytes = await writeWorkbook({ sheets: [sheetOf(gridOfForm(form, 1))], marks: [], settings: new Map() });
    expect(await formsIn('a.xlsx', bytes)).toEqual([withoutBlanks(form)]);
  });

  it('reads a workbook with macros by what it holds, whatever it is called', async () => {
    const bytes = await writeWorkbook({ sheets: [sheetOf(gridOfForm(forms[0]!, 1))], marks: [], settings: new Map() });
    expect(await formsIn('a.xlsm', bytes)).toEqual([withoutBlanks(forms[0])]);
    expect(await formsIn('a.et', bytes)).toEqual([withoutBlanks(forms[0])]);
  });

  it('says of a text with a broken byte that it is to be compared', async () => {
    const bytes = Buffer.from('项目名称'.repeat(20));
    bytes[4] = 0x20;
    expect(await decodeFile('a.txt', bytes, NO_RESOURCES)).toMatchObject({
      kind: 'text',
      warnings: [expect.stringMatching(/^「a.txt」有 \d 处字节已损坏，读成了「\uFFFD」/u)],
    });
  });

  it.each(forms)('reads a form in a .csv file, commas and line ends in its cells included', async (form) => {
    const { rows } = sheetOf(gridOfForm(form));
    const csv = rows
      .map((row) => row.map((cell) => `"${(typeof cell === 'string' ? cell : '').replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
    const merged = await formsIn('a.tsv', Buffer.from(printTabSeparated(gridOfForm(form))));
    expect(await formsIn('a.csv', Buffer.from(`\uFEFF${csv}`))).toEqual(merged);
  });

  it('tells HTML from text by what it begins with, whatever it is called', async () => {
    const html = Buffer.from('<html><table><tr><td>项目名称<td>甲</table></html>');
    expect(await decodeFile('a.xls', html, NO_RESOURCES)).toMatchObject({ kind: 'html' });
    expect(await decodeFile('a.txt', Buffer.from('项目名称 甲'), NO_RESOURCES)).toEqual({
      kind: 'text',
      text: '项目名称 甲',
      warnings: [],
    });
  });

  it.each([
    ['an old workbook', 'a.et', container('Workbook'), '另存为 .xlsx'],
    ['an old document', 'a.wps', container('x'), '另存为 .docx'],
    ['a document called like a workbook', 'a.xls', container('WordDocument'), '另存为 .docx'],
    ['a workbook with a password', 'a.xlsx', container('EncryptedPackage'), '有密码'],
    ['a page of fixed layout', 'a.ofd', storeZip({ 'OFD.xml': '<x/>' }), '另存为 PDF'],
    ['rich text', 'a.rtf', bytesOf('{\\rtf1\\ansi x}'), '另存为 .docx'],
    ['an OpenDocument text', 'a.odt', storeZip({ mimetype: 'x', 'content.xml': '<x/>' }), '另存为 .docx'],
    ['an OpenDocument sheet', 'a.ods', storeZip({ mimetype: 'x', 'content.xml': '<x/>' }), '另存为 .xlsx'],
    ['a rich text', 'a.rtf', bytesOf('{\\rtf1\\ansi'), '是 RTF 文件'],
    ['a binary workbook', 'a.xlsb', storeZip({ 'xl/workbook.bin': 'x' }), '另存为 .xlsx'],
    ['slides', 'a.pptx', storeZip({ 'ppt/presentation.xml': 'x' }), '是演示文稿'],
    ['old slides', 'a.dps', container('PowerPoint Document'), '是演示文稿'],
    ['a mail of Outlook', 'a.msg', container('__substg1.0_0037001F'), '把其中的附件另存出来'],
    [
      'a table of 2003',
      'a.xml',
      bytesOf('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
      'XML 文件',
    ],
    ['a shortcut', 'a.lnk', bytesOf('L\u0000\u0000\u0000\u0001\u0014\u0002\u0000'), '是快捷方式'],
    ['a shortcut to an address', 'a.url', bytesOf('[InternetShortcut]\r\nURL=x'), '是快捷方式'],
    ['pages of Founder', 'a.ceb', bytesOf('Founder CEB 1.0'), '版式文件'],
    ['pages of another kind', 'a.gd', bytesOf('\u0001\u0002\u00ff'), '版式文件'],
    ['an OFD file', 'a.ofd', storeZip({ 'OFD.xml': 'x' }), '版式文件'],
    ['a bitmap', 'a.bmp', bytesOf('BM\u0001\u0002\u0003\u0004\u0000\u0000\u0000\u0000'), '是图片'],
    ['a tape archive', 'a.tar', bytesOf(`${'x'.repeat(257)}ustar`), '先解压'],
    ['an empty file', 'a.txt', new Uint8Array(), '是空文件（0 字节）'],
    ['a document of pictures only', 'a.docx', storeZip(PICTURED_DOCUMENT), '只有图像没有文字'],
    ['a WebP picture', 'a.webp', bytesOf('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), '是图片'],
    ['a picture of a telephone', 'a.heic', bytesOf('\u0000\u0000\u0000\u0018ftypheic'), '是图片'],
    ['a picture', 'a.png', bytesOf('\u0089PNG\r\n\u001a\n'), '是图片'],
    ['an archive', 'a.rar', bytesOf('Rar!\u001a'), '先解压'],
    ['a zip of other files', 'a.zip', storeZip({ 'a.txt': 'x' }), '先解压'],
    ['a cut package', 'a.docx', storeZip({ 'word/document.xml': '<x/>' }).subarray(0, 40), '不完整或已损坏'],
    ['a package that no reader understands', 'a.docx', storeZip({ 'word/document.xml': 'x' }), '可能是文件不完整'],
    ['a zip bomb', 'a.docx', storeZip({ 'word/document.xml': 'x' }, 4_000_000_000), '解压后超过 600 MB'],
    ['an endless document', 'a.docx', storeZip({ 'word/document.xml': 'x' }, 70_000_000), '展开后超过 60 MB'],
    ['a huge file', 'a.txt', new Uint8Array(200 * 1024 * 1024 + 1), '超过 200 MB'],
    ['bytes of no known kind', 'a.bin', bytesOf('\u0001\u0002\u0003'), '不是能读的文件'],
  ])('says in a sentence why it does not read %s', async (_, name, bytes, reason) => {
    const problem = await problemOf(name, bytes);
    expect(problem).toContain(`「${name}」`);
    expect(problem).toContain(reason);
    expect(problem).toMatch(/。$/u);
  });
});

describe('a file of the page', () => {
  it('is read from its handle', async () => {
    expect(await decodeFile('a.txt', new Blob(['项目名称 甲']), NO_RESOURCES)).toEqual({
      kind: 'text',
      text: '项目名称 甲',
      warnings: [],
    });
  });

  it('is not taken into memory if it is too large', async () => {
    const huge = { size: 3_000_000_000, arrayBuffer: jest.fn() } as unknown as Blob;
    expect(await decodeFile('a.pdf', huge, NO_RESOURCES)).toMatchObject({
      problem: expect.stringContaining('200 MB') as string,
    });
    expect(huge.arrayBuffer).not.toHaveBeenCalled();
  });

  it('that the browser refuses is told to be out of reach', async () => {
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) } as unknown as Blob;
    expect(await decodeFile('a.pdf', gone, NO_RESOURCES)).toMatchObject({
      problem: expect.stringContaining('打不开') as string,
      diagnosis: expect.stringMatching(/^Error: NotReadableError\n/u) as string,
    });
  });
});

describe('gridsOfWorkbook', () => {
  it('shows numbers in full, percentages and dates as such, and results of formulas', () => {
    const style = (column: number, format: string) => ({
      range: { row: 0, column, rows: 1, columns: 1 },
      style: { format },
    });
    const sheet: SheetPlan = {
      name: '表',
      columns: [],
      rows: [[3682072.36, 0.9, 45366, 45366, { formula: '1+1', result: 2 }, 0.1 + 0.2, null, '062']],
      styles: [style(0, '#,##0'), style(1, '0%'), style(2, 'yyyy-mm-dd'), style(3, 'yyyy"年"m"月"d"日"')],
    };
    const [grid] = gridsOfWorkbook({ sheets: [sheet], marks: [], settings: new Map() });
    expect(grid?.cells.map(({ text }) => text)).toEqual([
      '3682072.36',
      '90%',
      '2024-03-15',
      '2024年3月15日',
      '2',
      '0.3',
      '062',
    ]);
  });
});

function sheetOf({ rows, columns, cells }: ReturnType<typeof gridOfForm>): SheetPlan {
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, text } of cells) lines[row]?.splice(column, 1, text);
  const merges = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rows: rowSpan, columns: columnSpan }));
  return { name: '申报表', rows: lines, columns: [], merges };
}
