import type { FieldPath } from '../../model/fieldPath';
import type { FormReading, Span } from '../../model/reading';

/** A piece of the source: of a field, of a label, or of neither. */
export interface SourceSegment extends Span {
  readonly path: FieldPath | undefined;
  readonly isLabel: boolean;
}

/** A form's extent in pieces without gap or overlap. Where two spans overlap, the one that starts first wins. */
export function segmentSource(text: string, { extent, spans, labels }: FormReading): readonly SourceSegment[] {
  const marked = [
    ...[...spans].flatMap(([path, places]) => places.map((place) => ({ ...place, path, isLabel: false }))),
    ...labels.map((place) => ({ ...place, path: undefined, isLabel: true })),
  ].sort((one, other) => one.start - other.start || one.end - other.end);

  const segments: SourceSegment[] = [];
  const last = Math.min(extent.end, text.length);
  let position = Math.max(extent.start, 0);
  const upTo = (end: number, path: FieldPath | undefined, isLabel: boolean) => {
    if (end <= position) return;
    segments.push({ start: position, end, path, isLabel });
    position = end;
  };
  for (const { start, end, path, isLabel } of marked) {
    upTo(Math.min(start, last), undefined, false);
    upTo(Math.min(end, last), path, isLabel);
  }
  upTo(last, undefined, false);
  return segments;
}
