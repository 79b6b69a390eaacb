import { POWERS_OF_UNITS } from '../../model/readAmount';
import type { AmountUnit } from '../../model/readAmount';
import { meaningOf } from './labelMeaning';
import { plainText } from './labelText';
import { taughtWords } from './taughtWords';

const LONGEST_TITLE = 80;

/** Whether a cell holds the title of a form, such as 某市市级预算部门项目支出绩效目标申报表（2024年度）（单位：元）. */
export function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const plain = plainText(text);
  if (taughtWords().isTitle(plain)) return true;
  return (TITLE.test(plain) || TITLE_OF_BUDGET.test(plain)) && !SENTENCE.test(plain) && meaningOf(text) === undefined;
}

const TITLE =
  /绩效(?:目标|自评|评价|运行|监控|管理|指标|预算)?.{0,14}(?:[表书卡单]|情况|汇编)(?:\([^()]{0,24}\))*(?:\(?(?:19|20)\d{2}年度?\)?)?(?:\([^()]{0,24}\))*(?:单位:[百千万亿]*元)?$/u;
/** Titles that do not say 绩效: 某市部门预算项目申报表. */
const TITLE_OF_BUDGET =
  /(?:预算项目(?:支出)?|项目支出(?:预算)?)(?:目标)?申报[表书](?:\([^()]{0,24}\))*(?:单位:[百千万亿]*元)?$/u;
const SENTENCE = /[。；;,]|说明|填写|注:|附件.*绩效.*通知/u;

/** Whether a cell holds nothing but the year of a form, such as （2024年度）. */
export function isYearLine(text: string): boolean {
  return text.length < LONGEST_TITLE && YEAR_LINE.test(plainText(text));
}

const YEAR_LINE = /^\(?(?:预算|申报)?(?:年度:?)?\(?(?:19|20)\d{2}年?度?(?:预算)?\)?$/u;

/** The year named in a title or a year line. */
export function readYear(text: string): number | null {
  const plain = plainText(text);
  const year =
    (YEAR.exec(plain) ?? BARE_YEAR.exec(plain))?.[1] ?? (isYearLine(text) ? ANY_YEAR.exec(plain)?.[0] : undefined);
  return year === undefined ? null : Number(year);
}

const YEAR = /((?:19|20)\d{2})年度?/u;
const ANY_YEAR = /(?:19|20)\d{2}/u;
const BARE_YEAR = /^\(?((?:19|20)\d{2})\)?$/u;

/** The unit of money that a label, a title or a line prints: `单位：万元` or, in brackets, `（万元）`. */
export function moneyUnitIn(text: string): AmountUnit | undefined {
  if (text.length > LONGEST_UNIT_TEXT) return undefined;
  const [, namedUnit, inBrackets, alone] = UNIT.exec(plainText(text)) ?? [];
  const name = namedUnit ?? inBrackets ?? alone;
  return name !== undefined && name in POWERS_OF_UNITS ? (name as AmountUnit) : undefined;
}

const LONGEST_UNIT_TEXT = 200;
const UNIT =
  /(?:单位[:为]?|金额:)(?:人民币)?([百千万亿]*元)|\((?:人民币)?([百千万亿]*元)\)|^(?:人民币)?([百千万亿]*元)$/u;

/** Whether a text is the name of a unit of money: 万元, 人民币元. */
export function isMoneyUnit(text: string): boolean {
  return /^(?:人民币)?[百千万亿]*元$/u.test(plainText(text));
}

/** Whether a cell holds nothing but a unit of money, or little more: 金额单位：万元. */
export function isUnitLine(text: string): boolean {
  return text.length < LONGEST_TITLE && UNIT_LINE.test(plainText(text));
}

const UNIT_LINE = /^\(?(?:(?:金额|计量|货币|资金)?单位[:为]?|(?:金额|币种):)(?:人民币)?[百千万亿]*元\)?$/u;
