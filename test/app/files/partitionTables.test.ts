import { exportForms } from '../../../src/app/files/exportForms';
import { partitionTables } from '../../../src/app/files/partitionTables';
import { buildForm } from '../../pane/buildForm';

const of = (year: number | null, name: string, projectName: string) =>
  buildForm({ year, projectName, unit: projectName, department: { code: '', name } });
const forms = [of(2025, '教育局', '甲'), of(2024, '教育局', '乙'), of(2025, '教育局', '丙'), of(null, '', '丁')];
const tables = exportForms(forms.map((form) => ({ form })));
const parts = partitionTables(tables);

const keyed = (name: string) =>
  parts.flatMap(({ keys, table }) =>
    table.name === name
      ? [
          [
            ...keys.map(({ value }) => value),
            table.columns.find(({ header }) => header === '项目名称')!.values,
          ] as const,
        ]
      : [],
  );

test('每张表按年度和主管部门分开，行不多不少，次序不变，这两列不再写在里面', () => {
  expect(keyed('项目总表')).toEqual([
    ['2025', '教育局', ['甲', '丙']],
    ['2024', '教育局', ['乙']],
    [null, null, ['丁']],
  ]);
  const indicators = forms[0]!.indicators.annual.length + forms[0]!.indicators.period.length;
  expect(keyed('绩效指标').map(([year, , names]) => [year, names?.length])).toEqual([
    ['2025', 2 * indicators],
    ['2024', indicators],
    [null, indicators],
  ]);
  for (const { keys, table } of parts) {
    expect(keys.map(({ header }) => header)).toEqual(['年度', '主管部门']);
    expect(table.columns.map(({ header }) => header)).not.toContain('年度');
    expect(table.columns.map(({ header }) => header)).not.toContain('主管部门');
  }
  for (const { name, columns } of tables) {
    const rows = parts.filter(({ table }) => table.name === name).map(({ table }) => table.columns[0]!.values.length);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(columns[0]!.values.length);
  }
});

test('没有行的表是没有键的一份；没有编号的登记行按自己的年度和部门分', () => {
  expect(parts.filter(({ table }) => table.name === '待核对')).toEqual([
    expect.objectContaining({
      keys: [expect.objectContaining({ value: null }), expect.objectContaining({ value: null })],
    }),
  ]);
  const receipt = { departmentCode: '', projectName: '', unit: '', round: '', receivedAt: '', source: '', changes: '' };
  const rest = { state: '未报送', returnedAt: '', deadline: '', content: '' };
  const expected = [{ id: '', year: '2026', department: '民政局', ...receipt, ...rest }];
  const register = partitionTables(exportForms([{ form: forms[0]! }], { expected })).filter(
    ({ table }) => table.name === '收表登记',
  );
  expect(register.map(({ keys }) => keys.map(({ value }) => value))).toEqual([['2026', '民政局']]);
});
