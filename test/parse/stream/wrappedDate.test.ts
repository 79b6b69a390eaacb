import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../../src/parse/readSource';

const text = readFileSync(join(__dirname, '../../fixtures/stream/wrapped-in-line.txt'), 'utf8');
const [before = ''] = text.split('填报日期');

describe('填报日期', () => {
  test.each([
    ['折成两行', '2025年2月5\n日', '2025年2月5日'],
    ['一字一行', '2\n0\n2\n5\n0\n2\n0\n7\n1\n1\n0\n2\n5\n2', '20250207110252'],
    ['后面的页码不是日期', '2024-01-05\n3', '2024-01-05'],
  ])('%s', (_, printed, date) => {
    const reading = readSource({ kind: 'text', text: `${before}填报日期：${printed}\n` });
    expect(reading.forms.at(-1)?.form.signoff.filedAt).toBe(date);
  });
});
