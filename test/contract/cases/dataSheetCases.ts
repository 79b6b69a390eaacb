import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { openDoubtsIn } from '../../../src/app/workbook/readDoubts';
import { readWithRegister } from '../../../src/app/workbook/readWorkbook';
import { registerOverview } from '../../../src/app/receipts/registerOverview';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { summariseDepartments } from '../../../src/app/sheets/summariseDepartments';
import { DATA_SHEETS } from '../../../src/model/dataSheets';
import { buildForm } from '../../pane/buildForm';
import type { HostCase, HostSubject, WorkbookUser } from '../hostSubject';
import { readWorkbook } from '../plans';

const { forms: FORMS, indicators: INDICATORS, findings: FINDINGS, doubts: DOUBTS } = DATA_SHEETS;
const { ownRules: OWN_RULES, receipts: RECEIPTS } = DATA_SHEETS;

/** Speaks of every form: whether it does says whether 自定义规则 was read. */
const RULE = {
  enabled: '是',
  name: '名称带字',
  severity: '提示',
  scope: '项目名称',
  condition: '包含',
  content: '路',
  onlyIf: '',
  message: '名称里有路。',
};

/** Imports a form with a doubt and a round for 收表登记, and the rule of the bureau. */
async function bring(host: Host, projectName: string): Promise<void> {
  const form = buildForm({ projectName });
  const doubt = {
    path: 'unit',
    readAs: form.unit,
    original: form.unit,
    message: '请核对。',
    source: '甲.pdf',
  } as const;
  const preview = await previewImport(host, { forms: [{ form, doubts: [doubt] }], ownRules: [RULE] });
  await importForms(host, preview, new Map(), { register: { at: new Date(2026, 2, 5) } });
}

async function prepared(host: Host): Promise<void> {
  await bring(host, '甲路');
  await createWorkbookChecker(host).check();
  await regenerateForms(host);
  await summariseDepartments(host);
}

/** What stands in the workbook of all that was brought. */
async function standing(host: Host) {
  const reading = await readWithRegister(host);
  const names = (await host.listSheets()).toSorted();
  const tables = await host.listTables();
  return {
    projects: reading.records.map(({ form }) => form.projectName),
    doubts: openDoubtsIn(reading).length,
    receipts: registerOverview(reading)?.departments.flatMap(({ projects }) => projects).length ?? 0,
    doubled: names.filter((name) => /[(（]\d+[)）]$/u.test(name)),
    tables: [...tables.keys()].filter((name) => Object.values<string>(DATA_SHEETS).includes(name)).toSorted(),
  };
}

async function ownFindings(host: Host): Promise<number> {
  const { findings } = await createWorkbookChecker(host).check();
  return findings.filter(({ rule }) => rule === RULE.name).length;
}

type Deed = (user: WorkbookUser, name: string) => Promise<unknown>;

const rename: Deed = (user, name) => user.renameSheet(name, `我的${name}`);

/** What the user can do to all sheets at once, and what their names begin with then. */
const DEEDS: Readonly<Record<string, { readonly act: Deed; readonly start?: string }>> = {
  renamed: { act: rename, start: '我的' },
  'moved to the front': { act: (user, name) => user.moveSheetFirst(name) },
  hidden: { act: async (user, name) => user.hideSheet?.(name, 'hidden') },
  'hidden from everybody': { act: async (user, name) => user.hideSheet?.(name, 'very hidden') },
};

const ALL_TABLES = Object.values<string>(DATA_SHEETS).toSorted();

/** The work of a clerk with all of it, then taken back. */
async function workOn({ host }: HostSubject, name: string, now: string): Promise<void> {
  expect(await ownFindings(host)).toBe(1);
  const [before, stood] = [await withoutDerived(host), await standing(host)];
  const count = host.standingWrites().length;
  await bring(host, '乙路');
  expect(await ownFindings(host)).toBe(2);
  expect((await regenerateForms(host)).size).toBe(2);
  expect(await summariseDepartments(host)).toMatchObject({ projects: 2 });
  expect(await standing(host)).toEqual({
    projects: ['甲路', '乙路'],
    doubts: 2,
    receipts: 2,
    doubled: [],
    tables: ALL_TABLES,
  });
  expect((await host.listTables()).get(name)).toBe(now);
  while (host.standingWrites().length > count) expect(await host.undo()).toMatchObject({ kind: 'undone' });
  // Counts are formulas over 校验结果, which speaks of what was taken back until it is checked anew.
  expect(await ownFindings(host)).toBe(1);
  expect(await standing(host)).toEqual(stood);
  // The grid reckons formulas in its own time, and has no word for when it is done.
  if (host.kind !== 'browser') expect(await withoutDerived(host)).toEqual(before);
}

/** All sheets but for what a check writes: that is never taken back. */
async function withoutDerived(host: Host): Promise<unknown> {
  const list = (await host.listTables()).get(FINDINGS);
  const sheets = (await readWorkbook(host)) as readonly { name: string; rows: readonly (readonly unknown[])[] }[];
  return sheets
    .filter(({ name }) => name !== list)
    .map(({ rows, ...sheet }) => {
      const mark = rows[0]?.indexOf('校验标记') ?? -1;
      return { ...sheet, rows: mark < 0 ? rows : rows.map((cells) => cells.filter((_, at) => at !== mark)) };
    });
}

/** What is gone with each sheet that a clerk can do without, and whether it is made again. */
const LOSSES: Readonly<Record<string, { doubts?: number; receipts?: number; own?: boolean }>> = {
  [FINDINGS]: {},
  [DOUBTS]: { doubts: 1 },
  [OWN_RULES]: { own: true },
  [RECEIPTS]: { receipts: 1 },
};

/** The data sheets are known by their tables: what a user does to the sheets takes nothing away and doubles nothing. */
export const dataSheetCases: readonly HostCase[] = [
  ...Object.values(DATA_SHEETS).map((name): HostCase => ({
    title: `「${name}」 renamed: check, import, forms and sums work on as before, and are taken back whole`,
    run: async (subject) => {
      await prepared(subject.host);
      await rename(subject.user, name);
      await workOn(subject, name, `我的${name}`);
    },
  })),
  ...Object.entries(DEEDS).map(([deed, { act, start = '' }]): HostCase => ({
    title: `all data sheets ${deed}: check, import, forms and sums work on as before, and are taken back whole`,
    run: async (subject) => {
      await prepared(subject.host);
      for (const name of Object.values(DATA_SHEETS)) await act(subject.user, name);
      await workOn(subject, FORMS, `${start}${FORMS}`);
    },
  })),
  {
    title: 'a sheet of the user that bears the name of a renamed one is left alone',
    run: async (subject) => {
      const { host, user } = subject;
      await prepared(host);
      for (const name of [FORMS, DOUBTS]) {
        await user.renameSheet(name, `我的${name}`);
        await user.addSheet(name, [['抄来的']]);
      }
      await workOn(subject, DOUBTS, `我的${DOUBTS}`);
      const { rows } = (await host.readSheets([FORMS])).get(FORMS)!;
      expect(rows).toEqual([['抄来的']]);
    },
  },
  ...[FORMS, INDICATORS].map((name): HostCase => ({
    title: `「${name}」 deleted: a sentence names it, nothing is written, and what was made before is taken back`,
    run: async ({ host, user }) => {
      await prepared(host);
      await user.deleteSheet(name);
      const before = await readWorkbook(host);
      const { problems, findings } = await createWorkbookChecker(host).check();
      expect(problems.map(({ message, isObstacle }) => [message.includes(`「${name}」`), isObstacle])).toContainEqual([
        true,
        true,
      ]);
      expect(findings).toEqual([]);
      await expect(bring(host, '乙路')).rejects.toMatchObject({ code: 'conflict' });
      await expect(regenerateForms(host)).rejects.toMatchObject({ code: 'conflict' });
      await expect(summariseDepartments(host)).rejects.toMatchObject({ code: 'conflict' });
      expect(await readWorkbook(host)).toEqual(before);
      expect(await host.undo()).toMatchObject({ kind: 'undone' });
    },
  })),
  ...Object.entries(LOSSES).map(([name, { doubts = 0, receipts = 0, own = false }]): HostCase => ({
    title: `「${name}」 deleted: only what stood on it is gone, and it is made again once there is something for it`,
    run: async ({ host, user }) => {
      await prepared(host);
      await user.deleteSheet(name);
      expect(await ownFindings(host)).toBe(own ? 0 : 1);
      const count = host.standingWrites().length;
      await bring(host, '乙路');
      expect(await ownFindings(host)).toBe(2);
      await regenerateForms(host);
      await summariseDepartments(host);
      expect(await standing(host)).toEqual({
        projects: ['甲路', '乙路'],
        doubts: 2 - doubts,
        receipts: 2 - receipts,
        doubled: [],
        tables: ALL_TABLES,
      });
      while (host.standingWrites().length > count) expect(await host.undo()).toMatchObject({ kind: 'undone' });
      expect((await standing(host)).projects).toEqual(['甲路']);
    },
  })),
  ...(['renamed', 'deleted'] as const).map((deed): HostCase => ({
    title: `部门汇总, 领导一页 and an official form ${deed} by the user are his, and are made anew under their names`,
    run: async ({ host, user }) => {
      await prepared(host);
      const made = ['部门汇总', '领导一页', '2024-001 甲路'];
      for (const name of made)
        await (deed === 'renamed' ? user.renameSheet(name, `旧${name}`) : user.deleteSheet(name));
      const count = host.standingWrites().length;
      const before = await withoutDerived(host);
      expect(await ownFindings(host)).toBe(1);
      expect([...(await regenerateForms(host)).values()]).toEqual(['2024-001 甲路']);
      expect(await summariseDepartments(host)).toMatchObject({ sheet: '部门汇总', director: '领导一页' });
      const names = await host.listSheets();
      for (const name of made)
        expect(names.filter((one) => one.endsWith(name))).toHaveLength(deed === 'renamed' ? 2 : 1);
      while (host.standingWrites().length > count) expect(await host.undo()).toMatchObject({ kind: 'undone' });
      expect(await withoutDerived(host)).toEqual(before);
    },
  })),
];
