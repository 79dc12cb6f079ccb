/** Buttons of the ribbon that do something without the pane, and the small window that tells what came of it. */

/** Percent of the screen. */
const SIZE = { width: 34, height: 34 };
/** A dialog that the person closed by its own button. */
const CLOSED = 12006;

/** Puts work behind the ribbon's button of this name (see manifest.xml). Excel is told when it is over, however it ended. */
export function onCommand(name: string, work: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    const done = (): void => event.completed();
    work().then(done, done);
  });
}

/**
 * Shows a page of ours in a small window, and waits until it is closed: with the command its window would go too. False
 * where Excel shows none.
 */
export function showDialog(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) {
      resolve(false);
      return;
    }
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        resolve(false);
        return;
      }
      result.value.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        if ("error" in event && event.error === CLOSED) resolve(true);
      });
    });
  });
}
