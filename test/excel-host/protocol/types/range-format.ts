/** Excel.RangeFormat with its fill, font, borders and protection. A property that differs among cells reads as null. */
import { isWholeColumns, isWholeRows } from "../../model/address";
import { changeFormat, existing, formatAt, textAt } from "../../model/cells";
import { itemNotFound } from "../../model/errors";
import type { BorderLine, BorderSide, CellFormat, FontFormat, Sheet } from "../../model/types";
import { STANDARD_HEIGHT } from "../../model/workbook";
import { colour, flag, integer, number, oneOf, text } from "../arguments";
import { bind } from "../registry";
import type { Property, RangeTarget, Remote, TypeTable } from "../registry";
import type { Host } from "../host";
import { mayDo } from "./guards";
import { autofit, readSize, standardSize, writeSize, type Axis } from "./range-lines";

/** The value all cells share; null when they differ. */
function common<V>({ sheet, areas }: RangeTarget, of: (format: CellFormat) => V): V | null {
  let found: { value: V } | undefined;
  const meets = (value: V): boolean => {
    found ??= { value };
    return found.value === value;
  };
  for (const area of areas) {
    if (isWholeColumns(area) || isWholeRows(area)) {
      const lines = isWholeColumns(area) ? sheet.columns : sheet.rows;
      const [first, last] = isWholeColumns(area) ? [area.left, area.right] : [area.top, area.bottom];
      for (let index = first; index <= last; index++) if (!meets(of(lines.get(index)?.format ?? {}))) return null;
      for (const [row, column] of existing(sheet, area)) if (!meets(of(formatAt(sheet, row, column)))) return null;
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (!meets(of(formatAt(sheet, row, column)))) return null;
      }
    }
  }
  return found?.value ?? null;
}

function change(target: RangeTarget, edit: (format: CellFormat, row: number, column: number) => CellFormat): void {
  mayDo(target.sheet, "allowFormatCells");
  for (const area of target.areas) changeFormat(target.sheet, area, edit);
}

function property(
  since: string,
  of: (format: CellFormat) => unknown,
  edit: (value: unknown) => (format: CellFormat) => CellFormat,
): Property<RangeTarget> {
  return { since, get: (target) => common(target, of), set: (target, value) => change(target, edit(value)) };
}

function font<K extends keyof FontFormat>(
  since: string,
  key: K,
  otherwise: FontFormat[K],
  read: (value: unknown) => FontFormat[K],
): Property<RangeTarget> {
  return property(
    since,
    (format) => format.font?.[key] ?? otherwise,
    (value) => {
      const part: FontFormat = {};
      part[key] = read(value);
      return (format) => ({ ...format, font: { ...format.font, ...part } });
    },
  );
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const rangeFill: TypeTable<RangeTarget> = {
  name: "RangeFill",
  since: "1.1",
  properties: {
    // Excel says white for a cell without a fill.
    Color: property(
      "1.1",
      (format) => format.fill ?? "#FFFFFF",
      (value) => {
        const fill = colour(value, "RangeFill.color");
        return (format) => ({ ...format, fill });
      },
    ),
  },
  methods: {
    Clear: {
      since: "1.1",
      args: 0,
      run: (target) =>
        change(target, (format) => {
          const rest = { ...format };
          delete rest.fill;
          return rest;
        }),
    },
  },
};

export const rangeFont: TypeTable<RangeTarget> = {
  name: "RangeFont",
  since: "1.1",
  properties: {
    Bold: font("1.1", "bold", false, (value) => flag(value, "RangeFont.bold")),
    Color: font("1.1", "color", "#000000", (value) => colour(value, "RangeFont.color")),
    Italic: font("1.1", "italic", false, (value) => flag(value, "RangeFont.italic")),
    Name: font("1.1", "name", "等线", (value) => text(value, "RangeFont.name")),
    Size: font("1.1", "size", 11, (value) => number(value, "RangeFont.size")),
    Strikethrough: font("1.9", "strikethrough", false, (value) => flag(value, "RangeFont.strikethrough")),
    Underline: font("1.1", "underline", "None", (value) =>
      oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"], "RangeFont.underline"),
    ),
  },
};

export const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const ALL_SIDES = [...SIDES, "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type AnySide = (typeof ALL_SIDES)[number];
export const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

interface BorderTarget {
  cells: RangeTarget;
  side: AnySide;
}

const NO_LINE: BorderLine = { style: "None", color: "#000000", weight: "Thin" };

/** The lines of single cells that make up one side of a range: [cell's side, is it this cell's?]. */
function* parts(
  { sheet, areas }: RangeTarget,
  side: AnySide,
): Generator<[row: number, column: number, side: BorderSide]> {
  for (const { top, left, bottom, right } of areas) {
    const tall = Math.min(bottom, Math.max(top, ...[...sheet.rows.keys()], top + 100_000));
    for (let row = top; row <= tall; row++) {
      for (let column = left; column <= right; column++) {
        if (side === "EdgeTop" && row === top) yield [row, column, side];
        if (side === "EdgeBottom" && row === bottom) yield [row, column, side];
        if (side === "EdgeLeft" && column === left) yield [row, column, side];
        if (side === "EdgeRight" && column === right) yield [row, column, side];
        if (side === "InsideHorizontal" && row < bottom) yield [row, column, "EdgeBottom"];
        if (side === "InsideVertical" && column < right) yield [row, column, "EdgeRight"];
      }
    }
  }
}

function lineOf({ cells, side }: BorderTarget, key: keyof BorderLine): string | null {
  let found: string | undefined;
  for (const [row, column, part] of parts(cells, side)) {
    const value = (formatAt(cells.sheet, row, column).borders?.[part] ?? NO_LINE)[key] ?? "Thin";
    if (found !== undefined && found !== value) return null;
    found = value;
  }
  return found ?? NO_LINE[key] ?? null;
}

function draw({ cells, side }: BorderTarget, edit: (line: BorderLine) => BorderLine): void {
  mayDo(cells.sheet, "allowFormatCells");
  for (const [row, column, part] of [...parts(cells, side)]) {
    changeFormat(cells.sheet, { top: row, left: column, bottom: row, right: column }, (format) => ({
      ...format,
      borders: { ...format.borders, [part]: edit(format.borders?.[part] ?? NO_LINE) },
    }));
  }
}

export const rangeBorder: TypeTable<BorderTarget> = {
  name: "RangeBorder",
  since: "1.1",
  properties: {
    Color: {
      since: "1.1",
      get: (target) => lineOf(target, "color"),
      set: (target, value) => {
        const color = colour(value, "RangeBorder.color");
        // Colouring a border that is not there draws a thin line, as Excel does.
        draw(target, (line) => ({ ...line, color, style: line.style === "None" ? "Continuous" : line.style }));
      },
    },
    SideIndex: { since: "1.1", get: ({ side }) => side },
    Style: {
      since: "1.1",
      get: (target) => lineOf(target, "style"),
      set: (target, value) => {
        const style = oneOf(value, BORDER_STYLES, "RangeBorder.style");
        draw(target, (line) => ({ ...line, style }));
      },
    },
    Weight: {
      since: "1.1",
      get: (target) => lineOf(target, "weight"),
      set: (target, value) => {
        const weight = oneOf(value, ["Hairline", "Thin", "Medium", "Thick"], "RangeBorder.weight");
        draw(target, (line) => ({ ...line, weight, style: line.style === "None" ? "Continuous" : line.style }));
      },
    },
  },
};

function border(cells: RangeTarget, side: AnySide, host: Host): Remote {
  return bind(rangeBorder, { cells, side }, host);
}

export const rangeBorderCollection: TypeTable<RangeTarget> = {
  name: "RangeBorderCollection",
  since: "1.1",
  properties: { Count: { since: "1.1", get: () => ALL_SIDES.length } },
  items: (cells, host) => ALL_SIDES.map((side) => border(cells, side, host)),
  indexer: {
    since: "1.1",
    get: (cells, key, host) => border(cells, oneOf(key, ALL_SIDES, "the border's index"), host),
  },
  methods: {
    GetItemAt: {
      since: "1.1",
      args: 1,
      object: (cells, [index], host) => {
        const side = ALL_SIDES[integer(index, "index")];
        if (!side) throw itemNotFound(`there are only ${ALL_SIDES.length} borders`);
        return border(cells, side, host);
      },
    },
  },
};

export const formatProtection: TypeTable<RangeTarget> = {
  name: "FormatProtection",
  since: "1.2",
  properties: {
    Locked: property(
      "1.2",
      (format) => format.locked ?? true,
      (value) => {
        const locked = flag(value, "FormatProtection.locked");
        return (format) => ({ ...format, locked });
      },
    ),
  },
};

/** Twice as wide as Latin: Chinese, kana, full-width forms. */
function charactersOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
}

function measure(target: RangeTarget, axis: Axis): (index: number) => number {
  const { sheet, areas } = target;
  const texts = new Map<number, { text: string; column: number; wrap: boolean }[]>();
  for (const area of areas) {
    for (const [row, column] of existing(sheet, area)) {
      const index = axis === "rows" ? row : column;
      const list = texts.get(index) ?? [];
      list.push({ text: textAt(sheet, row, column), column, wrap: formatAt(sheet, row, column).wrap ?? false });
      texts.set(index, list);
    }
  }
  return (index) => measureLine(sheet, axis, texts.get(index) ?? []);
}

function measureLine(
  sheet: Sheet,
  axis: Axis,
  cells: readonly { text: string; column: number; wrap: boolean }[],
): number {
  if (axis === "columns") {
    const widest = Math.max(0, ...cells.flatMap(({ text }) => text.split("\n").map(charactersOf)));
    return widest === 0 ? standardSize(sheet, "columns") : Math.min(1_535, (widest + 1) * 6);
  }
  const heights = cells.map(({ text, column, wrap }) => {
    const perLine = Math.max(1, (sheet.columns.get(column)?.size ?? standardSize(sheet, "columns")) / 6);
    return wrap
      ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(charactersOf(line) / perLine)), 0)
      : 1;
  });
  return Math.min(409.5, Math.max(1, ...heights) * STANDARD_HEIGHT);
}

export const rangeFormat: TypeTable<RangeTarget> = {
  name: "RangeFormat",
  since: "1.1",
  properties: {
    ColumnWidth: {
      since: "1.2",
      get: (target) => readSize(target, "columns"),
      set: (target, value) => writeSize(target, "columns", value, "RangeFormat.columnWidth"),
    },
    RowHeight: {
      since: "1.2",
      get: (target) => readSize(target, "rows"),
      set: (target, value) => writeSize(target, "rows", value, "RangeFormat.rowHeight"),
    },
    HorizontalAlignment: property(
      "1.1",
      (format) => format.horizontal ?? "General",
      (value) => {
        const horizontal = oneOf(value, HORIZONTAL, "RangeFormat.horizontalAlignment");
        return (format) => ({ ...format, horizontal });
      },
    ),
    VerticalAlignment: property(
      "1.1",
      (format) => format.vertical ?? "Center",
      (value) => {
        const vertical = oneOf(value, VERTICAL, "RangeFormat.verticalAlignment");
        return (format) => ({ ...format, vertical });
      },
    ),
    IndentLevel: property(
      "1.9",
      (format) => format.indent ?? 0,
      (value) => {
        const indent = integer(value, "RangeFormat.indentLevel");
        return (format) => ({ ...format, indent });
      },
    ),
    WrapText: property(
      "1.1",
      (format) => format.wrap ?? false,
      (value) => {
        const wrap = flag(value, "RangeFormat.wrapText");
        return (format) => ({ ...format, wrap });
      },
    ),
  },
  navigations: {
    Borders: { since: "1.1", get: (target, host) => bind(rangeBorderCollection, target, host) },
    Fill: { since: "1.1", get: (target, host) => bind(rangeFill, target, host) },
    Font: { since: "1.1", get: (target, host) => bind(rangeFont, target, host) },
    Protection: { since: "1.2", get: (target, host) => bind(formatProtection, target, host) },
  },
  methods: {
    AutofitColumns: { since: "1.2", args: 0, run: (target) => autofit(target, "columns", measure(target, "columns")) },
    AutofitRows: { since: "1.2", args: 0, run: (target) => autofit(target, "rows", measure(target, "rows")) },
  },
};
