import { useState } from 'react';
import type { CSSProperties } from 'react';
import { strings } from './strings';

/** What stands in the pane while Excel does not answer, or is too old. Plain elements: it must show whatever else fails. */
export function StartFailure({
  title,
  body,
  diagnosis,
  reload,
}: {
  readonly title: string;
  readonly body: string;
  readonly diagnosis: string;
  readonly reload: () => void;
}) {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(diagnosis).then(
      () => {
        setCopied(true);
      },
      // Where the clipboard is closed, the text below can be selected.
      () => undefined,
    );
  };
  return (
    <main role="alert" style={PAGE}>
      <h1 style={TITLE}>{title}</h1>
      <p>{body}</p>
      <p>
        <button type="button" onClick={reload}>
          {strings.start.reload}
        </button>{' '}
        <button type="button" onClick={copy}>
          {isCopied ? strings.start.copied : strings.start.copy}
        </button>
      </p>
      <textarea readOnly aria-label={strings.start.diagnosis} value={diagnosis} rows={8} style={TEXT} />
    </main>
  );
}

const PAGE: CSSProperties = {
  padding: 16,
  font: "14px/1.6 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', sans-serif",
};
const TITLE: CSSProperties = { fontSize: 16 };
const TEXT: CSSProperties = { width: '100%', boxSizing: 'border-box' };
