import { joinReadings } from '../../../src/app/read/joinReadings';
import type { ImportPreview } from '../../../src/app/import/importPreview';
import type { ReadingNote } from '../../../src/model/reading';
import type { Failure } from '../../../src/pane/failure';
import type { ImportEvent } from '../../../src/pane/import/importEvent';
import { importReducer } from '../../../src/pane/import/importReducer';
import { INITIAL_IMPORT_STATE } from '../../../src/pane/import/importState';
import type { ImportState } from '../../../src/pane/import/importState';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';

const note: ReadingNote = {
  form: 0,
  path: 'projectName',
  doubt: 'uncertain-border',
  message: '分界不确定。',
  alternative: '另一个名称',
};
const key = 'notes[0]';
const unreadable: ReadingNote = { ...note, path: 'funds.annual.total', alternative: '三千元' };
const reading = joinReadings([
  {
    name: '粘贴',
    reading: buildReading([buildForm(), buildForm({ projectName: '运转经费' })], { notes: [note, unreadable] }),
  },
]);
const empty = joinReadings([{ name: '粘贴', reading: buildReading([], { problems: [{ kind: 'empty' }] }) }]);
const preview: ImportPreview = {
  obstacles: [],
  items: reading.forms.map(({ form }, index) => ({
    index,
    form,
    duplicate: index === 1 ? { kind: 'in-workbook', id: '2024-001', isEqual: false } : undefined,
    suggested: index === 1 ? 'skip' : 'create',
  })),
};
const failure: Failure = { code: 'protected', subject: '项目总表', detail: 'HostError: protected' };
const conflict: Failure = { code: 'conflict', subject: '项目总表', detail: 'HostError: conflict' };
const outcome = { created: 1, updated: 0, skipped: 1 };
const progress = { done: 3, total: 7 };
const readingProgress = { ...progress, source: 2, sources: 5 };

function after(...events: readonly ImportEvent[]): ImportState {
  return events.reduce(importReducer, INITIAL_IMPORT_STATE);
}

const typed: ImportEvent = { type: 'text-changed', text: '项目名称' };
const reads: readonly ImportEvent[] = [typed, { type: 'reading-started' }];
const reviews: readonly ImportEvent[] = [...reads, { type: 'reading-finished', reading }];
const matched: readonly ImportEvent[] = [...reviews, { type: 'match-finished', reading, preview }];
const writes: readonly ImportEvent[] = [...matched, { type: 'writing-started' }];
const written: readonly ImportEvent[] = [
  ...writes,
  { type: 'writing-finished', outcome, write: { id: 1, title: '导入' } },
];

describe('the phases of an import', () => {
  test.each<[title: string, events: readonly ImportEvent[], expected: object]>([
    ['starts at the text box', [], { phase: 'collecting', notice: undefined }],
    ['reads what was collected', reads, { phase: 'reading', progress: undefined }],
    ['shows the forms that were read', reviews, { phase: 'reviewing', review: { match: { status: 'pending' } } }],
    ['knows what the workbook holds', matched, { phase: 'reviewing', review: { match: { status: 'ready' } } }],
    ['writes', writes, { phase: 'writing', isCancelling: false }],
    [
      'shows what was written',
      written,
      { phase: 'written', outcome, write: { id: 1, title: '导入' }, isUndone: false },
    ],
    ['begins anew', [...written, { type: 'restarted' }], { phase: 'collecting', draft: { text: '', items: [] } }],
    [
      'returns to the text box when nothing was read, and says why',
      [...reads, { type: 'reading-finished', reading: empty }],
      {
        phase: 'collecting',
        notice: { kind: 'nothing-read', sources: [{ name: '粘贴', outcome: 'unread' }] },
      },
    ],
    [
      'keeps the text when reading is called off',
      [...reads, { type: 'reading-cancelled' }],
      { phase: 'collecting', draft: { text: '项目名称' }, notice: { kind: 'cancelled' } },
    ],
    [
      'keeps the text when reading fails',
      [...reads, { type: 'reading-failed', failure }],
      { phase: 'collecting', draft: { text: '项目名称' }, notice: { kind: 'failed', failure } },
    ],
    [
      'returns to the forms when writing is called off',
      [...writes, { type: 'writing-cancel-asked' }, { type: 'writing-cancelled' }],
      { phase: 'reviewing', setback: 'cancelled', review: { match: { status: 'ready' } } },
    ],
    [
      'is finished when the call-off came too late',
      [
        ...writes,
        { type: 'writing-cancel-asked' },
        { type: 'writing-finished', outcome, write: { id: 1, title: '导入' } },
      ],
      { phase: 'written', outcome },
    ],
    [
      'returns to the forms when writing fails',
      [...writes, { type: 'writing-failed', failure }],
      { phase: 'reviewing', setback: failure },
    ],
    [
      'returns to the text box with the text in it',
      [...matched, { type: 'draft-reopened' }],
      { phase: 'collecting', draft: { text: '项目名称' } },
    ],
    [
      'says how far reading is',
      [...reads, { type: 'reading-progressed', progress: readingProgress }],
      { phase: 'reading', progress: readingProgress },
    ],
    ['says how far writing is', [...writes, { type: 'writing-progressed', progress }], { phase: 'writing', progress }],
    ['is calling off', [...writes, { type: 'writing-cancel-asked' }], { phase: 'writing', isCancelling: true }],
    [
      'shows all forms at first',
      reviews,
      { review: { filter: 'all', query: '', open: undefined, visited: undefined } },
    ],
    [
      'keeps what it knows of the workbook when writing fails',
      [...writes, { type: 'writing-failed', failure }],
      { phase: 'reviewing', setback: failure, review: { match: { status: 'ready' } } },
    ],
    [
      'compares with the workbook anew after a conflict, with what went wrong still to be seen',
      [...writes, { type: 'writing-failed', failure: conflict }],
      { phase: 'reviewing', setback: conflict, review: { match: { status: 'pending' } } },
    ],
    [
      'is undone, without what went wrong before',
      [...written, { type: 'reveal-failed', failure }, { type: 'undone' }],
      { phase: 'written', isUndone: true, setback: undefined },
    ],
    [
      'is done again',
      [...written, { type: 'undone' }, { type: 'reveal-failed', failure }, { type: 'redone' }],
      { phase: 'written', isUndone: false, setback: undefined },
    ],
    [
      'says that a form cannot be shown',
      [...written, { type: 'reveal-failed', failure }],
      { phase: 'written', setback: failure },
    ],
    [
      'goes on with an import that was kept',
      [typed, { type: 'taken-up', state: after(...matched) }],
      after(...matched),
    ],
    [
      'compares with the workbook anew after an undo',
      [...written, { type: 'undone' }, { type: 'review-reopened' }],
      { phase: 'reviewing', review: { match: { status: 'pending' } } },
    ],
  ])('%s', (_, events, expected) => {
    expect(after(...events)).toMatchObject(expected);
  });

  test.each<[title: string, events: readonly ImportEvent[], late: ImportEvent]>([
    ['a reading that was called off', [...reads, { type: 'reading-cancelled' }], { type: 'reading-finished', reading }],
    ['a match for forms that were corrected since', reviews, { type: 'match-finished', reading: empty, preview }],
    ['text typed while reading', reads, { type: 'text-changed', text: '别的' }],
    ['writing before the workbook was looked at', reviews, { type: 'writing-started' }],
    ['a second start of writing', writes, { type: 'writing-started' }],
    ['a decision while writing', writes, { type: 'decided', index: 0, decision: 'skip' }],
    ['progress after the end', written, { type: 'writing-progressed', progress: { done: 1, total: 2 } }],
  ])('ignores %s', (_, events, late) => {
    const before = after(...events);
    expect(importReducer(before, late)).toBe(before);
  });
});

describe('what is collected', () => {
  const item = { id: 1, name: '甲.txt', content: { kind: 'loading' } } as const;

  test('a file says how far it is read, beside the others', () => {
    const other = { id: 2, name: '乙.txt', content: { kind: 'loading' } } as const;
    const { draft } = after(
      { type: 'items-added', items: [item, other] },
      { type: 'item-progressed', id: 2, progress },
    );
    expect(draft.items).toEqual([item, { ...other, content: { kind: 'loading', progress } }]);
    const unknown = after({ type: 'items-added', items: [item] }, { type: 'item-progressed', id: 9, progress });
    expect(unknown.draft.items).toEqual([item]);
  });

  test('files of one name are told apart, also those that come out of another', () => {
    const added = after({ type: 'items-added', items: [item, { ...item, id: 2 }, { ...item, id: 3 }] });
    const names = added.draft.items.map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    expect(names[0]).toBe('甲.txt');
    const archive = { id: 7, name: '包.zip', content: { kind: 'loading' } } as const;
    const unpacked = after(
      { type: 'items-added', items: [item, archive, { ...item, id: 8, name: '丙.txt' }] },
      {
        type: 'item-loaded',
        id: 7,
        items: [
          { ...item, id: 9 },
          { ...item, id: 10, name: '丙.txt' },
          { ...item, id: 11, name: '丙.txt' },
        ],
      },
    );
    expect(unpacked.draft.items.map(({ id }) => id)).toEqual([1, 9, 10, 11, 8]);
    expect(new Set(unpacked.draft.items.map(({ name }) => name)).size).toBe(5);
    expect(unpacked.draft.items.at(-1)?.name).toBe('丙.txt');
  });

  test('a pasted table is read as a table until its text is edited', () => {
    const pasted = after({ type: 'table-pasted', text: '项目名称\t取暖费', html: '<table></table>' });
    expect(pasted.draft).toMatchObject({ text: '项目名称\t取暖费', html: '<table></table>' });
    expect(importReducer(pasted, typed).draft).toMatchObject({ text: '项目名称', html: undefined });
    expect(importReducer(pasted, { type: 'table-dismissed' }).draft).toMatchObject({
      text: '项目名称\t取暖费',
      html: undefined,
    });
  });

  test('a file that arrives after reading has started is kept for the next reading', () => {
    const content = { kind: 'ready', source: { kind: 'text', text: '表' }, excerpt: '表' } as const;
    const state = after({ type: 'items-added', items: [item] }, ...reads, {
      type: 'item-loaded',
      id: 1,
      items: [{ id: 1, name: '甲.txt', content }],
    });
    expect(state).toMatchObject({ phase: 'reading', draft: { items: [{ id: 1, content }] } });
  });

  test('an item is removed, and 清空 removes everything', () => {
    const added = after(typed, { type: 'items-added', items: [item, { ...item, id: 2, name: '乙.txt' }] });
    expect(importReducer(added, { type: 'item-removed', id: 1 }).draft.items).toEqual([
      { ...item, id: 2, name: '乙.txt' },
    ]);
    expect(importReducer(added, { type: 'draft-cleared' }).draft).toEqual({ text: '', html: undefined, items: [] });
  });
});

describe('what is decided about the forms', () => {
  function reviewAfter(...events: readonly ImportEvent[]) {
    const state = after(...matched, ...events);
    if (state.phase !== 'reviewing') throw new Error(`The review has been left for ${state.phase}`);
    return state.review;
  }

  test('one decision is about one form', () => {
    expect([...reviewAfter({ type: 'decided', index: 0, decision: 'skip' }).decisions]).toEqual([[0, 'skip']]);
  });

  test('a decision for all is about the forms that are there already, and only those', () => {
    expect([...reviewAfter({ type: 'all-decided', decision: 'update' }).decisions]).toEqual([[1, 'update']]);
  });

  test('taking the other reading changes the field, and the workbook is compared anew', () => {
    const review = reviewAfter({ type: 'alternative-taken', key });
    expect(review.reading.forms[0]?.form.projectName).toBe('另一个名称');
    expect(review.settled.get(key)).toEqual({
      kind: 'replaced',
      path: 'projectName',
      previous: '退休人员取暖费',
      text: '另一个名称',
    });
    expect(review.match).toEqual({ status: 'pending' });
  });

  test('taking it back restores the field and the doubt', () => {
    const review = reviewAfter({ type: 'alternative-taken', key }, { type: 'doubt-reopened', key });
    expect(review.reading.forms[0]?.form).toEqual(reading.forms[0]?.form);
    expect(review.settled.size).toBe(0);
  });

  test('keeping the first reading settles the doubt and changes nothing else', () => {
    const review = reviewAfter({ type: 'doubt-confirmed', key });
    expect(review.reading).toBe(reading);
    expect(review.settled.get(key)).toEqual({ kind: 'confirmed' });
  });

  test('an alternative that its field cannot take changes nothing', () => {
    expect(reviewAfter({ type: 'alternative-taken', key: 'notes[1]' }).settled.size).toBe(0);
  });

  test('the list returns to the form that was open', () => {
    const review = reviewAfter({ type: 'form-opened', index: 1 }, { type: 'form-closed' });
    expect(review).toMatchObject({ open: undefined, visited: 1 });
  });
});
