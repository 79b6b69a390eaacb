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
import { importStrings } from './strings';
import { checkStrings } from '../check/strings';
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
          {undo.kind !== 'undone' && <Button onClick={actions.reveal}>{strings.reveal}</Button>}
          {(undo.kind === 'possible' || undo.kind === 'running' || undo.kind === 'asking') && (
            <Button
              disabledFocusable={undo.kind === 'running'}
              onClick={() => {
                actions.undo();
              }}
            >
              {undo.kind === 'running' ? strings.undo.running : strings.undo.take}
            </Button>
          )}
          {undo.kind === 'undone' && (
            <Button
              onClick={() => {
                dispatch({ type: 'review-reopened' });
              }}
            >
              {importStrings.backToReview}
            </Button>
          )}
        </div>
      </div>
      <ActionBar>
        {undo.kind !== 'undone' && (
          <Button appearance="primary" onClick={onCheck}>
            {checkStrings.start}
          </Button>
        )}
        <Button
          appearance={undo.kind === 'undone' ? 'primary' : 'secondary'}
          onClick={() => {
            dispatch({ type: 'restarted' });
          }}
        >
          {importStrings.again}
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
        <MessageBarBody>{undo.kind === 'undone' ? importStrings.undone : strings.undo.nothing}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{importStrings.writtenTitle}</MessageBarTitle>
        <Text>{importStrings.outcome(outcome.created, outcome.updated, outcome.skipped)}</Text>
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
          <DialogTitle>{strings.undo.editedTitle}</DialogTitle>
          <DialogContent>{strings.undo.editedBody}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onKeep}>
              {strings.undo.keepEdits}
            </Button>
            <Button
              onClick={() => {
                actions.undo({ force: true });
              }}
            >
              {strings.undo.anyway}
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
