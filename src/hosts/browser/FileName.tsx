import { Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { fileNameProblem, tidyFileName } from './fileName';
import { PAGE_STRINGS } from './strings';

/** The name of the workbook; a click makes it a box to type another in. Enter takes it, Esc and leaving the box without a change do not. */
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
    <Field
      className="page-file-typed"
      validationState={problem ? 'error' : 'none'}
      {...(problem && { validationMessage: PAGE_STRINGS.nameProblems[problem] })}
    >
      <Input
        size="small"
        aria-label={PAGE_STRINGS.fileName}
        value={typed}
        input={{ autoFocus: true, onFocus: selectAll }}
        onChange={(_, { value }) => {
          setTyped(value);
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
    </Field>
  );
}

function selectAll({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void {
  currentTarget.select();
}
