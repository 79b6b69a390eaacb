import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { FUND_LINES, NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../model/form';
import type { ExtraField, Form, Funds, Indicator, Side } from '../../model/form';
import { readAmount } from '../../model/readAmount';
import type { FormReading, ReadingNote, Span } from '../../model/reading';
import { extraLabelsOf } from '../../model/template';
import type { UsedLabel } from '../../model/sampleReading';
import type { FormTemplate } from '../../model/template';
import { AMOUNT_UNIT_LABEL, KIND_LABEL, SIDE_LABELS } from '../../model/vocabulary';
import { splitDepartment } from '../fields/splitDepartment';
import { slicePiece, trimPiece } from '../grid/sourceCell';
import type { Piece } from '../grid/sourceCell';
import { assignPlaces } from './assignPlaces';
import type { PlacedValues } from './assignPlaces';
import { kindOf } from './formKind';
import type { FormKind, KindEvidence } from './formKind';
import type { FormParts, LabelledValue, ReadIndicator } from './formParts';
import { readYear } from './headLines';
import { bareLabel } from './labelText';
import { isKeptUnit, unitOf, unitNotes } from './moneyUnit';
import { STRINGS } from './strings';
import { noteRepairs, takeText } from './takeText';
import type { TakenTexts } from './takeText';

export interface AssembledForm {
  readonly reading: FormReading;
  readonly notes: readonly Omit<ReadingNote, 'form'>[];
  readonly used: readonly UsedLabel[];
  /** The labels of its kind that were not found. */
  readonly missing: readonly string[];
}

/** Makes the form of what its rows say: each label finds its place, amounts and codes are read, the rest is kept under its label. */
export function assembleForm(parts: FormParts, templates: readonly FormTemplate[]): AssembledForm {
  const placed = assignPlaces(parts);
  const kind = kindOf(evidenceOf(parts, placed), templates);
  const assembly: Assembly = {
    parts,
    placed,
    spans: new Map(),
    notes: [...parts.doubts, ...placed.notes],
    repairs: [],
    paths: new Map(),
  };
  const head = headOf(assembly);
  const form: Form = {
    ...head,
    ...fieldsOf(NARRATIVES, (field) => textOf(assembly, field)),
    funds: fieldsOf(SIDES, (side) => fundsOf(assembly, side)),
    goals: fieldsOf(SIDES, (side) => textOf(assembly, `goals.${side}`)),
    indicators: fieldsOf(SIDES, (side) => indicatorsOf(assembly, side)),
    signoff: fieldsOf(SIGNOFF_FIELDS, (field) => textOf(assembly, `signoff.${field}`)),
    ...extraOf(assembly, kind),
  };
  assembly.notes.push(...unitNotes(parts, placed, form));
  if (kind.isOther) {
    assembly.notes.push({ path: 'title', doubt: 'unreadable-value', message: STRINGS.otherKind(kind.name ?? '') });
  }
  const missing = (kind.template ? missingLabels(kind.template, parts, placed) : []).filter(
    ({ path }) => !isNoSource(form, placed, path),
  );
  for (const { path, text } of missing) {
    assembly.notes.push({ path, doubt: 'missing-label', message: STRINGS.labelMissing(text) });
  }
  noteRepairs(assembly);
  const { spans, notes } = assembly;
  const extent = extentOf([...spans.values()].flat().concat(parts.labels));
  const used = usedLabels(parts, placed);
  return {
    reading: { form, spans, labels: parts.labels, extent },
    used,
    notes,
    missing: missing.map(({ text }) => text),
  };
}

function usedLabels({ pairs, headings }: FormParts, placed: PlacedValues): UsedLabel[] {
  const own = pairs.map((pair): UsedLabel => {
    const path = placed.placeOf(pair);
    return { start: pair.start, text: pair.label, use: path ? { kind: 'field', path } : { kind: 'extra' } };
  });
  return [...own, ...headings];
}

function evidenceOf(
  { title, pairs, indicators, isTwoSided, tables }: FormParts,
  { found }: PlacedValues,
): KindEvidence {
  const lists = SIDES.filter((side) => indicators[side].length > 0).map((side) => `indicators.${side}`);
  const known = pairs.filter(
    ({ meaning }) => meaning?.kind === 'field' || meaning?.kind === 'goal' || meaning?.kind === 'fund',
  );
  const labels = known
    .filter(({ meaning }) => meaning?.kind !== 'field' || !meaning.path.startsWith('signoff.'))
    .map(({ label, misspelt }) => misspelt ?? label);
  const allLabels = [...labels, ...pairs.map(({ label }) => label)];
  return {
    title: title?.text ?? '',
    labels,
    allLabels,
    found: new Set([...found, ...lists]),
    isTwoSided,
    hasTable: tables > 0,
  };
}

interface Assembly extends TakenTexts {
  readonly parts: FormParts;
  readonly placed: PlacedValues;
  readonly paths: Map<LabelledValue, FieldPath>;
}

function fieldsOf<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

function take(assembly: Assembly, path: FieldPath, pieces: readonly Piece[]): string {
  return takeText(assembly, path, pieces);
}

/** The text of a field; what is doubtful of its cells is noted. */
function textOf(assembly: Assembly, path: FieldPath): string {
  const pairs = assembly.placed.at(path);
  noteDoubts(assembly, path, pairs);
  return take(
    assembly,
    path,
    pairs.flatMap(({ values }) => values),
  );
}

function noteDoubts({ notes }: Assembly, path: FieldPath, pairs: readonly LabelledValue[]): void {
  const [pair] = pairs;
  if (pairs.some(({ isDoubtful }) => isDoubtful)) {
    notes.push({ path, doubt: 'uncertain-border', message: STRINGS.cellUncertain(fieldLabel(path)) });
  }
  if (pair?.misspelt !== undefined) {
    notes.push({ path, doubt: 'repaired-character', message: STRINGS.labelMisspelt(pair.label, pair.misspelt) });
  }
  if (pair?.alternative !== undefined) {
    const message = STRINGS.cellLeft(fieldLabel(path), pair.alternative);
    notes.push({
      path,
      doubt: 'uncertain-border',
      message,
      alternative: pair.values.map(({ text }) => text).join('') + pair.alternative,
    });
  }
}

type Head = Pick<Form, 'title' | 'year' | 'projectName' | 'department' | 'unit' | 'attribute' | 'duration'>;

function headOf(assembly: Assembly): Head {
  const { parts } = assembly;
  const ownYear = textOf(assembly, 'year');
  const yearText = ownYear === '' ? take(assembly, 'year', parts.year ? [parts.year] : []) : ownYear;
  if (ownYear !== '' && parts.year) parts.labels.push(...parts.year.spans);
  const title = take(assembly, 'title', parts.title ? [parts.title] : []);
  return {
    title,
    year: readYear(yearText) ?? readYear(title),
    projectName: textOf(assembly, 'projectName'),
    department: departmentOf(assembly),
    unit: textOf(assembly, 'unit'),
    attribute: textOf(assembly, 'attribute'),
    duration: textOf(assembly, 'duration'),
  };
}

function departmentOf(assembly: Assembly): Form['department'] {
  const pairs = assembly.placed.at('department');
  const pieces = pairs.flatMap(({ values }) => values);
  const codePieces = assembly.placed.at('department.code').flatMap(({ values }) => values);
  noteDoubts(assembly, 'department', pairs);
  if (pieces.length === 0) return { code: take(assembly, 'department.code', codePieces), name: '' };
  const whole = { text: pieces.map(({ text }) => text).join(''), spans: pieces.flatMap(({ spans }) => spans) };
  const ranges = splitDepartment(whole.text);
  assembly.spans.set('department', whole.spans);
  const part = (name: 'code' | 'name'): Piece => trimPiece(slicePiece(whole, ranges[name].start, ranges[name].end));
  const own = part('code');
  const code = own.text === '' ? codePieces : [own];
  if (own.text !== '' && codePieces.length > 0) assembly.parts.labels.push(...codePieces.flatMap(({ spans }) => spans));
  return { code: take(assembly, 'department.code', code), name: take(assembly, 'department.name', [part('name')]) };
}

function fundsOf(assembly: Assembly, side: Side): Funds {
  return fieldsOf(FUND_LINES, (line) => {
    const path: FieldPath = `funds.${side}.${line}`;
    const text = textOf(assembly, path);
    const [pair] = assembly.placed.at(path);
    const amount = readAmount(text, pair ? unitOf(assembly.parts, pair) : '元');
    if (amount === undefined) {
      assembly.notes.push({
        path,
        doubt: 'unreadable-value',
        message: STRINGS.amountUnreadable(fieldLabel(path), text),
      });
    }
    return amount ?? null;
  });
}

function indicatorsOf(assembly: Assembly, side: Side): Indicator[] {
  const own = assembly.parts.indicators[side];
  const unknown = own.filter(({ level2 }) => level2 === '').length;
  const hasLevels = own.some(({ level1, level2 }) => level1 !== '' || level2 !== '');
  if (unknown > 0 && hasLevels) {
    const message = STRINGS.levelUnknown(SIDE_LABELS[side], unknown);
    assembly.notes.push({ path: `indicators.${side}`, doubt: 'missing-label', message });
  }
  return own.map((read, index) => indicatorOf(assembly, read, `indicators.${side}[${index}]`));
}

function indicatorOf(assembly: Assembly, read: ReadIndicator, path: `indicators.${Side}[${number}]`): Indicator {
  const { level1, level2, name, value, extra, isDoubtful } = read;
  if (isDoubtful) {
    assembly.notes.push({ path, doubt: 'uncertain-border', message: STRINGS.cellUncertain(fieldLabel(path)) });
  }
  for (const { pieces } of extra) assembly.parts.labels.push(...pieces.flatMap(({ spans }) => spans));
  const kept = extra.map(({ label, pieces }) => ({ label, value: pieces.map(({ text }) => text).join('\n') }));
  return {
    level1,
    level2,
    name: take(assembly, `${path}.name`, name),
    value: take(assembly, `${path}.value`, value.length === 0 ? [] : [joined(value)]),
    ...(kept.length > 0 && { extra: kept }),
  };
}

function joined(pieces: readonly Piece[]): Piece {
  return { text: pieces.map(({ text }) => text).join(''), spans: pieces.flatMap(({ spans }) => spans) };
}

/** What a form says beyond its fields: its kind, the unit of its amounts, then its other labels in the order of the form. */
function extraOf(assembly: Assembly, { name, template }: FormKind): Pick<Form, 'extra'> {
  const { parts, placed } = assembly;
  const extra: ExtraField[] = [];
  const keep = (label: string, pieces: readonly Piece[]): FieldPath => {
    const path: FieldPath = `extra[${extra.length}].value`;
    extra.push({ label, value: take(assembly, path, pieces) });
    return path;
  };
  if (name !== undefined) extra.push({ label: KIND_LABEL, value: name });
  const unit = isKeptUnit(parts, placed);
  if (unit) keep(AMOUNT_UNIT_LABEL, [unit.piece]);
  for (const pair of placed.extra) {
    const own = template && templateName(template, pair);
    const label = own?.isAmount && unit ? `${own.extra}（${unit.unit}）` : (own?.extra ?? pair.label);
    const path = keep(label, pair.values);
    noteDoubts(assembly, path, [pair]);
    if (own?.isAmount && readAmount(extra.at(-1)?.value ?? '') === undefined) {
      const message = STRINGS.amountUnreadable(own.extra, extra.at(-1)?.value ?? '');
      assembly.notes.push({ path, doubt: 'unreadable-value', message });
    }
  }
  return extra.length > 0 ? { extra } : {};
}

/** What the known kind keeps a label under. */
function templateName(
  template: FormTemplate,
  { label, meaning }: LabelledValue,
): { readonly extra: string; readonly isAmount: boolean } | undefined {
  const bare = bareLabel(label);
  const side = meaning?.kind === 'fund' ? meaning.side : undefined;
  const found = extraLabelsOf(template).find(
    (one) =>
      [one.text, ...(one.aliases ?? [])].some((text) => bareLabel(text) === bare) &&
      (side === undefined || one.side === undefined || one.side === side),
  );
  return found?.extra === undefined ? undefined : { extra: found.extra, isAmount: found.content === 'amount' };
}

function missingLabels(
  { labels, indicatorTable }: FormTemplate,
  parts: FormParts,
  { found }: PlacedValues,
): { readonly path: FieldPath; readonly text: string }[] {
  return labels.flatMap(({ path, text, content, isOptional }) => {
    if (content === 'indicators') {
      return parts.tables > 0 ? [] : [{ path: `indicators.${indicatorTable.sides[0] ?? 'annual'}` as const, text }];
    }
    if (path === undefined || isOptional || path.startsWith('signoff.')) return [];
    return found.has(path) || found.has(path.split('.')[0] as FieldPath) ? [] : [{ path, text }];
  });
}

/** Whether a source of money need not be printed: another stands in its place, such as 财政拨款, or those that are come to the total. */
function isNoSource({ funds }: Form, { extra }: PlacedValues, path: FieldPath): boolean {
  const [, side, line] = /^funds\.(period|annual)\.(\w+)$/u.exec(path) ?? [];
  if (side === undefined || line === 'total') return false;
  const { total, ...sources } = funds[side as Side];
  if (total === null) return false;
  const amounts = Object.values(sources).filter((amount) => amount !== null);
  if (amounts.length === 0 || extra.some(isOtherSource)) return extra.some(isOtherSource);
  return Math.abs(amounts.reduce((sum, amount) => sum + amount, 0) - total) < 1;
}

/** Whether an amount is that of a source of money which no field is for. */
function isOtherSource({ meaning, values }: LabelledValue): boolean {
  return meaning?.kind === 'fund' && meaning.line === undefined && values.length > 0;
}

function extentOf(spans: readonly Span[]): Span {
  const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  return { start: Number.isFinite(start) ? start : 0, end: spans.reduce((most, span) => Math.max(most, span.end), 0) };
}
