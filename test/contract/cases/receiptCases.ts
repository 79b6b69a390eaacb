import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { readWithRegister } from '../../../src/app/workbook/readWorkbook';
import { compareRounds, formsById } from '../../../src/app/receipts/compareRounds';
import { readRoster } from '../../../src/app/receipts/readRoster';
import { registerOverview } from '../../../src/app/receipts/registerOverview';
import type { RegisterOverview } from '../../../src/app/receipts/registerOverview';
import { addToRoster } from '../../../src/app/receipts/roster';
import { sayOfReceipt } from '../../../src/app/receipts/sayOfReceipts';
import { DATA_SHEETS } from '../../../src/model/dataSheets';
import type { Form } from '../../../src/model/form';
import { buildForm } from '../../pane/buildForm';
import type { HostCase } from '../hostSubject';
import { readSheet } from '../plans';

const AT = new Date(2026, 2, 5, 9, 7);
const form = buildForm();
const other = buildForm({ projectName: '道路照明', unit: '照明所', department: { code: '045', name: '城市管理局' } });

async function receive(host: Host, ...forms: readonly Form[]): Promise<void> {
  const preview = await previewImport(host, { forms: forms.map((each) => ({ form: each, source: '甲.pdf' })) });
  const updates = preview.items.map(({ index, duplicate }) => [index, duplicate ? 'update' : 'create'] as const);
  await importForms(host, preview, new Map(updates), { register: { at: AT } });
}

async function overview(host: Host): Promise<RegisterOverview> {
  const found = registerOverview(await readWithRegister(host));
  if (!found) throw new Error('The workbook has no 收表登记.');
  return found;
}

const stepsIn = ({ departments }: RegisterOverview) =>
  departments.map(({ name, projects, missing }) => [name, ...projects.map(({ step }) => step), missing.length]);

/** The workbook is the memory of a season, in every host. */
export const receiptCases: readonly HostCase[] = [
  {
    title: 'a roster, rounds and states stand in 收表登记 and are read back, text as text',
    run: async ({ host }) => {
      const { code, name } = form.department;
      await addToRoster(host, readRoster(`${code} ${name}\n045 城市管理局\t道路照明\n007 民政局`).expected);
      await receive(host, form, other);
      await receive(host, { ...form, plan: '=1+1' });
      const now = await overview(host);
      expect(stepsIn(now)).toEqual([
        [name, 'received', 0],
        ['城市管理局', 'received', 0],
        ['民政局', 1],
      ]);
      expect(now.departments[2]!.code).toBe('007');
      const [project] = now.departments[0]!.projects;
      expect(project!.rounds.map(({ round, state }) => [round, state])).toEqual([
        ['一上', '已有新报'],
        ['二上', '已收到'],
      ]);
      const { differences } = compareRounds(
        project!.rounds,
        project!.rounds[0]!,
        project!.rounds[1]!,
        formsById(await readWithRegister(host)),
      );
      expect(differences?.map(({ path, existing, incoming }) => [path, existing, incoming])).toEqual([
        ['plan', form.plan, '=1+1'],
      ]);
    },
  },
  {
    title:
      'after the user has sorted 收表登记 and put a row into it a word on a row goes to that row, and is taken back alone',
    run: async ({ host, user }) => {
      await receive(host, form, other);
      const { rows } = await readSheet(host, DATA_SHEETS.receipts);
      const column = rows[0]!.indexOf('编号');
      await user.sortBy({ sheet: DATA_SHEETS.receipts, row: 0, column });
      await user.insertRow({ sheet: DATA_SHEETS.receipts, row: 1, column: 0 });
      const before = await overview(host);
      const lights = before.departments.find(({ name }) => name === '城市管理局')!.projects[0]!;
      await sayOfReceipt(host, lights.last, 'accepted', AT);
      const said = async () =>
        (await overview(host)).departments
          .flatMap(({ projects }) => projects.map(({ last, step }) => [last.projectName, step]))
          .toSorted();
      expect(await said()).toEqual(
        [
          [form.projectName, 'received'],
          ['道路照明', 'done'],
        ].toSorted(),
      );
      await host.undo();
      expect(await said()).toEqual(
        [
          [form.projectName, 'received'],
          ['道路照明', 'received'],
        ].toSorted(),
      );
    },
  },
];
