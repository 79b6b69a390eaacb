import type { DuplicateOf } from '../../app/workbook/duplicatesAmong';
import type { SettledIds } from '../../app/files/mergeWorkbooks';
import type { MissingReceipt, ReceivedProject } from '../../app/receipts/registerOverview';
import { templateProblem } from '../../app/teach/templateProblem';
import type { Severity } from '../../model/finding';
import type { FormRecord } from '../../model/form';
import type { ReadingProblem } from '../../model/reading';
import type { UnknownKey } from '../../model/settingsKeys';

function onSheets(sheets: readonly string[]): string {
  return `（${sheets.slice(0, 3).join('、')}${sheets.length > 3 ? ` 等 ${sheets.length} 张表` : ''}）`;
}

/** Everything that the command line says. */
export const strings = {
  program: '把项目支出绩效目标申报表的文字读成结构化数据和工作簿。所有内容只在这台电脑上处理。',
  files: '文件、文件夹或通配符（如 申报/*.txt）',
  parse: {
    description: '读出申报表',
    json: '把结果作为 JSON 打印：[{file, forms, notes, remainder}]',
    outDir: '每个文件的申报表写成此文件夹里的同名 .json',
  },
  build: {
    description: '把申报表写成一个工作簿',
    output: '要写的 .xlsx 文件',
    done: (file: string, forms: number, { error, warning, info }: Readonly<Record<Severity, number>>) =>
      `已写出 ${file}：${forms} 份申报表，错误 ${error} 处，警告 ${warning} 处，提示 ${info} 处。`,
    notXlsx: (file: string) => `输出文件「${file}」的扩展名不是 .xlsx，请改成 .xlsx 后重试。`,
    noForms: '没有读到申报表，没有写出工作簿。',
    noOfficial: '不附每个项目的官方申报表（几千个项目时文件小得多）',
    marked: '官方申报表上也标出问题（工作稿）；不写时没有颜色，可以打印签章',
    tooLarge: (sheet: string) =>
      `「${sheet}」的行数会超过工作表的上限，没有写入；请用 split 按主管部门拆分，或用 export 导出为 CSV、Parquet。`,
    settingsDiffer:
      '几个工作簿里保存的规则设置不同，这次按初始设置校验；要用其中一份，请加 --settings 指明那个工作簿。',
  },
  split: {
    description: '按主管部门拆成几个工作簿，每个部门一个',
    outDir: '写到此文件夹，文件名是主管部门的代码和名称',
    obstacle: (department: string, sentence: string) => `${department}：${sentence}`,
    loose: (file: string, lines: number) =>
      `已写出 ${file}：${lines} 行文字不属于任何申报表，记在「待核对」里，没有写进各部门的工作簿。`,
  },
  official: {
    folder: '申报表',
    how: (isApart: boolean) =>
      `官方申报表怎么放：each 每份一张工作表，department 每个部门一张，batch 全部在一张上，按顺序分页打印${isApart ? '，apart 每个部门一个工作簿，放在输出文件旁边的文件夹' : ''}；不写时为 each，超过 300 份时为 ${isApart ? 'apart' : 'batch'}`,
    order: '申报表的先后：sheet 项目总表的顺序，id 编号，department 主管部门，amount 年度资金从大到小',
    written: (folder: string, books: number, forms: number, isUnasked: boolean) =>
      `${forms} 份官方申报表按主管部门写成 ${books} 个工作簿，放在 ${folder}。${isUnasked ? '份数多，没有放进同一个工作簿；要放进去，加 --official each 或 batch。' : ''}`,
    unmarked: '--marked 没有用上：放在各部门工作簿里的申报表不标问题。',
    onOneSheet: (forms: number) =>
      `${forms} 份官方申报表放在一张工作表上，按顺序分页打印；要每份一张，加 --official each。`,
  },
  letters: {
    folder: '把退回意见写成 Word 公函，每个部门一个，放在此文件夹',
    office: '公函的落款单位',
    deadline: '公函里写的重新报送期限，如 2025年1月10日',
    done: (folder: string, count: number) => `已在 ${folder} 写出 ${count} 个部门的退回意见（.docx）。`,
    notReturned: (count: number) =>
      `有 ${count} 封公函写不了（原因见下），收表登记里没有记为已退回；处理后请重新运行。`,
  },
  register: {
    description: '说出工作簿里「收表登记」的情况：谁没有报，谁退回了，什么等着处理',
    usage: '[选项] <FILE>',
    file: '有「收表登记」的工作簿（.xlsx）',
    json: '把结果作为 JSON 打印',
    compare: '逐格比较每份表的两轮，如 --compare 1 3 或 --compare 一上 三上',
    compareNeeds: '--compare 后面要写两个不同的轮次，如 --compare 1 3 或 --compare 一上 三上，写在文件名之后。',
    compared: (department: string, id: string, project: string, rounds: string, differences: number) =>
      `${id} ${project}（${department}）${rounds}：${differences === 0 ? '内容相同' : `${differences} 处不同`}`,
    notKept: (department: string, id: string, project: string, rounds: string) =>
      `${id} ${project}（${department}）${rounds}：有一轮的内容没有留存，不能比较`,
    noRounds: (forms: number) => `另有 ${forms} 份没有这两轮。`,
    year: '看哪个年度，不写时看最近的一个',
    otherYears: (years: readonly string[]) =>
      `另有 ${years.map((year) => `${year}年度`).join('、')}的登记，加 --year ${years[0] ?? ''} 看。`,
    yearUnknown: (file: string, year: string, years: readonly string[]) =>
      `${file}：「收表登记」里没有「${year}」年度${years.length === 0 ? '' : `，有 ${years.join('、')}`}。`,
    roundUnused: (round: string) =>
      `--round ${round} 没有用上：这次的表在各自的工作簿里都登记过，轮次照旧；要改轮次，请在「收表登记」里改。`,
    roster: '应报名单：一行一个部门（可带项目）的文本、.csv、.xlsx 或 .docx，或上年的申报表、工作簿',
    round: '这次收到的是哪一轮（一上、二上……），不写时每份接着自己的上一轮',
    none: (file: string) => `${file}：里面没有「收表登记」；用 build 生成的工作簿，或在窗格里导入过的，才有。`,
    noRoster: (file: string) => `${file}：没有读到应报的部门，请一行写一个部门。`,
    unreadColumns: (file: string, columns: readonly string[]) =>
      `${file}：名单里的${columns.map((column) => `「${column}」`).join('')}没有用到；认得的表头是部门、代码、项目、实施单位、年度、期限，写错了请改正。`,
    rosterPages: (file: string) =>
      `${file}：是印好的页面（PDF），里面没有申报表，也不是名单；应报名单请用文本、.csv、.xlsx 或 .docx。`,
    rosterPassedOver: (file: string, lines: readonly string[]) =>
      `${file}：有 ${lines.length} 行不像部门名称，没有列入名单：${lines
        .slice(0, MOST_LINES)
        .map((line) => `「${line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line}」`)
        .join('')}${lines.length > MOST_LINES ? '等' : ''}`,
    roundUnknown: (round: string) => `「${round}」不是报送轮次，请写 一上、二上、三上……。`,
    gone: (file: string, names: readonly string[]) =>
      `${file}：收表登记里有 ${names.length} 个项目已不在项目总表（${names
        .slice(0, 3)
        .map((name) => `「${name}」`)
        .join('')}${names.length > 3 ? '等' : ''}），它们的各轮没有带上，请保留原工作簿备查。`,
    expectedLeft: (file: string, rows: number) =>
      `${file}：收表登记里的应报名单（${rows} 行）没有分到各部门的工作簿，仍以原工作簿为准。`,
    nothing: '没有等着处理的。',
    missing: (department: string, { projectName, deadline, daysLate }: MissingReceipt) =>
      `  ${department}${projectName === '' ? '' : `：${projectName}`}${until(deadline, daysLate)}`,
    project: (department: string, { last, errors, daysLate }: ReceivedProject) =>
      `  ${last.id} ${last.projectName}（${department}）${last.round}，${last.receivedAt === '' ? '' : `${last.receivedAt} 收到，`}${last.state}${last.returnedAt === '' ? '' : `（${last.returnedAt}）`}${until(last.deadline, daysLate)}${errors === 0 ? '' : `，错误 ${errors} 处`}${last.changes === '' ? '' : `；${last.changes}`}`,
  },
  export: {
    description: '把项目总表、绩效指标、校验结果、待核对和收表登记导出给别的程序用，行数没有上限',
    csv: '导出为 .csv（UTF-8，Excel 可直接打开）',
    parquet: '导出为 .parquet（DuckDB、Spark、Power BI 可读）',
    partitioned: '.parquet 按年度和主管部门分成文件夹（Hive 分区），供 DuckDB、Spark、Trino 读全部或只读一部分',
    onlyParquet: '--partitioned 只用于 --parquet，请一起写上。',
    duplicates: (table: string, column: string, ids: readonly string[]) =>
      `${table}里有 ${ids.length} 份重复的申报表（${ids.slice(0, MOST_LINES).join('、')}${ids.length > MOST_LINES ? '等' : ''}），「${column}」写为「否」，求和时请除开。`,
    left: (files: readonly string[]) =>
      `输出文件夹里还有以前导出、这次没有写的 ${files.length} 个文件（如 ${files[0] ?? ''}），查询时会一起读进来；不再需要的请删除。`,
    outDir: '写到此文件夹',
    noFormat: '没有说明导出成哪种格式，请加 --csv 或 --parquet。',
    noForms: '没有读到申报表，没有导出。',
    done: (file: string, rows: number, files: number | undefined) =>
      `已导出 ${file}：${rows} 行${files === undefined ? '' : `，分成 ${files} 个文件`}。`,
    notTables: (file: string, { templates, pairs, rules, isSet }: NotInTables) =>
      `${file}：${[
        ...(isSet ? ['规则设置'] : []),
        ...(rules > 0 ? [`自定义规则 ${rules} 条`] : []),
        ...(templates > 0 ? [`教会的表样 ${templates} 种`] : []),
        ...(pairs > 0 ? [`年度对比的配对 ${pairs} 处`] : []),
      ].join('、')}不在导出的表里，请保留原工作簿。`,
    unfit: (id: string, field: string, value: string) =>
      `编号「${id}」的${field}是 ${value}，超出 .parquet 能准确存放的位数，这一格留空，请核对原表或改用 --csv。`,
  },
  touches: {
    looks: (cells: number, sheets: readonly string[]) => `自己标的颜色和字体 ${cells} 格${onSheets(sheets)}`,
    notes: (count: number, sheets: readonly string[]) => `批注 ${count} 处${onSheets(sheets)}`,
    rules: (count: number, sheets: readonly string[]) => `条件格式 ${count} 条${onSheets(sheets)}`,
    pictures: (count: number, sheets: readonly string[]) => `图片 ${count} 张${onSheets(sheets)}`,
    left: (file: string, left: readonly string[]) =>
      `${file}：${left.join('，')}没有带进新写的工作簿，仍在这个文件里。`,
  },
  doubt: {
    file: (file: string, count: number) => `${file}：有 ${count} 处没有把握或没有读入，请对照原件核对：`,
    form: (index: number, name: string) => `  第 ${index} 份「${name}」`,
    noForm: '  不属于任何一份申报表的文字',
    place: (place: string, readAs: string, original: string, message: string) =>
      `    ${place}：读作${readAs === '' ? '空白' : `「${readAs}」`}，${original === '' ? '原文没有找到' : `原文「${original}」`}。${message}`,
    unread: (original: string, message: string) => `    「${original}」：${message}`,
    more: (count: number) => `    另有 ${count} 处，请看工作簿的「待核对」，或用 parse --json 列出。`,
    furniture: (file: string, lines: readonly string[]) =>
      `${file}：页眉、页脚、页码等 ${lines.length} 处不属于申报表，没有读入：${lines.map((line) => `「${line}」`).join('')}`,
  },
  duplicates: (duplicates: readonly DuplicateOf<FormRecord>[]) =>
    `${duplicates.length} 份重复的申报表没有计入合计：${duplicates
      .slice(0, MOST_LINES)
      .map(({ record, counted }) => `${record.id} ${record.form.projectName}（与 ${counted.id} 重复）`)
      .join(
        '、',
      )}${duplicates.length > MOST_LINES ? '等' : ''}；删去一份、改正名称，或在「校验结果」里把「项目重复申报」改为已忽略。`,
  conflict: {
    option: '同一份申报表有不同版本时：both 两份都写入（默认），first 留先读到的，last 留后读到的',
    repeated: (file: string, earlier: string, name: string, ids: SettledIds | undefined) =>
      `${file}：「${name}」与${file === earlier ? '前面' : ` ${earlier} 里`}的一份内容完全相同，只写一份${ids ? `，${settled(ids)}` : ''}。`,
    ids: (ids: SettledIds) => `    ${settled(ids)}`,
    kept: {
      both: (versions: Versions) => `${differ(versions)}，两份都写入，请核实：`,
      first: (versions: Versions) => `${differ(versions)}，留下先读到的一份：`,
      last: (versions: Versions) => `${differ(versions)}，留下后读到的一份：`,
    },
    cell: (label: string, before: string, after: string) => `    ${label}：先${before}，后${after}`,
    reordered: (label: string) => `    ${label}：顺序不同`,
    quoted: (words: string) => `「${words}」`,
    empty: '为空',
    absent: '没有',
  },
  rule: {
    description: '说明规则查什么、为什么、怎么改；不写名称时列出全部规则',
    usage: '[ID...]',
    id: '规则的名称，例如 fund-sum-mismatch，可以写几个',
    head: (title: string, id: string, severity: string, isOn: boolean) =>
      `${title}（${id}）｜${severity}｜默认${isOn ? '启用' : '关闭'}`,
    source: (document: string) => `依据：${document}`,
    why: (sentence: string) => `为什么：${sentence}`,
    fix: (sentence: string) => `怎么改：${sentence}`,
    threshold: (label: string, initial: number, unit: string, key: string, reason: string) =>
      `可以调整：${label}，默认 ${initial}${unit}（thresholds.${key}）。${reason}。`,
    words: (label: string, key: string) => `可以调整：词表「${label}」（wordLists.${key}）。`,
  },
  check: {
    description: '检查申报表，列出错误、警告和提示',
    json: '把结果作为 JSON 打印：[{file, form, rule, severity, path, message, messageId, data, related}]',
    enable: '另外启用默认关闭的规则，几条用空格或逗号隔开',
    disable: '不用这些规则，几条用空格或逗号隔开',
    settings: '规则设置文件（JSON）',
    outDir: '每个文件单独检查，结果写成此文件夹里的同名 .json',
    unknownRule: (rule: string, nearest: string | undefined) =>
      `没有规则「${rule}」，${nearest === undefined ? '' : `是不是「${nearest}」，`}全部规则用 shenbao rule 列出。`,
    common: (severity: string, title: string, forms: number, message: string, rule: string) =>
      `${severity}　${forms} 份申报表都有：${title}（${rule}），如：${message}逐条内容见 --json 的输出。`,
    ownRule: (name: string, reason: string) => `自定义规则「${name}」没有检查：${reason}`,
    unknownInSettings: (rule: string) => `规则设置里的「${rule}」不是规则名称，已略过。`,
    notSettings: (file: string, place: string) =>
      `${file}：不是规则设置，${place === '' ? '整个文件' : `「${place}」`}与格式不符，请检查此文件。`,
    unknownKey: (file: string, { place, nearest, under }: UnknownKey) =>
      `${file}：规则设置里没有「${place}」这一项${nearest === undefined ? '，请检查拼写' : under === undefined ? `，是不是「${nearest}」，请改正` : `，「${nearest}」应写在「${under}」里面，请移过去`}。`,
    form: (index: number, year: number | null, name: string) =>
      `\n  第 ${index} 份　${year === null ? '年度不明' : `${year}年`}　${name}`,
    clean: '    没有发现问题。',
    finding: (severity: string, place: string, message: string, rule: string) =>
      `    【${severity}】${place}：${message}（${rule}）`,
    unchecked: (reason: string, rule: string) => `    【未检查】${reason}（${rule}）`,
    uncheckedForms: (rule: string, count: number, file: string, form: number, reason: string) =>
      `【未检查】${rule} 有 ${count} 处没有检查，如${file}第 ${form} 份：${reason}`,
    uncheckedBatch: (reason: string, rule: string) => `【未检查】${reason}（${rule}）`,
    crashed: (rule: string) => `规则「${rule}」运行时程序出了意外，有的申报表没有按它检查；其余规则不受影响。`,
    total: (forms: number, errors: number, warnings: number, infos: number) =>
      `\n共 ${forms} 份申报表：错误 ${errors} 处，警告 ${warnings} 处，提示 ${infos} 处。`,
  },
  template: {
    option: '别处申报表的样式文件（在任务窗格「设置」的「表样」里导出），可以写多次',
    problem: templateProblem,
  },
  help: {
    usage: '[选项] [命令]',
    commandUsage: '[选项] <FILE...>',
    help: '显示帮助',
    debug: '程序自己出了问题时，打印给技术支持的诊断信息（不含表里的内容）',
    version: '显示版本号',
    command: '显示某个命令的帮助',
    titles: new Map([
      ['Usage:', '用法：'],
      ['Arguments:', '参数：'],
      ['Options:', '选项：'],
      ['Commands:', '命令：'],
    ]),
    exitCodes: '\n退出码：0 没有错误；1 有错误，或有文件、文字没有读入、没有写出，或有待核对之处；2 无法运行。',
  },
  usage: {
    unknownOption: (name: string) => `没有选项「${name}」，请用 --help 查看用法。`,
    unknownCommand: (name: string) => `没有命令「${name}」，请用 --help 查看用法。`,
    missingFiles: '没有给出文件，请在命令后面写上文件、文件夹或通配符。',
    missingOption: (name: string) => `缺少选项「${name}」，请用 --help 查看用法。`,
    missingValue: (name: string) => `选项「${name}」后面缺少内容，请用 --help 查看用法。`,
    invalidChoice: (choice: string, option: string, choices: string) =>
      `选项「${option}」不能是「${choice}」，请从 ${choices} 里选一个。`,
    conflict: '--json 与 --out-dir 不能一起用，请只留一个。',
    other: (message: string) => `命令行无法理解（${message}），请用 --help 查看用法。`,
  },
  unreadable: {
    missing: (file: string) => `${file}：找不到此文件，请检查路径。`,
    noMatch: (pattern: string) => `${pattern}：没有匹配的文件，请检查路径和通配符。`,
    emptyFolder: (folder: string) => `${folder}：文件夹里没有文件。`,
    brokenLink: (file: string) => `${file}：这个链接指向的文件已经不在，没有读；请找到原来的文件再读。`,
    notAFile: (file: string) => `${file}：这是设备或管道，不是文件，没有读。`,
    changing: (file: string) => `${file}：读取时内容还在变化，可能正在复制、下载或保存，没有读；请等它完成后重试。`,
    refused: {
      ENOENT: (file: string) => `${file}：读取时文件已经不在，可能刚被移走、改名或删除；请确认后重试。`,
      EACCES: (file: string) => `${file}：没有权限打开；请取得读取权限，或换一个能打开的副本。`,
      EBUSY: (file: string) => `${file}：正被别的程序占用，打不开；请关闭后重试。`,
      EISDIR: (file: string) => `${file}：这是一个文件夹，请给出里面的文件。`,
      ELOOP: (file: string) => `${file}：链接绕成了一圈，打不开；请找到原来的文件再读。`,
      ENAMETOOLONG: (file: string) => `${file}：路径太长，打不开；请移到更浅的文件夹或改短名称。`,
      EIO: (file: string) => `${file}：磁盘或网络位置读取出错；请检查连接，或复制到本机后重试。`,
    },
    otherwise: (file: string, code: string) =>
      `${file}：打不开（${code}），可能正被别的程序占用或没有权限，请关闭后重试。`,
    notJson: (file: string) => `${file}：不是完整的 JSON，请检查此文件。`,
    repeatedKeys: (file: string, places: readonly string[]) =>
      `${file}：${places
        .slice(0, 5)
        .map((place) => `「${place}」`)
        .join('、')}${places.length > 5 ? ` 等 ${places.length} 处` : ''}写了两次，不知道以哪一个为准，请留下一个。`,
    notForms: (file: string, place: string) => `${file}：不是申报表数据，「${place}」与格式不符，请检查此文件。`,
  },
  found: {
    sameFile: (file: string, first: string) => `${file}：与 ${first} 是同一个文件，只读一次。`,
    sameFolder: (folder: string) => `${folder}：这个链接指回已经读过的文件夹，没有再读一遍。`,
    summary: (received: number, read: number, forms: number, unread: number) =>
      `收到 ${received} 个文件：读出 ${read} 个 ${forms} 份，${unread} 个没有读。`,
    passedOver: (count: number) =>
      `另有 ${count} 个隐藏文件或系统文件（如 ~$ 开头的、Thumbs.db）不是申报材料，没有看。`,
  },
  outcome: {
    damaged: (file: string, sentence: string) => `${file}：${sentence}`,
    notWritten: {
      ENOSPC: (file: string) => `${file}：磁盘已满，没有写出，原有的文件没有改动；请腾出空间或换一个磁盘后重试。`,
      EDQUOT: (file: string) => `${file}：磁盘配额已用完，没有写出，原有的文件没有改动；请腾出空间后重试。`,
      EACCES: (file: string) => `${file}：没有写入权限，没有写出，原有的文件没有改动；请换一个文件夹或名称。`,
      EPERM: (file: string) =>
        `${file}：没有写入权限，或正被别的程序（如 Excel）打开，没有写出；请关闭后重试，或换一个文件夹。`,
      EBUSY: (file: string) => `${file}：正被别的程序（如 Excel）打开，没有写出，原有的文件没有改动；请关闭后重试。`,
      EROFS: (file: string) => `${file}：所在的磁盘是只读的，没有写出；请换一个磁盘。`,
      EISDIR: (file: string) => `${file}：已有同名的文件夹，没有写出；请换一个名称。`,
      ENOTDIR: (file: string) => `${file}：路径中有一段是文件，不是文件夹，没有写出；请检查路径。`,
      ELOOP: (file: string) => `${file}：这个链接绕成了一圈，没有写出；请换一个名称。`,
      ENAMETOOLONG: (file: string) => `${file}：名称或路径太长，没有写出；请改短后重试。`,
      EIO: (file: string) => `${file}：磁盘或网络位置写入出错，没有写出；请检查连接，或换一个磁盘后重试。`,
    },
    notWrittenOtherwise: (file: string, code: string) =>
      `${file}：写不进去（${code}），原有的文件没有改动；可能正被别的程序打开或没有权限，请关闭后重试。`,
    sameName: (file: string, target: string) => `${file}：结果也要写到 ${target}，为免覆盖没有写出，请改名后单独重试。`,
    isInput: (file: string, target: string) =>
      `${file}：结果要写到 ${target}，而它是输入文件，为免覆盖没有写出，请换一个文件夹。`,
    force: '已有的同名文件也覆盖，不问',
    exists: (target: string) =>
      `${target}：已有这个文件，不是本工具写出后没人动过的结果，为免覆盖没有写出；请换一个名称（工作簿里有要留的内容的，把它也列为输入），确定不要它了再加 --force。`,
    replaced: (target: string) => `${target}：替换了以前写出的结果。`,
    outputIsInput: (target: string) => `输出文件 ${target} 同时是输入文件，为免覆盖没有写出，请换一个名称。`,
    printCut: (code: string) =>
      code === 'ENOSPC' || code === 'EDQUOT'
        ? '磁盘已满，打印的结果不完整；请腾出空间后重试。'
        : `打印的结果不完整（${code}），请重试。`,
    nothingRead: '没有一个文件读得出来。',
    unexpected: (detail: string) => `程序出了意外，请把下面的内容发给技术支持：\n${detail}`,
    ourFault: (file: string) => `程序没能读「${file}」，这不是文件的问题；请把诊断信息发给技术支持。`,
    diagnosis: (subject: string, detail: string) => `诊断信息（${subject}，不含表里的内容）：\n${detail}`,
    howToDiagnose: '加上 --debug 再运行一次，会打印给技术支持的诊断信息。',
  },
  progress: {
    read: '读取',
    write: '写入',
  },
  summary: {
    file: (file: string, forms: number) => `${file}：${forms} 份申报表`,
    form: (parts: {
      index: number;
      year: string;
      name: string;
      department: string;
      amount: string;
      indicators: number;
    }) =>
      `  ${parts.index}. ${parts.year} ${parts.name}｜${parts.department}｜年度资金 ${parts.amount}｜指标 ${parts.indicators} 项`,
    year: (year: number | null) => (year === null ? '年度不明' : `${year}年`),
    amount: (yuan: string | undefined) => (yuan === undefined ? '未填' : `${yuan} 元`),
    notes: (count: number) => `  请核对 ${count} 处：`,
    note: (form: number, place: string, message: string) => `    第 ${form} 份${place}：${message}`,
    remainder: (count: number) => `  没有读进任何一格的文字 ${count} 行：`,
    remainderLine: (line: number, text: string) => `    第 ${line} 行：${text}`,
  },
  problem: (file: string, problem: ReadingProblem): string => `${file}：${describeProblem(problem)}`,
};

/** What a workbook holds that no table of an export has a place for. */
interface NotInTables {
  readonly templates: number;
  readonly pairs: number;
  readonly rules: number;
  readonly isSet: boolean;
}

/** Of lines that were passed over so many are quoted, each up to so many characters. */
const MOST_LINES = 5;
const LONGEST_LINE = 30;

function settled({ kept, dropped }: SettledIds): string {
  return `编号用先读到的 ${kept}，${dropped} 不再使用`;
}

interface Versions {
  readonly projectName: string;
  readonly earlier: string;
  readonly later: string;
  readonly count: number;
}

function differ({ projectName, earlier, later, count }: Versions): string {
  return `${later}：「${projectName}」与${earlier === later ? '前面' : ` ${earlier} 里`}的一份有 ${count} 处不同`;
}

function describeProblem(problem: ReadingProblem): string {
  switch (problem.kind) {
    case 'empty':
      return '文件里没有文字，请检查是否保存了内容。';
    case 'not-a-form':
      return '没有找到申报表的标签（如「项目名称」「项目资金」），请确认是项目支出绩效目标申报表的全文。';
    case 'unknown-template':
      return `这像是「${problem.title}」，不是认得的表样；是绩效目标表的，请在任务窗格里「教会新表样」，导出后用 --template 读。`;
    case 'incomplete-form':
      return `第 ${problem.form + 1} 份缺少${problem.missing.map((label) => `「${label}」`).join('')}，请检查复制是否完整。`;
    case 'order-lost':
      return `第 ${problem.form + 1} 份的文字次序已乱，各栏可能混入别处内容，请改用 PDF 文件。`;
    case 'pages-mixed':
      return `第 ${problem.form + 1} 份中夹有另一份的内容，请把各份的页按次序排好，或改用 PDF 文件。`;
    case 'too-long':
      return `文字有 ${problem.length} 个字符，一次最多 ${problem.limit} 个，请分成几个文件。`;
    case 'data-sheets':
      return problem.message;
  }
}

function until(deadline: string, daysLate: number): string {
  if (deadline === '') return '';
  return `，期限 ${deadline}${daysLate === 0 ? '' : `，已过 ${daysLate} 天`}`;
}
