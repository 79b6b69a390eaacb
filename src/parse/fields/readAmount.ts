/**
 * The amount that a cell holds, in the unit of the cell: null if it is blank, undefined if it is no amount. Thousands
 * separators, full-width digits, white space and a trailing 元 do not count.
 */
export function readAmount(text: string): number | null | undefined {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/[\s,¥]+/gu, '')
    .replace(/元$/u, '');
  if (bare === '') return null;
  return AMOUNT.test(bare) ? Number(bare) : undefined;
}

const AMOUNT = /^[+-]?\d+(?:\.\d+)?(?:e\+?\d{1,2})?$/iu;
