import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { pairProjects } from '../../../src/app/workbook/rememberedPairs';
import { readStoredDamage } from '../../../src/app/workbook/storedDamage';
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { compareYears } from '../../../src/app/sheets/compareYears';
import { settleFindings } from '../../../src/app/check/settleFindings';
import { saveTemplate } from '../../../src/app/workbook/templates';
import { KNOWN_TEMPLATES } from '../../../src/model/knownTemplates';
import { buildForm } from '../../pane/buildForm';
import { hostHolding, memoryHost } from '../../pane/fakeServices';

const told = (part: string) => `工作簿里记住的「${part}」有损坏，读不出的部分按没有记过处理，请核实后重新设定。`;

test('一个工作簿记住的都读得出时，什么也不说', async () => {
  expect(await readStoredDamage(memoryHost())).toEqual([]);
  const host = await hostHolding([buildForm(), buildForm({ year: 2025, projectName: '', unit: '' })]);
  const { findings } = await createWorkbookChecker(host).check();
  await settleFindings(host, findings, { state: 'ignored', remark: '' });
  await createWorkbookChecker(host).check();
  await pairProjects(host, ['2024-001', '2025-001']);
  await compareYears(host);
  await regenerateForms(host);
  await saveTemplate(host, { ...KNOWN_TEMPLATES[0]!, name: '本单位的表' });
  expect(await readStoredDamage(host)).toEqual([]);
});

test.each<[key: string, stored: unknown, part: string]>([
  ['year-pairs', { paired: [['2024-001']], unpaired: [] }, '年度对比的配对'],
  ['year-pairs', { paired: [] }, '年度对比的配对'],
  ['year-pairs', '{"paired":[[', '年度对比的配对'],
  ['ignored-findings', [['键', '事实'], ['只有键']], '已忽略的问题'],
  ['ignored-findings', {}, '已忽略的问题'],
  ['form-templates', [{ name: '缺了别的' }], '教会的表样'],
  ['official-sheets', [['2024-001', 7]], '由本工具生成的工作表'],
  ['summary-sheets', '[[', '由本工具生成的工作表'],
])('%s 里是 %j 时说一句', async (key, stored, part) => {
  const host = memoryHost();
  await host.saveSetting(key, stored);
  expect(await readStoredDamage(host)).toEqual([{ message: told(part), isObstacle: false }]);
});

test('几种工作表都损坏时只说一次', async () => {
  const host = memoryHost();
  for (const key of ['official-sheets', 'opinion-sheets', 'year-pairs']) await host.saveSetting(key, '[');
  expect((await readStoredDamage(host)).map(({ message }) => message)).toEqual([
    told('年度对比的配对'),
    told('由本工具生成的工作表'),
  ]);
});
