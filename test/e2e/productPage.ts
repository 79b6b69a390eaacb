import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import type { WorkbookFile } from '../../src/model/workbookFile';
import { writeForms } from './writeForms';

/** The page of the product with what a user does on it. */
export interface ProductPage {
  readonly page: Page;
  /** Addresses outside the page's own origin that it asked for, and what its content security policy forbade. */
  readonly offences: readonly string[];
  /** Pastes into the box for texts; with `html` the clipboard holds both, as a spreadsheet or a browser fills it. */
  pasteText(text: string, html?: string): Promise<void>;
  /** Presses a button of the pane by its name or the beginning of it. */
  press(name: string | RegExp): Promise<void>;
  /** 解析, then 写入工作簿; settles when the pane says that it is written. */
  importPasted(): Promise<void>;
  /** Waits until the pane says a text. */
  hear(text: string | RegExp): Promise<void>;
  /** What the grid puts on the clipboard for a block of cells. */
  copyCells(sheet: string, range: string): Promise<readonly (readonly string[])[]>;
  /** Goes to a cell and types over it as a user does. */
  typeIntoCell(sheet: string, address: string, text: string): Promise<void>;
  download(): Promise<{ readonly name: string; readonly bytes: Buffer; readonly workbook: WorkbookFile }>;
  close(): Promise<void>;
}

/** Opens the page in a browser context of its own and waits for the grid. */
export async function openProductPage(browser: Browser, origin: string, width = 1400): Promise<ProductPage> {
  const context = await browser.newContext({
    viewport: { width, height: 860 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const offences = await collectOffences(context, page, origin);
  await page.goto(origin);
  await page.locator('.page-skeleton').waitFor({ state: 'detached' });
  const pane = page.locator('.page-pane');
  const press = (name: string | RegExp): Promise<void> => pane.getByRole('button', { name }).first().click();
  const hear = (text: string | RegExp): Promise<void> => pane.getByText(text).first().waitFor();
  return {
    page,
    offences,
    press,
    pasteText: async (text, html) => {
      await copy(page, { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) });
      await pane.getByRole('textbox', { name: '申报表文字' }).press('Control+V');
    },
    importPasted: async () => {
      await press('解析');
      await writeForms(page);
    },
    hear,
    copyCells: (sheet, range) => copyCells(page, sheet, range),
    typeIntoCell: async (sheet, address, text) => {
      await goToCell(page, sheet, address);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    download: async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.page-bar').getByRole('button', { name: '下载' }).click(),
      ]);
      return readDownload(file);
    },
    close: () => context.close(),
  };
}

async function collectOffences(context: BrowserContext, page: Page, origin: string): Promise<string[]> {
  const offences: string[] = [];
  context.on('request', (request) => {
    const isLocal = [origin, 'blob:', 'data:'].some((start) => request.url().startsWith(start));
    if (!isLocal) offences.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => offences.push(`error: ${error.message}`));
  await page.exposeFunction('reportViolation', (text: string) => offences.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { reportViolation } = globalThis as unknown as { reportViolation(text: string): void };
      reportViolation(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return offences;
}

async function copy(page: Page, flavours: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((texts) => {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
  }, flavours);
}

/** Through the name box of the grid, as one who knows where he wants to go. */
async function goToCell(page: Page, sheet: string, address: string): Promise<void> {
  await page.locator('[data-u-comp="slide-tab-bar"]').getByText(sheet, { exact: true }).click();
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill(address);
  await nameBox.press('Enter');
}

async function copyCells(page: Page, sheet: string, range: string): Promise<readonly (readonly string[])[]> {
  await goToCell(page, sheet, range);
  // The grid copies in its own time: what is awaited is that the clipboard is filled anew.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+C');
  const text = await page.evaluate(async () => {
    for (;;) {
      const copied = await navigator.clipboard.readText();
      if (copied !== '') return copied;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  return text.split('\n').map((line) => line.split('\t'));
}

async function readDownload(file: Download): Promise<{ name: string; bytes: Buffer; workbook: WorkbookFile }> {
  const bytes = readFileSync(await file.path());
  return { name: file.suggestedFilename(), bytes, workbook: await readWorkbook(bytes) };
}
