import fc from 'fast-check';
import { readExtra, writeExtra } from '../../src/layout/extraText';
import { readDataSheets } from '../../src/layout/readDataSheets';
import { sameForm } from '../../src/model/sameForm';
import { buildForm } from '../pane/buildForm';
import { dataSheets, numbered } from './dataSheets';

const label = fc.stringMatching(/^[^【】\r\n]{1,8}$/u);
const value = fc
  .array(fc.constantFrom('【甲】', '　', '\n', '乙', '】', '【', ' ', '\r'))
  .map((parts) => parts.join(''));

describe('what a form says beyond its fields, as one cell', () => {
  it('reads as a person would write it', () => {
    const text = '【项目类别】特定目标类\n【说明】第一行\n第二行';
    const extra = [
      { label: '项目类别', value: '特定目标类' },
      { label: '说明', value: '第一行\n第二行' },
    ];
    expect(readExtra(text)).toEqual(extra);
    expect(writeExtra(extra)).toBe(text);
  });

  it('is read back exact, whatever its texts look like', () => {
    const extra = fc.array(fc.record({ label, value }), { maxLength: 5 });
    fc.assert(
      fc.property(extra, (entries) => {
        expect(readExtra(writeExtra(entries))).toEqual(entries);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what a user typed without a label', () => {
    expect(readExtra('已电话核实')).toEqual([{ label: '其他', value: '已电话核实' }]);
    expect(readExtra('')).toEqual([]);
  });

  it('goes through the data sheets with its form', () => {
    const plain = buildForm({ projectName: '甲' });
    const form = { ...plain, extra: [{ label: '计划开始日期', value: '2026-01-01' }] };
    const [first, second] = readDataSheets(dataSheets(numbered([form, plain]))).records;
    expect(first?.form).toEqual(form);
    expect(second?.form).toEqual(plain);
    expect(sameForm(form, plain)).toBe(false);
  });
});
