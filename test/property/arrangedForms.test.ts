/** @slow */
import { scoreReading } from '../../scripts/scoreReading';
import type { CellGrid } from '../../src/model/cellGrid';
import { SIDES } from '../../src/model/form';
import type { ExtraField, Form } from '../../src/model/form';
import type { Source } from '../../src/model/source';
import { readSource } from '../../src/parse/readSource';
import { printHtml, printTabSeparated } from '../parse/grid/printGrid';
import { printPages } from '../parse/pages/printPages';
import { arrangeForms } from './arranged/arrangeForms';
import { randomNumbers } from './disturbText';

/** How many sheets are drawn, and from which seed on. */
const SHEETS = Number(process.env['ARRANGED_FORMS'] ?? 40);
const SEED = Number(process.env['ARRANGED_SEED'] ?? 1);

/** The height of a page, in points: a sheet takes two to ten of them. */
const PAGE = 260;

const PAGES = 'pages that cut its rows';
/** A page may end between two rows of headings. */
const MOST_INEXACT_ON_PAGES = 0.02;

/** How a sheet comes to us. */
const CARRIERS: Readonly<Record<string, (grid: CellGrid) => Source>> = {
  'the cells of a file': (grid) => ({ kind: 'grids', grids: [grid] }),
  'a web page': (grid) => ({ kind: 'html', html: printHtml(grid) }),
  [PAGES]: (grid) => ({ kind: 'pages', pages: printPages(grid, PAGE) }),
  'cells between tabs': (grid) => ({ kind: 'text', text: printTabSeparated(grid) }),
};

/** What is kept beside fields and indicators, as a careful clerk finds it: labels that no field is for, and further columns. */
function extrasOf({ extra, indicators }: Pick<Form, 'extra' | 'indicators'>): string[] {
  const shown = (fields: readonly ExtraField[] = []): string[] => fields.map(({ label, value }) => `${label}=${value}`);
  return [
    ...shown(extra),
    ...SIDES.flatMap((side) =>
      indicators[side].flatMap(({ name, extra: own }) => shown(own).map((one) => `${name}: ${one}`)),
    ),
  ];
}

/** What of the extras was not kept, or under other words. */
function lostExtras(expected: readonly Form[], read: readonly Form[]): string[] {
  return expected.flatMap((form, at) => {
    const kept = new Set(read[at] ? extrasOf(read[at]) : []);
    return extrasOf(form).filter((one) => !kept.has(one));
  });
}

describe.each(Object.entries(CARRIERS))('forms in any arrangement, as %s', (carrier, carry) => {
  const sheets = Array.from({ length: SHEETS }, (_, at) => {
    const { grid, forms, shape } = arrangeForms(randomNumbers(SEED + at));
    const reading = readSource(carry(grid));
    return { shape: `${SEED + at}: ${shape}`, forms, reading, score: scoreReading(reading, forms) };
  });

  const inexact = sheets.filter(
    ({ forms, reading, score }) => score.exact < forms.length || reading.forms.length > forms.length,
  );

  it('are read exactly', () => {
    const most = carrier === PAGES ? Math.ceil(SHEETS * MOST_INEXACT_ON_PAGES) : 0;
    expect(inexact.map(({ shape }) => shape).slice(most)).toEqual([]);
  });

  it('are read wrong nowhere without a note', () => {
    const silent = sheets.flatMap(({ shape, score: { fields, indicators } }) =>
      [...fields.silent, ...indicators.silent].map((place) => `${shape} ${place}`),
    );
    expect(silent).toEqual([]);
  });

  it('keep what no field is for where they are read exactly', () => {
    const exact = sheets.filter((sheet) => !inexact.includes(sheet));
    const lost = exact.flatMap(({ shape, forms, reading }) =>
      lostExtras(
        forms,
        reading.forms.map(({ form }) => form),
      ).map((one) => `${shape} ${one}`),
    );
    expect(lost).toEqual([]);
  });

  it('carry no notes to speak of', () => {
    const total = (key: 'right' | 'noted'): number => sheets.reduce((sum, { score }) => sum + score.fields[key], 0);
    expect(total('noted')).toBeLessThan(total('right') * MOST_NOTED);
  });
});

/** Notes on what is right make nobody look any more. */
const MOST_NOTED = 0.03;
