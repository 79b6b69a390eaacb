import { Button, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ClipboardEvent } from 'react';
import { importStrings } from './strings';
import type { ImportEvent } from './importEvent';
import type { Draft } from './importState';
import type { ImportActions } from './useImport';

/** A text box slows down beyond about this many characters; longer pastes are kept beside it. */
const SHOWN_CHARACTERS = 100_000;

const TABLE = /<table[\s>]/iu;

/** The box for pasted text. A pasted table is read by its rows and columns, for as long as its text is not edited. */
export function PasteBox({
  draft,
  isDisabled,
  dispatch,
  actions,
}: {
  readonly draft: Draft;
  readonly isDisabled: boolean;
  readonly dispatch: (event: ImportEvent) => void;
  readonly actions: ImportActions;
}) {
  const styles = useStyles();

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData, currentTarget } = event;
    const files = [...clipboardData.files];
    const text = clipboardData.getData('text/plain');
    const html = clipboardData.getData('text/html');
    const hasTable = TABLE.test(html);
    const isShown = text.length <= SHOWN_CHARACTERS;
    if (text === '' && files.length > 0) actions.addFiles(files);
    else if (hasTable && isShown && replacesAll(currentTarget)) dispatch({ type: 'table-pasted', text, html });
    else if (hasTable || !isShown) actions.addPaste(text, hasTable ? html : undefined);
    else return; // The browser inserts it, and its own Ctrl+Z takes it back.
    event.preventDefault();
  };

  return (
    <div className={styles.box}>
      <Textarea
        className={styles.text}
        textarea={{ className: styles.input }}
        {...(isDisabled ? {} : { 'data-focus-first': true })}
        aria-label={importStrings.paste}
        placeholder={importStrings.pastePlaceholder}
        value={draft.text}
        disabled={isDisabled}
        spellCheck={false}
        onPaste={paste}
        onChange={(_, { value }) => {
          dispatch({ type: 'text-changed', text: value });
        }}
      />
      {draft.html !== undefined && (
        <div className={styles.table}>
          <Text size={200}>{importStrings.tableKept}</Text>
          <Button
            size="small"
            appearance="transparent"
            disabled={isDisabled}
            onClick={() => {
              dispatch({ type: 'table-dismissed' });
            }}
          >
            {importStrings.readAsText}
          </Button>
        </div>
      )}
    </div>
  );
}

function replacesAll({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  return value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '140px' },
  text: { flexGrow: 1 },
  input: { height: '100%', maxHeight: 'none' },
  table: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
  },
});
