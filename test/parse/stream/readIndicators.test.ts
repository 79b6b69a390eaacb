import { condenseText } from '../../../src/parse/stream/condenseText';
import type { DecodedIndicator } from '../../../src/parse/stream/decodeCategory';
import { startDraft } from '../../../src/parse/stream/formDraft';
import { claimIndicators } from '../../../src/parse/stream/readIndicators';
import type { ReadTable } from '../../../src/parse/stream/readTable';

const SOURCE = '养护里程 ≥9公里 巡查次数 ≥4次';
const text = condenseText(SOURCE);
const range = (word: string): { start: number; end: number } => {
  const start = text.text.indexOf(word);
  return { start, end: start + word.length };
};
const left: DecodedIndicator = {
  side: 'period',
  name: range('养护里程'),
  value: range('≥9公里'),
  isNameCutOff: false,
  isDoubtful: false,
};
const right: DecodedIndicator = { ...left, side: 'annual', name: range('巡查次数'), value: range('≥4次') };

function notedPlaces(indicators: readonly DecodedIndicator[], other: readonly DecodedIndicator[]): string[] {
  const draft = startDraft(text);
  const category = { text, level2: '数量指标', indicators, alternatives: [other], rivals: [], cost: 0, margin: 1 };
  claimIndicators(draft, { categories: [category], labels: [], onlySide: undefined } as ReadTable);
  return draft.notes.map(({ path }) => path);
}

describe('indicators that another reading puts on the other side', () => {
  it('are noted, and with each the indicator there that it may stand behind', () => {
    expect(notedPlaces([left, right], [left, { ...right, side: 'period' }])).toEqual([
      'indicators.annual[0]',
      'indicators.period[0]',
    ]);
  });

  it('are noted with the whole list of the other side where it has none', () => {
    expect(notedPlaces([left], [{ ...left, side: 'annual' }])).toEqual(['indicators.period[0]', 'indicators.annual']);
  });

  it('are not noted where all readings agree, unless a border of them is doubtful', () => {
    expect(notedPlaces([left, right], [left, right])).toEqual([]);
    expect(notedPlaces([left, { ...right, isDoubtful: true }], [left, right])).toEqual(['indicators.annual[0]']);
  });
});
