import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReadingPart } from '../../app/read/joinReadings';
import type { RemainderLine } from '../../model/reading';
import { Disclosure } from '../Disclosure';
import { isFurniture } from './reviewDoubts';
import { importStrings } from './strings';

/** So many lines are shown at first; a wrong paste may have thousands. */
const FIRST_LINES = 50;

/** The lines of the source that no field and no label took, and apart from them what pages print around forms; closed at first. */
export function Remainder({
  lines,
  parts,
}: {
  readonly lines: readonly RemainderLine[];
  readonly parts: readonly ReadingPart[];
}) {
  const furniture = lines.filter(isFurniture);
  const others = lines.filter((line) => !isFurniture(line));
  return (
    <>
      <Lines
        title={importStrings.remainder(others.length)}
        hint={importStrings.remainderHint}
        lines={others}
        parts={parts}
      />
      <Lines title={importStrings.furniture(furniture.length)} lines={furniture} parts={parts} />
    </>
  );
}

function Lines({
  title,
  hint,
  lines,
  parts,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly lines: readonly RemainderLine[];
  readonly parts: readonly ReadingPart[];
}) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  if (lines.length === 0) return null;
  const shown = isWhole ? lines : lines.slice(0, FIRST_LINES);
  return (
    <Disclosure title={title}>
      {hint !== undefined && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
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
