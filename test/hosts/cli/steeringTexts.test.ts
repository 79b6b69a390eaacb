import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const ESCAPE = '\u001B[2J\u001B[31m';
const form = buildForm({ projectName: `取暖费${ESCAPE}`, plan: `计划${ESCAPE}\u009B2J，，\u202E` });
const changed = { ...form, overview: `概况\u0007${ESCAPE}` };
const unread = readFileSync(join(__dirname, '../../fixtures/doubts/unreadableAmount.txt'), 'utf8');
const files = {
  '甲\n已写出 假.xlsx。.json': JSON.stringify([form]),
  '乙\r\u001B[1A.json': JSON.stringify([changed]),
  '丙\n假.json': JSON.stringify([form]),
  '戊\n假.et': Buffer.from('\u00D0\u00CF\u0011\u00E0', 'latin1'),
  '丁\n假.txt': `${unread}\n专项债券\u001B[2J500万元`,
};
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const STEERING = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E]/u;

describe('what names and texts would do to a terminal', () => {
  it.each([
    ['parse', ['parse', ...Object.keys(files)]],
    ['check', ['check', ...Object.keys(files)]],
    ['build', ['build', ...Object.keys(files), '-o', 'x.xlsx', '--no-official', '--debug']],
    ['split', ['split', ...Object.keys(files), '--out-dir', '出', '--no-official']],
    ['export', ['export', ...Object.keys(files), '--csv', '--out-dir', '出']],
  ])('%s shows as signs, and no name makes a line of its own', async (_, argv) => {
    const { printed, reported } = await runCommandLine(argv, files);
    const told = [...printed.split('\n'), ...reported.flatMap((line) => line.split('\n'))];
    expect(told.filter((line) => STEERING.test(line))).toEqual([]);
    expect(told.filter((line) => line.startsWith('已写出 假.xlsx。') || line.startsWith('假'))).toEqual([]);
    expect(told.join('\n')).toContain('甲␊已写出 假.xlsx。.json');
  });

  it('stays in the data of --json as it is', async () => {
    const { printed } = await runCommandLine(['parse', Object.keys(files)[0]!, '--json'], files);
    expect(JSON.parse(printed)).toMatchObject([{ file: Object.keys(files)[0], forms: [{ plan: form.plan }] }]);
  });
});
