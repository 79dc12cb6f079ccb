/** What a number format code ("yyyy/m/d", "0.0%") says about the number in the cell. */

/** The first section of a code without quoted text, escaped characters and brackets (colours, locales, elapsed time). */
function bareCode(format: string | undefined): string {
  if (format === undefined) return "";
  let bare = "";
  for (let i = 0; i < format.length; i += 1) {
    const character = format.charAt(i);
    if (character === ";") break;
    if (character === '"' || character === "[") {
      const end = format.indexOf(character === '"' ? '"' : "]", i + 1);
      i = end < 0 ? format.length : end;
    } else if (character === "\\" || character === "_" || character === "*") {
      i += 1;
    } else {
      bare += character;
    }
  }
  return bare.toLowerCase();
}

/**
 * True when a number in this format is shown as a day: it has a year, a day, or a month that is not minutes.
 * Times of day and elapsed times are no dates.
 */
export function isDateFormat(format: string | undefined): boolean {
  const code = bareCode(format).replace(/general|am\/pm|a\/p|e[+-]/g, "");
  if (/[yd]/.test(code) || code.includes("aaa") || /e{1,40}(?=$|[^a-z0-9])/.test(code)) return true;
  return code.includes("m") && !/[hs]/.test(code);
}

/** True when a number in this format is shown as a percentage. */
export function isPercentFormat(format: string | undefined): boolean {
  return bareCode(format).includes("%");
}

/** True when a number in this format is shown as a fraction such as 12/150. */
export function isFractionFormat(format: string | undefined): boolean {
  return /[?#0] ?\/ ?[?#0-9]/.test(bareCode(format));
}
