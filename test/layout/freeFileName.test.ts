import fc from 'fast-check';
import { freeFileName } from '../../src/layout/freeFileName';
import { HOSTILE_TEXTS } from '../contract/hostileTexts';

const nameOf = (wanted: string, ...taken: string[]): string => freeFileName(wanted, '.xlsx', new Set(taken));

test.each([
  ['062 阳泉市人社局', '062 阳泉市人社局.xlsx'],
  ['../../etc/passwd', 'etc_passwd.xlsx'],
  ['C:\\Windows\\x', 'C__Windows_x.xlsx'],
  ['甲/乙\\丙?丁*戊[己]:庚"辛<壬>癸|', '甲_乙_丙_丁_戊_己__庚_辛_壬_癸.xlsx'],
  ['CON', '_CON.xlsx'],
  ['nul.txt', '_nul.txt.xlsx'],
  ['com¹', '_com¹.xlsx'],
  ['控制台', '控制台.xlsx'],
  ['末尾有点. . ', '末尾有点.xlsx'],
  ['.隐藏', '隐藏.xlsx'],
  ['-rf 甲', 'rf 甲.xlsx'],
  ['~$锁', '$锁.xlsx'],
  ['甲\u202Exslx.exe\u0000', '甲xslx.exe.xlsx'],
  ['甲\n乙\t丙', '甲 乙 丙.xlsx'],
  ['', '未命名.xlsx'],
  ['///', '未命名.xlsx'],
])('%j becomes %s', (wanted, name) => {
  expect(nameOf(wanted)).toBe(name);
});

test('a name that is taken, in whatever case, gets a number', () => {
  expect(nameOf('ABC', 'abc.xlsx')).toBe('ABC (2).xlsx');
  expect(nameOf('abc', 'abc.xlsx', 'abc (2).xlsx')).toBe('abc (3).xlsx');
});

test('two long names that begin alike both fit and differ', () => {
  const long = '阳'.repeat(300);
  const name = nameOf(long);
  const next = nameOf(long, name);
  expect(next).not.toBe(name);
  for (const one of [name, next]) expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(220);
});

test('any text gives a name that Windows, macOS and Linux take, and nothing of a path', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.constantFrom(...HOSTILE_TEXTS));
  fc.assert(
    fc.property(text, (wanted) => {
      const name = nameOf(wanted);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u);
      expect(name).not.toMatch(/^[.\-~\s]|[.\s]\.xlsx$/u);
      expect(name.endsWith('.xlsx')).toBe(true);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(205);
    }),
  );
});
