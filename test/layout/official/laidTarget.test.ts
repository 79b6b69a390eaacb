import { laidTarget } from '../../../src/layout/official/laidTarget';

describe('a target in the columns that a table has for it', () => {
  it.each([
    ['≥80人', ['comparator', 'number', 'unit'], { comparator: '≥', number: '80', unit: '人' }],
    ['≥80人', ['comparator', 'value'], { comparator: '≥', value: '80人' }],
    ['80%', ['number', 'unit'], { number: '80', unit: '%' }],
    ['≥80人', ['value'], { value: '≥80人' }],
    ['2024年12月底前', ['comparator', 'number', 'unit'], { number: '2024年12月底前' }],
    ['有效提升', ['comparator', 'value', 'unit'], { value: '有效提升' }],
  ] as const)('%s in %s', (value, columns, texts) => {
    expect(laidTarget(value, new Set(columns))).toEqual(texts);
  });
});
