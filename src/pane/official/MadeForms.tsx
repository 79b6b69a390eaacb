import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Host } from '../../app/host';
import { ActionBar } from '../ActionBar';
import { FailureMessage } from '../FailureMessage';
import { VirtualList } from '../list/VirtualList';
import { strings } from '../strings';
import { UndoButton } from '../undo/UndoButton';
import { UndoOutcome } from '../undo/UndoOutcome';
import { useUndo } from '../undo/useUndo';
import { officialStrings } from './strings';
import type { OfficialModel } from './useOfficialForms';

type Made = Extract<OfficialModel['work'], { phase: 'made' }>;

/** The sheets that were made, with the way to each and the way back. */
export function MadeForms({
  model: { actions },
  work: { made, setback },
  host,
  onUndone,
}: {
  readonly model: OfficialModel;
  readonly work: Made;
  readonly host: Host;
  readonly onUndone: () => void;
}) {
  const styles = useStyles();
  const { sheets, saved, write } = made;
  const isMade = sheets.size > 0 || (saved?.books ?? 0) > 0;
  const names = [...new Set(sheets.values())];
  const undo = useUndo(host, write, onUndone);
  return (
    <>
      <VirtualList
        label={officialStrings.sheets}
        above={
          <>
            <div data-focus-first tabIndex={-1} className={styles.result}>
              <UndoOutcome undo={undo}>
                <MessageBar intent={isMade ? 'success' : 'warning'} layout="multiline">
                  <MessageBarBody>{outcomeOf(made)}</MessageBarBody>
                </MessageBar>
              </UndoOutcome>
            </div>
            {setback && <FailureMessage failure={setback} />}
          </>
        }
        items={undo.state === 'undone' ? [] : names}
        keyOf={(sheet) => sheet}
        estimatedHeight={40}
      >
        {(sheet) => (
          <div className={styles.sheet}>
            <Text className={styles.name}>{sheet}</Text>
            <Button
              size="small"
              aria-label={officialStrings.revealSheet(sheet)}
              onClick={() => {
                actions.reveal(sheet);
              }}
            >
              {strings.reveal}
            </Button>
          </div>
        )}
      </VirtualList>
      <ActionBar>
        <Button
          appearance="primary"
          disabledFocusable={undo.state === 'running'}
          onClick={() => {
            actions.restart();
            actions.load();
          }}
        >
          {officialStrings.again}
        </Button>
        {sheets.size > 0 && <UndoButton undo={undo} />}
      </ActionBar>
    </>
  );
}

/** What was made, as a sentence. */
export function outcomeOf({ sheets, saved }: Made['made']): string {
  if (saved && saved.books > 0) return officialStrings.saved(saved.forms, saved.books, saved.name);
  return officialStrings.made(sheets.size, new Set(sheets.values()).size);
}

const useStyles = makeStyles({
  result: { borderRadius: tokens.borderRadiusMedium },
  sheet: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});
