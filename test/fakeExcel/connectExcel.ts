import { rangeAddress } from '../../src/model/cellAddress';
import type { ClientLibrary } from './clientLibrary';
import { carryOut } from './requestProtocol';
import type { KeptObjects, RequestBody, ResponseBody, UseMember } from './requestProtocol';
import { ExcelError } from './excelError';
import { addNoteMembers } from './noteMembers';
import { isSetSupported } from './requirementSets';
import { Workbook } from './workbook';
import { WorkbookApi } from './api/workbookApi';

/** A failure to come. `when` says how much of the request Excel has carried out by then. */
export interface Fault {
  /** Counts the requests from now on, from 1. */
  readonly request: number;
  /** How many requests fail one after the other; 1 when left out. */
  readonly times?: number;
  readonly when: 'before' | 'midway' | 'after';
  readonly code: string;
}

export interface FakeExcelOptions {
  /** The n of the highest requirement set ExcelApi 1.n. */
  readonly excelApi?: number;
  /** In bytes, of a request and of an answer; Excel on the web has 5 MB. */
  readonly payloadLimit?: number;
}

/** What went over the wire. */
export interface Traffic {
  /** Requests that the add-in waited for. */
  readonly requests: number;
  /** What all of them together asked to be changed: properties set, and methods that do more than tell something. */
  readonly writingActions: number;
  readonly bytes: number;
  readonly largestRequest: number;
  readonly largestAnswer: number;
}

/** A running fake Excel: the genuine client library talks to `workbook`. */
export interface FakeExcel {
  readonly workbook: Workbook;
  readonly library: ClientLibrary;
  /** What the add-in finds as `Office`. */
  readonly office: {
    readonly context: { readonly requirements: object; readonly document: { readonly mode: string } };
  };
  traffic(): Traffic;
  /** How many ranges Excel keeps for the add-in between its requests. */
  keptObjects(): number;
  resetTraffic(): void;
  fail(fault: Fault | undefined): void;
  /** From now on Excel refuses these uses of members, e.g. 'set PageLayout.orientation', or lets them pass again when none are given. */
  refuse(uses: readonly string[], code?: string): void;
  /** The uses of members since the traffic was reset. */
  uses(): ReadonlySet<string>;
  /** Lets the user do something just before the request of this number, counted from now on, from 1. */
  interfere(deed: { readonly request: number; readonly deed: () => void }): void;
  /** While a cell is being edited Excel refuses requests, or lets those wait that ask for it. */
  editCell(isEditing: boolean): void;
  /** Tells listeners of the changes so far and waits until all of them are through. */
  settle(): Promise<void>;
  /** Lets whatever can go on go on, without waiting for requests that hang. */
  pause(): Promise<void>;
  /** Loads an older client library under the same Excel: one that knows no notes. */
  forgetNotes(): void;
}

const WAITS_FOR_CELL_EDIT = 64;
const EVENT_CATEGORY = 65_536;
const CHANGED_EVENT = 10;
const SELECTED_EVENT = 14;
const SORTED_EVENT = 19;

/** Puts a new fake workbook behind the client library. */
export function connectExcel(library: ClientLibrary, options: FakeExcelOptions = {}): FakeExcel {
  const { excelApi = 14, payloadLimit = Infinity } = options;
  const workbook = new Workbook();
  const root = new WorkbookApi(workbook);
  const kept: KeptObjects = new Map();
  const supported = {
    requirements: { isSetSupported: isSetSupported(excelApi) },
    document: {
      get mode() {
        return workbook.isReadOnly ? 'readOnly' : 'readWrite';
      },
    },
  };
  library.OSF._OfficeAppFactory = { getContext: () => supported };
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  // An old Excel refuses newer members; the library knows which ones they are.
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  addNoteMembers(library, excelApi >= 18);

  let traffic = NO_TRAFFIC;
  let fault: (Fault & { seen: number }) | undefined;
  let refused: { readonly uses: ReadonlySet<string>; readonly code: string } = { uses: new Set(), code: '' };
  let uses = new Set<string>();
  const use: UseMember = (member, how) => {
    uses.add(`${how} ${member}`);
    if (refused.uses.has(`${how} ${member}`)) throw new ExcelError(refused.code, '（本地化的说明）', member);
  };
  let editing: { readonly done: Promise<void>; readonly finish: () => void } | undefined;
  let interference: { readonly request: number; readonly deed: () => void; seen: number } | undefined;
  let pending = 0;

  async function answer(flags: number, body: RequestBody): Promise<object> {
    if (isCleanUp(body)) return succeed(carryOut(body, root, kept));
    traffic = { ...traffic, requests: traffic.requests + 1 };
    if (interference && (interference.seen += 1) === interference.request) interference.deed();
    if (editing) {
      if ((flags & WAITS_FOR_CELL_EDIT) === 0) return refuse('InvalidOperationInCellEditMode');
      await editing.done;
    }
    const sent = JSON.stringify(body);
    const bytes = new TextEncoder().encode(sent).length;
    traffic = {
      ...traffic,
      writingActions: traffic.writingActions + writingActions(body),
      bytes: traffic.bytes + bytes,
      largestRequest: Math.max(traffic.largestRequest, bytes),
    };
    if (bytes > payloadLimit) return refuse('RequestPayloadSizeLimitExceeded');
    if (workbook.isReadOnly && writingActions(body) > 0) return refuse('AccessDenied');
    return carryOutFaulty(JSON.parse(sent) as RequestBody);
  }

  function carryOutFaulty(body: RequestBody): object {
    const strikes = fault !== undefined && isStruck(fault, (fault.seen += 1)) ? fault : undefined;
    if (strikes?.when === 'before') return refuse(strikes.code);
    const limit = strikes?.when === 'midway' ? Math.floor(body.Actions.length / 2) : Infinity;
    const carriedOut = carryOut(body, root, kept, limit, use);
    void tellListeners();
    if (strikes) return refuse(strikes.code);
    const bytes = new TextEncoder().encode(JSON.stringify(carriedOut)).length;
    traffic = { ...traffic, largestAnswer: Math.max(traffic.largestAnswer, bytes) };
    return bytes > payloadLimit ? refuse('ResponsePayloadSizeLimitExceeded') : succeed(carriedOut);
  }

  /** Excel tells of changes after the request, never in the middle of it. */
  async function tellListeners(): Promise<void> {
    pending += 1;
    await Promise.resolve();
    for (const { sheet, block, changeType, source, isOurs } of workbook.changes.splice(0)) {
      const message = {
        changeType,
        source,
        worksheetId: sheet.id,
        address: rangeAddress(block),
        shiftDirection: 'None',
        ...(excelApi >= 14 && { triggerSource: isOurs ? 'ThisLocalAddin' : 'Unknown' }),
      };
      library.OfficeExtension._testTriggerRichApiMessageEvent({
        entries: [
          {
            messageCategory: EVENT_CATEGORY,
            messageType: changeType === 'RowsSorted' ? SORTED_EVENT : CHANGED_EVENT,
            targetId: 'Workbook',
            message: JSON.stringify(message),
          },
        ],
      });
    }
    for (const place of workbook.selections.splice(0)) {
      const { row, column } = place;
      const message = {
        worksheetId: workbook.sheet(place.sheet).id,
        address: rangeAddress({ row, column, rows: 1, columns: 1 }),
      };
      library.OfficeExtension._testTriggerRichApiMessageEvent({
        entries: [
          {
            messageCategory: EVENT_CATEGORY,
            messageType: SELECTED_EVENT,
            targetId: 'Workbook',
            message: JSON.stringify(message),
          },
        ],
      });
    }
    pending -= 1;
  }

  const { SessionBase } = library.OfficeExtension;
  class Session extends SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }
    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: async (_data: unknown, flags: number, message: { readonly Body: RequestBody }) => {
          pending += 1;
          try {
            return await answer(flags, message.Body);
          } finally {
            pending -= 1;
          }
        },
      };
    }
  }
  SessionBase._overrideSession = new Session();

  return {
    workbook,
    library,
    office: { context: supported },
    traffic: () => ({ ...traffic }),
    keptObjects: () => kept.size,
    resetTraffic: () => {
      traffic = NO_TRAFFIC;
      uses = new Set();
    },
    refuse: (some, code = 'GeneralException') => {
      refused = { uses: new Set(some), code };
    },
    uses: () => uses,
    fail: (next) => {
      fault = next && { ...next, seen: 0 };
    },
    interfere: (next) => {
      interference = { ...next, seen: 0 };
    },
    editCell: (isEditing) => {
      if (isEditing) editing ??= untilFinished();
      else {
        editing?.finish();
        editing = undefined;
      }
    },
    settle: async () => {
      void tellListeners();
      do await new Promise((resolve) => setTimeout(resolve));
      while (pending > 0);
    },
    pause: async () => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    },
    forgetNotes: () => {
      addNoteMembers(library, false);
    },
  };
}

function isStruck({ request, times = 1 }: Fault, seen: number): boolean {
  return seen >= request && seen < request + times;
}

/** What the library sends on its own after a run, without anybody waiting for it. */
function isCleanUp(body: RequestBody): boolean {
  return (
    body.Actions.every((action) => action.ActionType === 1 || action.Name === '_RemoveReference') &&
    body.Actions.some((action) => action.Name === '_RemoveReference')
  );
}

const NO_TRAFFIC: Traffic = { requests: 0, writingActions: 0, bytes: 0, largestRequest: 0, largestAnswer: 0 };

const SET_PROPERTY = 4;
const METHOD = 3;

/** How often a request sets a property or calls a method that does more than tell something. */
function writingActions({ Actions, ObjectPaths }: RequestBody): number {
  const isWriting = (name: string): boolean => !/^(?:Get|_|Suspend)/u.test(name);
  const actions = Actions.filter(
    ({ ActionType, Name }) => ActionType === SET_PROPERTY || (ActionType === METHOD && isWriting(Name)),
  );
  const made = Object.values(ObjectPaths).filter(
    ({ ObjectPathType, Name }) => ObjectPathType === METHOD && isWriting(Name),
  );
  return actions.length + made.length;
}

function succeed(body: ResponseBody): object {
  return { Body: body, Headers: {}, ErrorCode: '', ErrorMessage: '' };
}

function refuse(code: string): object {
  return { Body: null, Headers: {}, ErrorCode: code, ErrorMessage: '（本地化的说明）', HttpStatusCode: 400 };
}

function untilFinished(): { readonly done: Promise<void>; readonly finish: () => void } {
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    done,
    finish: () => {
      finish();
    },
  };
}
