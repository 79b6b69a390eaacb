import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Starting Node with the compiler takes a while on a busy machine.
jest.setTimeout(120_000);

const SCRIPT = path.join(__dirname, 'writeHalf.ts');

/** Ends a process in the middle of writing over a file; answers how it ended and what lies there then. */
async function endWhileWriting(signal: NodeJS.Signals) {
  const folder = await mkdtemp(path.join(tmpdir(), 'ended-'));
  try {
    const file = path.join(folder, '汇总.xlsx');
    await writeFile(file, '旧的内容');
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const names = await readdir(folder);
    const ended = new Promise((resolve) =>
      child.once('exit', (_, by) => {
        resolve(by);
      }),
    );
    child.kill(signal);
    const by = await ended;
    return { names, by, content: await readFile(file, 'utf8'), left: await readdir(folder) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('a process that is ended while it writes', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s leaves the old file and nothing beside it',
    async (signal) => {
      const { names, ...rest } = await endWhileWriting(signal);
      expect(names).toHaveLength(2);
      expect(rest).toEqual({ by: signal, content: '旧的内容', left: ['汇总.xlsx'] });
    },
  );

  it('by force leaves the old file, and beside it only what is hidden', async () => {
    const { content, left } = await endWhileWriting('SIGKILL');
    expect(content).toBe('旧的内容');
    expect(left.filter((name) => !name.startsWith('.'))).toEqual(['汇总.xlsx']);
  });
});
