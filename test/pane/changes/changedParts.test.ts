import { changedParts } from '../../../src/pane/changes/changedParts';

const shown = (before: string, after: string) => changedParts(before, after).map(({ kind, text }) => `${kind}:${text}`);

test('a replaced character stands between what stays', () => {
  expect(shown('对人员给与补贴', '对人员给予补贴')).toEqual(['kept:对人员给', 'removed:与', 'added:予', 'kept:补贴']);
});

test('of a long text the stretches next to each change are shown', () => {
  const long = '前'.repeat(30);
  const after = '后'.repeat(30);
  const parts = shown(`${long}给与${after}`, `${long}给予${after}`);
  expect(parts).toEqual([
    'gap:…',
    `kept:${'前'.repeat(11)}给`,
    'removed:与',
    'added:予',
    `kept:${'后'.repeat(12)}`,
    'gap:…',
  ]);
});

test('a cell as full as can be is compared in a moment', () => {
  const text = '养老机构，'.repeat(6500);
  expect(shown(` ${text}`, text).map((part) => part.slice(0, 9))).toEqual(['removed: ', 'kept:养老机构', 'gap:…']);
});

test('characters beyond the basic plane stay whole', () => {
  expect(shown('𠮷野 家', '𠮷野家')).toEqual(['kept:𠮷野', 'removed: ', 'kept:家']);
});
