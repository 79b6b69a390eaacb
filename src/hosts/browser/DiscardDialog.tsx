import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { PAGE_STRINGS } from './strings';

/** Asks before unsaved work is let go. */
export function DiscardDialog({
  onCancel,
  onDiscard,
  onDownload,
}: {
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
  readonly onDownload: () => void;
}) {
  return (
    <Dialog open modalType="alert" onOpenChange={onCancel}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{PAGE_STRINGS.discardTitle}</DialogTitle>
          <DialogContent>{PAGE_STRINGS.discardText}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onDownload}>
              {PAGE_STRINGS.downloadFirst}
            </Button>
            <Button onClick={onDiscard}>{PAGE_STRINGS.discard}</Button>
            <Button onClick={onCancel}>{PAGE_STRINGS.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
