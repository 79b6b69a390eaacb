import { Badge, Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, lazy, memo, useState } from 'react';
import type { CheckedFinding } from '../../app/checkedFinding';
import { ruleCatalogue } from '../../app/ruleCatalogue';
import { cellAddress } from '../../model/cellAddress';
import { fieldLabel } from '../../model/fieldPath';
import { SEVERITY_LABELS } from '../../model/finding';
import { FINDING_STATE_LABELS } from '../../model/findingState';
import { ownRuleName } from '../../model/ownRule';
import type { CellPlace } from '../../model/sheetPlan';
import { strings } from '../strings';
import { checkStrings } from './strings';
import { IgnoreReason } from './IgnoreReason';
import type { SettleFindings } from './useCheck';

const RuleOfFinding = lazy(async () => ({ default: (await import('./RuleOfFinding')).RuleOfFinding }));

/** A finding about all forms of a department would fill the card with places. */
const MOST_RELATED = 4;

const BADGE_COLORS = { error: 'danger', warning: 'warning', info: 'informative' } as const;

/** One finding; pressing it shows its cell. Why the rule exists and what to do stand behind a second button. */
export const FindingCard = memo(function FindingCard({
  finding,
  onReveal,
  onSettle,
  alike,
  onRulesChanged,
  isRepairable,
  onRepair,
}: {
  readonly finding: CheckedFinding;
  readonly onReveal: (place: CellPlace) => void;
  readonly onSettle: SettleFindings;
  /** The open findings of its rule that are listed, itself among them. */
  readonly alike: readonly CheckedFinding[];
  readonly onRulesChanged: () => void;
  /** Whether something of it can be mended at a press. */
  readonly isRepairable: boolean;
  readonly onRepair: (finding: CheckedFinding) => void;
}) {
  const styles = useStyles();
  const [isExplained, setExplained] = useState(false);
  const [isIgnoring, setIgnoring] = useState(false);
  const { severity, record, path, message, places, rule, ruleId, state, remark } = finding;
  const [place, ...related] = places;
  const card = ruleCatalogue.get(ruleId);
  const isExplicable = card !== undefined || ownRuleName(ruleId) !== undefined;
  return (
    <article className={styles.card} aria-label={message}>
      <button
        type="button"
        className={styles.open}
        disabled={!place}
        onClick={() => {
          if (place) onReveal(place);
        }}
      >
        <span className={styles.head}>
          <Badge appearance="tint" shape="rounded" color={BADGE_COLORS[severity]}>
            {SEVERITY_LABELS[severity]}
          </Badge>
          {state !== 'open' && (
            <Badge appearance="outline" shape="rounded" color="subtle">
              {FINDING_STATE_LABELS[state]}
            </Badge>
          )}
          <Text size={200} className={mergeClasses(styles.muted, styles.place)}>
            {fieldLabel(path, record.form)}
          </Text>
        </span>
        <Text className={styles.message}>{message}</Text>
        <Text size={200} className={styles.muted}>
          {record.form.projectName || strings.unnamed}
        </Text>
      </button>
      <div className={styles.foot}>
        {isExplicable && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isExplained}
            onClick={() => {
              setExplained(!isExplained);
            }}
          >
            {checkStrings.explain}
          </Button>
        )}
        {isRepairable && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              onRepair(finding);
            }}
          >
            {checkStrings.repair}
          </Button>
        )}
        {state === 'ignored' ? (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              onSettle([finding], { state: 'open', remark });
            }}
          >
            {checkStrings.reopen}
          </Button>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isIgnoring}
            onClick={() => {
              setIgnoring(!isIgnoring);
            }}
          >
            {checkStrings.ignore}
          </Button>
        )}
        {related.slice(0, MOST_RELATED).map((other) => (
          <Button
            key={cellName(other)}
            size="small"
            appearance="subtle"
            onClick={() => {
              onReveal(other);
            }}
          >
            {checkStrings.related(cellAddress(other.row, other.column))}
          </Button>
        ))}
      </div>
      {isExplained && (
        <div className={styles.explanation}>
          <Text size={200} weight="semibold">
            {rule}
          </Text>
          {card && <Text size={200}>{card.why}</Text>}
          {card && <Text size={200}>{card.fix}</Text>}
          <Suspense>
            <RuleOfFinding finding={finding} onReveal={onReveal} onRulesChanged={onRulesChanged} />
          </Suspense>
        </div>
      )}
      {isIgnoring && (
        <IgnoreReason
          initial={remark}
          onCancel={() => {
            setIgnoring(false);
          }}
          onIgnore={(reason) => {
            setIgnoring(false);
            onSettle([finding], { state: 'ignored', remark: reason });
          }}
          alike={alike.length}
          onIgnoreAlike={(reason) => {
            setIgnoring(false);
            onSettle(alike, { state: 'ignored', remark: reason });
          }}
        />
      )}
      {remark !== '' && (
        <Text size={200} className={styles.explanation}>
          {checkStrings.remark(remark)}
        </Text>
      )}
    </article>
  );
});

function cellName({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  open: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { cursor: 'default', backgroundColor: 'transparent' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  place: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  message: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  foot: { display: 'flex', flexWrap: 'wrap', paddingInline: tokens.spacingHorizontalXS, '& > button': { minWidth: 0 } },
  explanation: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});
