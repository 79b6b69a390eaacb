import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { HostAbilities } from '../../app/host';
import { cellAddress } from '../../model/cellAddress';
import type { Remark } from './markPlan';
import { strings } from './strings';

/** What stands on a cell: nothing, a remark of ours, or something of the user's that must stay. */
export type FoundRemark =
  | { readonly kind: 'none' }
  | { readonly kind: 'ours'; readonly severity: Severity; readonly text: string; readonly remove: () => void }
  | { readonly kind: 'of-the-user' };

/** Asks what input message a cell has; the returned function tells it after the next `sync`. */
export function loadInputMessage(sheet: Excel.Worksheet, row: number, column: number): () => FoundRemark {
  const validation = sheet.getRangeByIndexes(row, column, 1, 1).dataValidation;
  validation.load('type,prompt');
  return () => {
    const { title, message } = validation.prompt;
    const severity = severityOf(title);
    // A rule that the user has added since stays; only our message on it goes.
    const remove = (): void => {
      if (validation.type === 'None') validation.clear();
      else validation.prompt = { showPrompt: true, title: '', message: '' };
    };
    if (severity) return { kind: 'ours', severity, text: message, remove };
    return validation.type === 'None' && message === '' && title === '' ? { kind: 'none' } : { kind: 'of-the-user' };
  };
}

/** Asks what note a cell has; the returned function tells it after the next `sync`. */
export function loadNote(sheet: Excel.Worksheet, row: number, column: number): () => FoundRemark {
  const note = sheet.notes.getItemOrNullObject(cellAddress(row, column));
  note.load('content');
  return () => (note.isNullObject ? { kind: 'none' } : readNote(sheet, row, column, note.content));
}

/** What a note says: a remark of ours, or a note of the user's. */
export function readNote(sheet: Excel.Worksheet, row: number, column: number, content: string): FoundRemark {
  const [head = '', ...rest] = content.split('\n');
  const severity = severityOf(head);
  if (!severity) return { kind: 'of-the-user' };
  return {
    kind: 'ours',
    severity,
    text: rest.join('\n'),
    remove: () => {
      // By its cell: the others change their numbers when one goes.
      sheet.notes.getItem(cellAddress(row, column)).delete();
    },
  };
}

/** Writes a sentence on a cell that has no remark. */
export function writeRemark(
  sheet: Excel.Worksheet,
  { row, column, severity, text }: Remark,
  kind: HostAbilities['remarks'],
): void {
  const title = strings.remarkTitle(severity);
  if (kind === 'note') {
    sheet.notes.add(cellAddress(row, column), `${title}\n${text}`);
  } else {
    const validation = sheet.getRangeByIndexes(row, column, 1, 1).dataValidation;
    validation.prompt = { showPrompt: true, title, message: shownText(text, kind) };
  }
}

/** What of a sentence stands on its cell. */
export function shownText(text: string, kind: HostAbilities['remarks']): string {
  return kind === 'note' ? text : shorten(text);
}

/** Characters that Excel shows of an input message. */
const LONGEST_MESSAGE = 255;

function severityOf(title: string): Severity | undefined {
  return SEVERITIES.find((severity) => title === strings.remarkTitle(severity));
}

function shorten(text: string): string {
  return text.length <= LONGEST_MESSAGE
    ? text
    : `${text.slice(0, LONGEST_MESSAGE - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
