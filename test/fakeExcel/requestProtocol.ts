import { ExcelError } from './excelError';

/** A batch as the client library sends it. */
export interface RequestBody {
  readonly Actions: readonly RequestAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface RequestAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

/** The answer to a batch: the results up to the first action that failed. */
export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string };
}

/** Objects of the API that a later batch of the same run may name again. */
export type KeptObjects = Map<string, object>;

/** How a member is used, e.g. 'PageLayout.orientation'. */
export type UseMember = (member: string, how: 'read' | 'set' | 'call') => void;

/** What is told of members; batches are carried out one after the other. */
let useMember: UseMember = () => undefined;

/** The name of a member as the documentation has it. */
function nameOf(target: ApiObject, key: string): string {
  const type = target.constructor.name.replace(/Api$/u, '');
  return `${DOCUMENTED[type] ?? type}.${key}`;
}

/** Where the fake names a type its own way. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  Breaks: 'PageBreakCollection',
  Break: 'PageBreak',
  Freeze: 'WorksheetFreezePanes',
  Format: 'RangeFormat',
  Charts: 'ChartCollection',
  Notes: 'NoteCollection',
  Tables: 'TableCollection',
  TableRows: 'TableRowCollection',
  Worksheets: 'WorksheetCollection',
  Settings: 'SettingCollection',
  ConditionalFormats: 'ConditionalFormatCollection',
};

type ApiObject = Record<string, unknown> & { readonly id?: unknown; readonly items?: readonly ApiObject[] };

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6 } as const;

/**
 * Carries out the actions of a batch in their order on objects that have the members of the documented API, and stops at
 * the first that fails; what was done before stays done, as in Excel. `limit` stops earlier, after that many actions. `use` is told of
 * every member before it is used, and may refuse it.
 */
export function carryOut(
  body: RequestBody,
  root: object,
  kept: KeptObjects,
  limit = Infinity,
  use: UseMember = () => undefined,
): ResponseBody {
  const objects = new Map<number, ApiObject | null>([]);
  useMember = use;
  const results: { ActionId: number; Value: unknown }[] = [];
  const resolve = (id: number): ApiObject | null => {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const object = resolvePath(body.ObjectPaths[String(id)] as ObjectPath, root as ApiObject, kept, resolve);
    objects.set(id, object);
    return object;
  };
  for (const action of body.Actions.slice(0, limit)) {
    try {
      results.push({ ActionId: action.Id, Value: carryOutAction(action, resolve, kept) });
    } catch (error) {
      return { Results: results, Error: errorAnswer(error, action) };
    }
  }
  return { Results: results };
}

function resolvePath(
  path: ObjectPath,
  root: ApiObject,
  kept: KeptObjects,
  resolve: (id: number) => ApiObject | null,
): ApiObject | null {
  if (path.ObjectPathType === PATH.root) return root;
  if (path.ObjectPathType === PATH.reference) {
    const object = kept.get(path.Name);
    if (!object) throw new ExcelError('InvalidObjectPath', `The object ${path.Name} is not kept any more.`);
    return object as ApiObject;
  }
  const parent = resolve(path.ParentObjectPathId as number);
  if (parent === null) return null;
  const values = argumentsOf(path.ArgumentInfo, resolve);
  switch (path.ObjectPathType) {
    case PATH.method:
      return call(parent, path.Name, values) as ApiObject | null;
    case PATH.property:
      return member(parent, path.Name) as ApiObject | null;
    case PATH.indexer:
      return call(parent, 'GetItem', values) as ApiObject | null;
    default:
      throw new Error(`Unknown kind of object path ${path.ObjectPathType}.`);
  }
}

function carryOutAction(action: RequestAction, resolve: (id: number) => ApiObject | null, kept: KeptObjects): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const target = resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return target === null ? null : identify(target, kept);
    case ACTION.query:
      return target === null ? null : query(target, action.QueryInfo?.Select ?? [], kept);
    case ACTION.method:
      return callMethod(target, action, resolve, kept);
    case ACTION.setProperty: {
      const name = camelCase(action.Name);
      if (target === null) throw new ExcelError('ItemNotFound', 'The requested resource does not exist.', name);
      if (!(name in target)) throw new ExcelError('ApiNotFound', `There is no ${name} to set.`, name);
      useMember(nameOf(target, name), 'set');
      target[name] = argumentsOf(action.ArgumentInfo, resolve)[0];
      return null;
    }
    default:
      throw new Error(`Unknown kind of action ${action.ActionType}.`);
  }
}

function callMethod(
  target: ApiObject | null,
  action: RequestAction,
  resolve: (id: number) => ApiObject | null,
  kept: KeptObjects,
): unknown {
  if (action.Name === '_KeepReference') return null;
  if (action.Name === '_RemoveReference') return kept.delete(String(action.ArgumentInfo?.Arguments?.[0])) ? null : null;
  if (target === null) throw new ExcelError('ItemNotFound', 'The requested resource does not exist.', action.Name);
  return call(target, action.Name, argumentsOf(action.ArgumentInfo, resolve)) ?? null;
}

function argumentsOf(info: ArgumentInfo | undefined, resolve: (id: number) => ApiObject | null): readonly unknown[] {
  const referenced = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((value, index) => {
    const id = referenced?.[index];
    return typeof id === 'number' && id !== 0 ? resolve(id) : (value ?? undefined);
  });
}

function member(target: ApiObject, name: string): unknown {
  const key = camelCase(name);
  if (!(key in target)) throw new ExcelError('ApiNotFound', `There is no ${target.constructor.name}.${key}.`, key);
  return target[key];
}

function call(target: ApiObject, name: string, values: readonly unknown[]): unknown {
  const method = member(target, name);
  if (typeof method !== 'function') throw new ExcelError('ApiNotFound', `${name} is no method.`, name);
  useMember(nameOf(target, camelCase(name)), 'call');
  return (method as (...values: unknown[]) => unknown).apply(target, [...values]);
}

let keptSoFar = 0;
const references = new WeakMap<object, string>();

/** Ranges are kept by reference between batches of a run; other objects are found again by their id. */
function identify(target: ApiObject, kept: KeptObjects): object {
  if (target['isKeptByReference'] === true) {
    const reference = references.get(target) ?? `kept-${(keptSoFar += 1)}`;
    references.set(target, reference);
    kept.set(reference, target);
    return { _ReferenceId: reference };
  }
  return { _Id: target.id };
}

function query(target: ApiObject, select: readonly string[], kept: KeptObjects): object {
  if (select.length === 0) throw new Error('A load without properties: name them.');
  if (target.items) {
    return { _Items: target.items.map((item) => ({ ...identify(item, kept), ...querySingle(item, select) })) };
  }
  return { ...identify(target, kept), ...querySingle(target, select) };
}

function querySingle(target: ApiObject, select: readonly string[]): object {
  const answer: Record<string, unknown> = {};
  for (const path of select) writeSelected(answer, target, path.split('/'));
  return answer;
}

function writeSelected(answer: Record<string, unknown>, target: ApiObject, [name = '', ...rest]: string[]): void {
  const key = pascalCase(name);
  useMember(nameOf(target, camelCase(name)), 'read');
  const value = member(target, key) as ApiObject | null;
  if (rest.length === 0) {
    answer[key] = value;
  } else if (value === null) {
    answer[key] = null;
  } else if (value.items) {
    const before = (answer[key] as { _Items: Record<string, unknown>[] } | undefined)?._Items;
    const items = before ?? value.items.map((item) => ({ _Id: item.id }));
    value.items.forEach((item, index) => {
      writeSelected(items[index] as Record<string, unknown>, item, rest);
    });
    answer[key] = { _Items: items };
  } else {
    answer[key] ??= {};
    writeSelected(answer[key] as Record<string, unknown>, value, rest);
  }
}

function errorAnswer(error: unknown, action: RequestAction): NonNullable<ResponseBody['Error']> {
  if (!(error instanceof ExcelError)) throw error;
  return { Code: error.code, Message: error.message, Location: error.location || action.Name };
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
