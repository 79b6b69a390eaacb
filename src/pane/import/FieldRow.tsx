import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { fieldLabel, valueAt } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { withValueAt } from '../../model/withValueAt';
import type { ReadingNote } from '../../model/reading';
import { formatAmount } from '../formatNumber';
import { reviewStrings } from './reviewStrings';
import { FieldEditor } from './FieldEditor';
import type { ImportEvent } from './importEvent';
import type { Review, Settlement } from './importState';

/** One field as it was read; pressing it shows where. Doubts about it stand below, with the other reading. */
export const FieldRow = memo(function FieldRow({
  index,
  form,
  path,
  isSelected,
  notes,
  settled,
  original,
  onSelect,
  dispatch,
}: {
  /** Position of the form in the reading. */
  readonly index: number;
  readonly form: Form;
  readonly path: FieldPath;
  readonly isSelected: boolean;
  readonly notes: readonly ReadingNote[];
  readonly settled: Review['settled'];
  /** What was read, where the user has typed over it. */
  readonly original: string | undefined;
  readonly onSelect: (path: FieldPath) => void;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  const value = showValue(form, path);
  const [isEditing, setEditing] = useState(false);
  const edit = (text: string) => {
    setEditing(false);
    dispatch({ type: 'field-edited', form: index, path, text });
  };
  return (
    <div data-selected={isSelected || undefined} className={mergeClasses(styles.row, isSelected && styles.selected)}>
      <button
        type="button"
        className={styles.field}
        aria-pressed={isSelected}
        onClick={() => {
          onSelect(path);
        }}
      >
        <Text size={200} className={styles.label}>
          {fieldLabel(path, form)}
        </Text>
        <Text className={mergeClasses(styles.value, value === '' && styles.label)}>{value || reviewStrings.empty}</Text>
      </button>
      {isEditing && (
        <FieldEditor
          label={fieldLabel(path, form)}
          text={value}
          accepts={(text) => withValueAt(form, path, text) !== undefined}
          onTake={edit}
          onLeave={() => {
            setEditing(false);
          }}
        />
      )}
      {isSelected && !isEditing && (
        <div className={styles.edit}>
          <Button
            size="small"
            aria-label={reviewStrings.editField(fieldLabel(path, form))}
            onClick={() => {
              setEditing(true);
            }}
          >
            {reviewStrings.edit}
          </Button>
        </div>
      )}
      {original !== undefined && (
        <div className={mergeClasses(styles.note, styles.settled)}>
          <Text size={200} className={styles.message}>
            {reviewStrings.replaced(original)}
          </Text>
          <div className={styles.actions}>
            <Button
              size="small"
              onClick={() => {
                edit(original);
              }}
            >
              {reviewStrings.reopen}
            </Button>
          </div>
        </div>
      )}
      {notes.map((note) => (
        <Note key={note.doubt + note.message} note={note} settlement={settled.get(note)} dispatch={dispatch} />
      ))}
    </div>
  );
});

function Note({
  note,
  settlement,
  dispatch,
}: {
  readonly note: ReadingNote;
  readonly settlement: Settlement | undefined;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  const button = (label: string, type: 'alternative-taken' | 'note-confirmed' | 'note-reopened') => (
    <Button
      size="small"
      onClick={() => {
        dispatch({ type, note });
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className={mergeClasses(styles.note, settlement && styles.settled)}>
      <Text size={200} className={styles.message}>
        {settlement ? describeSettlement(settlement) : note.message}
      </Text>
      <div className={styles.actions}>
        {settlement ? (
          button(reviewStrings.reopen, 'note-reopened')
        ) : (
          <>
            {note.alternative !== undefined && button(reviewStrings.take(note.alternative), 'alternative-taken')}
            {button(reviewStrings.confirm, 'note-confirmed')}
          </>
        )}
      </div>
    </div>
  );
}

function describeSettlement(settlement: Settlement): string {
  return settlement.kind === 'confirmed' ? reviewStrings.confirmed : reviewStrings.replaced(settlement.previous);
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
  note: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  settled: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  message: { overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '& > button': { height: 'auto', overflowWrap: 'anywhere' },
  },
});
