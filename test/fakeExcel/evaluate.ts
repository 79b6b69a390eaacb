import { parseBlock } from './address';
import type { Sheet } from './sheet';

type Value = string | number | boolean;

/**
 * The result of a formula as far as the tests need one: numbers, texts, references, + - * / &, comparisons, SUM and
 * COUNTIF(S) over blocks. Anything else is #NAME?, as for a function that Excel does not know.
 */
export function evaluate(formula: string, sheet: Sheet, findSheet: (name: string) => Sheet | undefined): Value {
  const tokens = formula.slice(1).match(TOKEN) ?? [];
  let position = 0;
  const peek = (): string | undefined => tokens[position];
  const next = (): string => tokens[position++] ?? '';

  function comparison(): Value {
    let left = sum();
    while (/^(?:[<>]=?|=|<>)$/u.test(peek() ?? '')) left = compare(left, next(), sum());
    return left;
  }
  function sum(): Value {
    let left = product();
    while (['+', '-', '&'].includes(peek() ?? '')) {
      const operator = next();
      const right = product();
      if (operator === '&') left = `${left}${right}`;
      else left = operator === '+' ? Number(left) + Number(right) : Number(left) - Number(right);
    }
    return left;
  }
  function product(): Value {
    let left = operand();
    while (['*', '/'].includes(peek() ?? '')) {
      left = next() === '*' ? Number(left) * Number(operand()) : Number(left) / Number(operand());
    }
    return left;
  }
  function operand(): Value {
    const token = next();
    if (token === '-') return -Number(operand());
    if (token === '+') return operand();
    if (token === '(') {
      const inner = comparison();
      next();
      return inner;
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^[\d.]/u.test(token)) return Number(token);
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
    if (peek() === '(') return applyFunction(token.toUpperCase());
    return valuesOf(token)[0] ?? 0;
  }
  function applyFunction(name: string): Value {
    next();
    if (name !== 'SUM') throw new UnknownName();
    let total = 0;
    while (peek() !== ')' && peek() !== undefined) {
      const reference = peek() ?? '';
      if (REFERENCE.test(reference)) {
        next();
        for (const value of valuesOf(reference)) if (typeof value === 'number') total += value;
      } else total += Number(comparison());
      if (peek() === ',') next();
    }
    next();
    return total;
  }
  function valuesOf(reference: string): readonly Value[] {
    const match = REFERENCE.exec(reference);
    if (!match) throw new UnknownName();
    const name = match[1]?.replace(/^'|'$/gu, '').replaceAll("''", "'");
    const target = name === undefined ? sheet : findSheet(name);
    if (!target) throw new UnknownName();
    const block = parseBlock(match[2] ?? '');
    const values: Value[] = [];
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        const cell = target.peek(row, column);
        if (cell && cell.value !== '')
          values.push(cell.formula === undefined ? cell.value : evaluate(cell.formula, target, findSheet));
      }
    }
    return values;
  }

  try {
    return comparison();
  } catch (error) {
    if (error instanceof UnknownName) return '#NAME?';
    throw error;
  }
}

class UnknownName extends Error {}

const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\d+(?:\.\d+)?|[\p{L}_][\p{L}\d_.]*(?:\[[^\]]*\])?|<>|[<>]=?|\S/gu;
const REFERENCE = /^(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/u;

function compare(left: Value, operator: string, right: Value): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    default:
      return left >= right;
  }
}
