/** The automatic numbers of a document's paragraphs: `1.`, `（一）`. They stand in no text of the file but belong to what is read. */
export interface Numbering {
  /** For each list, its levels from the outermost on. */
  readonly lists: ReadonlyMap<string, readonly NumberLevel[]>;
}

interface NumberLevel {
  readonly start: number;
  readonly format: string;
  /** `%1.` stands for the number of the first level with a full stop. */
  readonly text: string;
}

/** Reads the lists of `numbering.xml`. Source: ECMA-376 part 1, 17.9. */
export function readNumbering(xml: string): Numbering {
  const kinds = new Map<string, NumberLevel[]>();
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:abstractNum\b[^>]+w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gsu,
  )) {
    const levels: NumberLevel[] = [];
    for (const [, level = '0', own = ''] of body.matchAll(/<w:lvl\b[^>]+w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvl>/gsu)) {
      levels[Number(level)] = {
        start: Number(valueOf(own, 'start') ?? 1),
        format: valueOf(own, 'numFmt') ?? 'decimal',
        text: valueOf(own, 'lvlText') ?? '',
      };
    }
    kinds.set(id, levels);
  }
  const lists = new Map<string, readonly NumberLevel[]>();
  for (const [, id = '', body = ''] of xml.matchAll(/<w:num\b[^>]+w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gsu)) {
    lists.set(id, kinds.get(valueOf(body, 'abstractNumId') ?? '') ?? []);
  }
  return { lists };
}

function valueOf(xml: string, tag: string): string | undefined {
  return new RegExp(`<w:${tag}\\b[^>]*w:val="([^"]*)"`, 'u').exec(xml)?.[1];
}

/** The text of a document with the numbers of its paragraphs written out, and with the results of its fields as plain text. */
export function writeOutNumbers(xml: string, { lists }: Numbering): string {
  // Every cell of a form is a text of its own: its numbers begin anew.
  return xml
    .split(/(?=<w:tc[ >])/u)
    .map((part) => writeOutPart(part, lists, new Map()))
    .join('');
}

function writeOutPart(xml: string, lists: Numbering['lists'], counts: Map<string, number[]>): string {
  return xml
    .replaceAll(/<\/?w:fldSimple\b[^>]*>/gu, '')
    .replaceAll(/<w:numPr>(.*?)<\/w:numPr>(.*?<\/w:pPr>)/gsu, (whole: string, own: string, rest: string) => {
      const [id, level] = [valueOf(own, 'numId') ?? '', Number(valueOf(own, 'ilvl') ?? 0)];
      const shown = nextNumber(lists.get(id) ?? [], id, level, counts);
      return shown === undefined ? whole : `${rest}<w:r><w:t xml:space="preserve">${shown}</w:t></w:r>`;
    });
}

function nextNumber(
  levels: readonly NumberLevel[],
  id: string,
  level: number,
  counts: Map<string, number[]>,
): string | undefined {
  const own = levels[level];
  if (!own || own.format === 'bullet' || own.format === 'none') return undefined;
  const numbers = (counts.get(id) ?? []).slice(0, level + 1);
  numbers[level] = (numbers[level] ?? own.start - 1) + 1;
  counts.set(id, numbers);
  return own.text.replaceAll(/%(\d)/gu, (_, place: string) => {
    const at = Number(place) - 1;
    return shownAs(levels[at]?.format ?? 'decimal', numbers[at] ?? levels[at]?.start ?? 1);
  });
}

const CHINESE = '零一二三四五六七八九';

function shownAs(format: string, number: number): string {
  if (/chinese|japaneseCounting|ideograph/iu.test(format) && number < 100) return chineseNumber(number);
  if (format === 'decimalEnclosedCircle' && number <= 20) return String.fromCodePoint(0x245f + number);
  if (format === 'lowerLetter' && number <= 26) return String.fromCodePoint(0x60 + number);
  if (format === 'upperLetter' && number <= 26) return String.fromCodePoint(0x40 + number);
  return String(number);
}

function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const front = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE.charAt(tens)}十`;
  return front + (ones === 0 && tens > 0 ? '' : CHINESE.charAt(ones));
}
