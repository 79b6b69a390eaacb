import fc from 'fast-check';
import type { Form } from '../../../src/model/form';
import { readSource } from '../../../src/parse/readSource';
import { isInColumns } from '../../../src/parse/columns/isInColumns';
import { readColumns } from '../../../src/parse/columns/readColumns';
import { readFixture } from '../readFixture';
import { withoutBlanks } from '../stream/withoutBlanks';
import { unclaimedCharacters } from '../unclaimedCharacters';

const FIXTURES = [
  'one-page.txt',
  'short-texts.txt',
  'many-indicators.txt',
  'group-over-pages.txt',
  'labels-at-page-end.txt',
  'three-forms.txt',
];

const formsOf = (text: string): unknown =>
  withoutBlanks(readSource({ kind: 'text', text }).forms.map(({ form }) => form));

describe('readSource on text in columns', () => {
  it.each(FIXTURES)('reads %s', (file) => {
    const { text, forms } = readFixture('columns', file);
    expect(formsOf(text)).toEqual(withoutBlanks(forms));
  });

  it.each(FIXTURES)('accounts for every character of %s, with spans into the text itself', (file) => {
    const { text } = readFixture('columns', file);
    const reading = readSource({ kind: 'text', text });
    expect(reading.text).toBe(text);
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('reads the same where a Chinese character takes two columns', () => {
    const { text, forms } = readFixture('columns', 'one-page.txt');
    expect(formsOf(widen(text))).toEqual(withoutBlanks(forms));
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a wider margin', (text: string) => text.replaceAll(/^(?=.)/gmu, '       ')],
    ['a mail text before', (text: string) => `各位：\n  现报上申报表，请审核。\n${text}`],
  ])('%s changes nothing', (_, change) => {
    const { text, forms } = readFixture('columns', 'one-page.txt');
    expect(formsOf(change(text))).toEqual(withoutBlanks(forms));
  });

  it.each([
    [
      'the label above and the value below',
      ['填报日期：', '负责人： 李红     经办人：         联系电话：', '20250117161845'],
    ],
    ['the value below', ['负责人： 李红     经办人：         联系电话：        填报日期：', '20250117161845']],
  ])('reads a sign-off whose last cell stands over lines: %s', (_, lines) => {
    const { text, forms } = readFixture('columns', 'short-texts.txt');
    const wrapped = lines.map((line) => (/^[填2]/u.test(line) ? ' '.repeat(65) + line : line)).join('\n');
    const reading = readSource({ kind: 'text', text: text.replace(/^负责人：.*$/mu, wrapped) });
    const signoff = { responsible: '李红', handler: '', phone: '', filedAt: '20250117161845' };
    expect(withoutBlanks(reading.forms.map(({ form }) => form))).toEqual(
      withoutBlanks((forms as readonly Form[]).map((form) => ({ ...form, signoff }))),
    );
  });

  it.each(['第 1 页', '附：支出明细', '123'])('takes %s below the sign-off for no part of it', (line) => {
    const { text, forms } = readFixture('columns', 'short-texts.txt');
    const below = text.replace(/^(负责人：.*填报日期：).*$/mu, `$1\n${' '.repeat(70)}${line}`);
    const reading = readSource({ kind: 'text', text: below });
    const signoff = { responsible: '', handler: '', phone: '', filedAt: '' };
    expect(withoutBlanks(reading.forms.map(({ form }) => form))).toEqual(
      withoutBlanks((forms as readonly Form[]).map((form) => ({ ...form, signoff }))),
    );
  });

  it('notes the field whose label is not there', () => {
    const { text } = readFixture('columns', 'one-page.txt');
    const blurred = text.replace(/^ +项目设立必要性\n/mu, '');
    const notes = readColumns(blurred).notes.map(({ path }) => path);
    expect(notes).toContain('necessity');
  });

  it('loses nothing and never throws, whatever is cut out or moved', () => {
    const changes = fc.array(fc.tuple(fc.nat(6000), fc.nat(400), fc.constantFrom('', ' ', '\n', '\f')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...FIXTURES), changes, (file, cuts) => {
        const text = cuts.reduce(
          (rest, [at, length, filler]) => rest.slice(0, at) + filler + rest.slice(at + length),
          readFixture('columns', file).text,
        );
        expect(unclaimedCharacters(readColumns(text))).toBe('');
      }),
      { numRuns: 80 },
    );
  });
});

describe('isInColumns', () => {
  it.each(FIXTURES)('knows %s', (file) => {
    expect(isInColumns(readFixture('columns', file).text)).toBe(true);
  });

  it('takes text in reading order for none', () => {
    expect(
      isInColumns('其中：中央财政资金 0 其中：中央财政资金 0\n     省级财政资金 0       省级财政资金 0\n'.repeat(20)),
    ).toBe(false);
  });
});

/** The text with columns counted as terminals do: gaps shrink by one column for each Chinese character before them. */
function widen(text: string): string {
  return text.replaceAll(/[^\n\f]+/gu, (line) => {
    let column = 0;
    let widened = '';
    for (const { 0: word, index } of line.matchAll(/\S+/gu)) {
      const target = index * 2;
      widened += ' '.repeat(Math.max(target - column, widened === '' ? 0 : 1)) + word;
      column = Math.max(target, column + (widened === word ? 0 : 1));
      for (const sign of word) column += sign < '\u1100' ? 1 : 2;
    }
    return widened;
  });
}

describe('text whose columns are off by some characters', () => {
  const reading = readColumns(
    [
      '项目名称 水库移民后期扶持',
      '主管部门及 019-水利局            实施单位 移民中心',
      ' 代码',
      '项目属性 一次性项目               项目期 1年',
      '      实施期资金总额：       7,892,000年度资金总额：        7,892,000',
      '      其中：中央财政资金 0              其中：中央财政资金         0',
      '项目资金 省级财政资金          0            省级财政资金         0',
      ' （元） 市县（区）财政资金 7,892,000 市县（区）财政资金         7,892,000',
      '        单位自筹                 单位自筹',
      '        其他资金                      其他资金',
      '项目概况 维修水库。',
      '立项依据 有关文件。',
      '项目设立必 —',
      ' 要性',
      '保证项目实 成立领导小组，由分管领导任组长，明确',
      '施的制度、 责任分工。',
      ' 措施',
      '项目实施计 每月支付。',
      '  划',
      '               实施期目标                     年度目标',
    ].join('\n'),
  );
  const form = reading.forms[0]?.form;

  it('has its amounts on the side of their labels, also where an amount touches the next label', () => {
    const amounts = { total: 7892000, central: 0, provincial: 0, municipal: 7892000, selfRaised: null, other: null };
    expect(form?.funds).toEqual({ period: amounts, annual: amounts });
  });

  it('has its values beside their labels, where those are wrapped and the values are not', () => {
    expect(form).toMatchObject({
      projectName: '水库移民后期扶持',
      department: { code: '019', name: '水利局' },
      unit: '移民中心',
      duration: '1年',
      necessity: '—',
      safeguards: '成立领导小组，由分管领导任组长，明确责任分工。',
      plan: '每月支付。',
    });
  });
});
