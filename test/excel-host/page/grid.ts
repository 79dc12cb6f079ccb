/** The picture of a sheet: only the rows and columns in view are in the page. */
import { columnName, contains } from "../model/address";
import { formatAt, mergeAt, textAt, usedArea, valueAt } from "../model/cells";
import type { Area, BorderLine, CellFormat, ConditionalLook, Sheet, Workbook } from "../model/types";
import { STANDARD_HEIGHT, widthToPoints } from "../model/workbook";
import { barAt, lookAt, remarksAt } from "./conditional";

const PIXELS_PER_POINT = 4 / 3;
const HEAD_WIDTH = 44;
const HEAD_HEIGHT = 24;
const MARGIN = 4;

export interface GridEvents {
  select(area: Area): void;
  edit(row: number, column: number): void;
}

/** Positions of the lines of one axis: where each begins, in pixels. */
function edges(sheet: Sheet, axis: "rows" | "columns", count: number): number[] {
  const standard = axis === "rows" ? STANDARD_HEIGHT : widthToPoints(sheet.standardWidth);
  const list = [0];
  for (let index = 0; index < count; index++) {
    const line = sheet[axis].get(index);
    const points = line?.hidden ? 0 : (line?.size ?? standard);
    list.push((list[index] ?? 0) + Math.round(points * PIXELS_PER_POINT) + (axis === "rows" && points > 0 ? 4 : 0));
  }
  return list;
}

function firstVisible(list: readonly number[], offset: number): number {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle + 1] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Grid {
  private readonly canvas = document.createElement("div");
  private readonly layer = document.createElement("div");
  private rows: number[] = [0];
  private columns: number[] = [0];
  private book: Workbook | null = null;
  private sheet: Sheet | null = null;
  private anchor: { row: number; column: number } | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly events: GridEvents,
  ) {
    this.canvas.className = "grid-canvas";
    this.layer.className = "grid-layer";
    this.canvas.append(this.layer);
    root.append(this.canvas);
    root.addEventListener("scroll", () => this.draw());
    window.addEventListener("resize", () => this.draw());
    this.layer.addEventListener("mousedown", (event) => this.press(event));
    this.layer.addEventListener("dblclick", (event) => this.pick(event, (row, column) => events.edit(row, column)));
  }

  show(book: Workbook, sheet: Sheet): void {
    const another = this.sheet !== sheet;
    [this.book, this.sheet] = [book, sheet];
    const used = usedArea(sheet, null, false) ?? { bottom: 0, right: 0 };
    this.rows = edges(sheet, "rows", Math.max(60, used.bottom + 20));
    this.columns = edges(sheet, "columns", Math.max(20, used.right + 6));
    this.canvas.style.width = `${HEAD_WIDTH + (this.columns.at(-1) ?? 0)}px`;
    this.canvas.style.height = `${HEAD_HEIGHT + (this.rows.at(-1) ?? 0)}px`;
    if (another) this.root.scrollTo(0, 0);
    this.reveal();
    this.draw();
  }

  /** Brings the selection into view. */
  private reveal(): void {
    const [area] = this.book?.selection ?? [];
    if (!area) return;
    const top = this.rows[area.top] ?? 0;
    const left = this.columns[area.left] ?? 0;
    const { clientHeight, clientWidth, scrollTop, scrollLeft } = this.root;
    if (top < scrollTop || top > scrollTop + clientHeight - HEAD_HEIGHT - 30)
      this.root.scrollTop = Math.max(0, top - clientHeight / 3);
    if (left < scrollLeft || left > scrollLeft + clientWidth - HEAD_WIDTH - 80)
      this.root.scrollLeft = Math.max(0, left - clientWidth / 3);
  }

  private press(event: MouseEvent): void {
    this.pick(event, (row, column) => {
      const from = event.shiftKey && this.anchor ? this.anchor : { row, column };
      this.anchor = from;
      this.events.select({
        top: Math.min(from.row, row),
        left: Math.min(from.column, column),
        bottom: Math.max(from.row, row),
        right: Math.max(from.column, column),
      });
    });
  }

  private pick(event: MouseEvent, found: (row: number, column: number) => void): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    if (cell) found(Number(cell.dataset["row"]), Number(cell.dataset["column"]));
  }

  private span(list: readonly number[], first: number, last: number): { at: number; size: number } {
    const at = list[first] ?? 0;
    return { at, size: (list[last + 1] ?? list.at(-1) ?? 0) - at };
  }

  private place(element: HTMLElement, area: Area): void {
    const x = this.span(this.columns, area.left, area.right);
    const y = this.span(this.rows, area.top, area.bottom);
    element.style.cssText += `left:${x.at + HEAD_WIDTH - 1}px;top:${y.at + HEAD_HEIGHT - 1}px;width:${x.size + 1}px;height:${y.size + 1}px;`;
  }

  private draw(): void {
    const { book, sheet } = this;
    if (!book || !sheet) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.root;
    const [top, left] = [
      Math.max(0, firstVisible(this.rows, scrollTop) - MARGIN),
      Math.max(0, firstVisible(this.columns, scrollLeft) - MARGIN),
    ];
    const bottom = Math.min(this.rows.length - 2, firstVisible(this.rows, scrollTop + clientHeight) + MARGIN);
    const right = Math.min(this.columns.length - 2, firstVisible(this.columns, scrollLeft + clientWidth) + MARGIN);
    const parts: HTMLElement[] = [];
    const done = new Set<Area>();
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const merge = mergeAt(sheet, row, column);
        if (merge && done.has(merge)) continue;
        if (merge) done.add(merge);
        const area = merge ?? { top: row, left: column, bottom: row, right: column };
        parts.push(this.cell(book, sheet, area));
      }
    }
    for (const area of book.selection) parts.push(this.box(area));
    parts.push(...this.heads(book, top, left, bottom, right, scrollTop, scrollLeft));
    this.layer.classList.toggle("no-gridlines", !sheet.showGridlines);
    this.layer.replaceChildren(...parts);
  }

  private cell(book: Workbook, sheet: Sheet, area: Area): HTMLElement {
    const { top: row, left: column } = area;
    const element = document.createElement("div");
    element.className = "cell";
    element.dataset["row"] = String(row);
    element.dataset["column"] = String(column);
    this.place(element, area);
    const text = textAt(sheet, row, column);
    const format = formatAt(sheet, row, column);
    if (text !== "") element.append(Object.assign(document.createElement("span"), { textContent: text }));
    if (typeof valueAt(sheet, row, column) === "number") element.classList.add("number");
    dress(element, format, lookAt(book, sheet, row, column));
    const bar = barAt(sheet, row, column);
    if (bar)
      element.style.backgroundImage = `linear-gradient(90deg, ${bar.colour} ${bar.length * 100}%, transparent 0)`;
    const remarks = remarksAt(sheet, row, column);
    if (remarks !== "") {
      element.title = remarks;
      element.classList.add("remark");
    }
    return element;
  }

  private box(area: Area): HTMLElement {
    const element = Object.assign(document.createElement("div"), { className: "selection" });
    this.place(element, {
      ...area,
      bottom: Math.min(area.bottom, this.rows.length - 2),
      right: Math.min(area.right, this.columns.length - 2),
    });
    return element;
  }

  private heads(
    book: Workbook,
    top: number,
    left: number,
    bottom: number,
    right: number,
    scrollTop: number,
    scrollLeft: number,
  ): HTMLElement[] {
    const made: HTMLElement[] = [];
    const head = (text: string, kind: string, on: boolean, style: string): void => {
      const element = Object.assign(document.createElement("div"), {
        className: `head ${kind}${on ? " on" : ""}`,
        textContent: text,
      });
      element.style.cssText = style;
      made.push(element);
    };
    for (let column = left; column <= right; column++) {
      const { at, size } = this.span(this.columns, column, column);
      const on = book.selection.some((area) => column >= area.left && column <= area.right);
      if (size > 0)
        head(
          columnName(column),
          "column",
          on,
          `left:${at + HEAD_WIDTH}px;top:${scrollTop}px;width:${size}px;height:${HEAD_HEIGHT}px`,
        );
    }
    for (let row = top; row <= bottom; row++) {
      const { at, size } = this.span(this.rows, row, row);
      const on = book.selection.some((area) => contains({ ...area, left: 0, right: 0 }, row, 0));
      if (size > 0)
        head(
          String(row + 1),
          "row",
          on,
          `left:${scrollLeft}px;top:${at + HEAD_HEIGHT}px;width:${HEAD_WIDTH}px;height:${size}px`,
        );
    }
    head("", "corner", false, `left:${scrollLeft}px;top:${scrollTop}px;width:${HEAD_WIDTH}px;height:${HEAD_HEIGHT}px`);
    return made;
  }
}

const ALIGN: Readonly<Record<string, string>> = {
  Left: "flex-start",
  Center: "center",
  Right: "flex-end",
  CenterAcrossSelection: "center",
};
const VERTICAL: Readonly<Record<string, string>> = { Top: "flex-start", Center: "center", Bottom: "flex-end" };

function lineOf(line: BorderLine | undefined): string | null {
  if (!line || line.style === "None") return null;
  const style = line.style.startsWith("Dash")
    ? "dashed"
    : line.style === "Dot"
      ? "dotted"
      : line.style === "Double"
        ? "double"
        : "solid";
  const width = line.weight === "Medium" ? 2 : line.weight === "Thick" ? 3 : 1;
  return `${width}px ${style} ${line.color}`;
}

/** A cell's format with the conditional look over it. */
function dress(element: HTMLElement, format: CellFormat, look: ConditionalLook): void {
  const { style } = element;
  const font = { ...format.font, ...look.font };
  const fill = look.fill ?? format.fill;
  if (fill !== undefined) style.backgroundColor = fill;
  // Cells with a fill keep dark letters in the dark theme too.
  if (font.color !== undefined) style.color = font.color;
  else if (fill !== undefined) style.color = "#000";
  if (font.bold) style.fontWeight = "600";
  if (font.italic) style.fontStyle = "italic";
  if (font.underline && font.underline !== "None") style.textDecoration = "underline";
  if (font.size !== undefined && font.size !== 11) style.fontSize = `${font.size * PIXELS_PER_POINT * 0.95}px`;
  if (format.wrap) element.classList.add("wrap");
  const horizontal = ALIGN[format.horizontal ?? ""];
  if (horizontal) style.justifyContent = horizontal;
  if (format.horizontal === "Center") style.textAlign = "center";
  style.alignItems = VERTICAL[format.vertical ?? ""] ?? "center";
  const borders = { ...format.borders, ...look.borders };
  for (const [side, name] of [
    ["EdgeTop", "borderTop"],
    ["EdgeBottom", "borderBottom"],
    ["EdgeLeft", "borderLeft"],
    ["EdgeRight", "borderRight"],
  ] as const) {
    const line = lineOf(borders[side]);
    if (line !== null) style[name] = line;
  }
}
