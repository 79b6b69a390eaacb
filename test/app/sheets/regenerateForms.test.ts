import { HostError } from '../../../src/app/hostError';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { findSheet } from '../../../src/model/change/findSheet';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const first = buildForm();
const second = buildForm({ projectName: '公益性岗位补贴' });
const FIRST_SHEET = '2024-001 退休人员取暖费';
const SECOND_SHEET = '2024-002 公益性岗位补贴';
const DATA = ['项目总表', '绩效指标', '校验结果', '待核对'];

function sheetOf(host: MemoryHost, name: string): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const cellsOf = (host: MemoryHost, name: string): readonly CellContent[] => sheetOf(host, name).rows.flat();

function setCell(host: MemoryHost, name: string, row: number, column: number, value: CellContent): void {
  const plan = sheetOf(host, name);
  const rows = plan.rows.map((cells, at) => (at === row ? cells.with(column, value) : cells));
  host.edit({ ...plan, rows }, undefined);
}

/** Changes a value of the first project in 项目总表, as a user does. */
function changeProject(host: MemoryHost, header: string, value: CellContent): void {
  const column = sheetOf(host, '项目总表').rows[0]!.indexOf(header);
  setCell(host, '项目总表', 1, column, value);
}

function addOwnSheet(host: MemoryHost, name: string): SheetPlan {
  const plan: SheetPlan = { name, rows: [['我的底稿']], columns: [{ width: 10 }] };
  host.edit(plan, undefined);
  return plan;
}

test('makes one sheet per project, named by its 编号, that shows its values', async () => {
  const host = await hostHolding([first, second]);
  expect([...(await regenerateForms(host))]).toEqual([
    ['2024-001', FIRST_SHEET],
    ['2024-002', SECOND_SHEET],
  ]);
  expect(await host.listSheets()).toEqual([...DATA, '目录', FIRST_SHEET, SECOND_SHEET]);
  expect(cellsOf(host, FIRST_SHEET)).toEqual(expect.arrayContaining(['退休人员取暖费', '≥6702人次/年', 32921920]));
  expect(cellsOf(host, SECOND_SHEET)).toContain('公益性岗位补贴');
});

test('makes the wanted ones only, and keeps those that were made before', async () => {
  const host = await hostHolding([first, second]);
  await regenerateForms(host, ({ id }) => id === '2024-002');
  expect(await host.listSheets()).toEqual([...DATA, SECOND_SHEET]);
  await regenerateForms(host, ({ id }) => id === '2024-001');
  expect(await host.listSheets()).toEqual([...DATA, SECOND_SHEET, '目录', FIRST_SHEET]);
});

test('a sheet that was made before is written anew in its place', async () => {
  const host = await hostHolding([first, second]);
  await regenerateForms(host);
  changeProject(host, '项目概况', '改过的概况。');
  expect((await regenerateForms(host, ({ id }) => id === '2024-001')).get('2024-001')).toBe(FIRST_SHEET);
  expect(await host.listSheets()).toEqual([...DATA, '目录', FIRST_SHEET, SECOND_SHEET]);
  expect(cellsOf(host, FIRST_SHEET)).toContain('改过的概况。');
  expect(cellsOf(host, FIRST_SHEET)).not.toContain(first.overview);
});

test("a user's sheet of the same name is left alone", async () => {
  const host = await hostHolding([first]);
  const own = addOwnSheet(host, FIRST_SHEET);
  expect((await regenerateForms(host)).get('2024-001')).toBe(`${FIRST_SHEET}(2)`);
  await regenerateForms(host);
  expect(await host.listSheets()).toEqual([...DATA, FIRST_SHEET, `${FIRST_SHEET}(2)`]);
  expect(sheetOf(host, FIRST_SHEET)).toEqual(own);
});

test('undo removes the sheets that were made and brings back those that were written anew', async () => {
  const host = await hostHolding([first, second]);
  await regenerateForms(host, ({ id }) => id === '2024-001');
  const before = sheetOf(host, FIRST_SHEET);
  changeProject(host, '项目概况', '改过的概况。');
  await regenerateForms(host);
  expect(host.standingWrites().at(-1)?.title).toBe('生成 2 份申报表');
  expect(await host.undo()).toMatchObject({ kind: 'undone' });
  expect(await host.listSheets()).toEqual([...DATA, FIRST_SHEET]);
  expect(sheetOf(host, FIRST_SHEET)).toEqual(before);
});

test('the data sheets stay as they are', async () => {
  const host = await hostHolding([first, second]);
  const before = DATA.map((name) => sheetOf(host, name));
  await regenerateForms(host);
  expect(DATA.map((name) => sheetOf(host, name))).toEqual(before);
});

test('nothing wanted is no write', async () => {
  const host = await hostHolding([first]);
  expect((await regenerateForms(host, () => false)).size).toBe(0);
  expect(host.standingWrites().at(-1)?.title).toBe('导入 1 份申报表');
});

test('counts its steps, and called off it leaves no sheet behind', async () => {
  const host = await hostHolding([first, second]);
  const signal = { aborted: false };
  const steps: (readonly [number, number])[] = [];
  const work = {
    signal,
    onProgress: (done: number, total: number) => {
      steps.push([done, total]);
      signal.aborted = true;
    },
  };
  await expect(regenerateForms(host, undefined, work)).rejects.toMatchObject({ code: 'cancelled' });
  expect(steps).toHaveLength(1);
  expect(steps[0]![0]).toBeLessThan(steps[0]![1]);
  expect(await host.listSheets()).toEqual(DATA);
});

test('data sheets that cannot be read are refused and nothing is written', async () => {
  const host = await hostHolding([first]);
  setCell(host, '项目总表', 0, sheetOf(host, '项目总表').rows[0]!.indexOf('编号'), '不是编号');
  expect((await readWorkbook(host)).problems.some(({ isObstacle }) => isObstacle)).toBe(true);
  await expect(regenerateForms(host)).rejects.toMatchObject({ name: 'HostError', code: 'conflict' });
  expect(await host.listSheets()).toEqual(DATA);
});

describe('目录', () => {
  const linksOf = (host: MemoryHost) =>
    sheetOf(host, '目录')
      .rows.slice(2)
      .map(([id, year, project, department, link]) => ({ id, year, project, department, link }));

  test('leads to each form, in the order of 项目总表', async () => {
    const host = await hostHolding([first, second]);
    await regenerateForms(host, ({ id }) => id === '2024-002');
    await regenerateForms(host, ({ id }) => id === '2024-001');
    const link = (sheet: string) => ({ text: sheet, target: { sheet, row: 0, column: 0 } });
    const department = first.department.name;
    expect(linksOf(host)).toEqual([
      { id: '2024-001', year: 2024, project: first.projectName, department, link: link(FIRST_SHEET) },
      { id: '2024-002', year: 2024, project: second.projectName, department, link: link(SECOND_SHEET) },
    ]);
  });

  test('is written anew with the forms, and one that the user has made is left alone', async () => {
    const host = await hostHolding([first, second]);
    const own = addOwnSheet(host, '目录');
    await regenerateForms(host);
    changeProject(host, '项目名称', '改过的名称');
    await regenerateForms(host);
    expect(await host.listSheets()).toEqual([...DATA, '目录', '目录(2)', FIRST_SHEET, SECOND_SHEET]);
    expect(cellsOf(host, '目录(2)')).toContain('改过的名称');
    expect(sheetOf(host, '目录')).toEqual(own);
  });

  test('a single form needs none', async () => {
    const host = await hostHolding([first]);
    await regenerateForms(host);
    expect(await host.listSheets()).toEqual([...DATA, FIRST_SHEET]);
  });
});

describe('按部门一张', () => {
  const other = buildForm({ projectName: '道路养护', department: { code: '045', name: '城市管理局' } });
  const DEPARTMENT_SHEET = `申报表 ${first.department.name}`;
  const OTHER_SHEET = '申报表 城市管理局';
  const perDepartment = { arrangement: 'sheet-per-department' } as const;

  const titleRows = (host: MemoryHost, name: string): readonly number[] =>
    sheetOf(host, name).rows.flatMap((row, at) => (row[0] === first.title ? [at] : []));

  test('puts the forms of a department on one sheet, each on a page of its own', async () => {
    const host = await hostHolding([first, other, second]);
    const made = await regenerateForms(host, undefined, perDepartment);
    expect(await host.listSheets()).toEqual([...DATA, '目录', DEPARTMENT_SHEET, OTHER_SHEET]);
    expect(made).toEqual(
      new Map([
        ['2024-001', DEPARTMENT_SHEET],
        ['2024-003', DEPARTMENT_SHEET],
        ['2024-002', OTHER_SHEET],
      ]),
    );
    const [start, next] = titleRows(host, DEPARTMENT_SHEET);
    expect(start).toBe(0);
    expect(sheetOf(host, DEPARTMENT_SHEET).page?.breaks).toContain(next);
    const target = { sheet: DEPARTMENT_SHEET, row: next, column: 0 };
    expect(sheetOf(host, '目录').rows[4]).toContainEqual({ text: DEPARTMENT_SHEET, target });
  });

  test('a form made again keeps the others on its sheet', async () => {
    const host = await hostHolding([first, second]);
    await regenerateForms(host, undefined, perDepartment);
    changeProject(host, '项目概况', '改过的概况。');
    await regenerateForms(host, ({ id }) => id === '2024-001', perDepartment);
    expect(await host.listSheets()).toEqual([...DATA, '目录', DEPARTMENT_SHEET]);
    expect(titleRows(host, DEPARTMENT_SHEET)).toHaveLength(2);
    expect(cellsOf(host, DEPARTMENT_SHEET)).toEqual(expect.arrayContaining(['改过的概况。', second.projectName]));
  });

  test('a form stands on one sheet only: it leaves the sheet that it stood on before', async () => {
    const host = await hostHolding([first, second]);
    await regenerateForms(host);
    await regenerateForms(host, undefined, perDepartment);
    expect(await host.listSheets()).toEqual([...DATA, '目录', DEPARTMENT_SHEET]);
    await regenerateForms(host, ({ id }) => id === '2024-002');
    expect(await host.listSheets()).toEqual([...DATA, '目录', DEPARTMENT_SHEET, SECOND_SHEET]);
    expect(titleRows(host, DEPARTMENT_SHEET)).toHaveLength(1);
  });

  test('sheets that undo brings back are ours again', async () => {
    const host = await hostHolding([first, second]);
    await regenerateForms(host);
    await regenerateForms(host, undefined, perDepartment);
    await host.undo();
    await regenerateForms(host);
    expect(await host.listSheets()).toEqual([...DATA, '目录', FIRST_SHEET, SECOND_SHEET]);
  });

  test('a department with very many projects has several sheets', async () => {
    const forms = Array.from({ length: 201 }, (_, index) => buildForm({ projectName: `项目${index}` }));
    const host = await hostHolding(forms);
    await regenerateForms(host, undefined, perDepartment);
    expect(await host.listSheets()).toEqual([...DATA, '目录', DEPARTMENT_SHEET, `${DEPARTMENT_SHEET}(2)`]);
    await regenerateForms(host, undefined, perDepartment);
    expect(await host.listSheets()).toHaveLength(DATA.length + 3);
  });
});

test('names that Excel refuses, very long names and equal names become sheets that a person tells apart', async () => {
  const names = ['a/b\\c?d*e[f]:g', '很长的项目名称'.repeat(50), "'History'", '同名', '同名'];
  const host = await hostHolding(names.map((projectName, index) => buildForm({ projectName, unit: `单位${index}` })));
  const made = [...(await regenerateForms(host)).values()];
  expect(made.slice(0, 3)).toEqual([
    '2024-001 abcdefg',
    `2024-002 ${'很长的项目名称'.repeat(50).slice(0, 22)}`,
    '2024-003 History',
  ]);
  expect(made.slice(3)).toEqual(['2024-004 同名', '2024-005 同名']);
});

test('a workbook whose structure is protected refuses the whole, and nothing is remembered as made', async () => {
  const host = await hostHolding([first, second]);
  const write = () => Promise.reject(new HostError('protected', 'the structure of the workbook is protected'));
  await expect(regenerateForms({ ...host, write })).rejects.toMatchObject({ code: 'protected' });
  expect(host.settings().has('official-sheets')).toBe(false);
  expect(await host.listSheets()).toEqual(DATA);
});

test('a column that is missing in 项目总表 is named, and nothing is written', async () => {
  const host = await hostHolding([first]);
  const header = sheetOf(host, '项目总表').rows[0]!.indexOf('项目概况');
  setCell(host, '项目总表', 0, header, '概况');
  const { problems } = await readWorkbook(host);
  expect(problems.map(({ message }) => message).join('')).toContain('项目概况');
  await expect(regenerateForms(host)).rejects.toMatchObject({ code: 'conflict' });
  expect(await host.listSheets()).toEqual(DATA);
});
