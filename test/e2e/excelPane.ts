import { runWebpack } from '../../scripts/runWebpack';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { FakeOfficeWindow } from './excelPage/fakeOffice';
import { writeForms } from './writeForms';

/** The pane as Excel opens it, with the fake Excel in the place of Office.js. */
export interface ExcelPane {
  readonly page: Page;
  /** Errors of the page, and addresses outside its own origin that it asked for. */
  readonly offences: readonly string[];
  press(name: string | RegExp): Promise<void>;
  hear(text: string): Promise<void>;
  /** Pastes a text, reads it and writes what was read into the workbook. */
  importForms(text: string): Promise<void>;
  /** Presses a button of the ribbon or the context menu, and waits until Excel is told that it is done. */
  command(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface ExcelPaneOptions extends Partial<Omit<FakeOfficeWindow, 'fakeExcel' | 'buttonFunctions' | 'shown'>> {
  readonly context?: BrowserContextOptions;
  /** The server has no Office.js. */
  readonly isOfficeMissing?: boolean;
  /** Another page than that of the pane. */
  readonly file?: string;
}

/** Excel tells the page who it is in its address. */
const HOST_INFO = '_host_Info=Excel$Win32$16.01$zh-CN$$$$16';

/** Builds the fake Excel for the browser; needed once before `openExcelPane`. */
export async function buildFakeExcel(): Promise<void> {
  await runWebpack(['--config', 'config/excelPage.webpack.cjs']);
}

/** Opens the pane at the width that it has in Excel. */
export async function openExcelPane(
  browser: Browser,
  origin: string,
  { context: wanted, isOfficeMissing, file = 'taskpane.html', ...office }: ExcelPaneOptions = {},
): Promise<ExcelPane> {
  const context = await browser.newContext({
    viewport: { width: 350, height: 760 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...wanted,
  });
  const page = await context.newPage();
  const offences: string[] = [];
  page.on('pageerror', (error) => offences.push(error.message));
  page.on('request', (request) => {
    if (![origin, 'blob:', 'data:'].some((start) => request.url().startsWith(start))) offences.push(request.url());
  });
  await page.addInitScript((members) => Object.assign(globalThis, members), office);
  await page.route('**/office-js/office.js', (route) =>
    isOfficeMissing === true ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: fakeOffice() }),
  );
  await page.goto(`${origin}/${file}?${HOST_INFO}`);
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
  const hear = (text: string): Promise<void> => page.getByText(text).first().waitFor();
  return {
    page,
    offences,
    press,
    hear,
    importForms: async (text) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.getByRole('textbox', { name: '申报表文字' }).press('Control+V');
      await press('解析');
      await writeForms(page);
    },
    command: (name) =>
      page.evaluate(async (wanted) => {
        const { buttonFunctions } = globalThis as unknown as FakeOfficeWindow;
        while (!buttonFunctions.has(wanted)) await new Promise((resolve) => setTimeout(resolve, 20));
        await new Promise<void>((completed) => buttonFunctions.get(wanted)?.({ completed }));
      }, name),
    close: () => context.close(),
  };
}

/** The genuine client library with the fake workbook behind it. */
function fakeOffice(): string {
  const library = readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js'), 'utf8');
  return `${library}\n${readFileSync('.cache/excel-page/fakeOffice.js', 'utf8')}`;
}
