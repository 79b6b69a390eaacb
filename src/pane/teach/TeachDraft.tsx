import { useMemo } from 'react';
import type { Draft } from '../import/importState';
import { sourcesOf } from '../import/sourcesOf';
import { TeachView } from './TeachView';

/** Teaches a kind of form by what was brought to be read. */
export function TeachDraft({
  draft,
  onTaught,
  onClose,
}: {
  readonly draft: Draft;
  readonly onTaught: () => void;
  readonly onClose: () => void;
}) {
  const sources = useMemo(() => sourcesOf(draft), [draft]);
  return <TeachView sources={sources} onTaught={onTaught} onClose={onClose} />;
}
