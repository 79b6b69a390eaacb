import { HostError } from '../../src/app/hostError';
import type { LongWork } from '../../src/app/host';
import type { Reading } from '../../src/model/reading';
import type { Source } from '../../src/model/source';
import { createReader } from '../../src/worker/createReader';
import { serveReading } from '../../src/worker/serveReading';

const reading: Reading = { text: 'x', forms: [], notes: [], remainder: [], problems: [] };
const source: Source = { kind: 'text', text: 'x' };

describe('reading in the background', () => {
  let channels: MessageChannel[] = [];
  let ended = 0;

  /** A thread within this process: the page has one end of a channel, the answering side the other. */
  const threadThat =
    (answer: 'answers' | 'stays-silent', read: (source: Source, work: LongWork) => Reading = () => reading) =>
    (): Worker => {
      const channel = new MessageChannel();
      channels.push(channel);
      channel.port1.start();
      if (answer === 'answers') serveReading(read, channel.port2);
      return Object.assign(channel.port1, {
        terminate: () => {
          ended += 1;
        },
      }) as unknown as Worker;
    };

  beforeEach(() => {
    channels = [];
    ended = 0;
  });

  afterEach(() => {
    for (const { port1, port2 } of channels) for (const port of [port1, port2]) port.close();
  });

  test('a reading arrives whole, with its progress on the way', async () => {
    const withMap: Reading = { ...reading, problems: [{ kind: 'empty' }] };
    const start = threadThat('answers', (_, { onProgress }) => {
      onProgress?.(1, 2);
      return withMap;
    });
    const seen: (readonly [number, number])[] = [];
    const result = await createReader(start).read(source, { onProgress: (...step) => seen.push(step) });
    expect(result).toEqual(withMap);
    expect(seen).toEqual([[1, 2]]);
  });

  test('one thread serves reading after reading', async () => {
    const reader = createReader(threadThat('answers'));
    await reader.read(source);
    await reader.read(source);
    expect(channels).toHaveLength(1);
  });

  test('calling off ends the thread, and the next reading has a new one', async () => {
    const threads = [threadThat('stays-silent'), threadThat('answers')];
    const reader = createReader(() => threads.shift()?.() as Worker);
    const signal = { aborted: false };
    const stuck = reader.read(source, { signal });
    signal.aborted = true;
    await expect(stuck).rejects.toEqual(new HostError('cancelled', 'Reading was called off.'));
    expect(ended).toBe(1);
    expect(await reader.read(source)).toEqual(reading);
  });

  test('a fault in the thread is reported, and the thread is not used again', async () => {
    const start = threadThat('answers', () => {
      throw new Error('broken');
    });
    const reader = createReader(start);
    await expect(reader.read(source)).rejects.toThrow('broken');
    await expect(reader.read(source)).rejects.toThrow('broken');
    expect(ended).toBe(2);
    expect(channels).toHaveLength(2);
  });
});
