/** Colours of a terminal, or none. */
import type { Conclusion, Verdict } from "../../assess/assessment";

export interface Paint {
  readonly bold: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
  readonly conclusion: (conclusion: Conclusion, text: string) => string;
}

const GREEN = 32;
const YELLOW = 33;
const RED = 31;
const GREY = 90;

const VERDICT_CODES: Readonly<Record<Verdict, number>> = {
  pass: GREEN,
  fail: RED,
  review: YELLOW,
  missing: GREY,
  "not-applicable": GREY,
};
const CONCLUSION_CODES: Readonly<Record<Conclusion, number>> = { met: GREEN, "needs-review": YELLOW, "not-met": RED };

/** Painters that wrap text in escape sequences, or leave it as it is. */
export function paintFor(colour: boolean): Paint {
  const painted = (code: number, text: string) => (colour && text !== "" ? `\u001B[${code}m${text}\u001B[0m` : text);
  return {
    bold: (text) => painted(1, text),
    quiet: (text) => painted(GREY, text),
    verdict: (verdict, text) => painted(VERDICT_CODES[verdict], text),
    conclusion: (conclusion, text) => painted(CONCLUSION_CODES[conclusion], text),
  };
}
