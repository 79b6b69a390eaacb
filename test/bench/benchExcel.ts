import { createWorkbookChecker } from '../../src/app/check/checkWorkbook';
import { importForms } from '../../src/app/import/importForms';
import { previewForms } from '../../src/app/import/previewImport';
import { regenerateForms } from '../../src/app/sheets/regenerateForms';
import type { Form } from '../../src/model/form';
import { startExcelHost } from '../fakeExcel/startExcelHost';
import { renamed } from './renamed';
import type { Say } from './say';

const COUNTS = [10, 100, 500];
/** As many official forms as somebody prints at once. */
const MOST_OFFICIAL_FORMS = 100;

/**
 * What the use cases send to Excel through its own client library, with a workbook of ours behind it: requests that are waited for, actions that write, and bytes beside
 * those of the forms as JSON. Excel's own time is not in it; none is here.
 */
export async function benchExcel(samples: readonly Form[], say: Say): Promise<void> {
  say(['to Excel', 'forms', 'requests', 'actions', 'kB', 'kB ÷ JSON', 'largest kB']);
  for (const count of COUNTS) {
    const forms = renamed(samples, count);
    const json = new TextEncoder().encode(JSON.stringify(forms)).length;
    const { host, fake } = startExcelHost();
    const checker = createWorkbookChecker(host);
    const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      await fake.settle();
      fake.resetTraffic();
      await work();
      await fake.settle();
      const { requests, writingActions, bytes, largestRequest } = fake.traffic();
      const sizes = [(bytes / 1000).toFixed(0), (bytes / json).toFixed(1), (largestRequest / 1000).toFixed(0)];
      say([name, String(count), String(requests), String(writingActions), ...sizes]);
    };
    await step('import', async () => importForms(host, await previewForms(host, forms), new Map()));
    await step('check', () => checker.check());
    await step('check again', () => checker.check({ isLive: true }));
    if (count <= MOST_OFFICIAL_FORMS) await step('official forms', () => regenerateForms(host));
    await step('undo', () => host.undo());
  }
}
