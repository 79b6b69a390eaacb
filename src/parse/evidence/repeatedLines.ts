import { NARRATIVES, SIDES } from '../../model/form';
import type { Reading, Span } from '../../model/reading';
import type { FieldPath } from '../../model/fieldPath';
import { valueLines } from './valueLines';
import type { ValueLine } from './valueLines';

/**
 * The lines that a first reading of a text has taken into several values to which they hardly all belong: what is printed on
 * each page. The same line stands whole in two texts or more, or in a text and in a cell of the table or in none, and what
 * stands before it and behind it is another thing each time; a sentence that a form says twice stands among the same words.
 * A value that would be blank without the line keeps it; the values of a form that lost its order tell nothing. Linear.
 */
export function repeatedLines({ text, forms, remainder, problems }: Reading): Span[] {
  const often = linesThatRepeat(text);
  if (often.size === 0) return [];
  const places = new Map([...often.values()].flat().map((line) => [line.start, line]));
  const kept = new Set<number>();
  const uses = new Map<string, Use[]>();
  const use = ({ start, end }: Span, one: Use): void => {
    const line = places.get(start);
    if (line?.end !== end) return;
    const known = uses.get(line.text);
    if (known) known.push(one);
    else uses.set(line.text, [one]);
  };
  const lost = problems.flatMap((problem) => (problem.kind === 'order-lost' ? (forms[problem.form] ?? []) : []));
  const isLost = new Set(lost);
  forms.forEach((read, form) => {
    const { spans, labels } = read;
    for (const { start } of labels) kept.add(start);
    if (isLost.has(read)) return;
    for (const [path, own] of spans) {
      const lines = valueLines(text, own);
      lines.forEach((line, at) => {
        const isText = TEXTS.has(path);
        const place = `${form}.${path}`;
        if (lines.length === 1 && !path.startsWith('indicators.')) kept.add(line.start);
        else use(line, { isText, path: place, before: endOf(lines[at - 1]), behind: startOf(lines[at + 1]) });
      });
    }
  });
  let next = 0;
  for (const { span } of remainder) {
    while ((lost[next]?.extent.end ?? Infinity) < span.end) next++;
    if ((lost[next]?.extent.start ?? Infinity) <= span.start) continue;
    const place = `remainder.${span.start}`;
    use(span, { isText: false, path: place, before: place, behind: place });
  }
  return [...uses]
    .filter(([, own]) => arePages(own))
    .flatMap(([line]) => often.get(line) ?? [])
    .filter(({ start }) => !kept.has(start))
    .map(({ start, end }) => ({ start, end }))
    .sort((one, other) => one.start - other.start);
}

/** The whole lines of a text that stand in it more than once, by what they say. */
function linesThatRepeat(text: string): Map<string, SourceLine[]> {
  const often = new Map<string, SourceLine[]>();
  for (const line of linesOf(text)) {
    if (line.text.length < SHORTEST || line.text.length > LONGEST) continue;
    const known = often.get(line.text);
    if (known) known.push(line);
    else often.set(line.text, [line]);
  }
  for (const [key, lines] of often) if (lines.length < FEWEST || lines.length > MOST) often.delete(key);
  return often;
}

const SHORTEST = 2;
const LONGEST = 80;
const FEWEST = 2;
/** Cells hold the same words more often than texts do. */
const FEWEST_CELLS = 3;
/** A line that stands more often is counted no further. */
const MOST = 1000;

const TEXTS: ReadonlySet<string> = new Set<FieldPath>([
  ...NARRATIVES,
  ...SIDES.map((side): FieldPath => `goals.${side}`),
]);

/** A whole line of the source, without the blanks around it. */
interface SourceLine extends Span {
  readonly text: string;
}

/** Where a reading has put a line, and what stands beside it there. */
interface Use {
  /** Whether it is a line of a long text. */
  readonly isText: boolean;
  readonly path: string;
  readonly before: string;
  readonly behind: string;
}

function arePages(places: readonly Use[]): boolean {
  const differ = (of: (place: Use) => string): boolean => new Set(places.map(of)).size === places.length;
  const fewest = places.some(({ isText }) => isText) ? FEWEST : FEWEST_CELLS;
  return (
    places.length >= fewest &&
    differ(({ path }) => path) &&
    differ(({ before }) => before) &&
    differ(({ behind }) => behind)
  );
}

function endOf(line: ValueLine | undefined): string {
  return line?.text.slice(-CONTEXT) ?? '';
}

function startOf(line: ValueLine | undefined): string {
  return line?.text.slice(0, CONTEXT) ?? '';
}

/** The lines of a text that are not blank. */
function linesOf(text: string): SourceLine[] {
  return Array.from(text.matchAll(/[^\n\r\f]+/gu), ({ 0: line, index }) => {
    const bare = line.trim();
    const start = index + line.indexOf(bare);
    return { text: bare, start, end: start + bare.length };
  }).filter((line) => line.text !== '');
}

/** So many characters tell whether a line stands among the same words. */
const CONTEXT = 3;
