import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../model/form';
import type { Form, Side } from '../../model/form';
import type { FormReading, Span } from '../../model/reading';
import type { FormTemplate } from '../../model/template';
import { AMOUNT_UNIT_LABEL } from '../../model/vocabulary';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import { findLabels } from './findLabels';
import { findSections } from './findSections';
import type { Sections } from './findSections';
import type { FoundLabel } from './findLabels';
import type { FoundForm } from './findForms';
import { unitNotes } from '../unitNotes';
import { amountUnitOf } from './amountUnitOf';
import type { PrintedUnit } from './amountUnitOf';
import { isByHeight } from './byHeight/isByHeight';
import {
  fundsByHeight,
  goalsByHeight,
  headByHeight,
  indicatorsByHeight,
  narrativesByHeight,
} from './byHeight/readByHeight';
import { cutOut } from '../text/cutOut';
import { judgeDoubtfulLines } from './doubtfulLines';
import type { DoubtfulLines } from './doubtfulLines';
import { claimLabel, claimParagraphs, claimValue, startDraft } from './formDraft';
import type { FormDraft, FormNote } from './formDraft';
import { readDepartment, readFunds, readYear } from './readFields';
import { goalsLabelFirst } from './goalsLabelFirst';
import { isScattered } from './isScattered';
import { readGoals } from './readGoals';
import { claimIndicators } from './readIndicators';
import { readTable } from './readTable';
import type { ReadTable } from './readTable';
import { countRadicals, hasRadicals } from './repairRadicals';
import { findStrayLine } from './strayLines';
import { STRINGS } from './strings';
import { displayWidth, splitLines, textValue } from './textValue';
import type { Passage, TextRange } from './textRange';

export interface StreamForm {
  readonly reading: FormReading;
  readonly notes: readonly FormNote[];
  /** Labels of the form that were not found. */
  readonly missing: readonly string[];
  /** Whether its cells do not come in the order of the form. */
  readonly isOrderLost: boolean;
}

/** The amounts of a form that the order of its text tells: their sums tell nothing more. */
const NOTHING_SURE: ReadonlyMap<FieldPath, Passage> = new Map();

/** Reads one form of a condensed text, as if the lines that belong to its pages did not stand in it. */
export function readForm(whole: CondensedText, found: FoundForm): StreamForm {
  const printed = amountUnitOf(whole, { start: found.title.end, end: found.end }, found.template);
  const doubtful = judgeDoubtfulLines(whole, found, printed.template);
  const cuts = doubtful.furniture.filter(({ start }) => start !== printed.line?.start);
  const cut = cutOut(whole, found, cuts);
  const at = { start: 0, end: cut.text.text.length };
  const moved = { ...found, title: cut.move(found.title), ...at };
  const lines = { ...doubtful, inTable: doubtful.inTable.map(cut.move) };
  const own: PrintedUnit = {
    ...printed,
    place: printed.place && cut.move(printed.place),
    line: printed.line && cut.move(printed.line),
    isDoubtful: printed.isDoubtful || cuts.some((line) => saysOtherUnit(whole, line, printed)),
  };
  return readWholeForm(cut.text, moved, own, lines);
}

/** Whether a line such as 单位：万元 says something else than what the amounts are read in. */
function saysOtherUnit({ plain }: CondensedText, { start, end }: TextRange, { unit }: PrintedUnit): boolean {
  const line = plain.slice(start, end);
  return line.endsWith('元') && line.includes('单位') && line.endsWith('万元') !== (unit === '万元');
}

function readWholeForm(text: CondensedText, found: FoundForm, printed: PrintedUnit, lines: DoubtfulLines): StreamForm {
  const body = { start: found.title.end, end: found.end };
  const template = goalsLabelFirst(text, body, printed.template);
  const places = findLabels(text, body, template);
  const draft = startDraft(text);
  const sections = findSections(text, template, places, body);
  for (const place of [...places, ...sections.strayHeadings]) if (place) claimLabel(draft, place);
  const byHeight = isByHeight(text, template, places) ? places : undefined;
  const isOrderLost = !byHeight && isScattered(text, body, template, places);
  const sure = byHeight ? fundsByHeight(text, template, byHeight) : NOTHING_SURE;
  const firstLabel = places.find((place) => place !== undefined)?.start ?? body.start;
  const known = sure.size > 0 ? { ...sections, fields: new Map([...sections.fields, ...sure]) } : sections;
  const head = { start: body.start, end: firstLabel };
  const form = readSections(draft, { ...found, template }, { printed, lines }, known, head, byHeight);
  if (printed.line) claimLabel(draft, printed.line);
  if (printed.isDoubtful) draft.notes.push(...unitNotes(form));
  noteLabels(draft, template, places, sure);
  noteDoubtfulLines(draft, lines);
  noteRepairs(draft, { start: found.start, end: found.end });
  return {
    reading: { form, spans: draft.spans, labels: draft.labels, extent: extentOf(draft) },
    notes: draft.notes,
    isOrderLost,
    missing: isOrderLost
      ? []
      : template.labels.flatMap(({ text: label, content }, step) =>
          places[step] || content === 'nothing' ? [] : [label],
        ),
  };
}

function readSections(
  draft: FormDraft,
  found: FoundForm,
  { printed, lines }: { readonly printed: PrintedUnit; readonly lines: DoubtfulLines },
  { fields, goals, indicators }: Sections,
  head: TextRange,
  byHeight: readonly (FoundLabel | undefined)[] | undefined,
): Form {
  const { template } = found;
  const narratives = byHeight ? narrativesByHeight(draft, template, byHeight) : fields;
  const title = claimValue(draft, 'title', [found.title]);
  const [ownYear] = fields.get('year') ?? [];
  const year = readYear(draft, ownYear ?? head, title);
  const heads = byHeight ? headByHeight(draft, template, byHeight, head) : fields;
  const value = (path: FieldPath): string =>
    claimValue(draft, path, withoutStray(draft, path, heads.get(path) ?? fields.get(path), HEAD_WIDTHS.get(path) ?? 0));
  const pageWidth = byHeight ? 0 : widestLine(draft.text, [...NARRATIVES.map((field) => narratives.get(field))]);
  const narrative = (path: FieldPath): string => {
    const passage = narratives.get(path);
    return claimParagraphs(draft, path, byHeight ? passage : withoutStray(draft, path, passage, pageWidth));
  };
  const record = <Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> =>
    Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
  const table = indicators && !byHeight ? tableBehind(draft.text, indicators, template, lines) : undefined;
  const readIndicators = (): Form['indicators'] => {
    if (indicators && byHeight) return indicatorsByHeight(draft, indicators, template.indicatorTable);
    return table ? claimIndicators(draft, table) : { period: [], annual: [] };
  };
  const readBothGoals = (): Form['goals'] => {
    if (byHeight) return goalsByHeight(draft, template, byHeight);
    if (!fields.has('goals.period')) return readGoals(draft, goals, table?.onlySide);
    return record(SIDES, (side) => claimParagraphs(draft, `goals.${side}`, fields.get(`goals.${side}`)));
  };
  return {
    title,
    year,
    projectName: value('projectName'),
    department: readDepartment(draft, withoutStray(draft, 'department', heads.get('department'), HEAD_WIDTH)),
    unit: value('unit'),
    attribute: value('attribute'),
    duration: value('duration'),
    funds: record(SIDES, (side: Side) => readFunds(draft, fields, side, printed.unit)),
    ...record(NARRATIVES, narrative),
    goals: readBothGoals(),
    indicators: readIndicators(),
    signoff: record(SIGNOFF_FIELDS, (field) => value(`signoff.${field}`)),
    ...(printed.place && {
      extra: [{ label: AMOUNT_UNIT_LABEL, value: claimValue(draft, 'extra[0].value', [printed.place]) }],
    }),
  };
}

/** Narrower cells of the head of a form do not wrap, in half-width characters. */
const HEAD_WIDTH = 28;
const HEAD_WIDTHS: ReadonlyMap<FieldPath, number> = new Map([
  ['projectName', 2 * HEAD_WIDTH],
  ['unit', HEAD_WIDTH],
  ['attribute', HEAD_WIDTH],
  ['duration', HEAD_WIDTH],
  ['signoff.responsible', HEAD_WIDTH],
  ['signoff.handler', HEAD_WIDTH],
  ['signoff.phone', HEAD_WIDTH],
]);

/**
 * A passage without a line that stands inside one of its sentences and does not belong to it; a line that breaks it elsewhere
 * stays. Either is noted.
 */
function withoutStray(draft: FormDraft, path: FieldPath, passage: Passage | undefined, width: number): Passage {
  const stray = passage && findStrayLine(draft.text, passage, width);
  if (!stray) return passage ?? [];
  const kept = stray.isInside ? stray.rest : passage;
  const other = stray.isInside ? passage : stray.rest;
  const message = STRINGS.lineUncertain(fieldLabel(path), textValue(draft.text, [stray.line]).text);
  draft.notes.push({ path, doubt: 'uncertain-border', message, alternative: textValue(draft.text, other).text });
  return kept;
}

function widestLine(text: CondensedText, passages: readonly (Passage | undefined)[]): number {
  let widest = 0;
  for (const passage of passages) {
    for (const range of passage ?? []) {
      for (const line of splitLines(text, range)) widest = Math.max(widest, displayWidth(text.text, line));
    }
  }
  return widest;
}

function tableBehind(
  text: CondensedText,
  { range, heading }: NonNullable<Sections['indicators']>,
  { indicatorTable }: FormTemplate,
  { inTable }: DoubtfulLines,
): ReadTable {
  const cellPerLine = text.breaks[heading.start] === BREAK.line;
  return readTable(text, range, indicatorTable, cellPerLine, inTable);
}

function noteLabels(
  draft: FormDraft,
  { labels }: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
  sure: ReadonlyMap<FieldPath, Passage>,
): void {
  labels.forEach(({ path, text, content }, step) => {
    const place = places[step];
    if (!place && content !== 'nothing') {
      // What belongs to it stands behind the label before.
      const before = labels.slice(0, step).findLast((label, at) => label.path !== undefined && places[at])?.path;
      if (before && !sure.has(before)) {
        const message = STRINGS.labelUncertain(fieldLabel(before));
        draft.notes.push({ path: before, doubt: 'uncertain-border', message });
      }
    }
    const where: FieldPath | undefined = path ?? CONTENT_PATHS.get(content);
    if (!where || sure.has(where)) return;
    if (!place) draft.notes.push({ path: where, doubt: 'missing-label', message: STRINGS.labelMissing(text) });
    else if (place.isUncertain) {
      const message = STRINGS.labelUncertain(fieldLabel(where));
      draft.notes.push({ path: where, doubt: 'uncertain-border', message });
      const before = labels.slice(0, step).findLast((label) => label.path !== undefined)?.path;
      if (before && !sure.has(before)) draft.notes.push({ path: before, doubt: 'uncertain-border', message });
    }
  });
}

const CONTENT_PATHS: ReadonlyMap<string, FieldPath> = new Map([
  ['goals', 'goals.period'],
  ['indicators', 'indicators.period'],
]);

/** Fields of which a line was taken out that may have been theirs. */
function noteDoubtfulLines({ text, notes }: FormDraft, { blank, amounts }: DoubtfulLines): void {
  for (const [path, { span }] of [...blank, ...amounts]) {
    const line = text.source.slice(span.start, span.end);
    const message = STRINGS.lineUncertain(fieldLabel(path), line);
    notes.push({ path, doubt: 'uncertain-border', message, alternative: line });
  }
}

/** One note for all characters of the form that were repaired. */
function noteRepairs({ text, spans, notes }: FormDraft, { start, end }: TextRange): void {
  const from = text.places[start] ?? 0;
  const source = text.source.slice(from, text.places[end - 1] ?? from);
  if (!hasRadicals(source)) return;
  const inSpan = ({ start: at, end: behind }: Span): boolean => hasRadicals(text.source.slice(at, behind));
  const [path] = [...spans].find(([, places]) => places.some(inSpan)) ?? [];
  if (!path) return;
  notes.push({ path, doubt: 'repaired-character', message: STRINGS.charactersRepaired(countRadicals(source)) });
}

function extentOf({ spans, labels }: FormDraft): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  const widen = (span: Span): void => {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  };
  labels.forEach(widen);
  for (const places of spans.values()) places.forEach(widen);
  return { start: Number.isFinite(start) ? start : 0, end };
}
