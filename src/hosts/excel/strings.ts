import { SEVERITY_LABELS } from '../../model/finding';
import type { Severity } from '../../model/finding';

const PRODUCT = '绩效申报助手';

/** Everything that this host says in the workbook and while Excel does not answer. */
export const strings = {
  /** How our charts begin in their names. */
  chart: `${PRODUCT}图表`,
  /** Heads a remark on a cell; by it our remarks are told from those of the user. */
  remarkTitle: (severity: Severity) => `${PRODUCT}·${SEVERITY_LABELS[severity]}`,
  start: {
    title: 'Excel 没有响应',
    body: '窗格没有连接上 Excel。请点「重新加载」；仍不行请关闭窗格后再打开，或重新启动 Excel。',
    tooOldTitle: '这个版本的 Excel 不能使用绩效申报助手',
    tooOldBody: '需要 Excel 2021 及以上或 Microsoft 365。也可以在浏览器里打开本页，用网页工作簿完成同样的工作。',
    reload: '重新加载',
    copy: '复制诊断信息',
    copied: '已复制',
    diagnosis: '诊断信息',
  },
};
