import { useEffect, useRef } from 'react';
import { LeftoverLines } from './LeftoverLines';
import type { ImportEvent } from './importEvent';
import type { Review } from './importState';
import type { ReviewDoubt } from './reviewDoubt';

type LineDoubt = Extract<ReviewDoubt, { kind: 'line' }>;

/** The lines of sources without any form, source by source; the one that is looked at has the focus. */
export function LooseLines({
  review,
  isDisabled,
  dispatch,
}: {
  readonly review: Review;
  readonly isDisabled: boolean;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const { reading, doubts, settled, at } = review;
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const card = at && group.current?.querySelector<HTMLElement>(`[data-doubt="${at}"]`);
    if (!card) return;
    (card.querySelector<HTMLElement>('[data-settle]') ?? card).focus({ preventScroll: true });
    card.scrollIntoView({ block: 'center' });
  }, [at, settled]);
  const loose = doubts.filter((doubt): doubt is LineDoubt => doubt.kind === 'line' && doubt.form === undefined);
  if (loose.length === 0) return null;
  const sources = reading.parts.map(({ name, linesBefore }, position) => ({
    name,
    position,
    lines: loose.filter(
      ({ line }) => line.line > linesBefore && line.line <= (reading.parts[position + 1]?.linesBefore ?? Infinity),
    ),
  }));
  return (
    <fieldset ref={group} disabled={isDisabled} style={PLAIN}>
      {sources.map(({ name, position, lines }) => (
        <LeftoverLines
          key={position}
          source={name}
          form={undefined}
          lines={lines}
          selected={at}
          review={review}
          dispatch={dispatch}
        />
      ))}
    </fieldset>
  );
}

const PLAIN = { margin: 0, padding: 0, border: 'none', minWidth: 0 };
