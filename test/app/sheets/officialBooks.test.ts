import { inOrder } from '../../../src/app/sheets/formOrder';
import type { FormOrder } from '../../../src/app/sheets/formOrder';
import { officialBooks } from '../../../src/app/sheets/officialBooks';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { findSheet } from '../../../src/model/change/findSheet';
import type { Form, FormRecord } from '../../../src/model/form';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const base = buildForm();

function form(projectName: string, code: string, total: number | null): Form {
  const annual = { ...base.funds.annual, total };
  return buildForm({ projectName, department: { code, name: `${code}局` }, funds: { ...base.funds, annual } });
}

const forms = [
  form('甲', '062', 5),
  form('乙', '', null),
  form('丙', '045', 90),
  form('丁', '062', 20),
  form('戊', '045', 0),
];

const NAMES: readonly unknown[] = forms.map(({ projectName }) => projectName);
const namesOn = (plan: SheetPlan): readonly unknown[] => plan.rows.flat().filter((cell) => NAMES.includes(cell));

test('先后：表里的顺序、编号按数、部门按代码、金额从大到小，没有金额的在最后', () => {
  const records = ['2024-10', '2024-9', '2024-9-1', '062-2024-1', '2023-11'].map((id, at): FormRecord => ({
    id,
    form: forms[at]!,
  }));
  const namesIn = (order: FormOrder): string =>
    inOrder(records, order)
      .map((record) => record.form.projectName)
      .join('');
  expect(namesIn('sheet')).toBe('甲乙丙丁戊');
  expect(namesIn('id')).toBe('丁戊乙丙甲');
  expect(namesIn('department')).toBe('丙戊甲丁乙');
  expect(namesIn('amount')).toBe('丙丁甲戊乙');
});

test('全部在一张：按所选的先后各起一页，目录跟着走；再做一次还是这一张', async () => {
  const host = await hostHolding(forms);
  const made = await regenerateForms(host, undefined, { arrangement: 'one-sheet', order: 'amount' });
  expect(new Set(made.values())).toEqual(new Set(['全部申报表']));
  const plan = findSheet(host.sheets(), '全部申报表')!;
  expect(namesOn(plan)).toEqual(['丙', '丁', '甲', '戊', '乙']);
  expect(plan.page!.breaks!.length).toBeGreaterThanOrEqual(4);
  expect(
    findSheet(host.sheets(), '目录')!
      .rows.slice(2)
      .map(([, , name]) => name),
  ).toEqual(['丙', '丁', '甲', '戊', '乙']);
  await regenerateForms(host, ({ form: { projectName } }) => projectName === '乙', {
    arrangement: 'one-sheet',
    order: 'id',
  });
  expect(namesOn(findSheet(host.sheets(), '全部申报表')!)).toEqual(['甲', '乙', '丙', '丁', '戊']);
  await regenerateForms(host, ({ form: { projectName } }) => projectName === '乙');
  expect(namesOn(findSheet(host.sheets(), '全部申报表')!)).toEqual(['甲', '丙', '丁', '戊']);
});

test('每个部门一个工作簿：接排在一张上，只有要的，按先后', async () => {
  const host = await hostHolding(forms);
  const isWanted = (record: FormRecord): boolean => record.form.projectName !== '戊';
  const books = [...(await officialBooks(host, { isWanted, order: 'amount' }))];
  expect(books.map(({ file, forms: count }) => [file.name, count])).toEqual([
    ['045 045局.xlsx', 1],
    ['062 062局.xlsx', 2],
    ['局.xlsx', 1],
  ]);
  const [single, pair] = books.map(({ file: { workbook } }) => workbook.sheets);
  expect(single!.map(({ name }) => name)).toEqual(['全部申报表']);
  expect(pair!.map(({ name }) => name)).toEqual(['全部申报表']);
  expect(namesOn(pair![0]!)).toEqual(['丁', '甲']);
});
