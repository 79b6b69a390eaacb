import type { ImportDecision } from '../../app/import/importPreview';
import type { ReadingProblem } from '../../model/reading';
import { formatCount } from '../formatNumber';
import type { SourceAccount } from './sourceAccount';
import type { ReviewFilter } from './importState';

/** What the import says, from the empty box to the written sheets. */
export const importStrings = {
  doubtsWritten: '没有核对的地方已记入工作表「待核对」。',
  guideTitle: '三步完成导入',
  guideSteps: [
    '复制申报表的全部文字（PDF、Word、Excel、WPS 都可以），粘贴到下面的框里，或把文件拖进来。',
    '点「解析」，核对读出的项目、金额和指标。',
    '点「写入工作簿」，数据写进「项目总表」和「绩效指标」。',
  ],
  guideDismiss: '知道了',
  trySample: (title: string) => `用示例试一试：${title}`,
  collectTitle: '粘贴申报表',
  paste: '申报表文字',
  pastePlaceholder: '在这里粘贴（Ctrl+V），可以一次粘贴多份申报表。',
  pastedText: '粘贴的文字',
  pastedLongText: '粘贴的长文字',
  pastedTable: '粘贴的表格',
  tableKept: '粘贴的内容带有表格，将按表格的行列来读。',
  readAsText: '改按文字读',
  chooseFiles: '选择文件',
  dropHint: (extensions: readonly string[]) => `也可以把文件拖进窗格（${extensions.join('、')}）。`,
  dropHere: '松开鼠标，添加这些文件。',
  dropLater: '请先写入或返回，再添加文件。',
  items: '待解析的内容',
  loading: '正在读取…',
  remove: (name: string) => `移除「${name}」`,
  loadingFile: (name: string) => `正在读取「${name}」`,
  pagesLoaded: (done: number, total: number) => `已读 ${formatCount(done)} / ${formatCount(total)} 页`,
  filesLoaded: (done: number, total: number) => `已读 ${formatCount(done)} / ${formatCount(total)} 个文件`,
  callOff: (name: string) => `不再读取「${name}」`,
  fileNotDecoded: (name: string) =>
    `程序没能读「${name}」，这不是文件的问题；请关闭别的程序后再试，仍不行请把诊断信息发给技术支持。`,
  nothingInside: (name: string) => `「${name}」里没有文件；请重新取得此文件。`,
  copyOfName: (name: string, copy: number) => `${name}（${copy}）`,
  unreadable: (unreadable: number, all: number) =>
    `${formatCount(all)} 个文件里有 ${formatCount(unreadable)} 个读不了，原因列在最前面。`,
  fileBrokenOff: (name: string) => `「${name}」还没有读完，网页就关闭了；请重新选择这个文件。`,
  pages: (count: number) => `共 ${formatCount(count)} 页`,
  sheets: (count: number) => `共 ${formatCount(count)} 张工作表`,
  sampleUnavailable: '示例没有加载出来，请重新打开窗格后再试。',
  read: '解析',
  clear: '清空',
  teach: '教会新表样',
  strangeForms: (count: number) =>
    `有 ${formatCount(count)} 份是没见过的表样，已按各栏的意思读出；教会以后读得更准，还能按原版式打印。`,
  nothingToRead: '请先粘贴文字或选择文件。',
  readingTitle: '正在解析',
  readingStep: (source: number, sources: number, done: number, total: number) =>
    [
      sources > 1 ? `第 ${source} 个来源，共 ${sources} 个` : '',
      total > 0 ? `已读出 ${formatCount(done)} / ${formatCount(total)} 份` : '正在查找申报表',
    ]
      .filter(Boolean)
      .join('；'),
  readingCancelled: '已取消解析，粘贴的内容还在。',
  nothingReadTitle: '没有读出申报表',
  problem: describeProblem,
  reviewTitle: (forms: number) => `读出 ${formatCount(forms)} 份申报表`,
  back: '返回修改',
  matching: '正在与工作簿里的数据比对…',
  doubtsLeft: (notes: number, lines: number) =>
    `${[
      notes > 0 ? `${formatCount(notes)} 处读得不确定` : '',
      lines > 0 ? `${formatCount(lines)} 行文字没有归入任何一格` : '',
    ]
      .filter(Boolean)
      .join('，')}，写入前请核对。`,
  reviewDoubts: '逐处核对',
  filter: '列出哪些申报表',
  filters: {
    all: (count: number) => `全部（${formatCount(count)}）`,
    doubtful: (count: number) => `待核对（${formatCount(count)}）`,
    duplicate: (count: number) => `与已有的重复（${formatCount(count)}）`,
  } satisfies Record<ReviewFilter, (count: number) => string>,
  noneListed: {
    all: '',
    doubtful: '待核对的都核对完了，可以改列全部。',
    duplicate: '没有与已有的重复的，可以改列全部。',
  } satisfies Record<ReviewFilter, string>,
  remainder: (lines: number) => `${formatCount(lines)} 行文字没有归入任何一格`,
  remainderHint: '如果其中有申报表的内容，请检查粘贴是否完整。',
  line: (line: number) => `第 ${formatCount(line)} 行`,
  showAll: (count: number) => `显示全部 ${formatCount(count)} 行`,
  duplicates: (count: number) => `${formatCount(count)} 份与已有的重复，全部：`,
  decisions: { create: '新增', update: '更新', skip: '跳过', 'save-as': '另存' } satisfies Record<
    ImportDecision,
    string
  >,
  decisionFor: (name: string) => `「${name}」怎么处理`,
  include: (name: string) => `导入「${name}」`,
  inWorkbook: (id: string, isEqual: boolean) => `工作簿里已有（编号 ${id}），${isEqual ? '内容相同' : '内容不同'}`,
  inSource: (form: string, isEqual: boolean) => (isEqual ? `与${form}相同` : `与${form}是同一项目，内容不同`),
  formOfReading: (position: number) => `这次的第 ${formatCount(position)} 份`,
  forms: '读出的申报表',
  funds: { period: '实施期（元）', annual: '年度（元）' },
  searched: '项目、部门、单位、年度',
  indicators: '指标',
  indicatorCounts: (period: number, annual: number) => `${formatCount(period)} / ${formatCount(annual)} 项`,
  doubtsOfForm: (doubts: number) => `${formatCount(doubts)} 处待核对`,
  formOfSource: (name: string, position: number) => `「${name}」第 ${formatCount(position)} 份`,
  openForm: (name: string) => `核对「${name}」`,
  plan: (created: number, updated: number, skipped: number) =>
    [
      created > 0 ? `新增 ${formatCount(created)}` : '',
      updated > 0 ? `更新 ${formatCount(updated)}` : '',
      skipped > 0 ? `跳过 ${formatCount(skipped)}` : '',
    ]
      .filter(Boolean)
      .join('，'),
  account: '来源',
  accountList: '每个来源读得怎样',
  copyAccount: '复制清单',
  outcomes: { read: '读出', partly: '只读了一部分', unread: '没有读' } satisfies Record<
    SourceAccount['outcome'],
    string
  >,
  received: describeReceived,
  notRead: (names: readonly string[]) =>
    `没有读：${names
      .slice(0, NAMED)
      .map((name) => `「${name}」`)
      .join('')}${names.length > NAMED ? `等 ${formatCount(names.length)} 个` : ''}`,
  sourceOutcome: (outcome: string, forms: number) => (forms > 0 ? `${outcome}，${formatCount(forms)} 份` : outcome),
  accountLine: (name: string, outcome: string, forms: number, sentences: readonly string[]) =>
    `${name}：${importStrings.sourceOutcome(outcome, forms)}。${sentences.join('')}`,
  openTitle: (doubts: number) => `还有 ${formatCount(doubts)} 处没有核对`,
  openBody: '写入后，这些地方会一起记入工作表「待核对」，以后可以接着核对。',
  openFirst: '先核对',
  writeAnyway: '照样写入',
  furniture: (lines: number) => `${formatCount(lines)} 行页眉页脚等，不需要核对`,
  write: (forms: number) => (forms > 0 ? `写入工作簿（${formatCount(forms)} 份）` : '写入工作簿'),
  writing: '正在写入工作簿',
  writingStep: (done: number, total: number) => `已写入 ${formatCount(done)} / ${formatCount(total)} 份`,
  writingCancelled: '已取消写入，工作簿没有改动。',
  writtenTitle: '已写入工作簿',
  outcome: (created: number, updated: number, skipped: number) =>
    `新增 ${formatCount(created)} 份，更新 ${formatCount(updated)} 份，跳过 ${formatCount(skipped)} 份。`,
  undone: '已撤销这次导入，工作簿恢复到写入以前。',
  backToReview: '返回预览',
  again: '继续导入',
};

/** So many names of unread sources are in sight; the list has all. */
const NAMED = 3;

function describeReceived(counts: {
  readonly what: 'files' | 'sources';
  readonly all: number;
  readonly read: number;
  readonly forms: number;
  readonly partly: number;
  readonly unread: number;
}): string {
  const received = `收到 ${formatCount(counts.all)} 个${counts.what === 'files' ? '文件' : '来源'}`;
  const read = `读出 ${formatCount(counts.read)} 个 ${formatCount(counts.forms)} 份`;
  const partly = counts.partly > 0 ? `（其中 ${formatCount(counts.partly)} 个只读了一部分）` : '';
  const unread = counts.unread > 0 ? `，${formatCount(counts.unread)} 个没有读` : '';
  return `${received}：${read}${partly}${unread}。`;
}

function describeProblem(problem: ReadingProblem): string {
  switch (problem.kind) {
    case 'empty':
      return '这里没有文字，请复制申报表的全部内容后再粘贴。';
    case 'not-a-form':
      return '没有找到申报表的标签（如「项目名称」「项目资金」），请确认复制的是项目支出绩效目标申报表的全文；是别处的表样，可以点「教会新表样」。';
    case 'unknown-template':
      return `这像是「${problem.title}」，不是认得的表样；是绩效目标表的，请拖入它的表格文件，点「教会新表样」。`;
    case 'incomplete-form':
      return `第 ${formatCount(problem.form + 1)} 份缺少${problem.missing.map((label) => `「${label}」`).join('')}，请检查复制是否完整。`;
    case 'order-lost':
      return `第 ${formatCount(problem.form + 1)} 份的文字次序已乱，各栏可能混入别处内容，请改选 PDF 文件导入。`;
    case 'pages-mixed':
      return `第 ${formatCount(problem.form + 1)} 份中夹有另一份的内容，请把各份的页按次序排好再粘贴，或改选 PDF 文件导入。`;
    case 'too-long':
      return `文字有 ${formatCount(problem.length)} 个字符，一次最多 ${formatCount(problem.limit)} 个，请分几次粘贴。`;
    case 'data-sheets':
      return problem.message;
  }
}
