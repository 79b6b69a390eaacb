import { loadOffice } from './excel/loadOffice';
import { isInsideOffice } from './isInsideOffice';

// Excel reports a pane as failed whose page does not load Office.js; in a browser the page needs nothing.
if (isInsideOffice(window)) void loadOffice();
