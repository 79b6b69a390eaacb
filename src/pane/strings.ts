import type { Failure } from './failure';

/** What every view of the pane says; each view has words of its own beside it. */
export const strings = {
  product: '绩效申报助手',
  views: { import: '导入', register: '收表', check: '校验', official: '申报表', summary: '汇总', settings: '设置' },
  close: '关闭',
  cancel: '取消',
  working: '正在处理',
  retry: '重试',
  reveal: '查看',
  startCheck: '开始校验',
  showDoubts: '核对存疑的地方',
  cancelling: '正在取消…',
  gap: '中间不变的文字略去',
  cellEdited: '有单元格正在编辑，按 Enter 结束编辑后自动继续。',
  unnamed: '（没有项目名称）',
  year: (year: number | null) => (year === null ? '年度未读出' : `${year}年`),
  copied: '已复制，可以粘贴到公文、邮件或聊天窗口。',
  copyByHand: '这里不允许直接复制，请选中下面的文字后按 Ctrl+C。',
  undo: {
    take: '撤销',
    running: '正在撤销…',
    undone: '已撤销，工作簿恢复到写入以前。',
    overtaken: '写入以后又有别的写入，不能越过它撤销；请先撤销后来的写入。',
    nothing: '没有可以撤销的写入，工作簿没有改动。',
    editedTitle: '写入以后有单元格改过',
    editedBody: (cells: readonly string[]) =>
      cells.length === 0
        ? '撤销会把写入以后在这些单元格里做的修改一起撤掉。'
        : `撤销会把写入以后在${namedSome(cells, '处')}做的修改一起撤掉。`,
    missing: (rows: readonly string[]) => `${namedSome(rows, '处')}在撤销以前已不在工作簿里，其余的都已撤销。`,
    leftOut: (sheets: readonly string[], kinds: readonly string[]) =>
      `数据已全部写入，但 Excel 没有接受${namedSome(sheets, '张表')}的${kinds.join('、')}；没有安装打印机时打印设置就不能写，可在 Excel 里自行设置，或处理后再做一次。`,
    notBroughtBack: (sheets: readonly string[], kinds: readonly string[]) =>
      `数据已全部恢复，但 Excel 没有接受${namedSome(sheets, '张表')}原来的${kinds.join('、')}，请在 Excel 里自行设置。`,
    anyway: '仍然撤销',
    keepEdits: '保留修改',
  },
  diagnosis: {
    copy: '复制诊断信息',
    copied: '已复制诊断信息。',
    copyByHand: '浏览器不让复制，请选中下面的文字后按 Ctrl+C。',
    text: '诊断信息',
  },
  crash: {
    title: '窗格出了意外，需要重新加载。',
    body: '工作簿里的数据没有改动。重新加载后可以继续；如果反复出现，请把诊断信息发给技术支持。',
    reload: '重新加载',
    notLoaded: '窗格的一部分没有加载。',
  },
  failure: describeFailure,
};

/** Names that are named in one sentence; the others are counted. */
const NAMED = 5;

function namedSome(names: readonly string[], unit: string): string {
  const named = names.slice(0, NAMED).map((name) => `「${name}」`);
  const list = named.join('、');
  return names.length > NAMED ? `${list}等 ${names.length} ${unit}` : list;
}

function describeFailure({ code, subject }: Failure): string {
  const sheet = subject === undefined ? '工作表' : `「${subject}」`;
  switch (code) {
    case 'cell-editing':
      return '有单元格正在编辑，暂时不能写入；请按 Enter 结束编辑后重试。';
    case 'protected':
      return `${sheet}受保护，不能写入；请在「审阅」里撤销保护后重试。`;
    case 'read-only':
      return '工作簿是只读的，不能写入；请另存一份后在新文件里重试。';
    case 'other-workbook':
      return '当前窗口换成了别的工作簿；请回到原来的工作簿后重试。';
    case 'too-large':
      return '一次写入的内容太多；请减少份数，分几次写入。';
    case 'sheet-missing':
      return `找不到${sheet}，可能已改名或删除；请恢复它的名称后重试。`;
    case 'conflict':
      return '工作簿在读取以后有了变化，没有写入；请核对后重试。';
    case 'filtered':
      return `${sheet}里的表格正在筛选，暂时不能写入；请清除筛选后重试。`;
    case 'unsupported':
      return '当前的 Excel 版本不支持这项操作；请更新 Excel 后重试。';
    case 'cancelled':
      return '已取消，工作簿没有改动。';
    case 'half-written':
      return '写入中断，没能马上恢复，工作簿里可能留有写了一半的内容；请先不要保存，重试时会先把它恢复。';
    case 'failed':
      return '工作簿没有接受这项操作，内容没有改动；请重试，仍不行请复制诊断信息发给技术支持。';
    case 'not-loaded':
      return '程序的这一部分没有加载，可能是网络或服务中断了，内容没有改动；请恢复连接后重试，仍不行请刷新本页。';
    case 'unexpected':
      return '程序出了意外，内容没有改动；请重试，仍不行请复制诊断信息发给技术支持。';
  }
}
