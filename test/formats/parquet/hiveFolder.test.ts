import fc from 'fast-check';
import { hiveFolder } from '../../../src/formats/parquet/hiveFolder';

test('a folder is column=value, as Hive writes it', () => {
  expect(hiveFolder('年度', '2025')).toBe('年度=2025');
  expect(hiveFolder('主管部门', '发展和改革委（物价局）')).toBe('主管部门=发展和改革委（物价局）');
  expect(hiveFolder('主管部门', null)).toBe('主管部门=__HIVE_DEFAULT_PARTITION__');
  expect(hiveFolder('主管部门', '')).toBe('主管部门=__HIVE_DEFAULT_PARTITION__');
  expect(hiveFolder('a=b', 'x/y:z')).toBe('a%3Db=x%2Fy%3Az');
  expect(hiveFolder('a', '50% [甲]\n. ')).toBe('a=50%25 %5B甲%5D%0A.%20');
  expect(hiveFolder('a', '..')).toBe('a=.%2E');
});

test('any value comes back by decoding its percent signs, and stays one name below its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
      fc.pre(!value.includes('\0'));
      const folder = hiveFolder('年度', value);
      expect(folder).not.toMatch(/[/\\:*?"<>|]/u);
      const read = folder
        .slice('年度='.length)
        .replaceAll(/%([0-9A-F]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
      expect(read).toBe(value);
    }),
  );
});
