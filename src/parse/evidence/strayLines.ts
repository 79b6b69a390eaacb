import type { FieldPath } from '../../model/fieldPath';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS, NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../model/form';
import type { Indicator, Side } from '../../model/form';
import type { FormReading } from '../../model/reading';
import { FORM_LABELS } from '../../model/vocabulary';
import { firstWord, valueLines } from './valueLines';
import type { ValueLine } from './valueLines';

/** A value with the line of it that may not belong to it. */
export interface StrayLine {
  readonly path: FieldPath;
  readonly lines: readonly ValueLine[];
  readonly at: number;
}

/** The values of one column, each with its lines. */
type Column = readonly { readonly path: FieldPath; readonly lines: readonly ValueLine[] }[];

/** The same in cells that keep the line ends that were typed: each line is a paragraph. */
export function strayParagraphs(form: FormReading, source: string): StrayLine[] {
  const paths = [...NARRATIVES, ...SIDES.map((side): FieldPath => `goals.${side}`)];
  return inTexts(columnsOf(form, source)(paths), Number.POSITIVE_INFINITY);
}

/** Gives the values of some places with their lines. */
type ColumnOf = (paths: readonly FieldPath[]) => Column;

function columnsOf(form: FormReading, source: string, takesLoose = false): ColumnOf {
  return (paths) =>
    paths.flatMap((path) => {
      const lines = valueLines(source, form.spans.get(path) ?? []);
      return lines.length === 0 || (!takesLoose && areLoose(lines)) ? [] : [{ path, lines }];
    });
}

/**
 * The values of a form with a line that hardly belongs to them. What a text says of its cells beyond their order is how their
 * lines were wrapped: a line ends where its column is full or where a sentence ends. Each column is looked at as a whole.
 * Linear.
 */
export function strayLines(form: FormReading, source: string): StrayLine[] {
  const columnOf = columnsOf(form, source);
  const texts = columnOf([...NARRATIVES, 'projectName']);
  const found = [...inTexts(texts), ...sentenceInName(columnOf(['projectName']))];
  for (const side of SIDES) found.push(...inTexts(columnOf([`goals.${side}`]), NARROWEST_GOAL));
  for (const path of HEAD) found.push(...inHead(columnOf([path]), texts));
  found.push(...besideTwin(columnOf(['department.name', 'unit'])), ...strangeSignoff(form, source));
  for (const side of SIDES) {
    for (const field of ['name', 'value'] as const) {
      const rows = form.form.indicators[side];
      const column = columnOf(rows.map((_, at): FieldPath => `indicators.${side}[${at}].${field}`));
      const twins = columnOf(
        form.form.indicators[OTHER_SIDE[side]].map(
          (_, at): FieldPath => `indicators.${OTHER_SIDE[side]}[${at}].${field}`,
        ),
      );
      found.push(...withoutTwins(inCells(column), twins), ...withLabels(column));
      if (field === 'value') found.push(...wholeValues(column));
    }
    found.push(...halfRows(form, side, columnOf));
    found.push(...unlikeTwins(form, side, columnsOf(form, source, true)));
  }
  found.push(...loneRow(form, columnOf));
  found.push(...unevenRows(form, columnOf, source), ...amongCharacters(form, source));
  return found;
}

const SIGNOFF = SIGNOFF_FIELDS.map((field): FieldPath => `signoff.${field}`);
const HEAD: readonly FieldPath[] = ['department.name', 'unit', 'attribute', 'duration'];

/** Whether the characters stand on lines of their own, whose ends tell nothing. */
function areLoose(lines: readonly ValueLine[]): boolean {
  return lines.length > 3 && lines.filter(({ text }) => text.length <= 2).length > lines.length / 2;
}

/** Values whose characters stand on lines of their own, but for one line of several. */
function amongCharacters({ spans }: FormReading, source: string): StrayLine[] {
  return Array.from(spans, ([path, own]) => ({ path, lines: valueLines(source, own) })).flatMap(({ path, lines }) => {
    const at = areLoose(lines) ? lines.findIndex(({ text }) => text.length > MOST_AMONG_CHARACTERS) : -1;
    return at < 0 ? [] : [{ path, lines, at }];
  });
}

/** The end of a cell and the beginning of the next may share a line. */
const MOST_AMONG_CHARACTERS = 2;

/** In long texts a line is full, or it ends a sentence. */
function inTexts(column: Column, least = 0): StrayLine[] {
  const full = Math.max(least, SHARE_OF_FULL * widest(column.flatMap(({ lines }) => lines)));
  return column.flatMap(({ path, lines }) => {
    const at = misfit(lines, full);
    return at === undefined ? [] : [{ path, lines, at }];
  });
}

/** The columns of goals are wider than that, in half-width characters. */
const NARROWEST_GOAL = 40;

/** A line that leaves more than this share of the width free is not full. */
const SHARE_OF_FULL = 0.86;
/** A line that ends a sentence seldom ends right where it is full. */
const SHARE_AT_SENTENCE = 0.9;

function widest(lines: readonly ValueLine[]): number {
  return lines.reduce((most, { width }) => Math.max(most, width), 0);
}

/**
 * The line of a text that does not belong among the others: one that they do not go on in, or one that ends a sentence before
 * its line is full although no paragraph begins below it. Undefined where all belong together.
 */
function misfit(lines: readonly ValueLine[], full: number): number | undefined {
  return (
    brokenAt(lines, full) ??
    (Number.isFinite(full) ? paragraphAt(lines, (full * SHARE_AT_SENTENCE) / SHARE_OF_FULL) : undefined)
  );
}

/** The line that ends, or that begins, a paragraph that bears no number where one below it does, or that stands above one without. */
function paragraphAt(lines: readonly ValueLine[], full: number): number | undefined {
  let isNumbered = PARAGRAPH_START.test(lines[0]?.text ?? '');
  const at = lines.findIndex((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !PARAGRAPH_END.test(line.text) || line.width + firstWord(next.text) >= full) return false;
    const isStray = !PARAGRAPH_START.test(next.text) || (!isNumbered && !LEADS_ON.test(line.text));
    isNumbered ||= PARAGRAPH_START.test(next.text);
    return isStray;
  });
  if (at < 0) return undefined;
  const endsAlike = SENTENCE_END.test(lines[at - 1]?.text ?? '') === SENTENCE_END.test(lines[at]?.text ?? '');
  return at > 0 && endsAlike ? at + 1 : at;
}

const PARAGRAPH_END = /[。．；;！？!?.]$/u;
const LEADS_ON = /[：:]$/u;
const PARAGRAPH_START =
  /^[（(【[]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|第[一二三四五六七八九十\d]{1,3})(?:[、．)）】\]:：,，是章条]|\.(?!\d)|[^\S\n])|^[\u2460-\u2473●○■◆★·•*-]/u;

function brokenAt(lines: readonly ValueLine[], full: number): number | undefined {
  const goesOn = (at: number, next: number): boolean => {
    const line = lines[at];
    const behind = lines[next];
    return !line || !behind || SENTENCE_END.test(line.text) || line.width + firstWord(behind.text) >= full;
  };
  const last = lines.length - 1;
  const at = lines.findIndex((_, line) => !goesOn(line, line + 1));
  if (at >= 0) return at === 0 && !goesOn(0, 2) ? 1 : at;
  const tail = lines[last];
  const isTail = last > 0 && SENTENCE_END.test(lines[last - 1]?.text ?? '') && !SENTENCE_END.test(tail?.text ?? '');
  return isTail && (tail?.width ?? 0) < full ? last : undefined;
}

const SENTENCE_END = /[。．；;！？!?.:：)）》”]$/u;

/** Cells of the head are wrapped only where they are full, and none of their lines is a part of a sentence. */
function inHead(column: Column, texts: Column): StrayLine[] {
  const least = Math.max(NARROWEST_HEAD, widest(texts.flatMap(({ lines }) => lines)) / 4);
  return column.flatMap(({ path, lines }) => {
    const sentence = lines.length < 2 ? -1 : lines.findIndex(({ text }) => PART_OF_SENTENCE.test(text));
    if (sentence >= 0) return [{ path, lines, at: sentence }];
    if (path === 'duration' && lines.length > 1) return [{ path, lines, at: 0 }];
    const at = lines
      .slice(0, -1)
      .findIndex(({ width }, line) => width + firstWord(lines[line + 1]?.text ?? '') < least);
    return at < 0 ? [] : [{ path, lines, at: at + 1 }];
  });
}

const NARROWEST_HEAD = 20;
const PART_OF_SENTENCE = /[，。；！？]/u;

/** Names of projects end no sentence. */
function sentenceInName(column: Column): StrayLine[] {
  return column.flatMap(({ path, lines }) => {
    const at = lines.length < 2 ? -1 : lines.findIndex(({ text }) => /[。；！？]$/u.test(text));
    return at < 0 ? [] : [{ path, lines, at }];
  });
}

/** A unit that says the same as its department but for one line, or the other way round. */
function besideTwin(column: Column): StrayLine[] {
  return column.flatMap((cell) => {
    const twins = new Set(column.filter((other) => other !== cell).map(({ lines }) => bare(textOf(lines))));
    const at = cell.lines.findIndex((_, line) => mayHaveStray(cell) && twins.has(bare(withoutLine(cell.lines, line))));
    return at < 0 ? [] : [{ ...cell, at }];
  });
}

/** The lines below the table hold names, a number and a date, each on one line or one character a line. */
function strangeSignoff({ spans }: FormReading, source: string): StrayLine[] {
  return SIGNOFF.flatMap((path) => {
    const lines = valueLines(source, spans.get(path) ?? []);
    if (lines.length === 0) return [];
    const text = bare(textOf(lines));
    const phone = areLoose(lines) ? WHOLE_PHONE : PHONE;
    const isUsual =
      path === 'signoff.phone' ? phone.test(text) : path === 'signoff.filedAt' ? DATE.test(text) : NAME.test(text);
    const isSpread = lines.every((line) => line.text.length <= MOST_AMONG_CHARACTERS);
    return isUsual && (lines.length === 1 || isSpread) ? [] : [{ path, lines, at: lines.length - 1 }];
  });
}

const PHONE = /^[\d\s\-—–()（）、，,/；;转+]{3,40}$/u;
/** A number as long as such numbers are: one character more or less would not show otherwise. */
const WHOLE_PHONE = /^(?:\d{7,8}|1\d{10}|0\d{2,3}[-—–]?\d{7,8}|\D*)$/u;
const DATE = /^(?:19|20)\d{2}\D{0,2}\d{1,2}\D{0,2}\d[\d:：\s日]*$/u;
const NAME = /^\p{Script=Han}{2,4}(?:[、，,]?\p{Script=Han}{2,4})?$/u;

/** Cells of the indicator table are wrapped where their column is full, and no line is wider than the column. */
function inCells(column: Column): StrayLine[] {
  const wrapped = column.filter(({ lines }) => lines.length > 1);
  const least = widest(wrapped.flatMap(({ lines }) => lines));
  const [first, second] = column.map(({ lines }) => widest(lines)).sort((one, other) => other - one);
  return wrapped.flatMap(({ path, lines }) => {
    const tooNarrow = lines.findIndex(({ width }, at) => {
      const next = lines[at + 1];
      return next !== undefined && width + firstWord(next.text) < least - SLACK;
    });
    if (tooNarrow >= 0) return [{ path, lines, at: lines.length === 2 ? 1 : tooNarrow }];
    if (column.length <= FEWEST_CELLS) return [];
    const own = widest(lines);
    const limit = ((own === first ? second : first) ?? 0) + SLACK;
    return own > limit ? [{ path, lines, at: lines.findIndex(({ width }) => width === own) }] : [];
  });
}

/** Those that the other side does not wrap at the same signs: a line of the page seldom gets into both. */
function withoutTwins(found: readonly StrayLine[], twins: Column): StrayLine[] {
  const wraps = (lines: readonly ValueLine[]): string => lines.map(({ text }) => text).join('\n');
  const known = new Set(twins.map(({ lines }) => wraps(lines)));
  return found.filter(({ lines }) => !known.has(wraps(lines)));
}

/** Signs are set tighter than they count. */
const SLACK = 2;
const FEWEST_CELLS = 4;

/** Cells with a line that is a label of the table. */
function withLabels(column: Column): StrayLine[] {
  return column.flatMap(({ path, lines }) => {
    const at = lines.findIndex(({ text }) => TABLE_LABELS.some((label) => text === label || text.endsWith(label)));
    return at < 0 ? [] : [{ path, lines, at }];
  });
}

const TABLE_LABELS: readonly string[] = [FORM_LABELS.indicators, ...LEVEL1_INDICATORS, ...LEVEL2_INDICATORS];

/** Targets of which a line is a number with its unit, and so a whole target, and another is words. */
function wholeValues(column: Column): StrayLine[] {
  return column.flatMap(({ path, lines }) => {
    const [first, second] = lines;
    if (!first || !second) return [];
    if (WHOLE.test(first.text) && WORDS.test(second.text)) return [{ path, lines, at: 1 }];
    return WORDS.test(first.text) && WHOLE.test(second.text) ? [{ path, lines, at: 0 }] : [];
  });
}

const WHOLE = /^(?:[≥≤＞＜>＝=<]|[大小]于|不[低少高大小]于)?[\d.,，]+.{0,8}$/u;
const WORDS = /^[^\d％%/／（(]{2,}$/u;

/** Rows that lack their name or their value, which the other side does not lack with them. */
function halfRows(form: FormReading, side: Side, columnOf: ColumnOf): StrayLine[] {
  const keyOf = (row: Indicator): string => `${bare(row.name)}|${bare(row.value)}`;
  const others = new Set(form.form.indicators[OTHER_SIDE[side]].map(keyOf));
  return form.form.indicators[side].flatMap((row, at) => {
    if ((row.name !== '' && row.value !== '') || others.has(keyOf(row))) return [];
    const [cell] = columnOf([`indicators.${side}[${at}].${row.name === '' ? 'value' : 'name'}`]);
    return cell ? [{ ...cell, at: 0 }] : [];
  });
}

/** The only row of a table that the other side does not name as well. */
function loneRow({ form: { indicators } }: FormReading, columnOf: ColumnOf): StrayLine[] {
  const lone = SIDES.flatMap((side) => {
    const others = new Set(indicators[OTHER_SIDE[side]].map(({ name }) => bare(name)));
    return indicators[side].flatMap(({ name }, at) => (others.has(bare(name)) ? [] : [{ side, at }]));
  });
  const [row] = lone;
  const rows = Math.max(indicators.period.length, indicators.annual.length);
  if (lone.length !== 1 || !row || rows < FEWEST_ALIKE) return [];
  const [cell] = columnOf([`indicators.${row.side}[${row.at}].name`, `indicators.${row.side}[${row.at}].value`]);
  return cell ? [{ ...cell, at: 0 }] : [];
}

/** Fewer rows that both sides name do not tell that all should be. */
const FEWEST_ALIKE = 6;

/**
 * Names on several lines whose last line shares its line with a target of one line, where other rows do not stand
 * so: there a target stands at the height of the middle of its name.
 */
function unevenRows(form: FormReading, columnOf: ColumnOf, source: string): StrayLine[] {
  const rows = SIDES.flatMap((side) =>
    form.form.indicators[side].map((_, at): FieldPath => `indicators.${side}[${at}]`),
  );
  const wrapped = rows.flatMap((row) => {
    const [name] = columnOf([`${row}.name` as FieldPath]);
    const [value] = columnOf([`${row}.value` as FieldPath]);
    const last = name?.lines.at(-1);
    const [first] = value?.lines ?? [];
    if (!name || !last || !first || name.lines.length < 2 || value?.lines.length !== 1) return [];
    const between = source.slice(last.end, first.start);
    return [{ name, isUneven: between !== '' && /^[^\S\n\r\f]*$/u.test(between) }];
  });
  const uneven = wrapped.filter(({ isUneven }) => isUneven);
  return uneven.length * 3 > wrapped.length ? [] : uneven.map(({ name }) => ({ ...name, at: 0 }));
}

/** Cells that would say the same as those of the other side, but for one line. */
function unlikeTwins(form: FormReading, side: Side, columnOf: ColumnOf): StrayLine[] {
  const values = new Map<string, Set<string>>();
  for (const { name, value } of form.form.indicators[OTHER_SIDE[side]]) {
    const known = values.get(bare(name));
    if (known) known.add(bare(value));
    else values.set(bare(name), new Set([bare(value)]));
  }
  return form.form.indicators[side].flatMap((row, at) =>
    (['name', 'value'] as const).flatMap((field): StrayLine[] => {
      const [cell] = columnOf([`indicators.${side}[${at}].${field}`]);
      const twins = field === 'name' ? values : values.get(bare(row.name));
      if (!cell || !twins || !mayHaveStray(cell) || twins.has(bare(row[field]))) return [];
      const stray = cell.lines.findIndex((_, line) => twins.has(bare(withoutLine(cell.lines, line))));
      return stray < 0 ? [] : [{ ...cell, at: stray }];
    }),
  );
}

const OTHER_SIDE = { period: 'annual', annual: 'period' } as const;

function mayHaveStray({ lines }: Column[number]): boolean {
  return lines.length > 1 && lines.length <= MOST_LINES;
}

/** No cell of a form has more. */
const MOST_LINES = 40;

/** A value without one of its lines. */
export function withoutLine(lines: readonly ValueLine[], at: number): string {
  return textOf(lines.filter((_, other) => other !== at));
}

function textOf(lines: readonly ValueLine[]): string {
  return lines.map(({ text }) => text).join('');
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
