import JSZip from 'jszip';
import type { Letter, LetterTable } from '../../model/letter';
import { encodeText } from '../xlsx/package/xmlText';

/**
 * A letter as the bytes of a .docx file, on A4 upright with the margins of GB/T 9704, its pages numbered, the heads of its tables repeated on each
 * page and no row of a table torn between two.
 */
export async function writeDocx(letter: Letter): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, xml] of Object.entries({ ...PARTS, 'word/document.xml': documentXml(letter) }))
    zip.file(name, XML + xml);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** In half points: 二号, 三号, 五号. */
const SIZES = { title: 44, body: 32, table: 21 } as const;
const FONTS = { title: '宋体', body: '仿宋', table: '宋体' } as const;
type Role = keyof typeof SIZES;

/** In twips: the width of the page between margins of 2.8 and 2.6 cm. */
const TEXT_WIDTH = 8845;

const FOOTER = `<w:ftr ${WORD}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('— ', 'table')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1', 'table')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' —', 'table')}</w:p></w:ftr>`;

const PARTS = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
  'word/footer1.xml': FOOTER,
} as const;

function documentXml({ title, salutation, paragraphs, signature, annex }: Letter): string {
  const body = [
    paragraph(title, 'title', '<w:spacing w:before="240" w:after="360"/><w:jc w:val="center"/>'),
    paragraph(salutation, 'body', LINES),
    ...paragraphs.map((text) => paragraph(text, 'body', `${LINES}<w:ind w:firstLineChars="200" w:firstLine="640"/>`)),
    paragraph('', 'body', LINES),
    ...signature.map((text) => paragraph(text, 'body', `<w:keepLines/>${LINES}<w:jc w:val="right"/>`)),
    paragraph(annex.title, 'body', `<w:keepNext/><w:pageBreakBefore/>${LINES}`),
    ...annex.tables.map((table) => tableXml(table, annex)),
  ];
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;
  return `<w:document ${WORD} xmlns:r="${OFFICE}"><w:body>${body.join('')}<w:p/>${section}</w:body></w:document>`;
}

/** Lines of 28 points, as official letters have them. */
const LINES = '<w:spacing w:line="560" w:lineRule="exact"/>';

function tableXml({ heading, rows }: LetterTable, { heads, widths }: Letter['annex']): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const twips = widths.map((width) => Math.round((TEXT_WIDTH * width) / whole));
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const grid = twips.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const table = `<w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  const lines = [rowXml(heads, twips, true), ...rows.map((cells) => rowXml(cells, twips, false))];
  return `${paragraph(heading, 'table', '<w:keepNext/><w:spacing w:before="200" w:after="80"/>', true)}<w:tbl>${table}${lines.join('')}</w:tbl>`;
}

function rowXml(cells: readonly string[], widths: readonly number[], isHead: boolean): string {
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
  const shown = widths.map((width, column) => {
    const isCentred = isHead || column < 2;
    const layout = `${isHead ? '<w:keepNext/>' : ''}${isCentred ? '<w:jc w:val="center"/>' : ''}`;
    const texts = (cells[column] ?? '').split(/\r?\n/u).map((line) => paragraph(line, 'table', layout, isHead));
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${texts.join('')}</w:tc>`;
  });
  return `<w:tr>${properties}${shown.join('')}</w:tr>`;
}

function paragraph(text: string, role: Role, layout: string, isBold = role === 'title'): string {
  return `<w:p><w:pPr>${layout}</w:pPr>${text === '' ? '' : run(text, role, isBold)}</w:p>`;
}

function run(text: string, role: Role, isBold = false): string {
  const fonts = `<w:rFonts w:ascii="${FONTS[role]}" w:hAnsi="${FONTS[role]}" w:eastAsia="${FONTS[role]}"/>`;
  const look = `${fonts}${isBold ? '<w:b/>' : ''}<w:sz w:val="${SIZES[role]}"/><w:szCs w:val="${SIZES[role]}"/>`;
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${encodeText(text)}</w:t></w:r>`;
}
