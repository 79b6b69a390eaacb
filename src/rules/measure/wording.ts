/** What a rate is called; 频率, 效率 and 概率 are none. */
export function isRateName(name: string): boolean {
  const plain = name.replace(/[\s（(][^（）()]*[)）]?$/u, '').trim();
  return /(?:率|比例|比重|覆盖面|满意度|便民度)$/u.test(plain) && !/(?:频率|效率|概率)$/u.test(plain);
}

/** Money that is good when it grows: 节约, 增收. */
export function isSaving(name: string): boolean {
  return /节约|节省|降低|压减|压缩|结余|节支/u.test(name);
}

/** Whether an indicator says by when: one of 时效, or one whose name says so. */
export function isDeadline({ level2, plainName }: { readonly level2: string; readonly plainName: string }): boolean {
  return level2 === '时效指标' || /时间|日期|时限|期限/u.test(plainName);
}

/** Whether a value without a digit says by when or how often: 每季一次, 年底前, 三个工作日内, 汛期前. */
export function saysWhen(value: string): boolean {
  return WHEN.test(value) || OCCASION.test(value);
}

const WHEN =
  /每[年月季周日天学旬半]|按[年月季周日天旬]|逐[年月季]|[年月季]底|[年月季]末|年内|月内|季度|学期|当[年月季日天]|全年|全天|期内|周期|上半年|下半年|[一二两三四五六七八九十半]+个?(?:工作日|[年月日天周]|小时|季度|分钟)|即时|实时/u;

/** What comes every year at a time that everybody knows. */
const OCCASION =
  /(?:开学|学年|汛期?|雨季|春节|元旦|清明|端午|中秋|国庆|两节|节日|寒假|暑假|供[暖热]|采暖|封冻|入冬|春耕|秋收|播种|高考|中考|两会)[^,;、。]{0,4}(?:之?前|期间?|之?后)/u;

/** The number of a document: 阳发[2017]16号, 财预〔2021〕101号, 第Q-055号, 阳城发【2020】54号. */
export function hasDocumentNumber(text: string): boolean {
  return /[〔[【(（]\s*(?:19|20)\d\d\s*[〕\]】)）]\s*(?:第\s*)?\d+\s*号|第[\w-]{1,12}号|[令字函发]第?\d{1,4}号/u.test(
    text,
  );
}

/** Characters that are read: no white space, no punctuation. */
export function lettersOf(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}

/** A value that says nothing a reviewer could measure, but states a result that can be inspected. */
export function isCheckableState(value: string): boolean {
  return /合格|达标|验收|通过|合规|完好|符合|达到|标准|规范|正常|完成|准确|安全|无事故|零|优良|[一二三四五六特甲乙丙]级/u.test(
    value,
  );
}

/** Whether a value of so few characters, without a digit, only repeats its name. */
export function echoesName(value: string, name: string, longest: number): boolean {
  return (
    value !== '' && value.length <= longest && !/\d/u.test(value) && name.length > value.length && name.includes(value)
  );
}
