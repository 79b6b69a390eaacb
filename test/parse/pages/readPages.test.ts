import fc from 'fast-check';
import type { Page } from '../../../src/model/page';
import { readPages } from '../../../src/parse/pages/readPages';
import { gridOfForm } from '../grid/gridOfForm';
import { arbitraryStreamCase } from '../stream/arbitraryStreamForm';
import { withoutBlanks } from '../stream/withoutBlanks';
import { unclaimedCharacters } from '../unclaimedCharacters';
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

  it('reads several forms one after the other', () => {
    const forms = fc.sample(arbitraryForm, 3);
    expect(formsOf(forms.flatMap((form) => printPages(gridOfForm(form), 500)))).toEqual(forms.map(withoutBlanks));
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

function sortedSigns(text: string): string {
  return Array.from(text.replace(/\s/gu, '')).sort().join('');
}

function gridOfRow(texts: readonly string[]): Parameters<typeof printPages>[0] {
  const cells = texts.map((text, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text }));
  return { name: '', rows: 1, columns: texts.length, cells };
}
