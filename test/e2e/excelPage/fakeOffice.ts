import type { ClientLibrary } from '../../fakeExcel/clientLibrary';
import { connectExcel } from '../../fakeExcel/connectExcel';
import type { FakeExcel } from '../../fakeExcel/connectExcel';

/** What tests find in the page. */
export interface FakeOfficeWindow {
  readonly fakeExcel: FakeExcel;
  /** Background of Excel's own panes; set before the page loads. */
  readonly excelBackground?: string;
  /** Office keeps silent until this is called, when a test has set it to true before the page loads. */
  readonly isOfficeSilent?: boolean;
  answer?: () => void;
  /** The functions that buttons call, by their names. */
  readonly buttonFunctions: ReadonlyMap<string, (event: { completed(): void }) => void>;
  /** What was asked of Excel besides the workbook: "pane" for the pane to be shown, the address of a dialog. */
  readonly shown: readonly string[];
}

// Loaded behind the genuine client library, in place of Office.js: puts the fake workbook behind it and gives the few members
// of `Office` that the add-in uses.
const page = window as unknown as ClientLibrary & FakeOfficeWindow;
const fake = connectExcel(page);
const host = { host: 'Excel', platform: 'PC' };
const buttonFunctions = new Map<string, (event: { completed(): void }) => void>();
const shown: string[] = [];
Object.assign(page, {
  fakeExcel: fake,
  buttonFunctions,
  shown,
  Office: {
    PlatformType: { PC: 'PC', Mac: 'Mac' },
    context: {
      ...fake.office.context,
      platform: host.platform,
      officeTheme: { bodyBackgroundColor: page.excelBackground ?? '#FFFFFF' },
      ui: { displayDialogAsync: (address: string) => shown.push(address) },
    },
    addin: { showAsTaskpane: () => Promise.resolve(void shown.push('pane')) },
    actions: { associate: buttonFunctions.set.bind(buttonFunctions) },
    onReady: () =>
      page.isOfficeSilent === true
        ? new Promise((resolve) => {
            page.answer = () => {
              resolve(host);
            };
          })
        : Promise.resolve(host),
  },
});
