import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { FUND_LINES, NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../model/form';
import type { Form, Funds, Indicator, Side } from '../../model/form';
import type { FormReading, ReadingNote, Span } from '../../model/reading';
import { LEVEL1_OF } from '../../model/vocabulary';
import { readAmount } from '../fields/readAmount';
import { splitDepartment } from '../fields/splitDepartment';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import { findLabels } from './findLabels';
import type { FoundForm } from './findForms';
import { readTable } from './readTable';
import { splitGoals } from './splitGoals';
import type { TextRange } from './textRange';
import { sourceSpan, splitLines, textValue } from './textValue';

export interface StreamForm {
  readonly reading: FormReading;
  readonly notes: readonly Omit<ReadingNote, 'form'>[];
  /** Labels of the form that were not found. */
  readonly missing: readonly string[];
}

/** Reads one form of a condensed text. */
export function readForm(text: CondensedText, found: FoundForm): StreamForm {
  const { labels } = found.template;
  const body = { start: found.title.end, end: found.end };
  const places = findLabels(text, body, found.template);
  const draft: Draft = { text, ranges: new Map(), spans: new Map(), labels: [], notes: [] };
  places.forEach((place) => {
    if (place) claim(draft, place);
  });
  labels.forEach((label, step) => {
    const place = places[step];
    if (!place) return;
    const next = places.slice(step + 1).find((other) => other !== undefined);
    const range = { start: place.end, end: next?.start ?? body.end };
    if (label.path) draft.ranges.set(label.path, range);
    else if (label.content === 'goals') takeGoals(draft, range, text);
    else if (label.content === 'indicators') takeIndicators(draft, range, found, place);
  });
  endAtLine(draft, 'signoff.filedAt');
  const firstLabel = places.find((place) => place !== undefined)?.start ?? body.end;
  const form = assemble(draft, found, { start: body.start, end: firstLabel });
  return {
    reading: { form, spans: draft.spans, labels: draft.labels, extent: extentOf(draft) },
    notes: draft.notes,
    missing: labels.flatMap(({ text: name, content }, step) => (places[step] || content === 'nothing' ? [] : [name])),
  };
}

interface Draft {
  readonly text: CondensedText;
  readonly ranges: Map<FieldPath, TextRange>;
  readonly spans: Map<FieldPath, readonly Span[]>;
  readonly labels: Span[];
  readonly notes: Omit<ReadingNote, 'form'>[];
  indicators?: Record<Side, Indicator[]>;
}

function claim(draft: Draft, label: TextRange): void {
  for (const line of splitLines(draft.text, label)) draft.labels.push(sourceSpan(draft.text, line));
}

/** The last value of a form ends with its line: what follows is no part of the form. */
function endAtLine(draft: Draft, path: FieldPath): void {
  const range = draft.ranges.get(path);
  const [line] = range ? splitLines(draft.text, range) : [];
  if (line) draft.ranges.set(path, line);
}

function takeGoals(draft: Draft, range: TextRange, text: CondensedText): void {
  const goals = splitGoals(text, range, PAGE_WIDTH);
  for (const side of SIDES) draft.ranges.set(`goals.${side}`, goals[side]);
}

const PAGE_WIDTH = 104;

function takeIndicators(draft: Draft, range: TextRange, found: FoundForm, lastLabel: TextRange): void {
  const { text } = draft;
  const cellPerLine = text.breaks[lastLabel.start] === BREAK.line;
  const table = readTable(text, range, found.template.indicatorTable, cellPerLine);
  for (const label of table.found.labels) claim(draft, label);
  const indicators: Record<Side, Indicator[]> = { period: [], annual: [] };
  for (const { level2, indicators: decoded } of table.categories) {
    for (const { side, name, value } of decoded) {
      const path: FieldPath = `indicators.${side}[${indicators[side].length}]`;
      indicators[side].push({
        level1: LEVEL1_OF[level2],
        level2,
        name: take(draft, `${path}.name` as FieldPath, name),
        value: take(draft, `${path}.value` as FieldPath, value),
      });
    }
  }
  draft.indicators = indicators;
}

function take(draft: Draft, path: FieldPath, range: TextRange | undefined, keepsParagraphs = false): string {
  if (!range || range.start >= range.end) return '';
  const { text, spans } = textValue(draft.text, range, keepsParagraphs);
  draft.spans.set(path, spans);
  return text;
}

function assemble(draft: Draft, found: FoundForm, head: TextRange): Form {
  const textOf = (path: FieldPath, keepsParagraphs = false): string =>
    take(draft, path, draft.ranges.get(path), keepsParagraphs);
  return {
    title: take(draft, 'title', found.title),
    year: yearOf(draft, found, head),
    projectName: textOf('projectName'),
    department: departmentOf(draft),
    unit: textOf('unit'),
    attribute: textOf('attribute'),
    duration: textOf('duration'),
    funds: record(SIDES, (side) => fundsOf(draft, side)),
    ...record(NARRATIVES, (field) => textOf(field, true)),
    goals: record(SIDES, (side) => textOf(`goals.${side}`, true)),
    indicators: draft.indicators ?? { period: [], annual: [] },
    signoff: record(SIGNOFF_FIELDS, (field) => textOf(`signoff.${field}`)),
  };
}

function record<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

const YEAR_LINE = /[（(]?((?:19|20)\d{2})年度?[）)]?/u;

function yearOf(draft: Draft, found: FoundForm, head: TextRange): number | null {
  const match = YEAR_LINE.exec(draft.text.text.slice(head.start, head.end));
  if (match) {
    const start = head.start + match.index;
    take(draft, 'year', { start, end: start + match[0].length });
    return Number(match[1]);
  }
  const inTitle = YEAR_LINE.exec(draft.text.text.slice(found.title.start, found.title.end))?.[1];
  return inTitle === undefined ? null : Number(inTitle);
}

function departmentOf(draft: Draft): Form['department'] {
  const range = draft.ranges.get('department');
  if (!range || range.start >= range.end) return { code: '', name: '' };
  const whole = draft.text.text.slice(range.start, range.end);
  const parts = splitDepartment(whole);
  draft.spans.set('department', textValue(draft.text, range).spans);
  const part = (key: 'code' | 'name'): string =>
    take(draft, `department.${key}`, { start: range.start + parts[key].start, end: range.start + parts[key].end });
  return { code: part('code'), name: part('name') };
}

function fundsOf(draft: Draft, side: Side): Funds {
  return record(FUND_LINES, (line) => {
    const path: FieldPath = `funds.${side}.${line}`;
    const text = take(draft, path, draft.ranges.get(path));
    const amount = readAmount(text);
    if (amount === undefined) {
      const message = `${fieldLabel(path)}写作「${text}」，不是金额，请核对后填写。`;
      draft.notes.push({ path, doubt: 'unreadable-value', message });
    }
    return amount ?? null;
  });
}

function extentOf({ spans, labels }: Draft): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const span of [...spans.values()].flat().concat(labels)) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start: Number.isFinite(start) ? start : 0, end };
}
