import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { strings } from '../strings';
import type { UndoModel } from './useUndo';

/** 撤销, for as long as there is something to take back; asks before edits of the user are taken back with it. */
export function UndoButton({ undo }: { readonly undo: UndoModel }) {
  const { state, take } = undo;
  if (state !== 'possible' && state !== 'running' && state !== 'asking') return null;
  return (
    <>
      <Button
        disabledFocusable={state === 'running'}
        onClick={() => {
          take();
        }}
      >
        {state === 'running' ? strings.undo.running : strings.undo.take}
      </Button>
      <EditedSince undo={undo} />
    </>
  );
}

function EditedSince({ undo: { state, edits, take, keepEdits } }: { readonly undo: UndoModel }) {
  return (
    <Dialog
      modalType="alert"
      open={state === 'asking'}
      onOpenChange={(_, { open }) => {
        if (!open) keepEdits();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.undo.editedTitle}</DialogTitle>
          <DialogContent>{strings.undo.editedBody(edits.map(({ label }) => label))}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={keepEdits}>
              {strings.undo.keepEdits}
            </Button>
            <Button
              onClick={() => {
                take({ force: true });
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
