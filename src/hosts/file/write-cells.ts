/** Values into cells of a package that holds nothing of ours. */
import { cellName, HostError, MAX_COLUMNS, MAX_ROWS, type CellWrite } from "../../spreadsheet";
import { CALCULATION_ORDER, dropFromChain } from "./calculation-chain";
import { contains, parseArea } from "./cell-areas";
import type { Package } from "./package";
import { PackageEditor } from "./package-editor";
import { readRelationships } from "./relationships";
import { cellEdits } from "./worksheet-cells";
import { readWorkbookPart, sameName, type SheetEntry, type WorkbookPart } from "./workbook-part";
import { insertChild, setAttribute } from "./xml-layout";

/**
 * A copy of the package with these values. Looks stay, formulas in these cells go, sheets may be protected: protection
 * guards against slips of the hand, and whoever has the file open decided to write.
 * @throws HostError sheet-deleted; not-supported for cells that cannot be changed alone (array formulas, headers of tables)
 * @throws InputError malformed-xml
 */
export function writeCells(base: Package, cells: readonly CellWrite[]): Package {
  const pkg = base.fork();
  const editor = new PackageEditor(pkg);
  const workbook = readWorkbookPart(pkg);
  const byPart = new Map<string, { readonly entry: SheetEntry; readonly writes: CellWrite[] }>();
  for (const write of cells) {
    const { entry, part } = worksheetOf(workbook, write);
    const known = byPart.get(part) ?? { entry, writes: [] };
    known.writes.push(write);
    byPart.set(part, known);
  }
  const formulas = new Set<string>();
  for (const [part, { entry, writes }] of byPart) {
    refuseTableHeaders(pkg, entry.name, part, writes);
    const found = cellEdits(pkg.text(part).text, pkg.layout(part), part, { sheet: entry.name, writes });
    pkg.edit(part, found.edits);
    for (const { row, column } of found.formulas) formulas.add(`${entry.sheetId}:${row}:${column}`);
  }
  const calculates = workbook.linked("calcChain") !== null;
  if (formulas.size > 0) {
    dropFromChain(editor, workbook, (sheetId, row, column) => formulas.has(`${sheetId}:${row}:${column}`));
  }
  // Results of formulas that look at the written cells are stale until the workbook is calculated again.
  if (calculates && cells.length > 0) calculateOnLoad(pkg, workbook);
  editor.commit();
  return pkg;
}

function worksheetOf(
  workbook: WorkbookPart,
  { sheet, row, column }: CellWrite,
): { readonly entry: SheetEntry; readonly part: string } {
  const entry = workbook.sheets.find(({ name }) => sameName(name, sheet));
  if (entry?.kind !== "worksheet" || entry.part === null) throw new HostError("sheet-deleted", sheet);
  const inside = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
  if (!inside) throw new RangeError(`sheet ${sheet} has no row ${row}, column ${column}`);
  return { entry, part: entry.part };
}

/** The columns of a table are named after its header cells; the two must agree, or Excel repairs the file. */
function refuseTableHeaders(pkg: Package, sheet: string, sheetPart: string, writes: readonly CellWrite[]): void {
  for (const { kind, target } of readRelationships(pkg, sheetPart)) {
    const part = kind === "table" && target !== null ? pkg.find(target) : null;
    if (part === null) continue;
    const { rootAttributes } = pkg.layout(part);
    const valueOf = (wanted: string) => rootAttributes.find(({ name }) => name === wanted)?.value;
    if (valueOf("headerRowCount") === "0") continue;
    const area = parseArea(valueOf("ref") ?? null);
    const header = area && { ...area, bottom: area.top };
    const hit = header && writes.find(({ row, column }) => contains(header, row, column));
    if (hit) throw new HostError("not-supported", `${sheet}!${cellName(hit.row, hit.column)}: header of a table`);
  }
}

function calculateOnLoad(pkg: Package, workbook: WorkbookPart): void {
  const { part } = workbook;
  const { text } = pkg.text(part);
  const layout = pkg.layout(part);
  const element = layout.children.find(({ local }) => local === "calcPr");
  const p = layout.root.prefix;
  pkg.edit(
    part,
    element
      ? setAttribute(text, element, part, "fullCalcOnLoad", "1")
      : insertChild(text, layout, CALCULATION_ORDER, "calcPr", `<${p}calcPr fullCalcOnLoad="1"/>`),
  );
}
