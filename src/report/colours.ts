/** The few colours of every report, "RRGGBB". Text on its own fill keeps a contrast of at least 4.5. */
import type { Conclusion, Verdict } from "../assess/assessment";
import type { Severity } from "../workbook/submission";

export interface Tone {
  readonly fill: string;
  readonly text: string;
}

export const INK = "1F2933";
export const QUIET = "55606E";
export const NAVY = "1F3A5F";
export const LINE = "CBD3DC";
export const HEADER_FILL = "E9EEF4";
export const PAPER = "FFFFFF";
export const BAND_TEXT = "FFFFFF";
export const LINK = "1A5296";
/** Bars: confirmed points, and points still to be verified. */
export const CONFIRMED = "3E7CB1";
export const TO_VERIFY = "E3B04B";
/** Bars behind figures: light enough to read the figure on them. */
export const BAR_BEHIND_TEXT = "A9CBE8";

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  pass: { fill: "E2F3E6", text: "1B6532" },
  fail: { fill: "FBE1DE", text: "98190F" },
  review: { fill: "FFF0D2", text: "805200" },
  missing: { fill: "E5E8EB", text: "434E5A" },
  "not-applicable": { fill: "F3F4F6", text: "59626D" },
};

export const CONCLUSION_TONES: Readonly<Record<Conclusion, Tone>> = {
  met: VERDICT_TONES.pass,
  "needs-review": VERDICT_TONES.review,
  "not-met": VERDICT_TONES.fail,
};

export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  error: VERDICT_TONES.fail,
  warning: VERDICT_TONES.review,
  info: VERDICT_TONES["not-applicable"],
};
