import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenDoubt } from '../../app/workbook/readDoubts';
import type { DoubtAnswer } from '../../app/workbook/settleDoubts';
import type { FieldPath } from '../../model/fieldPath';
import { FieldEditor } from '../import/FieldEditor';
import { isValue } from '../import/formPlaces';
import { strings } from '../strings';
import { doubtStrings } from './strings';

/** One doubt of the workbook with the ways to settle it. */
export function WorkbookDoubt({
  doubt,
  isWriting,
  onSettle,
  onReveal,
}: {
  readonly doubt: OpenDoubt;
  readonly isWriting: boolean;
  readonly onSettle: (doubt: OpenDoubt, how: DoubtAnswer) => void;
  readonly onReveal: (doubt: OpenDoubt) => void;
}) {
  const styles = useStyles();
  const [isEditing, setEditing] = useState(false);
  const { record, path } = doubt;
  const project = record ? record.form.projectName || strings.unnamed : '';
  const label = path === undefined ? doubtStrings.text : doubt.label;
  const isTypeable = record && path !== undefined && isValue(record.form, path);
  const button = (text: string, onPress: () => void, isSettling = false) => (
    <Button
      size="small"
      aria-label={doubtStrings.about(text, project, label)}
      {...(isSettling && { 'data-settle': true })}
      disabledFocusable={isWriting}
      onClick={onPress}
    >
      {text}
    </Button>
  );
  return (
    <article className={styles.card} aria-label={[project, label].filter(Boolean).join(' ')}>
      <Text weight="semibold" className={styles.text}>
        {label}
      </Text>
      <Text size={200} className={styles.muted}>
        {[doubt.id, project].filter(Boolean).join(' · ')}
      </Text>
      <Facts doubt={doubt} />
      {isEditing && isTypeable ? (
        <FieldEditor
          form={record.form}
          path={path}
          text={doubt.readAs}
          onTake={(typed) => {
            setEditing(false);
            onSettle(doubt, { typed });
          }}
          onLeave={() => {
            setEditing(false);
          }}
        />
      ) : (
        <div className={styles.actions}>
          {button(
            doubtStrings.confirm,
            () => {
              onSettle(doubt, 'confirmed');
            },
            true,
          )}
          {doubt.canTakeAlternative &&
            button(doubtStrings.take, () => {
              onSettle(doubt, 'alternative');
            })}
          {isTypeable &&
            button(doubtStrings.edit, () => {
              setEditing(true);
            })}
          {doubt.place &&
            button(doubtStrings.reveal, () => {
              onReveal(doubt);
            })}
        </div>
      )}
    </article>
  );
}

/** What was read, what the source says, and why that is doubtful. */
function Facts({ doubt: { path, readAs, original, alternative, message, source } }: { readonly doubt: OpenDoubt }) {
  const styles = useStyles();
  const facts: readonly (string | undefined)[] = [
    message,
    path && doubtStrings.readAs(readAs),
    isOther(path, original, readAs) ? doubtStrings.original(original) : undefined,
    alternative === undefined ? undefined : doubtStrings.alternative(alternative),
    source === '' ? undefined : doubtStrings.source(source),
  ];
  return facts
    .filter((fact) => fact !== undefined && fact !== '')
    .map((fact) => (
      <Text key={fact} size={200} className={styles.text}>
        {fact}
      </Text>
    ));
}

/** What the source says is told where it is not what was read. */
function isOther(path: FieldPath | undefined, original: string, readAs: string): boolean {
  return path === undefined || original.replaceAll(/\s+/gu, '') !== readAs.replaceAll(/\s+/gu, '');
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
});
