import { WorkbookFileError } from '../../../src/formats/xlsx/workbookFileError';
import { openFailure } from '../../../src/hosts/browser/openFailure';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const noWorkbook = new WorkbookFileError('not-a-workbook', 'no workbook');

test.each([
  ['旧.xls', '\u00D0\u00CF\u0011\u00E0', '「旧.xls」是旧版 Office 或 WPS 格式，不能读取；请打开后另存为 .xlsx。'],
  ['图.xlsx', '\u0089PNG', '「图.xlsx」是图片，不能读取；请向填报单位要电子版。'],
  ['空.xlsx', '', '「空.xlsx」是空文件（0 字节），没有内容可读；请重新取得此文件。'],
  ['表.pdf', '%PDF-1.7', '没有打开「表.pdf」：它不是 .xlsx 工作簿。里面是申报表的话，请拖进右侧的「导入」。'],
  ['表.csv', '项目名称,甲', '没有打开「表.csv」：它不是 .xlsx 工作簿。里面是申报表的话，请拖进右侧的「导入」。'],
])('%s 不能打开时说它是什么、怎么办', async (name, content, sentence) => {
  expect(await openFailure(name, bytes(content), noWorkbook)).toBe(sentence);
});

test('旧版 .xls 不说成有密码，有密码的说有密码', async () => {
  const encrypted = new WorkbookFileError('encrypted', 'a container');
  expect(await openFailure('旧.xls', bytes('\u00D0\u00CF\u0011\u00E0 Workbook'), encrypted)).toContain('旧版 Office');
  const name = Array.from('EncryptedPackage', (character) => `${character}\0`).join('');
  expect(await openFailure('密.xlsx', bytes(`\u00D0\u00CF\u0011\u00E0${name}`), encrypted)).toBe(
    '「密.xlsx」有密码，不能读取；请用密码打开后另存为没有密码的文件。',
  );
});

test('程序自己没读懂的，不说是文件的错', async () => {
  expect(await openFailure('表.xlsx', bytes('PK'), new Error('ours'))).toContain('也可能是程序的问题');
});
