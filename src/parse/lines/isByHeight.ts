import { level2Of } from '../form/labelMeaning';
import { LONGEST_LABEL } from '../form/labelText';
import { waitingOf } from './decodeHead';
import type { LinePiece } from './pieces';

/**
 * Whether the lines of a text are those that the eye sees, so that the lines of neighbouring cells come between each other:
 *
 *     主管部门
 *     905-经济建设科 实施单位 某中心
 *     及代码
 */
export function isByHeight(pieces: readonly LinePiece[]): boolean {
  let torn = 0;
  let single = 0;
  pieces.forEach((piece, at) => {
    if (!piece.startsLine || piece.text === '') return;
    const next = pieces[at + 1];
    if (piece.text.length === 1 && next && !next.startsLine && /\p{Script=Han}/u.test(piece.text)) single++;
    for (let behind = at + 2; behind <= Math.min(at + FARTHEST, pieces.length - 1); behind++) {
      const rest = pieces[behind];
      const before = pieces[behind - 1]?.text ?? '';
      if (rest?.startsLine === true && !isLabel(before + rest.text) && isTorn(piece.text, rest.text)) torn++;
    }
  });
  return torn > 0 || single >= FEWEST_SINGLE;
}

/** How many pieces behind the beginning of a label its end is looked for. */
const FARTHEST = 7;
const FEWEST_SINGLE = 2;

function isTorn(start: string, rest: string): boolean {
  if (start.length + rest.length > LONGEST_LABEL || start.length < 2 || isLabel(rest)) return false;
  if (isClosing(rest) && /[（(][^）)]*$/u.test(start)) return true;
  if (!isRest(rest)) return false;
  return isLabel(start + rest);
}

/** Whether a text closes a bracket that it does not open. */
function isClosing(word: string): boolean {
  return /^[^（(）)]{0,6}[）)]/u.test(word);
}

/** What labels end with where they are wrapped. */
function isRest(word: string): boolean {
  return /^(?:[及和与]?(?:代码|编码|名称)|[(（].{1,8}[)）]|总?额[:：]?|资金|[目指]?标|措施|度指标|意度指标|满意度指标|影响指标|效益指标|益指标|响指标|计划|问题|依据|必要性|意见|性|况|情况|期限|单位|部门)$/u.test(
    word,
  );
}

function isLabel(word: string): boolean {
  return waitingOf(word) !== undefined || (/指标$/u.test(word) && level2Of(word) !== undefined);
}
