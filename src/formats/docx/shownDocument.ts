import { writeOutNumbers } from './shownNumbers';
import type { Numbering } from './shownNumbers';

/** A document as Word shows it, and what of it is no text of a form, by kind. */
export interface ShownDocument {
  readonly xml: string;
  readonly hidden: readonly string[];
  readonly prompts: readonly string[];
  /** How characters are read aloud, printed over them. */
  readonly aloud: readonly string[];
  /** How many other documents are embedded as text. */
  readonly embedded: number;
}

/** What has to be changed for a reader that knows only runs of text. */
const CHANGED =
  /<w:(?:numPr|fldSimple|vanish|dstrike|showingPlcHdr|ruby|footnoteReference|endnoteReference|commentReference|altChunk)\b|<m:oMath\b|<a:blip\b|<v:imagedata\b/u;

/** Whether a document has anything that `shownDocument` would change. */
export function hasMoreThanText(xml: string): boolean {
  return CHANGED.test(xml);
}

/**
 * Writes out what Word shows and a plain reader would lose or take for text: numbers of lists, results of fields, equations as a line of
 * text, the characters under their pronunciation. Leaves out hidden text, prompts of empty content controls, the marks of footnotes
 * and comments. One pass over the tags. Source: ECMA-376 part 1, 17.3, 17.5.2 and 22.1.
 */
export function shownDocument(xml: string, numbering: Numbering): ShownDocument {
  const walk: Walk = {
    out: [],
    run: undefined,
    controls: [],
    equation: undefined,
    ruby: undefined,
    hidden: [],
    prompts: [],
    aloud: [],
    embedded: 0,
  };
  for (const [token] of writeOutNumbers(xml, numbering).matchAll(/<[^>]*>|[^<]+/gu)) {
    const name = /^<\/?([\w:]+)/u.exec(token)?.[1];
    if (name === undefined) takeText(walk, token);
    else takeTag(walk, name, token);
  }
  const { hidden, prompts, aloud, embedded } = walk;
  return { xml: walk.out.join(''), hidden, prompts, aloud, embedded };
}

interface Run {
  readonly parts: string[];
  readonly texts: string[];
  isHidden: boolean;
}

interface Walk {
  readonly out: string[];
  /** The open run; nothing of it is written before it is known whether it is hidden. */
  run: Run | undefined;
  /** The open content controls: whether each shows only its prompt. */
  readonly controls: { isPrompt: boolean }[];
  /** The text of the open equation. */
  equation: string[] | undefined;
  /** What of a character with its pronunciation is open. */
  ruby: 'base' | 'beside' | undefined;
  readonly hidden: string[];
  readonly prompts: string[];
  readonly aloud: string[];
  embedded: number;
}

/** Marks that stand for a note elsewhere, and pictures, which nobody reads: the library stumbles over one whose file is missing. */
const MARKS = new Set([
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:footnoteRef',
  'w:endnoteRef',
  'a:blip',
  'v:imagedata',
]);

function write(walk: Walk, token: string): void {
  (walk.run?.parts ?? walk.out).push(token);
}

function takeText(walk: Walk, text: string): void {
  if (walk.equation) walk.equation.push(text);
  else if (walk.ruby === 'beside') walk.aloud.push(text);
  else if (walk.controls.some(({ isPrompt }) => isPrompt)) walk.prompts.push(text);
  else {
    walk.run?.texts.push(text);
    write(walk, text);
  }
}

function takeTag(walk: Walk, name: string, token: string): void {
  const isEnd = token.startsWith('</');
  const isOn = !/w:val="(?:0|false|off)"/u.test(token);
  if (name === 'm:oMath') takeEquation(walk, isEnd);
  else if (walk.equation) {
    // A fraction is read on one line: 3/4.
    if (name === 'm:num' && isEnd) walk.equation.push('/');
  } else if (name.startsWith('m:')) return;
  else if (name === 'w:ruby' || walk.ruby) takeRuby(walk, name, token, isEnd);
  else if (name === 'w:r' && !token.endsWith('/>')) takeRun(walk, token, isEnd);
  else if (name === 'w:vanish' && walk.run) walk.run.isHidden ||= isOn;
  else if (name === 'w:sdt') {
    if (isEnd) walk.controls.pop();
    else walk.controls.push({ isPrompt: false });
    write(walk, token);
  } else if (name === 'w:showingPlcHdr') {
    const control = walk.controls.at(-1);
    if (control) control.isPrompt = isOn;
  } else if (name === 'w:dstrike') write(walk, token.replace('w:dstrike', 'w:strike'));
  else if (name === 'w:altChunk') walk.embedded += isEnd ? 0 : 1;
  else if (!MARKS.has(name)) write(walk, token);
}

function takeEquation(walk: Walk, isEnd: boolean): void {
  if (!isEnd) {
    walk.equation = [];
    return;
  }
  const text = (walk.equation ?? []).join('').trim();
  walk.equation = undefined;
  if (text !== '') walk.out.push(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
}

function takeRun(walk: Walk, token: string, isEnd: boolean): void {
  if (!isEnd) {
    if (walk.run) walk.out.push(...walk.run.parts);
    walk.run = { parts: [token], texts: [], isHidden: false };
    return;
  }
  const { run } = walk;
  walk.run = undefined;
  if (run?.isHidden === true) walk.hidden.push(...run.texts);
  else walk.out.push(...(run?.parts ?? []), token);
}

/** Of 阳 with yáng over it the run keeps 阳. */
function takeRuby(walk: Walk, name: string, token: string, isEnd: boolean): void {
  if (name === 'w:ruby') walk.ruby = isEnd ? undefined : 'beside';
  else if (name === 'w:rubyBase') walk.ruby = isEnd ? 'beside' : 'base';
  else if (name === 'w:t' && walk.ruby === 'base') write(walk, token);
}
