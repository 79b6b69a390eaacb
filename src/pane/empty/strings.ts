/** What the views say in place of forms. */
export const emptyStrings = {
  loading: '正在读取工作簿里的申报表…',
  noForms: '工作簿里还没有申报表，请先导入。',
  toImport: '去导入',
  reload: '重新读取',
};
