import { decodeText } from '../text/decodeText';

/** Parts in parts in parts: no browser or office program nests them deeper than this. */
const DEEPEST = 4;

/**
 * The web page in a file that browsers and office programs save a page with its pictures in (.mht): all its parts that are HTML, one
 * after the other, since a workbook has one for each sheet. Undefined if there is none. Source: RFC 2045, RFC 2557.
 */
export function htmlOfMessage(bytes: Uint8Array): string | undefined {
  let message = '';
  for (let at = 0; at < bytes.length; at += CHUNK) message += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  const pages = htmlParts(message, DEEPEST);
  return pages.length === 0 ? undefined : pages.join('\n');
}

/** As many arguments as every engine takes in one call. */
const CHUNK = 8192;

/** `part` has one character for each byte. */
function htmlParts(part: string, depth: number): readonly string[] {
  const { headers, body } = headersAndBody(part);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameterOf(type, 'boundary');
  if (/^multipart\//iu.test(type) && boundary !== undefined && depth > 0) {
    return partsBetween(body, `--${boundary}`).flatMap((inner) => htmlParts(inner, depth - 1));
  }
  if (!/^text\/html\b/iu.test(type)) return [];
  const html = decodePart(
    transferred(body, headers.get('content-transfer-encoding') ?? ''),
    parameterOf(type, 'charset'),
  );
  return html === undefined ? [] : [html];
}

interface HeadersAndBody {
  /** By their names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function headersAndBody(part: string): HeadersAndBody {
  const begun = part.replace(/^(?:\r?\n)+/u, '');
  const gap = /\r?\n\r?\n/u.exec(begun);
  const head = gap ? begun.slice(0, gap.index) : begun;
  const lines = head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map(headers), body: gap ? begun.slice(gap.index + gap[0].length) : '' };
}

function parameterOf(header: string, name: string): string | undefined {
  const parameter = header
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.toLowerCase().startsWith(`${name}=`));
  return parameter?.slice(name.length + 1).replace(/^"(.*)"$/u, '$1');
}

/** What stands between the lines that divide the parts; before the first and behind the last is nothing to read. */
function partsBetween(body: string, divider: string): readonly string[] {
  const parts: string[][] = [];
  let isInside = false;
  for (const line of body.split('\n')) {
    const bare = line.trimEnd();
    if (bare === divider || bare === `${divider}--`) {
      isInside = bare === divider;
      if (isInside) parts.push([]);
    } else if (isInside) parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join('\n'));
}

function transferred(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return bytesOfBase64(body);
    case 'quoted-printable':
      return bytesOf(
        body
          .replaceAll(/[ \t]*\r?\n/gu, '\n')
          .replaceAll('=\n', '')
          .replaceAll(/=([\dA-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      );
    default:
      return bytesOf(body);
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function bytesOfBase64(body: string): Uint8Array {
  try {
    return bytesOf(atob(body.replaceAll(/[^A-Za-z\d+/]/gu, '')));
  } catch {
    return new Uint8Array();
  }
}

/** A page says its encoding in the header of its part, or not at all. */
function decodePart(bytes: Uint8Array, charset: string | undefined): string | undefined {
  if (charset !== undefined) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // The encoding is none that is known, or not the one of these bytes.
    }
  }
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? decoded.text : undefined;
}
