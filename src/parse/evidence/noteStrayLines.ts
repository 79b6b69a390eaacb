import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { isOfForm } from '../../model/reading';
import type { FormReading, Reading, ReadingNote, Span } from '../../model/reading';
import { STRINGS } from '../stream/strings';
import { strayLines, strayParagraphs, withoutLine } from './strayLines';

/**
 * Notes values of which a line may belong to the page and not to them, and values beside a line that no field took. Looks at
 * the whole form, whoever has read it; places that carry a note are passed over. `wraps` is false for cells that keep the
 * line ends that were typed. Linear.
 */
export function noteStrayLines(reading: Reading, wraps = true): Reading {
  const noted = reading.forms.map(notedPlaces);
  for (const { form, path } of reading.notes) noted[form]?.add(path);
  const tossed = new Set(
    reading.problems.filter(isOfForm).flatMap(({ kind, form }) => (kind === 'order-lost' ? [form] : [])),
  );
  const found = reading.forms.flatMap((form, index) => {
    // Where the order is lost, lines tell nothing.
    if (tossed.has(index)) return [];
    const known = noted[index];
    const note = (path: FieldPath, line: string, alternative?: string): ReadingNote[] => {
      if (!known || known.has(path)) return [];
      known.add(path);
      const message = STRINGS.lineUncertain(fieldLabel(path, form.form), line);
      const other = alternative === undefined ? {} : { alternative };
      return [{ form: index, path, doubt: 'uncertain-border', message, ...other }];
    };
    return [
      ...(wraps ? strayLines : strayParagraphs)(form, reading.text).flatMap(({ path, lines, at }) =>
        note(path, lines[at]?.text ?? '', withoutLine(lines, at)),
      ),
      ...besideLeftOver(form, reading, wraps).flatMap(({ path, line }) => note(path, line)),
    ];
  });
  return found.length === 0 ? reading : { ...reading, notes: [...reading.notes, ...found] };
}

/** The places of a form that carry a note, at themselves, at what they are a part of or at a part of them. */
interface NotedPlaces {
  readonly has: (path: string) => boolean;
  readonly add: (path: string) => void;
}

function notedPlaces(): NotedPlaces {
  const noted = new Set<string>();
  const around = new Set<string>();
  const wholesOf = (path: string): string[] =>
    Array.from(path.matchAll(/[.[]/gu), ({ index }) => path.slice(0, index)).concat(path);
  return {
    has: (path) => around.has(path) || wholesOf(path).some((whole) => noted.has(whole)),
    add: (path) => {
      noted.add(path);
      for (const whole of wholesOf(path)) around.add(whole);
    },
  };
}

/** Whether a tab parts a text from its neighbours: it is a cell of its own, and no part of theirs. */
function isOfCells(text: string, { start, end }: Span): boolean {
  return text[start - 1] === '\t' || text[end] === '\t';
}

/** The values right before and right behind a line of the form that no field took: it may be a part of either. */
function besideLeftOver(
  { spans, extent }: FormReading,
  { remainder, text }: Reading,
  wraps: boolean,
): { path: FieldPath; line: string }[] {
  const inside = remainder.filter(
    ({ kind, span }) =>
      kind !== 'furniture' && span.start >= extent.start && span.end <= extent.end && (wraps || !isOfCells(text, span)),
  );
  if (inside.length === 0) return [];
  const places = Array.from(spans, ([path, own]) => own.map(({ start }) => ({ path, start }))).flat();
  places.sort((one, other) => one.start - other.start);
  let behind = 0;
  return inside.flatMap(({ span, text }) => {
    while (behind < places.length && (places[behind]?.start ?? 0) < span.end) behind++;
    return [places[behind - 1], places[behind]].flatMap((place) => (place ? [{ path: place.path, line: text }] : []));
  });
}
