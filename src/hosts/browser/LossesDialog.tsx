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

/** Says what does not go into a file before the user takes it. */
export function LossesDialog({
  losses,
  onAnswer,
}: {
  /** One sentence each; the dialog is open while there are any. */
  readonly losses: readonly string[];
  readonly onAnswer: (isTaken: boolean) => void;
}) {
  return (
    <Dialog
      open={losses.length > 0}
      modalType="alert"
      onOpenChange={() => {
        onAnswer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{PAGE_STRINGS.lossesTitle}</DialogTitle>
          <DialogContent>
            <ul>
              {losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                onAnswer(true);
              }}
            >
              {PAGE_STRINGS.downloadAnyway}
            </Button>
            <Button
              onClick={() => {
                onAnswer(false);
              }}
            >
              {PAGE_STRINGS.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
