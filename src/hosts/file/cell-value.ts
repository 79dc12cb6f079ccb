/** The value of one cell element. */
import type { CellValue } from "../../spreadsheet";
import { readRichText, type SharedStrings } from "./shared-strings";
import type { XmlScanner } from "./xml-scanner";
import { unescapeCell } from "./xml-text";

const MS_PER_DAY = 86_400_000;

export interface ValueContext {
  readonly strings: SharedStrings;
  readonly date1904: boolean;
}

/** The value of the cell at whose start tag the scanner stands; it is left behind the cell's end. */
export function readCellValue(scanner: XmlScanner, context: ValueContext): CellValue {
  if (scanner.selfClosing) return null;
  const typeAt = scanner.find("t");
  const type = typeAt < 0 ? "n" : scanner.text.slice(scanner.valueStart(typeAt), scanner.valueEnd(typeAt));
  let raw: string | null = null;
  let inline: string | null = null;
  while (scanner.next() === "open") {
    if (scanner.is("v")) raw = scanner.content();
    else if (scanner.is("is")) inline = readRichText(scanner);
    else scanner.skip();
  }
  if (type === "inlineStr") return inline ?? raw;
  if (raw === null) return inline;
  return convert(type, raw, context);
}

function convert(type: string, raw: string, { strings, date1904 }: ValueContext): CellValue {
  switch (type) {
    case "s": {
      const text = strings.get(Number(raw));
      return text ?? { error: "#VALUE!" };
    }
    case "str":
      return unescapeCell(raw);
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return { error: raw };
    case "d":
      return dateSerial(raw.trim(), date1904) ?? raw;
    default: {
      if (raw.trim() === "") return null;
      const number = Number(raw);
      // A cell that says it is a number and is none is as good as an error: the reader will be told which cell.
      return Number.isFinite(number) ? number : { error: "#VALUE!" };
    }
  }
}

/** Serial of an ISO 8601 date, or null. A time without a date is a fraction of a day. */
function dateSerial(iso: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/.exec(iso);
  if (!match || iso === "") return null;
  const time = Number(match[4] ?? 0) / 24 + Number(match[5] ?? 0) / 1440 + Number(match[6] ?? 0) / 86_400;
  if (match[1] === undefined) return time;
  const days = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MS_PER_DAY;
  // Days from 1970-01-01 to the two epochs; before March 1900 Excel counts a day less, since it has a 29 February 1900.
  const serial = date1904 ? days + 24_107 : days + 25_569;
  return serial + time - (!date1904 && serial < 61 ? 1 : 0);
}
