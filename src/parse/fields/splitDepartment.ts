/**
 * Where the code and the name of a department stand in a cell such as 062-人力资源和社会保障局, [105]某部 or 某部（105）; `code` is empty
 * if it has none. A dash whose code was left out, as in -某部, is part of neither.
 */
export function splitDepartment(text: string): { readonly code: TextRange; readonly name: TextRange } {
  const match = CODE.exec(text);
  const behind = match ? null : CODE_BEHIND.exec(text);
  if (behind) {
    const [, before = '', code = ''] = behind;
    const at = text.indexOf(code, before.length);
    return { code: { start: at, end: at + code.length }, name: { start: 0, end: before.length } };
  }
  const end = (match ?? DASH.exec(text))?.[0].length ?? 0;
  const code = match?.[1] ?? '';
  const start = match ? match[0].indexOf(code) : 0;
  return { code: { start, end: start + code.length }, name: { start: end, end: text.length } };
}

interface TextRange {
  readonly start: number;
  readonly end: number;
}

const CODE = /^\s*(?:[[【（(]\s*)?([\d\uff10-\uff19]{2,})\s*(?:[\]】）)]\s*)?(?:[-－—–]\s*|(?=\p{Script=Han}))/u;
/** 某部（105） */
const CODE_BEHIND = /^(.*\p{Script=Han})\s*[[【（(]\s*([\d\uff10-\uff19]{2,})\s*[\]】）)]\s*$/u;
const DASH = /^\s*[-－—–]+\s*(?=\p{Script=Han})/u;
