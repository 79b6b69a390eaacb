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
  return /合格|达标|验收|通过|合规|完好|符合|达到|标准|规范|正常|完成|准确|安全|无事故|零/u.test(value);
}

/** Whether a value of so few characters, without a digit, only repeats its name. */
export function echoesName(value: string, name: string, longest: number): boolean {
  return (
    value !== '' && value.length <= longest && !/\d/u.test(value) && name.length > value.length && name.includes(value)
  );
}
