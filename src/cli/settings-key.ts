/** What a result depends on besides the workbook itself: a result under other settings is not taken over by --resume. */
import type { GradeSettings } from "./grade-settings";
import type { Assessment } from "../assess/assessment";
import { ASSESSMENT_FORMAT } from "../report/document";
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
  answers: { scheme, asOf, academicYear, level, owners = {} },
  today,
  reviewing,
  pinned,
  language,
  version,
}: Pick<GradeSettings, "answers" | "today" | "reviewing" | "pinned" | "language" | "version">): SettingsKeys {
  const belongings = Object.entries(owners).sort(([a], [b]) => (a < b ? -1 : 1));
  const answers = [scheme ?? null, asOf ?? null, academicYear ?? null, level ?? null, belongings];
  const parts = [ASSESSMENT_FORMAT, version, language, reviewing, pinned ?? null, ...answers];
  const key = (day: string | null): string =>
    sha256(new TextEncoder().encode(JSON.stringify([...parts, day]))).slice(0, KEY_LENGTH);
  return { always: key(null), today: key(today) };
}

/**
 * True for a result that another day may change: nothing states the day of assessment, and today stands in for it, be it
 * because the academic year is not over yet.
 */
export function dependsOnToday(
  { asOf, recognition }: Pick<Assessment, "asOf" | "recognition">,
  today: string,
): boolean {
  const { source, sureness } = recognition.asOf;
  return source === "today" || (sureness === "assumed" && asOf === today);
}
