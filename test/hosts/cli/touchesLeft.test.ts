/** @slow */
import JSZip from 'jszip';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import type { CellStyle } from '../../../src/model/cellStyle';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const bad = buildForm();
const forms = JSON.stringify([
  buildForm({ funds: { ...bad.funds, annual: { ...bad.funds.annual, total: 1 } } }),
  buildForm({ projectName: '道路照明', department: { code: '045', name: '城市管理局' } }),
]);

async function built(): Promise<Uint8Array> {
  const run = await runCommandLine(['build', 'a.json', '--marked', '-o', 'x.xlsx'], { 'a.json': forms });
  return run.written.get('x.xlsx') as Uint8Array;
}

/** The lines of a command on what it leaves behind. */
async function told(bytes: Uint8Array, command: 'build' | 'split' | 'check'): Promise<readonly string[]> {
  const out = { build: ['-o', 'y.xlsx'], split: ['--out-dir', '分'], check: [] }[command];
  const { reported } = await runCommandLine([command, '汇总.xlsx', ...out], { '汇总.xlsx': bytes });
  return reported.filter((line) => line.includes('没有带进'));
}

/** A workbook in which cells of sheets look otherwise. */
async function styled(bytes: Uint8Array, looks: Readonly<Record<string, readonly (readonly [number, CellStyle])[]>>) {
  const workbook = await readWorkbook(bytes);
  const sheets = workbook.sheets.map((sheet): SheetPlan => {
    const runs = (looks[sheet.name] ?? []).map(([row, style]) => ({
      range: { row, column: 3, rows: 1, columns: 1 },
      style,
    }));
    return { ...sheet, styles: [...(sheet.styles ?? []), ...runs] };
  });
  return writeWorkbook({ ...workbook, sheets });
}

/** A workbook with a note of a user and a rule of conditional formatting on its first sheet. */
async function noted(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const replace = async (part: string, before: RegExp, text: string): Promise<void> => {
    const content = await zip.file(part)!.async('string');
    if (!before.test(content)) throw new Error(`${part} has no ${before.source}`);
    zip.file(
      part,
      content.replace(before, (found) => text + found),
    );
  };
  const [comments] = Object.keys(zip.files).filter((name) => /xl\/comments1\.xml/u.test(name));
  await replace(
    comments!,
    /<\/commentList>/u,
    '<comment ref="H2" authorId="1"><text><t>已电话核实</t></text></comment>',
  );
  await replace(comments!, /<\/authors>/u, '<author>王科长</author>');
  await replace(
    'xl/worksheets/sheet1.xml',
    /<pageMargins/u,
    '<conditionalFormatting sqref="N2:N9"><cfRule type="cellIs" priority="9" operator="greaterThan"><formula>15</formula></cfRule></conditionalFormatting>',
  );
  return zip.generateAsync({ type: 'uint8array' });
}

it('没有加过什么的工作簿不说，问题标在申报表上的也不说', async () => {
  const bytes = await built();
  expect([...(await told(bytes, 'build')), ...(await told(bytes, 'split'))]).toEqual([]);
});

it('填过颜色、换过字体的格子逐文件说一行，校验不说', async () => {
  const bytes = await styled(await built(), {
    项目总表: [
      [1, { fill: 'FFFF00' }],
      [2, { font: { color: 'FF0000' } }],
    ],
    绩效指标: [[4, { font: { bold: true } }]],
    部门汇总: [[2, { fill: 'FF0000' }]],
  });
  const sentence = '汇总.xlsx：自己标的颜色和字体 3 格（项目总表、绩效指标）没有带进新写的工作簿，仍在这个文件里。';
  expect(await told(bytes, 'build')).toEqual([sentence]);
  expect(await told(bytes, 'split')).toEqual([sentence]);
  expect(await told(bytes, 'check')).toEqual([]);
});

it('批注和条件格式说有几处，自己的标记不算', async () => {
  const bytes = await noted(await built());
  expect(await told(bytes, 'build')).toEqual([
    '汇总.xlsx：批注 1 处（项目总表），条件格式 1 条（项目总表）没有带进新写的工作簿，仍在这个文件里。',
  ]);
});
