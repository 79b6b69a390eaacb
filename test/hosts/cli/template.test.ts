import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeTemplateFile } from '../../../src/model/templateFile';
import type { Form } from '../../../src/model/form';
import { FORM, OWN, asTabs } from '../../parse/ownForm';
import { runCommandLine } from './memoryWorld';

const FILES = { '表样.json': writeTemplateFile(OWN), '甲.txt': `${FORM.title}\n${asTabs}` };

describe('--template', () => {
  it('reads a form by the kind that the file describes', async () => {
    const { printed } = await runCommandLine(['parse', '甲.txt', '--json', '--template', '表样.json'], FILES);
    const [input] = JSON.parse(printed) as readonly { readonly forms: readonly Form[] }[];
    expect(input?.forms).toMatchObject([FORM]);
  });

  it('is taken by every command that reads files', async () => {
    const help = await Promise.all(
      ['parse', 'check', 'build', 'split', 'export', 'rule'].map((name) => runCommandLine([name, '--help'])),
    );
    expect(help.map(({ printed }) => printed.includes('--template <FILE>'))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('goes into the workbook that is built, which reads by it from then on', async () => {
    const built = await runCommandLine(['build', '甲.txt', '-o', '出.xlsx', '--template', '表样.json'], FILES);
    const bytes = built.written.get('出.xlsx') as Uint8Array;
    expect((await readWorkbook(bytes)).settings.get('form-templates')).toEqual([OWN]);
  });

  it.each([
    ['没有.json', /没有.json/],
    ['坏.json', /「坏.json」不是本产品导出的表样文件/],
    ['新.json', /「新.json」是另一版本（9）的表样文件/],
  ])('stops before anything is read where the file cannot be used: %s', async (name, sentence) => {
    const files = { ...FILES, '坏.json': '{', '新.json': '{"format":"shenbao-template","version":9}' };
    const run = await runCommandLine(['parse', '甲.txt', '--template', name], files);
    expect(run.code).toBe(2);
    expect(run.reported.join('\n')).toMatch(sentence);
    expect(run.printed).toBe('');
  });
});
