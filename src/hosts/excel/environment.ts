/** What Office tells about the person's surroundings: language and colours. */

/** Colours of the pane's surroundings, "#RRGGBB"; null where Office does not tell. */
export interface HostTheme {
  readonly background: string | null;
  readonly foreground: string | null;
  readonly dark: boolean;
  readonly highContrast: boolean;
}

/** Chinese where Excel speaks Chinese (any kind), else English. */
export function displayLanguage(): "zh-CN" | "en-US" {
  const language: unknown = Office.context.displayLanguage;
  return typeof language === "string" && !/^zh\b/i.test(language) ? "en-US" : "zh-CN";
}

/** Where the workbook lies, which names it from one time to the next; "" where it was never saved or Office does not tell. */
export function documentAddress(): string {
  try {
    const address: unknown = Office.context.document.url;
    // A new workbook has a name and no place yet: the next one will be called the same.
    return typeof address === "string" && /[\\/]/.test(address) ? address : "";
  } catch {
    return "";
  }
}

/** "自评表.xlsx" of an address on the web or a path; "" where there is none. */
export function fileNameIn(address: string): string {
  // SharePoint's own page for workbooks has the name behind.
  const behind = /[?&]file=([^&#]+)/.exec(address)?.[1];
  const name = behind ?? address.replace(/^(https?:[^?#]*)[?#].*$/, "$1").replace(/^.*[\\/]/, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** On the web, Office tells no theme: there the browser's own preference decides. */
export function readTheme(): HostTheme {
  const theme: unknown = Office.context.officeTheme;
  const background = colourOf(theme, "bodyBackgroundColor");
  const foreground = colourOf(theme, "bodyForegroundColor");
  return {
    background,
    foreground,
    dark: background === null ? prefers("(prefers-color-scheme: dark)") : isDark(background),
    highContrast: prefers("(forced-colors: active)"),
  };
}

/** Calls back when the colours changed. Answers the way to stop. */
export function onThemeChange(listener: (theme: HostTheme) => void): () => void {
  let last = JSON.stringify(readTheme());
  const look = (): void => {
    const theme = readTheme();
    const now = JSON.stringify(theme);
    if (now === last) return;
    last = now;
    listener(theme);
  };
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", look);
  // Excel has no event for its own theme; people change it in a dialog and come back to the pane.
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    for (const query of queries) query.removeEventListener("change", look);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}

function prefers(query: string): boolean {
  return typeof matchMedia === "function" && matchMedia(query).matches;
}

function colourOf(theme: unknown, name: string): string | null {
  const colour: unknown = typeof theme === "object" && theme !== null ? Reflect.get(theme, name) : null;
  return typeof colour === "string" && /^#[0-9A-Fa-f]{6}$/.test(colour) ? colour.toUpperCase() : null;
}

/** Whether white reads better on a colour than black. */
export function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
