/** @slow */
import { waitForOffice } from '../../../src/hosts/excel/waitForOffice';
import { excelSupports } from '../../../src/hosts/excel/excelSupports';
import { HOST_CASES } from '../../contract/describeHost';
import { createSheet, plainSheet, readSheet } from '../../contract/plans';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

/** Cases that need what an older Excel does not have, by its requirement set. */
const NOT_BEFORE: Readonly<Record<string, number>> = {
  'a sort of the user is told with its sheet': 10,
  'merged cells are read as merges': 13,
  // Before that an edit within a second of a write of ours cannot be told from its echo.
  'an edit of the user is told with its sheet and its cell': 14,
  'an edit in a sheet that was made after listening began is told': 14,
  'every listener is told until it stops': 14,
};

describe.each([9, 13, 14, 17, 18, 20])('Excel with ExcelApi 1.%i keeps the promises of the port', (excelApi) => {
  const cases = Object.values(HOST_CASES)
    .flat()
    .filter(({ title }) => (NOT_BEFORE[title] ?? 0) <= excelApi);
  test.each(cases.map((hostCase) => [hostCase.title, hostCase] as const))('%s', async (_title, hostCase) => {
    const { host, fake } = startExcelHost({ excelApi });
    await hostCase.run({ host, user: excelUser(fake), dispose: () => fake.settle() });
    await fake.settle();
  });
});

describe('what degrades to what', () => {
  test('ExcelApi 1.7 is refused politely: the page says so instead of failing later', async () => {
    startExcelHost({ excelApi: 7 });
    const load = () => Promise.resolve({ host: 'Excel' as unknown as Office.HostType });
    const silence = jest.fn();
    expect(await waitForOffice(load, () => excelSupports(9), silence)).toEqual({ kind: 'too-old' });
    expect(silence).not.toHaveBeenCalled();
  });

  test.each([
    [9, 'input-message', 0],
    [13, 'input-message', 1],
    [14, 'input-message', 1],
    [17, 'input-message', 1],
    [18, 'note', 1],
  ] as const)('ExcelApi 1.%i: remarks as %s, %i merges read', async (excelApi, remarks, merges) => {
    const { host } = startExcelHost({ excelApi });
    const merge = { row: 0, column: 0, rows: 1, columns: 2 };
    await createSheet(host, { ...plainSheet('合', [['题', null]]), merges: [merge] });
    expect(host.abilities).toEqual({ remarks, charts: true, pageSetup: true });
    expect((await readSheet(host, '合')).merges).toHaveLength(merges);
  });
});
