import { execFileSync } from 'node:child_process';
import * as fileSystem from 'node:fs/promises';
import { chmod, link, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFileWriter } from '../../../../src/hosts/cli/fileWriter';
import type { FileSystem } from '../../../../src/hosts/cli/fileWriter';

const OLD = '旧的内容'.repeat(1000);
const NEW = '新的内容'.repeat(2000);
const write = createFileWriter();

describe('writing a file', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const textOf = (name: string): Promise<string> => readFile(at(name), 'utf8');

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), '写 "文件'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('makes the folders on the way and leaves nothing beside the file', async () => {
    await write(at('甲/乙/丙.json'), NEW);
    expect(await textOf('甲/乙/丙.json')).toBe(NEW);
    expect(await readdir(at('甲/乙'))).toEqual(['丙.json']);
  });

  it('keeps the permissions of the file that it replaces', async () => {
    await writeFile(at('x.json'), OLD);
    await chmod(at('x.json'), 0o640);
    await write(at('x.json'), NEW);
    expect(await textOf('x.json')).toBe(NEW);
    expect((await stat(at('x.json'))).mode & 0o777).toBe(0o640);
  });

  it('replaces what a link leads to, over further links too, and leaves the links', async () => {
    await mkdir(at('真/深'), { recursive: true });
    await writeFile(at('真/x.json'), OLD);
    await symlink('真/深', at('夹'));
    await symlink('../x.json', at('真/深/一'));
    await symlink('夹/一', at('二'));
    await write(at('二'), NEW);
    expect(await textOf('真/x.json')).toBe(NEW);
    expect((await lstat(at('二'))).isSymbolicLink()).toBe(true);
    expect((await lstat(at('真/深/一'))).isSymbolicLink()).toBe(true);
    expect((await readdir(at('真'))).sort()).toEqual(['x.json', '深']);
  });

  it('writes where a link leads even if nothing is there yet', async () => {
    await symlink('还没有.json', at('x.json'));
    await write(at('x.json'), NEW);
    expect(await textOf('还没有.json')).toBe(NEW);
  });

  it.each([
    ['a folder of that name', 'EISDIR', () => mkdir(at('x.json'))],
    ['a link that leads to itself', 'ELOOP', () => symlink('x.json', at('x.json'))],
    ['a path through a file', 'EEXIST', () => writeFile(at('x.json'), OLD), 'x.json/y.json'],
    ['a name that is too long', 'ENAMETOOLONG', () => Promise.resolve(), `${'长'.repeat(100)}.json`],
  ])('refuses %s', async (_, code, prepare, name = 'x.json') => {
    await prepare();
    await expect(write(at(name), NEW)).rejects.toMatchObject({ code });
    expect((await readdir(folder)).filter((entry) => entry !== 'x.json')).toEqual([]);
  });

  const STEPS = ['open', 'writeFile', 'chmod', 'sync', 'close', 'rename'] as const;

  it.each(STEPS)('that fails at %s leaves the old file and nothing beside it', async (step) => {
    await writeFile(at('x.json'), OLD);
    await expect(createFileWriter(failingAt(step))(at('x.json'), NEW)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await textOf('x.json')).toBe(OLD);
    expect(await readdir(folder)).toEqual(['x.json']);
  });

  it('does not go on where the old file must not be written', async () => {
    await writeFile(at('x.json'), OLD);
    await expect(createFileWriter(failingAt('access'))(at('x.json'), NEW)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await textOf('x.json')).toBe(OLD);
  });

  it('leaves the other name of a file with what it had', async () => {
    await writeFile(at('x.json'), OLD);
    await link(at('x.json'), at('y.json'));
    await write(at('x.json'), NEW);
    expect([await textOf('x.json'), await textOf('y.json')]).toEqual([NEW, OLD]);
  });

  it('by many at once ends with the whole of one', async () => {
    const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(500_000));
    await Promise.all(contents.map((content) => write(at('x.json'), content)));
    expect(contents).toContain(await textOf('x.json'));
    expect(await readdir(folder)).toEqual(['x.json']);
  });

  it('on a disk that is full leaves the old file and nothing beside it', async () => {
    if (!mountSmallDisk(folder)) {
      process.stderr.write('A small disk cannot be mounted here: writing to a full one is not tried.\n');
      return;
    }
    try {
      await writeFile(at('x.json'), OLD);
      await expect(write(at('x.json'), 'x'.repeat(2_000_000))).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(await textOf('x.json')).toBe(OLD);
      expect(await readdir(folder)).toEqual(['x.json']);
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The file system, out of room at one step. */
function failingAt(step: string): FileSystem {
  const fail = (): Promise<never> => Promise.reject(Object.assign(new Error(step), { code: 'ENOSPC' }));
  const isStep = (name: string | symbol): boolean => name === step;
  return new Proxy(fileSystem, {
    get: (target, name) => {
      if (name === 'open' && step !== 'open') {
        return async (...args: Parameters<typeof fileSystem.open>) => {
          const handle = await fileSystem.open(...args);
          return new Proxy(handle, {
            get: (real, part) => {
              if (isStep(part)) {
                return async () => {
                  if (part === 'close') await real.close();
                  return fail();
                };
              }
              const value: unknown = Reflect.get(real, part);
              return typeof value === 'function' ? (value.bind(real) as unknown) : value;
            },
          });
        };
      }
      return isStep(name) ? fail : (Reflect.get(target, name) as unknown);
    },
  });
}
