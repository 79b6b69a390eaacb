import { clearMarks } from './clearMarks';
import { createExcelHost } from './excelHost';
import { loadOffice } from './loadOffice';

// Excel runs the functions of its buttons in a page of their own, without the pane.
void loadOffice().then(() => {
  const host = createExcelHost();
  Office.actions.associate('clearMarks', (event: Office.AddinCommands.Event) => {
    void clearMarks(host, event, showHelp);
  });
});

function showHelp(question: string): void {
  const page = new URL(`help.html#${question}`, window.location.href);
  Office.context.ui.displayDialogAsync(page.href, { height: 50, width: 35 });
}
