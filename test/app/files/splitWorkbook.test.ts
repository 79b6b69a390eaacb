import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { exportWorkbook } from '../../../src/app/files/exportWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { readSettings, saveSettings } from '../../../src/app/workbook/readSettings';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import { pairProjects, readPairDecisions, unpairProjects } from '../../../src/app/workbook/rememberedPairs';
import { returnOpinions } from '../../../src/app/sheets/returnOpinions';
import { settleFindings } from '../../../src/app/check/settleFindings';
import { splitWorkbook } from '../../../src/app/files/splitWorkbook';
import { readTemplates, saveTemplate } from '../../../src/app/workbook/templates';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import { exampleForm } from '../../../src/rules/exampleForm';
import type { FormDoubt } from '../../../src/model/doubt';
import type { OutputFile } from '../../../src/model/outputFile';
import { INITIAL_SETTINGS } from '../../../src/model/settings';
import { OWN } from '../../parse/ownForm';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const forms = [
  buildForm({ projectName: '取暖费' }),
  buildForm({ projectName: '道路照明', department: { code: '045', name: '城市管理局' } }),
  buildForm({ projectName: '人才工作', year: 2025 }),
];

function doubtOf(original: string): FormDoubt {
  return { path: undefined, readAs: '', original, message: '没有读进任何字段。', source: '甲.txt' };
}

/** The workbook of one of the files, open. */
async function opened(host: MemoryHost, at: number): Promise<MemoryHost> {
  return openedFile((await splitWorkbook(host)).files[at]);
}

async function openedFile(file: OutputFile | undefined): Promise<MemoryHost> {
  if (file?.kind !== 'workbook') throw new Error('There is no such workbook.');
  const { sheets, settings } = file.workbook;
  const part = createMemoryHost(() => Promise.resolve());
  await part.write({ title: '', changes: sheets.map((plan) => ({ kind: 'create-sheet', plan })) });
  for (const [key, value] of settings) await part.saveSetting(key, value);
  return part;
}

test('各部门的工作簿合起来就是原来的项目，编号不变', async () => {
  const host = await hostHolding(forms);
  const parts = await Promise.all([0, 1].map(async (at) => (await readWorkbook(await opened(host, at))).records));
  expect(parts.map((records) => records.map(({ id }) => id))).toEqual([['2024-001', '2025-001'], ['2024-002']]);
  expect(parts.flat().map(({ form }) => form)).toEqual([forms[0], forms[2], forms[1]]);
});

test('规则设置随工作簿走，没有改过的不写', async () => {
  const host = await hostHolding(forms);
  expect(
    (await splitWorkbook(host)).files.map(
      (file) =>
        file.kind === 'workbook' &&
        [...file.workbook.settings.keys()].filter((key) => key !== 'carried-findings').length,
    ),
  ).toEqual([0, 0]);
  const settings = { ...INITIAL_SETTINGS, rules: { 'fund-sum-mismatch': { enabled: false } } };
  await saveSettings(host, settings);
  expect(await readSettings(await opened(host, 1))).toEqual(settings);
});

test('配对、已忽略的事实和教会的表样随各部门走，别的部门的不带', async () => {
  const host = await hostHolding(forms);
  await pairProjects(host, ['2024-001', '2025-001']);
  await unpairProjects(host, ['2024-002', '2025-001']);
  await saveTemplate(host, OWN);
  const facts = (id: string) => [[id, '规则', 'unit'].join('\u0000'), '["一句话",""]'];
  await host.saveSetting('ignored-findings', [facts('2024-001'), facts('2024-002')]);
  const { files } = await splitWorkbook(host);
  const [first, second] = [await openedFile(files[0]), await openedFile(files[1])];
  expect(await readPairDecisions(first)).toEqual({ paired: [['2024-001', '2025-001']], unpaired: [] });
  expect(await readPairDecisions(second)).toEqual({ paired: [], unpaired: [] });
  for (const part of [first, second]) expect(await readTemplates(part)).toEqual([OWN]);
  expect(await first.readSetting('ignored-findings')).toEqual([facts('2024-001')]);
  expect(await second.readSetting('ignored-findings')).toEqual([facts('2024-002')]);
});

test('处理和备注随工作簿走，拆出来以后再校验仍然在', async () => {
  const host = await hostHolding(forms);
  const { findings } = await createWorkbookChecker(host).check();
  const finding = findings.find(({ record, ruleId }) => record.id === '2024-002' && ruleId === 'basis-weak');
  if (!finding) throw new Error('The form has no finding.');
  await settleFindings(host, [finding], { state: 'ignored', remark: '已核实' });
  const part = await createWorkbookChecker(await opened(host, 1)).check();
  expect(new Set(part.findings.map(({ record }) => record.id))).toEqual(new Set(['2024-002']));
  expect(part.findings).toContainEqual(
    expect.objectContaining({ ruleId: finding.ruleId, message: finding.message, state: 'ignored', remark: '已核实' }),
  );
});

test('不属于任何申报表的文字另成一个工作簿，已经核对的也带着，一行不少', async () => {
  const host = await hostHolding(forms);
  const loose = ['封面：请于三月底前报送', '联系人：张三'].map((original) => doubtOf(original));
  const preview = await previewImport(host, {
    forms: [{ form: buildForm({ projectName: '又一项' }), doubts: [doubtOf('约贰拾万元')] }],
    loose,
  });
  await importForms(host, preview, new Map());
  const { files } = await splitWorkbook(host);
  expect(files.map(({ name }) => name).at(-1)).toBe('不属于任何申报表的文字.xlsx');
  const rest = (await opened(host, files.length - 1)).sheets();
  expect(rest.map(({ name }) => name)).toEqual(['待核对']);
  expect(rest[0]!.rows.slice(1).map((row) => row[rest[0]!.rows[0]!.indexOf('原文')])).toEqual(
    loose.map(({ original }) => original),
  );
  expect(JSON.stringify(files.slice(0, -1))).toContain('约贰拾万元');
});

test('没有项目时没有文件；数据表读不出时拒绝', async () => {
  const empty = createMemoryHost(() => Promise.resolve());
  expect([(await splitWorkbook(empty)).files, await exportWorkbook(empty)]).toEqual([[], []]);
  const host = await hostHolding(forms);
  await host.write({ title: '', changes: [{ kind: 'remove-sheet', sheet: '绩效指标' }] });
  await expect(splitWorkbook(host)).rejects.toMatchObject({ code: 'conflict' });
  await expect(exportWorkbook(host)).rejects.toMatchObject({ code: 'conflict' });
});

describe('拆开以后各自不知道的', () => {
  const ofOther = { code: '045', name: '城市管理局' };

  test('两个部门之间的配对说得出来，同一部门的和拆开的配对不说', async () => {
    const host = await hostHolding([...forms, buildForm({ projectName: '路灯', year: 2025, department: ofOther })]);
    await pairProjects(host, ['2024-001', '2025-002']);
    await unpairProjects(host, ['2024-002', '2025-001']);
    expect((await splitWorkbook(host)).torn).toEqual([
      `年度对比里「${forms[0]!.projectName}」与「路灯」的配对没有带上：两份分在不同的部门。`,
    ]);
    await pairProjects(host, ['2024-002', '2025-002']);
    expect((await splitWorkbook(host)).torn).toEqual([]);
  });

  test('重复的两份分在两个部门时说得出来，已忽略的不说', async () => {
    const host = await hostHolding([forms[0]!, forms[1]!]);
    const preview = await previewImport(host, { forms: [{ form: { ...forms[0]!, department: ofOther } }] });
    await importForms(host, preview, new Map([[0, 'save-as']]));
    expect((await splitWorkbook(host)).torn).toEqual([
      `「${forms[0]!.projectName}」在两个部门的工作簿里各有一份（2024-001、2024-001-2），拆开以后各自计入合计；请先核对是不是重复申报。`,
    ]);
    const { findings } = await createWorkbookChecker(host).check();
    const twice = findings.filter(({ ruleId }) => ruleId === 'duplicate-project');
    await settleFindings(host, twice, { state: 'ignored', remark: '两个部门各有一份' });
    expect((await splitWorkbook(host)).torn).toEqual([]);
  });
});

describe('查到几个部门的表之间的问题', () => {
  const first = { ...exampleForm, projectName: '取暖费', unit: '供热公司' };
  const later = { ...first, projectName: '采暖补助', unit: '供暖办', department: { code: '045', name: '城市管理局' } };
  const said = async (host: MemoryHost) =>
    (await createWorkbookChecker(host).check()).findings
      .filter(({ ruleId }) => ruleId === 'duplicate-project')
      .map(({ record, severity, message, state }) => [record.form.projectName, severity, state, message]);
  const words = (project: string, unit: string) => `项目「${project}」（「${unit}」）`;
  const message = `${words('采暖补助', '供暖办')}与${words('取暖费', first.unit)}的资金和全部指标完全相同，是否重复申报，请核实。`;

  test('拆开以后各部门都有，再校验也在；算在后报的一份，另一部门的是提示', async () => {
    const host = await hostHolding([first, later]);
    expect(await said(host)).toEqual([['采暖补助', 'warning', 'open', message]]);
    const [one, other] = [await opened(host, 0), await opened(host, 1)];
    for (let time = 0; time < 2; time += 1) {
      expect(await said(one)).toEqual([['取暖费', 'info', 'open', message]]);
      expect(await said(other)).toEqual([['采暖补助', 'warning', 'open', message]]);
    }
    const { findings } = await createWorkbookChecker(other).check();
    const finding = findings.find(({ ruleId }) => ruleId === 'duplicate-project')!;
    await settleFindings(other, [finding], { state: 'ignored', remark: '两件事' });
    expect(await said(other)).toEqual([['采暖补助', 'warning', 'ignored', message]]);
    // A word of the place is another one now: nobody can tell any more.
    const plan = findSheet(other.sheets(), '项目总表')!;
    const at = plan.rows[0]!.indexOf('项目名称');
    other.edit(
      { ...plan, rows: plan.rows.map((row, index) => (index === 0 ? row : row.with(at, '新名称'))) },
      undefined,
    );
    expect(await said(other)).toEqual([]);
  });

  test('同一部门之内的自己查得到，只有一条；一个部门的工作簿里没有别的部门的', async () => {
    const host = await hostHolding([first, { ...later, department: first.department }]);
    expect(await said(await opened(host, 0))).toHaveLength(1);
    const {
      files: [alone],
    } = await splitWorkbook(host);
    expect(alone?.kind === 'workbook' && [...alone.workbook.settings.keys()]).toEqual([]);
  });

  test('退回意见里两个部门都有，另一部门的是提示，不算退回', async () => {
    const host = await hostHolding([first, later]);
    const { findings } = await createWorkbookChecker(host).check();
    const opinions = returnOpinions(findings.filter(({ ruleId }) => ruleId === 'duplicate-project'));
    expect(
      opinions.map(({ department, projects }) => [
        department,
        projects.map(({ items, isReturned }) => [isReturned, ...items.map(({ severity, fact }) => [severity, fact])]),
      ]),
    ).toEqual([
      ['045 城市管理局', [[true, ['warning', message]]]],
      [`${first.department.code} ${first.department.name}`, [[false, ['info', message]]]],
    ]);
  });
});
