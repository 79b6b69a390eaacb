import { Button, Tab, TabList, Tooltip } from '@fluentui/react-components';
import { ArrowDownload20Regular, DocumentAdd20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { saveAsFile } from '../page/saveAsFile';
import type { AutosaveState } from './autosave/autosavePort';
import { AUTOSAVE_STRINGS } from './autosave/strings';
import { FileName } from './FileName';
import { openFailure } from './openFailure';
import { RecentFileError } from './recent/recentFile';
import type { RecentFile, RecentFiles } from './recent/recentFile';
import { PAGE_STRINGS } from './strings';
import type { SessionState, WorkbookSession } from './workbookSession';

const DiscardDialog = lazy(async () => ({ default: (await import('./DiscardDialog')).DiscardDialog }));
const LossesDialog = lazy(async () => ({ default: (await import('./LossesDialog')).LossesDialog }));
const MoreMenu = lazy(async () => ({ default: (await import('./MoreMenu')).MoreMenu }));
const RecentFilesMenu = lazy(async () => ({ default: (await import('./recent/RecentFilesMenu')).RecentFilesMenu }));

type Part = 'workbook' | 'pane';

interface FileBarProps {
  readonly session: WorkbookSession;
  readonly state: SessionState;
  readonly kept: AutosaveState;
  /** Undefined where the browser remembers no files. */
  readonly recent: RecentFiles | undefined;
  readonly shownPart: Part;
  readonly onShowPart: (part: Part) => void;
}

/** Name and state of the workbook, and what can be done with it: 新建, 打开, 下载, and what else Excel would bring along. */
export function FileBar({ session, state, kept, recent, shownPart, onShowPart }: FileBarProps) {
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState<() => void>();
  const [question, setQuestion] = useState<{ losses: readonly string[]; answer: (isTaken: boolean) => void }>();
  const chooser = useRef<HTMLInputElement>(null);
  const isReady = state.phase === 'ready' && !state.isWriting;
  const unlessUnsaved = (action: () => void): void => {
    setProblem(undefined);
    if (session.state().isUnsaved) setWaiting(() => action);
    else action();
  };
  const isTakenWith = async (losses: readonly string[]): Promise<boolean> => {
    if (losses.length === 0) return true;
    const isTaken = await new Promise<boolean>((answer) => {
      setQuestion({ losses, answer });
    });
    setQuestion(undefined);
    return isTaken;
  };
  const download = async (): Promise<boolean> => {
    setProblem(undefined);
    try {
      const file = await session.save();
      if (!(await isTakenWith(file.losses))) return false;
      saveAsFile(file.bytes, `${state.fileName ?? PAGE_STRINGS.untitled}.xlsx`);
      file.taken();
      return true;
    } catch {
      setProblem(PAGE_STRINGS.downloadFailed);
      return false;
    }
  };
  const open = async (file: File): Promise<void> => {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      setProblem(PAGE_STRINGS.notRead);
      return;
    }
    try {
      await session.open(file.name, bytes);
    } catch (error) {
      setProblem(await openFailure(file.name, bytes, error));
    }
  };
  useSaveKey(() => void download(), isReady);
  const choose = (): void => {
    if (!recent) {
      chooser.current?.click();
      return;
    }
    recent.choose().then(
      (file) => {
        if (file) void open(file);
      },
      () => {
        setProblem(PAGE_STRINGS.notRead);
      },
    );
  };
  const openRecent = async (file: RecentFile): Promise<void> => {
    try {
      await open(await file.open());
    } catch (error) {
      setProblem(PAGE_STRINGS.recentProblems[error instanceof RecentFileError ? error.code : 'refused'](file.name));
    }
  };
  const finishWaiting = (): void => {
    setWaiting(undefined);
    waiting?.();
  };
  return (
    <header className="page-bar">
      <div className="page-title">
        <strong>{PAGE_STRINGS.product}</strong>
        <FileName name={state.fileName} isEnabled={isReady} onRename={session.rename} />
        {state.isUnsaved && (
          <span className="page-unsaved" role="img" aria-label={PAGE_STRINGS.unsaved} title={PAGE_STRINGS.unsaved}>
            ●
          </span>
        )}
        {kept.savedAt !== undefined && kept.isCurrent && (
          <span className="page-kept" title={AUTOSAVE_STRINGS.savedHint}>
            {AUTOSAVE_STRINGS.saved(kept.savedAt)}
          </span>
        )}
      </div>
      <div className="page-actions">
        <FileButton
          icon={<DocumentAdd20Regular />}
          label={PAGE_STRINGS.newWorkbook}
          hint={PAGE_STRINGS.newWorkbookHint}
          isEnabled={isReady}
          onClick={() => {
            unlessUnsaved(() => void session.begin());
          }}
        />
        <FileButton
          icon={<FolderOpen20Regular />}
          label={PAGE_STRINGS.open}
          hint={PAGE_STRINGS.openHint}
          isEnabled={isReady}
          onClick={() => {
            unlessUnsaved(choose);
          }}
        />
        {recent && (
          <Suspense>
            <RecentFilesMenu
              recent={recent}
              isEnabled={isReady}
              onOpen={(file) => {
                unlessUnsaved(() => void openRecent(file));
              }}
            />
          </Suspense>
        )}
        <FileButton
          icon={<ArrowDownload20Regular />}
          label={PAGE_STRINGS.download}
          hint={PAGE_STRINGS.downloadHint}
          isEnabled={isReady}
          onClick={() => void download()}
        />
        <Suspense>
          <MoreMenu session={session} isEnabled={isReady} onProblem={setProblem} />
        </Suspense>
      </div>
      <TabList
        className="page-parts"
        size="small"
        selectedValue={shownPart}
        onTabSelect={(_, { value }) => {
          onShowPart(value as Part);
        }}
      >
        <Tab value="pane">{PAGE_STRINGS.panePart}</Tab>
        <Tab value="workbook">{PAGE_STRINGS.workbookPart}</Tab>
      </TabList>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={PAGE_STRINGS.openHint}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void open(file);
        }}
      />
      {problem !== undefined && (
        <p className="page-problem" role="alert">
          {problem}
        </p>
      )}
      <Suspense>
        {question && <LossesDialog losses={question.losses} onAnswer={question.answer} />}
        {waiting && (
          <DiscardDialog
            onCancel={() => {
              setWaiting(undefined);
            }}
            onDiscard={finishWaiting}
            onDownload={() => {
              void download().then((isSaved) => {
                if (isSaved) finishWaiting();
              });
            }}
          />
        )}
      </Suspense>
    </header>
  );
}

interface FileButtonProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly hint: string;
  readonly isEnabled: boolean;
  readonly onClick: () => void;
}

function FileButton({ icon, label, hint, isEnabled, onClick }: FileButtonProps) {
  return (
    <Tooltip content={hint} relationship="description">
      <Button appearance="subtle" icon={icon} disabledFocusable={!isEnabled} onClick={onClick}>
        {label}
      </Button>
    </Tooltip>
  );
}

/** Ctrl+S downloads, wherever the focus is. */
function useSaveKey(save: () => void, isReady: boolean): void {
  const latest = useRef({ save, isReady });
  useEffect(() => {
    latest.current = { save, isReady };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      event.stopPropagation();
      if (latest.current.isReady) latest.current.save();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
