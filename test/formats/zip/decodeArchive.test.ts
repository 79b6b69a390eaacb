import { decodeFiles } from '../../../src/formats/decodeFiles';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { packZip } from './packZip';
import type { PackedFile } from './packZip';

const NO_RESOURCES = { cMaps: '', standardFonts: '' };
const GBK_NAME = Uint8Array.from([0xbc, 0xd7, 0x2e, 0x74, 0x78, 0x74]);
const TEXT = '项目名称 取暖费';

/** Each file with its text, or the sentence on why it is not read. */
async function contentsOf(name: string, bytes: Uint8Array | Blob) {
  const files = await decodeFiles(name, bytes, NO_RESOURCES);
  return Object.fromEntries(
    files.map(({ name: member, decoded }) => [
      member,
      decoded.kind === 'text' ? decoded.text : decoded.kind === 'unreadable' ? decoded.problem : decoded.kind,
    ]),
  );
}

const zip = (...files: PackedFile[]): Uint8Array => packZip(files);

describe('the files of a .zip', () => {
  it('are each read under its name, in folders too, however names are written', async () => {
    const bytes = zip(
      { name: '子/', content: '' },
      { name: '子\\乙.txt', content: TEXT },
      { name: GBK_NAME, content: TEXT },
      { name: '丙.txt', content: TEXT, isNamedInUtf8: true, method: 0 },
    );
    const expected = { '报.zip › 子/乙.txt': TEXT, '报.zip › 甲.txt': TEXT, '报.zip › 丙.txt': TEXT };
    expect(await contentsOf('报.zip', bytes)).toEqual(expected);
    expect(await contentsOf('报.zip', new Blob([bytes as BlobPart]))).toEqual(expected);
  });

  it('are read from a .zip within it, but not from one within that', async () => {
    const deepest = zip({ name: '丁.txt', content: TEXT });
    const inner = zip({ name: '丙.txt', content: TEXT }, { name: '深.zip', content: deepest });
    expect(await contentsOf('外.zip', zip({ name: '内.zip', content: inner }))).toEqual({
      '外.zip › 内.zip › 丙.txt': TEXT,
      '外.zip › 内.zip › 深.zip':
        '「外.zip › 内.zip › 深.zip」是压缩包里的压缩包里的压缩包，没有打开；请先解压，再读里面的文件。',
    });
  });

  it('are named when they cannot be read, and the others are', async () => {
    const bytes = zip(
      { name: '甲.txt', content: TEXT },
      { name: '密.txt', content: TEXT, isEncrypted: true },
      { name: '新.txt', content: TEXT, method: 93 },
      { name: '坏.txt', content: TEXT, checksum: 1 },
      { name: '谎.txt', content: TEXT.repeat(99), size: 5 },
      { name: '大.txt', content: TEXT, size: 250 * 1024 * 1024 },
      { name: '图.png', content: Buffer.from('\u0089PNG', 'latin1') },
      { name: '空.txt', content: '' },
    );
    expect(await contentsOf('a.zip', bytes)).toEqual({
      'a.zip › 甲.txt': TEXT,
      'a.zip › 密.txt': expect.stringContaining('有密码') as string,
      'a.zip › 新.txt': expect.stringContaining('压缩方式不能读取') as string,
      'a.zip › 坏.txt': expect.stringContaining('已损坏') as string,
      'a.zip › 谎.txt': expect.stringContaining('已损坏') as string,
      'a.zip › 大.txt': expect.stringContaining('超过 200 MB') as string,
      'a.zip › 图.png': expect.stringContaining('是图片') as string,
      'a.zip › 空.txt': expect.stringContaining('是空文件') as string,
    });
  });

  it('that would unpack to more than 600 MB altogether are not unpacked: an archive, a workbook, a document', async () => {
    const large = (name: string, megabytes: number): PackedFile => ({ name, content: '', size: megabytes * 2 ** 20 });
    const refusal = (name: string) => ({
      [name]: `「${name}」解压后超过 600 MB，不像正常的文件，没有读取；请向发送人核实。`,
    });
    const texts = [200, 200, 200].map((megabytes, at) => large(`${at}.txt`, megabytes));
    const full = await contentsOf('满.zip', zip(...texts));
    expect(Object.keys(full)).toEqual(['满.zip › 0.txt', '满.zip › 1.txt', '满.zip › 2.txt']);
    expect(await contentsOf('炸.zip', zip(...texts, large('3.txt', 1)))).toEqual(refusal('炸.zip'));
    for (const [name, part] of [
      ['炸.xlsx', 'xl/workbook.xml'],
      ['炸.docx', 'word/document.xml'],
    ] as const) {
      const bytes = zip({ name: '[Content_Types].xml', content: '' }, large(part, 1), large('media/图.png', 600));
      expect(await contentsOf(name, bytes)).toEqual(refusal(name));
    }
    const workbook = zip({ name: '[Content_Types].xml', content: '' }, large('xl/workbook.xml', 601));
    await expect(readWorkbook(workbook)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('that systems leave there are passed over', async () => {
    const bytes = zip(
      { name: '__MACOSX/._甲.txt', content: 'x' },
      { name: '.DS_Store', content: 'x' },
      { name: '甲.txt', content: TEXT },
    );
    expect(await contentsOf('a.zip', bytes)).toEqual({ 'a.zip › 甲.txt': TEXT });
  });

  it('that are hidden are named, those in the folder above are read', async () => {
    const bytes = zip(
      { name: '../乙.txt', content: TEXT },
      { name: './丙.txt', content: TEXT },
      { name: 'sub/.丁.txt', content: TEXT },
      { name: '.部门/戊.TXT', content: TEXT },
      { name: '.git/config', content: 'x' },
      { name: 'sub/._甲.txt', content: 'x' },
      { name: '.~lock.甲.xlsx', content: 'x' },
      { name: '~$甲.docx', content: 'x' },
    );
    const contents = await contentsOf('a.zip', bytes);
    const hidden = expect.stringContaining('是压缩包里隐藏的文件，没有读') as string;
    expect(contents).toEqual({
      'a.zip › ../乙.txt': TEXT,
      'a.zip › ./丙.txt': TEXT,
      'a.zip › sub/.丁.txt': hidden,
      'a.zip › .部门/戊.TXT': hidden,
    });
  });

  it.each([
    ['nothing', zip(), '是空的压缩包'],
    ['files that all have a password', zip({ name: '甲.txt', content: TEXT, isEncrypted: true }), '用密码解压后再读'],
    [
      'more than 600 MB',
      zip(...[1, 2, 3, 4].map((n) => ({ name: `${n}.txt`, content: TEXT, size: 199 * 1024 * 1024 }))),
      '解压后超过 600 MB',
    ],
  ])('are told in one sentence if there is %s', async (_, bytes, reason) => {
    const contents = await contentsOf('a.zip', bytes);
    expect(Object.keys(contents)).toEqual(['a.zip']);
    expect(contents['a.zip']).toContain(reason);
  });

  it('are found behind a program that unpacks them', async () => {
    const bytes = Buffer.concat([zip({ name: '甲.txt', content: TEXT })]);
    const behind = Buffer.concat([Buffer.from('PK\u0003\u0004 a program', 'latin1'), bytes]);
    expect(await contentsOf('a.zip', behind)).toEqual({ 'a.zip › 甲.txt': TEXT });
  });

  it('are no files of a document that is packed in the same way', async () => {
    const bytes = zip({ name: '[Content_Types].xml', content: 'x' }, { name: 'visio/document.xml', content: 'x' });
    expect(await contentsOf('a.vsdx', bytes)).toEqual({
      'a.vsdx': expect.stringContaining('不是能读的文件') as string,
    });
  });

  it('count as progress', async () => {
    const seen: [number, number][] = [];
    const bytes = zip({ name: '甲.txt', content: TEXT }, { name: '乙.txt', content: TEXT });
    await decodeFiles('a.zip', bytes, NO_RESOURCES, (done, total) => seen.push([done, total]));
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});
