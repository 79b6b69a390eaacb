import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';

/** What of a source could not be read. */
export function ReadingProblems({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useStyles();
  return sentences.map((sentence) => (
    <MessageBar key={sentence} intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
    </MessageBar>
  ));
}

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
});
