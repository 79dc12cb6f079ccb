/** A first look at the workbook: its tabs, which is ours, how large they are, and their first rows. Two requests. */
import { HostError, type SheetSnapshot, type WorkbookSnapshot } from "../../spreadsheet";
import { rowsOf } from "./cells";
import type { Part } from "./chunks";
import type { Session } from "./connection";
import { uses1904, type ShownDate } from "./date-system";
import { askOwnSheets } from "./names";

/** Headers stand further left than this. */
const OUTLINE_COLUMNS = 200;

export interface Outline {
  readonly snapshot: WorkbookSnapshot;
  /** Extent of each sheet's filled cells at that moment, by name. */
  readonly extents: ReadonlyMap<string, Part>;
  /** Ids of all sheets, which stay when a sheet is renamed. */
  readonly ids: readonly string[];
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly head: Excel.Range;
}

export async function readOutline(session: Session, rows: number): Promise<Outline> {
  const { workbook } = session.context;
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const own = askOwnSheets(workbook);
  await session.read();
  const { summary, draft } = own.read();
  const names = worksheets.items.map(({ name }) => name);
  const ids = worksheets.items.map(({ id }) => id);
  const users = worksheets.items.filter(({ name }) => name !== summary && name !== draft);
  const asked = await askAll(session, users, rows);

  const sheets: SheetSnapshot[] = [];
  const extents = new Map<string, Part>();
  for (const { sheet, used, head } of asked) {
    const nothing = { sheet: sheet.name, top: 0, left: 0, rows: 0, columns: 0 };
    extents.set(sheet.name, used.isNullObject ? nothing : extentOf(sheet.name, used));
    const end = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const width = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    sheets.push({
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
      partial: end > rows || width > OUTLINE_COLUMNS,
      rows: head.isNullObject ? [] : rowsOf(tableOf(head)),
      merges: [],
    });
  }
  const date1904 = uses1904(shownDates(asked.map(({ head }) => head)));
  // What a run that broke off left behind goes with the next one: its name is not taken.
  const sheetNames = names.filter((name) => name !== draft);
  return { snapshot: { sheets, sheetNames, date1904, ownSheet: summary }, extents, ids };
}

/** One request, or more where the first rows of all sheets together are too much for one answer. */
async function askAll(session: Session, sheets: readonly Excel.Worksheet[], rows: number): Promise<Asked[]> {
  const asked = sheets.map((sheet) => ask(sheet, rows));
  try {
    await session.read();
    return asked;
  } catch (error) {
    const tooLarge = error instanceof HostError && error.code === "response-too-large";
    if (!tooLarge || sheets.length < 2) throw error;
  }
  const middle = Math.ceil(sheets.length / 2);
  const first = await askAll(session, sheets.slice(0, middle), rows);
  return [...first, ...(await askAll(session, sheets.slice(middle), rows))];
}

function ask(sheet: Excel.Worksheet, rows: number): Asked {
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const head = used.getIntersectionOrNullObject(sheet.getRangeByIndexes(0, 0, rows, OUTLINE_COLUMNS));
  head.load("rowIndex,columnIndex,values,numberFormat,valueTypes,text");
  return { sheet, used, head };
}

/** Where the filled cells of a sheet are. */
export function extentOf(sheet: string, used: Excel.Range): Part {
  return { sheet, top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}

/** A loaded range as a table. */
export function tableOf(range: Excel.Range): Parameters<typeof rowsOf>[0] {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    values: range.values,
    formats: range.numberFormat,
    types: range.valueTypes,
  };
}

function* shownDates(heads: readonly Excel.Range[]): Generator<ShownDate> {
  for (const head of heads) {
    if (head.isNullObject) continue;
    const [values, formats, texts]: [unknown[][], unknown[][], unknown[][]] = [
      head.values,
      head.numberFormat,
      head.text,
    ];
    for (const [row, line] of values.entries()) {
      for (const [column, value] of line.entries()) {
        if (typeof value === "number") yield { value, format: formats[row]?.[column], text: texts[row]?.[column] };
      }
    }
  }
}
