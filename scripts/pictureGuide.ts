import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Form } from '../src/model/form';
import { dropFiles } from '../test/e2e/dropFiles';
import { openProductPage } from '../test/e2e/productPage';
import type { ProductPage } from '../test/e2e/productPage';
import { writeForms } from '../test/e2e/writeForms';
import { printPdf } from '../test/formats/pdf/printPdf';

const ROOT = resolve(__dirname, '..');
const PICTURES = join(ROOT, 'docs', 'guide', 'pictures');
const [FORMS, FORMS_OF_NEXT_YEAR] = ['2024', '2025'].map((year) =>
  readFileSync(join(ROOT, 'assets', 'samples', `${year}.txt`), 'utf8'),
) as [string, string];

/** Pictures of the guide, taken while each journey is gone through on an office screen; the names are those of the pages in docs/guide, `only` some of which are wanted, or all. */
export async function pictureGuide(
  browser: Browser,
  origin: string,
  { report, only }: { readonly report: (line: string) => void; readonly only: readonly string[] },
): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const [name, journey] of Object.entries(JOURNEYS)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const product = await openProductPage(browser, origin, 1366);
    await product.page.setViewportSize({ width: 1366, height: 768 });
    // A long file takes its time on a busy machine.
    product.page.setDefaultTimeout(240_000);
    await journey(product, async (step) => {
      // The grid draws on a canvas, frame by frame.
      await product.page.waitForTimeout(700);
      await product.page.screenshot({ path: join(PICTURES, `${name}-${step}.png`) });
      report(`docs/guide/pictures/${name}-${step}.png`);
    });
    await product.close();
  }
}

type Journey = (product: ProductPage, picture: (step: string) => Promise<void>) => Promise<void>;

const JOURNEYS: Readonly<Record<string, Journey>> = {
  'first-form': async (product, picture) => {
    await product.pasteText(FORMS_OF_NEXT_YEAR);
    await picture('pasted');
    await product.press('解析');
    await product.hear('读出 5 份申报表');
    await picture('read');
    await writeForms(product.page);
    await picture('written');
  },
  'long-pdf': async (product, picture) => {
    const form = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/seeds/2024-1.gold.json'), 'utf8')) as Form;
    const forms = Array.from({ length: 60 }, (_, index) => ({
      ...form,
      projectName: `${form.projectName}${index + 1}`,
    }));
    await dropFiles(product.page, '.page-pane [role=tab]', { '全部申报表.pdf': await printPdf(forms, '150mm') });
    await product.hear('全部申报表.pdf');
    await picture('dropped');
    await product.press('解析');
    await product.hear('读出 60 份申报表');
    await picture('read');
  },
  departments: async (product, picture) => {
    await product.pasteText([FORMS, FORMS_OF_NEXT_YEAR].join('\n'));
    await product.importPasted();
    await openTab(product, '收表');
    await product.press('应报名单');
    await product.page
      .getByRole('textbox', { name: '名单' })
      .fill('062 阳泉市人力资源和社会保障局\n045 阳泉市城市管理局\n021 阳泉市教育局\n033 阳泉市水利局');
    await picture('roster');
  },
  findings: async (product, picture) => {
    await product.pasteText(FORMS_OF_NEXT_YEAR);
    await product.importPasted();
    await product.press('开始校验');
    await product.hear('5 份申报表的校验结果');
    await product.page.keyboard.press('Alt+ArrowDown');
    await picture('finding');
    await product.press('忽略');
    await product.page.getByRole('textbox', { name: '忽略的理由' }).fill('已与单位核实');
    await picture('ignoring');
    await product.page.keyboard.press('Enter');
    await product.hear('已忽略 1 条。');
    await product.press('退回意见');
    await picture('opinions');
  },
  'two-years': async (product, picture) => {
    await product.pasteText([FORMS, FORMS_OF_NEXT_YEAR].join('\n'));
    await product.importPasted();
    await openTab(product, '汇总');
    await product.press('各部门年度资金（万元）');
    await picture('bars');
    await product.press('生成年度对比');
    await product.hear('已生成');
    await product.press('查看');
    await picture('compared');
  },
  printing: async (product, picture) => {
    await product.pasteText(FORMS_OF_NEXT_YEAR);
    await product.importPasted();
    await openTab(product, '申报表');
    await product.hear('生成申报表（5 份）');
    await picture('choice');
    await product.press(/^生成申报表/u);
    await product.hear('已生成 5 份申报表');
    await product.page.locator('.page-pane').getByRole('button', { name: /^查看/u }).first().click();
    await picture('made');
  },
  'going-on': async (product, picture) => {
    await product.pasteText(FORMS_OF_NEXT_YEAR);
    await product.importPasted();
    await product.press('开始校验');
    await product.hear('5 份申报表的校验结果');
    await product.page.getByText(/^已自动保存/u).waitFor();
    // Until what came of the check is kept too.
    await product.page.waitForTimeout(8000);
    await product.page.reload();
    await product.page.getByText(/^已恢复到/u).waitFor();
    await openTab(product, '导入');
    await picture('reopened');
  },
};

function openTab({ page }: ProductPage, name: string): Promise<void> {
  return page.locator('.page-pane').getByRole('tab', { name, exact: true }).click();
}
