import type { Sheet } from 'hucre/xlsx';
import { WORKBOOK_NOTICES } from '../strings';
import { REMARK_AUTHOR } from './remarkAuthor';

/** Sentences on the notes, comments and text boxes of sheets, which no cell holds. What several sheets say alike is told once. */
export function textsBesideCells(sheets: readonly Sheet[]): readonly string[] {
  return [
    ...said(sheets, notesOf, WORKBOOK_NOTICES.notes),
    ...said(sheets, ({ textBoxes = [] }) => textBoxes.map(({ text }) => text), WORKBOOK_NOTICES.textBoxes),
  ];
}

/** Our own remarks are made anew with each check. */
function notesOf({ cells, threadedComments = [] }: Sheet): readonly string[] {
  const notes = [...(cells?.values() ?? [])].flatMap(({ comment }) =>
    comment && comment.author !== REMARK_AUTHOR ? [comment.text] : [],
  );
  // Of a thread the cell has a note of its own, which says that this Excel cannot show it.
  return threadedComments.length > 0 ? threadedComments.map(({ text }) => text) : notes;
}

function said(
  sheets: readonly Sheet[],
  textsOf: (sheet: Sheet) => readonly string[],
  say: (names: readonly string[], text: string) => string,
): readonly string[] {
  const names = new Map<string, string[]>();
  for (const sheet of sheets) {
    const text = textsOf(sheet)
      .map((one) => one.replaceAll(/\s+/gu, ' ').trim())
      .filter((one) => one !== '')
      .join('；');
    if (text === '') continue;
    const own = names.get(text) ?? [];
    own.push(sheet.name);
    names.set(text, own);
  }
  return [...names].map(([text, own]) => say(own, text));
}
