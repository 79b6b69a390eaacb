import { joinReadings } from '../../../src/app/read/joinReadings';
import type { FieldPath } from '../../../src/model/fieldPath';
import type { ReadingNote, RemainderLine } from '../../../src/model/reading';
import { openByForm, openDoubts, reviewDoubts, stepToDoubt } from '../../../src/pane/import/reviewDoubts';
import type { DoubtKey } from '../../../src/pane/import/reviewDoubt';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';

const note = (form: number, path: FieldPath): ReadingNote => ({ form, path, doubt: 'uncertain-border', message: path });
const two = buildReading([buildForm({ projectName: '甲' }), buildForm({ projectName: '乙' })]);
const notes = [
  note(1, 'plan'),
  note(0, 'indicators.annual[1]'),
  note(0, 'indicators.annual[0].value'),
  note(0, 'year'),
];
const firstLine = two.text.slice(0, two.forms[1]!.extent.start).split('\n').length;
const line = (number: number, start: number, kind?: 'furniture'): RemainderLine => ({
  line: number,
  text: `第${number}行`,
  span: { start, end: start + 1 },
  ...(kind && { kind }),
});

describe('the doubts of a reading', () => {
  test('go through the forms, and in a form through its places', () => {
    const doubts = reviewDoubts(joinReadings([{ name: '一', reading: { ...two, notes } }]));
    expect(doubts.map(({ form, key }) => [form, key])).toEqual([
      [0, 'notes[3]'],
      [0, 'notes[2]'],
      [0, 'notes[1]'],
      [1, 'notes[0]'],
    ]);
  });

  test('of leftover lines stand behind those of the form in or behind which a line stands, the first form before all', () => {
    const [first, second] = two.forms.map(({ extent }) => extent.start) as [number, number];
    const remainder = [
      line(1, first - 1),
      line(2, first + 1),
      line(firstLine, second),
      line(firstLine + 1, second + 9),
    ];
    const reading = { ...two, notes: [note(0, 'plan')], remainder };
    const doubts = reviewDoubts(
      joinReadings([
        { name: '一', reading: buildReading([buildForm()]) },
        { name: '二', reading },
      ]),
    );
    expect(doubts.map(({ form, key }) => [form, key])).toEqual([
      [1, 'notes[0]'],
      [1, 'remainder[0]'],
      [1, 'remainder[1]'],
      [2, 'remainder[2]'],
      [2, 'remainder[3]'],
    ]);
  });

  test('hold no furniture, and last the text of sources without forms', () => {
    const whole = { ...two, remainder: [line(1, 0, 'furniture'), line(2, 5)] };
    const unread = buildReading([], { text: '别的文件', remainder: [line(1, 0), line(1, 2, 'furniture')] });
    const doubts = reviewDoubts(
      joinReadings([
        { name: '一', reading: unread },
        { name: '二', reading: whole },
      ]),
    );
    expect(doubts.map(({ form, key }) => [form, key])).toEqual([
      [0, 'remainder[3]'],
      [undefined, 'remainder[0]'],
    ]);
  });
});

describe('going from doubt to doubt', () => {
  const doubts = reviewDoubts(joinReadings([{ name: '一', reading: { ...two, notes } }]));
  const settled = (...keys: readonly DoubtKey[]) => new Map(keys.map((key) => [key, { kind: 'confirmed' } as const]));
  const step = (by: 1 | -1, at?: DoubtKey, done: ReturnType<typeof settled> = new Map(), open?: number) =>
    stepToDoubt({ doubts, settled: done, at, open }, by)?.key;

  test.each<[title: string, found: DoubtKey | undefined, expected: DoubtKey | undefined]>([
    ['starts at the first', step(1), 'notes[3]'],
    ['starts backwards at the last', step(-1), 'notes[0]'],
    ['starts in the form that is open', step(1, undefined, new Map(), 1), 'notes[0]'],
    ['goes back from the form that is open', step(-1, undefined, new Map(), 1), 'notes[1]'],
    ['goes to the next', step(1, 'notes[3]'), 'notes[2]'],
    ['goes back', step(-1, 'notes[2]'), 'notes[3]'],
    ['crosses to the next form', step(1, 'notes[1]'), 'notes[0]'],
    ['passes over what is settled', step(1, 'notes[3]', settled('notes[2]')), 'notes[1]'],
    ['returns from the end to what was passed over', step(1, 'notes[0]'), 'notes[3]'],
    ['returns from the start to the last', step(-1, 'notes[3]'), 'notes[0]'],
    [
      'has nowhere to go from the only one',
      step(1, 'notes[0]', settled('notes[1]', 'notes[2]', 'notes[3]')),
      undefined,
    ],
    ['has nowhere to go at the end', step(1, 'notes[0]', settled(...doubts.map(({ key }) => key))), undefined],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test('what is open is counted by form', () => {
    const review = { doubts, settled: settled('notes[2]', 'notes[0]') };
    expect(openDoubts(review).map(({ key }) => key)).toEqual(['notes[3]', 'notes[1]']);
    expect([...openByForm(review)]).toEqual([[0, 2]]);
  });
});
