/** @slow */
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { returnOpinions, writeReturnOpinions } from '../../../src/app/sheets/returnOpinions';
import type { Traffic } from '../../fakeExcel/connectExcel';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';

jest.setTimeout(300_000);

/** What 4 of the 5 MB are that Excel on the web takes and gives. */
const LIMIT = 4_000_000;

interface UseCase {
  readonly name: string;
  readonly run: (host: Host) => Promise<unknown>;
  /** How many requests it may make the first time and again, with one project and with a hundred. */
  readonly one: readonly [first: number, again: number];
  readonly hundred: readonly [first: number, again: number];
}

/** A hundred projects differ from one by the pieces of their payload: an official form is about 400 kB of looks. */
const USE_CASES: readonly UseCase[] = [
  { name: '校验', run: (host) => createWorkbookChecker(host).check(), one: [16, 16], hundred: [16, 21] },
  { name: '生成申报表', run: (host) => regenerateForms(host), one: [13, 17], hundred: [42, 52] },
  {
    name: '校验和退回意见',
    run: async (host) => {
      const { findings } = await createWorkbookChecker(host).check();
      await writeReturnOpinions(host, returnOpinions(findings));
    },
    one: [23, 26],
    hundred: [37, 46],
  },
];

/** What a use case sends on a workbook with so many projects, the first time and again. */
async function trafficOf(projects: number, useCase: (host: Host) => Promise<unknown>): Promise<readonly Traffic[]> {
  const { host, fake } = startExcelHost();
  const forms = Array.from({ length: projects }, (_, index) => buildForm({ projectName: `项目${index}` }));
  await importForms(host, await previewImport(host, buildReading(forms)), new Map());
  const seen: Traffic[] = [];
  for (let time = 1; time <= 2; time += 1) {
    await fake.settle();
    fake.resetTraffic();
    await useCase(host);
    await fake.settle();
    seen.push(fake.traffic());
  }
  return seen;
}

test.each(
  USE_CASES.flatMap(({ name, run, one, hundred }) => [
    { name, run, projects: 1, most: one },
    { name, run, projects: 100, most: hundred },
  ]),
)('$name with $projects projects: at most $most requests the first time and again', async ({ run, projects, most }) => {
  const seen = await trafficOf(projects, run);
  for (const [time, { requests, largestRequest, largestAnswer }] of seen.entries()) {
    expect(requests).toBeLessThanOrEqual(most[time] ?? 0);
    expect(largestRequest).toBeLessThan(LIMIT);
    expect(largestAnswer).toBeLessThan(LIMIT);
  }
});
