import { decodeFile } from '../../src/formats/decodeFile';
import { libraryFault } from '../../src/formats/libraryFault';
import { storeZip } from './storeZip';

jest.mock('../../src/formats/csv/gridOfCsv', () => ({
  gridOfCsv: (text: string) => {
    throw new TypeError(`Cannot read properties of undefined (reading '${text}')`, {
      cause: new Error('项目名称「退休人员取暖费」35680000 in /home/zhang/forms/甲.csv'),
    });
  },
}));
jest.mock('mammoth', () => ({
  images: { imgElement: () => undefined },
  convertToHtml: () => Promise.reject(new TypeError('t is not a function')),
}));

const NO_RESOURCES = { cMaps: '', standardFonts: '' };

describe('what goes wrong in the program', () => {
  it('is told as the program’s fault, with the whole chain of causes and no word of the file', async () => {
    const decoded = await decodeFile('甲.csv', Buffer.from('取暖费,甲'), NO_RESOURCES);
    expect(decoded).toMatchObject({
      kind: 'unreadable',
      problem: '程序没能读「甲.csv」，这不是文件的问题；请把诊断信息发给技术支持，或复制其中的文字粘贴。',
    });
    const { diagnosis = '' } = decoded as { diagnosis?: string };
    expect(diagnosis).toMatch(/^TypeError: Cannot read properties of undefined \(reading …\)\n {2}at /u);
    expect(diagnosis).toContain('caused by Error: …');
    expect(diagnosis).toContain('decodeFile.ts');
    expect(diagnosis).not.toMatch(/\p{Script=Han}|35680000|zhang/u);
  });

  it('inside a library is told as what it may be, the file or the program', async () => {
    const decoded = await decodeFile('a.docx', storeZip({ 'word/document.xml': '<x/>' }), NO_RESOURCES);
    expect(decoded).toMatchObject({
      problem: expect.stringContaining('可能是文件不完整，也可能是程序的问题') as string,
      diagnosis: expect.stringContaining('caused by TypeError') as string,
    });
  });
});

describe('libraryFault', () => {
  it.each([
    [new Error('Corrupted zip'), 'broken'],
    [Object.assign(new Error('x'), { name: 'InvalidPDFException' }), 'broken'],
    [Object.assign(new TypeError('invalid distance'), { code: 'Z_DATA_ERROR' }), 'broken'],
    [Object.assign(new Error('x'), { name: 'UnknownErrorException', details: 'FormatError: bad' }), 'broken'],
    [Object.assign(new Error('x'), { name: 'UnknownErrorException', details: 'TypeError: bad' }), 'unclear'],
    [new RangeError('Maximum call stack size exceeded'), 'unclear'],
    ['a text', 'unclear'],
    [undefined, 'unclear'],
  ])('judges %p as %s', (error, fault) => {
    expect(libraryFault(error)).toBe(fault);
  });
});
