import { normaliseText } from './normaliseText';

/** A project's name as two years would agree it is the same: without years, （县区）, punctuation and 经费/费. */
export function plainProjectName(name: string): string {
  return normaliseText(name)
    .replace(/(?:19|20)\d\d年?度?/gu, '')
    .replace(/\((?:县区|市县|市级|县级|区级)\)/gu, '')
    .replace(/[\p{P}\p{S}]/gu, '')
    .replace(/(?:专项)?(?:经费|资金|费用|费)$/u, '');
}

/** The numbers of a name: 「一期」 and 「二期」, 「3号线」 and 「4号线」 are different projects. */
export function projectNumbers(plainName: string): string {
  return plainName.match(/[\d一二三四五六七八九十]+/gu)?.join() ?? '';
}
