import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Host } from '../../app/host';
import { FailureMessage } from '../FailureMessage';
import { strings } from '../strings';
import { UndoButton } from '../undo/UndoButton';
import { UndoOutcome } from '../undo/UndoOutcome';
import { useUndo } from '../undo/useUndo';
import { summaryStrings } from './strings';
import type { SummaryModel } from './useSummary';

type Made = Extract<SummaryModel['work'], { phase: 'made' }>;

/** The sheet that was made, with the way to it and the way back. */
export function MadeSheet({
  work: {
    made: { sheet, write },
    setback,
  },
  model,
  host,
  onUndone,
}: {
  readonly work: Made;
  readonly model: SummaryModel;
  readonly host: Host;
  readonly onUndone: () => void;
}) {
  const styles = useStyles();
  const undo = useUndo(host, write, onUndone);
  const isThere = undo.state !== 'undone' && undo.state !== 'nothing-to-undo';
  return (
    <>
      <UndoOutcome undo={undo}>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{summaryStrings.made(sheet)}</MessageBarBody>
        </MessageBar>
      </UndoOutcome>
      {setback && <FailureMessage failure={setback} />}
      {isThere && (
        <div className={styles.ways}>
          <Button
            data-focus-first
            size="small"
            aria-label={summaryStrings.reveal(sheet)}
            onClick={() => {
              model.actions.reveal(sheet);
            }}
          >
            {strings.reveal}
          </Button>
          <UndoButton undo={undo} />
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
