import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ActionBar } from '../ActionBar';
import { NEXT_STEP } from '../nextStep';
import { FailureMessage } from '../FailureMessage';
import { usePaneServices } from '../PaneServicesContext';
import { strings } from '../strings';
import { UndoButton } from '../undo/UndoButton';
import { MissingRows, UndoOutcome } from '../undo/UndoOutcome';
import { useUndo } from '../undo/useUndo';
import { DoubtsView } from '../doubts/DoubtsView';
import { doubtsToWrite } from './doubtsToWrite';
import { importStrings } from './strings';
import type { ImportState } from './importState';
import type { ImportModel } from './useImport';

type Written = Extract<ImportState, { phase: 'written' }>;

/** What came of the import, and the way back. */
export function ResultView({
  model: { dispatch, actions },
  state,
  onCheck,
  onChanged,
}: {
  readonly model: ImportModel;
  readonly state: Written;
  readonly onCheck: () => void;
  /** Called when the workbook was changed beside the import. */
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const { host } = usePaneServices();
  const { outcome, isUndone, setback } = state;
  const [isSettling, setSettling] = useState(false);
  const hasDoubts = !isUndone && doubtsToWrite(state.review).length > 0;
  const undo = useUndo(
    host,
    state.write,
    () => {
      dispatch({ type: 'undone' });
    },
    () => {
      dispatch({ type: 'redone' });
    },
  );
  if (isSettling) {
    return (
      <DoubtsView
        host={host}
        onBack={() => {
          setSettling(false);
        }}
        onChanged={onChanged}
      />
    );
  }
  return (
    <>
      <div className={styles.body}>
        <div data-focus-first tabIndex={-1} className={styles.result}>
          {isUndone ? (
            <MessageBar layout="multiline">
              <MessageBarBody>{importStrings.undone}</MessageBarBody>
            </MessageBar>
          ) : (
            <UndoOutcome undo={undo}>
              <MessageBar intent="success" layout="multiline">
                <MessageBarBody>
                  <MessageBarTitle>{importStrings.writtenTitle}</MessageBarTitle>
                  <Text>{importStrings.outcome(outcome.created, outcome.updated, outcome.skipped)}</Text>
                </MessageBarBody>
              </MessageBar>
            </UndoOutcome>
          )}
        </div>
        {isUndone && <MissingRows undo={undo} />}
        {!isUndone &&
          outcome.leftBehind?.map((sentence) => (
            <MessageBar key={sentence} intent="warning" layout="multiline">
              <MessageBarBody>{sentence}</MessageBarBody>
            </MessageBar>
          ))}
        {hasDoubts && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{importStrings.doubtsWritten}</MessageBarBody>
            <MessageBarActions>
              <Button
                size="small"
                onClick={() => {
                  setSettling(true);
                }}
              >
                {strings.showDoubts}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {setback && <FailureMessage failure={setback} />}
        <div className={styles.actions}>
          {isUndone ? (
            <Button
              onClick={() => {
                dispatch({ type: 'review-reopened' });
              }}
            >
              {importStrings.backToReview}
            </Button>
          ) : (
            <>
              <Button onClick={actions.reveal}>{strings.reveal}</Button>
              <UndoButton undo={undo} />
            </>
          )}
        </div>
      </div>
      <ActionBar>
        {!isUndone && (
          <Button {...NEXT_STEP} appearance="primary" onClick={onCheck}>
            {strings.startCheck}
          </Button>
        )}
        <Button
          appearance={isUndone ? 'primary' : 'secondary'}
          onClick={() => {
            dispatch({ type: 'restarted' });
          }}
        >
          {importStrings.again}
        </Button>
      </ActionBar>
    </>
  );
}

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
  },
  result: { borderRadius: tokens.borderRadiusMedium },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
