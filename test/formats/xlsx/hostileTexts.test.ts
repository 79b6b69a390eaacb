import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { replacedCharacters } from '../../../src/formats/xlsx/replacedCharacters';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import type { WorkbookFile } from '../../../src/model/workbookFile';
import { describeWithLibreOffice } from '../../describeWithLibreOffice';
import { assertWellFormed } from './assertWellFormed';

const HOSTILE = [
  ['U+FFFE', '\uFFFE'],
  ['U+FFFF', '\uFFFF'],
  ['空字符', '\u0000'],
  ['响铃', '\u0007'],
  ['竖向制表符', '\u000B'],
  ['孤立的前半字符', '\uD83D'],
  ['孤立的后半字符', '\uDE00'],
  ['像转义的文字', '_x0041_'],
  ['标记', '</t><x a="\'">&amp;'],
] as const;

/** A workbook that has the text wherever a string of a user can come to stand. */
function everywhere(text: string): WorkbookFile {
  const name = `甲${text.replaceAll(/[/\\?*:[\]']/gu, '')}`.slice(0, 31);
  const place = { sheet: name, row: 1, column: 0 };
  const plan: SheetPlan = {
    name,
    rows: [
      [`编号${text}`, '金额'],
      [text, 12],
      [
        { text: `看${text}`, target: place },
        { formula: `COUNTIF(A2:A2,"${text.replaceAll('"', '""')}")`, result: `有${text}` },
      ],
    ],
    columns: [{ width: 12, style: { format: '@' } }, { width: 12 }],
    table: { name: '表一', range: { row: 0, column: 0, rows: 2, columns: 2 } },
    page: {
      orientation: 'portrait',
      fitToWidth: 1,
      margins: { top: 1, right: 1, bottom: 1, left: 1 },
      titleRows: [0, 0],
      footer: `&A ${text} &P`,
    },
    chart: {
      kind: 'column',
      title: `图${text}`,
      categories: { row: 1, column: 0, rows: 1, columns: 1 },
      series: [{ name: `列${text}`, values: { row: 1, column: 1, rows: 1, columns: 1 }, color: '1F4E78' }],
      anchor: { row: 5, column: 0, rows: 5, columns: 2 },
    },
  };
  return {
    sheets: [plan],
    marks: [{ ...place, severity: 'error', remark: `说明${text}` }],
    settings: new Map([[`键${text}`, { 值: text }]]),
  };
}

describe('任何字符都写得出能打开的 .xlsx', () => {
  it.each(HOSTILE)('%s：每个部件都是合格的 XML，读得回来', async (_, text) => {
    const bytes = await writeWorkbook(everywhere(text));
    await assertWellFormed(bytes);
    expect((await readWorkbook(bytes)).sheets[0]?.rows[1]?.[1]).toBe(12);
  });

  test('像转义的文字原样回来，存不下的字符换成 �', async () => {
    const back = await readWorkbook(await writeWorkbook(everywhere('_x0041_\uFFFE')));
    expect(back.sheets[0]?.rows[1]?.[0]).toBe('_x0041_\uFFFD');
    expect(back.sheets[0]?.name).toBe('甲_x0041_\uFFFD');
  });

  test('公式里的名称与单元格里的一样换', async () => {
    const back = await readWorkbook(await writeWorkbook(everywhere('部\uFFFE门')));
    expect(back.sheets[0]?.rows[2]?.[1]).toMatchObject({ formula: 'COUNTIF(A2:A2,"部\uFFFD门")' });
    expect(back.sheets[0]?.rows[1]?.[0]).toBe('部\uFFFD门');
  });

  test('换掉的字符说得出在哪', () => {
    const [inName, inCells] = replacedCharacters(everywhere('\uFFFE').sheets);
    expect(inName).toContain('工作表名「甲\uFFFD」');
    expect(inCells).toContain('有 4 个单元格');
    expect(inCells).toContain('U+FFFE');
    expect(inCells).toContain('A1、A2、A3、B3');
    expect(replacedCharacters(everywhere('_x0041_').sheets)).toEqual([]);
  });
});

describeWithLibreOffice('LibreOffice 打开有任何字符的工作簿', () => {
  test('每个都转得成 CSV', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
    return Promise.all(
      HOSTILE.map(async ([, text], index) => {
        writeFileSync(path.join(folder, `${index}.xlsx`), await writeWorkbook(everywhere(text)));
      }),
    )
      .then(() => {
        const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
        const files = HOSTILE.map((_, index) => path.join(folder, `${index}.xlsx`));
        execFileSync('soffice', ['--headless', profile, '--convert-to', 'csv', '--outdir', folder, ...files]);
        HOSTILE.forEach(([title], index) => {
          expect([title, readFileSync(path.join(folder, `${index}.csv`), 'utf8')]).toEqual([
            title,
            expect.stringContaining(',12'),
          ]);
        });
      })
      .finally(() => {
        rmSync(folder, { recursive: true, force: true });
      });
  }, 120_000);
});
