import { parseCellName, type CellArea } from "../../spreadsheet";

/** The cells that a jump inside the workbook leads to ("人员名单!C42:C46", "'a b'!A1"); null where it cannot be read. */
export function linkTarget(link: string, from: string): CellArea | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!:]+)(?::([^!:]+))?$/.exec(link.replace(/^#/, ""));
  if (!match) return null;
  const [, quoted, plain, first = "", last] = match;
  const start = parseCellName(first);
  const end = last === undefined ? start : parseCellName(last);
  if (!start || !end) return null;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? from;
  return { sheet, top: start.row, left: start.column, bottom: end.row, right: end.column };
}
