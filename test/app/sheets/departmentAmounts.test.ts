import { departmentAmounts } from '../../../src/app/sheets/departmentAmounts';
import type { Form } from '../../../src/model/form';
import { buildForm } from '../../pane/buildForm';

function form(year: number | null, name: string, total: number | null): Form {
  const { funds } = buildForm();
  return buildForm({ year, department: { code: '', name }, funds: { ...funds, annual: { ...funds.annual, total } } });
}

test('the latest two years side by side, by what departments get in the later; who has nothing there comes last', () => {
  expect(
    departmentAmounts([
      form(2025, '城管局', 300),
      form(2024, '城管局', 50),
      form(2023, '城管局', 9999),
      form(2025, '教育局', 400),
      form(2025, '城管局', 200),
      form(2024, '水利局', 700),
      form(2025, '', null),
      form(null, '教育局', 8888),
    ]),
  ).toEqual({
    years: [2024, 2025],
    departments: [
      { name: '城管局', amounts: [50, 500] },
      { name: '教育局', amounts: [0, 400] },
      { name: '', amounts: [0, 0] },
      { name: '水利局', amounts: [700, 0] },
    ],
    others: undefined,
  });
});

test('twelve departments are named; of thirteen the two with least are one', () => {
  const forms = Array.from({ length: 13 }, (_, index) => form(2025, `第${index}局`, 100 + index));
  const twelve = departmentAmounts(forms.slice(1));
  expect([twelve.departments.length, twelve.others]).toEqual([12, undefined]);
  const thirteen = departmentAmounts(forms);
  expect(thirteen.departments.map(({ name }) => name)).toEqual(
    Array.from({ length: 11 }, (_, index) => `第${12 - index}局`),
  );
  expect(thirteen.others).toEqual({ count: 2, amounts: [201] });
});

test('a workbook without forms, or without years, has no bars', () => {
  expect(departmentAmounts([])).toEqual({ years: [], departments: [], others: undefined });
  expect(departmentAmounts([form(null, '教育局', 5)])).toEqual({ years: [], departments: [], others: undefined });
});
