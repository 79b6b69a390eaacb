import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reading } from '../../src/model/reading';
import { readSource } from '../../src/parse/readSource';
import { withoutBlanks } from './stream/withoutBlanks';
import { unclaimedCharacters } from './unclaimedCharacters';

const text = readFileSync(path.join(__dirname, '../fixtures/seeds/2024.txt'), 'utf8');
const layout = readFileSync(path.join(__dirname, '../fixtures/columns/three-forms.txt'), 'utf8');
const read = (source: string): Reading => readSource({ kind: 'text', text: source });
const gold = read(text);

/** Behind its label in the block of the funds: an amount, which is what 万元 changes. */
const AMOUNT = /(?<=(?:资金总额：|财政资金|财政资\n\n金|单位自筹|其他资金)\s+)\d[\d,.]*/gu;

/** The amounts as a form in 万元 prints them: moved by four places, in decimal digits. */
function inTenThousands(source: string): string {
  return source.replaceAll(AMOUNT, (amount) => {
    const digits = amount.replaceAll(',', '').padStart(5, '0');
    return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
  });
}

const scaled = inTenThousands(text);

function formsOf(reading: Reading): unknown {
  return withoutBlanks(reading.forms.map(({ form }) => ({ ...form, extra: undefined })));
}

describe('a two-sided form whose amounts are in 万元, as text', () => {
  it.each([
    ['behind 项目资金', scaled.replaceAll('（元）', '（万元）')],
    ['behind 项目资金, on one line', scaled.replaceAll(/项目资金\s+（元）/gu, '项目资金（万元）')],
    ['in narrow brackets', scaled.replaceAll('（元）', '(单位：万元)')],
    [
      'on a line under the title',
      scaled.replaceAll('（元）', '').replaceAll('（2024年度）', '（2024年度）\n单位：万元'),
    ],
    ['behind the year', scaled.replaceAll('（元）', '').replaceAll('（2024年度）', '（2024年度）  金额单位：万元')],
  ])('is read in 元 to the last digit, whether 万元 is printed %s', (_, source) => {
    const reading = read(source);
    expect(formsOf(reading)).toEqual(formsOf(gold));
    expect(reading.forms.map(({ form }) => form.extra)).toEqual(
      gold.forms.map(() => [{ label: '金额单位', value: '万元' }]),
    );
    expect(reading.notes.filter((note) => note.path.startsWith('funds'))).toEqual([]);
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('keeps its unit in its place', () => {
    const { text: source, forms } = read(scaled.replaceAll('（元）', '（万元）'));
    const [span] = forms[0]?.spans.get('extra[0].value') ?? [];
    expect(source.slice(span?.start, span?.end)).toBe('万元');
  });

  it('is not taken for one where 万元 stands in its texts only', () => {
    const reading = read(text.replaceAll('项目概况\n', '项目概况\n单位：万元\n（万元）\n'));
    expect(reading.forms.map(({ form }) => form.funds)).toEqual(gold.forms.map(({ form }) => form.funds));
  });

  it('carries a note on each amount where one place says 元 and another 万元', () => {
    const source = text.replaceAll('（2024年度）', '（2024年度）\n单位：万元');
    const noted = read(source).notes.filter(({ form }) => form === 0);
    expect(noted.map((note) => note.path)).toContain('funds.annual.total');
    expect(noted.find((note) => note.path === 'funds.annual.total')?.message).toContain('万元');
    const grid =
      '项目支出绩效目标申报表\n单位：万元\n项目名称\t甲\n项目资金（元）\t实施期资金总额\t5\t年度资金总额\t4\n\t单位自筹\t5\t单位自筹\t4\n';
    expect(read(grid).notes.map((note) => note.path)).toContain('funds.period.total');
  });
});

describe('a two-sided form whose amounts are in 万元, as text in columns', () => {
  it('is read in 元', () => {
    const reading = read(layout.replaceAll('（元）', '（万元）').replaceAll('(元)', '(万元)'));
    const plain = read(layout);
    const totals = (one: Reading): unknown => one.forms.map(({ form }) => form.funds.annual.total);
    expect(totals(reading)).toEqual((totals(plain) as number[]).map((total) => total * 10_000));
  });
});
