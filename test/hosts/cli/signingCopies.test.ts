import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const files = { 'a.json': JSON.stringify([buildForm({ duration: '' })]) };
const FORM = '2024-001 退休人员取暖费';

async function markedSheets(argv: readonly string[], output: string): Promise<ReadonlySet<string>> {
  const { written } = await runCommandLine(argv, files);
  const { marks, sheets } = await readWorkbook(written.get(output) as Uint8Array);
  expect(sheets.map(({ name }) => name)).toContain(FORM);
  return new Set(marks.map(({ sheet }) => sheet));
}

test('build 写出的官方申报表没有颜色和批注，可以打印签章；--marked 写工作稿', async () => {
  expect((await markedSheets(['build', 'a.json', '-o', 'x.xlsx'], 'x.xlsx')).has(FORM)).toBe(false);
  expect((await markedSheets(['build', 'a.json', '-o', 'x.xlsx', '--marked'], 'x.xlsx')).has(FORM)).toBe(true);
});

test('split 也是这样', async () => {
  const output = '部门/062 阳泉市人力资源和社会保障局.xlsx';
  const argv = ['split', 'a.json', '--out-dir', '部门'];
  expect((await markedSheets(argv, output)).has(FORM)).toBe(false);
  expect((await markedSheets([...argv, '--marked'], output)).has(FORM)).toBe(true);
});
