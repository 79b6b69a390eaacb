import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { findSheet } from '../../../src/model/change/findSheet';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { memoryUser } from '../../contract/memoryUser';
import { hostHolding } from '../../pane/fakeServices';
import { buildForm } from '../../pane/buildForm';

const good = buildForm();
const wrong = buildForm({
  funds: { ...good.funds, annual: { ...good.funds.annual, total: 1 } },
  indicators: { period: [], annual: [] },
});

/** The sheets that the links of 校验结果 name. */
function linked(host: MemoryHost): readonly string[] {
  const { rows } = findSheet(host.sheets(), '校验结果')!;
  const at = rows[0]?.indexOf('跳转') ?? -1;
  const formulas = rows.slice(1).flatMap((cells) => {
    const content = cells[at];
    return typeof content === 'object' && content !== null && 'formula' in content ? content.formula : [];
  });
  expect(formulas.length).toBeGreaterThan(0);
  return [...new Set(formulas.map((formula) => /#'?([^'!"]+)'?!/u.exec(formula)?.[1] ?? formula))].toSorted();
}

test.each(['the same session', 'a later session'])(
  'links lead to a sheet by the name that the user has given it, with the next check of %s',
  async (session) => {
    const host = await hostHolding([wrong]);
    const checker = createWorkbookChecker(host);
    await checker.check();
    const before = linked(host);
    expect(before).toContain('项目总表');
    await memoryUser(host).renameSheet('项目总表', '2026年项目');
    const next = session === 'the same session' ? checker : createWorkbookChecker(host);
    await next.check();
    expect(linked(host)).toEqual(before.map((name) => (name === '项目总表' ? '2026年项目' : name)).toSorted());
  },
);

test('the check says which sheets it has looked at by their names now', async () => {
  const host = await hostHolding([wrong]);
  await createWorkbookChecker(host).check();
  await memoryUser(host).renameSheet('校验结果', '问题清单');
  const { sheets } = await createWorkbookChecker(host).check();
  expect(sheets).toEqual(expect.arrayContaining(['问题清单', '项目总表', '绩效指标']));
  expect(sheets).not.toContain('校验结果');
});
