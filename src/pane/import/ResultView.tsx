import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ActionBar } from '../ActionBar';
import { FailureMessage } from '../FailureMessage';
import { strings } from '../strings';
import type { ImportState } from './importState';
import type { ImportActions, ImportModel } from './useImport';

type Written = Extract<ImportState, { phase: 'written' }>;

/** What came of the import, and the way back. */
export function ResultView({
  model: { dispatch, actions },
  state,
  onCheck,
}: {
  readonly model: ImportModel;
  readonly state: Written;
  readonly onCheck: () => void;
}) {
  const styles = useStyles();
  const { undo, setback } = state;
  return (
    <>
      <div className={styles.body}>
        <div data-focus-first tabIndex={-1} className={styles.result}>
          <Outcome state={state} />
        </div>
        {setback && <FailureMessage failure={setback} />}
        <div className={styles.actions}>
          {undo.kind !== 'undone' && <Button onClick={actions.reveal}>{strings.import.reveal}</Button>}
          {(undo.kind === 'possible' || undo.kind === 'running' || undo.kind === 'asking') && (
            <Button
              disabledFocusable={undo.kind === 'running'}
              onClick={() => {
                actions.undo();
              }}
            >
              {undo.kind === 'running' ? strings.import.undoing : strings.import.undo}
            </Button>
          )}
          {undo.kind === 'undone' && (
            <Button
              onClick={() => {
                dispatch({ type: 'review-reopened' });
              }}
            >
              {strings.import.backToReview}
            </Button>
          )}
        </div>
      </div>
      <ActionBar>
        {undo.kind !== 'undone' && (
          <Button appearance="primary" onClick={onCheck}>
            {strings.check.start}
          </Button>
        )}
        <Button
          appearance={undo.kind === 'undone' ? 'primary' : 'secondary'}
          onClick={() => {
            dispatch({ type: 'restarted' });
          }}
        >
          {strings.import.again}
        </Button>
      </ActionBar>
      <EditedSince
        isOpen={undo.kind === 'asking'}
        actions={actions}
        onKeep={() => {
          dispatch({ type: 'undo-declined' });
        }}
      />
    </>
  );
}

function Outcome({ state: { outcome, undo } }: { readonly state: Written }) {
  if (undo.kind === 'undone' || undo.kind === 'nothing-to-undo') {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{undo.kind === 'undone' ? strings.import.undone : strings.import.nothingToUndo}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{strings.import.writtenTitle}</MessageBarTitle>
        <Text>{strings.import.outcome(outcome.created, outcome.updated, outcome.skipped)}</Text>
      </MessageBarBody>
    </MessageBar>
  );
}

function EditedSince({
  isOpen,
  actions,
  onKeep,
}: {
  readonly isOpen: boolean;
  readonly actions: ImportActions;
  readonly onKeep: () => void;
}) {
  return (
    <Dialog
      modalType="alert"
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) onKeep();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.import.editedTitle}</DialogTitle>
          <DialogContent>{strings.import.editedBody}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onKeep}>
              {strings.import.keepEdits}
            </Button>
            <Button
              onClick={() => {
                actions.undo({ force: true });
              }}
            >
              {strings.import.undoAnyway}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
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
