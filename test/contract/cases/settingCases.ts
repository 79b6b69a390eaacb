import type { HostCase } from '../hostSubject';
import { createSheet, plainSheet } from '../plans';

/** Settings are JSON data that lives in the workbook. */
export const settingCases: readonly HostCase[] = [
  {
    title: 'a setting that was never saved is undefined',
    run: async ({ host }) => {
      expect(await host.readSetting('没有')).toBeUndefined();
      expect(await host.readSetting('__proto__')).toBeUndefined();
      expect(await host.readSetting('constructor')).toBeUndefined();
    },
  },
  {
    title: 'a setting is read as it was saved',
    run: async ({ host }) => {
      const value = {
        rules: { 'fund-sum-mismatch': { enabled: false } },
        text: '=1+1 「词」\n',
        list: [1, null, true],
      };
      await host.saveSetting('规则', value);
      await host.saveSetting('空', null);
      await host.saveSetting('__proto__', 'x');
      expect(await host.readSetting('规则')).toEqual(value);
      expect(await host.readSetting('空')).toBeNull();
      expect(await host.readSetting('__proto__')).toBe('x');
    },
  },
  {
    title: 'saving again replaces the value of that key only',
    run: async ({ host }) => {
      await host.saveSetting('甲', 1);
      await host.saveSetting('乙', 2);
      await host.saveSetting('甲', 3);
      expect([await host.readSetting('甲'), await host.readSetting('乙')]).toEqual([3, 2]);
    },
  },
  {
    title: 'a saved value is a copy',
    run: async ({ host }) => {
      const value = { words: ['甲'] };
      await host.saveSetting('词', value);
      value.words.push('乙');
      expect(await host.readSetting('词')).toEqual({ words: ['甲'] });
    },
  },
  {
    title: 'a large setting is kept whole',
    run: async ({ host }) => {
      const words = Array.from({ length: 3000 }, (_, index) => `词语${index}`);
      await host.saveSetting('词表', words);
      expect(await host.readSetting('词表')).toEqual(words);
    },
  },
  {
    title: 'settings do not show up as sheets that are listed, and undo does not take them back',
    run: async ({ host }) => {
      await createSheet(host, plainSheet('表', [['a']]));
      const sheets = await host.listSheets();
      await host.saveSetting('规则', 1);
      expect(await host.listSheets()).toEqual(sheets);
      await host.undo();
      expect(await host.readSetting('规则')).toBe(1);
    },
  },
];
