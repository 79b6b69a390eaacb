import type { KeyboardEvent } from 'react';

/** Marks the button that takes the next step of a view: Ctrl+Enter presses it, wherever the focus is in the pane. */
export const NEXT_STEP = { 'data-next-step': '', 'aria-keyshortcuts': 'Control+Enter' } as const;

/** Presses the next step of what is in sight, if the key asks for it and the step can be taken. */
export function takeNextStep(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  if (event.nativeEvent.isComposing || (event.target as HTMLElement).closest('[role=alertdialog], [role=dialog]'))
    return;
  const buttons = event.currentTarget.querySelectorAll<HTMLButtonElement>(
    'button[data-next-step]:not(:disabled):not([aria-disabled=true])',
  );
  const step = [...buttons].find((button) => !button.closest('[style*="display: none"]'));
  if (!step) return;
  event.preventDefault();
  step.click();
}
