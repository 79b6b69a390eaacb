/** What the page around the grid says. */
export const PAGE_STRINGS = {
  product: '绩效申报助手',
  untitled: '未命名工作簿',
  unsaved: '有未下载的改动',
  newWorkbook: '新建',
  open: '打开',
  download: '下载',
  newWorkbookHint: '新建空白工作簿',
  openHint: '打开 .xlsx 文件',
  downloadHint: '下载为 .xlsx 文件（Ctrl+S）',
  workbookPart: '工作簿',
  panePart: '助手',
  loading: '正在打开工作簿……右侧的助手已经可以使用。',
  loadingFailed: '工作簿没有打开。请刷新本页；仍不行时，请换用新版 Edge 或 Chrome 浏览器。',
  reload: '刷新本页',
  writing: '正在处理工作簿，请稍候……',
  resizePane: '调整助手的宽度',
  discardTitle: '当前工作簿有未下载的改动',
  discardText: '继续后这些改动将会丢失。需要保留时，请先下载 .xlsx 文件。',
  discard: '不保留，继续',
  downloadFirst: '先下载',
  cancel: '取消',
  openFailed: (name: string, reason: string) => `没有打开「${name}」：${reason}`,
  downloadFailed: '没有生成 .xlsx 文件，工作簿未受影响。请再试一次。',
  reasons: {
    'not-a-workbook': '它不是 .xlsx 工作簿。请在 Excel 或 WPS 中另存为 .xlsx 后再打开。',
    unclear: '程序没能读懂它：可能是文件不完整，也可能是程序的问题。请重新取得此文件再试。',
    encrypted: '它设有打开密码。请先在 Excel 或 WPS 中取消密码。',
    'too-large': '文件超过 100 MB。请拆分后再打开。',
    unwritable: '它的内容不能写成 .xlsx 文件。',
  },
} as const;

/** What the grid says while it calculates, under its own keys; the Chinese words that come with it lack these. */
export const CALCULATION_STRINGS = {
  analyzing: '正在分析公式…',
  calculating: '正在计算公式…',
  'array-analysis': '正在分析数组公式…',
  'array-calculation': '正在计算数组公式…',
  done: '计算完成',
};
