import { joinReadings } from '../../../src/app/read/joinReadings';
import { accountOfBatch, accountText, totalOf } from '../../../src/pane/import/batchAccount';
import type { DraftItem } from '../../../src/pane/import/importState';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';

const form = buildForm();
const { parts } = joinReadings([
  { name: '甲.pdf', reading: buildReading([form, form]), warnings: ['第 3 页是图片，没有读。'] },
  {
    name: '乙.docx',
    reading: buildReading([form], { problems: [{ kind: 'incomplete-form', form: 0, missing: ['项目期'] }] }),
  },
  { name: '丙.txt', reading: buildReading([]) },
  { name: '丁.xlsx', reading: buildReading([form]), warnings: [] },
]);
const items: readonly DraftItem[] = [
  { id: 1, name: '扫描.pdf', content: { kind: 'unreadable', problem: '「扫描.pdf」里只有图像没有文字。' } },
  { id: 2, name: '甲.pdf', content: { kind: 'loading' } },
];
const sources = accountOfBatch(items, parts);

test('every source has its line, what could not be taken apart first', () => {
  expect(sources.map(({ name, outcome, forms }) => [name, outcome, forms])).toEqual([
    ['扫描.pdf', 'unread', 0],
    ['甲.pdf', 'partly', 2],
    ['乙.docx', 'partly', 1],
    ['丙.txt', 'unread', 0],
    ['丁.xlsx', 'read', 1],
  ]);
});

test('what is missing and why stands with its source, its forms counted within it', () => {
  expect(sources[1]?.sentences).toEqual(['第 3 页是图片，没有读。']);
  expect(sources[2]?.sentences).toEqual(['第 1 份缺少「项目期」，请检查复制是否完整。']);
  expect(sources[3]?.sentences).toEqual([expect.stringMatching(/^没有找到申报表的标签/u)]);
});

test('the sum names what was received, read, read in part and not read', () => {
  expect(totalOf(sources, '')).toBe('收到 5 个文件：读出 3 个 4 份（其中 2 个只读了一部分），2 个没有读。');
  expect(totalOf(sources.slice(4), '')).toBe('收到 1 个文件：读出 1 个 1 份。');
  expect(totalOf(sources, '项目名称')).toMatch(/^收到 5 个来源：/u);
  expect(totalOf([...sources, { ...sources[4]!, name: '粘贴的表格' }], '')).toMatch(/^收到 6 个来源：/u);
});

test('the account is a text to hand on', () => {
  expect(accountText(sources, '合计。').split('\n').slice(0, 3)).toEqual([
    '合计。',
    '扫描.pdf：没有读。「扫描.pdf」里只有图像没有文字。',
    '甲.pdf：只读了一部分，2 份。第 3 页是图片，没有读。',
  ]);
});
