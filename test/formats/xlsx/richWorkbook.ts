import JSZip from 'jszip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWINGML = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A red dot of one pixel. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/**
 * A workbook by hand, as Excel writes them, with one of everything that the grid does not show: it is what must come through opening
 * and saving. `sheets` more sheets with a page set-up each stand behind.
 */
export async function richWorkbook(sheets = 0): Promise<Uint8Array> {
  const zip = new JSZip();
  const more = Array.from({ length: sheets }, (_, index) => index + 1);
  for (const [path, content] of Object.entries(parts(more))) zip.file(path, content);
  zip.file('xl/media/image1.png', PICTURE, { base64: true });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function parts(more: readonly number[]): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': contentTypes(more),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
      ['rId4', `${OFFICE}/custom-properties`, 'docProps/custom.xml'],
    ]),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>决算</dc:title><dc:creator>预算科</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    'docProps/custom.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="文号"><vt:lpwstr>财预〔2026〕1号</vt:lpwstr></property></Properties>`,
    'customXml/item1.xml': `${HEAD}<own xmlns="urn:own">内部资料</own>`,
    'xl/workbook.xml': workbook(more),
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      ['rId2', `${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
      ['rId3', `${OFFICE}/worksheet`, 'worksheets/sheet3.xml'],
      ['rId4', `${OFFICE}/worksheet`, 'worksheets/sheet4.xml'],
      ['rId5', `${OFFICE}/styles`, 'styles.xml'],
      ['rId6', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
      ['rId7', `${OFFICE}/externalLink`, 'externalLinks/externalLink1.xml'],
      ['rId8', `${OFFICE}/customXml`, '../customXml/item1.xml'],
      ['rId9', `${OFFICE}/pivotCacheDefinition`, 'pivotCache/pivotCacheDefinition1.xml'],
      ['rId10', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
      ['rId11', `${OFFICE}/calcChain`, 'calcChain.xml'],
      ...more.map((number) => [`rIdMore${number}`, `${OFFICE}/worksheet`, `worksheets/more${number}.xml`] as const),
    ]),
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="C3" i="1"/><c r="C4" i="1"/></calcChain>`,
    'xl/persons/person.xml': `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="王科长" id="{11111111-1111-1111-1111-111111111111}" userId="w" providerId="None"/></personList>`,
    'xl/externalLinks/externalLink1.xml': `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="rId1"><sheetNames><sheetName val="去年"/></sheetNames></externalBook></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
      ['rId1', `${OFFICE}/externalLinkPath`, '去年.xlsx" TargetMode="External'],
    ]),
    'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="数据"/></cacheSource><cacheFields count="2"><cacheField name="部门" numFmtId="0"><sharedItems/></cacheField><cacheField name="数" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="6" uniqueCount="6"><si><t>科目</t></si><si><t>金额</t></si><si><r><rPr><b/></rPr><t>重点</t></r><r><t>项目</t></r></si><si><t>基本支出</t></si><si><t>部门</t></si><si><t>数</t></si></sst>`,
    'xl/worksheets/sheet1.xml': firstSheet(),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['rId1', `${OFFICE}/drawing`, '../drawings/drawing1.xml'],
      ['rId2', `${OFFICE}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
      ['rId3', `${OFFICE}/comments`, '../comments1.xml'],
      ['rId4', `${OFFICE}/hyperlink`, 'https://example.org/" TargetMode="External'],
      [
        'rId5',
        'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        '../threadedComments/threadedComment1.xml',
      ],
    ]),
    'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B4" dT="2026-01-01T00:00:00.00" personId="{11111111-1111-1111-1111-111111111111}" id="{22222222-2222-2222-2222-222222222222}"><text>为什么这么多？</text></threadedComment></ThreadedComments>`,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>预算科</author><author>tc={22222222-2222-2222-2222-222222222222}</author></authors><commentList><comment ref="A3" authorId="0"><text><r><rPr><b/></rPr><t>请核实</t></r></text></comment><comment ref="B4" authorId="1"><text><t>为什么这么多？</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': noteShapes([
      [2, 0],
      [3, 1],
    ]),
    'xl/drawings/drawing1.xml': drawing(),
    'xl/drawings/_rels/drawing1.xml.rels': relationships([
      ['rId1', `${OFFICE}/chart`, '../charts/chart1.xml'],
      ['rId2', `${OFFICE}/image`, '../media/image1.png'],
    ]),
    'xl/charts/chart1.xml': chart(),
    'xl/worksheets/sheet2.xml': worksheet(
      `<sheetData><row r="1"><c r="A1" t="s"><v>4</v></c><c r="B1" t="s"><v>5</v></c></row>${[2, 3, 4].map((row) => `<row r="${row}"><c r="A${row}" t="s"><v>3</v></c><c r="B${row}"><v>${row}</v></c></row>`).join('')}<row r="6"><c r="A6"><f>SUM('收支 表'!B3:B5)</f><v>60</v></c></row></sheetData><conditionalFormatting sqref="B2:B4"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;'收支 表'!$B$3</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A4"><formula1>'收支 表'!$A$3:$A$5</formula1></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup paperSize="8" orientation="landscape"/><headerFooter><oddHeader>&amp;C内部&amp;&amp;资料</oddHeader></headerFooter>`,
    ),
    'xl/worksheets/_rels/sheet2.xml.rels': relationships([
      ['rId1', `${OFFICE}/pivotTable`, '../pivotTables/pivotTable1.xml'],
      ['rId2', `${OFFICE}/table`, '../tables/table1.xml'],
    ]),
    'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="数据表" displayName="数据表" ref="A1:B4" totalsRowShown="0"><autoFilter ref="A1:B4"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="部门"/><tableColumn id="2" name="数"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    'xl/pivotTables/pivotTable1.xml': `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视" cacheId="1" dataCaption="值"><location ref="D1:E2" firstHeaderRow="1" firstDataRow="1" firstDataCol="0"/><pivotFields count="2"><pivotField showAll="0"/><pivotField showAll="0"/></pivotFields></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships([
      ['rId1', `${OFFICE}/pivotCacheDefinition`, '../pivotCache/pivotCacheDefinition1.xml'],
    ]),
    'xl/worksheets/sheet3.xml': worksheet('<sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData>'),
    'xl/worksheets/sheet4.xml': worksheet('<sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData>'),
    ...Object.fromEntries(
      more.map((number) => [
        `xl/worksheets/more${number}.xml`,
        worksheet(
          `<sheetData><row r="1"><c r="A1" s="2"><v>${number}</v></c></row></sheetData><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddFooter>&amp;L第 ${number} 张</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="1" max="16383" man="1"/></rowBreaks>`,
        ),
      ]),
    ),
  };
}

function relationships(items: readonly (readonly [string, string, string])[]): string {
  const lines = items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(more: readonly number[]): string {
  const types: readonly (readonly [string, string])[] = [
    ['xl/workbook.xml', `${SHEETML}.sheet.main+xml`],
    ...['sheet1', 'sheet2', 'sheet3', 'sheet4', ...more.map((number) => `more${number}`)].map(
      (name) => [`xl/worksheets/${name}.xml`, `${SHEETML}.worksheet+xml`] as const,
    ),
    ['xl/styles.xml', `${SHEETML}.styles+xml`],
    ['xl/sharedStrings.xml', `${SHEETML}.sharedStrings+xml`],
    ['xl/calcChain.xml', `${SHEETML}.calcChain+xml`],
    ['xl/comments1.xml', `${SHEETML}.comments+xml`],
    ['xl/tables/table1.xml', `${SHEETML}.table+xml`],
    ['xl/pivotTables/pivotTable1.xml', `${SHEETML}.pivotTable+xml`],
    ['xl/pivotCache/pivotCacheDefinition1.xml', `${SHEETML}.pivotCacheDefinition+xml`],
    ['xl/externalLinks/externalLink1.xml', `${SHEETML}.externalLink+xml`],
    ['xl/drawings/drawing1.xml', `${DRAWINGML}.drawing+xml`],
    ['xl/charts/chart1.xml', `${DRAWINGML}.drawingml.chart+xml`],
    ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
    ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', `${DRAWINGML}.extended-properties+xml`],
    ['docProps/custom.xml', `${DRAWINGML}.custom-properties+xml`],
  ];
  const overrides = types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${DRAWINGML}.vmlDrawing"/>${overrides.join('')}</Types>`;
}

function workbook(more: readonly number[]): string {
  const others = more.map((number) => `<sheet name="附表${number}" sheetId="${number + 10}" r:id="rIdMore${number}"/>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="收支 表" sheetId="1" r:id="rId1"/><sheet name="数据" sheetId="2" r:id="rId2"/><sheet name="藏" sheetId="3" state="hidden" r:id="rId3"/><sheet name="深藏" sheetId="4" state="veryHidden" r:id="rId4"/>${others.join('')}</sheets><externalReferences><externalReference r:id="rId7"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'收支 表'!$A$1:$F$60</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'收支 表'!$A:$A,'收支 表'!$1:$2</definedName><definedName name="基数">数据!$B$2</definedName><definedName name="合计区">'收支 表'!$B$3:$B$5</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches></workbook>`;
}

function styles(): string {
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00&quot;元&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><name val="等线"/></font><font><i/><u/><sz val="14"/><color theme="4"/><name val="楷体"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="5" tint="0.4"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/></border><border><left/><right/><top/><bottom style="double"><color rgb="FFFF0000"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"><alignment textRotation="45"/><protection locked="0"/></xf><xf numFmtId="164" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;
}

function worksheet(inside: string): string {
  const links =
    inside.includes('<pivot') || inside.includes('内部')
      ? '<tableParts count="1"><tablePart r:id="rId2"/></tableParts>'
      : '';
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}${links}</worksheet>`;
}

/** The sheet that has one of everything; data in A3:C5, a long tail down to row 60 that is printed on several pages. */
function firstSheet(): string {
  const tail = Array.from(
    { length: 54 },
    (_, index) => `<row r="${index + 7}"><c r="A${index + 7}"><v>${index}</v></c></row>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><sheetPr><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:F60"/><sheetViews><sheetView showGridLines="0" workbookViewId="0" zoomScale="80"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><cols><col min="1" max="1" width="30.7109375" customWidth="1"/><col min="2" max="2" width="15.7109375" style="2" customWidth="1"/><col min="4" max="4" width="9.140625" hidden="1" customWidth="1"/></cols><sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row><row r="3" outlineLevel="1"><c r="A3" t="s"><v>3</v></c><c r="B3" s="2"><v>10</v></c><c r="C3"><f t="shared" ref="C3:C5" si="0">B3*2</f><v>20</v></c></row><row r="4" outlineLevel="1"><c r="A4" t="s"><v>3</v></c><c r="B4" s="2"><v>20</v></c><c r="C4"><f t="shared" si="0"/><v>40</v></c></row><row r="5" outlineLevel="1" hidden="1"><c r="A5" t="s"><v>3</v></c><c r="B5" s="2"><v>30</v></c><c r="C5"><f t="shared" si="0"/><v>60</v></c></row><row r="6"><c r="A6" s="3"><v>46000</v></c><c r="B6"><f t="array" ref="B6">SUM(B3:B5*2)</f><v>120</v></c><c r="C6" t="e"><v>#N/A</v></c><c r="E6" t="b"><v>1</v></c><c r="F6"><f>[1]去年!$A$1</f><v>7</v></c></row>${tail.join('')}</sheetData><sheetProtection sheet="1" objects="1" formatCells="0"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><conditionalFormatting sqref="B3:B5"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>15</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B3:B5"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A3:A5"><formula1>"基本支出,项目支出"</formula1></dataValidation><dataValidation type="whole" sqref="B3:B5"><formula1>0</formula1><formula2>$B$3</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A4" r:id="rId4" tooltip="网站"/><hyperlink ref="A5" location="数据!A2" display="看数据"/></hyperlinks><printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.5" right="0.5" top="0.9" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="70" orientation="landscape"/><headerFooter differentFirst="1"><oddHeader>&amp;L&amp;A&amp;R第 &amp;P 页</oddHeader><oddFooter>&amp;C共 &amp;N 页</oddFooter><firstFooter>&amp;C首页</firstFooter></headerFooter><rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="40" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="4" max="1048575" man="1"/></colBreaks><ignoredErrors><ignoredError sqref="A3:A5" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'收支 表'!B3:B5</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;
}

function noteShapes(places: readonly (readonly [number, number])[]): string {
  const shapes = places.map(
    ([row, column], index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:108pt;height:59pt;visibility:hidden" fillcolor="#ffffe1"><v:textbox><div style="text-align:left"><br>x</div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join('')}</xml>`;
}

function anchor(from: readonly [number, number], to: readonly [number, number], inside: string): string {
  const corner = (name: string, [row, column]: readonly [number, number]): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor>${corner('from', from)}${corner('to', to)}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function drawing(): string {
  const chartFrame =
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>';
  const picture =
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="章" descr="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>';
  return `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}">${anchor([7, 1], [18, 3], chartFrame)}${anchor([20, 1], [22, 2], picture)}</xdr:wsDr>`;
}

function chart(): string {
  return `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'收支 表'!$A$3:$A$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'收支 表'!$B$3:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}
