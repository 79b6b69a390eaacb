import { LEVEL2_INDICATORS } from '../../model/form';
import type { Level2Indicator, Side } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';
import { claimLabel } from './formParts';
import type { FormParts } from './formParts';
import type { LabelledCell } from './formRow';

/** The 二级指标 that a cell of its column names, even if clipped; one that the form does not have is noted. */
export function readLevel2Label(parts: FormParts, side: Side, cell: LabelledCell): Level2Indicator | undefined {
  const level2 = cell.label?.kind === 'level2' ? cell.label.level2 : clippedLevel2(cell.text);
  if (level2) claimLabel(parts, cell);
  else {
    const message = `「${cell.text.trim()}」不是表内的二级指标，该行指标未归类，请在原文中核对。`;
    parts.doubts.push({ path: `indicators.${side}`, doubt: 'missing-label', message });
  }
  return level2;
}

/** The label of which only the first characters are left, such as 服务对象满意度指. */
function clippedLevel2(text: string): Level2Indicator | undefined {
  const start = normaliseText(text);
  const matches = LEVEL2_INDICATORS.filter((label) => start.length >= 2 && label.startsWith(start));
  return matches.length === 1 ? matches[0] : undefined;
}
