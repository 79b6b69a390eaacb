import path from 'node:path';
import { findInputs } from '../../../src/hosts/cli/findInputs';
import type { InputFiles } from '../../../src/hosts/cli/findInputs';
import { matchWildcard } from '../../../src/model/matchWildcard';

const FILES = [
  '申报/1局.txt',
  '申报/10局.txt',
  '申报/2局.TXT',
  '申报/网页.html',
  '申报/说明.md',
  '申报/.隐藏.txt',
  '申报/2025/补报.txt',
  '申报/2025/扫描.pdf',
  '结果/1局.json',
  '怪[1].txt',
  '单个',
];

async function find(...inputs: string[]): Promise<Pick<InputFiles, 'files' | 'problems'>> {
  const { files, problems } = await findInputs(inputs, {
    entryOf: (given) => {
      const file = path.normalize(given);
      const isFolder = file === '.' || FILES.some((other) => other.startsWith(`${file}/`));
      return Promise.resolve({ kind: FILES.includes(file) ? 'file' : isFolder ? 'folder' : 'missing', realPath: file });
    },
    listFolder: (given) => {
      const folder = path.normalize(given);
      const prefix = folder === '.' ? '' : `${folder}/`;
      const below = FILES.filter((file) => file.startsWith(prefix));
      return Promise.resolve([...new Set(below.map((file) => file.slice(prefix.length).split('/')[0] ?? ''))]);
    },
  });
  return { files, problems };
}

describe('findInputs', () => {
  it('takes files as they are named, whatever their extension', async () => {
    expect(await find('单个', '申报/说明.md', '怪[1].txt')).toEqual({
      files: ['单个', '申报/说明.md', '怪[1].txt'],
      problems: [],
    });
  });

  it('takes every file of a folder, deep down, sorted as people count, without hidden files', async () => {
    expect((await find('申报')).files).toEqual(
      [
        '申报/1局.txt',
        '申报/2局.TXT',
        '申报/10局.txt',
        '申报/2025/补报.txt',
        '申报/2025/扫描.pdf',
        '申报/网页.html',
        '申报/说明.md',
      ].sort((a, b) => new Intl.Collator('zh-CN', { numeric: true }).compare(a, b)),
    );
  });

  it.each([
    ['申报/*.txt', ['申报/1局.txt', '申报/2局.TXT', '申报/10局.txt']],
    ['申报/?局.*', ['申报/1局.txt', '申报/2局.TXT']],
    ['*/1局.*', ['申报/1局.txt', '结果/1局.json']],
    ['**/*.txt', ['怪[1].txt', '申报/2025/补报.txt', '申报/1局.txt', '申报/2局.TXT', '申报/10局.txt']],
    ['申报/**/补报.txt', ['申报/2025/补报.txt']],
    ['./结果/*.json', ['结果/1局.json']],
  ])('expands %s itself', async (pattern, expected) => {
    const { files, problems } = await find(pattern);
    expect([...files].sort()).toEqual([...expected].sort());
    expect(problems).toEqual([]);
  });

  it('names each file once', async () => {
    expect((await find('申报/1局.txt', './申报/1局.txt', '申报/1*.txt')).files).toEqual([
      '申报/1局.txt',
      '申报/10局.txt',
    ]);
  });

  it('says what it does not find, and goes on', async () => {
    expect(await find('没有.txt', '没有/*.txt', '单个')).toEqual({
      files: ['单个'],
      problems: ['没有.txt：找不到此文件，请检查路径。', '没有/*.txt：没有匹配的文件，请检查路径和通配符。'],
    });
  });
});

describe('matchWildcard', () => {
  it.each([
    ['*', '', true],
    ['a*c', 'abc', true],
    ['a*c', 'ac', true],
    ['a*c', 'abd', false],
    ['?', '😀', true],
    ['?', 'ab', false],
    ['*.*', 'a.b.c', true],
    ['.*', 'a', false],
    ['[a]', 'a', false],
  ])('%j and %j: %s', (pattern, name, isMatch) => {
    expect(matchWildcard(pattern, name)).toBe(isMatch);
  });

  it('does not take for ever on a pattern of many stars', () => {
    expect(matchWildcard('*a'.repeat(50), 'a'.repeat(5000) + 'b')).toBe(false);
  });
});
