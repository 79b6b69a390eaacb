import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { settleFindings } from '../../../src/app/check/settleFindings';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const wrong = buildForm({ funds: { ...buildForm().funds, annual: { ...buildForm().funds.annual, total: 1 } } });

async function checked() {
  const host = await hostHolding([wrong]);
  const checker = createWorkbookChecker(host);
  const find = async () => (await checker.check()).findings.find(({ ruleId }) => ruleId === 'fund-sum-mismatch')!;
  return { host, find, finding: await find() };
}

test('the word on a finding holds through the next check', async () => {
  const { host, find, finding } = await checked();
  await settleFindings(host, [finding], { state: 'ignored', remark: '=已核实' });
  expect(await find()).toMatchObject({ state: 'ignored', remark: '=已核实' });
  await settleFindings(host, [finding], { state: 'open', remark: '' });
  expect(await find()).toMatchObject({ state: 'open', remark: '' });
});

test('a finding that is not listed any more is a conflict', async () => {
  const { host, finding } = await checked();
  const gone = { ...finding, message: '另一句话。' };
  await expect(settleFindings(host, [gone], { state: 'ignored', remark: '' })).rejects.toMatchObject({
    code: 'conflict',
  });
});
