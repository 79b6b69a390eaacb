import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { SEVERITY_LABELS } from '../../model/finding';
import { IgnoreReason } from './IgnoreReason';
import type { CommonFindings } from './collapseCommon';
import { checkStrings } from './strings';
import type { SettleFindings } from './useCheck';

/** What one rule says of most forms, in one card: an example, the way to each of them, and one word for all. */
export const CommonCard = memo(function CommonCard({
  common: { findings, forms },
  onList,
  onSettle,
}: {
  readonly common: CommonFindings;
  /** Lists the findings of the rule one by one. */
  readonly onList: (rule: string) => void;
  readonly onSettle: SettleFindings;
}) {
  const styles = useStyles();
  const [isIgnoring, setIgnoring] = useState(false);
  const [first] = findings;
  if (!first) return null;
  return (
    <article className={styles.card} aria-label={first.rule}>
      <div className={styles.head}>
        <Badge appearance="tint" shape="rounded" color="informative">
          {SEVERITY_LABELS[first.severity]}
        </Badge>
        <Text>{checkStrings.common(forms, first.rule)}</Text>
      </div>
      <Text size={200} className={styles.example}>
        {checkStrings.commonExample(first.message)}
      </Text>
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onList(first.rule);
          }}
        >
          {checkStrings.listAll(findings.length)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isIgnoring}
          onClick={() => {
            setIgnoring(!isIgnoring);
          }}
        >
          {checkStrings.ignoreAll(findings.length)}
        </Button>
      </div>
      {isIgnoring && (
        <IgnoreReason
          initial=""
          onCancel={() => {
            setIgnoring(false);
          }}
          onIgnore={(reason) => {
            setIgnoring(false);
            onSettle(findings, { state: 'ignored', remark: reason });
          }}
        />
      )}
    </article>
  );
});

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  example: {
    paddingInline: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  foot: { display: 'flex', flexWrap: 'wrap', paddingInline: tokens.spacingHorizontalXS, '& > button': { minWidth: 0 } },
});
