/** @slow */
import { excelUser } from '../fakeExcel/excelUser';
import { startExcelHost } from '../fakeExcel/startExcelHost';
import { describeHost } from './describeHost';

describeHost('excel', () => {
  const { host, fake } = startExcelHost();
  return Promise.resolve({ host, user: excelUser(fake), dispose: () => fake.settle() });
});
