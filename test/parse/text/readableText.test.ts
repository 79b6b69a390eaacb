import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';
import { readableText } from '../../../src/parse/text/readableText';
import { unclaimedCharacters } from '../unclaimedCharacters';

const SEED = readFileSync(join(__dirname, '../../fixtures/seeds/2024.txt'), 'utf8');
const FORM = SEED.slice(0, SEED.indexOf('填报日期') + 30);

const read = (text: string): Reading => readSource({ kind: 'text', text });
const formsOf = (text: string): unknown => read(text).forms.map(({ form }) => form);

describe('readableText', () => {
  it('is the source itself where nothing has to be left out', () => {
    expect(readableText('项目名称 某项目\r\n').places).toBeUndefined();
  });

  it('leaves invisible characters out and knows where the others stand', () => {
    const { text, places } = readableText('实施\u200b单位\u{e0100}某\u00ad局');
    expect(text).toBe('实施单位某局');
    expect(Array.from(places ?? [])).toEqual([0, 1, 3, 4, 7, 9, 10]);
  });

  it('takes every line end for one', () => {
    expect(readableText('上\u0085中\u2028下\r底\r\n末\v终').text).toBe('上\n中\n下\n底\r\n末\n终');
  });

  it('leaves only the marks out that all lines of a quoted block begin with', () => {
    const lines = ['一', '二', '>93%', '', '四', '五', '六', '七'];
    const quoted = lines.map((line) => `> ${line}`.trimEnd());
    expect(readableText(quoted.join('\n')).text).toBe(lines.join('\n'));
    expect(readableText(quoted.map((line) => `>${line}`).join('\n')).text).toBe(lines.join('\n'));
  });

  it('takes values that begin with such a sign for values', () => {
    expect(readableText('满意度\n>93%\n>93%\n合格率\n>95%\n>95%').places).toBeUndefined();
  });

  it('takes the bars of a table for what they are', () => {
    expect(readableText('| 一 | 二 |\n'.repeat(9)).places).toBeUndefined();
  });
});

describe('a text with characters that nobody sees', () => {
  const expected = formsOf(FORM);

  it.each(['\u200b', '\u200f', '\u2060', '\u00ad', '\ufeff', '\u202a', '\ufe0f', '\u{e0100}', '\u0002'])(
    'is read as without them (%j)',
    (sign) => {
      const text = Array.from(FORM, (character, at) => (at % 7 === 3 ? sign + character : character)).join('');
      const reading = read(text);
      expect(reading.forms.map(({ form }) => form)).toEqual(expected);
      expect(unclaimedCharacters(reading)).toBe('');
      expect(reading.text).toBe(text);
    },
  );

  it('says once that some stood in values', () => {
    const { notes } = read(FORM.replaceAll('社', '社\u200b'));
    expect(notes.filter(({ doubt }) => doubt === 'repaired-character')).toHaveLength(1);
  });

  it('says nothing where they stood between values', () => {
    const { notes } = read(FORM.replaceAll('\n', '\u200b\n'));
    expect(notes.filter(({ doubt }) => doubt === 'repaired-character')).toHaveLength(0);
  });
});

describe('a quoted mail', () => {
  it.each(['> ', '>> ', '>', '| '])('is read as if it were not quoted (%j), its marks named as furniture', (mark) => {
    const text = FORM.split('\n')
      .map((line) => mark + line)
      .join('\n');
    const reading = read(text);
    expect(reading.forms.map(({ form }) => form)).toEqual(formsOf(FORM));
    expect(unclaimedCharacters(reading)).toBe('');
    expect(reading.remainder.filter(({ kind }) => kind === 'furniture').length).toBeGreaterThan(20);
  });
});

describe('full-width digits', () => {
  it('count in years, codes and amounts; what is stored is what was printed', () => {
    const wide = (text: string): string =>
      text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const text = FORM.replace(/（\d{4}年度）/u, wide)
      .replace(/\d{3}(?=-阳泉)/u, wide)
      .replaceAll('35,680,000', wide);
    const [reading] = read(text).forms;
    expect(reading?.form.year).toBe(2024);
    expect(reading?.form.department.code).toBe('０６２');
    expect(reading?.form.unit).toBe('阳泉市社会保险中心');
    expect(reading?.form.funds.period.total).toBe(35_680_000);
  });
});
