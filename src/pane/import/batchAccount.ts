import type { ReadingPart } from '../../app/read/joinReadings';
import type { DraftItem } from './importState';
import type { SourceAccount } from './sourceAccount';
import { isOfForm } from '../../model/reading';
import { importStrings } from './strings';

/** Accounts for every source that was brought: those that could not be taken apart first, then the others in their order. */
export function accountOfBatch(items: readonly DraftItem[], parts: readonly ReadingPart[]): readonly SourceAccount[] {
  const refused = items.flatMap(({ name, content }): SourceAccount[] =>
    content.kind === 'unreadable'
      ? [{ name, outcome: 'unread', forms: 0, firstForm: 0, sentences: [content.problem], failure: content.failure }]
      : [],
  );
  return [...refused, ...parts.map(accountOfPart)];
}

function accountOfPart({ name, firstForm, forms, problems, warnings = [] }: ReadingPart): SourceAccount {
  const told = problems.map((problem) =>
    // Beside the name of its source a form is counted in it.
    importStrings.problem(isOfForm(problem) ? { ...problem, form: problem.form - firstForm } : problem),
  );
  const sentences = [...told, ...warnings];
  if (forms > 0) return { name, outcome: sentences.length > 0 ? 'partly' : 'read', forms, firstForm, sentences };
  const why = sentences.length > 0 ? sentences : [importStrings.problem({ kind: 'not-a-form' })];
  return { name, outcome: 'unread', forms, firstForm, sentences: why };
}

/** How the account adds up, as one sentence; `pasted` is the text of the text box. */
export function totalOf(sources: readonly SourceAccount[], pasted: string): string {
  const count = (outcome: SourceAccount['outcome']): number =>
    sources.filter((source) => source.outcome === outcome).length;
  const forms = sources.reduce((sum, source) => sum + source.forms, 0);
  return importStrings.received({
    what: pasted.trim() !== '' || sources.some(isPaste) ? 'sources' : 'files',
    all: sources.length,
    read: count('read') + count('partly'),
    forms,
    partly: count('partly'),
    unread: count('unread'),
  });
}

/** Long texts and tables that were pasted lie among the files. */
function isPaste({ name }: SourceAccount): boolean {
  return name.startsWith(importStrings.pastedLongText) || name.startsWith(importStrings.pastedTable);
}

/** The account as a text to hand on: the total, then a line a source. */
export function accountText(sources: readonly SourceAccount[], total: string): string {
  const lines = sources.map(({ name, outcome, forms, sentences }) =>
    importStrings.accountLine(name, importStrings.outcomes[outcome], forms, sentences),
  );
  return [total, ...lines].join('\n');
}
