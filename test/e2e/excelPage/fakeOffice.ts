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
}

// Loaded behind the genuine client library, in place of Office.js: puts the fake workbook behind it and gives the few members
// of `Office` that the add-in uses.
const page = window as unknown as ClientLibrary & FakeOfficeWindow;
const fake = connectExcel(page);
const host = { host: 'Excel', platform: 'PC' };
Object.assign(page, {
  fakeExcel: fake,
  Office: {
    context: { ...fake.office.context, officeTheme: { bodyBackgroundColor: page.excelBackground ?? '#FFFFFF' } },
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
