import { fromStyleData, toStyleData } from '../../../src/hosts/browser/univer/styleData';
import type { CellStyle } from '../../../src/model/cellStyle';

describe('styles between plans and the grid', () => {
  test.each<[string, CellStyle]>([
    [
      'a title',
      { font: { name: '宋体', size: 16, bold: true, color: '1F4E78' }, horizontal: 'center', vertical: 'middle' },
    ],
    ['a framed and filled cell', { fill: 'F2F2F2', border: 'thin', wrap: true }],
    ['a strong frame', { border: 'medium' }],
    ['a stacked and indented text', { stacked: true, indent: 2 }],
    ['a text column', { format: '@', vertical: 'top' }],
  ])('%s comes back as it went', (_, style) => {
    expect(fromStyleData(toStyleData(style))).toEqual(style);
  });

  test('a style that says nothing is none', () => {
    expect(fromStyleData({})).toBeUndefined();
    expect(fromStyleData(null)).toBeUndefined();
  });

  test.each([
    ['#f00', 'FF0000'],
    ['#92d050', '92D050'],
    ['rgb(146, 208, 80)', '92D050'],
    ['rgba(255,255,0,1)', 'FFFF00'],
  ])('the colour %s of a dialog is %s', (rgb, fill) => {
    expect(fromStyleData({ bg: { rgb } })).toEqual({ fill });
  });
});
