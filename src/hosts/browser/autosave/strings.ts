/** What the page says of the work that it keeps by itself. */
export const AUTOSAVE_STRINGS = {
  saved: (at: number) => `已自动保存 ${timeOf(at)}`,
  savedHint: '只存在这台电脑的这个浏览器里，不会发送到网络。',
  restored: (at: number) => `已恢复到 ${timeOf(at)} 自动保存的内容。`,
  discard: '丢弃',
  discarded: '已丢弃自动保存的内容。',
  undoDiscard: '取回',
  understood: '知道了',
  damaged:
    '有自动保存的内容没有恢复，可能已损坏、由其他版本保存，或者程序没有完整加载；刷新后可以再试，不再需要时可在「设置」里清除。',
  copyDiagnosis: '复制诊断信息',
  diagnosisCopied: '已复制',
  diagnosis: '诊断信息',
  'open-elsewhere': '这份内容已在另一个网页中打开，请到那里继续。',
  unavailable: '这个浏览器不允许本页保存内容，没有自动保存；请及时下载 .xlsx 文件。',
  trouble: {
    full: '浏览器给本页的存储空间已满，最近的改动没有自动保存；请下载 .xlsx 文件，或在「设置」里清除本机保存的内容。',
    'too-large': '内容超过 100 MB，最近的改动没有自动保存；请及时下载 .xlsx 文件。',
    refused: '浏览器没有收下最近的改动，自动保存暂停，有新的改动时再试；请及时下载 .xlsx 文件。',
  },
  offers: '可以恢复的内容',
  offersHint: (count: number) => `有 ${count} 份自动保存的内容，所在的网页已经关闭：`,
  offer: (fileName: string | undefined, forms: number, at: number) =>
    `「${fileName ?? '未命名工作簿'}」${forms > 0 ? `，正在核对 ${forms} 份申报表` : ''}，${timeOf(at)}`,
  of: (action: string, title: string) => `${action}${title}`,
  restore: '恢复',
  remove: '删除',
  later: '以后再说',
} as const;

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** 14:32 of today, with the day before it for other days. */
function timeOf(at: number): string {
  const then = new Date(at);
  const isToday = then.toDateString() === new Date().toDateString();
  const format = new Intl.DateTimeFormat('zh-CN', isToday ? TIME : { month: 'long', day: 'numeric', ...TIME });
  return format.format(then);
}
