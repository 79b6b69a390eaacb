import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { mountPane } from '../../pane/mountPane';
import type { PaneServices, ViewRequest } from '../../pane/paneServices';
import { activeCell } from './activeCell';
import { downloadsElsewhere } from './downloadsElsewhere';
import { createExcelHost } from './excelHost';
import { excelSupports } from './excelSupports';
import { loadOffice } from './loadOffice';
import { officeTheme } from './officeTheme';
import type { ThemeSource } from './officeTheme';
import { createRequestQueue } from './requestQueue';
import { ribbonCommands } from './ribbonCommands';
import { runCommand } from './runCommand';
import { StartFailure } from './StartFailure';
import { strings } from './strings';
import { waitForOffice } from './waitForOffice';

/** The requirement set that the manifest asks for; Excel on its own does not hold an add-in of a shared folder to it. */
const FLOOR = 9;

/** What the page brings along whatever host it is in; `theme` is that of the system. */
export type PageServices = Omit<PaneServices, 'host'>;

/**
 * Shows the pane in Excel as soon as Office answers; meanwhile, after five seconds, what can be done. Resolves with false when
 * the page is not in Excel after all.
 */
export async function startInExcel(element: HTMLElement, services: PageServices): Promise<boolean> {
  let failure: Root | undefined;
  const show = (title: string, body: string, reason: string): void => {
    failure ??= createRoot(element);
    failure.render(
      <StartFailure {...{ title, body }} diagnosis={diagnosis(services, reason)} reload={services.reload} />,
    );
  };
  const start = await waitForOffice(
    loadOffice,
    () => excelSupports(FLOOR),
    (reason) => {
      show(strings.start.title, strings.start.body, reason);
    },
  );
  if (start.kind === 'too-old') {
    show(strings.start.tooOldTitle, strings.start.tooOldBody, `ExcelApi 1.${FLOOR} is missing.`);
    return true;
  }
  failure?.unmount();
  if (start.kind === 'not-excel') return false;
  // Excel heads its panes itself; the page is all content.
  const main = element.appendChild(document.createElement('main'));
  main.style.height = '100vh';
  document.body.style.margin = '0';
  const host = createExcelHost();
  const { ask, subscribe } = createRequestQueue<ViewRequest>();
  const elsewhere = downloadsElsewhere();
  mountPane(main, {
    ...services,
    host,
    ...(elsewhere && { downloads: { ...services.downloads, elsewhere } }),
    requests: { initial: undefined, subscribe },
    theme: themeOfExcel(services.theme),
  });
  const commands = ribbonCommands({ host, ask, showPane: () => Office.addin.showAsTaskpane(), showHelp, activeCell });
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void runCommand(command, event, showHelp);
    });
  }
  return true;
}

function showHelp(question = ''): void {
  const page = new URL(`help.html#${question}`, window.location.href);
  Office.context.ui.displayDialogAsync(page.href, { height: 70, width: 35, displayInIframe: true });
}

function themeOfExcel(system: ThemeSource): ThemeSource {
  return officeTheme(() => Office.context.officeTheme, system, window);
}

function diagnosis({ version }: PageServices, reason: string): string {
  const { userAgent, language } = navigator;
  return [`version: ${version}`, 'host: excel', `agent: ${userAgent}`, `language: ${language}`, reason].join('\n');
}
