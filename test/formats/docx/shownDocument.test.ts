import { readDocx } from '../../../src/formats/docx/readDocx';
import type { DocumentText } from '../../../src/formats/docx/readDocx';
import { storeZip } from '../storeZip';

const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What is read of a document with these runs in the one cell of its table. */
function read(runs: string, parts: Readonly<Record<string, string>> = {}): Promise<DocumentText> {
  const cell = `<w:tbl><w:tr><w:tc><w:tcPr/><w:p>${runs}</w:p></w:tc></w:tr></w:tbl><w:p/>`;
  return readDocx(
    storeZip({
      '[Content_Types].xml': TYPES,
      '_rels/.rels': RELATIONS,
      'word/document.xml': `<w:document ${SPACES}><w:body>${cell}</w:body></w:document>`,
      ...parts,
    }),
  );
}

const textOf = ({ html }: DocumentText): string => html.replaceAll(/<[^>]*>/gu, '');

test.each([
  ['an equation in a line', `<m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath>${run('6702人次')}`, '≥6702人次'],
  [
    'an equation of its own line',
    `<m:oMathPara><m:oMath><m:r><w:rPr/><m:t>≥6702</m:t></m:r></m:oMath></m:oMathPara>${run('人次')}`,
    '≥6702人次',
  ],
  [
    'a fraction',
    '<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>',
    '3/4',
  ],
  ['text that is shown after all', run('甲', '<w:vanish w:val="0"/>') + run('乙'), '甲乙'],
  ['the result of a field', `<w:fldSimple w:instr="=1">${run('7')}</w:fldSimple>`, '7'],
])('%s is read as it shows', async (_, runs, text) => {
  const document = await read(runs);
  expect(textOf(document)).toBe(text);
  expect(document.notices).toEqual([]);
});

test.each([
  [run('隐藏字', '<w:b/><w:vanish/>') + run('甲&amp;乙'), '甲&amp;乙', '文档中隐藏的文字没有读入：隐藏字'],
  [
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处&lt;输入')}</w:sdtContent></w:sdt>${run('丙')}`,
    '丙',
    '还没有填写的内容控件里的提示文字没有读入：单击此处<输入',
  ],
  [
    `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yáng')}</w:rt><w:rubyBase>${run('阳')}</w:rubyBase></w:ruby></w:r>${run('泉')}`,
    '阳泉',
    '标在字上的拼音没有读入：yáng',
  ],
])('what is no text of the form is left out and told', async (runs, text, notice) => {
  const document = await read(runs);
  expect(textOf(document)).toBe(text);
  expect(document.notices).toEqual([notice]);
});

test('a content control that was filled in is read', async () => {
  const filled = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('经常性')}</w:sdtContent></w:sdt>`;
  const empty = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('选择一项')}</w:sdtContent></w:sdt>`;
  expect(textOf(await read(empty + filled + run('项目')))).toBe('经常性项目');
});

test('footnotes, endnotes and comments are told, and their marks are no part of a value', async () => {
  const note = (element: string, type: string, text: string): string =>
    `<w:${element} ${type}w:id="2"><w:p>${run(text)}</w:p></w:${element}>`;
  const document = await read(`${run('新名称')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('项目')}`, {
    'word/footnotes.xml': `<w:footnotes ${SPACES}>${note('footnote', 'w:type="separator" ', '')}${note('footnote', '', '应为500万元')}</w:footnotes>`,
    'word/endnotes.xml': `<w:endnotes ${SPACES}>${note('endnote', '', '据批复')}</w:endnotes>`,
    'word/comments.xml': `<w:comments ${SPACES}>${note('comment', '', '请改')}${note('comment', '', '再核')}</w:comments>`,
  });
  expect(textOf(document)).toBe('新名称项目');
  expect(document.notices).toEqual([
    '文档的批注没有读入：请改 再核',
    '文档的脚注没有读入：应为500万元',
    '文档的尾注没有读入：据批复',
  ]);
});

test('a document inside the document is told', async () => {
  const { notices } = await read(`${run('甲')}</w:p><w:altChunk r:id="r9"/><w:altChunk r:id="r8"/><w:p>`);
  expect(notices).toEqual(['文档里嵌入的 2 份其他文档没有读入；请打开后另存为单独的文件再读。']);
});

test('text that is struck through twice is struck through', async () => {
  expect((await read(run('旧', '<w:dstrike/>') + run('新'))).html).toContain('<s>旧</s>新');
});
