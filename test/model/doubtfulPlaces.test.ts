import { doubtfulPlaces } from '../../src/model/doubtfulPlaces';
import type { FieldPath } from '../../src/model/fieldPath';
import { patchedForm } from '../../src/rules/ruleExample';

const form = patchedForm({ plan: '', rows: [{ remove: '数量指标', side: 'annual' }] });

function doubtful(doubt: FieldPath | undefined, ...paths: readonly FieldPath[]): readonly FieldPath[] {
  return paths.filter(doubtfulPlaces(form, [{ path: doubt }]));
}

test('a doubt is about its cell, all of its group, and the groups that its cell stands in', () => {
  expect(doubtful('unit', 'unit', 'projectName')).toEqual(['unit']);
  expect(doubtful('department', 'department.code', 'department.name', 'unit')).toHaveLength(2);
  expect(doubtful('funds.annual', 'funds.annual.total', 'funds.period.total')).toEqual(['funds.annual.total']);
  expect(
    doubtful('indicators.period[2]', 'indicators.period[2].value', 'indicators.period[20].value', 'indicators.period'),
  ).toEqual(['indicators.period[2].value', 'indicators.period']);
  expect(
    doubtful(
      'indicators.period[2].name',
      'indicators.period.质量指标',
      'indicators.period.时效指标',
      'indicators.annual',
    ),
  ).toEqual(['indicators.period.质量指标']);
  expect(
    doubtful(
      'indicators.annual',
      'indicators.annual[0].name',
      'indicators.annual.数量指标',
      'indicators.period[0].name',
    ),
  ).toEqual(['indicators.annual[0].name', 'indicators.annual.数量指标']);
});

test('text that no field took may belong where nothing stands', () => {
  expect(doubtful(undefined, 'plan', 'unit', 'indicators.annual.数量指标', 'indicators.period.数量指标')).toEqual([
    'plan',
    'indicators.annual.数量指标',
  ]);
});

test('a doubt that somebody has settled counts no more', () => {
  expect(doubtfulPlaces(form, [{ path: 'unit', state: 'confirmed' }])('unit')).toBe(false);
});
