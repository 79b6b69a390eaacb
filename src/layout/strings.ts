/** Headers of the data sheets that name no field of the form, and every sentence about these sheets. */
export const strings = {
  counted: '计入合计',
  isCounted: { yes: '是', no: '否' },
  id: '编号',
  projectName: '项目名称',
  side: '期间',
  order: '序号',
  comparator: '比较符',
  number: '数值',
  unit: '单位',
  severity: '严重程度',
  rule: '规则',
  department: '主管部门',
  place: '位置',
  link: '跳转',
  goThere: '查看',
  message: '问题说明',
  state: '处理',
  remark: '备注',
  extra: '其他内容',
  mark: '校验标记',
  readAs: '读作',
  original: '原文',
  alternative: '另一种读法',
  explanation: '说明',
  source: '来源文件',
  unreadText: '未读入的文字',
  receipts: {
    year: '年度',
    departmentCode: '主管部门代码',
    unit: '实施单位',
    round: '报送轮次',
    receivedAt: '收到时间',
    changes: '与上次相比',
    state: '状态',
    returnedAt: '退回时间',
    deadline: '期限',
    content: '原报内容',
  },
  headerAgain: (header: string, count: number) => `${header}（${count}）`,
  placeAgain: (label: string, count: number) => `${label}（第 ${count} 处）`,
  pageOf: (page: number | string, pages: number) => `第 ${page} 页 共 ${pages} 页`,
  contents: { title: '申报表目录', year: '年度', sheet: '工作表' },
  /** What Excel writes at the left of a totals row. */
  totals: ['汇总', '合计', '总计'] as readonly string[],

  tableMissing: (sheet: string) =>
    `工作表「${sheet}」里没有名为「${sheet}」的表格，请选中数据区域（含表头）按 Ctrl+T 建立表格并改回此名，或把这张工作表改名后重新导入。`,
  columnMissing: (sheet: string, headers: string) => `「${sheet}」缺少列「${headers}」，请恢复表头文字或补上此列。`,
  columnTwice: (sheet: string, header: string) => `「${sheet}」有两列都叫「${header}」，请给其中一列改名。`,
  sheetMissing: (sheet: string) => `工作簿里缺少工作表「${sheet}」，请撤销删除或恢复它原来的名称。`,
  idMissing: (sheet: string, row: number) => `「${sheet}」第 ${row} 行没有编号，请补上编号或删除此行。`,
  idTwice: (sheet: string, id: string, rows: string) =>
    `「${sheet}」第 ${rows} 行的编号都是「${id}」，请改成互不相同的编号。`,
  notAnAmount: (cell: string, field: string, text: string) =>
    `${cell} 的${field}写着「${text}」，读不出金额，请改为以元为单位的数字。`,
  notAYear: (cell: string, text: string) => `${cell} 的年度写着「${text}」，请改为四位数字的年份。`,
  roundedNumber: (cell: string, field: string) =>
    `${cell} 的${field}是超过 15 位的数字，末尾几位已被四舍五入，请把单元格设为文本格式后重新填写。`,
  errorValue: (cell: string, field: string, text: string) =>
    `${cell} 的${field}显示「${text}」，公式出错，没有读入；请改好公式，或直接填写内容。`,
  notASide: (cell: string, text: string) => `${cell} 的期间写着「${text}」，请改为「实施期」或「年度」。`,
  notALevel: (cell: string, header: string, text: string) =>
    `${cell} 的${header}写着「${text}」，请改为申报表上的${header}名称。`,
  notAnOrder: (cell: string, text: string) => `${cell} 的序号写着「${text}」，请改为数字。`,
  rowsBelow: (sheet: string, rows: string) =>
    `「${sheet}」第 ${rows} 行写在表格下面，不在表格里，没有读入；请把表格的范围拉到这一行。`,
  orphans: (sheet: string, id: string, count: number, formSheet: string) =>
    `「${sheet}」里编号「${id}」的 ${count} 行在「${formSheet}」里没有对应的项目，没有读入；请补上该项目或删除这些行。`,
  noRoomForColumn: (sheet: string, header: string) =>
    `「${sheet}」的表格右边写有内容，没有加上「${header}」一列，这张表里的颜色和链接不会随排序移动；把右边的内容移到别的工作表后再校验，就会加上。`,
  unnamedFile: '未命名',
  cellLeftEmpty: '工作簿里这一格读不出，已留空，请按提示改好单元格，或在这里填写。',
  ownColumnsLeft: (sheet: string, headers: readonly string[]) =>
    `「${sheet}」没有「${headers.join('」「')}」列，来源文件里自己添加的这些列没有带过来；需要时请撤销导入，在表头最右边加上同名的列后再导入。`,

  listColumnsLeft: (sheet: string, headers: readonly string[]) =>
    `「${sheet}」里自己添加的列「${headers.join('」「')}」不随申报表带走；需要时请留着原工作簿，或把内容移到「项目总表」自己添加的列里。`,

  ownRuleUnreadable: (header: string, text: string) =>
    `「${header}」显示「${text}」，公式出错或数字太长，请直接填写内容。`,

  opinion: {
    title: '项目支出绩效目标审核退回意见',
    noDepartment: '未填主管部门',
    noProject: '未填项目名称',
    none: '没有需要退回的意见。',
    headers: { number: '序号', severity: '级别', place: '位置', fact: '问题说明', remedy: '修改意见' },
    department: (name: string) => `主管部门：${name}`,
    project: (name: string, year: number | null, id: string) =>
      `${name}（${year === null ? '' : `${year}年度，`}编号 ${id}）`,
    counts: (projects: number, parts: readonly string[]) => `共 ${projects} 个项目，${parts.join('，')}。`,
    count: (label: string, count: number) => `${label} ${count} 条`,
    item: (number: number, label: string, place: string, fact: string) => `${number}. 【${label}】${place}：${fact}`,
    remedy: (text: string) => `   修改意见：${text}`,
    letter: {
      title: (years: string) => `关于退回${years === '' ? '' : `${years}年度`}项目支出绩效目标申报表的意见`,
      opening: (counts: string) => `你单位报送的项目支出绩效目标申报表已经审核，有需要修改或说明的地方，${counts}`,
      deadline: (deadline: string) => `请按附件逐条修改或说明，于${deadline}前重新报送。重新报送时编号保持不变。`,
      withoutDeadline: '请按附件逐条修改或说明，及时重新报送。重新报送时编号保持不变。',
      annexed: '附件：审核意见',
      annex: '附件　审核意见',
      seal: '（单位名称、盖章）',
      date: (date: Date) => `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`,
    },
  },
} as const;
