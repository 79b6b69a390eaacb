import { damagedSettings, settingsOfRows, settingsRows } from '../../../src/formats/xlsx/settingsSheet';

const LONG = { words: ['长'.repeat(40_000)] };

test('什么设置写进去，读出来还是什么，长的占几格', () => {
  const settings = new Map<string, unknown>([
    ['rule-settings', { rules: {} }],
    ['year-pairs', LONG],
  ]);
  const rows = settingsRows(settings);
  expect(rows.map(({ length }) => length)).toEqual([2, 3]);
  expect(settingsOfRows(rows)).toEqual(settings);
  expect(damagedSettings(settings)).toEqual([]);
});

test('损坏的一行说得出来，再写还是原来的文字；没有名称或内容的不算', () => {
  const rows = [['rule-settings', '{"rules":{', '"x"'], ['year-pairs', '{}'], ['', '{}'], ['空的']];
  const settings = settingsOfRows(rows);
  expect([...settings.keys()]).toEqual(['rule-settings', 'year-pairs']);
  expect(damagedSettings(settings)).toEqual(['rule-settings']);
  expect(settingsRows(settings)).toEqual([
    ['rule-settings', '{"rules":{"x"'],
    ['year-pairs', '{}'],
  ]);
});
