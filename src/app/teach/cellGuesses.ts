import { fieldLabel, parseIndicatorPath } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { FormReading } from '../../model/reading';
import type { LabelUse, SampleCell, SampleReading, UsedLabel } from '../../model/sampleReading';
import type { FormTemplate } from '../../model/template';
import { FORM_LABELS, SIDE_LABELS } from '../../model/vocabulary';
import { strings } from './strings';

/** What a cell of a sample was taken for. */
export type GuessKind = 'label' | 'column' | 'value' | 'words' | 'furniture' | 'unread';

export interface CellGuess {
  readonly cell: SampleCell;
  readonly kind: GuessKind;
  /** What it stands for, in words. */
  readonly says: string;
  /** The text that a person speaks of who says something of this cell: that of its label, or its own. */
  readonly subject: string;
}

/** What each cell of a sample was taken for, in reading order. */
export function cellGuesses(sample: SampleReading, template: FormTemplate): readonly CellGuess[] {
  const labels = new Map(sample.used.flat().map((label) => [label.start, label]));
  const values = sample.reading.forms.flatMap(valuesOf);
  const claimed = new Set(sample.reading.forms.flatMap((form) => form.labels.map(({ start }) => start)));
  const furniture = new Set(template.furniture ?? []);
  const byPath = new Map(sample.used.flat().map((label) => [keyOf(label), label.text]));
  return sample.cells.map((cell): CellGuess => {
    const own = ownText(cell);
    const label = labels.get(cell.start) ?? labels.get(cell.start + cell.text.length - cell.text.trimStart().length);
    if (label)
      return {
        cell,
        kind: label.use.kind === 'column' ? 'column' : 'label',
        says: saysOf(label.use),
        subject: label.text,
      };
    const value = values.find(({ start }) => start >= cell.start && start < cell.end);
    if (value) {
      const subject = byPath.get(value.key);
      return { cell, kind: 'value', says: value.says, subject: subject ?? own };
    }
    if (furniture.has(cell.text.trim()))
      return { cell, kind: 'furniture', says: strings.guesses.furniture, subject: own };
    const isWord = claimed.has(cell.start) || claimed.has(cell.start + cell.text.length - cell.text.trimStart().length);
    return isWord
      ? { cell, kind: 'words', says: strings.guesses.words, subject: own }
      : { cell, kind: 'unread', says: strings.guesses.unread, subject: own };
  });
}

function ownText({ text }: SampleCell): string {
  return text.trim().replace(/\s*[:：]$/u, '');
}

interface ValuePlace {
  readonly start: number;
  readonly key: string;
  readonly says: string;
}

function valuesOf({ form, spans }: FormReading): ValuePlace[] {
  return [...spans].flatMap(([path, own]): ValuePlace[] => {
    const key = keyOfPath(form.extra?.map(({ label }) => label) ?? [], path);
    return own.map(({ start }) => ({ start, key, says: strings.guesses.valueOf(nameOf(path, form)) }));
  });
}

function nameOf(path: FieldPath, form: FormReading['form']): string {
  const indicator = parseIndicatorPath(path);
  if (indicator)
    return `${SIDE_LABELS[indicator.side]}${indicator.field === 'value' ? FORM_LABELS.value : FORM_LABELS.name}`;
  return fieldLabel(path, form);
}

/** A label and what stands behind it have one key. */
function keyOf({ text, use }: UsedLabel): string {
  switch (use.kind) {
    case 'field':
      return use.path.startsWith('department') ? 'department' : use.path;
    case 'extra':
      return `extra ${text}`;
    case 'column':
      return `column ${use.role}`;
  }
}

function keyOfPath(extra: readonly string[], path: FieldPath): string {
  const at = /^extra\[(\d+)\]/u.exec(path)?.[1];
  if (at !== undefined) return `extra ${extra[Number(at)] ?? ''}`;
  const field = parseIndicatorPath(path)?.field;
  if (field) return `column ${field}`;
  return path.startsWith('department') ? 'department' : path;
}

function saysOf(use: LabelUse): string {
  switch (use.kind) {
    case 'field':
      return fieldLabel(use.path);
    case 'extra':
      return strings.guesses.extra;
    case 'column':
      return `${use.side && use.role === 'value' ? SIDE_LABELS[use.side] : ''}${strings.columns[use.role]}`;
  }
}
