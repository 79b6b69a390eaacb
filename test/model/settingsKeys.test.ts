import { unknownKeys } from '../../src/model/settingsKeys';

it('settings without a stray key are clean, whatever their rules are called', () => {
  const settings = {
    rules: { 'fund-sum-mismatch': { enabled: false, severity: 'info' }, 'no-such-rule': {} },
    controlTotals: [{ year: 2024, departmentCode: '062', annual: 1 }],
    thresholds: { smallestAmount: 1 },
    wordLists: {},
  };
  expect(unknownKeys(settings)).toEqual([]);
});

it.each([
  [{ threshold: {} }, { place: 'threshold', nearest: 'thresholds' }],
  [{ thresholds: { smallestAmounts: 1 } }, { place: 'thresholds.smallestAmounts', nearest: 'smallestAmount' }],
  [{ rules: { smallestAmount: 5 } }, { place: 'rules.smallestAmount', nearest: 'smallestAmount', under: 'thresholds' }],
  [
    { rules: { 'fund-sum-mismatch': { costTolerance: 3 } } },
    { place: 'rules.fund-sum-mismatch.costTolerance', nearest: 'costTolerance', under: 'thresholds' },
  ],
  [
    { rules: { 'fund-sum-mismatch': { enable: false } } },
    { place: 'rules.fund-sum-mismatch.enable', nearest: 'enabled' },
  ],
  [
    { controlTotals: [{ departmentcode: '062' }] },
    { place: 'controlTotals[0].departmentcode', nearest: 'departmentCode' },
  ],
  [{ 随便: 1 }, { place: '随便' }],
])('%j is told', (settings, told) => {
  expect(unknownKeys(settings)).toEqual([told]);
});

it('what is no settings at all has no keys', () => {
  for (const data of [null, 1, 'x', []]) expect(unknownKeys(data)).toEqual([]);
});
