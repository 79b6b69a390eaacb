import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { Heading } from '../Heading';
import { groupBy } from '../../model/groupBy';
import { strings } from '../strings';
import { reviewStrings } from './reviewStrings';
import { DoubtBar } from './DoubtBar';
import { LeftoverLines } from './LeftoverLines';
import { PlaceRow } from './PlaceRow';
import { SourceText } from './SourceText';
import { formPlaces } from './formPlaces';
import type { ImportEvent } from './importEvent';
import type { Review } from './importState';
import { placeKey } from './placeKey';
import type { DoubtKey, ReviewDoubt, Spot } from './reviewDoubt';
import { sourceNames } from './sourceNames';
import { visibleItems } from './visibleItems';

type LineDoubt = Extract<ReviewDoubt, { kind: 'line' }>;
type NoteDoubt = Extract<ReviewDoubt, { kind: 'note' }>;

/** One form beside its source: a field shows where it was read, a piece of the source shows its field. */
export function FormReview({
  review,
  open,
  dispatch,
}: {
  readonly review: Review;
  readonly open: number;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  const { reading, settled, edited, at } = review;
  const current = reading.forms[open];
  const doubts = useMemo(() => review.doubts.filter(({ form }) => form === open), [review.doubts, open]);
  const notes = useMemo(() => groupBy(doubts.filter(isNote), ({ place }) => place), [doubts]);
  const lines = useMemo(() => doubts.filter(isLine), [doubts]);
  const lineSpans = useMemo(() => new Map(lines.map(({ key, line }) => [key, line.span])), [lines]);
  const places = useMemo(() => (current ? formPlaces(current.form, new Set(notes.keys())) : []), [current, notes]);
  const fields = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [selected, setSelected] = useSelected(doubts, review);
  useFocus(review, fields, heading);
  if (!current) return null;

  const selectFromSource = (spot: Spot) => {
    flushSync(() => {
      setSelected(spot);
    });
    showSelected(fields.current);
  };
  return (
    <>
      <Header review={review} open={open} heading={heading} dispatch={dispatch} />
      <div className={styles.panes}>
        <div ref={fields} role="group" aria-label={reviewStrings.fields} className={styles.fields}>
          {places.map((place) => (
            <PlaceRow
              key={place}
              index={open}
              form={current.form}
              place={place}
              isSelected={place === selected}
              doubts={notes.get(place)}
              settled={settled}
              at={at}
              original={place === '' ? undefined : edited.get(placeKey({ form: open, path: place }))}
              onSelect={setSelected}
              dispatch={dispatch}
            />
          ))}
          <LeftoverLines form={current.form} lines={lines} selected={selected} review={review} dispatch={dispatch} />
        </div>
        <SourceText
          text={reading.text}
          form={current}
          lines={lineSpans}
          selected={selected}
          onSelect={selectFromSource}
        />
      </div>
      <DoubtBar review={review} dispatch={dispatch} />
    </>
  );
}

function Header({
  review,
  open,
  heading,
  dispatch,
}: {
  readonly review: Review;
  readonly open: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  const { reading } = review;
  const listed = visibleItems(review).map(({ index }) => index);
  const previous = listed.findLast((index) => index < open);
  const next = listed.find((index) => index > open);
  const show = (index: number | undefined) => {
    if (index !== undefined) dispatch({ type: 'form-opened', index });
  };
  const position = reviewStrings.position(open + 1, reading.forms.length);
  const source = sourceNames(reading.parts)?.(open);
  return (
    <header className={styles.header}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        onClick={() => {
          dispatch({ type: 'form-closed' });
        }}
      >
        {reviewStrings.back}
      </Button>
      <nav className={styles.steps} aria-label={position}>
        <Button
          size="small"
          disabledFocusable={previous === undefined}
          onClick={() => {
            show(previous);
          }}
        >
          {reviewStrings.previous}
        </Button>
        <Button
          size="small"
          disabledFocusable={next === undefined}
          onClick={() => {
            show(next);
          }}
        >
          {reviewStrings.next}
        </Button>
      </nav>
      <div className={styles.title}>
        <Heading ref={heading}>{reading.forms[open]?.form.projectName || strings.unnamed}</Heading>
        <Text size={200} className={styles.muted}>
          {[position, source].filter(Boolean).join(' · ')}
        </Text>
      </div>
    </header>
  );
}

/** The place that is marked in the source: that of the doubt being looked at, else what the user has pressed last. */
function useSelected(doubts: readonly ReviewDoubt[], { at, settled }: Review) {
  const spotAt = (key: DoubtKey | undefined) => doubts.find((doubt) => doubt.key === key);
  const [selected, setSelected] = useState<Spot | undefined>(() =>
    spotOf(spotAt(at) ?? doubts.find(({ key }) => !settled.has(key))),
  );
  const [shown, setShown] = useState(at);
  if (at !== shown) {
    setShown(at);
    const spot = spotOf(spotAt(at));
    if (spot !== undefined) setSelected(spot);
  }
  return [selected, setSelected] as const;
}

/** At first the heading has the focus; then the doubt that is looked at, also when what settled it is gone with the press. */
function useFocus(
  { at, settled }: Review,
  fields: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    heading.current?.focus();
    showSelected(fields.current);
  }, [fields, heading]);
  useEffect(() => {
    const card = at && fields.current?.querySelector<HTMLElement>(`[data-doubt="${at}"]`);
    if (!card) return;
    (card.querySelector<HTMLElement>('[data-settle]') ?? card).focus({ preventScroll: true });
    card.scrollIntoView({ block: 'center' });
  }, [at, settled, fields]);
}

function isNote(doubt: ReviewDoubt): doubt is NoteDoubt {
  return doubt.kind === 'note';
}

function isLine(doubt: ReviewDoubt): doubt is LineDoubt {
  return doubt.kind === 'line';
}

function spotOf(doubt: ReviewDoubt | undefined): Spot | undefined {
  return doubt?.kind === 'note' ? doubt.place : doubt?.key;
}

/** Brings the selected field into sight, with what stands above and below it. */
function showSelected(fields: HTMLElement | null): void {
  fields?.querySelector('[data-selected]')?.scrollIntoView({ block: 'center' });
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  steps: { display: 'flex', gap: tokens.spacingHorizontalXS },
  title: { display: 'flex', flexDirection: 'column', width: '100%' },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  panes: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    '@container (min-width: 640px)': { flexDirection: 'row' },
  },
  fields: {
    flexGrow: 1,
    flexBasis: '60%',
    minHeight: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
