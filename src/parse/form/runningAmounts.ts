import { readAmount } from '../../model/readAmount';
import { slicePiece } from '../grid/sourceCell';
import type { Piece } from '../grid/sourceCell';
import type { FormParts, LabelledValue } from './formParts';
import { meaningOf } from './labelMeaning';
import { plainText } from './labelText';

/**
 * Reads the amounts that a text names one after the other, and puts each under its own label; false where the text is no such
 * account, so that it stays what it is.
 *
 *     资金来源及金额 | 资金总额：1286.5万元，其中：中央财政资金320万元，省级财政资金186.5万元。
 */
export function readRunningAmounts(parts: FormParts, pair: LabelledValue): boolean {
  const [value, ...more] = pair.values;
  if (!value || more.length > 0 || !isOfMoney(pair) || readAmount(value.text) !== undefined) return false;
  const found = amountsIn(pair, value);
  if (!found.some(({ meaning }) => meaning?.kind === 'fund' && meaning.line !== undefined)) return false;
  parts.labels.push(...value.spans);
  parts.pairs.push(...found);
  return true;
}

/** Whether a text names amounts with their unit in words around them. */
export function isRunningAmount(text: string): boolean {
  return /\p{Script=Han}[:：]?\s*\d[\d,.]*\s*[百千万亿]*元/u.test(text);
}

function isOfMoney({ label, meaning, within }: LabelledValue): boolean {
  return (
    within === 'funds' ||
    meaning?.kind === 'fund' ||
    (meaning === undefined && /资金|经费|投资|投入|金额|预算/u.test(label))
  );
}

function amountsIn(pair: LabelledValue, value: Piece): LabelledValue[] {
  return [...value.text.matchAll(AMOUNT)].flatMap((match): LabelledValue[] => {
    const [whole, printed = '', amount = ''] = match;
    const word = printed.replace(BEFORE_LABEL, '');
    const isHead = word === '' && match.index === 0;
    const meaning = isHead ? pair.meaning : meaningOf(word);
    const start = match.index + whole.length - amount.length;
    const isCount = COUNTED.test(amount) && COUNT.test(value.text.slice(start + amount.length));
    if (meaning?.kind !== 'fund' || isCount) return [];
    return [
      {
        label: isHead ? pair.label : word,
        meaning,
        column: pair.column,
        start: (value.spans[0]?.start ?? 0) + match.index,
        values: [slicePiece(value, start, start + amount.length)],
        within: 'funds',
        isDoubtful: plainText(whole) === '',
      },
    ];
  });
}

const AMOUNT =
  /(\p{Script=Han}{0,16}?)(?:[（(]\p{Script=Han}{1,6}[)）])?[:：]?\s*(?:[共为约]|共计)?((?<![\d.])\d[\d,]*(?:\.\d+)?(?:[百千万亿]+元?|元)?)/gu;
/** A number without a unit that something is counted or dated by, or that carries the mark of a note, is no amount: 2025年, 30%, 5个, 100①. */
const COUNTED = /^\d[\d,.]*$/u;
const COUNT = /^[\p{Script=Han}\p{No}%％/\-—.\d^]/u;
const BEFORE_LABEL = /^(?:其中|包括|计划|[含拟共由及和向])*(?:申请|安排|争取)?(?=\p{Script=Han}{2})/u;
