import type { CellGrid, GridCell } from '../../../src/model/cellGrid';
import { FUND_LINES, LEVEL2_INDICATORS, NARRATIVES, SIDES } from '../../../src/model/form';
import type { Form, Level2Indicator } from '../../../src/model/form';
import { FUND_SOURCE_LABELS, FUND_TOTAL_LABELS, LEVEL1_OF, NARRATIVE_LABELS } from '../../../src/model/vocabulary';

/** The form as the official table shows it, eight columns with all merges; `shift` moves it right and down. */
export function gridOfForm(form: Form, shift = 0): CellGrid {
  const cells: GridCell[] = [];
  let row = shift;
  const put = (column: number, columnSpan: number, text: string, rowSpan = 1): void => {
    cells.push({ row, column: column + shift, rowSpan, columnSpan, text });
  };
  put(0, 8, form.title);
  row++;
  put(0, 8, form.year === null ? '' : `（${form.year}年度）`);
  row++;
  put(0, 2, '项目名称');
  put(2, 6, form.projectName);
  row++;
  put(0, 2, '主管部门及代码');
  put(2, 3, [form.department.code, form.department.name].filter((part) => part !== '').join('-'));
  put(5, 1, '实施单位');
  put(6, 2, form.unit);
  row++;
  put(0, 2, '项目属性');
  put(2, 3, form.attribute);
  put(5, 1, '项目期');
  put(6, 2, form.duration);
  row++;
  put(0, 2, '项目资金\n（元）', FUND_LINES.length);
  for (const line of FUND_LINES) {
    SIDES.forEach((side, at) => {
      const label = line === 'total' ? `${FUND_TOTAL_LABELS[side]}：` : FUND_SOURCE_LABELS[line];
      put(at === 0 ? 2 : 5, at === 0 ? 2 : 1, line === 'central' ? `其中：${label}` : `     ${label}`);
      put(at === 0 ? 4 : 6, at === 0 ? 1 : 2, form.funds[side][line]?.toLocaleString('en-US', AMOUNT) ?? '');
    });
    row++;
  }
  for (const field of NARRATIVES) {
    put(0, 2, NARRATIVE_LABELS[field]);
    put(2, 6, form[field]);
    row++;
  }
  put(0, 2, '总体目标', 2);
  put(2, 3, '实施期目标');
  put(5, 3, '年度目标');
  row++;
  put(2, 3, form.goals.period);
  put(5, 3, form.goals.annual);
  row++;
  const counts = LEVEL2_INDICATORS.map((level2) => rowsOf(form, level2));
  put(0, 1, '绩\n效\n指\n标', 1 + counts.reduce((sum, count) => sum + count, 0));
  HEADINGS.forEach((text, at) => {
    put(at + 1, 1, text);
  });
  row++;
  LEVEL2_INDICATORS.forEach((level2, at) => {
    const count = counts[at] ?? 1;
    const lists = SIDES.map((side) => form.indicators[side].filter((indicator) => indicator.level2 === level2));
    put(1, 1, LEVEL1_OF[level2], count);
    put(2, 1, level2, count);
    put(5, 1, level2, count);
    for (let line = 0; line < count; line++, row++) {
      lists.forEach((list, side) => {
        put(side === 0 ? 3 : 6, 1, list[line]?.name ?? '');
        put(side === 0 ? 4 : 7, 1, list[line]?.value ?? '');
      });
    }
  });
  put(0, 2, `负责人：${form.signoff.responsible}`);
  put(2, 2, `经办人：${form.signoff.handler}`);
  put(4, 2, `联系电话：${form.signoff.phone}`);
  put(6, 2, `填报日期：    ${form.signoff.filedAt}`);
  return { name: '', rows: row + 1, columns: 8 + shift, cells };
}

const AMOUNT = { maximumFractionDigits: 20 } as const;
const HEADINGS = ['一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'];

function rowsOf(form: Form, level2: Level2Indicator): number {
  return Math.max(1, ...SIDES.map((side) => form.indicators[side].filter((one) => one.level2 === level2).length));
}
