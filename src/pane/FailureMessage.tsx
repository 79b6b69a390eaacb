import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { CopyDiagnosis } from './CopyDiagnosis';
import type { Failure } from './failure';
import { strings } from './strings';

/** A failure as a sentence with the next step, and what a supporter needs. */
export function FailureMessage({ failure, onRetry }: { readonly failure: Failure; readonly onRetry?: () => void }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className={styles.body}>{strings.failure(failure)}</MessageBarBody>
      <MessageBarActions className={styles.actions}>
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {strings.retry}
          </Button>
        )}
        <CopyDiagnosis failure={failure} />
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere' },
  actions: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
});
