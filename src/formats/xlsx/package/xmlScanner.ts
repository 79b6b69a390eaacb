import { decodeXml, encodeAttribute } from './xmlText';

/** One tag of a piece of XML by its places in the text; `name` is without its prefix. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** An element by its places: `start` to `end` with its tags, `inside` to `insideEnd` between them. */
export interface XmlElement {
  readonly name: string;
  readonly start: number;
  readonly inside: number;
  readonly insideEnd: number;
  readonly end: number;
}

/** A piece of a text that is to be replaced. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GREATER = 62;

/** The next tag that begins at or after a place and before `to`; undefined behind the last. Comments and the like are passed over. */
export function nextTag(xml: string, from: number, to = xml.length): XmlTag | undefined {
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    const next = xml[at + 1];
    if (next !== '!' && next !== '?') return tagAt(xml, at);
    at = xml.indexOf('<', behindMarkup(xml, at));
  }
  return undefined;
}

/** Behind a comment, a CDATA section, a processing instruction or a declaration. */
function behindMarkup(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return behind(xml, ']]>', at + 9);
  return behind(xml, xml[at + 1] === '?' ? '?>' : '>', at + 2);
}

function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Error(`Markup without an end at ${from}.`);
  return at + mark.length;
}

function tagAt(xml: string, start: number): XmlTag {
  const isClose = xml.charCodeAt(start + 1) === SLASH;
  const nameStart = isClose ? start + 2 : start + 1;
  const nameEnd = endOfName(xml, nameStart);
  const last = endOfTag(xml, nameEnd);
  const whole = xml.slice(nameStart, nameEnd);
  const name = whole.slice(whole.lastIndexOf(':') + 1);
  const kind = isClose ? 'close' : xml.charCodeAt(last - 1) === SLASH ? 'empty' : 'open';
  return { kind, name, start, end: last + 1 };
}

function endOfName(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code <= 32 || code === SLASH || code === GREATER) return at;
  }
  return xml.length;
}

/** The place of the '>' that ends a tag; one in an attribute's quotes does not. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw new Error(`A tag without an end at ${from}.`);
}

/** The element whose first tag this is. */
export function elementOf(xml: string, tag: XmlTag): XmlElement {
  const { name, start } = tag;
  if (tag.kind === 'empty') return { name, start, inside: tag.end, insideEnd: tag.end, end: tag.end };
  let depth = 1;
  let at = tag.end;
  for (let found = nextTag(xml, at); found; found = nextTag(xml, at)) {
    at = found.end;
    // Drawings of notes may hold tags of old web pages that nobody closes.
    if (found.name !== name) continue;
    if (found.kind === 'open') depth += 1;
    if (found.kind === 'close') depth -= 1;
    if (depth === 0) return { name, start, inside: tag.end, insideEnd: found.start, end: found.end };
  }
  throw new Error(`The element ${name} at ${start} has no end.`);
}

/** The outermost element of a document. */
export function rootOf(xml: string): XmlElement {
  const tag = nextTag(xml, 0);
  if (!tag) throw new Error('A part without an element.');
  const prefix = prefixAt(xml, tag.start);
  const close = xml.lastIndexOf(`</${prefix}${tag.name}`);
  if (tag.kind === 'empty' || close < tag.end) return elementOf(xml, tag);
  const { name, start } = tag;
  return { name, start, inside: tag.end, insideEnd: close, end: behind(xml, '>', close) };
}

/** The elements directly inside an element, in their order. */
export function childrenOf(xml: string, parent: Pick<XmlElement, 'inside' | 'insideEnd'>): readonly XmlElement[] {
  const children: XmlElement[] = [];
  let at = parent.inside;
  for (let tag = nextTag(xml, at, parent.insideEnd); tag; tag = nextTag(xml, at, parent.insideEnd)) {
    const child = elementOf(xml, tag);
    children.push(child);
    at = child.end;
  }
  return children;
}

/** The elements of these names at any depth inside an element, in their order. */
export function descendantsOf(
  xml: string,
  parent: Pick<XmlElement, 'inside' | 'insideEnd'>,
  isWanted: (name: string) => boolean,
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let tag = nextTag(xml, parent.inside, parent.insideEnd); tag; tag = nextTag(xml, tag.end, parent.insideEnd)) {
    if (tag.kind !== 'close' && isWanted(tag.name)) found.push(elementOf(xml, tag));
  }
  return found;
}

/** The prefix with its colon that the tag at a place has; '' without one. */
export function prefixAt(xml: string, start: number): string {
  const name = xml.slice(start + 1, endOfName(xml, start + 1));
  return name.slice(0, name.lastIndexOf(':') + 1);
}

/** An attribute of a tag by its places; `name` is with its prefix, `start` and `end` are those of its value. */
interface XmlAttribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The attributes of the tag that begins at a place. */
export function attributesAt(xml: string, start: number): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let at = endOfName(xml, start + 1);
  for (;;) {
    while (xml.charCodeAt(at) <= 32) at += 1;
    const equals = xml.indexOf('=', at);
    const code = xml.charCodeAt(at);
    if (equals < 0 || code === GREATER || code === SLASH || Number.isNaN(code)) return attributes;
    const name = xml.slice(at, equals).trimEnd();
    let open = equals + 1;
    while (xml.charCodeAt(open) <= 32) open += 1;
    const close = xml.indexOf(xml[open] ?? '"', open + 1);
    if (close < 0) return attributes;
    attributes.push({ name, start: open + 1, end: close });
    at = close + 1;
  }
}

/** The value of an attribute of the tag that begins at a place; undefined if it has none. `name` is with its prefix. */
export function attributeAt(xml: string, start: number, name: string): string | undefined {
  const attribute = attributesAt(xml, start).find((one) => one.name === name);
  return attribute && decodeXml(xml.slice(attribute.start, attribute.end));
}

/** The tag that begins at a place with attributes set, or taken away where their value is undefined; the others stand as they stood. */
export function tagWith(xml: string, start: number, values: Readonly<Record<string, string | undefined>>): string {
  const nameEnd = endOfName(xml, start + 1);
  const last = endOfTag(xml, nameEnd);
  const written = new Set<string>();
  const attributes = attributesAt(xml, start).flatMap((one) => {
    written.add(one.name);
    const value = one.name in values ? values[one.name] : null;
    if (value === undefined) return [];
    return [
      ` ${one.name}="${value === null ? xml.slice(one.start, one.end).replaceAll('"', '&quot;') : encodeAttribute(value)}"`,
    ];
  });
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && !written.has(name)) attributes.push(` ${name}="${encodeAttribute(value)}"`);
  }
  const isEmpty = xml.charCodeAt(last - 1) === SLASH;
  return `${xml.slice(start, nameEnd)}${attributes.join('')}${isEmpty ? '/>' : '>'}`;
}

/** A text with pieces of it replaced; the pieces are in their order and apart. */
export function spliced(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const splice of splices) {
    parts.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
