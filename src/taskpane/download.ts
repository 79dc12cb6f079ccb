/** Handing files and text over to the person. */
import type { ExportedFile } from "../session/pane-session";

/** An exported file; a large one comes as a blob. */
export interface Deliverable extends Omit<ExportedFile, "bytes"> {
  readonly bytes: Uint8Array | Blob;
}

/** The clipboard cannot be written to. */
export class ClipboardError extends Error {}

/** Long enough for a slow webview to have taken the file over. */
const KEPT_MS = 60_000;

/** Starts a download. Webviews that block downloads do so silently: the menu offers other ways beside. */
export function download({ name, type, bytes }: Deliverable): void {
  const content = bytes instanceof Blob ? bytes : new Blob([new Uint8Array(bytes)], { type });
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/**
 * Puts text on the clipboard. Panes inside a frame are often not allowed the newer way; the older one still works there.
 * @throws ClipboardError where neither does
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
}

function copyBySelection(text: string): void {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "rc-off-screen";
  document.body.append(field);
  field.select();
  let copied: boolean;
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in a frame without the permission
    copied = document.execCommand("copy");
  } catch {
    copied = false;
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!copied) throw new ClipboardError("clipboard");
}
