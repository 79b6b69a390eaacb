import { replaceUnwritable } from '../../../model/unwritableCharacters';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The characters that a piece of XML text or of an attribute stands for. */
export function decodeXml(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (entity: string, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? entity;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text as the content of an element; what XML cannot hold is replaced. */
export function encodeText(text: string): string {
  return replaceUnwritable(text).replace(/[<>&\r]/g, (character) => ENTITIES[character] ?? character);
}

/** A text as the value of an attribute in double quotes; what XML cannot hold is replaced. */
export function encodeAttribute(text: string): string {
  return replaceUnwritable(text).replace(/[<>&"\r\n\t]/g, (character) => ENTITIES[character] ?? character);
}
