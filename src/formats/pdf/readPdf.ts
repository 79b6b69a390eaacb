import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page, PageText } from '../../model/page';
import { libraryFault } from '../libraryFault';
import { clippedTexts } from './clippedTexts';
import type { TextOperatorNumbers } from './clippedTexts';
import { isPicture } from './isPicture';
import { multiply } from './matrix';
import type { Matrix } from './matrix';
import { fieldTexts } from './fieldTexts';
import { partOverprints } from './overprints';
import type { TurnedText } from './overprints';
import { PdfError } from './pdfError';
import { turnOf, uprightView } from './uprightView';
import { rulingsOf } from './rulingsOf';
import type { LineOperatorNumbers } from './rulingsOf';

/** Where the tables of Chinese encodings and the standard fonts that come with the reader lie. */
export interface PdfResources {
  /** A folder or an address, with a slash at its end. */
  readonly cMaps: string;
  readonly standardFonts: string;
}

/** A file larger than this is refused before it is opened. */
const MAX_BYTES = 200 * 1024 * 1024;

/**
 * The pages of a PDF. Throws `PdfError` for bytes that are no PDF, are broken, encrypted or over 200 MB. Nothing in the
 * file is run, and nothing is loaded but the resources given.
 */
export async function readPdf(
  bytes: Uint8Array,
  resources: PdfResources,
  onPage: (page: number, pages: number) => void = () => undefined,
): Promise<Page[]> {
  if (bytes.length > MAX_BYTES) throw new PdfError('too-large', `${bytes.length} bytes`);
  const { getDocument, OPS } = await loadPdfJs();
  const task = getDocument({
    // A copy, since the reader takes the memory away, and plain, since it refuses a Buffer of Node.
    data: new Uint8Array(bytes),
    cMapUrl: resources.cMaps,
    cMapPacked: true,
    standardFontDataUrl: resources.standardFonts,
    // In a background thread of a page there is no document to ask how files are fetched.
    useWorkerFetch: /^https?:/u.test(resources.cMaps),
    isEvalSupported: false,
    useSystemFonts: false,
    // Nothing is drawn: fonts and pictures stay as they are.
    disableFontFace: true,
    maxImageSize: 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await calling(task.promise);
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await calling(document.getPage(number));
      pages.push(await readPage(page, OPS));
      page.cleanup();
      onPage(number, document.numPages);
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** What the library says of the file is told apart from what goes wrong in our own code around its calls. */
async function calling<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    const isEncrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new PdfError(isEncrypted ? 'encrypted' : libraryFault(cause), 'The library did not read the PDF.', { cause });
  }
}

/** Loaded on demand: it is larger than all the rest. Its worker runs in this thread, which is a background thread already. */
async function loadPdfJs(): Promise<typeof PdfJs> {
  const [pdf] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return pdf;
}

async function readPage(
  page: PdfJs.PDFPageProxy,
  operatorNumbers: LineOperatorNumbers & TextOperatorNumbers,
): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await calling(page.getTextContent({ disableNormalization: true }));
  const items = content.items.filter((item): item is TextItem => 'str' in item && item.str !== '');
  const upright = uprightView(toMatrix(transform), width, height, items);
  const { view } = upright;
  const operators = await calling(page.getOperatorList());
  const isClipped = clippedTexts(operators, operatorNumbers, view);
  const turned = items.flatMap((item): TurnedText[] => {
    const base = toMatrix(item.transform as number[]);
    const text = placeText(item.str, base, item.width, view);
    const [, , , , x, y] = multiply(view, base);
    return isClipped(text, x, y) || item.str.trim() === '' ? [] : [{ text, turn: turnOf(multiply(view, base)) }];
  });
  const { texts, overprints } = partOverprints(turned);
  const fields = fieldTexts(await calling(page.getAnnotations()), view, texts);
  const characters = [...texts, ...fields].reduce((count, { text }) => count + text.replaceAll(/\s/gu, '').length, 0);
  const size = { width: upright.width, height: upright.height };
  return {
    ...size,
    texts: [...texts, ...fields],
    rulings: rulingsOf(operators, operatorNumbers, view),
    ...(overprints.length > 0 && { overprints: overprints.map(({ text }) => text) }),
    ...(isPicture(operators, operatorNumbers, { view, ...size, characters }) && { isPicture: true }),
  };
}

type TextItem = Extract<Awaited<ReturnType<PdfJs.PDFPageProxy['getTextContent']>>['items'][number], { str: string }>;

/** How much of a character lies above its base line, in parts of its height. */
const ASCENT = 0.86;

function toMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** `base` takes the characters to the page, `view` the page to points from its top left corner. */
function placeText(text: string, base: Matrix, width: number, view: Matrix): PageText {
  const [, , c, d] = base;
  const size = Math.hypot(c, d);
  const [, , , , x, y] = multiply(view, base);
  return { text, left: x, top: y - size * ASCENT, right: x + width, bottom: y + size * (1 - ASCENT) };
}
