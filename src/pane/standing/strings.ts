import type { Standing } from '../../app/workbook/readStanding';
import { formatCount } from '../formatNumber';

const TIME = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/** What is said to who comes back to a workbook, and of forms that stand in its sheets unread. */
export const standingStrings = {
  title: (projects: number) => `工作簿里已有 ${formatCount(projects)} 份申报表`,
  held: (years: readonly number[], departments: number) =>
    [years.map((year) => `${year}年`).join('、'), `主管部门 ${formatCount(departments)} 个`]
      .filter(Boolean)
      .join('，') + '。',
  doubts: (doubts: number) => `还有 ${formatCount(doubts)} 处读得不确定，没有核对。`,
  unchecked: '还没有校验过。',
  checked: ({ at, open, errors }: NonNullable<Standing['check']>) => {
    const when = at === undefined ? '上次' : ` ${TIME.format(at)} `;
    const found =
      open === 0
        ? '没有待处理的问题'
        : `有 ${formatCount(open)} 条待处理${errors > 0 ? `，其中错误 ${formatCount(errors)} 条` : ''}`;
    return `${when}校验，${found}；之后的改动还没有校验。`.trimStart();
  },
  more: (forms: number) => `校验以后多了 ${formatCount(forms)} 份。`,
  fewer: (forms: number) => `校验以后少了 ${formatCount(forms)} 份。`,
  goOn: '接着处理',
  check: '开始校验',
  register: '看收表登记',
  pasted: (sheet: string, rows: number) =>
    `「${sheet}」里像是申报表的原文（${formatCount(rows)} 行），还没有读进数据表。`,
  take: '读进窗格',
};
