import { HOSTILE_TEXTS } from '../hostileTexts';
import type { HostCase } from '../hostSubject';
import { createSheet, plainSheet, readCells, readSheet, readTable, tableChange, tableSheet } from '../plans';

/** A string is literal text wherever it is written; numbers and booleans stay what they are. */
export const literalTextCases: readonly HostCase[] = [
  {
    title: 'a text that looks like a formula, a date, a number or markup stays the text it is',
    run: async ({ host, user }) => {
      await createSheet(
        host,
        plainSheet(
          '文字',
          HOSTILE_TEXTS.map((text) => [text]),
        ),
      );
      const { rows } = await readSheet(host, '文字');
      expect(HOSTILE_TEXTS.map((_, row) => rows[row]?.[0])).toEqual(HOSTILE_TEXTS);
      for (const row of HOSTILE_TEXTS.keys()) {
        expect(await user.formulaOf({ sheet: '文字', row, column: 0 })).toBeUndefined();
      }
    },
  },
  {
    title: 'texts patched and appended into a table stay the texts they are',
    run: async ({ host, user }) => {
      await createSheet(
        host,
        tableSheet(
          '表',
          '文字表',
          HOSTILE_TEXTS.map((_, row) => [`旧${row}`, '旧', row]),
        ),
      );
      await host.write({
        title: '改写',
        changes: [
          tableChange('表', '文字表', {
            patches: [{ row: 1, column: 1, values: HOSTILE_TEXTS.map((text) => [text]) }],
            appendedRows: HOSTILE_TEXTS.map((text, row) => [`新${row}`, text, row]),
          }),
        ],
      });
      const names = (await readTable(host, '表')).slice(1).map((row) => row[1]);
      expect(names).toEqual([...HOSTILE_TEXTS, ...HOSTILE_TEXTS]);
      for (const row of names.keys()) {
        expect(await user.formulaOf({ sheet: '表', row: row + 1, column: 1 })).toBeUndefined();
      }
    },
  },
  {
    title: 'a long text of a narrative is kept whole',
    run: async ({ host }) => {
      const text = '为保障退休人员冬季取暖，按照文件规定发放补贴。'.repeat(400);
      await createSheet(host, plainSheet('长文', [[text]]));
      expect(await readCells(host, '长文')).toEqual([[text]]);
    },
  },
  {
    title: 'numbers and booleans are read as they were written',
    run: async ({ host }) => {
      const row = [35680000, 6136786.36, 0, -1.5, 0.1, 1e15, 1e-7, true, false];
      await createSheet(host, plainSheet('数', [row]));
      expect(await readCells(host, '数')).toEqual([row]);
    },
  },
  {
    title: 'zero, empty text and nothing are told apart as far as a sheet can',
    run: async ({ host }) => {
      await createSheet(host, plainSheet('空', [[0, null, '', '末']]));
      expect(await readCells(host, '空')).toEqual([[0, null, null, '末']]);
    },
  },
];
