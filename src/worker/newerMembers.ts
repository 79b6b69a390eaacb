// What the code and its libraries use of the language that came after the oldest engine (config/engineFloor.cjs). It has to
// stand before all else in the page and in the background thread. Where an engine has a member, it is left alone.
import 'core-js/actual/array/to-reversed';
import 'core-js/actual/array/to-sorted';

// Chromium below 124 and WebKit cannot go through a stream with `for await`, which the reader of PDF files does.
const streams = ReadableStream.prototype as object as { [Symbol.asyncIterator]?: () => AsyncIterator<unknown> };
if (!(Symbol.asyncIterator in streams)) streams[Symbol.asyncIterator] = chunks;

/** The chunks of a stream; one who stops halfway ends the stream. */
async function* chunks(this: ReadableStream<unknown>): AsyncGenerator<unknown, void> {
  const reader = this.getReader();
  let isAtEnd = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isAtEnd = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!isAtEnd) await reader.cancel();
    reader.releaseLock();
  }
}
