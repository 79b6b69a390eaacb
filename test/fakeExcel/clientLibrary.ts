import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';

const LIBRARY = path.join(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');

/** The parts of the genuine client library that the fake host plugs into. */
export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly SessionBase: (new () => object) & { _overrideSession: unknown };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly ClientObject: new (...parts: never[]) => object;
    readonly BatchApiHelper: Readonly<Record<string, (...parts: readonly unknown[]) => unknown>>;
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: object): void;
  };
  readonly OSF: { _OfficeAppFactory?: unknown };
}

let loaded: ClientLibrary | undefined;

/** The Excel client library of the npm package, run in Node without a page; loaded once. */
export function loadClientLibrary(): ClientLibrary {
  loaded ??= runLibrary(readFileSync(LIBRARY, 'utf8'));
  return loaded;
}

function runLibrary(source: string): ClientLibrary {
  const noElements = { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: () => undefined };
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    performance,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    addEventListener: () => undefined,
    document: { ...noElements, URL: 'https://localhost/' },
  };
  for (const name of ['window', 'self', 'top', 'parent']) page[name] = page;
  runInContext(source, createContext(page));
  return page as unknown as ClientLibrary;
}
