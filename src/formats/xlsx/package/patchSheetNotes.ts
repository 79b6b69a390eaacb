import type { ContentTypes } from './contentTypes';
import type { SheetFates } from './moveFormula';
import type { PackageParts, Relationship } from './packageParts';
import type { KeptSheet } from './packageJob';
import { EMPTY_NOTE_SHAPES, EMPTY_NOTES, hasNotes, patchNotes, patchNoteShapes, placeKey } from './patchNotes';
import type { Remark } from './patchNotes';
import type { OpenSheet } from './patchSheet';
import { withPieces } from './worksheetOrder';
import { kindOf } from './workbookPart';
import { attributesAt, descendantsOf, rootOf } from './xmlScanner';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A sheet and the parts that it needs. */
export interface SheetWithParts {
  readonly sheet: OpenSheet;
  readonly relationships: readonly Relationship[];
}

/** Writes the notes of a kept sheet as they are now: those of the user moved with their cells, ours anew where the marks are others. */
export async function patchSheetNotes(
  { sheet, relationships }: SheetWithParts,
  { listed, marks, isMarkedAnew, now }: KeptSheet,
  fates: SheetFates,
  { parts, types }: { readonly parts: PackageParts; readonly types: ContentTypes },
): Promise<SheetWithParts> {
  const remarks = isMarkedAnew ? remarksOf(marks) : undefined;
  const fate = fates.get(listed.name.toLowerCase());
  const moves = fate && fate !== 'removed' ? fate.moves : [];
  const notesPart = relationships.find((one) => kindOf(one) === 'comments');
  const shapesPart = shapesOf(sheet, relationships);
  if (!notesPart && !shapesPart && (remarks === undefined || remarks.length === 0)) return { sheet, relationships };
  const work = { own: listed.name, fates };
  const before = (notesPart && (await parts.text(notesPart.target))) ?? EMPTY_NOTES;
  const notes = patchNotes(before, remarks, work);
  const shapesBefore = (shapesPart && (await parts.text(shapesPart.target))) ?? EMPTY_NOTE_SHAPES;
  const shapes = patchNoteShapes(shapesBefore, notes, moves, { ...work, sizes: now });
  if (notes.xml === before && shapes === shapesBefore) return { sheet, relationships };
  const hasShapes = descendantsOf(shapes, rootOf(shapes), (name) => name === 'shape').length > 0;
  if (!hasNotes(notes.xml) && !hasShapes) {
    const others = relationships.filter((one) => one !== notesPart && one !== shapesPart);
    return { sheet: { ...sheet, pieces: withPieces(sheet.pieces, 'legacyDrawing', []) }, relationships: others };
  }
  const added: Relationship[] = [];
  const put = (part: Relationship | undefined, kind: string, wanted: string, type: string, xml: string): string => {
    const path = part?.target ?? parts.freePath(wanted);
    parts.write(path, xml);
    if (part) return part.id;
    types.set(path, type);
    const id = freeRelationshipId([...relationships, ...added]);
    added.push({ id, type: `${RELATIONSHIPS}/${kind}`, target: path, isExternal: false });
    return id;
  };
  if (notesPart || hasNotes(notes.xml)) put(notesPart, 'comments', 'xl/comments1.xml', NOTES_TYPE, notes.xml);
  const id = put(shapesPart, 'vmlDrawing', 'xl/drawings/vmlDrawing1.vml', SHAPES_TYPE, shapes);
  const legacy = `<${sheet.prefix}legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
  const pieces = shapesPart ? sheet.pieces : withPieces(sheet.pieces, 'legacyDrawing', [legacy]);
  return { sheet: { ...sheet, pieces }, relationships: [...relationships, ...added] };
}

/** The drawing of notes and controls; pictures of headers and footers have another of the same kind. */
function shapesOf({ pieces }: OpenSheet, relationships: readonly Relationship[]): Relationship | undefined {
  const xml = pieces.find(({ name }) => name === 'legacyDrawing')?.xml;
  if (xml === undefined) return undefined;
  const id = attributesAt(xml, rootOf(xml).start).find(({ name }) => name === 'id' || name.endsWith(':id'));
  return id && relationships.find((one) => one.id === xml.slice(id.start, id.end));
}

/** The sentences of a cell in one note, one a line. */
function remarksOf(marks: KeptSheet['marks']): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  for (const { row, column, remark } of marks) {
    if (remark === '') continue;
    const before = remarks.get(placeKey(row, column));
    const lines = before?.text.split('\n') ?? [];
    const text = lines.includes(remark) ? lines.join('\n') : [...lines, remark].join('\n');
    remarks.set(placeKey(row, column), { row, column, text });
  }
  return [...remarks.values()];
}

/** An id that none of these relationships has. */
export function freeRelationshipId(relationships: readonly Relationship[]): string {
  const taken = new Set(relationships.map(({ id }) => id));
  for (let number = relationships.length + 1; ; number += 1) {
    if (!taken.has(`rId${number}`)) return `rId${number}`;
  }
}
