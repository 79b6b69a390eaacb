import { isOfForm } from '../../model/reading';
import type { Reading, ReadingProblem, Span } from '../../model/reading';

/** One of several readings that were made together, e.g. of one file; `name` is what the user calls it. */
export interface NamedReading {
  readonly name: string;
  readonly reading: Reading;
  /** What of the source did not reach the reader at all, as sentences, e.g. pages that are pictures. */
  readonly warnings?: readonly string[] | undefined;
}

/** Where one of the joined readings stands in the whole. */
export interface ReadingPart {
  readonly name: string;
  /** Position of its first form in the whole, and how many follow. */
  readonly firstForm: number;
  readonly forms: number;
  /** How many lines of the whole stand before it. */
  readonly linesBefore: number;
  /** Its forms are counted as in the whole. */
  readonly problems: readonly ReadingProblem[];
  /** Left out where there are none. */
  readonly warnings?: readonly string[];
}

export interface JoinedReading extends Reading {
  readonly parts: readonly ReadingPart[];
}

const SEPARATOR = '\n';

/** Several readings as one, their texts one after the other; spans, lines and form numbers count in the whole. */
export function joinReadings(readings: readonly NamedReading[]): JoinedReading {
  const parts: ReadingPart[] = [];
  const shifted: Reading[] = [];
  let characters = 0;
  let lines = 0;
  let forms = 0;
  for (const { name, reading, warnings } of readings) {
    const moved = shiftReading(reading, { characters, lines, forms });
    shifted.push(moved);
    parts.push({
      name,
      firstForm: forms,
      forms: reading.forms.length,
      linesBefore: lines,
      problems: moved.problems,
      ...(warnings && { warnings }),
    });
    characters += reading.text.length + SEPARATOR.length;
    lines += countLines(reading.text);
    forms += reading.forms.length;
  }
  const ownRules = readings.flatMap(({ reading }) => reading.ownRules ?? []);
  return {
    text: readings.map(({ reading }) => reading.text).join(SEPARATOR),
    forms: shifted.flatMap((reading) => reading.forms),
    notes: shifted.flatMap((reading) => reading.notes),
    remainder: shifted.flatMap((reading) => reading.remainder),
    problems: shifted.flatMap((reading) => reading.problems),
    ...(ownRules.length > 0 && { ownRules }),
    ...joinMemories(shifted),
    parts,
  };
}

function joinMemories(readings: readonly Reading[]): Pick<Reading, 'memory'> {
  const memories = readings.flatMap(({ memory }) => memory ?? []);
  if (memories.length === 0) return {};
  return {
    memory: {
      pairs: memories.flatMap(({ pairs }) => pairs),
      templates: memories.flatMap(({ templates }) => templates),
    },
  };
}

interface Shift {
  readonly characters: number;
  readonly lines: number;
  readonly forms: number;
}

function shiftReading(reading: Reading, shift: Shift): Reading {
  const move = ({ start, end }: Span): Span => ({ start: start + shift.characters, end: end + shift.characters });
  return {
    text: reading.text,
    forms: reading.forms.map((form) => ({
      ...form,
      spans: new Map([...form.spans].map(([path, places]) => [path, places.map(move)])),
      labels: form.labels.map(move),
      extent: move(form.extent),
    })),
    notes: reading.notes.map((note) => ({ ...note, form: note.form + shift.forms })),
    remainder: reading.remainder.map((rest) => ({ ...rest, line: rest.line + shift.lines, span: move(rest.span) })),
    problems: reading.problems.map((problem) =>
      isOfForm(problem) ? { ...problem, form: problem.form + shift.forms } : problem,
    ),
    ...(reading.memory && {
      memory: {
        ...reading.memory,
        pairs: reading.memory.pairs.map((pair) => ({
          ...pair,
          earlier: pair.earlier + shift.forms,
          later: pair.later + shift.forms,
        })),
      },
    }),
  };
}

function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/u).length;
}
