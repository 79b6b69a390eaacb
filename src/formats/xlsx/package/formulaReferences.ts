import { columnLetters, columnNumber } from '../../../model/cellAddress';

/** One corner of a reference, counted from 0; a whole column has no row and a whole row no column. */
export interface Corner {
  readonly column?: number;
  readonly row?: number;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

/** A reference in a formula: the sheet that it names, and its one or two corners. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly corners: readonly [Corner] | readonly [Corner, Corner];
}

/** Texts and sheet names in quotes, words (names, functions, corners of references), and any other character by itself. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.$\\?]+|[^\p{L}\p{N}_.$\\?]/uy;

/**
 * A formula with each of its references written anew; `write` gives the new text of one, undefined for one that stays. Texts, functions,
 * names, columns of tables and references into other files are left as they are.
 */
export function withReferences(formula: string, write: (reference: Reference) => string | undefined): string {
  const tokens = tokensOf(formula);
  const parts: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = referenceAt(tokens, at);
    if (found) {
      const text = tokens.slice(at, found.end).join('');
      parts.push(write(found.reference) ?? text);
      at = found.end;
    } else {
      const end = behindUnmoved(tokens, at);
      parts.push(tokens.slice(at, end).join(''));
      at = end;
    }
  }
  return parts.join('');
}

function tokensOf(formula: string): readonly string[] {
  return formula.match(new RegExp(TOKEN.source, 'gu')) ?? [];
}

interface FoundReference {
  readonly reference: Reference;
  readonly end: number;
}

function referenceAt(tokens: readonly string[], at: number): FoundReference | undefined {
  if (tokens[at + 1] !== '!') return cornersAt(tokens, at, undefined);
  const name = sheetName(tokens[at] ?? '');
  return name === undefined ? undefined : cornersAt(tokens, at + 2, name);
}

/** The sheet that a word before an exclamation mark names; undefined for several sheets at once and for another file. */
function sheetName(token: string): string | undefined {
  const name = token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
  return token.startsWith('"') || /[[\]:]/u.test(name) || !/[\p{L}\p{N}_]/u.test(name) ? undefined : name;
}

function cornersAt(tokens: readonly string[], at: number, sheet: string | undefined): FoundReference | undefined {
  const first = cornerOf(tokens[at]);
  if (!first) return undefined;
  const second = tokens[at + 1] === ':' ? cornerOf(tokens[at + 2]) : undefined;
  if (second && isSameKind(first, second)) return { reference: { sheet, corners: [first, second] }, end: at + 3 };
  const next = tokens[at + 1];
  const isOneCell =
    first.row !== undefined && first.column !== undefined && next !== '(' && next !== '[' && next !== '!';
  return isOneCell ? { reference: { sheet, corners: [first] }, end: at + 1 } : undefined;
}

function isSameKind(one: Corner, other: Corner): boolean {
  return (
    (one.row === undefined) === (other.row === undefined) && (one.column === undefined) === (other.column === undefined)
  );
}

const CORNER = /^(\$?)([a-z]{1,3})?(\$?)(\d{1,7})?$/iu;

function cornerOf(token: string | undefined): Corner | undefined {
  const match = token === undefined ? null : CORNER.exec(token);
  const [, firstSign = '', letters, secondSign = '', digits] = match ?? [];
  if (letters === undefined && digits === undefined) return undefined;
  const column = letters === undefined ? undefined : columnNumber(letters.toUpperCase());
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if (row === -1 || (row ?? 0) >= 1_048_576 || (column ?? 0) >= 16_384) return undefined;
  return {
    ...(column !== undefined && { column }),
    ...(row !== undefined && { row }),
    isColumnFixed: column !== undefined && firstSign === '$',
    isRowFixed: (column === undefined ? firstSign + secondSign : secondSign) === '$',
  };
}

/** Behind a token that is no reference; what stands in square brackets belongs together, as does the name behind another file's number. */
function behindUnmoved(tokens: readonly string[], at: number): number {
  if (tokens[at] === '[') return behindBrackets(tokens, at);
  if (tokens[at + 1] === '!') return behindCorners(tokens, at + 2);
  return at + 1;
}

function behindBrackets(tokens: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens[at] === '[') depth += 1;
    if (tokens[at] === ']') depth -= 1;
    if (depth === 0) return tokens[at + 2] === '!' ? behindCorners(tokens, at + 3) : at + 1;
  }
  return tokens.length;
}

function behindCorners(tokens: readonly string[], at: number): number {
  return cornersAt(tokens, at, undefined)?.end ?? Math.min(at, tokens.length);
}

/** The text of a reference's corners, without its sheet. */
export function cornersText(corners: Reference['corners']): string {
  return corners.map(cornerText).join(':');
}

function cornerText({ column, row, isColumnFixed, isRowFixed }: Corner): string {
  const letters = column === undefined ? '' : `${isColumnFixed ? '$' : ''}${columnLetters(column)}`;
  return row === undefined ? letters : `${letters}${isRowFixed ? '$' : ''}${row + 1}`;
}
