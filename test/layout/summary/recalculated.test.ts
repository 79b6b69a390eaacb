import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { summariseDepartments } from '../../../src/app/sheets/summariseDepartments';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import { FUND_LINES, SIDES } from '../../../src/model/form';
import type { Form } from '../../../src/model/form';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { CellValue } from '../../../src/model/sheetPlan';
import { FORMULA_PAYLOADS } from '../../contract/formulaPayloads';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';
import { hostHolding } from '../../pane/fakeServices';
import { readFixtureForms } from '../readFixtureForms';
import { describeWithLibreOffice } from '../../describeWithLibreOffice';
import { recalculate } from './recalculate';

jest.setTimeout(120_000);

const SUMMARY = '部门汇总';

type Cells = readonly (readonly CellValue[])[];

async function shownAndCalculated(host: MemoryHost): Promise<readonly Cells[]> {
  await summariseDepartments(host);
  const calculated = await recalculate(host.sheets());
  return [sheetContentOf(findSheet(host.sheets(), SUMMARY)!).rows, calculated.get(SUMMARY)!].map((rows) =>
    rows.map((row) => row.map((value) => (typeof value === 'number' ? Number(value.toFixed(6)) : (value ?? '')))),
  );
}

/** Without the empty cells that only one of two rows writes down at its end. */
function trimmed(rows: Cells): Cells {
  return rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== '') + 1));
}

describeWithLibreOffice('部门汇总的公式由 LibreOffice 重算', () => {
  test('两年的申报表：每一格都和按申报表加起来的数相同，没有错误值', async () => {
    const forms = readFixtureForms();
    const [shown, calculated] = await shownAndCalculated(await hostHolding(forms));
    expect(trimmed(calculated!)).toEqual(trimmed(shown!));
    const sum = (year: number): number[] =>
      SIDES.toReversed().flatMap((side) =>
        FUND_LINES.map((line) => {
          const ofYear = forms.filter((form) => form.year === year);
          return Number((ofYear.reduce((all, { funds }) => all + (funds[side][line] ?? 0), 0) / 10_000).toFixed(6));
        }),
      );
    for (const year of [2024, 2025]) {
      const total = calculated!.find((row) => row[1] === `${year}年度合计`)!;
      expect([...total.slice(3, 10), ...total.slice(14, 20)]).toEqual([5, ...sum(year)]);
      expect(total.at(-1)).toBe('相符');
    }
    expect(calculated![1]).toContain('核对：各年度合计与项目总表一致。');
  });

  test('部门名像公式、含通配符、只差空格和大小写、没有填，都各归各位', async () => {
    const payloads = FORMULA_PAYLOADS.filter((_, index) => index % 40 === 0);
    const names = [
      ...payloads,
      '',
      ' ',
      '教育*',
      '教育局',
      '教育 局',
      '教育局?',
      'A局',
      'a局',
      '062',
      '局'.repeat(300),
    ];
    const forms = names.map((name, index) => departmentForm(name, index, (index + 1) * 100.01));
    const [shown, calculated] = await shownAndCalculated(await hostHolding(forms));
    expect(trimmed(calculated!)).toEqual(trimmed(shown!));
    expect(calculated![1]).toContain('核对：各年度合计与项目总表一致。');
  });

  test('没有填年度的项目单列一段；六十个部门也加得起来', async () => {
    const forms = Array.from({ length: 60 }, (_, index) => ({
      ...departmentForm(`第${index}局`, index, 1_000_000.35 * (index + 1)),
      year: index % 7 === 0 ? null : 2024 + (index % 2),
    }));
    const [shown, calculated] = await shownAndCalculated(await hostHolding(forms));
    expect(trimmed(calculated!)).toEqual(trimmed(shown!));
    expect(calculated!.filter((row) => row[1] === '未填年度合计')).toHaveLength(1);
  });

  test('改一格金额，汇总随之变动；添一个项目，汇总说还没有校验、请重新生成', async () => {
    const host = await hostHolding([departmentForm('教育局', 1, 100), departmentForm('民政局', 2, 200)]);
    await summariseDepartments(host);
    const register = findSheet(host.sheets(), '项目总表')!;
    const amount = register.rows[0]!.indexOf('年度资金总额');
    const edited = register.rows.map((row, index) => (index === 1 ? row.with(amount, 1_000_000) : row));
    const added = [...edited, edited[1]!.with(0, '2024-009')];
    const summaryOf = async (rows: (typeof register)['rows']): Promise<Cells> => {
      const sheets = host.sheets().map((sheet) => (sheet === register ? { ...sheet, rows } : sheet));
      return (await recalculate(sheets)).get(SUMMARY)!;
    };
    const afterEdit = await summaryOf(edited);
    expect(afterEdit.slice(4, 7).map((row) => row[4])).toEqual([0.02, 100, 100.02]);
    expect(afterEdit[5]!.at(-1)).toBe('年度差（元）999,900.00');
    const [line] = (await summaryOf(added)).slice(5, 6);
    expect(line!.slice(3, 5)).toEqual([2, 200]);
    expect(line![13]).toBe('待校验');
  });

  test('报了两次的项目只计一次，列在表下；删去或改名一份后随之计入，排序不改变哪一份计入', async () => {
    const civil = departmentForm('民政局', 2, 200);
    const again = { ...civil, funds: departmentForm('', 0, 900).funds };
    const elsewhere = { ...civil, department: { code: '', name: '教育 局' } };
    const host = await hostHolding([departmentForm('教育局', 1, 100), civil]);
    await addBeside(host, [again, elsewhere]);
    const [shown, calculated] = await shownAndCalculated(host);
    expect(trimmed(calculated!)).toEqual(trimmed(shown!));
    const numbersOf = (rows: Cells): readonly unknown[] => rows.slice(4, 8).map((row) => [row[1], row[3], row[4]]);
    expect(numbersOf(calculated!)).toEqual([
      ['民政局', 1, 0.02],
      ['教育局', 1, 0.01],
      ['2024年度合计', 2, 0.03],
      ['', '', 0.14],
    ]);
    expect(calculated![1]).toContain('核对：除下面 2 个没有计入的重复项目外，各年度合计与项目总表一致。');
    expect(calculated!.slice(9, 11).map((row) => [row[1], row[3], row[4]])).toEqual([
      ['2024-002-2 项目2（与 2024-002 重复）', 1, 0.09],
      ['2024-002-2-2 项目2（与 2024-002 重复）', 1, 0.02],
    ]);
    const register = findSheet(host.sheets(), '项目总表')!;
    const summaryOf = async (rows: (typeof register)['rows']): Promise<Cells> => {
      const sheets = host.sheets().map((sheet) => (sheet === register ? { ...sheet, rows } : sheet));
      return (await recalculate(sheets)).get(SUMMARY)!;
    };
    const [heads, one, two, three, four] = register.rows;
    const withoutFirst = await summaryOf([heads!, one!, three!, four!]);
    expect(withoutFirst.slice(4, 7).map((row) => row[4])).toEqual([0.09, 0.03, 0.12]);
    const name = heads!.indexOf('项目名称');
    const renamed = await summaryOf([heads!, one!, two!, three!.with(name, '另一个项目'), four!]);
    expect(renamed.slice(4, 7).map((row) => row[4])).toEqual([0.11, 0.01, 0.12]);
    const turned = await summaryOf([heads!, four!, three!, two!, one!]);
    expect(turned.slice(4, 7).map((row) => row[4])).toEqual([0.02, 0.01, 0.03]);
  });
});

/** As forms that the user keeps beside those that are there. */
async function addBeside(host: MemoryHost, forms: readonly Form[]): Promise<void> {
  const preview = await previewImport(host, buildReading(forms));
  await importForms(host, preview, new Map(preview.items.map(({ index }) => [index, 'save-as'])));
}

function departmentForm(name: string, index: number, amount: number): Form {
  const form = buildForm({ projectName: `项目${index}`, department: { code: '', name } });
  const funds = { ...form.funds.annual, total: amount, municipal: amount };
  return { ...form, funds: { period: funds, annual: funds } };
}
