import { SCALAR_PATHS } from '../../../src/model/fieldPath';
import { FUND_LINES, LEVEL1_INDICATORS, LEVEL2_INDICATORS, SIDES } from '../../../src/model/form';
import { formPlaces, isValue, isWithin, placeLabel, placeOf } from '../../../src/pane/import/formPlaces';
import type { PlacePath } from '../../../src/pane/import/formPlaces';
import { buildForm } from '../buildForm';

const form = buildForm({ extra: [{ label: '计划开始日期', value: '2024-01-01' }] });

/** Every path that the type knows, rows and extras that the form has and has not, and what readers may think of one day. */
const PATHS: readonly string[] = [
  ...SCALAR_PATHS,
  ...['department', 'funds', 'goals', 'indicators', 'signoff', 'extra'],
  ...SIDES.flatMap((side) => [
    `funds.${side}`,
    ...FUND_LINES.map((line) => `funds.${side}.${line}`),
    `indicators.${side}`,
    ...[...LEVEL1_INDICATORS, ...LEVEL2_INDICATORS].map((level) => `indicators.${side}.${level}`),
    ...[0, 1, 7].flatMap((index) => [
      `indicators.${side}[${index}]`,
      ...['level1', 'level2', 'name', 'value', 'extra[0].value', 'weight'].map(
        (field) => `indicators.${side}[${index}].${field}`,
      ),
    ]),
  ]),
  ...['extra[0]', 'extra[0].value', 'extra[0].label', 'extra[5].value', 'attachments[2].name', ''],
];

test.each(PATHS)('a note on 「%s」 has a place among those of the form, with a label in Chinese', (path) => {
  const place = placeOf(form, path);
  expect(formPlaces(form, new Set([place]))).toContain(place);
  expect(placeLabel(form, place)).toMatch(/^[\p{Script=Han}（）、\d]+$/u);
});

test.each([
  ['indicators.annual[1]', 'indicators.annual[1]', '年度数量指标第2项'],
  ['indicators.annual', 'indicators.annual', '年度绩效指标'],
  ['indicators.annual.产出指标', 'indicators.annual.产出指标', '年度产出指标'],
  ['indicators.annual[1].level2', 'indicators.annual[1].level2', '年度数量指标第2项二级指标'],
  ['indicators.annual[1].extra[0].value', 'indicators.annual[1]', '年度数量指标第2项'],
  ['indicators.annual[7].name', 'indicators.annual', '年度绩效指标'],
  ['extra[0].value', 'extra[0].value', '计划开始日期'],
  ['extra[5].value', '', '整份申报表'],
  ['department', 'department', '主管部门'],
  ['something.new', '', '整份申报表'],
])('a note on 「%s」 is shown at 「%s」, which is called %s', (path, place, label) => {
  expect(placeOf(form, path)).toBe(place);
  expect(placeLabel(form, place as PlacePath)).toBe(label);
});

test('a value that no list of ours knows is shown within its row', () => {
  const indicator = { ...form.indicators.annual[0]!, extra: [{ label: '权重', value: '20' }] };
  const weighted = buildForm({ indicators: { period: [], annual: [indicator, form.indicators.annual[1]!] } });
  const place = placeOf(weighted, 'indicators.annual[0].extra[0].value');
  const places = formPlaces(weighted, new Set([place]));
  expect(isValue(weighted, place)).toBe(true);
  expect(places.indexOf(place)).toBe(places.indexOf('indicators.annual[0].value') + 1);
  expect(placeLabel(weighted, place)).toBe('年度数量指标第1项');
});

test('places stand in the order of the form, a whole before its parts, each once', () => {
  const noted = new Set<PlacePath>(['indicators.annual[0]', '', 'funds.annual', 'department', 'indicators.annual']);
  const places = formPlaces(form, noted);
  expect(new Set(places).size).toBe(places.length);
  const shown: readonly PlacePath[] = [
    '',
    'projectName',
    'department',
    'department.code',
    'funds.period.other',
    'funds.annual',
    'funds.annual.total',
    'plan',
    'goals.annual',
    'indicators.period[0].value',
    'indicators.annual',
    'indicators.annual[0]',
    'indicators.annual[0].name',
    'indicators.annual[1].value',
    'signoff.responsible',
    'extra[0].value',
  ];
  expect(places.filter((place) => shown.includes(place))).toEqual(shown);
});

test('wholes and kinds of indicators are shown only where something is said of them', () => {
  const places = formPlaces(form, new Set());
  expect(places.every((place) => isValue(form, place))).toBe(true);
  expect(places.some((place) => /level|^$/u.test(place))).toBe(false);
});

test.each([
  ['indicators.annual[1].name', 'indicators.annual[1]', true],
  ['indicators.annual[1].name', 'indicators.annual', true],
  ['indicators.annual[10].name', 'indicators.annual[1]', false],
  ['indicators.annual', 'indicators.annual', true],
  ['department.code', 'department', true],
  ['department.code', '', false],
  ['planned', 'plan', false],
])('「%s」 within 「%s」: %s', (path, place, expected) => {
  expect(isWithin(path, place)).toBe(expected);
});
