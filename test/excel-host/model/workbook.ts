/** Making workbooks and sheets, and their JSON. */
import { cellKey, cellName, columnOf, parseReference, rowOf } from "./address";
import type { Cell, Line, PageLayout, Sheet, SheetJson, Workbook, WorkbookJson } from "./types";

let lastId = 0;

/** A fresh id in Excel's shape: "{00000000-0001-…}". */
export function newId(): string {
  lastId += 1;
  return `{00000000-0001-0000-${(lastId >> 16).toString(16).padStart(4, "0").toUpperCase()}-${(lastId & 0xffff)
    .toString(16)
    .padStart(12, "0")
    .toUpperCase()}}`;
}

/** Points of a width that Excel shows in characters: 8.43 are 48. */
export function widthToPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** Files count a column's width in characters too, but with its padding: 9.14 are 48 points. */
export function fileWidthToPoints(width: number): number {
  return Math.round(width * 7) * 0.75;
}

export function pointsToFileWidth(points: number): number {
  return Math.round((points / 0.75 / 7) * 10_000) / 10_000;
}

export const STANDARD_WIDTH = 8.43;
export const STANDARD_HEIGHT = 15;

export function defaultPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    headerFooter: {},
  };
}

export function newSheet(name: string): Sheet {
  return {
    id: newId(),
    name,
    visibility: "Visible",
    protected: false,
    protection: {},
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    standardWidth: STANDARD_WIDTH,
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    merges: [],
    conditionalFormats: [],
    validations: [],
    comments: [],
    notes: [],
    names: [],
    tables: [],
    charts: [],
    frozen: null,
    pageLayout: defaultPageLayout(),
    filter: null,
  };
}

export function newWorkbook(name = "工作簿1.xlsx", sheets: Sheet[] = [newSheet("Sheet1")]): Workbook {
  return {
    name,
    sheets,
    names: [],
    protected: false,
    properties: { title: "", subject: "", author: "", keywords: "", comments: "", category: "", company: "" },
    settings: [],
    active: sheets.find((sheet) => sheet.visibility === "Visible")?.id ?? "",
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    calculationMode: "Automatic",
    date1904: false,
  };
}

function fromRecord<T>(record: Record<string, T>): Map<number, T> {
  return new Map(Object.entries(record).map(([key, value]) => [Number(key), value]));
}

/** Keeps ids that a loaded workbook already uses from being given out again. */
function reserveIds(json: WorkbookJson): void {
  const things = json.sheets.flatMap((sheet) => [
    sheet,
    ...sheet.conditionalFormats,
    ...sheet.comments,
    ...sheet.comments.flatMap((comment) => comment.replies),
    ...sheet.charts,
    ...sheet.tables,
  ]);
  for (const { id } of things) {
    const match = /^\{0{8}-0001-0000-([\dA-F]{4})-0{8}([\dA-F]{4})\}$/.exec(id);
    if (match) lastId = Math.max(lastId, parseInt(`${match[1] ?? ""}${match[2] ?? ""}`, 16));
  }
}

/** The workbook of a JSON document. The JSON's objects are used as they are: parse afresh for a copy. */
export function fromJson(json: WorkbookJson): Workbook {
  reserveIds(json);
  return { ...json, sheets: json.sheets.map(sheetFromJson) };
}

function sheetFromJson(json: SheetJson): Sheet {
  const cells = new Map<number, Cell>();
  for (const [name, cell] of Object.entries(json.cells)) {
    const reference = parseReference(name);
    if (!reference) throw new Error(`"${name}" is no cell of sheet ${json.name}`);
    cells.set(cellKey(reference.area.top, reference.area.left), cell);
  }
  return { ...json, cells, rows: fromRecord(json.rows), columns: fromRecord(json.columns) };
}

/** A JSON document of its own: later changes of the workbook do not show in it. */
export function toJson(workbook: Workbook): WorkbookJson {
  return structuredClone({ ...workbook, sheets: workbook.sheets.map(sheetToJson) });
}

function sheetToJson(sheet: Sheet): SheetJson {
  const cells: Record<string, Cell> = {};
  for (const key of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const cell = sheet.cells.get(key);
    if (cell) cells[cellName(rowOf(key), columnOf(key))] = cell;
  }
  const lines = (map: Map<number, Line>): Record<string, Line> => Object.fromEntries(map);
  return { ...sheet, cells, rows: lines(sheet.rows), columns: lines(sheet.columns) };
}
