/** Whether the three steps are shown at the text box; they are until the user has had enough of them. */
export const GUIDE_PREFERENCE = 'import-guide';
export const GUIDE_SHOWN = 'shown';
export const GUIDE_HIDDEN = 'hidden';
