import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { readSettings, readStoredSettings, saveSettings } from '../../../src/app/workbook/readSettings';
import { INITIAL_SETTINGS } from '../../../src/model/settings';
import type { Settings } from '../../../src/model/settings';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const settings: Settings = {
  rules: { 'wrong-word': { enabled: false, severity: 'warning' } },
  controlTotals: [{ year: 2024, departmentCode: '062', annual: 1 }],
  thresholds: { thinNarrativeLength: 5 },
  wordLists: { wrongWords: { added: ['签定→签订'], removed: ['平米→平方米'] } },
};

test('规则、控制数、界限值、词表都随工作簿保存', async () => {
  const host = await hostHolding([buildForm()]);
  expect(await readSettings(host)).toEqual(INITIAL_SETTINGS);
  await saveSettings(host, settings);
  expect(await readStoredSettings(host)).toEqual({ settings, damaged: [] });
});

test('损坏的一部分按初始设置并说明，其余照用', async () => {
  const host = await hostHolding([buildForm()]);
  await host.saveSetting('rule-settings', { ...settings, controlTotals: [{ year: '二〇二四' }] });
  expect(await readSettings(host)).toEqual({ ...settings, controlTotals: [] });
  const { problems } = await createWorkbookChecker(host).check();
  expect(problems).toEqual([{ message: expect.stringContaining('「部门控制数」已损坏') as string, isObstacle: false }]);
});

test.each([['文字'], [[1, 2]], [7]])('设置整个不是设置（%j）时逐项说明，校验照常', async (stored) => {
  const host = await hostHolding([buildForm()]);
  await host.saveSetting('rule-settings', stored);
  const { problems, forms } = await createWorkbookChecker(host).check();
  expect([problems.length, forms]).toEqual([5, 1]);
});
