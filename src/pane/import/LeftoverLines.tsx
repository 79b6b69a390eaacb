import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Form } from '../../model/form';
import { reviewStrings } from './reviewStrings';
import { LeftoverLine } from './LeftoverLine';
import type { ImportEvent } from './importEvent';
import type { Review } from './importState';
import type { ReviewDoubt } from './reviewDoubt';
import { importStrings } from './strings';

/** So many lines are shown at first; a form may be followed by thousands. */
const FIRST_LINES = 50;

/** The lines in and behind one form, or of one source without any, that no field took, each with the ways to settle it. */
export function LeftoverLines({
  source,
  form,
  lines,
  selected,
  review: { settled, at },
  dispatch,
}: {
  /** The name of a source without any form. */
  readonly source?: string;
  /** Undefined for the lines of such a source. */
  readonly form: Form | undefined;
  readonly lines: readonly Extract<ReviewDoubt, { kind: 'line' }>[];
  readonly selected: string | undefined;
  readonly review: Pick<Review, 'settled' | 'at'>;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  if (lines.length === 0) return null;
  const open = lines.filter(({ key }) => !settled.has(key)).length;
  const title = reviewStrings.leftover(lines.length, source);
  const farthest = lines.findIndex(({ key }) => key === at || key === selected);
  const shown = isWhole ? lines : lines.slice(0, Math.max(FIRST_LINES, farthest + 1));
  return (
    <section className={styles.section} aria-label={title}>
      <Text size={200} weight="semibold">
        {title}
      </Text>
      {open > 0 && (
        <Text size={200} className={styles.hint}>
          {form ? reviewStrings.leftoverHint : reviewStrings.looseHint}
        </Text>
      )}
      {open > 1 && (
        <div>
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: 'lines-dismissed', keys: lines.map(({ key }) => key) });
            }}
          >
            {reviewStrings.dismissAll(open)}
          </Button>
        </div>
      )}
      {shown.map((doubt) => (
        <div
          key={doubt.key}
          data-selected={doubt.key === selected || undefined}
          className={mergeClasses(styles.line, doubt.key === selected && styles.selected)}
        >
          <LeftoverLine
            doubt={doubt}
            form={form}
            settlement={settled.get(doubt.key)}
            isCurrent={doubt.key === at}
            dispatch={dispatch}
          />
        </div>
      ))}
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
    </section>
  );
}

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  hint: { color: tokens.colorNeutralForeground3 },
  line: { borderLeft: '3px solid transparent', borderRadius: tokens.borderRadiusMedium },
  selected: { borderLeftColor: tokens.colorCompoundBrandStroke },
});
