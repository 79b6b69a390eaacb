import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { valueAt } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { withValueAt } from '../../model/withValueAt';
import { formatAmount } from '../formatNumber';
import { reviewStrings } from './reviewStrings';
import { DoubtCard } from './DoubtCard';
import { FieldEditor } from './FieldEditor';
import { isValue, placeLabel } from './formPlaces';
import type { PlacePath } from './formPlaces';
import type { ImportEvent } from './importEvent';
import type { Review, Settlement } from './importState';
import type { DoubtKey, ReviewDoubt } from './reviewDoubt';

type NoteDoubt = Extract<ReviewDoubt, { kind: 'note' }>;

/** One place of a form as it was read; pressing it shows where. Doubts about it stand below, with the other reading. */
export const PlaceRow = memo(function PlaceRow({
  index,
  form,
  place,
  isSelected,
  doubts = NO_DOUBTS,
  settled,
  at,
  original,
  onSelect,
  dispatch,
}: {
  /** Position of the form in the reading. */
  readonly index: number;
  readonly form: Form;
  readonly place: PlacePath;
  readonly isSelected: boolean;
  readonly doubts?: readonly NoteDoubt[] | undefined;
  readonly settled: Review['settled'];
  readonly at: DoubtKey | undefined;
  /** What was read, where the user has typed over it. */
  readonly original: string | undefined;
  readonly onSelect: (place: PlacePath) => void;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  const [isEditing, setEditing] = useState(false);
  const label = placeLabel(form, place);
  const path = isValue(form, place) ? place : undefined;
  const value = path === undefined ? undefined : showValue(form, path);
  const field = useRef<HTMLButtonElement>(null);
  const leave = () => {
    flushSync(() => {
      setEditing(false);
    });
    // What was pressed is gone; a doubt that is settled by it takes the focus after that.
    field.current?.focus();
  };
  const edit = (text: string) => {
    leave();
    if (path !== undefined) dispatch({ type: 'field-edited', form: index, path, text });
  };
  const isTypedOver = doubts.some(({ key }) => settled.get(key)?.kind === 'typed');
  const hasOpenDoubt = doubts.some(({ key }) => !settled.has(key));
  const editButton = path !== undefined && !isEditing && (
    <Button
      size="small"
      aria-label={reviewStrings.editField(label)}
      onClick={() => {
        setEditing(true);
      }}
    >
      {reviewStrings.edit}
    </Button>
  );
  return (
    <div data-selected={isSelected || undefined} className={mergeClasses(styles.row, isSelected && styles.selected)}>
      <button
        ref={field}
        type="button"
        className={styles.field}
        aria-pressed={isSelected}
        onClick={() => {
          onSelect(place);
        }}
      >
        <Text size={200} className={styles.label}>
          {label}
        </Text>
        {value !== undefined && (
          <Text className={mergeClasses(styles.value, value === '' && styles.label)}>
            {value || reviewStrings.empty}
          </Text>
        )}
      </button>
      {isEditing && path !== undefined && value !== undefined && (
        <FieldEditor form={form} path={path} text={value} onTake={edit} onLeave={leave} />
      )}
      {isSelected && !hasOpenDoubt && editButton && <div className={styles.edit}>{editButton}</div>}
      {original !== undefined && !isTypedOver && (
        <Edited
          original={original}
          onReopen={() => {
            edit(original);
          }}
        />
      )}
      {doubts.map((doubt) => (
        <DoubtCard
          key={doubt.key}
          doubt={doubt.key}
          message={messageOf(doubt, form)}
          settlement={settled.get(doubt.key)}
          describe={(settlement) => describeSettlement(settlement, original)}
          isCurrent={doubt.key === at}
          dispatch={dispatch}
        >
          <WaysToSettle doubt={doubt} form={form} dispatch={dispatch} />
          {editButton}
        </DoubtCard>
      ))}
    </div>
  );
});

const NO_DOUBTS: readonly NoteDoubt[] = [];

function WaysToSettle({
  doubt: { key, note },
  form,
  dispatch,
}: {
  readonly doubt: NoteDoubt;
  readonly form: Form;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  return (
    <>
      {isTakeable(note, form) && (
        <Button
          size="small"
          onClick={() => {
            dispatch({ type: 'alternative-taken', key });
          }}
        >
          {reviewStrings.take(note.alternative)}
        </Button>
      )}
      <Button
        size="small"
        data-settle
        onClick={() => {
          dispatch({ type: 'doubt-confirmed', key });
        }}
      >
        {reviewStrings.confirm}
      </Button>
    </>
  );
}

/** An alternative that cannot be taken with one press is told for typing it in. */
function messageOf({ note }: NoteDoubt, form: Form): string {
  const { message, alternative } = note;
  return alternative === undefined || isTakeable(note, form)
    ? message
    : message + reviewStrings.otherReading(alternative);
}

function isTakeable(note: NoteDoubt['note'], form: Form): note is NoteDoubt['note'] & { readonly alternative: string } {
  return note.alternative !== undefined && withValueAt(form, note.path, note.alternative) !== undefined;
}

function Edited({ original, onReopen }: { readonly original: string; readonly onReopen: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.edited}>
      <Text size={200} className={styles.value}>
        {reviewStrings.replaced(original)}
      </Text>
      <div>
        <Button size="small" onClick={onReopen}>
          {reviewStrings.reopen}
        </Button>
      </div>
    </div>
  );
}

function describeSettlement(settlement: Settlement, original: string | undefined): string {
  switch (settlement.kind) {
    case 'confirmed':
      return reviewStrings.confirmed;
    case 'typed':
      return original === undefined ? reviewStrings.typed : reviewStrings.replaced(original);
    case 'replaced':
      return reviewStrings.replaced(settlement.previous);
  }
}

function showValue(form: Form, path: FieldPath): string {
  const value = valueAt(form, path);
  if (typeof value === 'number') return path === 'year' ? String(value) : formatAmount(value);
  return typeof value === 'string' ? value : '';
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
  field: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  edit: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
  edited: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
