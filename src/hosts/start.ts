import { isInsideOffice } from './isInsideOffice';

/** Where the page begins: hands it to the host it finds itself in. */
if (isInsideOffice(window)) document.title = '';
else void import(/* webpackChunkName: "browser" */ './browser/entry');
