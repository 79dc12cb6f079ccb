/** Excel.Worksheet, its protection and its frozen panes. */
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { usedArea } from "../../model/cells";
import { accessDenied, ExcelError, invalidArgument, itemNotFound } from "../../model/errors";
import { activate, deleteSheet, isVisible, moveSheet, renameSheet, setVisibility } from "../../model/sheets";
import type { Area, Sheet } from "../../model/types";
import { STANDARD_HEIGHT } from "../../model/workbook";
import {
  colour,
  flag,
  integer,
  number,
  oneArea,
  oneOf,
  optionalFlag,
  optionalText,
  rangeArgument,
  rangeOfText,
  record,
  text,
} from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Method, Property, Remote, TypeTable } from "../registry";
import { autoFilter } from "./auto-filter";
import { chartCollection } from "./charts";
import { commentCollection } from "./comments";
import { sheetEventMethods } from "./events";
import { inFront, mayDo } from "./guards";
import { namedItemCollection } from "./names";
import { noteCollection } from "./notes";
import { pageLayout } from "./page-layout";
import { rangeOf } from "./range";
import { rangeAreas } from "./range-areas";
import { LONGEST_ADDRESS } from "./range-values";
import { tableCollection } from "./tables";

const WHOLE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown, host: Host): Sheet | null {
  const only = optionalFlag(visibleOnly, "visibleOnly");
  const { sheets } = host.book;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!only || isVisible(found))) return found;
  }
  return null;
}

function next(since: string, step: 1 | -1, orNull: boolean): Method<Sheet> {
  return {
    since,
    args: 1,
    object: (sheet, [visibleOnly], host) => {
      const found = neighbour(sheet, step, visibleOnly, host);
      if (!found && !orNull) throw itemNotFound(`no sheet stands beside "${sheet.name}"`);
      return found && bind(worksheet, found, host);
    },
  };
}

function used(since: string, orNull: boolean): Method<Sheet> {
  return {
    since,
    args: 1,
    object: (sheet, [valuesOnly], host) => {
      const found = usedArea(sheet, null, optionalFlag(valuesOnly, "valuesOnly"));
      if (found) return rangeOf(sheet, found, host);
      return orNull ? null : rangeOf(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, host);
    },
  };
}

/** Several areas by text. What goes beyond 8192 characters is lost without a word, as in Excel. */
function ranges(sheet: Sheet, address: unknown, host: Host): Remote {
  const given = optionalText(address, "address");
  if (given === null) return bind(rangeAreas, { sheet, areas: [WHOLE] }, host);
  const cut = given.length > LONGEST_ADDRESS;
  const parts = given.slice(0, LONGEST_ADDRESS).split(",");
  if (cut && parts.length > 1) parts.pop();
  const areas = parts.map((part) => oneArea(rangeOfText(part.trim(), "Worksheet.getRanges", host, sheet), "address"));
  return bind(rangeAreas, { sheet, areas }, host);
}

function byIndexes(sheet: Sheet, args: readonly unknown[], host: Host): Remote {
  const [top, left, rows, columns] = ["startRow", "startColumn", "rowCount", "columnCount"].map((what, index) =>
    integer(args[index], what),
  );
  if (top === undefined || left === undefined || rows === undefined || columns === undefined)
    throw invalidArgument("four numbers");
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (top < 0 || left < 0 || rows < 1 || columns < 1 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) {
    throw invalidArgument(`Worksheet.getRangeByIndexes(${args.join(", ")}) leads off the sheet`);
  }
  return rangeOf(sheet, area, host);
}

const gridlines: Property<Sheet> = {
  since: "1.8",
  get: (sheet) => sheet.showGridlines,
  set: (sheet, value) => (sheet.showGridlines = flag(value, "Worksheet.showGridlines")),
};

const headings: Property<Sheet> = {
  since: "1.8",
  get: (sheet) => sheet.showHeadings,
  set: (sheet, value) => (sheet.showHeadings = flag(value, "Worksheet.showHeadings")),
};

export const worksheet: TypeTable<Sheet> = {
  name: "Worksheet",
  since: "1.1",
  identity: { field: "Id", of: ({ id }) => id },
  alive: (sheet, host) => {
    if (!host.book.sheets.includes(sheet)) throw itemNotFound(`the sheet "${sheet.name}" is no longer there`);
  },
  properties: {
    Id: { since: "1.1", get: ({ id }) => id },
    Name: {
      since: "1.1",
      get: ({ name }) => name,
      set: (sheet, value, host) => renameSheet(host.book, sheet, text(value, "Worksheet.name")),
    },
    Position: {
      since: "1.1",
      get: (sheet, host) => host.book.sheets.indexOf(sheet),
      set: (sheet, value, host) => moveSheet(host.book, sheet, integer(value, "Worksheet.position")),
    },
    // office.js writes these two under a shorter name than it reads them.
    Gridlines: { ...gridlines, wireOnly: true },
    Headings: { ...headings, wireOnly: true },
    ShowGridlines: gridlines,
    ShowHeadings: headings,
    StandardHeight: { since: "1.7", get: () => STANDARD_HEIGHT },
    StandardWidth: {
      since: "1.7",
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => (sheet.standardWidth = number(value, "Worksheet.standardWidth")),
    },
    TabColor: {
      since: "1.7",
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => (sheet.tabColor = value === "" ? "" : colour(value, "Worksheet.tabColor")),
    },
    Visibility: {
      since: "1.1",
      setSince: "1.2",
      get: ({ visibility }) => visibility,
      set: (sheet, value, host) =>
        setVisibility(host.book, sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"], "Worksheet.visibility")),
    },
  },
  navigations: {
    AutoFilter: { since: "1.9", get: (sheet, host) => bind(autoFilter, sheet, host) },
    Charts: { since: "1.1", get: (sheet, host) => bind(chartCollection, sheet, host) },
    Comments: { since: "1.10", get: (sheet, host) => bind(commentCollection, { sheet }, host) },
    Notes: { since: "1.18", get: (sheet, host) => bind(noteCollection, { sheet }, host) },
    FreezePanes: { since: "1.7", get: (sheet, host) => bind(freezePanes, sheet, host) },
    Names: { since: "1.4", get: (sheet, host) => bind(namedItemCollection, { sheet }, host) },
    PageLayout: { since: "1.9", get: (sheet, host) => bind(pageLayout, sheet, host) },
    Protection: { since: "1.2", get: (sheet, host) => bind(worksheetProtection, sheet, host) },
    Tables: { since: "1.1", get: (sheet, host) => bind(tableCollection, { sheet }, host) },
  },
  methods: {
    Activate: {
      since: "1.1",
      args: 0,
      run: (sheet, _, host) => {
        inFront(host);
        const before = host.book.active;
        activate(host.book, sheet);
        if (before !== sheet.id) {
          host.raise({ type: 12, sheetId: before, args: { worksheetId: before } });
          host.raise({ type: 11, sheetId: sheet.id, args: { worksheetId: sheet.id } });
        }
      },
    },
    Delete: {
      since: "1.1",
      args: 0,
      run: (sheet, _, host) => {
        deleteSheet(host.book, sheet);
        host.raise({ type: 15, sheetId: sheet.id, args: { worksheetId: sheet.id, source: "Local" } });
      },
    },
    GetCell: {
      since: "1.1",
      args: 2,
      object: (sheet, [row, column], host) => byIndexes(sheet, [row, column, 1, 1], host),
    },
    GetNext: next("1.5", 1, false),
    GetNextOrNullObject: next("1.5", 1, true),
    GetPrevious: next("1.5", -1, false),
    GetPreviousOrNullObject: next("1.5", -1, true),
    GetRange: {
      since: "1.1",
      args: 1,
      object: (sheet, [address], host) => {
        const given = optionalText(address, "address");
        if (given === null) return rangeOf(sheet, WHOLE, host);
        const target = rangeOfText(given, "Worksheet.getRange", host, sheet);
        return rangeOf(target.sheet, oneArea(target, "address"), host);
      },
    },
    GetRangeByIndexes: { since: "1.7", args: 4, object: byIndexes },
    GetRanges: { since: "1.9", args: 1, object: (sheet, [address], host) => ranges(sheet, address, host) },
    GetUsedRange: used("1.1", false),
    GetUsedRangeOrNullObject: used("1.4", true),
    // How office.js asks again for a sheet that came from getNext.
    _GetSheetById: {
      since: "1.5",
      args: 1,
      object: (_, [id], host) => {
        const found = host.book.sheets.find((sheet) => sheet.id === id);
        if (!found) throw itemNotFound(`no sheet ${String(id)}`);
        return bind(worksheet, found, host);
      },
    },
    ...sheetEventMethods,
  },
};

const NO_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const worksheetProtection: TypeTable<Sheet> = {
  name: "WorksheetProtection",
  since: "1.2",
  properties: {
    Options: { since: "1.2", get: (sheet) => (sheet.protected ? { ...NO_OPTIONS, ...sheet.protection } : NO_OPTIONS) },
    Protected: { since: "1.2", get: (sheet) => sheet.protected },
  },
  methods: {
    Protect: {
      since: "1.2",
      args: 2,
      run: (sheet, [options, password], host) => {
        if (sheet.protected) throw new ExcelError("InvalidOperation", `the sheet "${sheet.name}" is protected already`);
        sheet.protection = options === null || options === undefined ? {} : record(options, "options");
        const secret = optionalText(password, "password");
        if (secret !== null) sheet.password = secret;
        sheet.protected = true;
        raiseProtection(sheet, host);
      },
    },
    Unprotect: {
      since: "1.7",
      args: 1,
      run: (sheet, [password], host) => {
        if (!sheet.protected) return;
        if ((sheet.password ?? "") !== (optionalText(password, "password") ?? "")) {
          throw accessDenied(`the password of "${sheet.name}" is another`);
        }
        sheet.protected = false;
        delete sheet.password;
        raiseProtection(sheet, host);
      },
    },
  },
};

function raiseProtection(sheet: Sheet, host: Host): void {
  host.raise({
    type: 24,
    sheetId: sheet.id,
    args: { worksheetId: sheet.id, isProtected: sheet.protected, source: "Local" },
  });
}

function freeze(sheet: Sheet, rows: number, columns: number): void {
  mayDo(sheet, null);
  if (rows < 0 || columns < 0) throw invalidArgument("only a positive count can be frozen");
  sheet.frozen = rows + columns === 0 ? null : { rows, columns };
}

export const freezePanes: TypeTable<Sheet> = {
  name: "WorksheetFreezePanes",
  since: "1.7",
  methods: {
    FreezeAt: {
      since: "1.7",
      args: 1,
      run: (sheet, [frozen], host) => {
        const area = oneArea(rangeArgument(frozen, "frozenRange", host, sheet), "frozenRange");
        freeze(
          sheet,
          area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1,
          area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1,
        );
      },
    },
    FreezeColumns: { since: "1.7", args: 1, run: (sheet, [count]) => freeze(sheet, 0, integer(count ?? 1, "count")) },
    FreezeRows: { since: "1.7", args: 1, run: (sheet, [count]) => freeze(sheet, integer(count ?? 1, "count"), 0) },
    GetLocationOrNullObject: {
      since: "1.7",
      args: 0,
      object: (sheet, _, host) => {
        if (!sheet.frozen) return null;
        const { rows, columns } = sheet.frozen;
        const [bottom, right] = [rows === 0 ? MAX_ROWS - 1 : rows - 1, columns === 0 ? MAX_COLUMNS - 1 : columns - 1];
        return rangeOf(sheet, { top: 0, left: 0, bottom, right }, host);
      },
    },
    Unfreeze: { since: "1.7", args: 0, run: (sheet) => freeze(sheet, 0, 0) },
  },
};
