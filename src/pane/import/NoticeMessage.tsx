import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { FailureMessage } from '../FailureMessage';
import { importStrings } from './strings';
import type { Notice } from './importState';

/** Why the user is back at the text box, and what to do about it. */
export function NoticeMessage({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  switch (notice.kind) {
    case 'cancelled':
      return (
        <MessageBar>
          <MessageBarBody>{importStrings.readingCancelled}</MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return <FailureMessage failure={notice.failure} />;
    case 'nothing-read':
      return (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{importStrings.nothingReadTitle}</MessageBarTitle>
            {notice.sources.flatMap(({ name, sentences }, source) =>
              sentences.map((sentence) => (
                <div key={`${source} ${sentence}`}>
                  {notice.sources.length > 1 && <strong>{name} </strong>}
                  {sentence}
                </div>
              )),
            )}
          </MessageBarBody>
        </MessageBar>
      );
  }
}

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
});
