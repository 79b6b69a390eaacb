import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { Form } from '../../../src/model/form';
import type { OwnRow } from '../../../src/model/ownCells';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const held = buildForm();
const other = buildForm({ projectName: '道路养护' });

/** A workbook whose 项目总表 has one more column of the user, filled for the second form only. */
async function workbookWithColumn(): Promise<MemoryHost> {
  const host = await hostHolding([held, other]);
  const plan = host.sheets().find(({ name }) => name === '项目总表')!;
  const rows = plan.rows.map((row, at) => [...row, ['跟进人', null, '王五'][at] ?? null]);
  const range = { ...plan.table!.range, columns: plan.table!.range.columns + 1 };
  host.edit({ ...plan, rows, table: { ...plan.table!, range } }, undefined);
  return host;
}

async function bring(host: MemoryHost, forms: readonly Form[], own: OwnRow) {
  const incoming = forms.map((form, index) => ({
    form,
    origin: { kind: 'data-sheets', id: `2030-00${index}`, words: [], own: { form: own, indicators: [] } } as const,
  }));
  const preview = await previewImport(host, { forms: incoming });
  return importForms(
    host,
    preview,
    new Map(preview.items.map(({ index, duplicate }) => [index, duplicate ? 'update' : 'create'])),
  );
}

const ownColumn = (host: MemoryHost): readonly unknown[] =>
  host
    .sheets()
    .find(({ name }) => name === '项目总表')!
    .rows.map((row) => row.at(-1));

test('导入已有的工作簿：同名的列里空着的格子填上，已有的不动，新项目带上', async () => {
  const host = await workbookWithColumn();
  const forms = [{ ...held, plan: '改过' }, { ...other, plan: '改过' }, buildForm({ projectName: '新项目' })];
  const outcome = await bring(host, forms, new Map([['跟 进人', '=张三']]));
  expect(outcome).toEqual({ created: 1, updated: 2, skipped: 0 });
  expect(ownColumn(host)).toEqual(['跟进人', '=张三', '王五', '=张三']);
});

test('工作簿里没有的列带不过来，给出一句话', async () => {
  const host = await workbookWithColumn();
  const outcome = await bring(host, [buildForm({ projectName: '新项目' })], new Map([['得分', 9]]));
  expect(outcome.leftBehind).toEqual([expect.stringContaining('「项目总表」没有「得分」列')]);
});
