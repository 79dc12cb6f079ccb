/** Number formats of cell styles, those that workbooks do not spell out included. */
import { collect } from "./xml-layout";
import { XmlScanner } from "./xml-scanner";

/** Formats that a workbook uses without spelling them out. 27–36 and 50–58 are those of a Chinese Excel. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number format code of each cell style (index into cellXfs); undefined for General. */
export function readNumberFormats(text: string, part: string): readonly (string | undefined)[] {
  const scanner = new XmlScanner(text, part);
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inside = "";
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    if (scanner.depth === 1) inside = scanner.local;
    else if (scanner.depth !== 2) continue;
    else if (inside === "numFmts")
      codes.set(scanner.numberAttribute("numFmtId") ?? -1, scanner.attribute("formatCode") ?? "");
    else if (inside === "cellXfs" && scanner.is("xf")) collect(ids, scanner.numberAttribute("numFmtId") ?? 0, part);
  }
  return ids.map((id) => {
    const code = codes.get(id) ?? BUILT_IN[id];
    return code === "" || code?.toLowerCase() === "general" ? undefined : code;
  });
}

/** The id of a format that needs no spelling out in any language, or null. */
export function builtInFormat(code: string): number | null {
  const found = Object.entries(BUILT_IN).find(([id, known]) => known === code && !isLocal(Number(id)));
  return found ? Number(found[0]) : null;
}

function isLocal(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}
