import { scoreReading } from '../../scripts/scoreReading';
import { readSource } from '../../src/parse/readSource';
import { randomNumbers } from './disturbText';
import { makeStrangeForm, RENDERINGS } from './strangeForm';

/** How many forms are made; with more of them it is a measure, see `RENDERINGS`. */
const FORMS = 20;
/** The least share of them that is read exactly, by how their cells come as text. */
const EXACT: Readonly<Record<keyof typeof RENDERINGS, number>> = {
  cells: 0.95,
  spaced: 0.95,
  wrapped: 0.85,
  lines: 0.95,
  stream: 0.9,
};

describe.each(Object.entries(RENDERINGS))(
  'forms of offices that do not exist, as text of the kind %s',
  (name, render) => {
    const read = Array.from({ length: FORMS }, (_, seed) => {
      const { rows, form, shape } = makeStrangeForm(randomNumbers(seed + 1));
      return {
        shape: `${seed + 1}: ${shape}`,
        score: scoreReading(readSource({ kind: 'text', text: render(rows) }), [form]),
      };
    });

    it('are read exactly, or what is wrong carries a note', () => {
      const silent = read.flatMap(({ shape, score: { fields, indicators } }) =>
        [...fields.silent, ...indicators.silent].map((place) => `${shape} ${place}`),
      );
      expect(silent).toEqual([]);
    });

    it('are most of them read exactly', () => {
      const inexact = read.filter(({ score }) => score.exact === 0).map(({ shape }) => shape);
      expect(inexact.length).toBeLessThanOrEqual(FORMS * (1 - EXACT[name as keyof typeof RENDERINGS]));
    });
  },
);
