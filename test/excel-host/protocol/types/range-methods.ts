/** Excel.Range: getting from one range to another, and what can be done to a range. */
import {
  areaName,
  bounding,
  cellKey,
  columnOf,
  contains,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  rowOf,
  subtract,
} from "../../model/address";
import { existing, recalculate, usedArea } from "../../model/cells";
import { ExcelError, invalidArgument, itemNotFound } from "../../model/errors";
import { activate } from "../../model/sheets";
import { deleteCells, insertCells } from "../../model/shift";
import type { Area, Sheet } from "../../model/types";
import { integer, oneArea, oneOf, optionalFlag, rangeArgument } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Method, RangeTarget, Remote } from "../registry";
import { inFront, mayDo, mayWrite } from "./guards";
import { rangeOf } from "./range";
import { rangeAreas } from "./range-areas";
import { addressOf, raiseChanged, sizeOf } from "./range-values";

/** Excel tells no more merged areas at once. */
const MOST_MERGED = 512;

type RangeMethod = Method<RangeTarget>;

const first = (target: RangeTarget): Area => oneArea(target, "the range");

function checked(area: Area, what: string): Area {
  if (
    area.top < 0 ||
    area.left < 0 ||
    area.bottom >= MAX_ROWS ||
    area.right >= MAX_COLUMNS ||
    area.top > area.bottom ||
    area.left > area.right
  ) {
    throw invalidArgument(`${what} leads off the sheet`);
  }
  return area;
}

/** A method that gives another area of the same sheet. */
function to(
  since: string,
  args: number,
  find: (area: Area, args: readonly unknown[], target: RangeTarget, host: Host) => Area,
): RangeMethod {
  return {
    since,
    args,
    object: (target, given, host) =>
      rangeOf(target.sheet, checked(find(first(target), given, target, host), "the method"), host),
  };
}

function used(since: string, orNull: boolean): RangeMethod {
  return {
    since,
    args: 1,
    object: (target, [valuesOnly], host) => {
      const area = first(target);
      const found = usedArea(target.sheet, area, optionalFlag(valuesOnly, "valuesOnly"));
      if (found) return rangeOf(target.sheet, found, host);
      return orNull ? null : rangeOf(target.sheet, { ...area, bottom: area.top, right: area.left }, host);
    },
  };
}

function shared(since: string, orNull: boolean): RangeMethod {
  return {
    since,
    args: 1,
    object: (target, [other], host) => {
      const another = rangeArgument(other, "anotherRange", host, target.sheet);
      const both =
        another.sheet === target.sheet ? intersection(first(target), oneArea(another, "anotherRange")) : null;
      if (both) return rangeOf(target.sheet, both, host);
      if (orNull) return null;
      throw itemNotFound(`${addressOf(target)} and ${addressOf(another)} share no cell`);
    },
  };
}

/** Merges that touch the areas of a target. */
function mergesIn(target: RangeTarget): Area[] {
  return target.sheet.merges.filter((merge) => target.areas.some((area) => intersection(merge, area)));
}

/** Excel.ClearApplyTo on any cells. */
export function clear(target: RangeTarget, applyTo: unknown, host: Host): void {
  const what = oneOf(applyTo ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "applyTo");
  const { sheet } = target;
  mayWrite(target);
  if (what !== "Contents") mayDo(sheet, "allowFormatCells");
  for (const area of target.areas) {
    for (const [row, column, cell] of [...existing(sheet, area)]) {
      if (what === "All" || what === "Contents") {
        cell.value = "";
        delete cell.formula;
        delete cell.error;
        delete cell.quoted;
      }
      if (what === "All" || what === "Formats" || what === "RemoveHyperlinks") delete cell.format;
      if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") delete cell.hyperlink;
      if (cell.value === "" && cell.formula === undefined && !cell.format && !cell.hyperlink)
        sheet.cells.delete(cellKey(row, column));
    }
    if (what === "All" || what === "Formats") {
      for (const rule of sheet.conditionalFormats) rule.areas = rule.areas.flatMap((held) => subtract(held, area));
      sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
    }
    if (what === "All")
      for (const rule of sheet.validations) rule.areas = rule.areas.flatMap((held) => subtract(held, area));
    if (what === "All" || what === "Contents") raiseChanged(host, sheet, area, "RangeEdited");
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}

function merge(sheet: Sheet, area: Area, across: boolean): void {
  mayDo(sheet, null);
  const pieces = across
    ? Array.from({ length: sizeOf(area).rows }, (_, index) => ({
        ...area,
        top: area.top + index,
        bottom: area.top + index,
      }))
    : [area];
  for (const piece of pieces) {
    sheet.merges = sheet.merges.filter((held) => !intersection(held, piece));
    if (sizeOf(piece).rows * sizeOf(piece).columns === 1) continue;
    sheet.merges.push(piece);
    for (const [row, column, cell] of existing(sheet, piece)) {
      if (row === piece.top && column === piece.left) continue;
      cell.value = "";
      delete cell.formula;
    }
  }
}

/** Selects areas, bringing their sheet on top. */
export function select({ sheet, areas }: RangeTarget, host: Host): void {
  activate(host.book, sheet);
  host.book.selection = areas.map((area) => ({ ...area }));
  host.raise({ type: 14, sheetId: sheet.id, args: { address: areas.map(areaName).join(","), worksheetId: sheet.id } });
}

function surroundingRegion(sheet: Sheet, from: Area): Area {
  const filled = new Set<number>();
  for (const [key, cell] of sheet.cells) if (cell.value !== "" || cell.formula !== undefined) filled.add(key);
  let area = from;
  for (;;) {
    const edge = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: area.bottom + 1,
      right: area.right + 1,
    };
    let grown = area;
    for (const key of filled) {
      const [row, column] = [rowOf(key), columnOf(key)];
      if (contains(edge, row, column)) grown = bounding(grown, { top: row, left: column, bottom: row, right: column });
    }
    if (grown === area || areaName(grown) === areaName(area)) return area;
    area = grown;
  }
}

export const rangeMethods: Readonly<Record<string, RangeMethod>> = {
  Calculate: { since: "1.6", args: 0, run: (_, __, host) => recalculate(host.book) },
  Clear: { since: "1.1", args: 1, run: (target, [applyTo], host) => clear(target, applyTo, host) },
  Delete: {
    since: "1.1",
    args: 1,
    run: (target, [shift], host) => {
      mayDo(target.sheet, "allowDeleteRows");
      const area = { ...first(target) };
      const way = oneOf(shift, ["Up", "Left"], "shift");
      deleteCells(target.sheet, area, way, host.heldAreas(target.sheet));
      raiseChanged(host, target.sheet, area, way === "Left" ? "CellDeleted" : "RowDeleted");
    },
  },
  Insert: {
    since: "1.1",
    args: 1,
    object: (target, [shift], host) => {
      mayDo(target.sheet, "allowInsertRows");
      const area = { ...first(target) };
      const way = oneOf(shift, ["Down", "Right"], "shift");
      insertCells(target.sheet, area, way, host.heldAreas(target.sheet));
      raiseChanged(host, target.sheet, area, way === "Right" ? "CellInserted" : "RowInserted");
      return rangeOf(target.sheet, area, host);
    },
  },
  GetAbsoluteResizedRange: to("1.7", 2, (area, [rows, columns]) => ({
    ...area,
    bottom: area.top + integer(rows, "numRows") - 1,
    right: area.left + integer(columns, "numColumns") - 1,
  })),
  GetBoundingRect: to("1.1", 1, (area, [other], target, host) => {
    const another = rangeArgument(other, "anotherRange", host, target.sheet);
    if (another.sheet !== target.sheet) throw invalidArgument("both ranges must be on one sheet");
    return bounding(area, oneArea(another, "anotherRange"));
  }),
  GetCell: to("1.1", 2, (area, [row, column]) => {
    const [top, left] = [area.top + integer(row, "row"), area.left + integer(column, "column")];
    return { top, left, bottom: top, right: left };
  }),
  GetColumn: to("1.1", 1, (area, [column]) => {
    const left = area.left + within(column, sizeOf(area).columns, "column");
    return { ...area, left, right: left };
  }),
  GetRow: to("1.1", 1, (area, [row]) => {
    const top = area.top + within(row, sizeOf(area).rows, "row");
    return { ...area, top, bottom: top };
  }),
  GetColumnsAfter: to("1.2", 1, (area, [count]) => beside(area, integer(count ?? 1, "count"), "right")),
  GetColumnsBefore: to("1.2", 1, (area, [count]) => beside(area, integer(count ?? 1, "count"), "left")),
  GetRowsAbove: to("1.2", 1, (area, [count]) => beside(area, integer(count ?? 1, "count"), "top")),
  GetRowsBelow: to("1.2", 1, (area, [count]) => beside(area, integer(count ?? 1, "count"), "bottom")),
  GetEntireColumn: to("1.1", 0, (area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  GetEntireRow: to("1.1", 0, (area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  GetIntersection: shared("1.1", false),
  GetIntersectionOrNullObject: shared("1.4", true),
  GetLastCell: to("1.1", 0, ({ bottom, right }) => ({ top: bottom, left: right, bottom, right })),
  GetLastColumn: to("1.1", 0, (area) => ({ ...area, left: area.right })),
  GetLastRow: to("1.1", 0, (area) => ({ ...area, top: area.bottom })),
  GetMergedAreasOrNullObject: {
    since: "1.13",
    args: 0,
    object: (target, _, host): Remote | null => {
      const areas = mergesIn(target);
      if (areas.length > MOST_MERGED) throw new ExcelError("GeneralException", `more than ${MOST_MERGED} merged areas`);
      return areas.length === 0 ? null : bind(rangeAreas, { sheet: target.sheet, areas }, host);
    },
  },
  GetOffsetRange: to("1.1", 2, (area, [rows, columns]) => {
    const [down, right] = [integer(rows, "rowOffset"), integer(columns, "columnOffset")];
    return { top: area.top + down, left: area.left + right, bottom: area.bottom + down, right: area.right + right };
  }),
  GetResizedRange: to("1.2", 2, (area, [rows, columns]) => ({
    ...area,
    bottom: area.bottom + integer(rows, "deltaRows"),
    right: area.right + integer(columns, "deltaColumns"),
  })),
  GetSurroundingRegion: to("1.7", 0, (area, _, { sheet }) => surroundingRegion(sheet, area)),
  GetUsedRange: used("1.1", false),
  GetUsedRangeOrNullObject: used("1.4", true),
  Merge: {
    since: "1.2",
    args: 1,
    run: (target, [across]) => merge(target.sheet, first(target), optionalFlag(across, "across")),
  },
  Unmerge: {
    since: "1.2",
    args: 0,
    run: (target) => {
      mayDo(target.sheet, null);
      const touched = mergesIn(target);
      target.sheet.merges = target.sheet.merges.filter((held) => !touched.includes(held));
    },
  },
  Select: {
    since: "1.1",
    args: 0,
    run: (target, _, host) => {
      inFront(host);
      select(target, host);
    },
  },
  _ValidateArraySize: {
    since: "1.3",
    args: 2,
    run: (target, [rows, columns]) => {
      const size = sizeOf(first(target));
      if (size.rows !== rows || size.columns !== columns) {
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range: " +
            `${addressOf(target)} has ${size.rows} rows of ${size.columns}, got ${String(rows)} rows of ${String(columns)}`,
        );
      }
    },
  },
};

function within(value: unknown, size: number, what: string): number {
  const index = integer(value, what);
  if (index < 0 || index >= size) throw invalidArgument(`${what} ${index} is not within the ${size} of the range`);
  return index;
}

/** `count` rows or columns on one side of an area; a negative count looks the other way, into the area. */
function beside(area: Area, count: number, side: "top" | "left" | "bottom" | "right"): Area {
  if (count === 0) throw invalidArgument("count must not be 0");
  if (side === "top")
    return count > 0
      ? { ...area, top: area.top - count, bottom: area.top - 1 }
      : { ...area, bottom: area.top - count - 1 };
  if (side === "left")
    return count > 0
      ? { ...area, left: area.left - count, right: area.left - 1 }
      : { ...area, right: area.left - count - 1 };
  if (side === "bottom")
    return count > 0
      ? { ...area, top: area.bottom + 1, bottom: area.bottom + count }
      : { ...area, top: area.bottom + count + 1 };
  return count > 0
    ? { ...area, left: area.right + 1, right: area.right + count }
    : { ...area, left: area.right + count + 1 };
}
