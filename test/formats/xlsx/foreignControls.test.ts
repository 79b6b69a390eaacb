import JSZip from 'jszip';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { saveWorkbook } from '../../../src/formats/xlsx/saveWorkbook';
import type { SheetMove } from '../../../src/model/sheetMoves';
import { withCell, withEdit, withMoves } from './editOpened';
import { richWorkbook } from './richWorkbook';

const FIRST = '收支 表';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const X14 = `xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"`;

const CONTROL = {
  properties: `<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$B$4" lockText="1" noThreeD="1"/>`,
  inSheet: `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1040" r:id="rIdControl" name="已核对"><controlPr defaultSize="0" autoFill="0"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="x">4</xdr:col><xdr:colOff xmlns:xdr="x">0</xdr:colOff><xdr:row xmlns:xdr="x">3</xdr:row><xdr:rowOff xmlns:xdr="x">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="x">5</xdr:col><xdr:colOff xmlns:xdr="x">0</xdr:colOff><xdr:row xmlns:xdr="x">4</xdr:row><xdr:rowOff xmlns:xdr="x">0</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`,
  shape: `<v:shape id="_x0000_s1040" type="#_x0000_t201" style="position:absolute"><x:ClientData ObjectType="Checkbox"><x:Anchor>4, 0, 3, 0, 5, 0, 4, 0</x:Anchor><x:FmlaLink>$B$4</x:FmlaLink></x:ClientData></v:shape>`,
};

const SLICER = {
  slicer: `<slicers xmlns="${MICROSOFT}/spreadsheetml/2009/9/main"><slicer name="部门" cache="切片器_部门" caption="部门" rowHeight="241300"/></slicers>`,
  cache: `<slicerCacheDefinition xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" name="切片器_部门" sourceName="部门"><pivotTables><pivotTable tabId="2" name="透视"/></pivotTables><data><tabular pivotCacheId="1"><items count="1"><i x="0" s="1"/></items></tabular></data></slicerCacheDefinition>`,
  inSheet: `<ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" ${X14}><x14:slicerList><x14:slicer r:id="rIdSlicer"/></x14:slicerList></ext>`,
  inWorkbook: `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" ${X14}><x14:slicerCaches><x14:slicerCache r:id="rIdSlicerCache"/></x14:slicerCaches></ext></extLst>`,
  frame: `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>30</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>40</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="部门"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${MICROSOFT}/drawing/2010/slicer"><sle:slicer xmlns:sle="${MICROSOFT}/drawing/2010/slicer" name="部门"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
};

/** The rich workbook with a check box that is linked to a cell, and a slicer of its pivot table. */
async function withControls(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await richWorkbook());
  const change = async (part: string, before: string, text: string): Promise<void> => {
    const content = await zip.file(part)!.async('string');
    if (!content.includes(before)) throw new Error(`${part} has no ${before}`);
    zip.file(
      part,
      content.replace(before, () => text + before),
    );
  };
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  zip.file('xl/ctrlProps/ctrlProp1.xml', CONTROL.properties);
  zip.file('xl/slicers/slicer1.xml', SLICER.slicer);
  zip.file('xl/slicerCaches/slicerCache1.xml', SLICER.cache);
  await change('xl/worksheets/sheet1.xml', '<extLst>', CONTROL.inSheet);
  await change('xl/worksheets/sheet1.xml', '</extLst>', SLICER.inSheet);
  await change('xl/drawings/vmlDrawing1.vml', '</xml>', CONTROL.shape);
  await change('xl/drawings/drawing1.xml', '</xdr:wsDr>', SLICER.frame);
  await change('xl/workbook.xml', '</workbook>', SLICER.inWorkbook);
  await change(
    'xl/worksheets/_rels/sheet1.xml.rels',
    '</Relationships>',
    relationship('rIdControl', `${OFFICE}/ctrlProp`, '../ctrlProps/ctrlProp1.xml') +
      relationship('rIdSlicer', `${MICROSOFT}/2007/relationships/slicer`, '../slicers/slicer1.xml'),
  );
  await change(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    relationship('rIdSlicerCache', `${MICROSOFT}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml'),
  );
  await change(
    '[Content_Types].xml',
    '</Types>',
    override('xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml') +
      override('xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml') +
      override('xl/slicerCaches/slicerCache1.xml', 'application/vnd.ms-excel.slicerCache+xml'),
  );
  return zip.generateAsync({ type: 'uint8array' });
}

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('base64')] as const)));
}

function textOf(parts: ReadonlyMap<string, string>, part: string): string {
  return Buffer.from(parts.get(part) ?? '', 'base64').toString();
}

describe('切片器和表单控件', () => {
  it('改一个单元格，除了那张表和工作簿的计算设置，各个部件一个字节也不变', async () => {
    const bytes = await withControls();
    const before = await partsOf(bytes);
    const { bytes: after, losses } = await saveWorkbook(
      withEdit(await readWorkbook(bytes), FIRST, (plan) => withCell(plan, 2, 1, 11)),
    );
    const parts = await partsOf(after);
    expect(losses).toEqual([]);
    const differing = [...before.keys()].filter((part) => parts.get(part) !== before.get(part)).sort();
    expect(differing).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(textOf(parts, 'xl/worksheets/sheet1.xml')).toContain(CONTROL.inSheet);
    expect(textOf(parts, 'xl/worksheets/sheet1.xml')).toContain(SLICER.inSheet);
    expect(textOf(parts, 'xl/workbook.xml')).toContain(SLICER.inWorkbook);
    for (const part of ['ctrlProps/ctrlProp1', 'slicers/slicer1', 'slicerCaches/slicerCache1'])
      expect(textOf(parts, '[Content_Types].xml')).toContain(`/xl/${part}.xml`);
  });

  it('上面插入两行，控件、它的单元格和切片器的位置跟着', async () => {
    const move: SheetMove = { kind: 'insert', axis: 'row', at: 1, count: 2 };
    const file = withEdit(await readWorkbook(await withControls()), FIRST, (plan) => withMoves(plan, [move]), {
      moves: [move],
    });
    const parts = await partsOf((await saveWorkbook(file)).bytes);
    expect(textOf(parts, 'xl/worksheets/sheet1.xml')).toMatch(
      /<control shapeId="1040".*?<from>.*?<xdr:row xmlns:xdr="x">5<.*?<\/from><to>.*?<xdr:row xmlns:xdr="x">6</u,
    );
    expect(textOf(parts, 'xl/ctrlProps/ctrlProp1.xml')).toContain('fmlaLink="$B$6"');
    expect(textOf(parts, 'xl/drawings/vmlDrawing1.vml')).toContain(
      '<x:Anchor>4, 0, 5, 0, 5, 0, 6, 0</x:Anchor><x:FmlaLink>$B$6</x:FmlaLink>',
    );
    expect(textOf(parts, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>32</xdr:row>');
  });

  it('删去那张表，控件和切片器一起走，别的表上的透视表还在', async () => {
    const file = await readWorkbook(await withControls());
    const opened = { ...file.opened!, sheets: new Map([...file.opened!.sheets].filter(([name]) => name !== FIRST)) };
    const { bytes, losses } = await saveWorkbook({
      ...file,
      sheets: file.sheets.filter(({ name }) => name !== FIRST),
      opened,
    });
    const parts = await partsOf(bytes);
    expect(losses.join()).toContain('合计区');
    expect([...parts.keys()].filter((part) => /ctrlProp|slicers/u.test(part))).toEqual([]);
    expect(parts.has('xl/pivotTables/pivotTable1.xml')).toBe(true);
  });

  it('页眉有图片、没有批注的表写上标记，图片的部件不变，标记另有部件', async () => {
    const zip = await JSZip.loadAsync(await richWorkbook(1));
    const part = 'xl/worksheets/more1.xml';
    const before = await zip.file(part)!.async('string');
    zip.file(part, before.replace('</worksheet>', '<legacyDrawingHF r:id="rIdHead"/></worksheet>'));
    zip.file('xl/drawings/head.vml', '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="LH"/></xml>');
    zip.file(
      'xl/worksheets/_rels/more1.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdHead" Type="${OFFICE}/vmlDrawing" Target="../drawings/head.vml"/></Relationships>`,
    );
    const bytes = await zip.generateAsync({ type: 'uint8array' });
    const mark = { sheet: '附表1', row: 0, column: 0, severity: 'error', remark: '合计不等。' } as const;
    const { bytes: after } = await saveWorkbook({ ...(await readWorkbook(bytes)), marks: [mark] });
    const parts = await partsOf(after);
    expect(parts.get('xl/drawings/head.vml')).toBe((await partsOf(bytes)).get('xl/drawings/head.vml'));
    expect(textOf(parts, part)).toMatch(
      /<legacyDrawing [^>]*r:id="(?!rIdHead)[^"]+"\/><legacyDrawingHF r:id="rIdHead"\/>/u,
    );
    expect((await readWorkbook(after)).marks).toEqual([mark]);
  });
});
