import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Box, Page } from '../../../src/model/page';
import { readPages } from '../../../src/parse/pages/readPages';
import { gridOfForm } from '../grid/gridOfForm';
import { arbitraryStreamCase } from '../stream/arbitraryStreamForm';
import { withoutBlanks } from '../stream/withoutBlanks';
import { unclaimedCharacters } from '../unclaimedCharacters';
import { printFlowing } from './printFlowing';
import { printPages } from './printPages';

const arbitraryForm = arbitraryStreamCase.map(({ form }) => form);
const formsOf = (pages: readonly Page[]): unknown => withoutBlanks(readPages(pages).forms.map(({ form }) => form));

describe('readPages', () => {
  it('reads any form from the lines and texts of a page', () => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        const reading = readPages(printPages(gridOfForm(form)));
        expect(withoutBlanks(reading.forms.map((one) => one.form))).toEqual([withoutBlanks(form)]);
        expect(unclaimedCharacters(reading)).toBe('');
      }),
      { numRuns: 40 },
    );
  });

  it('joins rows and merged cells that the end of a page cuts', () => {
    fc.assert(
      fc.property(arbitraryForm, fc.integer({ min: 90, max: 400 }), (form, height) => {
        expect(formsOf(printPages(gridOfForm(form), height))).toEqual([withoutBlanks(form)]);
      }),
      { numRuns: 60 },
    );
  });

  it('joins rows that a word processor cuts at the end of a page and closes on both, or notes the doubt', () => {
    let exact = 0;
    const cases = fc.sample(fc.tuple(arbitraryForm, fc.integer({ min: 12, max: 60 })), { numRuns: 60, seed: 3 });
    for (const [form, lines] of cases) {
      const { forms, notes } = readPages(printFlowing(gridOfForm(form), lines));
      const isExact = isDeepStrictEqual(withoutBlanks(forms.map((one) => one.form)), [withoutBlanks(form)]);
      if (isExact) exact++;
      else expect(notes).not.toEqual([]);
    }
    expect(exact).toBeGreaterThanOrEqual(57);
  });

  it('takes a complete row at the top of a page for one of its own', () => {
    const page = (...rows: readonly string[][]): Page[] => printFlowing(gridOfRows(HEAD.concat(rows)), 100);
    const [first] = page(['产出指标', '数量指标', '走访慰问困难群众', '≥900人次']);
    const [second] = page(['', '', '发放慰问品', '≥80份']);
    const rulings = second!.rulings.filter(({ top }) => top >= tops(second!)[HEAD.length]!);
    const texts = second!.texts.filter(({ top }) => top >= tops(second!)[HEAD.length]!);
    const { forms, notes } = readPages([first!, { ...second!, rulings, texts }]);
    expect(forms[0]?.form.indicators.annual.map(({ name }) => name)).toEqual(['走访慰问困难群众', '发放慰问品']);
    expect(notes.filter(({ path }) => path.startsWith('indicators'))).toEqual([]);
  });

  it('reads several forms one after the other', () => {
    const forms = fc.sample(arbitraryForm, 3);
    expect(formsOf(forms.flatMap((form) => printPages(gridOfForm(form), 500)))).toEqual(forms.map(withoutBlanks));
  });

  it('reads forms that were shrunk each by another measure to fit their pages', () => {
    const forms = fc.sample(arbitraryForm, { numRuns: 25, seed: 5 });
    const pages = forms.flatMap((form, at) =>
      printPages(gridOfForm(form), 500).map((page) => shrunk(page, 0.3 + 0.3 * (((at * 37) % 101) / 101))),
    );
    expect(formsOf(pages)).toEqual(forms.map(withoutBlanks));
  });

  it('parts a run of text that crosses the border of cells', () => {
    const [page] = printPages(gridOfRow(['项目名称', '甲项目']));
    const glued = { ...page, texts: [{ text: '项目名称甲项目', left: 88, right: 144, top: 42, bottom: 50 }] } as Page;
    expect(readPages([glued]).forms[0]?.form.projectName).toBe('甲项目');
  });

  it('tells pages without a form', () => {
    expect(readPages([]).problems).toEqual([{ kind: 'empty' }]);
    expect(readPages(printPages(gridOfRow(['科目', '金额']))).problems).toEqual([{ kind: 'not-a-form' }]);
  });

  it('loses nothing and never throws, whatever lines and texts a page has', () => {
    const number = fc.integer({ min: -20, max: 120 });
    const box = fc.record({ left: number, top: number, right: number, bottom: number });
    const text = fc.tuple(box, fc.constantFrom('项目名称', '甲', '指标值', '二级指标', '三级指标', 'x y'));
    const page = fc.tuple(fc.array(box, { maxLength: 20 }), fc.array(text, { maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(page, { maxLength: 3 }), (pages) => {
        const reading = readPages(
          pages.map(([rulings, texts]) => ({
            width: 100,
            height: 100,
            rulings,
            texts: texts.map(([place, word]) => ({ ...place, text: word })),
          })),
        );
        const printed = pages.flatMap(([, texts]) => texts.map(([, word]) => word));
        expect(unclaimedCharacters(reading)).toBe('');
        expect(sortedSigns(reading.text)).toBe(sortedSigns(printed.join('')));
      }),
      { numRuns: 200 },
    );
  });
});

/** The page made smaller around its middle. */
function shrunk({ width, height, texts, rulings }: Page, by: number): Page {
  const shrink = <Part extends Box>(box: Part): Part => ({
    ...box,
    left: width / 2 + (box.left - width / 2) * by,
    right: width / 2 + (box.right - width / 2) * by,
    top: box.top * by,
    bottom: box.bottom * by,
  });
  return { width, height, texts: texts.map(shrink), rulings: rulings.map(shrink) };
}

function sortedSigns(text: string): string {
  return Array.from(text.replace(/\s/gu, '')).sort().join('');
}

const HEAD = [
  ['项目名称', '甲'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
];

function tops({ rulings }: Page): number[] {
  return [...new Set(rulings.map(({ top }) => top))].sort((one, other) => one - other);
}

function gridOfRows(rows: readonly (readonly string[])[]): Parameters<typeof printFlowing>[0] {
  const cells = rows.flatMap((texts, row) =>
    Array.from({ length: 4 }, (_, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: texts[column] ?? '' })),
  );
  return { name: '', rows: rows.length, columns: 4, cells };
}

function gridOfRow(texts: readonly string[]): Parameters<typeof printPages>[0] {
  const cells = texts.map((text, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text }));
  return { name: '', rows: 1, columns: texts.length, cells };
}
