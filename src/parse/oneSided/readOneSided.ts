import type { Reading, Span } from '../../model/reading';
import type { FormTemplate } from '../../model/template';
import type { TemplateSet } from '../grid/cellLabel';
import { readSourceTables } from '../grid/readSourceTables';
import { condenseText } from '../stream/condenseText';
import type { CondensedText } from '../stream/condenseText';
import { findFurniture } from '../stream/findFurniture';
import { repairRadicals } from '../stream/repairRadicals';
import { addSection } from './addSection';
import type { CellRows } from './cellRows';
import { findSections } from './findSections';
import type { FormSection } from './findSections';
import { isScattered } from './isScattered';
import { joinParts } from './joinParts';
import { scatterNotes } from './scatterNotes';

/**
 * Reads text in reading order that holds forms which list their indicators once: their cells are told from the labels,
 * the shapes of texts and the ends of lines, and read as those of a table. Forms of other kinds in the same text are left
 * to `readOthers`. Undefined where all forms are of other kinds. Never throws; linear in the text.
 */
export function readOneSided(
  source: string,
  known: TemplateSet,
  readOthers: (part: string) => Reading,
): Reading | undefined {
  if (!mayHoldOneSided(source, known.templates)) return undefined;
  const text = condenseText(source, findFurniture(source, known.templates));
  const sections = findSections(text, known.templates);
  const oneSided = sections.filter(isOneSided);
  if (oneSided.length === 0) return undefined;
  const tables = oneSided.map((section) => {
    const sheet: CellRows = { text, cells: [], rows: 0 };
    addSection(sheet, section, section.template);
    return sheet;
  });
  const own = withScatterNotes(readSourceTables(source, tables, known), text, oneSided);
  const others = otherParts(text, sections).map(({ start, end }) => ({
    reading: readOthers(source.slice(start, end)),
    start,
  }));
  return others.length === 0 ? own : joinParts(source, [{ reading: own, start: 0 }, ...others]);
}

/** A reading with notes on the forms whose cells did not come one behind the other; sections and forms in their order. */
function withScatterNotes(reading: Reading, text: CondensedText, sections: readonly FormSection[]): Reading {
  const scattered = sections.filter((section) => isScattered(text, section, section.template));
  if (scattered.length === 0) return reading;
  let next = 0;
  const isTossed = reading.forms.map(({ extent }) => {
    while (next < scattered.length - 1 && (text.places[scattered[next]?.end ?? 0] ?? 0) <= extent.start) next++;
    const { start = 0, end = 0 } = scattered[next] ?? {};
    const isWithin = (text.places[start] ?? 0) <= extent.start && extent.start < (text.places[end] ?? 0);
    return isWithin;
  });
  const notes = reading.forms.flatMap(({ form }, index) => (isTossed[index] ? scatterNotes(form, index) : []));
  const problems = reading.forms.flatMap((_, form) => (isTossed[form] ? [{ kind: 'order-lost', form } as const] : []));
  return { ...reading, notes: [...reading.notes, ...notes], problems: [...reading.problems, ...problems] };
}

/** Whether any word stands in the text that only forms with one list of indicators print. */
function mayHoldOneSided(source: string, templates: readonly FormTemplate[]): boolean {
  const others = templates.filter(({ indicatorTable }) => !indicatorTable.isOneSided);
  const common = others.flatMap(({ labels }) => labels.map(({ text }) => text));
  const telling = templates
    .filter(({ indicatorTable }) => indicatorTable.isOneSided)
    .flatMap(({ labels }) => labels.filter(({ content }) => content !== 'nothing').map(({ text }) => text))
    .filter((word) => !common.some((other) => other.includes(word)));
  const text = repairRadicals(source);
  return telling.some((word) => text.includes(word));
}

function isOneSided({ template }: FormSection): boolean {
  return template.indicatorTable.isOneSided === true;
}

/** The source between the forms with one list of indicators. */
function otherParts({ places }: CondensedText, sections: readonly FormSection[]): Span[] {
  const parts: { start: number; end: number; isOneSided: boolean }[] = [];
  for (const section of sections) {
    const part = { start: places[section.start] ?? 0, end: places[section.end] ?? 0, isOneSided: isOneSided(section) };
    const last = parts.at(-1);
    if (last && !last.isOneSided && !part.isOneSided) last.end = part.end;
    else parts.push(part);
  }
  return parts.filter((part) => !part.isOneSided);
}
