import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReadingPart } from '../../app/joinReadings';
import type { RemainderLine } from '../../model/reading';
import { Disclosure } from '../Disclosure';
import { importStrings } from './strings';

/** So many lines are shown at first; a wrong paste may have thousands. */
const FIRST_LINES = 50;

/** The lines of the source that no field and no label took, closed at first. */
export function Remainder({
  lines,
  parts,
}: {
  readonly lines: readonly RemainderLine[];
  readonly parts: readonly ReadingPart[];
}) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  if (lines.length === 0) return null;
  const shown = isWhole ? lines : lines.slice(0, FIRST_LINES);
  return (
    <Disclosure title={importStrings.remainder(lines.length)}>
      <Text size={200} className={styles.hint}>
        {importStrings.remainderHint}
      </Text>
      <ul className={styles.list}>
        {shown.map((line) => (
          <li key={line.span.start} className={styles.line}>
            <Text size={100} className={styles.hint}>
              {placeOf(line, parts)}
            </Text>
            <Text size={200} className={styles.text}>
              {line.text}
            </Text>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button
          size="small"
          onClick={() => {
            setWhole(true);
          }}
        >
          {importStrings.showAll(lines.length)}
        </Button>
      )}
    </Disclosure>
  );
}

/** The line as it is counted in its own source. */
function placeOf({ line }: RemainderLine, parts: readonly ReadingPart[]): string {
  const part = parts.findLast(({ linesBefore }) => linesBefore < line);
  const place = importStrings.line(line - (part?.linesBefore ?? 0));
  return parts.length > 1 && part ? `${part.name} ${place}` : place;
}

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  line: { display: 'flex', flexDirection: 'column', listStyleType: 'none' },
  text: { overflowWrap: 'anywhere' },
});
