/**
 * Notes, the old kind of comment (ExcelApi 1.18). The copy of office.js on npm ends at 1.15, but Excel itself answers for
 * notes whatever the library's age: here are the few members that are needed, made by the library's own machinery of
 * proxies. A library that knows notes is used as it is.
 */

/** A note as it is needed here; members are called as in the published typings. */
export interface CellNote {
  content: string;
  load(properties: string): unknown;
  delete(): void;
  getLocation(): Excel.Range;
}

/** The notes of a sheet; their key is the name of the cell, "B3". */
export interface SheetNotes {
  add(cell: string, text: string): void;
  getItem(cell: string): CellNote;
}

/** All notes of the workbook, to be read; their order does not outlive a request. */
export interface WorkbookNotes {
  getItemAt(index: number): CellNote;
  getCount(): OfficeExtension.ClientResult<number>;
}

type Proxy<T> = { readonly prototype: T };

/** What office.js makes its own objects with; it has been there since its first year, and is in no typings. */
interface ProxyMachinery {
  createPropertyObject<T>(
    type: Proxy<T>,
    parent: OfficeExtension.ClientObject,
    name: string,
    isCollection: boolean,
    flags: number,
  ): T;
  createMethodObject<T>(
    type: Proxy<T>,
    parent: OfficeExtension.ClientObject,
    name: string,
    operation: number,
    args: readonly unknown[],
    isCollection: boolean,
    endsWithRequest: boolean,
    getById: string | null,
    flags: number,
  ): T;
}

const MEMBERS = ["createPropertyObject", "createMethodObject"] as const;
/** As the library calls them inside: reading does not wait for writing, adding is an operation of its own. */
const READS = 4;
const WRITES = 0;

function isMachinery(value: unknown): value is ProxyMachinery {
  const has = (name: string): boolean => typeof Reflect.get(Object(value), name) === "function";
  return typeof value === "function" || typeof value === "object" ? value !== null && MEMBERS.every(has) : false;
}

function machinery(): ProxyMachinery | null {
  const helper: unknown = Reflect.get(OfficeExtension, "BatchApiHelper");
  return isMachinery(helper) ? helper : null;
}

function libraryKnowsNotes(): boolean {
  return "notes" in Excel.Workbook.prototype;
}

/** Whether notes can be reached, where Excel has them. */
export function canReachNotes(): boolean {
  return libraryKnowsNotes() || machinery() !== null;
}

/** A collection of notes is one of comments under another name: both are counted and found alike, and hold a content. */
function notesUnder(parent: Excel.Workbook | Excel.Worksheet): Excel.CommentCollection {
  const made = machinery();
  if (!made) throw new Error("this office.js knows no notes");
  return made.createPropertyObject(Excel.CommentCollection, parent, "Notes", true, READS);
}

/** @see canReachNotes */
export function notesOfWorkbook(workbook: Excel.Workbook): WorkbookNotes {
  return libraryKnowsNotes() ? workbook.notes : notesUnder(workbook);
}

/** @see canReachNotes */
export function notesOfSheet(sheet: Excel.Worksheet): SheetNotes {
  if (libraryKnowsNotes()) return sheet.notes;
  const notes = notesUnder(sheet);
  return {
    getItem: (cell) => notes.getItem(cell),
    // Not by way of `add`: a comment takes one argument more.
    add: (cell, text) =>
      void machinery()?.createMethodObject(
        Excel.Comment,
        notes,
        "Add",
        WRITES,
        [cell, text],
        false,
        true,
        null,
        WRITES,
      ),
  };
}
