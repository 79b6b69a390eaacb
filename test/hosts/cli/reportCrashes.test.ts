import type * as RepeatedWord from '../../../src/rules/wording/repeatedWord';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

jest.mock('../../../src/rules/wording/repeatedWord', () => {
  const { repeatedWord } = jest.requireActual<typeof RepeatedWord>('../../../src/rules/wording/repeatedWord');
  return {
    repeatedWord: {
      ...repeatedWord,
      run: () => {
        throw new TypeError('Cannot read 「退休人员取暖费」 of undefined');
      },
    },
  };
});

const other = buildForm({ projectName: '公益性岗位补贴', department: { code: '063', name: '阳泉市财政局' } });
const files = { 'a.json': JSON.stringify([buildForm(), other]) };
const SENTENCE = '规则「repeated-word」运行时程序出了意外，有的申报表没有按它检查；其余规则不受影响。';

describe('a rule that crashes', () => {
  it.each([
    ['check', ['check', 'a.json']],
    ['build', ['build', 'a.json', '-o', 'x.xlsx', '--no-official']],
    ['split', ['split', 'a.json', '--out-dir', '出', '--no-official']],
  ])('is named once by %s, with a diagnosis for who asks, and the answer is 1', async (_, argv) => {
    const run = await runCommandLine(argv, files);
    expect(run.code).toBe(1);
    expect(run.reported.filter((line) => line === SENTENCE)).toHaveLength(1);
    expect(run.reported.at(-1)).toContain('--debug');
    const asked = await runCommandLine([...argv, '--debug'], files);
    const told = asked.reported.join('\n');
    expect(told).toMatch(
      /诊断信息（repeated-word，不含表里的内容）：\nTypeError: Cannot read … of undefined\n {2}at /u,
    );
    expect(told).not.toContain('取暖费');
  });
});
