/** Filling in the blank template, as a school would: rows by their column headings. */
import type { CellValue, ContentCell, ContentRow, SheetContent } from "../../src/spreadsheet";

export type Entry = Readonly<Record<string, string | number>>;

function textOf(cell: ContentCell | null | undefined): string {
  return typeof cell?.value === "string" ? cell.value.trim() : "";
}

/** The index of the row whose cells hold all these headings. */
function headerRowOf(sheet: SheetContent, headings: readonly string[]): number {
  const index = sheet.rows.findIndex((row) => {
    const texts = new Set(row.cells.map(textOf));
    return headings.every((heading) => texts.has(heading));
  });
  if (index < 0) throw new Error(`${sheet.name}: no header row with ${headings.join(", ")}`);
  return index;
}

function withCells(
  row: ContentRow | undefined,
  columns: readonly string[],
  entry: Entry,
  fallback: ContentRow | undefined,
): ContentRow {
  const cells = columns.map((heading, column): ContentCell | null => {
    const style = row?.cells[column]?.style ?? fallback?.cells[column]?.style;
    const value = entry[heading] ?? row?.cells[column]?.value ?? null;
    if (value === null && style === undefined) return null;
    return { value, ...(style === undefined ? {} : { style }) };
  });
  return { ...(row?.height === undefined ? {} : { height: row.height }), cells };
}

/** Puts entries under the header row, one row each, keeping the look of the template's input rows. */
export function fillTable(sheet: SheetContent, entries: readonly Entry[]): SheetContent {
  const headings = Object.keys(Object.assign({}, ...entries) as Entry);
  const header = headerRowOf(sheet, headings);
  const columns = (sheet.rows[header]?.cells ?? []).map(textOf);
  const model = sheet.rows[header + 1];
  const filled = entries.map((entry, index) => withCells(sheet.rows[header + 1 + index], columns, entry, model));
  return { ...sheet, rows: [...sheet.rows.slice(0, header + 1), ...filled, ...sheet.rows.slice(header + 1 + filled.length)] };
}

/** Fills rows that the template has already numbered (自评表), found by 编号 and 组织. */
export function fillNumbered(sheet: SheetContent, entries: readonly (Entry & { readonly 编号: string })[]): SheetContent {
  const header = headerRowOf(sheet, ["编号", "指标"]);
  const columns = (sheet.rows[header]?.cells ?? []).map(textOf);
  const numberAt = columns.indexOf("编号");
  const organisationAt = columns.indexOf("组织");
  const rows = [...sheet.rows];
  for (const entry of entries) {
    const index = rows.findIndex(
      (row, at) =>
        at > header &&
        String(row.cells[numberAt]?.value ?? "") === entry.编号 &&
        (entry.组织 === undefined || textOf(row.cells[organisationAt]) === entry.组织),
    );
    if (index < 0) throw new Error(`${sheet.name}: no row ${entry.编号} ${entry.组织 ?? ""}`);
    rows[index] = withCells(rows[index], columns, entry, undefined);
  }
  return { ...sheet, rows };
}

/** Fills a key / value sheet (基本信息): values in the columns after the key. */
export function fillKeys(sheet: SheetContent, values: Readonly<Record<string, readonly (string | number)[]>>): SheetContent {
  const left = new Set(Object.keys(values));
  const rows = sheet.rows.map((row) => {
    const key = textOf(row.cells[0]);
    const given = values[key];
    if (!given) return row;
    left.delete(key);
    const cells = row.cells.map((cell, column) => {
      const value = given[column - 1];
      return column === 0 || value === undefined ? cell : { ...(cell ?? {}), value };
    });
    return { ...row, cells };
  });
  if (left.size > 0) throw new Error(`${sheet.name}: no key ${[...left].join(", ")}`);
  return { ...sheet, rows };
}

/** Replaces sheets by name. */
export function fillSheets(
  sheets: readonly SheetContent[],
  fills: Readonly<Record<string, (sheet: SheetContent) => SheetContent>>,
): SheetContent[] {
  const known = new Set(sheets.map((sheet) => sheet.name));
  for (const name of Object.keys(fills)) if (!known.has(name)) throw new Error(`the template has no sheet ${name}`);
  return sheets.map((sheet) => fills[sheet.name]?.(sheet) ?? sheet);
}

export type { CellValue };
