import type { CellStyle } from '../../../model/cellStyle';

const wordings = new WeakMap<CellStyle, string>();

/** What a style says, in the same words for styles that look alike; '' for none. */
export function wordingOf(style: CellStyle | undefined): string {
  if (!style) return '';
  const known = wordings.get(style);
  if (known !== undefined) return known;
  const wording = wordingOfValue(style);
  wordings.set(style, wording);
  return wording;
}

function wordingOfValue(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, part]) => `${key}:${wordingOfValue(part)}`);
  return `{${parts.sort().join(',')}}`;
}

/** The parts of a cell format of a file that each stand by themselves. */
export type Aspect = 'font' | 'fill' | 'border' | 'alignment' | 'format';

const ASPECTS: Readonly<Record<Aspect, readonly (keyof CellStyle)[]>> = {
  font: ['font'],
  fill: ['fill'],
  border: ['border'],
  alignment: ['horizontal', 'vertical', 'wrap', 'stacked', 'indent'],
  format: ['format'],
};

/** A cell format that is added to a file. */
export interface AddedStyle {
  readonly style: CellStyle;
  /** The cell format of the file that it comes from: only these aspects of it are other than they were. */
  readonly base?: { readonly number: string; readonly changed: ReadonlySet<Aspect> };
}

/** The cell formats that are added to a file: each has the number that it will have there. */
export interface AddedStyles {
  /** `base`: the cell format that the cell had, and what its look was. */
  numberOf(style: CellStyle, base?: { readonly number: string; readonly look: CellStyle | undefined }): number;
  readonly styles: readonly AddedStyle[];
}

/** Numbers new styles from the first free cell format of a file on. */
export function addStyles(firstNumber: number): AddedStyles {
  const numbers = new Map<string, number>();
  const styles: AddedStyle[] = [];
  return {
    styles,
    numberOf: (style, base) => {
      const key = `${base?.number ?? ''}|${wordingOf(style)}`;
      const number = numbers.get(key) ?? firstNumber + styles.length;
      if (numbers.has(key)) return number;
      numbers.set(key, number);
      styles.push({ style, ...(base && { base: { number: base.number, changed: changedAspects(style, base.look) } }) });
      return number;
    },
  };
}

function changedAspects(now: CellStyle, before: CellStyle | undefined): ReadonlySet<Aspect> {
  const aspects = Object.entries(ASPECTS) as [Aspect, readonly (keyof CellStyle)[]][];
  const changed = aspects.filter(([, keys]) =>
    keys.some((key) => wordingOfValue(now[key]) !== wordingOfValue(before?.[key])),
  );
  return new Set(changed.map(([aspect]) => aspect));
}
