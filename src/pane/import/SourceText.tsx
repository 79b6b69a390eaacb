import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { FormReading, Span } from '../../model/reading';
import { isWithin } from './formPlaces';
import { reviewStrings } from './reviewStrings';
import type { DoubtKey, Spot } from './reviewDoubt';
import { segmentSource } from './segmentSource';

/**
 * The source of one form. What a field was read from can be pressed; the pieces of the selected field, or of all fields of the
 * selected row, are marked.
 */
export function SourceText({
  text,
  form,
  lines,
  selected,
  onSelect,
}: {
  readonly text: string;
  readonly form: FormReading;
  /** The leftover lines of the form. */
  readonly lines: ReadonlyMap<DoubtKey, Span>;
  readonly selected: Spot | undefined;
  readonly onSelect: (spot: Spot) => void;
}) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => segmentSource(text, form, lines), [text, form, lines]);
  const isSelected = (spot: Spot): boolean => selected !== undefined && isWithin(spot, selected);
  const isFound = !selected || segments.some(({ spot }) => spot !== undefined && isSelected(spot));
  useEffect(() => {
    box.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <div className={styles.panel}>
      <Text size={200} weight="semibold" className={styles.title}>
        {reviewStrings.source}
        {!isFound && <span className={styles.missing}> {reviewStrings.notInSource}</span>}
      </Text>
      <div
        ref={box}
        role="region"
        aria-label={reviewStrings.source}
        // The region scrolls, so the keyboard has to reach it.
        tabIndex={0}
        className={styles.text}
        onClick={(event) => {
          const spot = (event.target as HTMLElement).closest<HTMLElement>('[data-source]')?.dataset['source'];
          if (spot !== undefined) onSelect(spot as Spot);
        }}
      >
        {segments.map(({ start, end, spot, isLabel }) => {
          const piece = text.slice(start, end);
          if (spot === undefined)
            return (
              <span key={start} className={isLabel ? styles.label : undefined}>
                {piece}
              </span>
            );
          const Piece = isSelected(spot) ? 'mark' : 'span';
          return (
            <Piece
              key={start}
              data-source={spot}
              className={mergeClasses(styles.value, isSelected(spot) && styles.marked)}
            >
              {piece}
            </Piece>
          );
        })}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: '40%',
    minHeight: 0,
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
  missing: { fontWeight: tokens.fontWeightRegular },
  text: {
    flexGrow: 1,
    minHeight: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    overflow: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { cursor: 'pointer', ':hover': { textDecorationLine: 'underline' } },
  marked: { color: 'inherit', backgroundColor: tokens.colorPaletteYellowBackground2 },
});
