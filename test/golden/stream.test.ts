import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../../src/model/form';
import { readSource } from '../../src/parse/readSource';
import { withoutBlanks } from '../parse/stream/withoutBlanks';

const STREAMS = join(__dirname, '../fixtures/stream');

const read = (file: string): string => readFileSync(join(STREAMS, file), 'utf8');

describe('texts as viewers put them on the clipboard', () => {
  it.each([
    ['clipped-and-glued', '被截断的单元格与紧挨的指标值'],
    ['leading-blanks', '单元格以空格开头'],
    ['cell-per-line-gaps', '每个单元格一行，一侧有空缺'],
    ['seven-forms-crlf', '一次粘贴七份，CRLF，没有空行'],
    ['radicals', '部首字形代替汉字'],
    ['wrapped-in-line', '折行的单元格与下一格在同一行'],
    ['one-side-shorter', '一侧指标较少'],
    ['sorted-by-height', '各行按高度排序，折行的单元格交错'],
    ['label-words-in-texts', '正文中出现栏目名称'],
    ['characters-on-lines', '末页一字一行'],
    ['characters-on-lines-one-side', '末页一字一行，年度一侧为空'],
  ])('%s: %s', (name) => {
    const { forms } = readSource({ kind: 'text', text: read(`${name}.txt`) });
    const gold = JSON.parse(read(`${name}.json`)) as Form[];
    expect(withoutBlanks(forms.map(({ form }) => form))).toEqual(withoutBlanks(gold));
  });
});
