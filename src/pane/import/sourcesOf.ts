import type { Source } from '../../model/source';
import type { Draft } from './importState';
import { importStrings } from './strings';

/** Something to read, with its name. */
export interface NamedSource {
  readonly name: string;
  readonly source: Source;
  readonly warnings?: readonly string[] | undefined;
}

/** All that a draft holds to be read. */
export function sourcesOf({ text, html, items }: Draft): readonly NamedSource[] {
  const pasted: Source = html === undefined ? { kind: 'text', text } : { kind: 'html', html };
  return [
    ...(text.trim() === '' ? [] : [{ name: importStrings.pastedText, source: pasted }]),
    ...items.flatMap(({ name, content }) =>
      content.kind === 'ready' ? [{ name, source: content.source, warnings: content.warnings }] : [],
    ),
  ];
}
