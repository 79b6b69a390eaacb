import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Heading } from '../Heading';
import { SCALAR_PATHS, extraPaths, valueAt } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { Form } from '../../model/form';
import type { ReadingNote } from '../../model/reading';
import { strings } from '../strings';
import { reviewStrings } from './reviewStrings';
import { FieldRow } from './FieldRow';
import { SourceText } from './SourceText';
import type { ImportEvent } from './importEvent';
import type { Review } from './importState';
import { openNotes } from './openNotes';
import { placeKey } from './placeKey';
import { visibleItems } from './visibleItems';

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
  const { reading, settled, edited } = review;
  const [selected, setSelected] = useState(() => openNotes(review).get(open)?.[0]?.path);
  const heading = useRef<HTMLHeadingElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const current = reading.forms[open];
  const paths = useMemo(() => (current ? pathsOf(current.form) : []), [current]);
  const notes = useMemo(() => notesByPath(reading.notes, open), [reading.notes, open]);
  useEffect(() => {
    heading.current?.focus();
    showSelected(fields.current);
  }, []);
  if (!current) return null;

  const selectFromSource = (path: FieldPath) => {
    flushSync(() => {
      setSelected(path);
    });
    showSelected(fields.current);
  };
  const listed = visibleItems(review).map(({ index }) => index);
  const previous = listed.findLast((index) => index < open);
  const next = listed.find((index) => index > open);
  const show = (index: number | undefined) => {
    if (index !== undefined) dispatch({ type: 'form-opened', index });
  };

  return (
    <>
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
        <nav className={styles.steps} aria-label={reviewStrings.position(open + 1, reading.forms.length)}>
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
          <Heading ref={heading}>{current.form.projectName || strings.unnamed}</Heading>
          <Text size={200} className={styles.muted}>
            {reviewStrings.position(open + 1, reading.forms.length)}
          </Text>
        </div>
      </header>
      <div className={styles.panes}>
        <div ref={fields} role="group" aria-label={reviewStrings.fields} className={styles.fields}>
          {paths.map((path) => (
            <FieldRow
              key={path}
              index={open}
              form={current.form}
              path={path}
              isSelected={path === selected}
              notes={notes.get(path) ?? []}
              settled={settled}
              original={edited.get(placeKey({ form: open, path }))}
              onSelect={setSelected}
              dispatch={dispatch}
            />
          ))}
        </div>
        <SourceText text={reading.text} form={current} selected={selected} onSelect={selectFromSource} />
      </div>
    </>
  );
}

/** Brings the selected field into sight, with what stands above and below it. */
function showSelected(fields: HTMLElement | null): void {
  fields?.querySelector('[data-selected]')?.scrollIntoView({ block: 'center' });
}

/** Every place of the form that holds a value, and the empty ones of its scalars, in the order of the form. */
function pathsOf(form: Form): readonly FieldPath[] {
  const indicators = SIDES.flatMap((side) =>
    form.indicators[side].flatMap((_, index): FieldPath[] => [
      `indicators.${side}[${index}].name`,
      `indicators.${side}[${index}].value`,
    ]),
  );
  const scalars = SCALAR_PATHS.filter((path) => valueAt(form, path) !== undefined);
  const signoff = scalars.findIndex((path) => path.startsWith('signoff.'));
  const inOrder =
    signoff < 0
      ? [...scalars, ...indicators]
      : [...scalars.slice(0, signoff), ...indicators, ...scalars.slice(signoff)];
  return [...inOrder, ...extraPaths(form)];
}

function notesByPath(notes: readonly ReadingNote[], form: number): ReadonlyMap<FieldPath, readonly ReadingNote[]> {
  const byPath = new Map<FieldPath, ReadingNote[]>();
  for (const note of notes) {
    if (note.form === form) byPath.set(note.path, [...(byPath.get(note.path) ?? []), note]);
  }
  return byPath;
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
  muted: { color: tokens.colorNeutralForeground3 },
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
