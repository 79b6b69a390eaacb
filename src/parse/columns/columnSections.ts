import { recogniseCellLabel } from '../grid/cellLabel';
import type { CellLabel } from '../grid/cellLabel';
import { isSignoff, isSignoffLabel } from './signoffLabels';
import { isTitleLine, isYearLine } from '../grid/titleLine';
import type { ColumnLine, Word } from './columnLine';
import { findStackedLabels } from './stackedLabel';

/** Lines in a row that are laid out alike, page by page. */
export interface ColumnSection {
  readonly kind: SectionKind;
  readonly pages: readonly (readonly ColumnLine[])[];
}

export type SectionKind =
  /** Text outside of a form, and its title. */
  | 'aside'
  /** 项目名称 to 项目期: labels at the left and in the middle. */
  | 'head'
  | 'funds'
  /** The texts from 项目概况 on: labels at the left. */
  | 'narratives'
  | 'goals'
  | 'indicators'
  | 'signoff';

/** Cuts the lines of a source into sections at the headings of the form. */
export function findColumnSections(lines: readonly ColumnLine[]): ColumnSection[] {
  const sections: { kind: SectionKind; pages: ColumnLine[][] }[] = [];
  const starts = sectionStarts(lines);
  for (const line of lines) {
    const start = starts.get(line.number);
    const last = sections.at(-1);
    const page = last?.pages.at(-1);
    if (!last || start !== undefined) sections.push({ kind: start ?? 'aside', pages: [[line]] });
    else if (page?.at(-1)?.page === line.page) page.push(line);
    else last.pages.push([line]);
  }
  return sections;
}

/** How far above 项目名称 the first line of a long name may stand. */
const TALLEST_HALF_CELL = 6;

/** How many lines the funds may take. */
const LONGEST_FUNDS = 60;

function sectionStarts(lines: readonly ColumnLine[]): Map<number, SectionKind> {
  const starts = new Map<number, SectionKind>();
  let fundsEnd = -1;
  for (const line of lines) {
    const labels = line.words.map(({ text }) => recogniseCellLabel(text));
    const count = (kind: CellLabel['kind']): number => labels.filter((label) => label?.kind === kind).length;
    if (labels[0]?.kind === 'scalar' && labels[0].path === 'projectName') starts.set(headStart(lines, line), 'head');
    else if (count('goal') >= 2) starts.set(line.number, 'goals');
    else if (count('heading') >= 2) starts.set(line.number, 'indicators');
    else if (line.number > fundsEnd && labels.some((label) => label?.kind === 'fund' && label.line === 'total')) {
      starts.set(line.number, 'funds');
      fundsEnd = lastFundLine(lines, line.number);
      starts.set(fundsEnd + 1, 'narratives');
    } else if (isSignoff(line.words.map(({ text }) => text).join(' '))) {
      const { first, last } = linesOfSignoff(lines, line);
      starts.set(first, 'signoff');
      starts.set(last + 1, 'aside');
    }
  }
  return starts;
}

/**
 * A cell of the sign-off whose value is wrapped below its label stands half a line above and half a line below the others:
 *
 *                                      填报日期：
 *     负责人：   经办人：   联系电话：
 *                                      20240123114540
 */
function linesOfSignoff(lines: readonly ColumnLine[], line: ColumnLine): { first: number; last: number } {
  const near = (at: number): readonly Word[] => (lines[at]?.page === line.page ? lines[at].words : []);
  const above = near(line.number - 1);
  const isAbove = above.length > 0 && above.every(({ text }) => isSignoffLabel(text));
  const labels = [...(isAbove ? above : []), ...line.words].filter(({ text }) => isSignoffLabel(text));
  const below = near(line.number + 1);
  const isBelow =
    below.length > 0 &&
    below.every(({ text, left }) => DATE_OR_NUMBER.test(text) && labels.some((label) => left >= label.left - 1));
  return { first: line.number - (isAbove ? 1 : 0), last: line.number + (isBelow ? 1 : 0) };
}

const DATE_OR_NUMBER = /^\d[\d\-./年月日:：]{5,}$/u;

/** The first line of the cell of 项目名称: its label stands at the middle of the name. */
function headStart(lines: readonly ColumnLine[], labelled: ColumnLine): number {
  for (let at = labelled.number - 1; at >= labelled.number - TALLEST_HALF_CELL; at--) {
    const line = lines[at];
    if (!line || line.page !== labelled.page) break;
    const text = line.words.map((word) => word.text).join('');
    if (isTitleLine(text) || isYearLine(text)) return at + 1;
  }
  return labelled.number;
}

function lastFundLine(lines: readonly ColumnLine[], start: number): number {
  const following = lines.slice(start, start + LONGEST_FUNDS);
  const end = following.findIndex(({ words }) => ENDS_FUNDS.has(recogniseCellLabel(words[0]?.text ?? '')?.kind));
  const words = following.slice(0, end < 0 ? following.length : end).flatMap((line) => line.words);
  const funds = findStackedLabels(words).filter(({ label }) => label.kind === 'fund');
  return funds.reduce((last, label) => Math.max(last, label.words.at(-1)?.line ?? 0), start);
}

const ENDS_FUNDS: ReadonlySet<string | undefined> = new Set(['narrative', 'scalar', 'goal', 'heading']);
