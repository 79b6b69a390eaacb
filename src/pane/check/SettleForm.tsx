import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import type { FindingState } from '../../model/findingState';
import { Choice } from '../list/Choice';
import { strings } from '../strings';
import { listStrings } from '../list/strings';
import { checkStrings } from './strings';
import type { SettleScope } from './settleScopes';
import { useReasons } from './useReasons';
import type { Reasons } from './useReasons';

/** Asks what is said of findings, of which ones, and why; without a reason nothing is put aside. */
export function SettleForm({
  words,
  initialRemark,
  scopesOf,
  onSettle,
  onCancel,
}: {
  /** What can be said. */
  readonly words: readonly FindingState[];
  readonly initialRemark: string;
  /** What a word can be said of, the likeliest first. */
  readonly scopesOf: (word: FindingState) => readonly SettleScope[];
  readonly onSettle: (
    findings: readonly CheckedFinding[],
    word: { readonly state: FindingState; readonly remark?: string | undefined },
  ) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const [word, setWord] = useState<FindingState>(words[0] ?? 'ignored');
  const [position, setPosition] = useState(0);
  const [remark, setRemark] = useState(initialRemark);
  const reasons = useReasons();
  const scopes = useMemo(() => scopesOf(word), [scopesOf, word]);
  const findings = scopes[Math.min(position, scopes.length - 1)]?.findings ?? [];
  const reason = remark.trim();
  const isReady = findings.length > 0 && (word !== 'ignored' || reason !== '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        if (word === 'ignored') reasons.use(reason);
        onSettle(findings, { state: word, ...(word !== 'open' && reason !== '' && { remark: reason }) });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onCancel();
      }}
    >
      {words.length > 1 && (
        <Choice
          label={checkStrings.word}
          choices={words.map((said) => [said, checkStrings.words[said]])}
          chosen={word}
          onChoose={(said) => {
            setWord(said ?? word);
          }}
        />
      )}
      {word !== 'open' && (
        <>
          <Field label={word === 'ignored' ? checkStrings.reason : checkStrings.remarkOn} size="small">
            <Input
              autoFocus
              value={remark}
              onChange={(_, { value }) => {
                setRemark(value);
              }}
            />
          </Field>
          {word === 'ignored' && <UsualReasons reasons={reasons} onChoose={setRemark} />}
        </>
      )}
      {scopes.length > 1 && (
        <Choice
          label={checkStrings.scope}
          choices={scopes.map((scope, at) => [at, listStrings.choice(scope.label, scope.findings.length)])}
          chosen={position}
          onChoose={(at) => {
            setPosition(at ?? 0);
          }}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={!isReady}>
          {checkStrings.settleNow(word, findings.length)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {strings.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Reasons to take at a press, and the way to change which these are. */
function UsualReasons({
  reasons,
  onChoose,
}: {
  readonly reasons: Reasons;
  readonly onChoose: (reason: string) => void;
}) {
  const styles = useStyles();
  const [edited, setEdited] = useState<string>();
  if (edited !== undefined) {
    return (
      <>
        <Field label={checkStrings.usualReasons} size="small">
          <Textarea
            autoFocus
            rows={5}
            value={edited}
            onChange={(_, { value }) => {
              setEdited(value);
            }}
          />
        </Field>
        <div className={styles.actions}>
          <Button
            size="small"
            onClick={() => {
              reasons.save(edited.split('\n'));
              setEdited(undefined);
            }}
          >
            {checkStrings.saveReasons}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={styles.actions} role="group" aria-label={checkStrings.usual}>
      {reasons.list.map((reason) => (
        <Button
          key={reason}
          size="small"
          className={styles.usual}
          onClick={() => {
            onChoose(reason);
          }}
        >
          {reason}
        </Button>
      ))}
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          setEdited(reasons.list.join('\n'));
        }}
      >
        {checkStrings.editReasons}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, '& > button': { minWidth: 0 } },
  usual: { fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
});
