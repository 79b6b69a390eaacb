import { decodeFile } from '../../../src/hosts/page/decodeFile';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that is dropped on the pane', () => {
  test('a text file is read, whatever the case of its extension', async () => {
    expect(await decodeFile('申报表.TXT', bytes('项目名称'))).toMatchObject({ kind: 'text', text: '项目名称' });
  });

  test('another kind of file is named in the refusal', async () => {
    expect(await decodeFile('照片.png', bytes('x'))).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('照片.png') as string,
    });
  });

  test('bytes that are no text are refused', async () => {
    expect(await decodeFile('坏.txt', new Uint8Array([0, 1, 2, 0, 255]))).toMatchObject({ kind: 'unreadable' });
  });
});
