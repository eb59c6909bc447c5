/** Whether a dialog lies over the screen: Esc is then its key, even while the cursor still stands in a field below. */
export function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
