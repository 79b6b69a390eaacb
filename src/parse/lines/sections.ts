import type { Span } from '../../model/reading';
import { isTitle, isYearLine } from '../form/headLines';
import { inlineLabels } from '../form/inlineLabels';
import { headingOf, meaningOf } from '../form/labelMeaning';
import { bareLabel, LONGEST_LABEL } from '../form/labelText';
import { linesOf, wordsOf } from './pieces';

/** The parts of a text that hold one form each, or a list of several, from their titles on. Linear. */
export function sectionsOf(text: string): Span[] {
  const found = sectionsByName(text, isProjectName);
  return found.length > 0 ? found : sectionsByName(text, (word) => PLAIN_NAME.test(bareLabel(word)));
}

/** Where no form of a text says 项目名称, 项目 alone may announce the name. */
const PLAIN_NAME = /^(?:项目|专项|课题)$/u;

type IsName = (word: string) => boolean;

function sectionsByName(text: string, isName: IsName): Span[] {
  const lines = linesOf(text, { start: 0, end: text.length }).filter(({ isBlankCell }) => !isBlankCell);
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const starts: number[] = [];
  let hasName = false;
  let hasTable = false;
  let lastTitle = -1;
  words.forEach((line, at) => {
    if (isTitle(line)) {
      // A title at the top of a page that goes on with a form is none of a new one.
      if (at !== lastTitle + 1 || at === 0) {
        if (!isFollowedByName(words, at, isName)) return;
        starts.push(isYearLine(words[at - 1] ?? '') ? at - 1 : at);
        [hasName, hasTable, lastTitle] = [false, false, at];
      }
      return;
    }
    const first = wordsOf(line)[0] ?? '';
    if (headingOf(line)?.role === 'level1' || headingOf(first)?.role === 'level1') hasTable = true;
    if (!isName(line) && !isName(first) && !isWrappedName(words, at, isName)) return;
    if (hasName && hasTable && at - lastTitle > NEAR && !headingOf(words[at + 1] ?? '')) {
      starts.push(at);
      hasTable = false;
      lastTitle = at;
    } else if (starts.length === 0) starts.push(at);
    hasName = true;
  });
  return starts.map((start, at) => ({
    start: lines[start]?.start ?? 0,
    end: lines[starts[at + 1] ?? -1]?.start ?? text.length,
  }));
}

/** How many lines below its title a form names its project. */
const NEAR = 14;

function isFollowedByName(words: readonly string[], at: number, isName: IsName): boolean {
  // Of forms side by side the titles come one behind the other.
  const first = isTitle(words[at + 1] ?? '') ? at + 2 : at + 1;
  // Where the indicators stand above the labels, the name is farther away.
  const reach = headsTable(words.slice(first, at + NEAR)) ? FAR : NEAR;
  for (const [ahead, line] of words.slice(first, at + reach).entries()) {
    if (isTitle(line)) return false;
    if (wordsOf(line).some(isName) || isName(line) || isWrappedName(words, first + ahead, isName)) return true;
  }
  return false;
}

/** A table of indicators is seldom longer. */
const FAR = 400;

/** Whether lines hold the headings of indicators, beside each other or one below the other. */
function headsTable(lines: readonly string[]): boolean {
  return lines.some((line, at) => {
    const heads = wordsOf(line).filter(isHeading).length;
    return heads >= FEWEST_HEADINGS || (isHeading(line) && isHeading(lines[at + 1] ?? ''));
  });
}

const FEWEST_HEADINGS = 2;

function isHeading(word: string): boolean {
  const role = headingOf(word)?.role;
  return role !== undefined && role !== 'extra' && meaningOf(word)?.kind !== 'goal';
}

/** Whether the label of the name begins in a line and ends in the next one. */
function isWrappedName(words: readonly string[], at: number, isName: IsName): boolean {
  const start = wordsOf(words[at] ?? '').at(-1) ?? '';
  return start.length > 1 && start.length < LONGEST_LABEL && isName(start + (wordsOf(words[at + 1] ?? '')[0] ?? ''));
}

/** Whether a text is the label of the name, or begins with it and holds the name as well. */
function isProjectName(text: string): boolean {
  const [first] = inlineLabels({ text, spans: [{ start: 0, end: text.length }] });
  const meaning = meaningOf(first?.label.text ?? text);
  return meaning?.kind === 'field' && meaning.path === 'projectName';
}
