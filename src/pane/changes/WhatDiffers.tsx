import { Text, makeStyles } from '@fluentui/react-components';
import type { FormDifference } from '../../model/compareForms';
import { reviewStrings } from '../import/reviewStrings';
import { ChangedText } from './ChangedText';

/** Shorter texts are compared at a glance. */
const SHORT = 12;

/** Where two long texts are not the same: nobody sees a 〔 in the place of a [. */
export function WhatDiffers({ difference: { existing, incoming } }: { readonly difference: FormDifference }) {
  const styles = useStyles();
  if (typeof existing !== 'string' || typeof incoming !== 'string') return null;
  if (Math.min(existing.length, incoming.length) <= SHORT) return null;
  return (
    <Text size={200} className={styles.words}>
      {reviewStrings.changes}
      <ChangedText before={existing} after={incoming} />
    </Text>
  );
}

const useStyles = makeStyles({ words: { overflowWrap: 'anywhere' } });
