import { importConflict } from '../../../src/app/import/importConflict';
import { importForms } from '../../../src/app/import/importForms';
import { mergeItem } from '../../../src/app/import/mergeItem';
import { previewForms, previewImport } from '../../../src/app/import/previewImport';
import { readDoubts } from '../../../src/app/workbook/readDoubts';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import { settleDoubts } from '../../../src/app/workbook/settleDoubts';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { FormDoubt } from '../../../src/model/doubt';
import type { Indicator } from '../../../src/model/form';
import { buildForm } from '../../pane/buildForm';

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

describe('doubts of a form that is merged', () => {
  const doubt = (rest: Partial<FormDoubt>): FormDoubt => ({
    path: 'plan',
    readAs: '',
    original: '原文',
    message: '没有把握。',
    source: '旧.txt',
    ...rest,
  });
  const value = (name: string, text: string): Indicator => ({
    level1: '产出指标',
    level2: '数量指标',
    name,
    value: text,
  });
  const old = buildForm({
    plan: '旧计划',
    overview: '旧概况',
    indicators: { period: [], annual: [value('人数', '≥1人'), value('次数', '1次')] },
  });
  const incoming = buildForm({
    plan: '新计划',
    overview: '新概况',
    indicators: { period: [], annual: [value('面积', '3亩'), value('次数', '2次')] },
  });
  const ofOld = [
    doubt({ path: 'plan', readAs: '旧计划', original: '旧计划？' }),
    doubt({ path: 'overview', readAs: '旧概况', original: '旧概况？' }),
    doubt({ path: 'indicators.annual[1].value', readAs: '1次', original: '1次？' }),
    doubt({ path: undefined, original: '旧附言' }),
  ];
  const ofNew = [
    doubt({ path: 'plan', readAs: '新计划', original: '新计划？', source: '新.txt' }),
    doubt({ path: 'overview', readAs: '新概况', original: '新概况？', source: '新.txt' }),
    doubt({ path: 'indicators.annual[0].name', readAs: '面积', original: '面积？', source: '新.txt' }),
    doubt({ path: undefined, original: '新附言', source: '新.txt' }),
  ];

  async function merge(host: MemoryHost, isTaken: (path: string, kind: string) => boolean, before = 0) {
    const preview = await previewImport(host, { forms: [{ form: incoming, doubts: ofNew }] });
    const item = preview.items.at(-1)!;
    const { differences } = importConflict(preview, item)!;
    const chosen = differences.flatMap(({ path, kind }, at) => (isTaken(path, kind) ? [at] : []));
    if (before > 0) edit(host);
    return importForms(host, mergeItem(preview, item, new Set(chosen)), new Map([[item.index, 'update']]));
  }

  /** The user types into the cell of 项目实施计划. */
  function edit(host: MemoryHost): void {
    const sheet = host.sheets().find(({ name }) => name === '项目总表')!;
    const column = sheet.rows[0]!.indexOf('项目实施计划');
    host.edit({ ...sheet, rows: sheet.rows.map((row, at) => (at === 1 ? row.with(column, '手改') : row)) }, undefined);
  }

  async function withOld(): Promise<MemoryHost> {
    const host = createMemoryHost(() => Promise.resolve());
    await importForms(host, await previewImport(host, { forms: [{ form: old, doubts: ofOld }] }), new Map());
    return host;
  }

  const listed = async (host: MemoryHost) =>
    (await readDoubts(host)).map(({ path, readAs, source }) => [path, readAs, source]);

  test('those of the values that are kept stay, those of the values that are taken come, and no others', async () => {
    const host = await withOld();
    await merge(host, (path) => path === 'plan' || path === 'indicators.annual[1].value');
    expect(await listed(host)).toEqual([
      ['overview', '旧概况', '旧.txt'],
      [undefined, '', '旧.txt'],
      ['plan', '新计划', '新.txt'],
      [undefined, '', '新.txt'],
    ]);
  });

  test('an indicator takes its doubts along to where it stands in the merged form', async () => {
    const host = await withOld();
    await merge(host, (path, kind) => kind === 'added');
    const { records } = await readWorkbook(host);
    expect(records[0]!.form.indicators.annual.map(({ name }) => name)).toEqual(['面积', '人数', '次数']);
    expect(await listed(host)).toEqual([
      ['plan', '旧计划', '旧.txt'],
      ['overview', '旧概况', '旧.txt'],
      [undefined, '', '旧.txt'],
      ['indicators.annual[0].name', '面积', '新.txt'],
      [undefined, '', '新.txt'],
      ['indicators.annual[2].value', '1次', '旧.txt'],
    ]);
  });

  test('what the user has said of a kept value stays said', async () => {
    const host = await withOld();
    const [first] = await readDoubts(host);
    await settleDoubts(host, [{ doubt: first!, how: 'confirmed' }]);
    await merge(host, (path) => path === 'overview');
    expect((await listed(host)).map(([path]) => path)).not.toContain('plan');
    const sheet = host.sheets().find(({ name }) => name === '待核对')!;
    expect(sheet.rows[1]!.slice(2, 4)).toEqual(['项目实施计划', '旧计划']);
    expect(sheet.rows[1]!.at(-1)).toBe('已核对');
  });

  test('a form that was edited after its versions were compared is not written over', async () => {
    const host = await withOld();
    await expect(merge(host, (path) => path === 'overview', 1)).rejects.toMatchObject({ code: 'conflict' });
    const { records } = await readWorkbook(host);
    expect(records[0]!.form).toMatchObject({ plan: '手改', overview: '旧概况' });
  });

  test('of two new versions of one form the later one keeps the doubts of the earlier one with its values', async () => {
    const host = await withOld();
    const third = { ...incoming, overview: '第三版' };
    const forms = [
      { form: incoming, doubts: ofNew },
      { form: third, doubts: [] },
    ];
    const preview = await previewImport(host, { forms });
    const [first] = preview.items;
    const one = mergeItem(preview, first!, new Set([0]));
    const later = one.items[1]!;
    const { differences } = importConflict(one, later)!;
    expect(differences.map(({ path }) => path)).toContain('plan');
    const both = mergeItem(one, later, new Set());
    await importForms(host, both, new Map([0, 1].map((index) => [index, 'update'])));
    const { records } = await readWorkbook(host);
    expect(records[0]!.form).toMatchObject({ overview: '新概况', plan: '旧计划' });
    expect((await listed(host)).filter(([path]) => path === 'plan' || path === 'overview')).toEqual([
      ['plan', '旧计划', '旧.txt'],
      ['overview', '新概况', '新.txt'],
    ]);
  });
});
