import type { Form } from '../../../src/model/form';
import { launchBrowser } from '../../e2e/launchBrowser';
import { gridOfForm } from '../../parse/grid/gridOfForm';
import { printHtml } from '../../parse/grid/printGrid';

/** Forms as a browser prints them, one after the other; low pages cut rows and merged cells. */
export async function printPdf(
  forms: readonly Form[],
  pageHeight: string,
  border = '1px solid black',
): Promise<Uint8Array> {
  const style = `
    @page { size: 210mm ${pageHeight}; margin: 12mm }
    body { font: 9px/1.5 sans-serif; margin: 0 }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; page-break-after: always }
    td { border: ${border}; padding: 2px; word-break: break-all }
  `;
  const tables = forms.map((form) => printHtml(gridOfForm(form))).join('');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${tables}`);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}
