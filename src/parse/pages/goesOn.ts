import type { CellLabel, TemplateSet } from '../grid/cellLabel';
import { shapeOf } from '../stream/cellShapes';
import type { LaidCell } from './laidCells';

/** A cell at the end of a page and the one below it at the top of the next page, or what is there of them. */
export interface CellPair {
  readonly before: LaidCell;
  readonly after: LaidCell;
}

/** Whether the first row of a page goes on with the last one of the page before; for `perhaps`, more speaks for it than against. */
export type RowContinuation = 'yes' | 'perhaps' | 'no' | 'perhaps-not';

/**
 * Word processors cut a row at the end of a page and close both parts with a line, so that only their texts tell them
 * from two rows. `pairs` are all cells of the row in their order.
 *
 *     数量指标 | 困难群众走访  | ≥900人      at the end of a page
 *             | 慰问次数     |            at the top of the next one
 */
export function rowContinuation(pairs: readonly CellPair[], known: TemplateSet): RowContinuation {
  if (pairs.some((pair) => isNewLabel(pair, known))) return 'no';
  const own = pairs.filter(
    ({ before, after }) => before.rowSpan === 1 && after.rowSpan === 1 && before.text + after.text !== '',
  );
  const filled = own.filter((pair) => pair.after.text !== '' && !isCutLevel(pair, known));
  if (filled.length === 0 || filled.some(({ before }) => before.text === '')) return 'no';
  if (filled.some((pair) => goesOnInLabel(pair, known))) return 'yes';
  if (filled.some(({ before }) => isLabel(before.text, known))) return 'no';
  if (pairs.some(({ before, after }) => after.text === '' && announcesField(before.text, known))) return 'yes';
  if (filled.some(({ before, after }) => POINTS.test(before.text) && POINTS.test(after.text))) return 'no';
  const isCut = filled.every(({ before, after }) => isFull(before, after));
  if (filled.length === 1) return isCut ? 'yes' : 'perhaps-not';
  if (!isCut || !filled.some(({ before }) => isLowest(before, own))) return 'no';
  const places = filled.map((pair) => own.indexOf(pair));
  const isWhole =
    filled.length % 2 === 0 && places.every((place, at) => at % 2 === 0 || place === (places[at - 1] ?? 0) + 1);
  if (!isWhole) return 'yes';
  return filled.some((pair, at) => looksCut(pair, at % 2 === 0)) ? 'perhaps' : 'perhaps-not';
}

/** Points of an indicator never run over several lines. */
const POINTS = /^\d{1,3}(?:\.\d{1,2})?分?$/u;

/** Whether two texts hardly are whole names or values of two indicators. */
function looksCut({ before, after }: CellPair, isName: boolean): boolean {
  const { asName, asValue } = shapeOf(after.text.replaceAll(/\s/gu, ''));
  if ((isName ? asName : asValue) >= UNLIKELY || BRACKET.test(after.text) || HALF.test(before.text)) return true;
  return NUMBER_END.test(before.text) && !NUMBER_START.test(after.text);
}

const UNLIKELY = 2;
const BRACKET = /^[（(【[]/u;
/** Signs that do not end a text. */
const HALF = /[/／、，：（(≥≤＞＜>=＝<~～]$/u;
const NUMBER_END = /[\d.]$/u;
const NUMBER_START = /^[\d≥≤＞＜>=＝<~～]/u;

/** Whether a label was cut: 社会效益 at the end of a page, 指标 at the top of the next one. */
export function goesOnInLabel({ before, after }: CellPair, known: TemplateSet): boolean {
  if (before.text === '' || after.text === '' || !isLabel(before.text + after.text, known)) return false;
  return !isLabel(before.text, known) || !isLabel(after.text, known);
}

/** Whether a text goes on below: its last line has no room for what comes next, or a field goes on with a new paragraph. */
export function endsParagraph({ before, after }: CellPair): boolean {
  return before.isWide && !isFull(before, after);
}

function isNewLabel(pair: CellPair, known: TemplateSet): boolean {
  return isLabel(pair.after.text, known) && !goesOnInLabel(pair, known);
}

function isLabel(text: string, known: TemplateSet): boolean {
  return text !== '' && known.labelsIn(text) !== undefined;
}

/** Labels that every row of a field has: a row without one goes on with the row above. */
const OF_FIELDS: ReadonlySet<CellLabel['kind']> = new Set(['scalar', 'fund', 'narrative', 'goal']);

function announcesField(text: string, known: TemplateSet): boolean {
  const labels = known.labelsIn(text) ?? [];
  return labels.some((label) => label && (OF_FIELDS.has(label.kind) || (label.kind === 'block' && label.isGoals)));
}

/** Whether a label of the indicator table was cut: it may stand for rows on both pages, and tells of none. */
function isCutLevel(pair: CellPair, known: TemplateSet): boolean {
  const labels = known.labelsIn(pair.before.text + pair.after.text) ?? [];
  return goesOnInLabel(pair, known) && labels.every((label) => !label || !OF_FIELDS.has(label.kind));
}

/** What cannot be parted at the end of a line: a number or word, or a sign with the punctuation that clings to it. */
const FIRST_WORD = /^[（《“「【〈]*(?:[\x21-\x7e]+|.)[，。、；：）》”」】！？％]*/su;

/** Whether the first word below did not fit behind the last line. */
function isFull({ room, size }: LaidCell, after: LaidCell): boolean {
  const [word = ''] = FIRST_WORD.exec(after.text) ?? [];
  const width = Array.from(word).reduce((sum, sign) => sum + (sign < '\u0080' ? NARROW : 1), 0);
  return room < (width + TOLERANCE) * size;
}

/** The width of Latin signs, in heights. */
const NARROW = 0.55;
const TOLERANCE = 0.3;

/** Whether a text reaches down as far as any in its row: all that end above may have been at their end there. */
function isLowest({ below, size }: LaidCell, row: readonly CellPair[]): boolean {
  return row.every(({ before }) => before.text === '' || below <= before.below + size / 2);
}
