import { FluentProvider, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { Activity, Suspense, lazy, useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import type { CellPlace } from '../model/sheetPlan';
import { PaneErrorBoundary } from './PaneErrorBoundary';
import { takeNextStep } from './nextStep';
import { PaneServicesContext } from './PaneServicesContext';
import { readArrangement } from './check/arrangement';
import { useCheck } from './check/useCheck';
import { FileDropZone } from './import/FileDropZone';
import { ImportView } from './import/ImportView';
import type { ImportState } from './import/importState';
import { useImport } from './import/useImport';
import { useKeptImport } from './kept/useKeptImport';
import type { PaneServices, ViewName, ViewRequest } from './paneServices';
import { strings } from './strings';
import { themeTokens } from './themeTokens';
import { useKeptFocus } from './useKeptFocus';
import { useTheme } from './useTheme';
import type { ThemeModel } from './useTheme';

const CheckView = lazy(async () => ({ default: (await import('./check/CheckView')).CheckView }));
const OfficialView = lazy(async () => ({ default: (await import('./official/OfficialView')).OfficialView }));
const WaitingNotice = lazy(async () => ({ default: (await import('./WaitingNotice')).WaitingNotice }));
const PastedNotice = lazy(async () => ({ default: (await import('./standing/PastedNotice')).PastedNotice }));
const SummaryView = lazy(async () => ({ default: (await import('./summary/SummaryView')).SummaryView }));
const RegisterView = lazy(async () => ({ default: (await import('./register/RegisterView')).RegisterView }));
const SettingsView = lazy(async () => ({ default: (await import('./settings/SettingsView')).SettingsView }));

/** The whole task pane. */
export function Pane({ services }: { readonly services: PaneServices }) {
  const theme = useTheme(services);
  const { onTheme } = services;
  useEffect(() => onTheme?.(theme.shown), [onTheme, theme.shown]);
  return (
    // Not as a class: the provider gives its classes to dialogs too, which would lie over the page as high as it is.
    <FluentProvider theme={themeTokens(theme.shown)} style={FILL}>
      <PaneServicesContext value={services}>
        <PaneErrorBoundary services={services}>
          <Views services={services} theme={theme} />
        </PaneErrorBoundary>
      </PaneServicesContext>
    </FluentProvider>
  );
}

/** The state of each view lives here or is kept, so that it survives a change of the view. */
function Views({ services, theme }: { readonly services: PaneServices; readonly theme: ThemeModel }) {
  const styles = useStyles();
  const panel = useKeptFocus<HTMLDivElement>();
  const importing = useImport(services);
  const checking = useCheck(services.host, readArrangement(services.preferences));
  useAfterImport(importing.state, checking.actions.refresh);
  const [view, show, asked] = useView(services.requests, checking.actions.checkCell);
  useKeptImport(services.keeping, importing.state, view, (event, keptView) => {
    importing.takeUp(event);
    show(keptView);
  });
  const toImport = () => {
    show('import');
  };
  const { phase } = importing.state;
  return (
    <FileDropZone
      className={styles.pane}
      isOpen={phase === 'collecting' || phase === 'written'}
      onFiles={(files) => {
        toImport();
        importing.actions.addFiles(files);
      }}
    >
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          show(value as ViewName);
        }}
        aria-label={strings.product}
      >
        {Object.entries(strings.views).map(([name, title]) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="view">
            {title}
          </Tab>
        ))}
      </TabList>
      {(phase === 'collecting' || phase === 'written') && (
        <Suspense>
          <PastedNotice
            host={services.host}
            onTake={({ sheet, source }) => {
              toImport();
              importing.actions.addSheet(sheet, source);
            }}
          />
        </Suspense>
      )}
      {services.host.listenToWaiting && (
        <Suspense>
          <WaitingNotice host={services.host} />
        </Suspense>
      )}
      <div
        ref={panel}
        role="tabpanel"
        id="view"
        tabIndex={-1}
        aria-labelledby={`tab-${view}`}
        className={styles.view}
        onKeyDown={takeNextStep}
      >
        <Suspense>
          {view === 'import' && (
            <ImportView
              model={importing}
              onCheck={() => {
                show('check');
                checking.actions.check();
              }}
              onGoOn={(isChecked) => {
                show('check');
                if (!isChecked) checking.actions.check();
              }}
              onRegister={() => {
                show('register');
              }}
              onChanged={checking.actions.refresh}
            />
          )}
          {view === 'register' && (
            <RegisterView
              host={services.host}
              onImport={toImport}
              onCheck={() => {
                show('check');
              }}
            />
          )}
          {view === 'check' && <CheckView model={checking} onImport={toImport} />}
          <Kept isShown={view === 'official'}>
            <OfficialView host={services.host} asked={asked} onImport={toImport} onChanged={checking.actions.refresh} />
          </Kept>
          <Kept isShown={view === 'summary'}>
            <SummaryView
              host={services.host}
              checker={checking.checker}
              onImport={toImport}
              onChanged={checking.actions.refresh}
            />
          </Kept>
          {view === 'settings' && <SettingsView theme={theme} onRulesChanged={checking.actions.refresh} />}
        </Suspense>
      </div>
    </FileDropZone>
  );
}

/**
 * The view that is shown: the one asked for last, by the user or by the surroundings; and the cell whose official form was asked for
 * last. Who asks for 校验 wants it done.
 */
function useView(requests: PaneServices['requests'], check: (cell: CellPlace | undefined) => void) {
  const [view, show] = useState(requests.initial?.view ?? 'import');
  const [asked, setAsked] = useState(officialCell(requests.initial));
  const answer = useEffectEvent((request: ViewRequest | undefined) => {
    if (request?.view === 'check') check(request.cell);
  });
  useEffect(() => {
    answer(requests.initial);
    return requests.subscribe((request) => {
      show(request.view);
      setAsked((last) => officialCell(request) ?? last);
      answer(request);
    });
  }, [requests]);
  return [view, show, asked] as const;
}

function officialCell(request: ViewRequest | undefined): CellPlace | undefined {
  return request?.view === 'official' ? request.cell : undefined;
}

/** A view that is first drawn when it is first shown, and from then on keeps its state while another is shown. */
function Kept({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  return wasShown && <Activity mode={isShown ? 'visible' : 'hidden'}>{children}</Activity>;
}

/** What we write ourselves is no edit of the user: a check that was made before is brought up to date. */
function useAfterImport(state: ImportState, refresh: () => void) {
  const isUndone = state.phase === 'written' && state.isUndone;
  const changed = state.phase === 'written' ? (isUndone ? 'undone' : 'written') : undefined;
  const refreshNow = useEffectEvent(refresh);
  useEffect(() => {
    if (changed) refreshNow();
  }, [changed]);
}

const FILL = { height: '100%' } as const;

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
  },
  // It has the focus only when the control that had it is gone.
  view: { outlineStyle: 'none', display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
});
