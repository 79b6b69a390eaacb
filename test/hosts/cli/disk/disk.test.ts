import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDisk } from '../../../../src/hosts/cli/disk';
import { describeReadFailure } from '../../../../src/hosts/cli/diskFailure';
import { findInputs } from '../../../../src/hosts/cli/findInputs';
import { isTaken } from '../../../../src/hosts/cli/takenFiles';

const disk = createDisk();

describe('the files of this machine', () => {
  let folder = '';
  const at = (...names: string[]): string => path.join(folder, ...names);
  const find = (...inputs: string[]) => findOn(disk, ...inputs);
  const findOn = async (world: typeof disk, ...inputs: string[]) => {
    const found = await findInputs(inputs, world);
    const short = (text: string): string => text.replaceAll(`${folder}/`, '');
    return {
      files: found.files.map(short),
      problems: found.problems.map(short),
      notices: found.notices.map(short),
      passedOver: found.passedOver,
    };
  };

  beforeEach(async () => {
    folder = await fs.realpath(await fs.mkdtemp(path.join(tmpdir(), 'disk-')));
  });

  afterEach(async () => {
    await fs.rm(folder, { recursive: true });
  });

  it('are each read or named: links to nowhere, circles of links, pipes and folders without permission', async () => {
    await fs.mkdir(at('子'));
    await fs.mkdir(at('锁'));
    await fs.writeFile(at('子/甲.txt'), '甲');
    await fs.symlink('没有.txt', at('断.txt'));
    await fs.symlink('圈.txt', at('圈.txt'));
    await fs.symlink('..', at('子/回'));
    await fs.symlink('子/甲.txt', at('别名.txt'));
    execFileSync('mkfifo', [at('管')]);
    // Who runs the tests may be let in everywhere.
    const locked = createDisk({
      ...fs,
      readdir: ((name: string) =>
        name === at('锁')
          ? Promise.reject(Object.assign(new Error('x'), { code: 'EACCES' }))
          : fs.readdir(name)) as typeof fs.readdir,
    });
    expect(await findOn(locked, folder)).toEqual({
      files: ['别名.txt'],
      problems: [
        '断.txt：这个链接指向的文件已经不在，没有读；请找到原来的文件再读。',
        '管：这是设备或管道，不是文件，没有读。',
        '圈.txt：链接绕成了一圈，打不开；请找到原来的文件再读。',
        '锁：没有权限打开；请取得读取权限，或换一个能打开的副本。',
      ],
      notices: [
        expect.stringMatching(/回：这个链接指回已经读过的文件夹，没有再读一遍。$/u),
        '子/甲.txt：与 别名.txt 是同一个文件，只读一次。',
      ],
      passedOver: 0,
    });
  });

  it('with quotes, line ends, emoji and 85 Chinese characters in their names are read, and told in one line', async () => {
    const names = [`"引号'.txt`, '换\n行.txt', '😀.txt', `${'长'.repeat(83)}.txt`];
    for (const name of names) await fs.writeFile(at(name), '甲');
    const found = await find(folder);
    expect([...found.files].sort()).toEqual([...names].sort());
    expect(found.problems).toEqual([]);
    await fs.rm(at('换\n行.txt'));
    expect(await find(at('换\n行.txt'))).toMatchObject({ problems: ['换␊行.txt：找不到此文件，请检查路径。'] });
  });

  it('that are hidden, or left by a system, are counted and not read', async () => {
    for (const name of ['甲.txt', '.DS_Store', 'Thumbs.db', '~$甲.docx', 'desktop.ini']) {
      await fs.writeFile(at(name), '甲');
    }
    expect(await find(folder)).toEqual({ files: ['甲.txt'], problems: [], notices: [], passedOver: 4 });
  });

  it('are found by ** without walking in circles', async () => {
    await fs.mkdir(at('子'));
    await fs.writeFile(at('子/甲.txt'), '甲');
    await fs.symlink('..', at('子/回'));
    expect(await find(at('**', '*.txt'))).toMatchObject({ files: ['子/甲.txt'], problems: [], notices: [] });
  });

  it('are known as inputs under every name: links, hard links and other spellings of the path', async () => {
    await fs.writeFile(at('甲.xlsx'), '甲');
    await fs.writeFile(at('乙.xlsx'), '甲');
    await fs.symlink('甲.xlsx', at('链.xlsx'));
    await fs.link(at('甲.xlsx'), at('硬.xlsx'));
    const { taken } = await findInputs([at('甲.xlsx')], disk);
    const names = ['甲.xlsx', '链.xlsx', '硬.xlsx', './甲.xlsx', '乙.xlsx', '新.xlsx'];
    const answers = await Promise.all(names.map((name) => isTaken(`${folder}/${name}`, taken, disk)));
    expect(answers).toEqual([true, true, true, true, false, false]);
  });

  it('that change while they are read are read again, and named if they never keep still', async () => {
    await fs.writeFile(at('甲.txt'), '甲');
    let changes = 1;
    const restless = createDisk({
      ...fs,
      readFile: (async (name: string) => {
        const bytes = await fs.readFile(name);
        if (changes-- > 0) await fs.appendFile(name, '乙');
        return bytes;
      }) as typeof fs.readFile,
    });
    expect(Buffer.from(await restless.readFile(at('甲.txt'))).toString()).toBe('甲乙');
    changes = 99;
    const failure: unknown = await restless.readFile(at('甲.txt')).catch((error: unknown) => error);
    expect(describeReadFailure('甲.txt', failure)).toBe(
      '甲.txt：读取时内容还在变化，可能正在复制、下载或保存，没有读；请等它完成后重试。',
    );
  });

  it('that vanish before they are read, or are too large, are named', async () => {
    const gone: unknown = await disk.readFile(at('甲.txt')).catch((error: unknown) => error);
    expect(describeReadFailure('甲.txt', gone)).toBe(
      '甲.txt：读取时文件已经不在，可能刚被移走、改名或删除；请确认后重试。',
    );
    await fs.writeFile(at('乙.txt'), '');
    await fs.truncate(at('乙.txt'), 200 * 1024 * 1024 + 1);
    const large: unknown = await disk.readFile(at('乙.txt')).catch((error: unknown) => error);
    expect(describeReadFailure('乙.txt', large)).toContain('超过 200 MB');
  });
});
