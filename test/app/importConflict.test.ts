import { importConflict } from '../../src/app/importConflict';
import { importForms } from '../../src/app/importForms';
import { mergeItem } from '../../src/app/mergeItem';
import { previewForms } from '../../src/app/previewImport';
import { readWorkbook } from '../../src/app/readWorkbook';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import { buildForm } from '../pane/buildForm';

const first = buildForm();
const changed = buildForm({ plan: '改过', overview: '也改过' });

test('a new form and an equal one have no conflict', async () => {
  const host = createMemoryHost(() => Promise.resolve());
  await importForms(host, await previewForms(host, [first]), new Map());
  const preview = await previewForms(host, [first, buildForm({ projectName: '新项目' })]);
  expect(preview.items.map((item) => importConflict(preview, item))).toEqual([undefined, undefined]);
});

test.each([
  ['in the workbook', [first], [changed]],
  ['earlier in the same source', [], [first, changed]],
])('a conflict with a form %s is merged cell by cell and written in its place', async (_, before, incoming) => {
  const host = createMemoryHost(() => Promise.resolve());
  await importForms(host, await previewForms(host, before), new Map());
  const preview = await previewForms(host, incoming);
  const item = preview.items.at(-1)!;
  const { existing, differences } = importConflict(preview, item)!;
  expect(existing).toEqual(first);
  expect(differences.map(({ path }) => path)).toEqual(['overview', 'plan']);
  await importForms(host, mergeItem(preview, item, new Set([1])), new Map([[item.index, 'update']]));
  const { records } = await readWorkbook(host);
  expect(records.map(({ form }) => form)).toEqual([{ ...first, plan: '改过' }]);
});
