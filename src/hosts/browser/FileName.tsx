import { useEffect, useId, useRef, useState } from 'react';
import { fileNameProblem, tidyFileName } from './fileName';
import { PAGE_STRINGS } from './strings';

/** The name of the workbook; a click makes it a box to type another in. Enter and leaving the box take it, Esc does not. */
export function FileName({
  name,
  isEnabled,
  onRename,
}: {
  readonly name: string | undefined;
  readonly isEnabled: boolean;
  readonly onRename: (name: string) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const problemId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const wasTyping = useRef(false);
  const shown = name ?? PAGE_STRINGS.untitled;
  const isTyping = typed !== undefined;
  useEffect(() => {
    if (wasTyping.current && !isTyping) button.current?.focus();
    wasTyping.current = isTyping;
  }, [isTyping]);
  if (!isTyping) {
    return (
      <button
        ref={button}
        type="button"
        className="page-file"
        title={`${shown}（${PAGE_STRINGS.renameHint}）`}
        aria-label={PAGE_STRINGS.rename(shown)}
        aria-disabled={!isEnabled}
        onClick={() => {
          if (isEnabled) setTyped(shown);
        }}
      >
        {shown}
      </button>
    );
  }
  const tidy = tidyFileName(typed);
  const problem = fileNameProblem(tidy);
  const finish = (): void => {
    if (problem) return;
    if (tidy !== shown) onRename(tidy);
    setTyped(undefined);
  };
  return (
    <span className="page-file-typed">
      <input
        type="text"
        autoFocus
        aria-label={PAGE_STRINGS.fileName}
        aria-invalid={problem !== undefined}
        aria-describedby={problemId}
        value={typed}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onKeyDown={(event) => {
          // Enter that ends the typing of Chinese characters is not meant for the box.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish();
          if (event.key === 'Escape') setTyped(undefined);
        }}
        onBlur={() => {
          if (problem) setTyped(undefined);
          else finish();
        }}
      />
      <span id={problemId} role="alert" className="page-problem">
        {problem && PAGE_STRINGS.nameProblems[problem]}
      </span>
    </span>
  );
}
