import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { NEXT_STEP } from '../nextStep';
import { doubtsToWrite } from './doubtsToWrite';
import type { ImportEvent } from './importEvent';
import { importPlan } from './importPlan';
import type { Review } from './importState';
import { importStrings } from './strings';

/** 写入工作簿, with what it will do. Where doubts are open in what is written it asks once whether they go along. */
export function WriteAction({
  review,
  onWrite,
  dispatch,
}: {
  readonly review: Review;
  readonly onWrite: () => void;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const { match, decisions } = review;
  const preview = match.status === 'ready' ? match.preview : undefined;
  const plan = preview ? importPlan(preview, decisions) : { created: 0, updated: 0, skipped: 0 };
  const forms = plan.created + plan.updated;
  const open = doubtsToWrite(review);
  return (
    <>
      <Button
        {...NEXT_STEP}
        appearance="primary"
        disabled={forms === 0 || !preview || preview.obstacles.length > 0}
        onClick={() => {
          if (open.length > 0) setAsking(true);
          else onWrite();
        }}
      >
        {importStrings.write(forms)}
      </Button>
      <Text size={200} className={styles.plan}>
        {importStrings.plan(plan.created, plan.updated, plan.skipped)}
      </Text>
      <OpenDoubts
        isAsking={isAsking}
        count={open.length}
        onLeave={() => {
          setAsking(false);
        }}
        onReview={() => {
          setAsking(false);
          if (open[0]) dispatch({ type: 'doubt-shown', key: open[0].key });
        }}
        onWrite={() => {
          setAsking(false);
          onWrite();
        }}
      />
    </>
  );
}

function OpenDoubts({
  isAsking,
  count,
  onLeave,
  onReview,
  onWrite,
}: {
  readonly isAsking: boolean;
  readonly count: number;
  readonly onLeave: () => void;
  readonly onReview: () => void;
  readonly onWrite: () => void;
}) {
  return (
    <Dialog
      modalType="alert"
      open={isAsking}
      onOpenChange={(_, { open }) => {
        if (!open) onLeave();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{importStrings.openTitle(count)}</DialogTitle>
          <DialogContent>{importStrings.openBody}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onReview}>
              {importStrings.openFirst}
            </Button>
            <Button onClick={onWrite}>{importStrings.writeAnyway}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  plan: { color: tokens.colorNeutralForeground3 },
});
