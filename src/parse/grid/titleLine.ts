import { normaliseText } from '../../model/normaliseText';
import { repairRadicals } from '../stream/repairRadicals';

/** Whether a line is the title of a form, such as 某市市级预算部门项目支出绩效目标申报表. */
export function isTitleLine(text: string): boolean {
  return text.length < LONGEST_TITLE && TITLE.test(normaliseText(repairRadicals(text)));
}

/** Whether a line holds nothing but the year of a form, such as （2024年度）. */
export function isYearLine(text: string): boolean {
  return text.length < LONGEST_TITLE && YEAR_LINE.test(normaliseText(repairRadicals(text)));
}

const LONGEST_TITLE = 120;
const TITLE = /绩效目标(?:申报|申请|自评)?表(?:\(.{0,20}\))?$/u;
const YEAR_LINE = /^\(?(?:19|20)\d{2}年度?\)?$/u;
