import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reading } from '../../src/model/reading';
import { readSource } from '../../src/parse/readSource';
import { withoutBlanks } from './stream/withoutBlanks';

const text = readFileSync(path.join(__dirname, '../fixtures/seeds/2024.txt'), 'utf8');
const read = (source: string): Reading => readSource({ kind: 'text', text: source });
const formsOf = (reading: Reading): unknown => withoutBlanks(reading.forms.map(({ form }) => form));

describe('text in reading order with tabs in it', () => {
  it.each([
    ['behind some labels', text.replaceAll(/^(项目名称|项目属性|立项依据|主管部门及代码) /gmu, '$1\t')],
    ['for every blank', text.replaceAll(' ', '\t')],
  ])('is read as without them: %s', (_, source) => {
    expect(formsOf(read(source))).toEqual(formsOf(read(text)));
  });
});
