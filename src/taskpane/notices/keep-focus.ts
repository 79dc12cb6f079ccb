/**
 * Before a button goes together with its notice: hands the focus to the first button of the form or the pane around it.
 * Left on nothing, it could not be moved by keyboard: office.js takes a Tab from nowhere for leaving the pane.
 */
export function keepFocus(button: EventTarget): void {
  if (!(button instanceof Element)) return;
  const around = button.closest(".ms-Panel-main, .rc-main");
  around?.querySelector<HTMLElement>("button:not([disabled])")?.focus({ preventScroll: true });
}

/** Takes the focus where it fell on nothing; never from the workbook beside the pane, where the person may be typing. */
export function catchFocus(element: HTMLElement | null): void {
  const { activeElement } = document;
  const lost = activeElement === null || activeElement === document.body;
  if (lost && document.hasFocus()) element?.focus({ preventScroll: true });
}
