import { Text, makeStyles } from '@fluentui/react-components';
import { differingWords } from '../../app/import/differingWords';
import type { FormDifference } from '../../model/compareForms';
import { reviewStrings } from '../import/reviewStrings';
import { WhatDiffers } from './WhatDiffers';

/** One place in which two versions of a form differ: its name, what each of them says, and of longer texts where. */
export function DifferenceText({
  difference,
  earlier,
  later,
}: {
  readonly difference: FormDifference;
  /** What the versions are called. */
  readonly earlier: string;
  readonly later: string;
}) {
  const styles = useStyles();
  const { existing, incoming } = differingWords(difference);
  return (
    <>
      <Text weight="semibold">{reviewStrings.differenceLabel(difference)}</Text>
      <Text className={styles.words}>{reviewStrings.version(earlier, existing)}</Text>
      <Text className={styles.words}>{reviewStrings.version(later, incoming)}</Text>
      <WhatDiffers difference={difference} />
    </>
  );
}

const useStyles = makeStyles({ words: { overflowWrap: 'anywhere' } });
