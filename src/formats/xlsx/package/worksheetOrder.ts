/** The elements of a worksheet part in the order that the schema asks for. Source: ECMA-376 part 1, CT_Worksheet. */
const ORDER: readonly string[] = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'drawingHF',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** An element of a worksheet part as text. */
export interface SheetPiece {
  readonly name: string;
  readonly xml: string;
}

/**
 * The pieces of a worksheet with those of one name taken away and new ones in their place, which the schema gives. What the schema
 * does not know stays behind the piece that it followed.
 */
export function withPieces(
  pieces: readonly SheetPiece[],
  name: string,
  replacements: readonly string[],
): readonly SheetPiece[] {
  const kept = pieces.filter((piece) => piece.name !== name);
  if (replacements.length === 0) return kept;
  const first = pieces.findIndex((piece) => piece.name === name);
  const at = first >= 0 ? first : placeFor(kept, name);
  return [...kept.slice(0, at), ...replacements.map((xml) => ({ name, xml })), ...kept.slice(at)];
}

/** Behind the last piece that the schema puts before this one. */
function placeFor(pieces: readonly SheetPiece[], name: string): number {
  const rank = ORDER.indexOf(name);
  return pieces.findLastIndex((piece) => ORDER.includes(piece.name) && ORDER.indexOf(piece.name) < rank) + 1;
}
