/** Numbers of items as forms write them: 3.1, 10.1, “3．1”, “1★.”, “11 .”, “3、”, “（3）”, “第3项”. */
import { squeeze } from "./text";

const ORNAMENTS = /[★☆▲△*#●]/g;
const WHOLE = /^(?:第|[([【])?(\d{1,2})(?:[.-](\d{1,2}))?(?:项|[)\]】])?[.、,:。)]*$/;
const LEADING =
  /^(?:第|[([【])?(\d{1,2})(?:\.(\d{1,2})(?!\d))?(?:项|[)\]】])?(?:[.、,:。)]|(?=[^\d.%个人名年月日次所项]))/;

function numberOf(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const [, major, minor] = match;
  return minor === undefined ? String(Number(major)) : `${Number(major)}.${Number(minor)}`;
}

/** The number in a cell of its own ("3", "3.1"), or null where it holds none. */
export function readItemNumber(text: string): string | null {
  return numberOf(WHOLE.exec(squeeze(text).replace(ORNAMENTS, "")));
}

/** The number before the text of an indicator (“1★.不承担…”), or null where the text begins otherwise. */
export function leadingNumber(text: string): string | null {
  return numberOf(LEADING.exec(squeeze(text).replace(ORNAMENTS, "")));
}
