import type { FieldPath } from '../../model/fieldPath';
import type { FormReading, Span } from '../../model/reading';
import type { DoubtKey } from './reviewDoubt';

/** A piece of the source: of a field, of a leftover line that is doubtful, of a label, or of neither. */
interface SourceSegment extends Span {
  readonly spot: FieldPath | DoubtKey | undefined;
  readonly isLabel: boolean;
}

/**
 * A form's extent with the leftover lines of it, in pieces without gap or overlap. Where two spans overlap, the one that starts
 * first wins.
 */
export function segmentSource(
  text: string,
  { extent, spans, labels }: FormReading,
  lines: ReadonlyMap<DoubtKey, Span> = new Map(),
): readonly SourceSegment[] {
  const marked = [
    ...[...spans].flatMap(([spot, places]) => places.map((place) => ({ ...place, spot, isLabel: false }))),
    ...[...lines].map(([spot, place]) => ({ ...place, spot, isLabel: false })),
    ...labels.map((place) => ({ ...place, spot: undefined, isLabel: true })),
  ].sort((one, other) => one.start - other.start || one.end - other.end);

  const segments: SourceSegment[] = [];
  const whole = widest(extent, lines);
  const last = Math.min(whole.end, text.length);
  let position = Math.max(whole.start, 0);
  const upTo = (end: number, spot: SourceSegment['spot'], isLabel: boolean) => {
    if (end <= position) return;
    segments.push({ start: position, end, spot, isLabel });
    position = end;
  };
  for (const { start, end, spot, isLabel } of marked) {
    upTo(Math.min(start, last), undefined, false);
    upTo(Math.min(end, last), spot, isLabel);
  }
  upTo(last, undefined, false);
  return segments;
}

/** Lines before the first form of a source and behind its last one are shown with it. */
function widest(extent: Span, lines: ReadonlyMap<DoubtKey, Span>): Span {
  let { start, end } = extent;
  for (const line of lines.values()) {
    start = Math.min(start, line.start);
    end = Math.max(end, line.end);
  }
  return { start, end };
}
