/** @slow */
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const forms = JSON.stringify([
  buildForm({ overview: '' }),
  buildForm({ projectName: '道路照明', department: { code: '045', name: '城市管理局' } }),
  buildForm({ year: 2025 }),
]);

/** A workbook that `build` wrote, with cells changed by hand: by sheet and address in rows and columns from 0. */
async function built(...edits: readonly (readonly [string, number, number, CellContent])[]): Promise<Uint8Array> {
  const run = await runCommandLine(['build', 'a.json', '--no-official', '-o', 'x.xlsx'], { 'a.json': forms });
  const workbook = await readWorkbook(run.written.get('x.xlsx') as Uint8Array);
  const sheets = workbook.sheets.map((sheet) =>
    edits
      .filter(([name]) => name === sheet.name)
      .reduce((plan, [, row, column, value]) => typed(plan, row, column, value), sheet),
  );
  return writeWorkbook({ ...workbook, sheets });
}

function typed(plan: SheetPlan, row: number, column: number, value: CellContent): SheetPlan {
  const rows = Array.from({ length: Math.max(plan.rows.length, row + 1) }, (_, at) => [...(plan.rows[at] ?? [])]);
  while (rows[row]!.length < column) rows[row]!.push(null);
  rows[row]![column] = value;
  return { ...plan, rows };
}

/** What the commands say that mentions these sheets. */
async function told(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const lines: string[][] = [];
  for (const argv of [
    ['check', '汇总.xlsx'],
    ['build', '汇总.xlsx', '-o', 'y.xlsx', '--no-official'],
  ]) {
    const { reported } = await runCommandLine(argv, { '汇总.xlsx': bytes });
    lines.push(reported.filter((line) => /后来|直接写上/u.test(line)));
  }
  return lines;
}

async function columnOf(bytes: Uint8Array, header: string): Promise<number> {
  const { sheets } = await readWorkbook(bytes);
  return sheets.find(({ name }) => name === '项目总表')!.rows[0]!.indexOf(header);
}

it('没有改过的工作簿，校验和再次汇总都不说', async () => {
  expect(await told(await built())).toEqual([[], []]);
});

it('写在部门汇总的数上的、表外的，校验和再次汇总都说在哪一格', async () => {
  const sentence =
    '汇总.xlsx：「部门汇总」上后来写的E5「98765」、C61「=请核」没有读入：这张表由项目总表算出，要改数的请改在项目总表里，要留的请移到别的工作表。';
  expect(await told(await built(['部门汇总', 4, 4, 98765], ['部门汇总', 60, 2, '=请核']))).toEqual([
    [sentence],
    [sentence],
  ]);
});

it('改了文字的说这张表改过', async () => {
  const sentence = '汇总.xlsx：「领导一页」里的内容后来改过，没有读入：这张表由项目总表算出，要改的请改在项目总表里。';
  expect(await told(await built(['领导一页', 0, 0, '另一个题目']))).toEqual([[sentence], [sentence]]);
});

it('写在项目总表的条数上的说在哪一格，与条数相同的不说', async () => {
  const at = await columnOf(await built(), '错误');
  const plain = await readWorkbook(await built());
  const [, first = [], second = []] = plain.sheets.find(({ name }) => name === '项目总表')!.rows;
  const counts = [first[at], second[at]].map((cell) => (cell as { readonly result: number }).result);
  const edited = await built(['项目总表', 1, at, counts[0]! + 7], ['项目总表', 2, at, counts[1]!]);
  const lines = await told(edited);
  expect(lines.map((sentences) => sentences.length)).toEqual([1, 1]);
  expect(lines[0]![0]).toContain(`2「${counts[0]! + 7}」是直接写上的`);
});
