import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReadingPart } from '../../app/joinReadings';
import { importStrings } from './strings';

/** What of the sources could not be read, source by source. */
export function ReadingProblems({ parts }: { readonly parts: readonly ReadingPart[] }) {
  const styles = useStyles();
  return parts.flatMap(({ name, problems }, part) =>
    problems.map((problem, index) => (
      <MessageBar key={`${part}:${index}`} intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          {parts.length > 1 && <strong>{name} </strong>}
          {importStrings.problem(problem)}
        </MessageBarBody>
      </MessageBar>
    )),
  );
}

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
});
