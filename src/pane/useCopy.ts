import { useState } from 'react';

/** What has come of copying: browsers may refuse the clipboard to a page in a frame. */
export type CopyOutcome = 'none' | 'copied' | 'refused';

/** Copies a text to the clipboard and remembers what came of it. */
export function useCopy(): readonly [outcome: CopyOutcome, copy: (text: string) => void] {
  const [outcome, setOutcome] = useState<CopyOutcome>('none');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return [outcome, (text) => void copy(text)];
}
