import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Settings } from '../../model/settings';
import { WORD_LISTS } from '../../model/wordLists';
import type { WordListId } from '../../model/wordLists';
import { settingsStrings } from './strings';
import type { SettingsEdit } from './editSettings';

type WordListChange = NonNullable<NonNullable<Settings['wordLists']>[WordListId]>;

/** The words of one list, a line each; stored when the field is left. */
export function WordListField({
  id,
  change,
  onEdit,
}: {
  readonly id: WordListId;
  readonly change: WordListChange | undefined;
  readonly onEdit: (edit: SettingsEdit) => void;
}) {
  const styles = useStyles();
  const { label, initial } = WORD_LISTS[id];
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const held = wordsOf(initial, change).join('\n');
  return (
    <div className={styles.list}>
      <Field label={label} size="small">
        <Textarea
          rows={5}
          value={typed ?? held}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
          onBlur={() => {
            if (typed !== undefined && typed !== held) onEdit({ type: 'words-set', id, words: typed.split(/\r?\n/u) });
            setTyped(undefined);
          }}
        />
      </Field>
      {change && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onEdit({ type: 'words-set', id, words: initial });
          }}
        >
          {settingsStrings.restore}
        </Button>
      )}
    </div>
  );
}

function wordsOf(initial: readonly string[], change: WordListChange | undefined): readonly string[] {
  const removed = new Set(change?.removed);
  return [...initial.filter((word) => !removed.has(word)), ...(change?.added ?? [])];
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    width: '100%',
    '& > *:first-child': { width: '100%' },
  },
});
