import type { Page } from '../../../src/model/page';
import type { Reading } from '../../../src/model/reading';
import { readColumns } from '../../../src/parse/columns/readColumns';
import { readPages } from '../../../src/parse/pages/readPages';
import { gridOfForm } from '../grid/gridOfForm';
import { FORM } from '../ownForm';
import { printPages } from './printPages';

jest.mock('../../../src/parse/columns/readColumns');

const PAGES = printPages(
  gridOfForm({
    ...FORM,
    year: 2026,
    attribute: '经常性项目',
    duration: '3年',
    funds: { period: FUNDS(), annual: FUNDS() },
    overview: '养护农村公路。',
    basis: '',
    necessity: '',
    safeguards: '',
    plan: '',
    indicators: {
      period: [],
      annual: [{ level1: '产出指标', level2: '数量指标', name: '养护里程', value: '≥120公里' }],
    },
    signoff: { responsible: '', handler: '', phone: '', filedAt: '' },
  }),
);

function FUNDS() {
  return { total: 350000, central: null, provincial: 350000, municipal: null, selfRaised: null, other: null };
}

/** Pages whose drawn cells lack a label. */
const LACKING = PAGES.map((page): Page => ({ ...page, texts: page.texts.filter(({ text }) => text !== '实施单位') }));
const whole = readPages(PAGES);

function placedWith(notes: Reading['notes']): Reading {
  const placed = { ...whole, text: `${whole.text}\n`, notes };
  jest.mocked(readColumns).mockReturnValue(placed);
  return placed;
}

describe('pages with drawn cells of which a label is missing', () => {
  const note: Reading['notes'][number] = { form: 0, path: 'unit', doubt: 'uncertain-border', message: '' };

  it('are read by the places of their texts where that finds it and leaves no more in doubt', () => {
    const placed = placedWith([note]);
    expect(readPages(LACKING).text).toBe(placed.text);
  });

  it('keep to their cells where their texts run into each other by their places', () => {
    const placed = placedWith(Array.from({ length: 20 }, () => note));
    const reading = readPages(LACKING);
    expect(reading.text).not.toBe(placed.text);
    expect(reading.forms[0]?.form.projectName).toBe(FORM.projectName);
  });
});
