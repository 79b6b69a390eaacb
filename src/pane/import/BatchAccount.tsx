import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import { CopyDiagnosis } from '../CopyDiagnosis';
import { CopyText } from '../CopyText';
import { accountText } from './batchAccount';
import type { SourceAccount } from './sourceAccount';
import { importStrings } from './strings';

/** What became of every source, always in sight: the total and what was not read; pressed, the whole list. */
export function BatchAccount({
  sources,
  total,
}: {
  readonly sources: readonly SourceAccount[];
  /** How they add up. */
  readonly total: string;
}) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const unread = sources.filter(({ outcome }) => outcome === 'unread').map(({ name }) => name);
  const isWhole = sources.every(({ outcome }) => outcome === 'read');
  return (
    <section className={mergeClasses(styles.strip, !isWhole && styles.warning)} aria-label={importStrings.account}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.toggle}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {total}
      </Button>
      {unread.length > 0 && !isOpen && (
        <Text size={200} className={styles.unread}>
          {importStrings.notRead(unread)}
        </Text>
      )}
      {isOpen && <Sources sources={sources} total={total} />}
    </section>
  );
}

function Sources({ sources, total }: { readonly sources: readonly SourceAccount[]; readonly total: string }) {
  const styles = useStyles();
  return (
    // The list scrolls, so the keyboard has to reach it.
    <div className={styles.list} role="region" aria-label={importStrings.accountList} tabIndex={0}>
      <ul className={styles.sources}>
        {sources.map(({ name, outcome, forms, sentences, failure }, position) => (
          <li key={position} className={styles.source}>
            <Text size={200} weight="semibold" className={styles.name}>
              {name}
            </Text>
            <Text size={200} className={mergeClasses(styles.name, outcome === 'unread' && styles.refused)}>
              {importStrings.sourceOutcome(importStrings.outcomes[outcome], forms)}
            </Text>
            {sentences.map((sentence) => (
              <Text key={sentence} size={200} className={styles.name}>
                {sentence}
              </Text>
            ))}
            {failure && <CopyDiagnosis failure={failure} />}
          </li>
        ))}
      </ul>
      <CopyText text={accountText(sources, total)} textLabel={importStrings.accountList}>
        {importStrings.copyAccount}
      </CopyText>
    </div>
  );
}

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    flexShrink: 0,
    maxHeight: '50%',
    paddingInline: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  warning: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  toggle: { color: 'inherit', height: 'auto', textAlign: 'start', justifyContent: 'flex-start' },
  unread: { paddingInline: tokens.spacingHorizontalXXL, overflowWrap: 'anywhere' },
  list: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: 0,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    overflowY: 'auto',
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sources: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0 },
  source: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    paddingBlock: tokens.spacingVerticalXS,
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  refused: { color: tokens.colorStatusDangerForeground1 },
});
