import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorkbookChecker } from '../../src/app/check/checkWorkbook';
import { regenerateForms } from '../../src/app/sheets/regenerateForms';
import { summariseDepartments } from '../../src/app/sheets/summariseDepartments';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import { saveWorkbook } from '../../src/formats/xlsx/saveWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { describeWithLibreOffice } from '../describeWithLibreOffice';
import { withCell, withEdit } from '../formats/xlsx/editOpened';
import { richWorkbook } from '../formats/xlsx/richWorkbook';
import { buildForm } from '../pane/buildForm';
import { hostHolding } from '../pane/fakeServices';

jest.setTimeout(300_000);

/** A workbook of ours with official forms of several pages, 部门汇总 with its chart, and what a check has marked. */
async function ownWorkbook(): Promise<Uint8Array> {
  const long = '按文件执行，逐月核对发放名册。'.repeat(60);
  const form = buildForm({ overview: long, basis: long, necessity: long, plan: long });
  const host = await hostHolding([form, buildForm({ projectName: '道路照明' }), buildForm({ year: 2025 })]);
  await regenerateForms(host);
  await summariseDepartments(host);
  await createWorkbookChecker(host).check();
  return writeWorkbook({ sheets: host.sheets(), marks: host.marks(), settings: host.settings() });
}

/** The same after it was opened, one cell of each sheet was written over with what it holds, and it was saved. */
async function openedAndSaved(bytes: Uint8Array): Promise<Uint8Array> {
  const opened = await readWorkbook(bytes);
  const touched = opened.sheets.reduce(
    (file, { name }) => withEdit(file, name, (plan) => withCell(plan, 0, 0, plan.rows[0]?.[0] ?? null)),
    opened,
  );
  const saved = await saveWorkbook(touched);
  expect(saved.losses).toEqual([]);
  expect(saved.bytes).not.toEqual(bytes);
  return saved.bytes;
}

/** How many pages LibreOffice prints of each workbook, in one go and with a profile of its own. */
function pagesOf(workbooks: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  try {
    const files = Object.entries(workbooks).map(([name, bytes]) => {
      const file = path.join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    const pages = (name: string): number =>
      readFileSync(path.join(folder, `${name}.pdf`), 'latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    return Object.fromEntries(Object.keys(workbooks).map((name) => [name, pages(name)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeWithLibreOffice('打开、改动、保存以后打印', () => {
  test('页数和原来一样：本工具的工作簿、LibreOffice 写的、手写的各一份', async () => {
    const files = {
      own: await ownWorkbook(),
      libreoffice: new Uint8Array(readFileSync(path.join(__dirname, '../formats/xlsx/files/libreoffice.xlsx'))),
      rich: await richWorkbook(3),
    };
    const saved = Object.fromEntries(
      await Promise.all(
        Object.entries(files).map(async ([name, bytes]) => [`${name}-saved`, await openedAndSaved(bytes)] as const),
      ),
    );
    const pages = pagesOf({ ...files, ...saved });
    expect(pages['own']).toBeGreaterThan(6);
    for (const name of Object.keys(files)) {
      expect(pages[name]).toBeGreaterThan(0);
      expect([name, pages[`${name}-saved`]]).toEqual([name, pages[name]]);
    }
  });
});
