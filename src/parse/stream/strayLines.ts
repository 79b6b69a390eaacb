import type { CondensedText } from './condenseText';
import { firstWordWidth } from './firstWordWidth';
import type { Passage, TextRange } from './textRange';
import { displayWidth, splitLines } from './textValue';

/** A passage of which a line seems to stand among others that do not go on in it. */
export interface StrayLine {
  /** The passage without the line. */
  readonly rest: Passage;
  readonly line: TextRange;
  /** The line parts a sentence: it is hardly a part of it. */
  readonly isInside: boolean;
}

/**
 * Finds a line that breaks a text: a line ends where it is full or where a sentence ends, so a line that is neither does not
 * belong before the next one. `width` is the widest line that the column is known to hold; undefined for no such line.
 *
 *     通过政府采购方式确定服务单位，合同期2025年1月1日至2025年12月
 *     预算管理一体化系统                                        ← neither full nor the end of a sentence
 *     31日，合同金额761.78万元。
 */
export function findStrayLine(text: CondensedText, passage: Passage, width: number): StrayLine | undefined {
  const lines = passage.flatMap((range) => splitLines(text, range)).map((line) => measure(text, line));
  if (lines.length < 2) return undefined;
  const full = Math.max(width, ...lines.map((line) => line.width)) * FULL;
  const goesOn = (at: number, next: number): boolean => {
    const line = lines[at];
    const behind = lines[next];
    if (!line || !behind) return true;
    return line.endsSentence || line.width + behind.firstWord >= full;
  };
  const misfit = lines.findIndex((_, at) => !goesOn(at, at + 1));
  const last = lines.length - 1;
  const tail = lines[last - 1];
  if (misfit < 0) {
    const isTail = tail?.endsSentence === true && !lines[last]?.endsSentence && lines[last] !== undefined;
    return isTail && isShort(lines[last], full) ? strayAt(lines, last, false) : undefined;
  }
  const before = lines[misfit - 1];
  if (before && !before.endsSentence && isShort(lines[misfit], full)) return strayAt(lines, misfit, true);
  if (misfit + 1 === last) return strayAt(lines, last, false);
  return strayAt(lines, goesOn(misfit - 1, misfit + 1) ? misfit : misfit + 1, false);
}

/** A line that leaves more than this share of the width free is not full. */
const FULL = 0.86;

interface MeasuredLine {
  readonly range: TextRange;
  readonly width: number;
  readonly firstWord: number;
  readonly endsSentence: boolean;
}

function measure(text: CondensedText, range: TextRange): MeasuredLine {
  return {
    range,
    width: displayWidth(text.text, range),
    firstWord: firstWordWidth(text.text, range),
    endsSentence: SENTENCE_END.test(text.text.charAt(range.end - 1)),
  };
}

const SENTENCE_END = /[。．；;！？!?.:：)）》”]/u;

function isShort(line: MeasuredLine | undefined, full: number): boolean {
  return line !== undefined && line.width < full;
}

function strayAt(lines: readonly MeasuredLine[], at: number, isInside: boolean): StrayLine | undefined {
  const line = lines[at];
  if (!line) return undefined;
  return { line: line.range, rest: lines.filter((_, other) => other !== at).map(({ range }) => range), isInside };
}
