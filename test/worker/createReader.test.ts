import { HostError } from '../../src/app/hostError';
import type { LongWork, ReportProgress } from '../../src/app/host';
import type { Reading } from '../../src/model/reading';
import type { Source } from '../../src/model/source';
import type { NamedFile } from '../../src/model/decodedFile';
import { createBackgroundThreads } from '../../src/worker/backgroundThreads';
import { createFileDecoder } from '../../src/worker/createFileDecoder';
import { createReader } from '../../src/worker/createReader';
import { serveReading } from '../../src/worker/serveReading';
import type { ReadingThread, ReadingWork } from '../../src/worker/serveReading';

const reading: Reading = { text: 'x', forms: [], notes: [], remainder: [], problems: [] };
const RESOURCES = { cMaps: '', standardFonts: '' };
const source: Source = { kind: 'text', text: 'x' };
const file: NamedFile = { name: '甲.txt', decoded: { ...source, warnings: [] } };

describe('reading in the background', () => {
  let channels: MessageChannel[] = [];
  let ended = 0;

  /** A thread within this process: the page has one end of a channel, the answering side the other. */
  const threadThat =
    (
      answer: 'answers' | 'stays-silent',
      read: (source: Source, work: LongWork) => Reading = () => reading,
      decode: ReadingWork['decode'] = () => Promise.resolve([file]),
    ) =>
    (): Worker => {
      const channel = new MessageChannel();
      channels.push(channel);
      channel.port1.start();
      if (answer === 'answers') serveReading({ read, decode }, channel.port2);
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
    const result = await createReader(createBackgroundThreads(start)).read(source, {
      onProgress: (...step) => seen.push(step),
    });
    expect(result).toEqual(withMap);
    expect(seen).toEqual([[1, 2]]);
  });

  test('one thread serves reading after reading', async () => {
    const reader = createReader(createBackgroundThreads(threadThat('answers')));
    await reader.read(source);
    await reader.read(source);
    expect(channels).toHaveLength(1);
  });

  test('calling off ends the thread, and the next reading has a new one', async () => {
    const threads = [threadThat('stays-silent'), threadThat('answers')];
    const reader = createReader(createBackgroundThreads(() => threads.shift()?.() as Worker));
    const signal = { aborted: false };
    const stuck = reader.read(source, { signal });
    signal.aborted = true;
    await expect(stuck).rejects.toEqual(new HostError('cancelled', 'The work was called off.'));
    expect(ended).toBe(1);
    expect(await reader.read(source)).toEqual(reading);
  });

  test('a fault in the thread is reported, and the thread is not used again', async () => {
    const start = threadThat('answers', () => {
      throw new Error('broken');
    });
    const reader = createReader(createBackgroundThreads(start));
    await expect(reader.read(source)).rejects.toThrow('broken');
    await expect(reader.read(source)).rejects.toThrow('broken');
    expect(ended).toBe(2);
    expect(channels).toHaveLength(2);
  });

  test('what went wrong in the thread arrives with its causes, its places and its codes', async () => {
    const cause = new TypeError('x is not a function');
    const refusal = new HostError('too-large', 'too much', '项目总表', { cause });
    const answers: Error[] = [new Error('No reading.', { cause: refusal }), refusal];
    const start = threadThat('answers', () => {
      throw answers.shift()!;
    });
    const reader = createReader(createBackgroundThreads(start));
    const fault = await reader.read(source).catch((error: unknown) => error as Error);
    const within = (fault as Error).cause as HostError;
    expect(within).toBeInstanceOf(HostError);
    expect(within).toMatchObject({ code: 'too-large', subject: '项目总表' });
    expect(within.cause).toMatchObject({ name: 'TypeError', message: 'x is not a function', stack: cause.stack });
    await expect(reader.read(source)).rejects.toBeInstanceOf(HostError);
  });

  test.each([
    ['that cannot be read', 'messageerror'],
    ['of its failure', 'error'],
  ])('a message of the thread %s ends the work', async (_, type) => {
    const reader = createReader(createBackgroundThreads(threadThat('stays-silent')));
    const stuck = reader.read(source);
    channels[0]!.port1.dispatchEvent(new Event(type));
    await expect(stuck).rejects.toThrow(/background thread/u);
    expect(ended).toBe(1);
  });

  test('a file is taken apart in the same thread that reads it', async () => {
    const decode = async (name: string, content: Blob): Promise<readonly NamedFile[]> => [
      { name, decoded: { kind: 'text', text: await content.text(), warnings: [] } },
    ];
    const threads = createBackgroundThreads<ReadingThread>(threadThat('answers', undefined, decode));
    const decoded = await createFileDecoder(threads, RESOURCES)(new File(['内容'], '甲.txt'));
    expect(decoded).toEqual([{ name: '甲.txt', decoded: { kind: 'text', text: '内容', warnings: [] } }]);
    await createReader(threads).read(source);
    expect(channels).toHaveLength(1);
  });

  test('pages are counted, but a thousand of them do not make a thousand messages', async () => {
    const decode = (_: string, __: Blob, ___: unknown, onPage?: ReportProgress) => {
      for (let page = 1; page <= 1000; page++) onPage?.(page, 1000);
      return Promise.resolve([file]);
    };
    const threads = createBackgroundThreads<ReadingThread>(threadThat('answers', undefined, decode));
    const seen: number[] = [];
    await createFileDecoder(threads, RESOURCES)(new File([], '甲.pdf'), { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual(expect.arrayContaining([1, 1000]));
    expect(seen.length).toBeLessThan(500);
  });

  test('taking a file apart can be called off in the middle', async () => {
    const threads = createBackgroundThreads<ReadingThread>(threadThat('stays-silent'));
    const signal = { aborted: false };
    const stuck = createFileDecoder(threads, RESOURCES)(new File([], '甲.pdf'), { signal });
    signal.aborted = true;
    await expect(stuck).rejects.toEqual(new HostError('cancelled', 'The work was called off.'));
    expect(ended).toBe(1);
  });
});
