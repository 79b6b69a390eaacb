/** @slow */
import { excelUser } from '../fakeExcel/excelUser';
import { startExcelHost } from '../fakeExcel/startExcelHost';
import { describeHost } from './describeHost';
import { holdChangesAgainstReference } from './randomChanges';

describeHost('excel', () => {
  const { host, fake } = startExcelHost();
  return Promise.resolve({ host, user: excelUser(fake), dispose: () => fake.settle() });
});

test('changes of any steps do what the reference does, or are refused as it refuses them', async () => {
  const { host, fake } = startExcelHost();
  await holdChangesAgainstReference(host, { runs: 60, seed: 2026 });
  await fake.settle();
}, 120_000);
