import { STORED_IGNORED, keepIgnored, readIgnored, stateNow } from '../../../src/app/check/ignoredFindings';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { FindingRow } from '../../../src/layout/findings/findingRow';
import { buildForm } from '../../pane/buildForm';

const SETTING = 'ignored-findings';

function finding(id: string, plan: string, message: string, state: FindingRow['state'] = 'ignored'): FindingRow {
  const record = { id, form: buildForm({ plan }) };
  return { record, rule: '文字过短', path: 'plan', message, state } as unknown as FindingRow;
}

function emptyHost() {
  return createMemoryHost(() => Promise.resolve());
}

test('a finding stays ignored only while its sentence and its cell are what they were', async () => {
  const host = emptyHost();
  const short = finding('2024-001', '短', '太短。');
  await keepIgnored(host, [short, finding('2024-002', '长', '太长。', 'fixed')], new Map());
  const ignored = await readIgnored(host);
  expect(stateNow(short, 'ignored', ignored)).toBe('ignored');
  expect(stateNow(finding('2024-001', '更短', '太短。'), 'ignored', ignored)).toBe('open');
  expect(stateNow(finding('2024-001', '短', '只有一个字。'), 'ignored', ignored)).toBe('open');
  // Nobody remembers anything of these: the user's word in the sheet counts.
  expect(stateNow(finding('2024-002', '更长', '太长。'), 'ignored', ignored)).toBe('ignored');
  expect(stateNow(finding('2024-001', '更短', '太短。'), 'fixed', ignored)).toBe('fixed');
  expect(stateNow(finding('2024-001', '更短', '太短。'), 'open', ignored)).toBe('open');
});

test('two findings of one rule at one place are each remembered', async () => {
  const host = emptyHost();
  const [short, vague] = [finding('2024-001', '短', '太短。'), finding('2024-001', '短', '太空。')];
  await keepIgnored(host, [short, vague], new Map());
  const ignored = await readIgnored(host);
  expect([...ignored.values()].map(({ size }) => size)).toEqual([2]);
  expect([short, vague].map((row) => stateNow(row, 'ignored', ignored))).toEqual(['ignored', 'ignored']);
});

test('the workbook is written to only where what it remembers is another', async () => {
  const host = emptyHost();
  const save = jest.spyOn(host, 'saveSetting');
  const [first, second] = [finding('2024-001', '短', '太短。'), finding('2024-002', '空', '太空。')];
  await keepIgnored(host, [finding('2024-001', '短', '太短。', 'open')], await readIgnored(host));
  expect(save).not.toHaveBeenCalled();
  await keepIgnored(host, [first, second], await readIgnored(host));
  await keepIgnored(host, [second, first], await readIgnored(host));
  expect(save).toHaveBeenCalledTimes(1);
  // Another fact at the same place, another place, one more and one fewer.
  const others = [
    [first, finding('2024-002', '空话', '太空。')],
    [first, finding('2024-003', '空', '太空。')],
    [first, finding('2024-003', '空', '太空。'), finding('2024-003', '空', '另一句。')],
    [first],
    [],
  ];
  for (const [at, rows] of others.entries()) {
    await keepIgnored(host, rows, await readIgnored(host));
    expect(save).toHaveBeenCalledTimes(at + 2);
    expect([...(await readIgnored(host)).values()].reduce((sum, { size }) => sum + size, 0)).toBe(rows.length);
  }
});

test('of a setting that is not ours only what could be a finding counts', async () => {
  const host = emptyHost();
  expect((await readIgnored(host)).size).toBe(0);
  for (const strange of ['words', { length: 2 }, [['a'], ['a', 1], ['a', 'b', 'c'], [1, 'b'], 'ab', null]]) {
    await host.saveSetting(SETTING, strange);
    expect((await readIgnored(host)).size).toBe(0);
    expect(STORED_IGNORED.isWhole(strange)).toBe(false);
  }
  await host.saveSetting(SETTING, [['a'], ['钥', '事']]);
  expect([...(await readIgnored(host))]).toEqual([['钥', new Set(['事'])]]);
  expect(STORED_IGNORED.isWhole([['钥', '事']])).toBe(true);
});
