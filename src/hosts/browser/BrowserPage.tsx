import {
  FluentProvider,
  Spinner,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { CSSProperties } from 'react';
import type { Autosave } from './autosave/autosavePort';
import { FileBar } from './FileBar';
import { PaneDivider } from './PaneDivider';
import type { RecentFiles } from './recent/recentFile';
import { PAGE_STRINGS } from './strings';
import { usePartKeys } from './usePartKeys';
import type { ShownTheme } from './shownTheme';
import type { WorkbookSession } from './workbookSession';
import './browserPage.css';

const AutosaveBar = lazy(async () => ({ default: (await import('./autosave/AutosaveBar')).AutosaveBar }));

const FONT_FAMILY =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const THEMES = { light: webLightTheme, dark: webDarkTheme, 'high-contrast': teamsHighContrastTheme };

/** The page without Excel: the workbook on the left, the pane on the right; one after the other where there is no room for both. */
export function BrowserPage({
  session,
  autosave,
  recent,
  isAtRisk,
  pane,
  theme,
}: {
  readonly session: WorkbookSession;
  readonly autosave: Autosave;
  readonly recent: RecentFiles | undefined;
  /** Whether work would be lost if the page ended now. */
  readonly isAtRisk: () => boolean;
  readonly pane: HTMLElement;
  /** What the pane shows, which page and grid follow. */
  readonly theme: ShownTheme;
}) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const kept = useSyncExternalStore(autosave.subscribe, autosave.state);
  const shownTheme = useSyncExternalStore(theme.subscribe, theme.current);
  const isDark = shownTheme !== 'light';
  const [shownPart, setShownPart] = useState<'workbook' | 'pane'>('pane');
  const [paneWidth, setPaneWidth] = useState(380);
  useEffect(() => {
    session.showDark(isDark);
  }, [session, isDark]);
  useLeaving(autosave, isAtRisk);
  const page = usePartKeys(setShownPart);
  const tokens = { ...THEMES[shownTheme], fontFamilyBase: FONT_FAMILY };
  return (
    <FluentProvider theme={tokens} className="page-theme">
      <div
        ref={page}
        className="page"
        data-part={shownPart}
        style={{ '--pane-width': `${paneWidth}px` } as CSSProperties}
      >
        <div className="page-top">
          <FileBar {...{ session, state, kept, recent, shownPart }} onShowPart={setShownPart} />
          <Suspense>
            <AutosaveBar autosave={autosave} state={kept} isDisabled={state.phase !== 'ready' || state.isWriting} />
          </Suspense>
        </div>
        <main className="page-workbook" aria-label={PAGE_STRINGS.workbookPart}>
          <GridPlace start={session.start} isBusy={state.isWriting} />
          {state.phase === 'loading' && <Skeleton />}
          {state.phase === 'failed' && <LoadingFailed />}
          {state.isWriting && (
            <p className="page-writing" role="status">
              {PAGE_STRINGS.writing}
            </p>
          )}
        </main>
        <PaneDivider width={paneWidth} onResize={setPaneWidth} />
        <PanePlace pane={pane} />
      </div>
    </FluentProvider>
  );
}

/** Keeps the work when the page goes out of sight, and asks before it ends while some of it is kept nowhere. */
function useLeaving(autosave: Autosave, isAtRisk: () => boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (!isAtRisk()) return;
      event.preventDefault();
      void autosave.flush();
    };
    const keep = (): void => {
      if (document.visibilityState === 'hidden') void autosave.flush();
    };
    window.addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [autosave, isAtRisk]);
}

/** Univer lives outside React: it is started once in its element. */
function GridPlace({ start, isBusy }: { readonly start: (container: HTMLElement) => void; readonly isBusy: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current) start(place.current);
  }, [start]);
  return <div ref={place} className="page-grid" inert={isBusy} />;
}

function PanePlace({ pane }: { readonly pane: HTMLElement }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.append(pane);
  }, [pane]);
  return <aside ref={place} className="page-pane" aria-label={PAGE_STRINGS.panePart} />;
}

function Skeleton() {
  return (
    <div className="page-skeleton" role="status">
      <div className="page-skeleton-grid" aria-hidden="true" />
      <Spinner size="small" label={PAGE_STRINGS.loading} />
    </div>
  );
}

function LoadingFailed() {
  return (
    <div className="page-failure" role="alert">
      <p>{PAGE_STRINGS.loadingFailed}</p>
      <button
        type="button"
        onClick={() => {
          window.location.reload();
        }}
      >
        {PAGE_STRINGS.reload}
      </button>
    </div>
  );
}
