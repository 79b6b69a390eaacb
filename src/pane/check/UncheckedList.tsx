import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ruleCatalogue } from '../../app/check/ruleCatalogue';
import type { Unchecked } from '../../model/finding';
import { CopyDiagnosis } from '../CopyDiagnosis';
import { Disclosure } from '../Disclosure';
import { formatCount } from '../formatNumber';
import { checkStrings } from './strings';

/** What could not be checked and why; it never counts as passed. */
export function UncheckedList({ unchecked }: { readonly unchecked: readonly Unchecked[] }) {
  const styles = useStyles();
  const groups = useMemo(() => groupByRuleAndReason(unchecked), [unchecked]);
  if (unchecked.length === 0) return null;
  return (
    <Disclosure title={checkStrings.unchecked(unchecked.length)}>
      <Text size={200} className={styles.muted}>
        {checkStrings.uncheckedHint}
      </Text>
      <ul className={styles.list}>
        {groups.map(({ rule, reason, forms, diagnosis }) => (
          <li key={rule + reason} className={styles.entry}>
            <Text size={200} weight="semibold">
              {ruleCatalogue.get(rule)?.title ?? rule}
              {forms > 0 && checkStrings.times(formatCount(forms))}
            </Text>
            <Text size={200}>{reason}</Text>
            {diagnosis !== undefined && (
              <CopyDiagnosis
                failure={{ code: 'unexpected', subject: undefined, detail: `rule: ${rule}\n${diagnosis}` }}
              />
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface UncheckedGroup {
  readonly rule: string;
  readonly reason: string;
  /** In how many forms; 0 where it is about all forms together. */
  readonly forms: number;
  /** Where the rule itself failed. */
  readonly diagnosis?: string;
}

function groupByRuleAndReason(unchecked: readonly Unchecked[]): readonly UncheckedGroup[] {
  const groups = new Map<string, UncheckedGroup>();
  for (const { rule, reason, form, diagnosis } of unchecked) {
    const key = `${rule}\u0000${reason}`;
    const known = groups.get(key) ?? { rule, reason, forms: 0, ...(diagnosis !== undefined && { diagnosis }) };
    groups.set(key, { ...known, forms: known.forms + (form === null ? 0 : 1) });
  }
  return [...groups.values()];
}

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  entry: { display: 'flex', flexDirection: 'column', listStyleType: 'none', overflowWrap: 'anywhere' },
});
