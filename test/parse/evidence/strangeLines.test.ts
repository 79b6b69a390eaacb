import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';
import { withoutBlanks } from '../stream/withoutBlanks';

const fixture = (name: string): string => readFileSync(join(__dirname, '../../fixtures', name), 'utf8');
const read = (text: string): Reading => readSource({ kind: 'text', text });
const formsOf = (text: string): unknown => withoutBlanks(read(text).forms.map(({ form }) => form));
const [first = ''] = /^[\s\S]*?填报日期.*\n/u.exec(fixture('seeds/2024.txt')) ?? [];

/** Puts a line behind the first line that holds a text. */
function behind(text: string, place: string, line: string): string {
  const at = text.indexOf('\n', text.indexOf(place)) + 1;
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}

describe('a line that stands on each page', () => {
  const line = '市级项目库导出（预算科存）';

  it('is left out of every field, and stands in the remainder', () => {
    const text = ['总体目标', '产出指标', '效益指标'].reduce((whole, place) => {
      const end = whole.indexOf('\n', whole.indexOf(place));
      const next = whole.indexOf('\n', whole.indexOf('\n', end + 1) + 1) + 1;
      return `${whole.slice(0, next)}${line}\n${whole.slice(next)}`;
    }, first);
    const reading = read(text);
    expect(withoutBlanks(reading.forms.map(({ form }) => form))).toEqual(formsOf(first));
    expect(reading.remainder.map((rest) => rest.text)).toEqual(expect.arrayContaining([line]));
  });
});

describe('sentences that a form says twice', () => {
  it('stay in both texts', () => {
    const text = fixture('stream/label-words-in-texts.txt');
    const [reading] = read(text).forms;
    expect(reading?.form.basis.match(/对该项目予以财政补贴/gu)?.length).toBeGreaterThan(1);
  });
});

describe('a line that stands once', () => {
  it.each([
    ['below the department', behind(first, '主管部门及代码', '资台内'), 'unit'],
    ['in the place of the phone number', first.replace('联系电话：', '联系电话：\n效目印督春目\n'), 'signoff.phone'],
  ])('%s is noted where it got into a value', (_, text, path) => {
    expect(formsOf(text)).not.toEqual(formsOf(first));
    expect(read(text).notes.map((note) => note.path)).toContain(path);
  });
});

describe('lines left of all labels of text in columns', () => {
  it('stand outside of the form and move no label', () => {
    const text = fixture('columns/one-page.txt');
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('立项依据'));
    const put = [...lines.slice(0, at + 1), '预算一体化', ...lines.slice(at + 1)].join('\n');
    expect(formsOf(put)).toEqual(formsOf(text));
    expect(read(put).remainder.map((rest) => rest.text)).toContain('预算一体化');
  });

  it('with a blank line behind each line it reads the same', () => {
    const text = fixture('columns/many-indicators.txt');
    expect(formsOf(text.replaceAll('\n', '\n\n'))).toEqual(formsOf(text));
  });
});

describe('lines without tabs among the rows of a table', () => {
  const text = fixture('grid/eight-columns.tsv');
  const rows = text.split('\r\n');

  it.each(['打印人：王某', '12', '预算一体化系统'])('%s is no row of it', (line) => {
    const at = rows.findIndex((row) => row.includes('质量指标'));
    const put = [...rows.slice(0, at), line, ...rows.slice(at)].join('\r\n');
    expect(formsOf(put)).toEqual(formsOf(text));
    expect(read(put).remainder.map((rest) => rest.text)).toContain(line);
  });
});

describe('what a text as a whole says of its forms', () => {
  it('one sentence names a form whose cells do not come in order', () => {
    const { problems } = read(fixture('hard/columns-in-blocks.txt'));
    expect(problems.filter(({ kind }) => kind === 'order-lost')).toEqual([{ kind: 'order-lost', form: 0 }]);
    expect(read(first).problems).toEqual([]);
  });

  it('forms whose pages take turns are named, and all that may be mixed is noted', () => {
    const other = fixture('stream/wrapped-in-line.txt');
    const cut = (text: string): [string, string] => {
      const at = text.indexOf('\n', text.indexOf('质量指标')) + 1;
      return [text.slice(0, at), text.slice(at)];
    };
    const [a1, a2] = cut(first);
    const [b1, b2] = cut(other);
    const { problems, notes } = read(a1 + b1 + a2 + b2);
    expect(problems).toEqual(
      expect.arrayContaining([
        { kind: 'pages-mixed', form: 0 },
        { kind: 'pages-mixed', form: 1 },
      ]),
    );
    expect(notes.filter(({ form }) => form === 1).map(({ path }) => path)).toContain('indicators.annual');
    expect(read(first + other).problems.filter(({ kind }) => kind === 'pages-mixed')).toEqual([]);
  });
});
