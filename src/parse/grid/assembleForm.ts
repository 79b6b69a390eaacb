import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { FUND_LINES, NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../model/form';
import type { Form, Funds, Indicator, Side } from '../../model/form';
import type { FormReading, ReadingNote, Span } from '../../model/reading';
import { FORM_TEMPLATES } from '../../model/template';
import { LEVEL1_OF } from '../../model/vocabulary';
import { readAmount } from '../fields/readAmount';
import { splitDepartment } from '../fields/splitDepartment';
import { hasRadicals, repairRadicals } from '../stream/repairRadicals';
import { STRINGS } from '../stream/strings';
import type { FoundForm } from './findForms';
import type { FormParts } from './formParts';
import { slicePiece, trimPiece } from './sourceCell';
import type { Piece } from './sourceCell';
import { readYear } from './titleLine';

/** Makes the form of what its rows say: amounts and codes are read, the pieces of one text put together. */
export function assembleForm(found: FoundForm, parts: FormParts): AssembledForm {
  const assembly: Assembly = { parts, spans: new Map(), notes: [...parts.doubts] };
  const form: Form = {
    ...headOf(assembly, found),
    ...fieldsOf(NARRATIVES, (field) => textOf(assembly, field)),
    funds: fieldsOf(SIDES, (side) => fundsOf(assembly, side)),
    goals: fieldsOf(SIDES, (side) => textOf(assembly, `goals.${side}`)),
    indicators: fieldsOf(SIDES, (side) => indicatorsOf(assembly, side)),
    signoff: fieldsOf(SIGNOFF_FIELDS, (field) => textOf(assembly, `signoff.${field}`)),
  };
  const missing = missingLabels(parts);
  for (const { path, text } of missing) {
    assembly.notes.push({ path, doubt: 'missing-label', message: STRINGS.labelMissing(text) });
  }
  const { spans, notes } = assembly;
  const extent = extentOf([...spans.values()].flat().concat(parts.labels));
  return { reading: { form, spans, labels: parts.labels, extent }, notes, missing: missing.map(({ text }) => text) };
}

/** The labels of the form that stand nowhere; the line under the table is often left behind when cells are copied. */
function missingLabels({ found }: FormParts): { readonly path: FieldPath; readonly text: string }[] {
  const labels = FORM_TEMPLATES[0]?.labels ?? [];
  return labels.flatMap(({ path, text, content }) => {
    if (content === 'indicators') return found.has('indicators') ? [] : [{ path: 'indicators.period' as const, text }];
    const isMissing = path !== undefined && !path.startsWith('signoff.') && !found.has(path);
    return isMissing ? [{ path, text }] : [];
  });
}

export interface AssembledForm {
  readonly reading: FormReading;
  readonly notes: readonly Omit<ReadingNote, 'form'>[];
  /** The labels that were not found. */
  readonly missing: readonly string[];
}

interface Assembly {
  readonly parts: FormParts;
  readonly spans: Map<FieldPath, readonly Span[]>;
  readonly notes: Omit<ReadingNote, 'form'>[];
}

function fieldsOf<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

/** The text of a field, its spans noted; pieces that stood in rows of their own are lines of it. */
function take(assembly: Assembly, path: FieldPath, pieces: readonly Piece[]): string {
  const seen = pieces.filter(({ text }) => text !== '');
  if (seen.length > 0)
    assembly.spans.set(
      path,
      seen.flatMap(({ spans }) => spans),
    );
  const text = seen.map((piece) => piece.text).join('\n');
  if (!hasRadicals(text)) return text;
  const count = text.match(/[\u2e80-\u2fd5]/gu)?.length ?? 0;
  assembly.notes.push({ path, doubt: 'repaired-character', message: STRINGS.charactersRepaired(count) });
  return repairRadicals(text);
}

function textOf(assembly: Assembly, path: FieldPath): string {
  return take(assembly, path, assembly.parts.values.get(path) ?? []);
}

type Head = Pick<Form, 'title' | 'year' | 'projectName' | 'department' | 'unit' | 'attribute' | 'duration'>;

function headOf(assembly: Assembly, { title, year }: FoundForm): Head {
  const yearText = take(assembly, 'year', year ? [trimPiece(year)] : []);
  const titleText = take(assembly, 'title', title ? [trimPiece(title)] : []);
  return {
    title: titleText,
    year: readYear(yearText) ?? readYear(titleText),
    projectName: textOf(assembly, 'projectName'),
    department: departmentOf(assembly),
    unit: textOf(assembly, 'unit'),
    attribute: textOf(assembly, 'attribute'),
    duration: textOf(assembly, 'duration'),
  };
}

function departmentOf({ parts, spans }: Assembly): Form['department'] {
  const pieces = parts.values.get('department') ?? [];
  const whole = { text: pieces.map(({ text }) => text).join(''), spans: pieces.flatMap((piece) => piece.spans) };
  const ranges = splitDepartment(whole.text);
  spans.set('department', whole.spans);
  return fieldsOf(['code', 'name'] as const, (part) => {
    const piece = trimPiece(slicePiece(whole, ranges[part].start, ranges[part].end));
    if (piece.text !== '') spans.set(`department.${part}`, piece.spans);
    return piece.text;
  });
}

function fundsOf(assembly: Assembly, side: Side): Funds {
  return fieldsOf(FUND_LINES, (line) => {
    const path: FieldPath = `funds.${side}.${line}`;
    const text = textOf(assembly, path);
    const amount = readAmount(text);
    if (amount === undefined) {
      const message = STRINGS.amountUnreadable(fieldLabel(path), text);
      assembly.notes.push({ path, doubt: 'unreadable-value', message });
    }
    return amount ?? null;
  });
}

function indicatorsOf(assembly: Assembly, side: Side): Indicator[] {
  return assembly.parts.indicators[side].map(({ level2, name, value }, index) => ({
    level1: LEVEL1_OF[level2],
    level2,
    name: take(assembly, `indicators.${side}[${index}].name`, name),
    value: take(assembly, `indicators.${side}[${index}].value`, value),
  }));
}

function extentOf(spans: readonly Span[]): Span {
  const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  return { start: Number.isFinite(start) ? start : 0, end: spans.reduce((most, span) => Math.max(most, span.end), 0) };
}
