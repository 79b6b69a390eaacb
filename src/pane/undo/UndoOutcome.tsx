import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FINISH_LABELS } from '../../model/finishKind';
import { Announcer } from '../Announcer';
import { FailureMessage } from '../FailureMessage';
import { strings } from '../strings';
import type { UndoModel } from './useUndo';

/** What has come of a write: `children` while it stands, otherwise what came of taking it back; and why that failed. */
export function UndoOutcome({ undo, children }: { readonly undo: UndoModel; readonly children: ReactNode }) {
  const { state, failure } = undo;
  const sentence = state in SENTENCES ? SENTENCES[state as keyof typeof SENTENCES] : undefined;
  return (
    <>
      <Announcer message={sentence ?? ''} />
      {sentence === undefined ? (
        children
      ) : (
        <MessageBar layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      )}
      <MissingRows undo={undo} />
      {undo.lost.map((sentence) => (
        <MessageBar key={sentence} layout="multiline" intent="warning">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
      <LeftOutFinish undo={undo} />
      {failure && <FailureMessage failure={failure} />}
    </>
  );
}

/** What there was nothing to take back of, because the user had removed it himself. */
export function MissingRows({ undo: { state, missing } }: { readonly undo: UndoModel }) {
  if (state !== 'undone' || missing.length === 0) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{strings.undo.missing(missing)}</MessageBarBody>
    </MessageBar>
  );
}

/** What the sheets look like without, because the host has refused it. */
function LeftOutFinish({ undo: { state, leftOut } }: { readonly undo: UndoModel }) {
  if (leftOut.length === 0) return null;
  const kinds = [...new Set(leftOut.map(({ kind }) => FINISH_LABELS[kind]))];
  const sheets = [...new Set(leftOut.map(({ sheet }) => sheet))];
  return (
    <MessageBar layout="multiline" intent="warning">
      <MessageBarBody>
        {state === 'undone' ? strings.undo.notBroughtBack(sheets, kinds) : strings.undo.leftOut(sheets, kinds)}
      </MessageBarBody>
    </MessageBar>
  );
}

const SENTENCES = {
  undone: strings.undo.undone,
  'nothing-to-undo': strings.undo.nothing,
  overtaken: strings.undo.overtaken,
};
