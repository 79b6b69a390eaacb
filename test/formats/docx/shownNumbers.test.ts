import { readNumbering, writeOutNumbers } from '../../../src/formats/docx/shownNumbers';

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = readNumbering(
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum>` +
    '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>',
);
const paragraph = (id: number, at: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const textOf = (xml: string): string => writeOutNumbers(xml, NUMBERING).replaceAll(/<[^>]*>/gu, '');

describe('automatic numbers of a document', () => {
  it('are written before their paragraphs, level by level', () => {
    expect(textOf(paragraph(7, 0, '甲') + paragraph(7, 1, '乙') + paragraph(7, 0, '丙'))).toBe(
      '（一）甲一.1乙（二）丙',
    );
  });

  it('begin anew in every cell, and leave bullets to the list', () => {
    expect(textOf(`<w:tc>${paragraph(7, 0, '甲')}</w:tc><w:tc>${paragraph(7, 0, '乙')}</w:tc>`)).toBe(
      '（一）甲（一）乙',
    );
    expect(writeOutNumbers(paragraph(8, 0, '甲'), NUMBERING)).toBe(paragraph(8, 0, '甲'));
  });

  it('let the results of simple fields stand as text', () => {
    expect(writeOutNumbers('<w:fldSimple w:instr="=SUM(ABOVE)"><w:r/></w:fldSimple>', NUMBERING)).toBe('<w:r/>');
  });
});
