import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Autosave, AutosaveState } from './autosavePort';
import { AUTOSAVE_STRINGS } from './strings';
import type { Slot } from './slotStore';

/** What the page has to say of the work that it keeps by itself: what came back, what can come back, and what keeps it from keeping. */
export function AutosaveBar({
  autosave,
  state,
  isDisabled,
}: {
  readonly autosave: Autosave;
  readonly state: AutosaveState;
  readonly isDisabled: boolean;
}) {
  const [areOffersPutOff, putOffOffers] = useState(false);
  const [isTold, setTold] = useState(false);
  return (
    <div className="page-autosave">
      {state.mode === 'unavailable' && !isTold && (
        <Message intent="info" text={AUTOSAVE_STRINGS.unavailable}>
          <Button
            onClick={() => {
              setTold(true);
            }}
          >
            {AUTOSAVE_STRINGS.understood}
          </Button>
          <CopyDiagnosis text={state.diagnosis} />
        </Message>
      )}
      {state.trouble !== undefined && (
        <Message intent="warning" text={AUTOSAVE_STRINGS.trouble[state.trouble]}>
          {state.trouble === 'refused' && <CopyDiagnosis text={state.diagnosis} />}
        </Message>
      )}
      <Notice {...{ autosave, isDisabled }} notice={state.notice} diagnosis={state.diagnosis} />
      {state.offers.length > 0 && !areOffersPutOff && (
        <Offers
          autosave={autosave}
          offers={state.offers}
          isDisabled={isDisabled}
          onPutOff={() => {
            putOffOffers(true);
          }}
        />
      )}
    </div>
  );
}

function Notice({
  autosave,
  notice,
  diagnosis,
  isDisabled,
}: {
  readonly autosave: Autosave;
  readonly notice: AutosaveState['notice'];
  readonly diagnosis: string | undefined;
  readonly isDisabled: boolean;
}) {
  if (!notice) return null;
  const close = <Button onClick={autosave.dismiss}>{AUTOSAVE_STRINGS.understood}</Button>;
  switch (notice.kind) {
    case 'restored':
      return (
        <Message intent="success" text={AUTOSAVE_STRINGS.restored(notice.savedAt)}>
          {close}
          <Button disabledFocusable={isDisabled} onClick={() => void autosave.discard()}>
            {AUTOSAVE_STRINGS.discard}
          </Button>
        </Message>
      );
    case 'discarded':
      return (
        <Message intent="info" text={AUTOSAVE_STRINGS.discarded}>
          <Button disabledFocusable={isDisabled} onClick={() => void autosave.undoDiscard()}>
            {AUTOSAVE_STRINGS.undoDiscard}
          </Button>
          {close}
        </Message>
      );
    case 'damaged':
    case 'open-elsewhere':
      return (
        <Message intent="warning" text={AUTOSAVE_STRINGS[notice.kind]}>
          {close}
          {notice.kind === 'damaged' && <CopyDiagnosis text={diagnosis} />}
        </Message>
      );
  }
}

/** Copies what a supporter needs to know; where the browser refuses, the text is shown to be copied by hand. */
function CopyDiagnosis({ text }: { readonly text: string | undefined }) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  if (text === undefined) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>
        {outcome === 'copied' ? AUTOSAVE_STRINGS.diagnosisCopied : AUTOSAVE_STRINGS.copyDiagnosis}
      </Button>
      {outcome === 'refused' && <textarea readOnly value={text} aria-label={AUTOSAVE_STRINGS.diagnosis} />}
    </>
  );
}

function Offers({
  autosave,
  offers,
  isDisabled,
  onPutOff,
}: {
  readonly autosave: Autosave;
  readonly offers: readonly Slot[];
  readonly isDisabled: boolean;
  readonly onPutOff: () => void;
}) {
  return (
    <section className="page-offers" aria-label={AUTOSAVE_STRINGS.offers}>
      <p role="status">{AUTOSAVE_STRINGS.offersHint(offers.length)}</p>
      <ul>
        {offers.map((slot) => {
          const title = AUTOSAVE_STRINGS.offer(slot.fileName ?? undefined, slot.forms, slot.savedAt);
          return (
            <li key={slot.id}>
              <span>{title}</span>
              <Button
                size="small"
                aria-label={AUTOSAVE_STRINGS.of(AUTOSAVE_STRINGS.restore, title)}
                disabledFocusable={isDisabled}
                onClick={() => void autosave.restore(slot.id)}
              >
                {AUTOSAVE_STRINGS.restore}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={AUTOSAVE_STRINGS.of(AUTOSAVE_STRINGS.remove, title)}
                onClick={() => void autosave.discard(slot.id)}
              >
                {AUTOSAVE_STRINGS.remove}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button size="small" appearance="subtle" onClick={onPutOff}>
        {AUTOSAVE_STRINGS.later}
      </Button>
    </section>
  );
}

function Message({
  intent,
  text,
  children,
}: {
  readonly intent: 'info' | 'success' | 'warning';
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === 'warning' ? 'alert' : 'status'}>
      <MessageBarBody>{text}</MessageBarBody>
      {children !== undefined && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
