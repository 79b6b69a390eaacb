/** A sheet that we made, and texts that the user has written on it since. */
interface WrittenSheet {
  readonly name: string;
  readonly texts: readonly string[];
  readonly isOfficial: boolean;
}

/** What the use cases themselves say. */
export const strings = {
  brokenCharacters: '有的字节已损坏，读成了「\uFFFD」，请对照原件改正。',
  checkTitle: '校验',
  looseWorkbook: '不属于任何申报表的文字',
  /** A sentence on each sheet, a last one on how many more there are. */
  writtenOnMadeSheets: (sheets: readonly WrittenSheet[]): readonly string[] => [
    ...sheets.slice(0, 5).map(({ name, texts, isOfficial }) => {
      const named = texts
        .slice(0, 3)
        .map((text) => `「${text.length > 20 ? `${text.slice(0, 20)}…` : text}」`)
        .join('、');
      const all = `${named}${texts.length > 3 ? `等 ${texts.length} 处` : ''}`;
      const remedy = isOfficial
        ? '申报表的内容以项目总表和绩效指标为准，需要时请撤销，改到那里再生成。'
        : '需要时请撤销，移到别的工作表后再生成。';
      return `「${name}」重新生成时，后来写在这张表上的${all}没有保留；${remedy}`;
    }),
    ...(sheets.length > 5 ? [`另有 ${sheets.length - 5} 张表上后来写的内容也没有保留。`] : []),
  ],
  countsTypedOver: (sheet: string, cells: readonly string[]) =>
    `「${sheet}」${cells.slice(0, 3).join('、')}${cells.length > 3 ? ` 等 ${cells.length} 处` : ''}是直接写上的，不随校验结果和待核对变，也不是现在的条数；要恢复计数，请把同一列其他行的公式复制过来。`,
  writtenInFile: (sheet: string, cells: readonly string[]): string => {
    const named = cells
      .slice(0, 3)
      .map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…」` : cell))
      .join('、');
    const all = `${named}${cells.length > 3 ? `等 ${cells.length} 处` : ''}`;
    return cells.length === 0
      ? `「${sheet}」里的内容后来改过，没有读入：这张表由项目总表算出，要改的请改在项目总表里。`
      : `「${sheet}」上后来写的${all}没有读入：这张表由项目总表算出，要改数的请改在项目总表里，要留的请移到别的工作表。`;
  },
  pairTorn: (earlier: string, later: string) =>
    `年度对比里「${earlier}」与「${later}」的配对没有带上：两份分在不同的部门。`,
  duplicateTorn: (projectName: string, counted: string, other: string) =>
    `「${projectName}」在两个部门的工作簿里各有一份（${counted}、${other}），拆开以后各自计入合计；请先核对是不是重复申报。`,
  ofOtherForm: (id: string, projectName: string, message: string) =>
    `${id}「${projectName}」的问题涉及本表的这一格：${message}`,
  settleTitle: '处理校验结果',
  settleDoubtsTitle: (count: number) => `核对 ${count} 处`,
  remarksRefused: (cells: readonly string[]) =>
    `${cells.slice(0, 3).join('、')}${cells.length > 3 ? `等 ${cells.length} 个单元格` : ''}没有写上问题说明，Excel 没有接受（多半因为单元格上已有批注）；颜色照标，选中单元格，窗格里会写出问题。`,
  finishRefused: (sheets: readonly string[], kinds: readonly string[]) =>
    `校验结果已全部写入，但 Excel 没有接受${sheets.map((sheet) => `「${sheet}」`).join('、')}的${kinds.join('、')}，不影响校验；可在 Excel 里自行设置。`,
  cellUnreadable: '单元格的内容读不出，这一项未能检查，请先按提示改好单元格。',
  readingDoubtful: '这一处的读取还有疑问，可能不是填报的问题，请先在待核对里核对原件。',
  settingsDamaged: (part: string) =>
    `工作簿里保存的规则设置中「${part}」已损坏，本次校验按初始设置进行，请在规则设置中重新填写并保存。`,
  settingsParts: {
    rules: '规则开关与级别',
    controlTotals: '部门控制数',
    thresholds: '界限值',
    wordLists: '词表',
    idPrefix: '编号前缀',
  },
  storedParts: {
    pairs: '年度对比的配对',
    ignored: '已忽略的问题',
    templates: '教会的表样',
    sheets: '由本工具生成的工作表',
    carried: '拆分时带来的问题',
    returnWords: '公函的落款和期限',
  },
  storedDamaged: (part: string) => `工作簿里记住的「${part}」有损坏，读不出的部分按没有记过处理，请核实后重新设定。`,
  ownRulesTitle: '建立自定义规则表',
  ownRulesBrought: (count: number) => `带来的 ${count} 条自定义规则已加进「自定义规则」表，下次校验就会用到。`,
  ownRulesOccupied: (sheet: string, count: number) =>
    `带来的 ${count} 条自定义规则没有加入：工作簿里的「${sheet}」不是规则表，请改名后重新导入。`,
  ownRuleAdded: '新建自定义规则',
  ownRuleOff: (message: string) => `这条规则没有检查：${message}`,
  ownRuleRow: (row: number) => `第 ${row} 条`,
  repairTitle: (count: number) => `修正 ${count} 处`,
  opinionTitle: (departments: number) => `生成 ${departments} 个部门的退回意见`,
  opinionSheet: (department?: string) => (department === undefined ? '退回意见' : `退回意见 ${department}`),
  noDepartment: '未填主管部门',
  summarySheet: '部门汇总',
  directorSheet: '领导一页',
  lettersTitle: (letters: number) => `登记 ${letters} 个部门的退回`,
  letterFile: (department: string) => `${department} 退回意见`,
  summaryTitle: '生成部门汇总',
  comparisonSheet: (earlier: number, later: number) => `年度对比 ${earlier}-${later}`,
  comparisonTitle: '生成年度对比',
  contentsSheet: '目录',
  allForms: '全部申报表',
  departmentForms: (department: string) => `申报表 ${department}`,
  regenerateTitle: (count: number) => `生成 ${count} 份申报表`,
  renumbered: (projectName: string, wished: string, id: string) =>
    `「${projectName}」原来的编号「${wished}」已经用在别的项目上，写入为「${id}」；退回部门时请写明。`,
  pairIncomplete: (earlier: string, later: string) =>
    `年度对比里对「${earlier}」与「${later}」的配对没有带上：其中一份没有写进这个工作簿。`,
  pairContradicted: (earlier: string, later: string, isOneProject: boolean) =>
    `年度对比里「${earlier}」与「${later}」${isOneProject ? '配成一对' : '不是一对'}，与前面已记下的配对不一致，没有带上，请核实后在「汇总」里重新配对。`,
  templateBrought: (name: string) => `教会的表样「${name}」已带进这个工作簿。`,
  templateDiffers: (name: string) =>
    `带来的表样「${name}」与已有的同名表样内容不同，没有带上；要用带来的，请把其中一个改名后重试。`,
  templatesFull: (name: string, most: number) => `表样最多存 ${most} 种，「${name}」没有带上；请删去不用的表样后重试。`,
  importTitle: (count: number) => `导入 ${count} 份申报表`,
  textTooLong: (place: string, length: string, limit: string) =>
    `${place}有 ${length} 字，超过单元格能存放的 ${limit} 字，这一份没有写入，请在原文中删减后重新导入。`,
  tooManyRows: (sheet: string, rows: string, limit: string) =>
    `「${sheet}」会有 ${rows} 行，超过工作表的 ${limit} 行，没有写入；请按主管部门拆分成几个工作簿，或导出为 CSV、Parquet。`,
  columnMissing: (sheet: string, header: string) =>
    `「${sheet}」没有「${header}」这一列，表中另有的内容无处存放，请在表头最右边补上这一列后再导入。`,
  ownColumn: (place: string, header: string) => `${place}自己添加的列「${header}」`,
  ownIndicator: (side: string, name: string) => `${side}指标「${name}」旁`,
  findingWord: (place: string, rule: string) => `校验结果里${place}「${rule}」的处理和备注`,
  officialStale: (sheet: string, projectName: string, labels: readonly string[], count: number) =>
    `工作表「${sheet}」与项目总表里的「${projectName}」有 ${count} 处不一致（${labels.join('、')}${count > labels.length ? '等' : ''}），按项目总表读取；如果申报表上的内容才对，请把它填进数据表，然后重新生成申报表。`,
  copiedDataSheet: (sheet: string, original: string) =>
    `工作表「${sheet}」的表头与数据表「${original}」相同，但不是这个数据表，其中的内容没有读入；如果以它为准，请把改动填进「${original}」，不需要时请删除。`,
  loneCopy: (sheet: string, original: string) =>
    `工作表「${sheet}」的表头与数据表「${original}」相同，但它既没有用这个名称，也没有这个名称的表格，其中的内容没有读入；请把它改名为「${original}」，选中数据区域（含表头）按 Ctrl+T 建立同名的表格。`,
  officialRead: (count: number) =>
    `数据表读不出，改从申报表工作表读取了 ${count} 份，数据表里后来的改动不在其中；请先按提示恢复数据表，再重新读取。`,
  lineUnread: (line: number) => `原文第 ${line} 行的这段文字没有读进任何一格，请核实是否需要。`,
  formPlace: (number: number, projectName: string, field: string) => `第 ${number} 份「${projectName}」的${field}`,
} as const;
