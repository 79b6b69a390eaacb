import type { Indicator, Side } from './form';
import { normaliseText } from './normaliseText';

/** What makes two rows the same indicator of one form: side, 二级指标 and name. */
export function indicatorKey(side: Side, { level2, name }: Indicator): string {
  return [side, level2, normaliseText(name)].join('\u0000');
}
