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
    if (meaning?.kind !== 'fund') return [];
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
const BEFORE_LABEL = /^(?:其中|包括|计划|[含拟共由及和向])*(?:申请|安排|争取)?(?=\p{Script=Han}{2})/u;
