/** Excel.Range: what can be read of it and set on it. */
import { isWholeColumns, isWholeRows } from "../../model/address";
import { cellAt, ensureCell, numberFormatAt, textAt, valueAt, valueTypeAt } from "../../model/cells";
import { invalidArgument, itemNotFound } from "../../model/errors";
import type { Area, Hyperlink, Sheet } from "../../model/types";
import { oneArea, record } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Property, RangeTarget, Remote, TypeTable } from "../registry";
import { conditionalFormatCollection } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { mayDo, mayWrite } from "./guards";
import { rangeFormat } from "./range-format";
import { readHidden, standardSize, writeHidden, type Axis } from "./range-lines";
import { rangeMethods } from "./range-methods";
import { addressOf, readTable, sizeOf, writeNumberFormats, writeValues } from "./range-values";
import { worksheet } from "./worksheet";

const first = (target: RangeTarget): Area => oneArea(target, "the range");

function formulaAt(sheet: Sheet, row: number, column: number): unknown {
  const cell = cellAt(sheet, row, column);
  return cell?.formula ?? valueAt(sheet, row, column);
}

function table(since: string, read: (sheet: Sheet, row: number, column: number) => unknown): Property<RangeTarget> {
  return { since, get: (target) => readTable(target, read) };
}

const formulas = (since: string): Property<RangeTarget> => ({
  ...table(since, formulaAt),
  set: (target, value, host) => writeValues(target, value, "Range.formulas", host),
});

const numberFormats = (since: string): Property<RangeTarget> => ({
  ...table(since, numberFormatAt),
  set: (target, value) => writeNumberFormats(target, value, "Range.numberFormat"),
});

/** Distance in points from the sheet's edge to a row or column. */
function offset(sheet: Sheet, axis: Axis, index: number): number {
  let sum = index * standardSize(sheet, axis);
  for (const [at, line] of sheet[axis]) {
    if (at < index) sum += (line.hidden ? 0 : (line.size ?? standardSize(sheet, axis))) - standardSize(sheet, axis);
  }
  return sum;
}

const place = (axis: Axis, edge: "top" | "left"): Property<RangeTarget> => ({
  since: "1.10",
  get: (target) => offset(target.sheet, axis, first(target)[edge]),
});

const extent = (axis: Axis, from: "top" | "left", to: "bottom" | "right"): Property<RangeTarget> => ({
  since: "1.10",
  get: (target) => {
    const area = first(target);
    return offset(target.sheet, axis, area[to] + 1) - offset(target.sheet, axis, area[from]);
  },
});

const hidden = (axis: Axis, what: string): Property<RangeTarget> => ({
  since: "1.2",
  get: (target) => readHidden(target, axis),
  set: (target, value) => writeHidden(target, axis, value, what),
});

function readLink(target: RangeTarget): Hyperlink | null {
  const area = first(target);
  return cellAt(target.sheet, area.top, area.left)?.hyperlink ?? null;
}

/** A hyperlink for every cell; `textToDisplay` is written into the cell, and Excel gives it the look of a link. */
function writeLink(target: RangeTarget, value: unknown, host: Host): void {
  const given = record(value, "Range.hyperlink");
  const link: Hyperlink = {};
  for (const key of ["address", "documentReference", "screenTip", "textToDisplay"] as const) {
    const text = given[key];
    if (text === undefined || text === null) continue;
    if (typeof text !== "string") throw invalidArgument(`Range.hyperlink.${key} must be text`);
    link[key] = text;
  }
  if (link.address !== undefined && link.documentReference !== undefined) {
    throw invalidArgument("Range.hyperlink: address and documentReference exclude each other");
  }
  mayWrite(target);
  mayDo(target.sheet, "allowInsertHyperlinks");
  const area = first(target);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = ensureCell(target.sheet, row, column);
      cell.hyperlink = link;
      cell.format = { ...cell.format, font: { ...cell.format?.font, color: "#0563C1", underline: "Single" } };
    }
  }
  if (link.textToDisplay !== undefined) writeValues(target, link.textToDisplay, "Range.hyperlink", host);
}

export const range: TypeTable<RangeTarget> = {
  name: "Range",
  since: "1.1",
  referenced: true,
  range: (target) => target,
  alive: ({ sheet, areas }, host) => {
    if (areas.some(({ top }) => top < 0)) throw itemNotFound("the cells of the range were deleted");
    if (!host.book.sheets.includes(sheet))
      throw itemNotFound(`the sheet "${sheet.name}" of the range is no longer there`);
  },
  properties: {
    Address: { since: "1.1", get: addressOf },
    AddressLocal: { since: "1.1", get: addressOf },
    CellCount: { since: "1.1", get: (target) => sizeOf(first(target)).rows * sizeOf(first(target)).columns },
    ColumnCount: { since: "1.1", get: (target) => sizeOf(first(target)).columns },
    ColumnHidden: hidden("columns", "Range.columnHidden"),
    ColumnIndex: { since: "1.1", get: (target) => first(target).left },
    Formulas: formulas("1.1"),
    FormulasLocal: formulas("1.1"),
    Height: extent("rows", "top", "bottom"),
    Hidden: {
      since: "1.2",
      get: (target) => readHidden(target, "rows") === true || readHidden(target, "columns") === true,
    },
    Hyperlink: { since: "1.7", get: readLink, set: writeLink },
    IsEntireColumn: { since: "1.7", get: (target) => isWholeColumns(first(target)) },
    IsEntireRow: { since: "1.7", get: (target) => isWholeRows(first(target)) },
    Left: place("columns", "left"),
    NumberFormat: numberFormats("1.1"),
    NumberFormatLocal: numberFormats("1.7"),
    RowCount: { since: "1.1", get: (target) => sizeOf(first(target)).rows },
    RowHidden: hidden("rows", "Range.rowHidden"),
    RowIndex: { since: "1.1", get: (target) => first(target).top },
    Style: { since: "1.7", get: () => "Normal" },
    Text: table("1.1", textAt),
    Top: place("rows", "top"),
    ValueTypes: table("1.1", valueTypeAt),
    Values: {
      ...table("1.1", valueAt),
      set: (target, value, host) => writeValues(target, value, "Range.values", host),
    },
    Width: extent("columns", "left", "right"),
  },
  navigations: {
    ConditionalFormats: { since: "1.6", get: (target, host) => bind(conditionalFormatCollection, target, host) },
    DataValidation: { since: "1.8", get: (target, host) => bind(dataValidation, target, host) },
    Format: { since: "1.1", get: (target, host) => bind(rangeFormat, target, host) },
    Worksheet: { since: "1.1", get: ({ sheet }, host) => bind(worksheet, sheet, host) },
  },
  // Read late: ranges and their methods know each other.
  get methods() {
    return rangeMethods;
  },
};

/** A range of one area. */
export function rangeOf(sheet: Sheet, area: Area, host: Host): Remote {
  return bind(range, { sheet, areas: [{ ...area }] }, host);
}
