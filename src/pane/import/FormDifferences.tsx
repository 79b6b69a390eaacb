import { Button, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { differingWords } from '../../app/import/differingWords';
import type { FormDifference } from '../../model/compareForms';
import { DifferenceText } from '../changes/DifferenceText';
import { WhatDiffers } from '../changes/WhatDiffers';
import { Disclosure } from '../Disclosure';
import { differenceKey } from './differenceKey';
import type { ImportEvent } from './importEvent';
import { reviewStrings } from './reviewStrings';

/** Cell by cell what a form says differently than its earlier version, and whose value stays when it is updated. */
export function FormDifferences({
  index,
  earlier,
  differences,
  kept,
  isDecidable,
  dispatch,
}: {
  readonly index: number;
  /** What the earlier version is called. */
  readonly earlier: string;
  readonly differences: readonly FormDifference[];
  /** The differences in which the earlier version stays, by their keys. */
  readonly kept: ReadonlySet<string>;
  /** Only an update can take some of both. */
  readonly isDecidable: boolean;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  return (
    <Disclosure title={reviewStrings.differences(differences.length)}>
      <Text size={200} className={styles.hint}>
        {reviewStrings.differencesHint[isDecidable ? 'update' : 'other']}
      </Text>
      {isDecidable && (
        <DecideAllDifferences
          keys={differences.map(differenceKey)}
          kept={kept}
          onDecide={(all) => {
            dispatch({ type: 'differences-decided', index, kept: all });
          }}
        />
      )}
      <ul className={styles.list}>
        {differences.map((difference) => {
          const key = differenceKey(difference);
          return (
            <li key={key} className={styles.difference}>
              <DifferenceChoice
                difference={difference}
                earlier={earlier}
                isKept={kept.has(key)}
                isDecidable={isDecidable}
                onKeep={(isKept) => {
                  dispatch({ type: 'difference-decided', index, key, isKept });
                }}
              />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

/** Decides all differences at once, and gives back what was decided one by one before. */
function DecideAllDifferences({
  keys,
  kept,
  onDecide,
}: {
  readonly keys: readonly string[];
  readonly kept: ReadonlySet<string>;
  readonly onDecide: (kept: ReadonlySet<string>) => void;
}) {
  const styles = useStyles();
  const [before, setBefore] = useState<ReadonlySet<string>>();
  if (keys.length < 2) return null;
  const decide = (all: ReadonlySet<string>) => {
    setBefore(before ?? kept);
    onDecide(all);
  };
  return (
    <div className={styles.all}>
      <Button
        size="small"
        onClick={() => {
          decide(new Set(keys));
        }}
      >
        {reviewStrings.keepAll}
      </Button>
      <Button
        size="small"
        onClick={() => {
          decide(new Set());
        }}
      >
        {reviewStrings.takeAll}
      </Button>
      {before && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onDecide(before);
            setBefore(undefined);
          }}
        >
          {reviewStrings.undoAll}
        </Button>
      )}
    </div>
  );
}

function DifferenceChoice({
  difference,
  earlier,
  isKept,
  isDecidable,
  onKeep,
}: {
  readonly difference: FormDifference;
  readonly earlier: string;
  readonly isKept: boolean;
  readonly isDecidable: boolean;
  readonly onKeep: (isKept: boolean) => void;
}) {
  const styles = useStyles();
  const { existing, incoming } = differingWords(difference);
  if (!isDecidable) {
    return <DifferenceText difference={difference} earlier={earlier} later={reviewStrings.incoming} />;
  }
  const label = reviewStrings.differenceLabel(difference);
  return (
    <>
      <Text weight="semibold" aria-hidden>
        {label}
      </Text>
      <RadioGroup
        aria-label={label}
        value={isKept ? 'existing' : 'incoming'}
        onChange={(_, { value }) => {
          onKeep(value === 'existing');
        }}
      >
        <Radio
          value="incoming"
          className={styles.words}
          label={reviewStrings.version(reviewStrings.incoming, incoming)}
        />
        <Radio value="existing" className={styles.words} label={reviewStrings.version(earlier, existing)} />
      </RadioGroup>
      <WhatDiffers difference={difference} />
    </>
  );
}

const useStyles = makeStyles({
  all: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground3 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: '100%',
    margin: 0,
    padding: 0,
  },
  difference: {
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalXS,
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { overflowWrap: 'anywhere' },
});
