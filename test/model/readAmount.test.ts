import { readAmount, unitOfAmount } from '../../src/model/readAmount';

test.each([
  ['1,234,567.50', 1_234_567.5],
  ['3，568，000 元', 3_568_000],
  ['１２，３４５', 12_345],
  ['35,680,\n000', 35_680_000],
  ['-1,000', -1000],
  // Counted in 万, as Chinese is.
  ['123,4567', 1_234_567],
  ['1,2345万元', 123_450_000],
  ['1.5e2', 150],
  ['250万', 2_500_000],
  ['', null],
  ['万元', null],
])('%j is %p', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each([
  '3,568,00',
  '35,68,000',
  '35,680,0000',
  '35,680,00030,000,000',
  '1234,567',
  '12,5',
  ',100',
  '1,,000',
  '1,000,',
])('in %s a digit or a separator is lost, and nobody knows which', (text) => {
  expect(readAmount(text)).toBeUndefined();
});

test.each(['32,921,920①', '32,921,920²', '32,921,920 ⑫', '3²2,921,920', '⑴', '½'])(
  'the mark of a note is no digit of an amount: %s',
  (text) => {
    expect(readAmount(text)).toBeUndefined();
    expect(unitOfAmount(`${text}万元`)).toBeUndefined();
  },
);
