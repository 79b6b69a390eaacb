import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { FUND_LINES, NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../model/form';
import type { Form, Funds, Indicator, Side } from '../../model/form';
import { readAmount } from '../../model/readAmount';
import type { AmountUnit } from '../../model/readAmount';
import type { FormReading, ReadingNote, Span } from '../../model/reading';
import type { FormTemplate } from '../../model/template';
import { LEVEL1_OF } from '../../model/vocabulary';
import { splitDepartment } from '../fields/splitDepartment';
import { STRINGS } from '../stream/strings';
import { unitNotes } from '../unitNotes';
import { extraOf, extraPathsOf } from './extraOf';
import type { FoundForm } from './findForms';
import { noteRepairs, takeText } from './formAssembly';
import type { FormAssembly } from './formAssembly';
import { claimLabel } from './formParts';
import type { FormParts } from './formParts';
import { slicePiece, trimPiece } from './sourceCell';
import type { Piece } from './sourceCell';
import type { TemplateForm } from './takeTemplate';
import { readYear } from './titleLine';

/** Makes the form of what its rows say: amounts and codes are read, the pieces of one text put together. */
export function assembleForm(found: TemplateForm, parts: FormParts): AssembledForm {
  const { template } = found;
  const unitCell = parts.unit ?? found.unit;
  const unit = unitOf(unitCell);
  if (found.unit) claimLabel(parts, found.unit);
  const extraPaths = extraPathsOf(template, parts, unit);
  const doubts = parts.doubts.map((doubt) => ({ ...doubt, path: extraPaths.get(doubt.path) ?? doubt.path }));
  const assembly: FormAssembly = { parts, spans: new Map(), notes: doubts, repairs: [], unit };
  const form: Form = {
    ...headOf(assembly, found),
    ...fieldsOf(NARRATIVES, (field) => textOf(assembly, field)),
    funds: fieldsOf(SIDES, (side) => fundsOf(assembly, side)),
    goals: fieldsOf(SIDES, (side) => textOf(assembly, `goals.${side}`)),
    indicators: fieldsOf(SIDES, (side) => indicatorsOf(assembly, side)),
    signoff: fieldsOf(SIGNOFF_FIELDS, (field) => textOf(assembly, `signoff.${field}`)),
    ...extraOf(assembly, template, unitCell),
  };
  const missing = missingLabels(template, parts);
  for (const { path, text } of missing) {
    assembly.notes.push({ path, doubt: 'missing-label', message: STRINGS.labelMissing(text) });
  }
  noteRepairs(assembly);
  if (parts.unit && found.unit && unitOf(parts.unit) !== unitOf(found.unit)) assembly.notes.push(...unitNotes(form));
  const { spans, notes } = assembly;
  const extent = extentOf([...spans.values()].flat().concat(parts.labels));
  return { reading: { form, spans, labels: parts.labels, extent }, notes, missing: missing.map(({ text }) => text) };
}

function unitOf(cell: Piece | undefined): AmountUnit {
  return cell?.text.includes('万') === true ? '万元' : '元';
}

/** The labels of the form that stand nowhere; the line under the table is often left behind when cells are copied. */
function missingLabels(
  { labels, indicatorTable }: FormTemplate,
  { found }: FormParts,
): { readonly path: FieldPath; readonly text: string }[] {
  return labels.flatMap(({ path, text, content, isOptional }) => {
    if (content === 'indicators') {
      const side = indicatorTable.sides[0] ?? 'annual';
      return found.has('indicators') ? [] : [{ path: `indicators.${side}` as const, text }];
    }
    if (path === undefined || isOptional || path.startsWith('signoff.')) return [];
    return found.has(path) || found.has(path.split('.')[0] as FieldPath) ? [] : [{ path, text }];
  });
}

export interface AssembledForm {
  readonly reading: FormReading;
  readonly notes: readonly Omit<ReadingNote, 'form'>[];
  /** The labels that were not found. */
  readonly missing: readonly string[];
}

function fieldsOf<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

function textOf(assembly: FormAssembly, path: FieldPath): string {
  return takeText(assembly, path, assembly.parts.values.get(path) ?? []);
}

type Head = Pick<Form, 'title' | 'year' | 'projectName' | 'department' | 'unit' | 'attribute' | 'duration'>;

function headOf(assembly: FormAssembly, { title, year }: FoundForm): Head {
  const yearText = takeText(assembly, 'year', year ? [trimPiece(year)] : []);
  const titleText = takeText(assembly, 'title', title ? [trimPiece(title)] : []);
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

function departmentOf(assembly: FormAssembly): Form['department'] {
  const { parts, spans } = assembly;
  const pieces = parts.values.get('department');
  if (!pieces) return { code: '', name: textOf(assembly, 'department.name') };
  const whole = { text: pieces.map(({ text }) => text).join(''), spans: pieces.flatMap((piece) => piece.spans) };
  const ranges = splitDepartment(whole.text);
  spans.set('department', whole.spans);
  return fieldsOf(['code', 'name'] as const, (part) => {
    return takeText(assembly, `department.${part}`, [
      trimPiece(slicePiece(whole, ranges[part].start, ranges[part].end)),
    ]);
  });
}

function fundsOf(assembly: FormAssembly, side: Side): Funds {
  return fieldsOf(FUND_LINES, (line) => {
    const path: FieldPath = `funds.${side}.${line}`;
    const text = textOf(assembly, path);
    const amount = readAmount(text, assembly.unit);
    if (amount === undefined) {
      const message = STRINGS.amountUnreadable(fieldLabel(path), text);
      assembly.notes.push({ path, doubt: 'unreadable-value', message });
    }
    return amount ?? null;
  });
}

function indicatorsOf(assembly: FormAssembly, side: Side): Indicator[] {
  return assembly.parts.indicators[side].map(({ level2, name, value, extra }, index) => ({
    level1: LEVEL1_OF[level2],
    level2,
    name: takeText(assembly, `indicators.${side}[${index}].name`, name),
    value: takeText(assembly, `indicators.${side}[${index}].value`, value),
    ...(extra.length > 0 && { extra: extra.map(({ label, piece }) => ({ label, value: piece.text })) }),
  }));
}

function extentOf(spans: readonly Span[]): Span {
  const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  return { start: Number.isFinite(start) ? start : 0, end: spans.reduce((most, span) => Math.max(most, span.end), 0) };
}
