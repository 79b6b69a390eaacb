import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, useState } from 'react';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import { formatCount } from '../formatNumber';
import { BADGE_COLORS } from './FindingRow';
import { SettleForm } from './SettleForm';
import { checkStrings } from './strings';
import { SETTLE_WORDS, settleScopes } from './settleScopes';
import type { SettleFindings } from './useCheck';
import type { FindingGroup } from './workList';

/** The heading of a group of findings: how many, how far it is done, and one word for all of them. */
export const GroupRow = memo(function GroupRow({
  group,
  onToggle,
  onSettle,
}: {
  readonly group: FindingGroup;
  readonly onToggle: (key: string) => void;
  readonly onSettle: SettleFindings;
}) {
  const styles = useStyles();
  const [isSettling, setSettling] = useState(false);
  const { title, detail, findings, done, total, isOpen } = group;
  const gravest = SEVERITIES.find((grade) => findings.some(({ severity }) => severity === grade)) ?? 'info';
  return (
    <div className={styles.group} role="group" aria-label={title}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          title={title}
          onClick={() => {
            onToggle(group.key);
          }}
          onKeyDown={({ key }) => {
            if (key === (isOpen ? 'ArrowLeft' : 'ArrowRight')) onToggle(group.key);
          }}
        >
          {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          <span className={styles.texts}>
            <Text weight="semibold" className={styles.short}>
              {title}
            </Text>
            <Text size={200} className={styles.muted}>
              {[detail, done > 0 ? checkStrings.done(done, total) : ''].filter(Boolean).join(' · ')}
            </Text>
          </span>
          <Badge
            appearance="tint"
            color={BADGE_COLORS[gravest]}
            aria-label={checkStrings.ofGroup(findings.length, SEVERITY_LABELS[gravest])}
          >
            {formatCount(findings.length)}
          </Badge>
        </button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.settle}
          aria-expanded={isSettling}
          aria-label={checkStrings.settleGroup(title)}
          onClick={() => {
            setSettling(!isSettling);
          }}
        >
          {checkStrings.settleAll}
        </Button>
      </div>
      {isSettling && (
        <SettleForm
          words={SETTLE_WORDS}
          initialRemark=""
          scopesOf={(word) => settleScopes([[checkStrings.scopes.group, findings]], word)}
          onCancel={() => {
            setSettling(false);
          }}
          onSettle={(settled, word) => {
            setSettling(false);
            onSettle(settled, word);
          }}
        />
      )}
    </div>
  );
});

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'center' },
  open: {
    display: 'flex',
    alignItems: 'center',
    flexGrow: 1,
    minWidth: 0,
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& > svg': { flexShrink: 0 },
  },
  texts: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  short: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  muted: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    ':empty': { display: 'none' },
  },
  settle: { flexShrink: 0, minWidth: 0 },
});
