import { Badge, Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, lazy, memo, useState } from 'react';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import { ruleCatalogue } from '../../app/check/ruleCatalogue';
import { cellAddress } from '../../model/cellAddress';
import { fieldLabel } from '../../model/fieldPath';
import { SEVERITY_LABELS } from '../../model/finding';
import { FINDING_STATE_LABELS } from '../../model/findingState';
import type { FindingState } from '../../model/findingState';
import { ownRuleName } from '../../model/ownRule';
import type { CellPlace } from '../../model/sheetPlan';
import { strings } from '../strings';
import { checkStrings } from './strings';
import { SettleForm } from './SettleForm';
import type { SettleScope } from './settleScopes';
import type { SettleFindings } from './useCheck';

const RuleOfFinding = lazy(async () => ({ default: (await import('./RuleOfFinding')).RuleOfFinding }));

/** A finding about all forms of a department would fill the row with places. */
const MOST_RELATED = 4;

export const BADGE_COLORS = { error: 'danger', warning: 'warning', info: 'informative' } as const;

/** What can be done about findings. */
export interface FindingActions {
  /** Shows a finding whole and goes to its cell, or closes it again. */
  readonly onOpen: (finding: CheckedFinding, isOpen: boolean) => void;
  readonly onReveal: (place: CellPlace) => void;
  readonly onSettle: SettleFindings;
  /** What a word on a finding can be said of as well. */
  readonly scopesOf: (finding: CheckedFinding, word: FindingState) => readonly SettleScope[];
  readonly onRulesChanged: () => void;
  readonly onRepair: (finding: CheckedFinding) => void;
}

/** One finding in two short lines; opened it shows the whole sentence and what can be done about it. */
export const FindingRow = memo(function FindingRow({
  finding,
  isProjectNamed,
  isOpen,
  isRepairable,
  actions,
}: {
  readonly finding: CheckedFinding;
  /** Whether a heading above says already which project it is. */
  readonly isProjectNamed: boolean;
  readonly isOpen: boolean;
  /** Whether something of it can be mended at a press. */
  readonly isRepairable: boolean;
  readonly actions: FindingActions;
}) {
  const styles = useStyles();
  const { severity, record, path, message, state, remark } = finding;
  const place = fieldLabel(path, record.form);
  const project = record.form.projectName || strings.unnamed;
  const shortened = isOpen ? undefined : styles.short;
  return (
    <article className={mergeClasses(styles.card, isOpen && styles.opened)} aria-label={message}>
      <button
        type="button"
        className={styles.open}
        aria-expanded={isOpen}
        onClick={() => {
          actions.onOpen(finding, !isOpen);
        }}
      >
        <Badge appearance="tint" shape="rounded" color={BADGE_COLORS[severity]} className={styles.badge}>
          {SEVERITY_LABELS[severity]}
        </Badge>
        <span className={styles.texts}>
          <Text className={mergeClasses(styles.message, shortened)}>{message}</Text>
          <Text size={200} className={mergeClasses(styles.muted, shortened)}>
            {[
              state === 'open' ? '' : FINDING_STATE_LABELS[state],
              isProjectNamed && !isOpen ? '' : project,
              place,
              isOpen || remark === '' ? '' : remark,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </span>
      </button>
      {remark !== '' && isOpen && (
        <Text size={200} className={styles.remark}>
          {checkStrings.remark(remark)}
        </Text>
      )}
      {isOpen && <Details finding={finding} isRepairable={isRepairable} actions={actions} />}
    </article>
  );
});

function Details({
  finding,
  isRepairable,
  actions,
}: {
  readonly finding: CheckedFinding;
  readonly isRepairable: boolean;
  readonly actions: FindingActions;
}) {
  const styles = useStyles();
  const [isExplained, setExplained] = useState(false);
  const [word, setWord] = useState<FindingState>();
  const { places, rule, ruleId, state, remark } = finding;
  const [place, ...related] = places;
  const card = ruleCatalogue.get(ruleId);
  const isExplicable = card !== undefined || ownRuleName(ruleId) !== undefined;
  const say = (text: string, said: FindingState) => (
    <Button
      size="small"
      appearance="subtle"
      aria-expanded={word === said}
      onClick={() => {
        setWord(word === said ? undefined : said);
      }}
    >
      {text}
    </Button>
  );
  return (
    <>
      <div className={styles.foot}>
        {state !== 'ignored' && say(checkStrings.ignore, 'ignored')}
        {state === 'open' && say(checkStrings.markFixed, 'fixed')}
        {state !== 'open' && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              actions.onSettle([finding], { state: 'open' });
            }}
          >
            {checkStrings.reopen}
          </Button>
        )}
        {isRepairable && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              actions.onRepair(finding);
            }}
          >
            {checkStrings.repair}
          </Button>
        )}
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
        {place && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              actions.onReveal(place);
            }}
          >
            {checkStrings.revealCell(cellAddress(place.row, place.column))}
          </Button>
        )}
        {related.slice(0, MOST_RELATED).map((other) => (
          <Button
            key={`${other.sheet}!${cellAddress(other.row, other.column)}`}
            size="small"
            appearance="subtle"
            onClick={() => {
              actions.onReveal(other);
            }}
          >
            {checkStrings.related(cellAddress(other.row, other.column))}
          </Button>
        ))}
      </div>
      {word !== undefined && (
        <SettleForm
          key={word}
          words={[word]}
          initialRemark={remark}
          scopesOf={(said) => actions.scopesOf(finding, said)}
          onCancel={() => {
            setWord(undefined);
          }}
          onSettle={(findings, said) => {
            setWord(undefined);
            actions.onSettle(findings, said);
          }}
        />
      )}
      {isExplained && (
        <div className={styles.explanation}>
          <Text size={200} weight="semibold">
            {rule}
          </Text>
          {card && <Text size={200}>{card.why}</Text>}
          {card && <Text size={200}>{card.fix}</Text>}
          <Suspense>
            <RuleOfFinding finding={finding} onReveal={actions.onReveal} onRulesChanged={actions.onRulesChanged} />
          </Suspense>
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  opened: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  open: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  badge: { flexShrink: 0 },
  texts: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  message: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  short: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  foot: { display: 'flex', flexWrap: 'wrap', paddingInline: tokens.spacingHorizontalXS, '& > button': { minWidth: 0 } },
  remark: { paddingInline: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  explanation: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});
