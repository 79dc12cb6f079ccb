/** Edits that put values into cells of a worksheet part and leave looks, comments and everything else alone. */
import {
  areaName,
  cellName,
  columnIndex,
  HostError,
  InputError,
  type CellWrite,
  type MergedArea,
} from "../../spreadsheet";
import { contains, isOneCell, joinAreas, parseArea } from "./cell-areas";
import { cellXml, keptAttributes, typedValue } from "./cell-element";
import { arrayAreas, columnStyles, readMerges } from "./worksheet-areas";
import { WORKSHEET_ORDER } from "./worksheet-marks";
import { appendInside, insertChild, openedAt, type ElementSpan, type Layout } from "./xml-layout";
import { XmlScanner } from "./xml-scanner";
import { escapeXml, type TextEdit } from "./xml-text";

type Value = CellWrite["value"];
/** Values by row, then by column. */
export type CellsByRow = ReadonlyMap<number, ReadonlyMap<number, Value>>;

export interface CellEdits {
  readonly edits: readonly TextEdit[];
  /** Cells whose formula gave way to a value. */
  readonly formulas: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Edits for these values. A value for a merged cell goes to its top-left one; later values win.
 * @throws HostError not-supported for a cell of an array formula or data table, and for one whose formula others share
 * @throws InputError malformed-xml where rows or cells do not stand in rising order
 */
export function cellEdits(
  text: string,
  layout: Layout,
  part: string,
  { sheet, writes }: { readonly sheet: string; readonly writes: readonly CellWrite[] },
): CellEdits {
  return new CellEditor(text, layout, part, sheet).write(writes);
}

class CellEditor {
  private readonly text: string;
  private readonly layout: Layout;
  private readonly part: string;
  private readonly sheet: string;
  private readonly prefix: string;
  private readonly edits: TextEdit[] = [];
  private readonly formulas: { row: number; column: number }[] = [];
  /** What the written cells span. */
  private area: MergedArea | null = null;
  private readonly columnStyle: (column: number) => string | null;

  constructor(text: string, layout: Layout, part: string, sheet: string) {
    this.text = text;
    this.layout = layout;
    this.part = part;
    this.sheet = sheet;
    this.prefix = layout.root.prefix;
    this.columnStyle = columnStyles(text, layout, part);
  }

  write(writes: readonly CellWrite[]): CellEdits {
    const cells = this.grouped(writes);
    this.refuseArrays(cells);
    const data = this.child("sheetData");
    if (data) this.writeRows(data, cells);
    else {
      const p = this.prefix;
      const xml = this.rowsXml([...cells].sort(([a], [b]) => a - b));
      if (xml !== "") {
        const whole = `<${p}sheetData>${xml}</${p}sheetData>`;
        this.edits.push(...insertChild(this.text, this.layout, WORKSHEET_ORDER, "sheetData", whole));
      }
    }
    this.widenDimension();
    return { edits: this.edits, formulas: this.formulas };
  }

  private child(local: string): ElementSpan | undefined {
    return this.layout.children.find((child) => child.local === local);
  }

  private grouped(writes: readonly CellWrite[]): Map<number, Map<number, Value>> {
    const merges = readMerges(this.text, this.layout, this.part);
    const cells = new Map<number, Map<number, Value>>();
    for (const { row, column, value } of writes) {
      const merge = merges.find((area) => contains(area, row, column));
      const top = merge?.top ?? row;
      const inRow = cells.get(top) ?? new Map<number, Value>();
      inRow.set(merge?.left ?? column, value);
      cells.set(top, inRow);
    }
    return cells;
  }

  /** Excel refuses to change a part of an array formula or of a data table, and so do we. */
  private refuseArrays(cells: CellsByRow): void {
    for (const { area, kind } of arrayAreas(this.text, this.layout, this.part)) {
      for (const [row, columns] of cells) {
        for (const column of columns.keys()) if (contains(area, row, column)) this.refuse(row, column, kind);
      }
    }
  }

  private writeRows(data: ElementSpan, cells: CellsByRow): void {
    const pending = [...cells].sort(([a], [b]) => a - b);
    if (data.selfClosing) {
      this.edits.push(...appendInside(this.text, data, this.rowsXml(pending)));
      return;
    }
    const scanner = new XmlScanner(this.text, this.part).restart(data.start);
    scanner.next();
    let last = -1;
    let next = 0;
    const insertBefore = (row: number, at: number) => {
      const from = next;
      while (next < pending.length && (pending[next]?.[0] ?? Infinity) < row) next += 1;
      const insert = this.rowsXml(pending.slice(from, next));
      if (insert !== "") this.edits.push({ at, remove: 0, insert });
    };
    while (scanner.next() === "open") {
      if (!scanner.is("row")) {
        scanner.skip();
        continue;
      }
      const row = (scanner.numberAttribute("r") ?? last + 2) - 1;
      if (!(row > last)) this.disorder(`row ${row + 1}`);
      insertBefore(row, scanner.start);
      last = row;
      const wanted = pending[next]?.[0] === row ? pending[next]?.[1] : undefined;
      if (!wanted) scanner.skip();
      else {
        next += 1;
        this.writeRow(scanner, row, wanted);
      }
    }
    insertBefore(Infinity, data.closeStart);
  }

  /** The scanner stands at the start tag of the row and is left behind its end. */
  private writeRow(scanner: XmlScanner, row: number, wanted: ReadonlyMap<number, Value>): void {
    const { text } = this;
    const rowStyle = scanner.flag("customFormat") ? scanner.attribute("s") : null;
    const start = scanner.start;
    const element = { start, end: scanner.end, selfClosing: scanner.selfClosing };
    this.widenSpans(
      scanner,
      [...wanted].flatMap(([column, value]) => (value === null ? [] : [column])),
    );
    const pending = [...wanted].sort(([a], [b]) => a - b);
    const xmlOf = (cells: typeof pending) => cells.map(([c, value]) => this.newCell(row, c, value, rowStyle)).join("");
    if (element.selfClosing) {
      const insert = xmlOf(pending);
      const slash = text.lastIndexOf("/", element.end);
      const close = `>${insert}</${scanner.prefix}row>`;
      if (insert !== "") this.edits.push({ at: slash, remove: element.end - slash, insert: close });
      return;
    }
    let last = -1;
    let next = 0;
    const insertBefore = (column: number, at: number) => {
      const from = next;
      while (next < pending.length && (pending[next]?.[0] ?? Infinity) < column) next += 1;
      const insert = xmlOf(pending.slice(from, next));
      if (insert !== "") this.edits.push({ at, remove: 0, insert });
    };
    while (scanner.next() === "open") {
      if (!scanner.is("c")) {
        scanner.skip();
        continue;
      }
      const letters = /^[A-Za-z]{1,3}/.exec(scanner.attribute("r") ?? "")?.[0];
      const column = letters === undefined ? last + 1 : columnIndex(letters);
      if (!(column > last)) this.disorder(cellName(row, Math.max(0, column)));
      insertBefore(column, scanner.start);
      last = column;
      const value = pending[next]?.[0] === column ? pending[next]?.[1] : undefined;
      if (value === undefined) scanner.skip();
      else {
        next += 1;
        this.replaceCell(scanner, row, column, value);
      }
    }
    insertBefore(Infinity, scanner.start);
  }

  /** The scanner stands at the start tag of the cell and is left behind its end. */
  private replaceCell(scanner: XmlScanner, row: number, column: number, value: Value): void {
    const { text } = this;
    const { start, prefix: p } = scanner;
    const kept = keptAttributes(scanner);
    let extensions = "";
    if (!scanner.selfClosing) {
      while (scanner.next() === "open") {
        const from = scanner.start;
        if (scanner.is("f")) this.dropFormula(scanner, row, column);
        const isExtension = scanner.is("extLst");
        scanner.skip();
        if (isExtension) extensions += text.slice(from, scanner.pos);
      }
    }
    const insert = cellXml(p, kept, typedValue(value, p, this.nameOf(row, column)), extensions);
    this.edits.push({ at: start, remove: scanner.pos - start, insert });
    if (value !== null) this.reach(row, column);
  }

  private dropFormula(scanner: XmlScanner, row: number, column: number): void {
    if (scanner.attribute("t") === "shared" && scanner.attribute("ref") !== null) {
      const area = parseArea(scanner.attribute("ref"));
      if (!area || !isOneCell(area)) this.refuse(row, column, "shared");
    }
    this.formulas.push({ row, column });
  }

  private rowsXml(rows: readonly (readonly [number, ReadonlyMap<number, Value>])[]): string {
    const p = this.prefix;
    return rows
      .map(([row, columns]) => {
        const cells = [...columns].sort(([a], [b]) => a - b).map(([column, value]) => this.newCell(row, column, value));
        const xml = cells.join("");
        return xml === "" ? "" : `<${p}row r="${row + 1}">${xml}</${p}row>`;
      })
      .join("");
  }

  /** A cell that is not there yet looks as its row or column says, as when somebody types into it. */
  private newCell(row: number, column: number, value: Value, rowStyle: string | null = null): string {
    if (value === null || value === "") return "";
    const p = this.prefix;
    this.reach(row, column);
    const style = rowStyle ?? this.columnStyle(column);
    const look = style === null ? "" : ` s="${escapeXml(style)}"`;
    return cellXml(p, ` r="${cellName(row, column)}"${look}`, typedValue(value, p, this.nameOf(row, column)));
  }

  private widenSpans(scanner: XmlScanner, columns: readonly number[]): void {
    const index = scanner.find("spans");
    if (index < 0 || columns.length === 0) return;
    const from = scanner.valueStart(index);
    const to = scanner.valueEnd(index);
    const match = /^(\d+):(\d+)$/.exec(this.text.slice(from, to));
    if (!match) return;
    const first = Math.min(Number(match[1]), ...columns.map((column) => column + 1));
    const last = Math.max(Number(match[2]), ...columns.map((column) => column + 1));
    const insert = `${first}:${last}`;
    if (insert !== match[0]) this.edits.push({ at: from, remove: to - from, insert });
  }

  private widenDimension(): void {
    const element = this.child("dimension");
    if (!element || !this.area) return;
    const scanner = openedAt(this.text, element, this.part);
    const index = scanner.find("ref");
    const known = parseArea(scanner.attribute("ref"));
    if (index < 0 || !known) return;
    const whole = joinAreas(known, this.area);
    const at = scanner.valueStart(index);
    const insert = areaName(whole);
    if (insert !== areaName(known)) this.edits.push({ at, remove: scanner.valueEnd(index) - at, insert });
  }

  private reach(row: number, column: number): void {
    const cell = { top: row, left: column, bottom: row, right: column };
    this.area = this.area ? joinAreas(this.area, cell) : cell;
  }

  private nameOf(row: number, column: number): string {
    return `${this.sheet}!${cellName(row, column)}`;
  }

  private refuse(row: number, column: number, kind: string): never {
    throw new HostError("not-supported", `${this.nameOf(row, column)}: ${kind} formula`);
  }

  private disorder(cell: string): never {
    throw new InputError("malformed-xml", { part: this.part, sheet: this.sheet, cell, detail: "out of order" });
  }
}
