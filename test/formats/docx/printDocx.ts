import type { CellGrid, GridCell } from '../../../src/model/cellGrid';
import { storeZip } from '../storeZip';

/** A .docx file with one table; merges are told the way word processors tell them. */
export function printDocx({ rows, cells }: CellGrid): Uint8Array {
  const lines = Array.from({ length: rows }, (_, row) => {
    const inRow = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    return `<w:tr>${inRow
      .sort((one, other) => one.column - other.column)
      .map((cell) => printCell(cell, row))
      .join('')}</w:tr>`;
  });
  const body = `<w:tbl>${lines.join('')}</w:tbl><w:p/>`;
  return storeZip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

function printCell({ row, rowSpan, columnSpan, text }: GridCell, at: number): string {
  const merge = rowSpan > 1 ? `<w:vMerge${at === row ? ' w:val="restart"' : ''}/>` : '';
  const paragraphs = (at === row ? text : '')
    .split('\n')
    .map(
      (line) =>
        `<w:p><w:r><w:t xml:space="preserve">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`,
    );
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columnSpan}"/>${merge}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}
