/** A1 text and areas, as Excel's name box understands them. */
import type { Area } from "./types";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function columnOf(key: number): number {
  return key % MAX_COLUMNS;
}

/** "A" for 0. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** 0 for "A"; -1 beyond Excel's last column. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index >= 1 && index <= MAX_COLUMNS ? index - 1 : -1;
}

export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

/** "C4", "C4:D9", "4:9" for whole rows, "C:D" for whole columns. */
export function areaName(area: Area): string {
  if (isWholeColumns(area) && isWholeRows(area)) return `1:${MAX_ROWS}`;
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellName(area.top, area.left);
  const single = area.top === area.bottom && area.left === area.right;
  return single ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

/** A sheet's name before "!", quoted when Excel quotes it. */
/** Names that Excel reads as something else where they are not quoted: cells of the other notation, truth values. */
const READ_AS_OTHER = /^(r\d*(c\d*)?|c\d*|[a-z]{1,3}\d+|true|false)$/i;

export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name);
  return plain && !READ_AS_OTHER.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface Reference {
  /** Null when the text names no sheet. */
  sheet: string | null;
  area: Area;
}

/** Reads "Sheet1!A1:B2", "$A$1", "A:C", "4:9". Null for anything else. */
export function parseReference(text: string): Reference | null {
  const { sheet, rest } = splitSheet(text.trim());
  if (sheet !== null && !text.trim().startsWith("'") && READ_AS_OTHER.test(sheet)) return null;
  const area = parseArea(rest.replaceAll("$", ""));
  return area ? { sheet, area } : null;
}

function splitSheet(text: string): { sheet: string | null; rest: string } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { sheet: null, rest: text };
  const name = text.slice(0, bang);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, rest: text.slice(bang + 1) };
}

function parseArea(text: string): Area | null {
  const [first = "", second = first, ...more] = text.split(":");
  if (more.length > 0) return null;
  const a = parseCorner(first);
  const b = parseCorner(second);
  if (!a || !b) return null;
  const kinds = [a.row === null, b.row === null, a.column === null, b.column === null];
  if (kinds[0] !== kinds[1] || kinds[2] !== kinds[3]) return null;
  // A lone "A" or "4" is no reference; "A:A" and "4:4" are.
  if (!text.includes(":") && (a.row === null || a.column === null)) return null;
  return {
    top: Math.min(a.row ?? 0, b.row ?? 0),
    left: Math.min(a.column ?? 0, b.column ?? 0),
    bottom: Math.max(a.row ?? MAX_ROWS - 1, b.row ?? MAX_ROWS - 1),
    right: Math.max(a.column ?? MAX_COLUMNS - 1, b.column ?? MAX_COLUMNS - 1),
  };
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  const [letters, digits] = [match?.[1] ?? "", match?.[2] ?? ""];
  if (!match || text === "") return null;
  const row = digits === "" ? null : Number(digits) - 1;
  const column = letters === "" ? null : columnIndex(letters);
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  return column === -1 ? null : { row, column };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function intersection(a: Area, b: Area): Area | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : null;
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** What is left of `area` once `hole` is cut out: up to four pieces. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const pieces: Area[] = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}
