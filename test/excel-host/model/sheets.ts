/** What Excel allows to be done to sheets, and what it refuses. */
import { quoteSheet } from "./address";
import { accessDenied, ExcelError, invalidArgument } from "./errors";
import { newSheet } from "./workbook";
import type { Sheet, Workbook } from "./types";

export function findSheet(book: Workbook, key: string): Sheet | undefined {
  const wanted = key.toLowerCase();
  return (
    book.sheets.find((sheet) => sheet.id === key) ?? book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted)
  );
}

export function activeSheet(book: Workbook): Sheet {
  const sheet = book.sheets.find(({ id }) => id === book.active) ?? book.sheets.find(isVisible) ?? book.sheets[0];
  if (!sheet) throw new ExcelError("GeneralException", "the workbook has no sheet");
  return sheet;
}

export function isVisible(sheet: Sheet): boolean {
  return sheet.visibility === "Visible";
}

function structureMayChange(book: Workbook): void {
  if (book.protected) throw accessDenied("the structure of the workbook is protected");
}

/** Excel's rules: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at either end, not taken, not "History". */
export function checkSheetName(book: Workbook, name: string, self?: Sheet): void {
  if (name.length === 0 || name.length > 31) throw invalidArgument(`"${name}": a sheet's name has 1 to 31 characters`);
  if (/[:\\/?*[\]]/.test(name)) throw invalidArgument(`"${name}" holds a character that no sheet's name may hold`);
  if (name.startsWith("'") || name.endsWith("'")) throw invalidArgument(`"${name}" begins or ends with an apostrophe`);
  if (name.toLowerCase() === "history") throw invalidArgument(`"${name}" is reserved`);
  const taken = book.sheets.find((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new ExcelError("ItemAlreadyExists", `a sheet named "${taken.name}" exists already`);
}

/** Adds a sheet after the last one, as office.js does. Without a name: the next free "SheetN". */
export function addSheet(book: Workbook, name: string | null): Sheet {
  structureMayChange(book);
  const sheet = newSheet(name ?? freeName(book));
  checkSheetName(book, sheet.name);
  book.sheets.push(sheet);
  return sheet;
}

function freeName(book: Workbook): string {
  let number = book.sheets.length;
  const taken = (name: string): boolean => book.sheets.some((sheet) => sheet.name === name);
  do number += 1;
  while (taken(`Sheet${number}`));
  return `Sheet${number}`;
}

export function renameSheet(book: Workbook, sheet: Sheet, name: string): void {
  structureMayChange(book);
  checkSheetName(book, name, sheet);
  const before = `${quoteSheet(sheet.name)}!`;
  const after = `${quoteSheet(name)}!`;
  sheet.name = name;
  const follow = (reference: string): string =>
    reference.replace(/^=?/, "").startsWith(before) ? reference.replace(before, () => after) : reference;
  for (const held of [...book.names, ...book.sheets.flatMap(({ names }) => names)]) held.formula = follow(held.formula);
  for (const series of book.sheets.flatMap(({ charts }) => charts.flatMap((chart) => chart.series))) {
    if (series.values !== undefined) series.values = follow(series.values);
    if (series.categories !== undefined) series.categories = follow(series.categories);
  }
}

export function moveSheet(book: Workbook, sheet: Sheet, position: number): void {
  structureMayChange(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw invalidArgument(`position ${position} is beyond the ${book.sheets.length} sheets`);
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
}

function leavesOneVisible(book: Workbook, sheet: Sheet): void {
  if (isVisible(sheet) && book.sheets.filter(isVisible).length === 1) {
    throw new ExcelError("InvalidOperation", `"${sheet.name}" is the only visible sheet`);
  }
}

/** The sheet that comes on top when `sheet` goes: the next visible one, else the one before. */
function successor(book: Workbook, sheet: Sheet): Sheet | undefined {
  const at = book.sheets.indexOf(sheet);
  return book.sheets.slice(at + 1).find(isVisible) ?? book.sheets.slice(0, at).reverse().find(isVisible);
}

export function setVisibility(book: Workbook, sheet: Sheet, visibility: Sheet["visibility"]): void {
  structureMayChange(book);
  if (visibility !== "Visible") {
    leavesOneVisible(book, sheet);
    if (book.active === sheet.id) activate(book, successor(book, sheet) ?? sheet);
  }
  sheet.visibility = visibility;
}

export function deleteSheet(book: Workbook, sheet: Sheet): void {
  structureMayChange(book);
  leavesOneVisible(book, sheet);
  if (sheet.visibility === "VeryHidden") {
    throw new ExcelError("InvalidOperation", `"${sheet.name}" is very hidden: show it before deleting it`);
  }
  const next = successor(book, sheet);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (book.active === sheet.id && next) activate(book, next);
  const gone = `${sheet.name.toLowerCase()}!`;
  for (const name of book.names) {
    if (name.formula.toLowerCase().replaceAll("'", "").startsWith(`=${gone}`)) name.formula = "=#REF!";
  }
}

/** Brings a sheet on top with its first cell selected. */
export function activate(book: Workbook, sheet: Sheet): void {
  if (!isVisible(sheet)) throw new ExcelError("InvalidOperation", `"${sheet.name}" is hidden`);
  if (book.active === sheet.id) return;
  book.active = sheet.id;
  book.selection = [{ top: 0, left: 0, bottom: 0, right: 0 }];
}
