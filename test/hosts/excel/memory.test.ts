/** @slow */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import type { WorkbookChange } from '../../../src/model/workbookChange';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';

jest.setTimeout(300_000);

const IMPORTS = 100;
const CHECKED_IMPORTS = 20;

/** Frees what nothing holds any more. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What a job has looked at through a weak reference lives until the job ends.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
}

/** How often garbage is collected before what is left counts as held: on a busy machine some of it is let go of a few jobs later. */
const COLLECTIONS = 20;

/** The host, and how many of the changes that it was given are still held when as few as `expected` could be. */
function withWrites(host: Host): { readonly host: Host; readonly held: (expected: number) => Promise<number> } {
  const changes: WeakRef<WorkbookChange>[] = [];
  return {
    host: {
      ...host,
      write: (change, work) => {
        changes.push(new WeakRef(change));
        return host.write(change, work);
      },
    },
    held: async (expected) => {
      let left = changes.length;
      for (let round = 0; round < COLLECTIONS && left > expected; round += 1) {
        await collectGarbage();
        left = changes.filter((change) => change.deref() !== undefined).length;
      }
      return left;
    },
  };
}

async function importOne(host: Host, number: number): Promise<void> {
  const reading = buildReading([buildForm({ projectName: `项目${number}` })]);
  await importForms(host, await previewImport(host, reading), new Map());
}

test('a hundred imports that are taken back leave the workbook as it was and hold nothing', async () => {
  const { host: excel, fake } = startExcelHost();
  const before = describeWorkbook(fake.workbook);
  const { host, held } = withWrites(excel);
  for (let number = 1; number <= IMPORTS; number += 1) {
    await importOne(host, number);
    expect(await host.undo()).toMatchObject({ kind: 'undone' });
  }
  await fake.settle();
  expect(describeWorkbook(fake.workbook)).toEqual(before);
  expect(fake.keptObjects()).toBe(0);
  expect(await held(0)).toBe(0);
});

test('of many imports with a check after each only what 撤销 needs is held', async () => {
  const { host: excel, fake } = startExcelHost();
  const { host, held } = withWrites(excel);
  const checker = createWorkbookChecker(host);
  for (let number = 1; number <= CHECKED_IMPORTS; number += 1) {
    await importOne(host, number);
    await checker.check();
  }
  await fake.settle();
  expect(fake.keptObjects()).toBe(0);
  // The last import, and 校验结果 that was derived from it.
  expect(await held(2)).toBeLessThanOrEqual(2);
});
