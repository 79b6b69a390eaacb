import type { FormOrder } from '../../app/sheets/formOrder';
import { formatCount } from '../formatNumber';

/** What the making of official forms says. */
export const officialStrings = {
  title: (projects: number) => `${formatCount(projects)} 个项目`,
  intro: '给选中的项目写申报表和目录，内容取自数据表；以前生成的会重写，自己建的工作表不动。',
  askedMissing: '所选单元格不在任何项目的行里，也不在生成的申报表里；请在下面选择项目。',
  projects: '工作簿里的项目',
  choice: '选择项目',
  searched: '项目、编号、部门、单位',
  year: '年度',
  allYears: '全部年度',
  yearName: (year: number | null) => (year === null ? '未填年度' : `${year} 年度`),
  arrangement: '工作表',
  arrangements: {
    'sheet-each': '每份一张工作表',
    'sheet-per-department': '按部门一张，分页打印',
    'one-sheet': '全部在一张，一次打印',
    books: '每个部门一个工作簿，另存下载',
  },
  order: '先后',
  orders: {
    sheet: '项目总表的顺序',
    id: '编号',
    department: '主管部门',
    amount: '年度资金从大到小',
  } satisfies Readonly<Record<FormOrder, string>>,
  archive: '官方申报表',
  saved: (forms: number, books: number, name: string) =>
    `已把 ${formatCount(forms)} 份申报表按主管部门写成 ${formatCount(books)} 个工作簿，交给浏览器下载：「${name}」。每个工作簿里接排在一张上，分页打印。`,
  marked: '校验时把问题也标在申报表上',
  manySheets: (sheets: number) =>
    `会生成 ${formatCount(sheets)} 张工作表，工作簿打开会变慢，也不好查找；建议按部门一张，或每个部门另存一个工作簿。`,
  perDepartment: '改为按部门一张',
  asBooks: '改为另存工作簿',
  all: (projects: number) => `全选（${formatCount(projects)}）`,
  generate: (forms: number) => (forms > 0 ? `生成申报表（${formatCount(forms)} 份）` : '生成申报表'),
  generating: '正在生成申报表',
  preparing: '正在读取项目',
  generatingStep: (done: number, total: number) => `已写入 ${formatCount(done)} / ${formatCount(total)} 行`,
  cancelled: '已取消生成，工作簿没有改动。',
  made: (forms: number, sheets: number) =>
    forms > 0
      ? `已生成 ${formatCount(forms)} 份申报表，共 ${formatCount(sheets)} 张工作表。`
      : '选中的项目已不在工作簿里，没有生成申报表；请重新选择。',
  sheets: '生成的申报表',
  revealSheet: (sheet: string) => `查看「${sheet}」`,
  again: '继续生成',
};
