import { STRINGS } from '../form/strings';
import { HARD_BREAK, settleLines } from './htmlText';

/** Why text of a page is no part of what it says: crossed out, printed over characters to read them aloud, or not shown. */
type Reason = 'struck' | 'aloud' | 'unseen';

/** The text of a page that is left out, and told. */
export interface LeftTexts {
  /** The open element whose text is left out, with how many of its name are open in it. */
  open: { readonly tag: string; readonly reason: Reason; depth: number } | undefined;
  readonly texts: Readonly<Record<Reason, string[]>>;
}

export function noLeftTexts(): LeftTexts {
  return { open: undefined, texts: { struck: [], aloud: [], unseen: [] } };
}

const SAY: Readonly<Record<Reason, (text: string) => string>> = {
  struck: STRINGS.struckLeft,
  aloud: STRINGS.aloudLeft,
  unseen: STRINGS.unseenLeft,
};

/** A sentence for each reason for which text was left out. */
export function noticesOf({ texts }: LeftTexts): readonly string[] {
  return (Object.keys(SAY) as Reason[]).flatMap((reason) => {
    const said = settleLines(texts[reason].join('')).join(' ');
    return said === '' ? [] : [SAY[reason](said)];
  });
}

/** Where the text goes that comes next; undefined where it belongs to the page. */
export function leftTarget({ open, texts }: LeftTexts): string[] | undefined {
  return open && texts[open.reason];
}

/** An element begins; what is not shown is left out only of cells: parts of a page may be hidden until they are asked for. */
export function enterElement(
  left: LeftTexts,
  tag: string,
  attributes: ReadonlyMap<string, string>,
  isInCell: boolean,
): void {
  if (TABLE_PARTS.has(tag)) left.open = undefined;
  if (left.open?.tag === tag) left.open.depth++;
  const reason = left.open || VOID.has(tag) ? undefined : reasonOf(tag, attributes, isInCell);
  if (!reason) return;
  left.open = { tag, reason, depth: 1 };
  left.texts[reason].push(HARD_BREAK);
}

/** An element ends. */
export function leaveElement(left: LeftTexts, tag: string): void {
  if (TABLE_PARTS.has(tag)) left.open = undefined;
  else if (left.open?.tag === tag && --left.open.depth === 0) left.open = undefined;
}

function reasonOf(tag: string, attributes: ReadonlyMap<string, string>, isInCell: boolean): Reason | undefined {
  const style = attributes.get('style') ?? '';
  if (ALOUD.has(tag)) return 'aloud';
  if (STRUCK.has(tag) || STRUCK_STYLE.test(style)) return 'struck';
  return isInCell && !TABLE_PARTS.has(tag) && (attributes.has('hidden') || UNSEEN_STYLE.test(style))
    ? 'unseen'
    : undefined;
}

/** Elements whose text is crossed out, whatever their style says. */
const STRUCK = new Set(['s', 'strike', 'del']);
const STRUCK_STYLE = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/iu;
const UNSEEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
/** How a character is read aloud, and the brackets for those who see it beside the character. */
const ALOUD = new Set(['rt', 'rp']);

/** Elements without an end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'meta', 'link', 'wbr', 'area', 'base', 'embed', 'source']);

/** Elements of a table end whatever is open in them. */
const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th']);
