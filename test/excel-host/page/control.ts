/** `window.excelHost`: the handle by which tests (and the curious) steer the simulated Excel. */
import { cellName, MAX_COLUMNS, MAX_ROWS, parseReference } from "../model/address";
import { cellAt, textAt, writeCell } from "../model/cells";
import { activate, deleteSheet, findSheet, renameSheet, setVisibility } from "../model/sheets";
import { deleteCells, insertCells } from "../model/shift";
import type { Area, Scalar, Sheet, WorkbookJson } from "../model/types";
import { fromJson, toJson } from "../model/workbook";
import { raiseChanged } from "../protocol/types/range-values";
import type { CommonApi } from "./common-api";
import { noFaults, type LogEntry } from "./faults";
import type { Runtime } from "./runtime";
import { lookAt, remarksAt } from "./conditional";

export interface Statistics {
  /** Those the add-in waited for: batches and calls of the common API, clean-ups left out. */
  requests: number;
  batches: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
  /** References that the pane has not let go. */
  references: number;
}

/** Rows or columns (from 0) put in or taken out; `values` go into the first new one. */
export interface Shift {
  sheet: string;
  what: "insert rows" | "delete rows" | "insert columns" | "delete columns";
  at: number;
  count?: number;
  values?: Scalar[];
}

export type ControlActions = ReturnType<typeof makeControl>;

export interface ControlNeeds {
  runtime: Runtime;
  common: CommonApi;
  redraw: () => void;
  /** Workbooks that `Excel.createWorkbook` opened. */
  opened: WorkbookJson[];
  asked: string[];
  setTheme: (theme: "light" | "dark") => void;
  selectionChanged: () => void;
  unknown: () => string[];
}

// What it returns is its type: `ControlActions` is read off it.
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types
export function makeControl(needs: ControlNeeds) {
  const { runtime, common } = needs;
  const sheetNamed = (name: string): Sheet => {
    const sheet = findSheet(runtime.book, name);
    if (!sheet) throw new Error(`the workbook has no sheet "${name}"`);
    return sheet;
  };
  const locate = (address: string): { sheet: Sheet; area: Area } => {
    const reference = parseReference(address);
    if (!reference) throw new Error(`"${address}" is no address`);
    const sheet = reference.sheet === null ? runtime.top : sheetNamed(reference.sheet);
    if (!sheet) throw new Error("the workbook has no visible sheet");
    return { sheet, area: reference.area };
  };
  const shiftCells = ({ sheet: name, what, at, count = 1, values = [] }: Shift): void => {
    const sheet = sheetNamed(name);
    const rows = what.endsWith("rows");
    const area = rows
      ? { top: at, left: 0, bottom: at + count - 1, right: MAX_COLUMNS - 1 }
      : { top: 0, left: at, bottom: MAX_ROWS - 1, right: at + count - 1 };
    const held = runtime.heldAreas(sheet);
    if (what.startsWith("insert")) insertCells(sheet, area, rows ? "Down" : "Right", held);
    else deleteCells(sheet, area, rows ? "Up" : "Left", held);
    values.forEach((value, index) => writeCell(runtime.book, sheet, rows ? at : index, rows ? index : at, value));
    const type = `${rows ? "Row" : "Column"}${what.startsWith("insert") ? "Inserted" : "Deleted"}`;
    raiseChanged(runtime, sheet, area, type, undefined, "Unknown");
    needs.redraw();
  };
  return {
    /** The workbook as JSON, a copy. */
    model: (): WorkbookJson => toJson(runtime.book),
    /** Puts another workbook in its place; events stay registered. */
    replace: (json: WorkbookJson): void => {
      runtime.book = fromJson(structuredClone(json));
      needs.redraw();
    },
    /** What the user would see in a cell: text, colours after conditional formats, hover text. */
    cell: (address: string) => {
      const { sheet, area } = locate(address);
      const { top, left } = area;
      const cell = cellAt(sheet, top, left);
      return {
        address: cellName(top, left),
        text: textAt(sheet, top, left),
        value: cell?.value ?? "",
        formula: cell?.formula ?? null,
        fill: cell?.format?.fill ?? null,
        look: lookAt(runtime.book, sheet, top, left),
        remarks: remarksAt(sheet, top, left),
      };
    },
    /** The user selects cells: "人员名单!C4:D5"; raises the selection events. */
    select: (address: string): void => {
      const { sheet, area } = locate(address);
      const before = runtime.book.active;
      activate(runtime.book, sheet);
      if (before !== sheet.id) {
        runtime.raise({ type: 12, sheetId: before, args: { worksheetId: before } });
        runtime.raise({ type: 11, sheetId: sheet.id, args: { worksheetId: sheet.id } });
      }
      runtime.book.selection = [area];
      const shown = address.slice(address.lastIndexOf("!") + 1);
      runtime.raise({ type: 14, sheetId: sheet.id, args: { address: shown, worksheetId: sheet.id } });
      needs.selectionChanged();
      needs.redraw();
    },
    /** Where the user is: sheet and areas. */
    selection: (): { sheet: string; areas: Area[] } => ({
      sheet: runtime.top?.name ?? "",
      areas: structuredClone(runtime.book.selection),
    }),
    /** The user types a value into a cell and presses Enter; raises the change events. Refused on a protected sheet. */
    edit: (address: string, value: Scalar): void => {
      const { sheet, area } = locate(address);
      if (sheet.protected && cellAt(sheet, area.top, area.left)?.format?.locked !== false)
        throw new Error(`"${sheet.name}" is protected`);
      const before = cellAt(sheet, area.top, area.left)?.value ?? "";
      writeCell(runtime.book, sheet, area.top, area.left, value);
      const after = cellAt(sheet, area.top, area.left)?.value ?? "";
      raiseChanged(
        runtime,
        sheet,
        { ...area, bottom: area.top, right: area.left },
        "RangeEdited",
        { before, after },
        "Unknown",
      );
      needs.redraw();
    },
    /** The user begins or ends editing a cell: every request is refused in between. */
    setEditing: (on: boolean): void => {
      runtime.faults.editing = on;
    },
    setLatency: (milliseconds: number): void => {
      runtime.faults.latency = milliseconds;
    },
    /** "up"; "silent": nothing is answered any more; "failing": ConnectionFailure (also for a workbook that was closed). */
    setConnection: (state: "up" | "silent" | "failing"): void => {
      runtime.faults.connection = state;
    },
    /** Makes one of the coming requests fail: 1 is the next. `after` actions of it are done first. */
    failRequest: (ahead: number, code: string, after = 0, message = `${code} (planned by the test)`): void => {
      runtime.faults.planned.set(runtime.counted + ahead, { code, message, after });
    },
    /** The user, or somebody who has the workbook open too, inserts or deletes rows or columns; raises the change events. */
    shift: (shift: Shift): void => shiftCells(shift),
    /** The same just before one of the coming requests: 1 is the next. */
    shiftBefore: (ahead: number, shift: Shift): void => {
      runtime.faults.meddling.set(runtime.counted + ahead, () => shiftCells(shift));
    },
    /** Types a value into a cell just before one of the coming requests. */
    editBefore: (ahead: number, address: string, value: Scalar): void => {
      runtime.faults.meddling.set(runtime.counted + ahead, () => {
        const { sheet, area } = locate(address);
        writeCell(runtime.book, sheet, area.top, area.left, value);
      });
    },
    /** How this platform refuses a comment on a cell with a note: "InvalidOperation" unless told. */
    setNoteRefusal: (code: string): void => {
      runtime.faults.noteRefusal = code;
    },
    /** Conditional formats have their priority for an id, which changes as rules come and go. */
    setFormatIdsArePriorities: (on: boolean): void => {
      runtime.faults.formatIdsArePriorities = on;
    },
    /** What the person has in front: "sheet", "chart sheet", "other workbook" or "grouped sheets". */
    setFront: (front: Runtime["front"]): void => {
      runtime.faults.front = front;
    },
    /** The user hides a sheet, rows of it (both ends, from 0) or shows them. */
    hide: (name: string, hidden: "Visible" | "Hidden" | "VeryHidden" | { top: number; bottom: number }): void => {
      const sheet = sheetNamed(name);
      if (typeof hidden === "string") setVisibility(runtime.book, sheet, hidden);
      else {
        for (let row = hidden.top; row <= hidden.bottom; row += 1) {
          sheet.rows.set(row, { ...sheet.rows.get(row), hidden: true });
        }
      }
      needs.redraw();
    },
    /** "silent": files are asked for without an answer, as Excel sometimes does. */
    setFiles: (state: "up" | "silent"): void => {
      runtime.faults.files = state;
    },
    /** One of the coming requests (1 is the next) is carried out, and its answer is lost. */
    loseAnswer: (ahead: number): void => {
      runtime.faults.lost.add(runtime.counted + ahead);
    },
    /** The user renames a sheet. */
    renameSheet: (name: string, to: string): void => {
      renameSheet(runtime.book, sheetNamed(name), to);
      needs.redraw();
    },
    setLimits: (requestBytes: number, responseBytes: number): void => {
      runtime.faults.requestLimit = requestBytes;
      runtime.faults.responseLimit = responseBytes;
    },
    clearFaults: (): void => {
      runtime.faults = noFaults();
    },
    /** Protects or frees a sheet, as a user with the password would. */
    protectSheet: (name: string, on: boolean, options: Record<string, boolean> = {}): void => {
      const sheet = sheetNamed(name);
      sheet.protected = on;
      sheet.protection = options;
      if (on) sheet.password = "secret";
      else delete sheet.password;
      needs.redraw();
    },
    protectStructure: (on: boolean): void => {
      runtime.book.protected = on;
      if (on) runtime.book.password = "secret";
      else delete runtime.book.password;
    },
    /** The user deletes a sheet. */
    deleteSheet: (name: string): void => {
      const sheet = sheetNamed(name);
      deleteSheet(runtime.book, sheet);
      runtime.raise({ type: 15, sheetId: sheet.id, args: { worksheetId: sheet.id, source: "Local" } });
      needs.redraw();
    },
    log: (): LogEntry[] => structuredClone(runtime.log),
    clearLog: (): void => {
      runtime.log = [];
      runtime.faults.planned.clear();
      runtime.faults.meddling.clear();
    },
    statistics: (): Statistics => {
      const { log } = runtime;
      const sum = (of: (entry: LogEntry) => number): number => log.reduce((total, entry) => total + of(entry), 0);
      return {
        requests: runtime.counted,
        batches: log.filter(({ kind }) => kind === "batch").length,
        requestBytes: sum(({ requestBytes }) => requestBytes),
        responseBytes: sum(({ responseBytes }) => responseBytes),
        largestRequest: Math.max(0, ...log.map(({ requestBytes }) => requestBytes)),
        largestResponse: Math.max(0, ...log.map(({ responseBytes }) => responseBytes)),
        references: runtime.references.size,
      };
    },
    /** Workbooks opened by `Excel.createWorkbook`. */
    openedWorkbooks: (): WorkbookJson[] => structuredClone(needs.opened),
    /** Other things the pane asked of Excel: "save", "close", addresses to open, calls that were refused. */
    asked: (): { saves: string[]; windows: string[]; refused: number[]; unknown: string[]; openFiles: number } => ({
      saves: [...needs.asked],
      windows: [...common.opened],
      refused: [...common.refused],
      unknown: needs.unknown(),
      openFiles: common.files.size,
    }),
    setTheme: needs.setTheme,
  };
}
