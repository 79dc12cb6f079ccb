/** What a result depends on besides the workbook itself: a result under other settings is not taken over by --resume. */
import type { GradeSettings } from "./grade-file";
import { sha256 } from "./files";

export interface SettingsKeys {
  /** For a workbook that states its day of assessment, or a run that does. */
  readonly always: string;
  /** For a workbook judged by today: tomorrow its result is another. */
  readonly today: string;
}

const KEY_LENGTH = 16;

/** The keys under these settings. */
export function settingsKeys({
  scheme,
  asOf,
  today,
  language,
  version,
}: Pick<GradeSettings, "scheme" | "asOf" | "today" | "language" | "version">): SettingsKeys {
  const parts = [version, language, scheme ?? null, asOf ?? null];
  const key = (day: string | null): string =>
    sha256(new TextEncoder().encode(JSON.stringify([...parts, day]))).slice(0, KEY_LENGTH);
  return { always: key(null), today: key(today) };
}
