import type { CellRange } from '../../src/model/sheetPlan';
import { intersection, parseBlock } from './address';
import type { Sheet } from './sheet';

type Value = string | number | boolean;

interface Area {
  readonly sheet: Sheet;
  readonly block: CellRange;
}

/**
 * The result of a formula as far as the tests need one: numbers, texts, references, + - * / &, comparisons, SUM, LEN and
 * COUNTIF(S). Anything else is #NAME?, as for a function that Excel does not know.
 */
export function evaluate(formula: string, sheet: Sheet, findSheet: (name: string) => Sheet | undefined): Value {
  try {
    return new Evaluation(formula, sheet, findSheet).comparison();
  } catch (error) {
    if (error instanceof UnknownName) return '#NAME?';
    throw error;
  }
}

class UnknownName extends Error {}

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const BLOCK = String.raw`${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`;
const SHEET = String.raw`'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:(?:${SHEET})!)?(?:${BLOCK})(?![\p{L}\d_(])|\d+(?:\.\d+)?|[\p{L}_][\p{L}\d_.]*|<>|[<>]=?|\S`,
  'gu',
);
const REFERENCE = new RegExp(String.raw`^(?:(${SHEET})!)?(${BLOCK})$`, 'u');

class Evaluation {
  private readonly tokens: readonly string[];
  private position = 0;

  constructor(
    formula: string,
    private readonly sheet: Sheet,
    private readonly findSheet: (name: string) => Sheet | undefined,
  ) {
    this.tokens = formula.slice(1).match(TOKEN) ?? [];
  }

  comparison(): Value {
    let left = this.sum();
    while (/^(?:[<>]=?|=|<>)$/u.test(this.peek())) left = compare(left, this.next(), this.sum());
    return left;
  }

  private peek(): string {
    return this.tokens[this.position] ?? '';
  }
  private next(): string {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  private sum(): Value {
    let left = this.product();
    while (['+', '-', '&'].includes(this.peek())) {
      const operator = this.next();
      const right = this.product();
      if (operator === '&') left = `${left}${right}`;
      else left = operator === '+' ? Number(left) + Number(right) : Number(left) - Number(right);
    }
    return left;
  }

  private product(): Value {
    let left = this.operand();
    while (['*', '/'].includes(this.peek())) {
      left = this.next() === '*' ? Number(left) * Number(this.operand()) : Number(left) / Number(this.operand());
    }
    return left;
  }

  private operand(): Value {
    const token = this.next();
    if (token === '-') return -Number(this.operand());
    if (token === '+') return this.operand();
    if (token === '(') {
      const inner = this.comparison();
      this.next();
      return inner;
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^[\d.]/u.test(token)) return Number(token);
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
    if (this.peek() === '(') return this.applyFunction(token.toUpperCase());
    return this.valuesOf(this.area(token))[0] ?? 0;
  }

  private applyFunction(name: string): Value {
    this.next();
    const operands: (Area | Value)[] = [];
    while (this.peek() !== ')' && this.peek() !== '') {
      const isArea = REFERENCE.test(this.peek()) && /^[,)]$/u.test(this.tokens[this.position + 1] ?? '');
      operands.push(isArea ? this.area(this.next()) : this.comparison());
      if (this.peek() === ',') this.next();
    }
    this.next();
    const flat = operands.flatMap((operand) => (typeof operand === 'object' ? this.valuesOf(operand) : [operand]));
    switch (name) {
      case 'SUM':
        return flat.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
      case 'LEN':
        return String(flat[0] ?? '').length;
      case 'COUNTIF':
      case 'COUNTIFS':
        return this.countIfs(operands);
      default:
        throw new UnknownName();
    }
  }

  private countIfs(operands: readonly (Area | Value)[]): number {
    const pairs = Array.from({ length: operands.length / 2 }, (_, index) => {
      const [area, criterion] = [operands[2 * index], operands[2 * index + 1]];
      if (typeof area !== 'object') throw new UnknownName();
      const [wanted = ''] = typeof criterion === 'object' ? this.valuesOf(criterion) : [criterion ?? ''];
      return { area, wanted: String(wanted) };
    });
    const rows = pairs[0]?.area.block.rows ?? 0;
    const last = Math.max(...pairs.map(({ area }) => lastRow(area)), 0);
    let count = 0;
    for (let row = 0; row < Math.min(rows, last + 1); row += 1) {
      const fits = pairs.every(
        ({ area, wanted }) => String(this.valueAt(area.sheet, area.block.row + row, area.block.column)) === wanted,
      );
      if (fits) count += 1;
    }
    return count;
  }

  private area(reference: string): Area {
    const match = REFERENCE.exec(reference);
    const name = match?.[1]?.replace(/^'|'$/gu, '').replaceAll("''", "'");
    const sheet = name === undefined ? this.sheet : this.findSheet(name);
    if (!match || !sheet) throw new UnknownName();
    return { sheet, block: parseBlock(match[2] ?? '') };
  }

  private valuesOf({ sheet, block }: Area): readonly Value[] {
    const used = sheet.usedRange(true);
    const filled = used && intersection(used, block);
    if (!filled) return [];
    const cells = [...sheet.cellsIn(filled)].filter(({ cell }) => cell.value !== '' || cell.formula !== undefined);
    return cells.map(({ row, column }) => this.valueAt(sheet, row, column));
  }

  private valueAt(sheet: Sheet, row: number, column: number): Value {
    const cell = sheet.peek(row, column);
    if (!cell) return '';
    return cell.formula === undefined ? cell.value : evaluate(cell.formula, sheet, this.findSheet);
  }
}

function lastRow({ sheet }: Area): number {
  const used = sheet.usedRange(true);
  return used ? used.row + used.rows - 1 : 0;
}

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
