import { formatCount } from '../formatNumber';

/** What 一键修正 says. */
export const repairStrings = {
  title: '一键修正',
  list: '可以修正的单元格',
  looking: '正在查找可以修正的文字…',
  hint: '只改空格、标点、词表里的错别字等不影响意思的地方，划去的是原来的字，带下划线的是改后的字；请核对后再写入。',
  nothing: '这些问题要由填报人改写，没有可以直接替换的文字。',
  chosen: (chosen: number, all: number) => `已选 ${formatCount(chosen)} 处，共 ${formatCount(all)} 处`,
  reason: (rules: readonly string[], project: string) => `${rules.join('、')} · ${project}`,
  apply: (count: number) => `修正 ${formatCount(count)} 处`,
  done: (count: number) => `已修正 ${formatCount(count)} 处，并重新校验。`,
  back: '返回校验结果',
};
