/** The reviewer's name, kept by the browser so that nobody types it for each decision. */
const KEY = "reform-check.reviewer";

/** "" where none is kept, or the browser keeps nothing. */
export function rememberedReviewer(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** Keeps the name; a browser that keeps nothing is no fault. */
export function rememberReviewer(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // The name is asked for again next time.
  }
}
