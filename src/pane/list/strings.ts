import { formatCount } from '../formatNumber';

/** What every list of the pane says. */
export const listStrings = {
  search: (what: string) => `搜索${what}`,
  department: '主管部门',
  allDepartments: '全部部门',
  noDepartment: '（没有主管部门）',
  choice: (name: string, count: number) => `${name}（${formatCount(count)}）`,
};
