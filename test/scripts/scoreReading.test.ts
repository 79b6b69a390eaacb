import type { FieldPath } from '../../src/model/fieldPath';
import type { Form } from '../../src/model/form';
import type { Reading, ReadingNote } from '../../src/model/reading';
import { scoreReading } from '../../scripts/scoreReading';
import { buildForm } from '../pane/buildForm';

const gold = buildForm({
  indicators: {
    period: [
      { level1: '产出指标', level2: '数量指标', name: '补助人数', value: '≥9人' },
      { level1: '产出指标', level2: '质量指标', name: '合格率', value: '100%' },
    ],
    annual: [],
  },
});

const noteAt = (path: FieldPath): ReadingNote => ({ form: 0, path, doubt: 'uncertain-border', message: '' });

function readingOf(form: Form, notes: readonly ReadingNote[] = []): Reading {
  const reading = { form, spans: new Map(), labels: [], extent: { start: 0, end: 0 } };
  return { text: '', forms: [reading], notes, remainder: [], problems: [] };
}

describe('the score of a reading', () => {
  it('is full where all is right, white space aside', () => {
    const { exact, fields, indicators } = scoreReading(readingOf({ ...gold, plan: ` ${gold.plan}\n` }), [gold]);
    expect([exact, fields.wrong, indicators.wrong, indicators.right]).toEqual([1, 0, 0, 2]);
  });

  it('tells a wrong field that carries a note from one that is silent', () => {
    const wrong = { ...gold, unit: '别的单位', department: { code: '1', name: gold.department.name } };
    const { exact, fields } = scoreReading(readingOf(wrong, [noteAt('department')]), [gold]);
    expect([exact, fields.wrong, fields.silent]).toEqual([0, 2, ['[0].unit']]);
  });

  it('leaves out places without an agreed answer, with all that is part of them', () => {
    const wrong = { ...gold, unit: '别的单位', department: { code: '1', name: '别的部门' } };
    const { exact, fields } = scoreReading(readingOf(wrong), [gold], ['department', 'indicators.period']);
    expect([exact, fields.silent]).toEqual([0, ['[0].unit']]);
    expect(scoreReading(readingOf(wrong), [gold], ['department', 'unit']).exact).toBe(1);
    expect(scoreReading(readingOf(wrong), [gold], ['department.name', 'uni']).fields.wrong).toBe(2);
  });

  it('counts notes on right fields, and a note on one indicator for its list', () => {
    const { fields, indicators } = scoreReading(readingOf(gold, [noteAt('indicators.period[1].value')]), [gold]);
    expect([fields.noted, indicators.noted]).toEqual([1, 1]);
  });

  it('takes an indicator of the wrong 二级指标 for wrong, with its list', () => {
    const [first, second] = gold.indicators.period;
    const moved = { ...second!, level2: '数量指标' as const };
    const read = { ...gold, indicators: { period: [first!, moved], annual: [] } };
    const { fields, indicators } = scoreReading(readingOf(read), [gold]);
    expect(indicators).toEqual({ right: 1, noted: 0, wrong: 1, silent: ['[0].indicators.period[1]'] });
    expect(fields.silent).toEqual(['[0].indicators.period']);
  });

  it('counts indicators that were not read, and forms that were not found', () => {
    const read = { ...gold, indicators: { period: [], annual: [] } };
    expect(scoreReading(readingOf(read), [gold]).indicators.wrong).toBe(2);
    expect(scoreReading({ ...readingOf(gold), forms: [] }, [gold])).toMatchObject({
      forms: 1,
      exact: 0,
      fields: { right: 0 },
    });
  });
});
