import type { ImportDecision } from '../app/importPreview';
import type { RuleSummary } from '../app/ruleCatalogue';
import type { ReadingProblem } from '../model/reading';
import type { Failure } from './failure';
import { formatCount } from './formatNumber';
import type { ReviewFilter } from './import/importState';

/** Everything that the pane says. */
export const strings = {
  product: '绩效申报助手',
  views: { import: '导入', check: '校验', official: '申报表', settings: '设置' },
  close: '关闭',
  cancel: '取消',
  working: '正在处理',
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
  },
  failure: describeFailure,
  import: {
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
    dropHint: (extensions: readonly string[]) => `也可以把文件拖到这里（${extensions.join('、')}）。`,
    dropHere: '松开鼠标，添加这些文件。',
    items: '待解析的内容',
    loading: '正在读取…',
    remove: (name: string) => `移除「${name}」`,
    fileUnavailable: '这个文件打不开，可能已被移动或正被别的程序占用，请确认后重新选择。',
    sampleUnavailable: '示例没有加载出来，请重新打开窗格后再试。',
    read: '解析',
    clear: '清空',
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
    retry: '重试',
    notesLeft: (notes: number) => `${formatCount(notes)} 处读得不确定，写入前请核对。`,
    reviewNotes: '逐处核对',
    filter: '列出哪些申报表',
    filters: {
      all: (count: number) => `全部（${formatCount(count)}）`,
      doubtful: (count: number) => `待核对（${formatCount(count)}）`,
      duplicate: (count: number) => `与已有的重复（${formatCount(count)}）`,
    } satisfies Record<ReviewFilter, (count: number) => string>,
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
    inSource: (position: number, isEqual: boolean) =>
      `与这次的第 ${formatCount(position)} 份是同一项目，${isEqual ? '内容相同' : '内容不同'}`,
    forms: '读出的申报表',
    unnamed: '（没有项目名称）',
    year: (year: number | null) => (year === null ? '年度未读出' : `${year}年`),
    funds: { period: '实施期（元）', annual: '年度（元）' },
    indicators: '指标',
    indicatorCounts: (period: number, annual: number) => `${formatCount(period)} / ${formatCount(annual)} 项`,
    notesOfForm: (notes: number) => `${formatCount(notes)} 处待核对`,
    openForm: (name: string) => `核对「${name}」`,
    plan: (created: number, updated: number, skipped: number) =>
      [
        created > 0 ? `新增 ${formatCount(created)}` : '',
        updated > 0 ? `更新 ${formatCount(updated)}` : '',
        skipped > 0 ? `跳过 ${formatCount(skipped)}` : '',
      ]
        .filter(Boolean)
        .join('，'),
    write: (forms: number) => (forms > 0 ? `写入工作簿（${formatCount(forms)} 份）` : '写入工作簿'),
    writing: '正在写入工作簿',
    writingStep: (done: number, total: number) => `已写入 ${formatCount(done)} / ${formatCount(total)} 份`,
    writingCancel: '正在取消…',
    writingCancelled: '已取消写入，工作簿没有改动。',
    writtenTitle: '已写入工作簿',
    outcome: (created: number, updated: number, skipped: number) =>
      `新增 ${formatCount(created)} 份，更新 ${formatCount(updated)} 份，跳过 ${formatCount(skipped)} 份。`,
    reveal: '查看',
    undo: '撤销',
    undoing: '正在撤销…',
    undone: '已撤销这次导入，工作簿恢复到写入以前。',
    nothingToUndo: '没有可以撤销的写入，工作簿没有改动。',
    editedTitle: '写入以后有单元格改过',
    editedBody: '撤销会把写入以后在这些单元格里做的修改一起撤掉。',
    undoAnyway: '仍然撤销',
    keepEdits: '保留修改',
    backToReview: '返回预览',
    again: '继续导入',
  },
  review: {
    title: '核对',
    back: '返回列表',
    previous: '上一份',
    next: '下一份',
    position: (position: number, total: number) => `第 ${formatCount(position)} / ${formatCount(total)} 份`,
    fields: '读出的内容',
    source: '原文',
    empty: '（空）',
    take: (alternative: string) => (alternative === '' ? '改为空' : `改为「${alternative}」`),
    confirm: '原样保留',
    confirmed: '已确认。',
    replaced: (previous: string) => (previous === '' ? '已改，原来为空。' : `已改，原来是「${previous}」。`),
    reopen: '还原',
    notInSource: '原文里没有这一格的文字。',
  },
  check: {
    start: '开始校验',
    again: '重新校验',
    checking: '正在校验',
    checkingStep: '正在对照规则检查每一份申报表',
    refreshing: '正在更新…',
    intro: '按规则检查工作簿里的全部申报表，问题列在「校验结果」里，并标在单元格上。',
    noForms: '工作簿里还没有申报表，请先导入。',
    toImport: '去导入',
    title: (forms: number) => `${formatCount(forms)} 份申报表的校验结果`,
    found: (forms: number, findings: number) =>
      `已校验 ${formatCount(forms)} 份申报表，有 ${formatCount(findings)} 条结果。`,
    clean: (forms: number) => `${formatCount(forms)} 份申报表没有发现问题。`,
    nothingListed: '按现在的筛选没有问题。',
    clearFilter: '清除筛选',
    findings: '校验发现的问题',
    bySeverity: '按严重程度',
    filters: '筛选',
    department: '主管部门',
    allDepartments: '全部部门',
    noDepartment: '（没有主管部门）',
    rule: '规则',
    allRules: '全部规则',
    state: '处理',
    allStates: '全部处理状态',
    choice: (name: string, count: number) => `${name}（${formatCount(count)}）`,
    explain: '为什么、怎么改',
    related: (address: string) => `相关单元格 ${address}`,
    ignore: '忽略',
    reopen: '恢复为待处理',
    reason: '忽略的理由',
    ignoreNow: '确定忽略',
    remark: (remark: string) => `备注：${remark}`,
    unchecked: (count: number) => `${formatCount(count)} 项未检查`,
    uncheckedHint: '缺少所需内容的检查不算通过，补齐后会自动检查。',
    times: (count: string) => `（${count} 份）`,
  },
  official: {
    title: (projects: number) => `${formatCount(projects)} 个项目`,
    intro: '给选中的项目各写一张申报表，内容取自数据表；以前生成的会重写，自己建的工作表不动。',
    loading: '正在读取工作簿里的项目…',
    noProjects: '工作簿里还没有项目，请先导入。',
    reload: '重新读取',
    projects: '工作簿里的项目',
    choice: '选择项目',
    all: (projects: number) => `全选（${formatCount(projects)}）`,
    generate: (forms: number) => (forms > 0 ? `生成申报表（${formatCount(forms)} 份）` : '生成申报表'),
    generating: '正在生成申报表',
    preparing: '正在读取项目',
    generatingStep: (done: number, total: number) => `已写入 ${formatCount(done)} / ${formatCount(total)} 行`,
    cancelled: '已取消生成，工作簿没有改动。',
    made: (forms: number) =>
      forms > 0
        ? `已生成 ${formatCount(forms)} 份申报表，每份一张工作表。`
        : '选中的项目已不在工作簿里，没有生成申报表；请重新选择。',
    sheets: '生成的申报表',
    revealSheet: (sheet: string) => `查看「${sheet}」`,
    undone: '已撤销这次生成，工作簿恢复到生成以前。',
    overtaken: '生成以后又有别的写入，这里不能再撤销；不要的申报表可以直接删除工作表。',
    again: '继续生成',
  },
  settings: {
    title: '设置',
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色', 'high-contrast': '高对比度' },
    rules: '校验规则',
    rulesHint: '存在工作簿里，随文件一起走；改动后自动重新校验。',
    rulesLoading: '正在读取规则设置…',
    saved: '规则设置已保存。',
    groups: {
      completeness: '完整性',
      funds: '资金勾稽',
      values: '指标值规范',
      consistency: '逻辑一致性',
      batch: '年度间与跨部门',
      wording: '文本质量',
    } satisfies Record<RuleSummary['group'], string>,
    groupTitle: (title: string, enabled: number, all: number) =>
      `${title}（启用 ${formatCount(enabled)} / ${formatCount(all)}）`,
    gradeOf: (rule: string) => `「${rule}」的严重程度`,
    thresholds: '界限值',
    wordLists: '用语表',
    wordListHint: '每行一个；错别字写成「错→对」。',
    restore: '恢复初始值',
    controlTotals: '部门控制数',
    controlTotalsHint: '填写后核对各部门年度资金合计。',
    controlTotal: {
      year: '年度',
      departmentCode: '部门代码',
      annual: '控制数（元）',
      add: '添加',
      remove: (year: number, departmentCode: string) => `删除 ${year}年 ${departmentCode}`,
      incomplete: '请填写四位年度、部门代码和不小于 0 的金额。',
    },
    guide: '导入页的三步说明',
    showGuide: '再次显示',
    guideShown: '已恢复，打开「导入」就能看到。',
    about: '关于',
    version: (version: string) => `绩效申报助手 ${version}`,
    privacy: '所有内容只在这台电脑上处理，不会发送到网络。',
  },
};

function describeProblem(problem: ReadingProblem): string {
  switch (problem.kind) {
    case 'empty':
      return '这里没有文字，请复制申报表的全部内容后再粘贴。';
    case 'not-a-form':
      return '没有找到申报表的标签（如「项目名称」「项目资金」），请确认复制的是项目支出绩效目标申报表的全文。';
    case 'unknown-template':
      return `「${problem.title}」不是已知的表样，最接近的是「${problem.nearest}」；请改用这种表样填报后再导入。`;
    case 'incomplete-form':
      return `第 ${formatCount(problem.form + 1)} 份缺少${problem.missing.map((label) => `「${label}」`).join('')}，请检查复制是否完整。`;
    case 'too-long':
      return `文字有 ${formatCount(problem.length)} 个字符，一次最多 ${formatCount(problem.limit)} 个，请分几次粘贴。`;
    case 'data-sheets':
      return problem.message;
  }
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
    case 'unsupported':
      return '当前的 Excel 版本不支持这项操作；请更新 Excel 后重试。';
    case 'cancelled':
      return '已取消，工作簿没有改动。';
    case 'half-written':
      return '写入中断，没能马上恢复，工作簿里可能留有写了一半的内容；请先不要保存，重试时会先把它恢复。';
    case 'failed':
      return '工作簿没有接受这项操作，内容没有改动；请重试，仍不行请复制诊断信息发给技术支持。';
    case 'unexpected':
      return '程序出了意外，内容没有改动；请重试，仍不行请复制诊断信息发给技术支持。';
  }
}
