import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { planOfficialSheet } from '../../src/layout/official/planOfficialSheet';
import type { Form } from '../../src/model/form';
import { exampleForm } from '../../src/rules/exampleForm';
import { dropFiles } from './dropFiles';
import type { ProductPage } from './productPage';
import { writeForms } from './writeForms';

const NAMES = [
  '发展改革委',
  '教育局',
  '科技局',
  '公安局',
  '民政局',
  '司法局',
  '人社局',
  '城市管理局',
  '水务局',
  '文旅局',
];

/** Ten departments of a bureau that does not exist, with a project each. */
export const SEASON = NAMES.map((name, at) => ({
  code: String(101 + at * 7),
  name,
  project: `${name}专项工作${at + 1}`,
}));

/** The form of one of them, as a bureau would like to have it; `annual` in 元. */
export function seasonForm(at: number, annual: number, parts: Partial<Form> = {}): Form {
  const { code = '', name = '', project = '' } = SEASON[at] ?? {};
  const funds = { total: annual, central: null, provincial: null, municipal: annual, selfRaised: null, other: null };
  return {
    ...exampleForm,
    ...{
      projectName: project,
      department: { code, name },
      unit: `${name}机关`,
      funds: { period: funds, annual: funds },
    },
    ...parts,
  };
}

/** A form whose sources do not make up its total. */
export function faultyForm(at: number, annual: number): Form {
  const form = seasonForm(at, annual);
  return { ...form, funds: { ...form.funds, annual: { ...form.funds.annual, municipal: annual - 1000 } } };
}

function fileOf(form: Form): Promise<Uint8Array> {
  return writeWorkbook({ sheets: [planOfficialSheet('申报表', [form]).plan], marks: [], settings: new Map() });
}

/** A file each, named by its department and the round. */
export async function filesOf(forms: readonly Form[], round: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const files = await Promise.all(
    forms.map(async (form) => [`${form.department.name}${round}.xlsx`, await fileOf(form)] as const),
  );
  return Object.fromEntries(files);
}

/** Types who is expected to send. */
export async function expectDepartments(product: ProductPage): Promise<void> {
  await product.page.getByRole('tab', { name: '收表', exact: true }).click();
  await product.press('应报名单');
  const lines = SEASON.map(({ code, name }) => `${code} ${name}`).join('\n');
  await product.page.getByRole('textbox', { name: '名单' }).fill(lines);
  await product.press('加入名单');
  await product.hear('加入 10 行。');
}

/** Imports files as a clerk does; forms that are there already are updated. Files that are none of the forms are told and left. */
export async function receive(product: ProductPage, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const { page } = product;
  await page.getByRole('tab', { name: '导入', exact: true }).click();
  await dropFiles(page, '.page-pane [role=tab]', files);
  await product.press('解析');
  await page.getByRole('button', { name: /^写入工作簿/u }).waitFor();
  const decisions = page.getByRole('combobox', { name: /怎么处理$/u });
  for (const decision of await decisions.all()) {
    const updates = await decision.locator('option', { hasText: '更新' }).count();
    if (updates > 0) await decision.selectOption('更新');
  }
  await writeForms(page);
}

/** Checks, and sends back what has errors. */
export async function returnFaulty(product: ProductPage): Promise<void> {
  await product.page.getByRole('tab', { name: '校验', exact: true }).click();
  await product.press(/^(?:开始|重新)校验/u);
  await product.hear(/份申报表的校验结果$/u);
  await product.press('退回意见');
  await product.page.getByRole('checkbox', { name: '警告' }).uncheck();
  await product.press('写入工作表');
  await product.hear('已写入「退回意见」。');
  await product.press('返回校验结果');
}
