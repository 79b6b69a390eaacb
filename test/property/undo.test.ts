/** @slow */
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import { memoryUser } from '../contract/memoryUser';
import { holdAgainstReference } from '../contract/randomUndo';
import { excelUser } from '../fakeExcel/excelUser';
import { startExcelHost } from '../fakeExcel/startExcelHost';

jest.setTimeout(300_000);

test('in any order of imports, edits, rearranging and undo no project of another write is lost', async () => {
  const host = createMemoryHost(() => Promise.resolve());
  const subject = { host, user: memoryUser(host), dispose: () => Promise.resolve() };
  await holdAgainstReference(subject, { runs: 100, seed: 2024 });
});

test('Excel does in any such order what the reference does', async () => {
  const { host, fake } = startExcelHost();
  await holdAgainstReference({ host, user: excelUser(fake), dispose: () => fake.settle() }, { runs: 25, seed: 2025 });
  await fake.settle();
});
