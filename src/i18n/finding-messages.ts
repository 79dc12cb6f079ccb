/** The shape of the finding messages, and what their sentences share whatever the language. */
import type { FindingCode, FindingParameters } from "../criteria/findings";

/** For every code a sentence, and one on what to do; null where the indicator's own remediation says it. */
export type FindingMessages = {
  readonly [Code in FindingCode]: {
    readonly message: (parameters: FindingParameters[Code]) => string;
    readonly remedy: ((parameters: FindingParameters[Code]) => string) | null;
  };
};

export { shareText as percent } from "./share-text";

/** The name of a key, or the key itself where it is not known. */
export function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key;
}

/** Year and season of "2023-autumn". */
export function semesterParts(semester: string): { readonly year: string; readonly season: string } {
  const [year = "", season = ""] = semester.split("-");
  return { year, season };
}

/** Whether `who` is a row number, standing in for a name that is blank. */
export function isRowNumber(who: string): boolean {
  return /^\d+$/.test(who);
}

/** Whether a status as written says that a document is no longer in force, rather than not yet. */
export function isRepealed(status: string): boolean {
  return /废止|失效|作废|停止|过期|取代|替代|不再|撤销/.test(status);
}

/**
 * Brackets of a Chinese text as schools type them: （草案）. Cells are compared in half-width form, which is not how a reader
 * of the message knows them.
 */
export function withChineseBrackets(text: string): string {
  return text.replace(/\(([^()\n]{1,60})\)/g, (whole, inside: string, at: number) =>
    HAN.test(inside) || HAN.test(text.charAt(at - 1)) ? `（${inside}）` : whole,
  );
}

const HAN = /[\u4E00-\u9FFF]/;
