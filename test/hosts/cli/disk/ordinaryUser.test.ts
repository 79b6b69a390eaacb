import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbook } from '../../../../src/formats/xlsx/readWorkbook';
import { buildForm } from '../../../pane/buildForm';

// Starting Node with the compiler takes a while on a busy machine.
jest.setTimeout(180_000);

const ROOT = path.resolve(__dirname, '../../../..');
/** Whoever may do everything cannot be refused; `nobody` can. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

interface Ended {
  readonly code: number | null;
  readonly told: string;
}

/** The command line in a process of its own, as a user who may not do everything; behind `>/dev/full` what it prints has no room. */
function shenbao(...words: readonly string[]): Promise<Ended> {
  const isFull = words[0] === '>/dev/full';
  const argv = ['--import', 'tsx', 'src/hosts/cli/bin.ts', ...words.slice(isFull ? 1 : 0)];
  const full = isFull ? openSync('/dev/full', 'w') : undefined;
  const child = spawn(process.execPath, argv, { cwd: ROOT, ...NOBODY, stdio: ['ignore', full ?? 'pipe', 'pipe'] });
  if (full !== undefined) closeSync(full);
  let told = '';
  child.stdout?.resume();
  child.stderr?.on('data', (text: Buffer) => {
    told += text.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, told });
    });
  });
}

const form = (projectName: string): string => JSON.stringify([buildForm({ projectName })]);
/** As long as a name can be, in folders as deep as a path of Windows can be. */
const LONG = `${'长'.repeat(83)}.json`;
const DEEP = Array.from({ length: 3 }, () => '深'.repeat(60));

describe('the command line of an ordinary user', () => {
  let folder = '';
  let canRun = false;
  const at = (...names: readonly string[]): string => path.join(folder, ...names);

  beforeAll(async () => {
    canRun = process.platform !== 'win32' && (await shenbao('--help').catch(() => undefined))?.code === 0;
    if (!canRun) process.stderr.write('\nThe command line cannot run as an ordinary user here: that is not tried.\n\n');
  });

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'user-')));
    if (NOBODY.uid !== undefined) await chown(folder, NOBODY.uid, NOBODY.gid);
  });

  afterEach(async () => {
    // Only whoever may open a folder can empty it.
    for (const locked of [at('只读'), at('收', '锁着的')]) await chmod(locked, 0o755).catch(() => undefined);
    await rm(folder, { recursive: true });
  });

  it('reads files of any name, names what it may not open in one line each, and goes on', async () => {
    if (!canRun) return;
    await mkdir(at('收', ...DEEP), { recursive: true });
    const names = [`"引号'.json`, '换\n行.json', '😀.json', LONG, path.join(...DEEP, '深.json')];
    for (const [index, name] of names.entries()) await writeFile(at('收', name), form(`项目${index}`));
    await writeFile(at('收', '锁.json'), form('锁住的'), { mode: 0o000 });
    await mkdir(at('收', '锁着的'), { mode: 0o000 });
    const { code, told } = await shenbao('build', at('收'), '-o', at('汇总.xlsx'), '--no-official');
    expect(code).toBe(1);
    const lines = told.trim().split('\n');
    for (const name of ['锁.json', '锁着的'])
      expect(lines).toContainEqual(expect.stringMatching(`${name}.*没有.*权限`));
    expect(lines).toContainEqual(expect.stringMatching(/汇总\.xlsx：5 份申报表/));
    expect(told).not.toContain('    at ');
  });

  it('leaves a folder alone in which it may not write, and says so', async () => {
    if (!canRun) return;
    await writeFile(at('a.json'), form('取暖费'));
    await mkdir(at('只读'));
    await writeFile(at('只读', '汇总.xlsx'), '旧的内容');
    await chmod(at('只读'), 0o555);
    const { code, told } = await shenbao('build', at('a.json'), '-o', at('只读', '汇总.xlsx'), '--force');
    expect({ code, told }).toEqual({ code: 2, told: expect.stringContaining('没有写入权限') as string });
    expect(await readFile(at('只读', '汇总.xlsx'), 'utf8')).toBe('旧的内容');
    expect(await readdir(at('只读'))).toEqual(['汇总.xlsx']);
  });

  it.each([
    ['parse', ['--json']],
    ['check', ['--json']],
    ['check', []],
  ])('says in one line that a full disk took not all that %s printed', async (command, options) => {
    if (!canRun || !existsSync('/dev/full')) return;
    await writeFile(at('a.json'), form('取暖费'));
    const { code, told } = await shenbao('>/dev/full', command, at('a.json'), ...options);
    expect(code).toBe(2);
    expect(told.trim().split('\n')).toContainEqual('磁盘已满，打印的结果不完整；请腾出空间后重试。');
    expect(told).not.toContain('    at ');
  });

  it('ends with the whole of one file where two processes write it', async () => {
    if (!canRun) return;
    const projects = ['甲项目', '乙项目'];
    for (const name of projects) await writeFile(at(`${name}.json`), form(name));
    const ended = await Promise.all(
      projects.map((name) => shenbao('build', at(`${name}.json`), '-o', at('汇总.xlsx'), '--no-official')),
    );
    expect(ended.map(({ told }) => told)).toEqual([
      expect.stringContaining('已写出') as string,
      expect.stringContaining('已写出') as string,
    ]);
    const { sheets } = await readWorkbook(await readFile(at('汇总.xlsx')));
    const register = JSON.stringify(sheets.find(({ name }) => name === '项目总表')?.rows);
    expect(projects.filter((name) => register.includes(name))).toHaveLength(1);
    expect((await readdir(folder)).sort()).toEqual(['乙项目.json', '汇总.xlsx', '甲项目.json'].sort());
  });
});
