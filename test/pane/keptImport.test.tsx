import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { KeptPieces, Keeping, PaneWork } from '../../src/app/workbook/keptWork';
import { fragmentsOf, plainDataOf } from '../../src/hosts/browser/autosave/plainText';
import type { Reading } from '../../src/model/reading';
import { Pane } from '../../src/pane/Pane';
import { EMPTY_DRAFT, INITIAL_IMPORT_STATE } from '../../src/pane/import/importState';
import type { ImportState } from '../../src/pane/import/importState';
import { importOfPieces } from '../../src/pane/kept/importOfPieces';
import { importPieces, importWorth } from '../../src/pane/kept/importPieces';
import { joinReadings } from '../../src/app/read/joinReadings';
import { openDoubts, reviewDoubts } from '../../src/pane/import/reviewDoubts';
import { buildForm } from './buildForm';
import { buildReading } from './buildReading';
import { fakeServices } from './fakeServices';

const forms = Array.from({ length: 70 }, (_, index) => buildForm({ projectName: `项目${index}` }));
const plain = buildReading(forms);
const reading: Reading = {
  ...plain,
  notes: [
    { form: 0, path: 'projectName', doubt: 'clipped-cell', message: '疑似截断。' },
    { form: 1, path: 'unit', doubt: 'uncertain-border', message: '有两种读法。', alternative: '乙' },
  ],
  remainder: [{ line: 3, text: '页脚', span: { start: 0, end: 2 } }],
};
const joined = joinReadings([{ name: '甲.pdf', reading }]);
const reviewing: ImportState = {
  phase: 'reviewing',
  draft: {
    ...EMPTY_DRAFT,
    text: '原文',
    items: [
      { id: 4, name: '甲.txt', content: { kind: 'ready', source: { kind: 'text', text: '甲' }, excerpt: '甲' } },
      { id: 5, name: '乙.pdf', content: { kind: 'unreadable', problem: '设有密码。' } },
    ],
  },
  review: {
    reading: joined,
    match: { status: 'pending' },
    decisions: new Map([[2, 'skip']]),
    kept: new Map([[3, new Set(['a'])]]),
    doubts: reviewDoubts(joined),
    settled: new Map([['notes[1]', { kind: 'replaced', path: 'unit', previous: '甲', text: '乙' }]]),
    at: 'notes[1]',
    edited: new Map([['0 unit', '原来的单位']]),
    filter: 'doubtful',
    query: '取暖',
    open: 1,
    visited: 1,
  },
  setback: undefined,
};

/** The pieces as they come back from the browser. */
function keptOf(state: ImportState, view: 'import' | 'check' = 'import'): Map<string, unknown> {
  return new Map(
    importPieces(state, view).flatMap(({ key, value }) => {
      const data = value();
      return data === undefined ? [] : [[key, plainDataOf([...fragmentsOf(data)].join(''))] as const];
    }),
  );
}

describe('an import that is kept', () => {
  test('a review comes back with its forms, decisions, settled doubts, typed fields and the form that was open', () => {
    expect(importOfPieces(keptOf(reviewing, 'check'))).toEqual({ state: reviewing, view: 'check' });
  });

  test('a doubt that was settled is the same doubt afterwards', () => {
    const { state } = importOfPieces(keptOf(reviewing));
    const review = state.phase === 'reviewing' ? state.review : undefined;
    const open = review && openDoubts(review).map(({ key }) => key);
    expect(open).toEqual(['notes[0]', 'remainder[0]']);
  });

  test('a write under way comes back as the review before it', () => {
    const { draft, review } = reviewing;
    const writing: ImportState = { phase: 'writing', draft, review, progress: undefined, isCancelling: false };
    expect(importOfPieces(keptOf(writing)).state).toEqual(reviewing);
  });

  test('what is written is in the workbook and comes back as a new import; what was taken back as the review', () => {
    const { draft, review } = reviewing;
    const outcome = { created: 1, updated: 0, skipped: 0 };
    const written = {
      phase: 'written',
      draft,
      review,
      outcome,
      write: undefined,
      isUndone: false,
      setback: undefined,
    } as const;
    expect(importOfPieces(keptOf(written)).state).toEqual(INITIAL_IMPORT_STATE);
    expect(importWorth(written)).toBe('nothing');
    const undone = { ...written, isUndone: true } as const;
    expect(importOfPieces(keptOf(undone)).state).toEqual(reviewing);
    expect(importWorth(undone)).toBe('work');
  });

  test('a file that was still being read is named, not lost in silence', () => {
    const loading: ImportState = {
      ...INITIAL_IMPORT_STATE,
      draft: { ...EMPTY_DRAFT, items: [{ id: 1, name: '大.pdf', content: { kind: 'loading' } }] },
    };
    const { draft } = importOfPieces(keptOf(loading)).state;
    expect(draft.items[0]?.content).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('「大.pdf」') as string,
    });
  });

  test('whoever types over one field changes the piece of its form, the state, and no other', () => {
    const { review } = reviewing;
    const edited = joined.forms.map((form, index) => (index === 40 ? { ...form, form: buildForm() } : form));
    const after = { ...reviewing, review: { ...review, reading: { ...joined, forms: edited } } } as ImportState;
    const before = new Map(importPieces(reviewing, 'import').map(({ key, token }) => [key, token]));
    const changed = importPieces(after, 'import').filter(({ key, token }) => before.get(key) !== token);
    expect(changed.map(({ key }) => key)).toEqual(['state', 'reading/forms/1']);
  });

  test.each<[string, (pieces: Map<string, unknown>) => void]>([
    ['without the text that was read', (pieces) => pieces.delete('reading/text')],
    ['without some of its forms', (pieces) => pieces.delete('reading/forms/2')],
    ['with forms that are none', (pieces) => pieces.set('reading/forms/0', [{ form: '甲' }])],
    ['with fewer forms than it says', (pieces) => pieces.set('reading/forms/2', [])],
    ['with a settled doubt that is not there', (pieces) => pieces.set('reading/rest', { ...joined, notes: [] })],
    ['without the source of a file', (pieces) => pieces.delete('source/4')],
    ['in a view that is none', (pieces) => pieces.set('state', { ...(pieces.get('state') as object), view: '甲' })],
  ])('an import %s is refused', (_, damage) => {
    const pieces = keptOf(reviewing);
    damage(pieces);
    expect(() => importOfPieces(pieces)).toThrow();
  });
});

describe('the pane', () => {
  function keeping() {
    const shown: PaneWork[] = [];
    let prepare: Parameters<Keeping['listen']>[0] | undefined;
    return {
      shown,
      takeUp: async (pieces: KeptPieces) => {
        const apply = await prepare?.(pieces);
        act(() => apply?.());
      },
      port: {
        show: (work: PaneWork) => shown.push(work),
        listen: (listener: Parameters<Keeping['listen']>[0]) => {
          prepare = listener;
          return () => undefined;
        },
      } satisfies Keeping,
    };
  }

  test('hands out what is in hand, and goes on with what is handed back', async () => {
    const kept = keeping();
    render(<Pane services={fakeServices({ keeping: kept.port, reading })} />);
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: '申报表文字' }), '项目');
    expect(kept.shown.at(-1)).toMatchObject({ worth: 'work', forms: 0, isBusy: false });
    await kept.takeUp(keptOf({ ...reviewing, review: { ...reviewing.review, open: undefined, filter: 'all' } }));
    await screen.findByRole('heading', { name: /^读出 70 份/u });
    expect(kept.shown.at(-1)).toMatchObject({ worth: 'work', forms: 70 });
  });

  test('settings switch autosave off and delete what is kept; where the browser keeps nothing they say so', async () => {
    const calls: string[] = [];
    const control = {
      current: () => 'on' as const,
      subscribe: () => () => undefined,
      setOn: (isOn: boolean) => {
        calls.push(`setOn ${isOn}`);
        return Promise.resolve();
      },
      clear: () => {
        calls.push('clear');
        return calls.length > 2 ? Promise.reject(new Error('refused')) : Promise.resolve();
      },
    };
    const view = render(<Pane services={fakeServices({ autosave: control })} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await user.click(await screen.findByRole('switch', { name: '自动保存' }));
    await user.click(screen.getByRole('button', { name: '清除本机保存的内容' }));
    await screen.findByText(/^已清除/u);
    await user.click(screen.getByRole('button', { name: '清除本机保存的内容' }));
    await screen.findByText(/^没有清除/u);
    expect(calls).toEqual(['setOn false', 'clear', 'clear']);
    view.unmount();
    const off = fakeServices({ autosave: { ...control, current: () => 'unavailable' } });
    const { container } = render(<Pane services={off} />);
    await user.click(within(container).getByRole('tab', { name: '设置' }));
    expect(await screen.findByRole('switch', { name: '自动保存' })).toBeDisabled();
    await screen.findByText(/不允许本页保存内容/u);
  });
});
