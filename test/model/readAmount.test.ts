import { readAmount } from '../../src/model/readAmount';

it.each([
  ['32,921,920①', undefined],
  ['32,921,920²', undefined],
  ['32,921,920 ①', undefined],
  ['3²2,921,920', undefined],
  ['½', undefined],
  ['３２，９２１，９２０', 32921920],
  ['1.5e2', 150],
  ['250万', 2500000],
  ['', null],
  ['元', null],
])('%s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});
