import { fragmentsOf, plainDataOf } from './plainText';

/** A piece of work as the browser keeps it. */
export type PackedPiece = Uint8Array<ArrayBuffer>;

/** Characters below which a text is not worth compressing. */
const SHORT = 512;

const KINDS = { bytes: 0, text: 1, compressedText: 2 } as const;

/**
 * A value as bytes. `pause` is awaited between steps of the work, so that a large value does not keep the page from answering; whoever
 * changes the value meanwhile has to have it packed anew.
 */
export async function packPiece(value: unknown, pause: () => Promise<void> | undefined): Promise<PackedPiece> {
  if (value instanceof Uint8Array) return marked(KINDS.bytes, value);
  const fragments: string[] = [];
  for (const fragment of fragmentsOf(value)) {
    fragments.push(fragment);
    await pause();
  }
  const text = fragments.join('');
  const bytes = new TextEncoder().encode(text);
  // Browsers without it are few and old, and keep more bytes.
  if (text.length < SHORT || typeof CompressionStream === 'undefined') return marked(KINDS.text, bytes);
  return marked(KINDS.compressedText, await through(bytes, new CompressionStream('gzip')));
}

/** The value that was packed. Rejects where the bytes are damaged. */
export async function unpackPiece(packed: PackedPiece): Promise<unknown> {
  const content = packed.subarray(1);
  switch (packed[0]) {
    case KINDS.bytes:
      return content;
    case KINDS.text:
      return plainDataOf(textOf(content));
    case KINDS.compressedText:
      return plainDataOf(textOf(await through(content, new DecompressionStream('gzip'))));
    default:
      throw new Error('A kept piece of work is of no known kind.');
  }
}

function marked(kind: number, content: Uint8Array): PackedPiece {
  const packed = new Uint8Array(content.length + 1);
  packed[0] = kind;
  packed.set(content, 1);
  return packed;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const passed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}
