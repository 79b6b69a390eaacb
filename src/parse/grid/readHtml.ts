import { Tokenizer, TokenizerMode } from 'parse5';
import { gridOfNotices } from '../../model/cellGrid';
import type { CellGrid } from '../../model/cellGrid';
import { shownInput, shownOptions } from './formControls';
import type { OpenChoice } from './formControls';
import { gridOfLines } from './gridOfLines';
import { gridsOfHtmlTable } from './gridsOfHtmlTable';
import { openHtmlCell, openHtmlRow, startHtmlTable } from './htmlTable';
import type { HtmlTable } from './htmlTable';
import { HARD_BREAK, settleLines, softenBreaks } from './htmlText';
import { enterElement, leaveElement, leftTarget, noLeftTexts, noticesOf } from './leftTexts';
import type { LeftTexts } from './leftTexts';

/**
 * The tables of an HTML document and the text around them, in the order of the document: each table is a grid, each
 * run of text between tables a grid of one column. Takes time linear in `html`, however it is malformed: it reads the
 * tags as they come and builds no tree. Nothing of the document is run or loaded. What is struck through, and what is
 * printed over the characters it reads aloud, is no part of a text; it is said in a grid of notices.
 */
export function readHtml(html: string): CellGrid[] {
  const outline: Outline = {
    grids: [],
    tables: [],
    deeperTables: 0,
    aside: [],
    hidden: undefined,
    isRaised: false,
    choice: undefined,
    left: noLeftTexts(),
  };
  const write = ({ chars }: { readonly chars: string }): void => {
    writeText(outline, softenBreaks(chars));
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs }) => {
        tokenizer.state = TEXT_MODES.get(tagName) ?? tokenizer.state;
        openElement(outline, tagName, new Map(attrs.map(({ name, value }) => [name, value])));
      },
      onEndTag: ({ tagName }) => {
        closeElement(outline, tagName);
      },
      onCharacter: write,
      onWhitespaceCharacter: write,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  closeChoice(outline);
  while (outline.tables.length > 0) closeTable(outline);
  writeAside(outline);
  const notices = noticesOf(outline.left);
  return notices.length === 0 ? outline.grids : [...outline.grids, gridOfNotices(notices)];
}

/** What was read so far. */
interface Outline {
  readonly grids: CellGrid[];
  /** The open tables, innermost last. */
  readonly tables: HtmlTable[];
  /** How many tables are open below the deepest one that is read as a table. */
  deeperTables: number;
  /** Raw text outside of cells. */
  aside: string[];
  /** The open element whose text a page does not show. */
  hidden: string | undefined;
  /** Whether the next text is raised above the line. */
  isRaised: boolean;
  /** The open list to choose from. */
  choice: OpenChoice | undefined;
  readonly left: LeftTexts;
}

/** Elements whose content is not markup: without this, the text of a script would be read as tags. */
const TEXT_MODES = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);

/** Elements whose text a page does not show; all of them are ended by their own end tag only. */
const HIDDEN = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'title']);

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  ['address', 'article', 'aside', 'blockquote', 'body', 'br', 'caption', 'center', 'dd', 'div', 'dl', 'dt'].concat(
    ['fieldset', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html'],
    ['li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'textarea', 'ul'],
  ),
);

/** Tables nested deeper than this are read as text of the cell they stand in. */
const DEEPEST_TABLE = 20;

function openElement(outline: Outline, tag: string, attributes: ReadonlyMap<string, string>): void {
  enterElement(outline.left, tag, attributes, outline.tables.at(-1)?.open !== undefined);
  outline.isRaised = tag === 'sup' || (outline.isRaised && tag === 'a');
  // Whatever list is open ends where the page goes on.
  if (tag !== 'option' && tag !== 'optgroup') closeChoice(outline);
  if (HIDDEN.has(tag)) outline.hidden = tag;
  else if (tag === 'table') openTable(outline);
  else if (tag === 'tr') openHtmlRowIn(outline);
  else if (tag === 'td' || tag === 'th') openHtmlCellIn(outline, attributes);
  else if (tag === 'select') outline.choice = { options: [] };
  else if (tag === 'option') outline.choice?.options.push({ isChosen: attributes.has('selected'), parts: [] });
  else if (tag === 'input') writeText(outline, shownInput(attributes));
  else if (BLOCKS.has(tag)) writeText(outline, HARD_BREAK);
}

function closeElement(outline: Outline, tag: string): void {
  const table = outline.deeperTables > 0 ? undefined : outline.tables.at(-1);
  leaveElement(outline.left, tag);
  if (tag !== 'option' && tag !== 'optgroup') closeChoice(outline);
  if (tag === outline.hidden) outline.hidden = undefined;
  else if (tag === 'table') closeTable(outline);
  else if (table && (tag === 'td' || tag === 'th' || tag === 'tr')) table.open = undefined;
  else if (BLOCKS.has(tag)) writeText(outline, HARD_BREAK);
}

function writeText(outline: Outline, text: string): void {
  if (outline.hidden !== undefined) return;
  const inPage = (): (string | HtmlTable)[] => outline.tables.at(-1)?.open?.parts ?? outline.aside;
  const left = text === HARD_BREAK ? undefined : leftTarget(outline.left);
  const texts = left ?? (outline.choice ? (outline.choice.options.at(-1)?.parts ?? []) : inPage());
  if (outline.isRaised && /^\d/u.test(text) && /\d\s*$/u.test(lastText(texts))) texts.push(POWER);
  if (text.trim() !== '') outline.isRaised = false;
  texts.push(text);
}

/** A raised number behind a number is a power or the mark of a note, in no case more digits of it: 10 with a small 4 is not 104. */
const POWER = '^';

function lastText(parts: readonly unknown[]): string {
  const last = parts.at(-1);
  return typeof last === 'string' ? last : '';
}

function closeChoice(outline: Outline): void {
  const { choice } = outline;
  outline.choice = undefined;
  if (choice) writeText(outline, shownOptions(choice));
}

function writeAside(outline: Outline): void {
  const lines = settleLines(outline.aside.join(''));
  outline.aside = [];
  if (lines.length > 0) outline.grids.push(gridOfLines(lines));
}

function openTable(outline: Outline): void {
  const outer = outline.tables.at(-1);
  if (outer && !outer.open) closeTable(outline);
  if (outline.tables.length === 0) writeAside(outline);
  if (outline.tables.length < DEEPEST_TABLE) outline.tables.push(startHtmlTable());
  else outline.deeperTables++;
}

function closeTable(outline: Outline): void {
  if (outline.deeperTables > 0) {
    outline.deeperTables--;
    return;
  }
  const table = outline.tables.pop();
  if (!table) return;
  const outer = outline.tables.at(-1)?.open;
  if (outer) outer.parts.push(table);
  else outline.grids.push(...gridsOfHtmlTable(table));
}

function openHtmlRowIn(outline: Outline): void {
  if (outline.tables.length === 0) openTable(outline);
  const table = outline.tables.at(-1);
  if (outline.deeperTables > 0) writeText(outline, HARD_BREAK);
  else if (table) openHtmlRow(table);
}

function openHtmlCellIn(outline: Outline, attributes: ReadonlyMap<string, string>): void {
  if (outline.tables.length === 0) openTable(outline);
  const table = outline.tables.at(-1);
  if (outline.deeperTables > 0) writeText(outline, ' ');
  else if (table) openHtmlCell(table, attributes);
}
