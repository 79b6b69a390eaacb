import { isPageNumber } from '../isPageNumber';

/** What the look of a line says of it: `page` belongs to a page wherever it stands, `perhaps` may as well be a value. */
export type FurnitureLook = 'page' | 'perhaps';

/**
 * Whether a line, without the blanks around it, looks like what stands on pages around forms: page numbers, addresses, when
 * it was printed, 附件3. A number or a date may be a value too: where it stands decides.
 */
export function furnitureLook(line: string): FurnitureLook | undefined {
  if (line.length > LONGEST) return undefined;
  if (isPageNumber(line) || PAGE_OF.test(line) || ADDRESS.test(line) || PRINTED_BY.test(line)) return 'page';
  const [, label, date = '', clock] = STAMP.exec(line) ?? [];
  if (DATE.test(date) && (clock !== undefined || label !== undefined)) {
    return label !== undefined && clock === undefined && FORM_DATE.test(label) ? undefined : 'page';
  }
  if (NUMBER.test(line) || ATTACHMENT.test(line) || DATE.test(line) || UNIT.test(line)) return 'perhaps';
  const [, at, of] = NUMBER_OF.exec(line) ?? [];
  return at !== undefined && Number(at) <= Number(of) ? 'perhaps' : undefined;
}

const LONGEST = 120;
/** Page 3 of 12 · page 3/12 · - 3 of 12 - · 第3页/共12页 */
const PAGE_OF =
  /^(?:[-–—]\s?)?(?:p(?:age|\.)?\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?|\d{1,4}\s?of\s?\d{1,4}|第\s?\d{1,4}\s?页\s?[/／]?\s?共\s?\d{1,4}\s?页)(?:\s?[-–—])?$/iu;
const ADDRESS = /^(?:https?|file|ftp):\/\/\S+(?:\s.{0,40})?$/iu;
/** What programs print of a printout: 打印人：张三 打印时间：2024-08-13 10:22 */
const PRINTED_BY =
  /^(?:\S{1,30}\s{1,9}){0,2}(?:打印|导出|下载|生成|输出|查询)(?:时间|日期|人|人员|用户|机构)\s?[:：](?:\s?\S{1,20}){1,6}$/u;
const STAMP =
  /^(?:(\p{Script=Han}{2,8})\s?[:：]\s?)?(\d{4}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}\s?日?)(?:\s?(\d{1,2}:\d{1,2}(?::\d{1,2})?))?$/u;
const DATE = /^\d{4}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}\s?日?$/u;
/** Dates that forms ask for: 填报日期. */
const FORM_DATE = /填[报表]|申报/u;
const NUMBER = /^[1-9]\d{0,3}$/u;
const NUMBER_OF = /^(\d{1,4})\s?[/／]\s?(\d{1,4})$/u;
const ATTACHMENT = /^附[件表录]\s?[一二三四五六七八九十\d]{0,3}\s?[:：]?$/u;
const UNIT = /^(?:金额)?单位\s?[:：]\s?(?:人民币)?[千百万亿]?元$/u;
