import type { FormReading, Reading, ReadingProblem, Span } from '../model/reading';
import { unclaimedLines } from './unclaimedLines';

/** The reading of a part of a source; its spans count from `start`. */
export interface PartReading {
  readonly reading: Reading;
  readonly start: number;
}

/** One reading of a source whose parts were read apart, its forms in the order of the source. */
export function joinParts(source: string, parts: readonly PartReading[]): Reading {
  const placed = parts
    .flatMap(({ reading, start }, part) =>
      reading.forms.map((form, index) => ({ form: shiftForm(form, start), key: `${part}:${index}` })),
    )
    .sort((one, other) => one.form.extent.start - other.form.extent.start);
  const order = new Map(placed.map(({ key }, at) => [key, at]));
  const move = <T extends { readonly form: number }>(entry: T, part: number): T => ({
    ...entry,
    form: order.get(`${part}:${entry.form}`) ?? 0,
  });
  const problems = parts.flatMap(({ reading }, part) =>
    reading.problems.flatMap((problem): ReadingProblem[] => ('form' in problem ? [move(problem, part)] : [])),
  );
  const forms = placed.map(({ form }) => form);
  return {
    text: source,
    forms,
    notes: parts
      .flatMap(({ reading }, part) => reading.notes.map((note) => move(note, part)))
      .sort((one, other) => one.form - other.form),
    remainder: unclaimedLines(source, forms.flatMap(claimedBy)),
    problems,
  };
}

function shiftForm(reading: FormReading, by: number): FormReading {
  if (by === 0) return reading;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...reading,
    spans: new Map(Array.from(reading.spans, ([path, spans]) => [path, spans.map(move)])),
    labels: reading.labels.map(move),
    extent: move(reading.extent),
  };
}

function claimedBy({ spans, labels }: FormReading): Span[] {
  return [...[...spans.values()].flat(), ...labels];
}
