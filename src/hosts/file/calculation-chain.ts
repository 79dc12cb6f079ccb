/** The order of calculation: cells that no longer hold a formula must not be named in it, or Excel repairs the file. */
import { parseCellName } from "../../spreadsheet";
import type { PackageEditor } from "./package-editor";
import type { WorkbookPart } from "./workbook-part";
import { readChildren, setAttribute } from "./xml-layout";
import type { TextEdit } from "./xml-text";

/** Order of the children of workbook that may stand before calcPr, and calcPr (ECMA-376, 18.2.27). */
export const CALCULATION_ORDER: readonly string[] = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr"
).split(" ");

/** Takes cells out of the chain: by sheet id, those for which `gone` says so. The part goes with its last cell. */
export function dropFromChain(
  editor: PackageEditor,
  workbook: WorkbookPart,
  gone: (sheetId: number, row: number, column: number) => boolean,
): void {
  const part = workbook.linked("calcChain");
  if (part === null) return;
  const { pkg } = editor;
  const { text } = pkg.text(part);
  const edits: TextEdit[] = [];
  let sheetId = 0;
  let left = 0;
  // An entry without a sheet is of the sheet of the entry before it.
  let lost = false;
  readChildren(text, pkg.layout(part).root, part, (scanner, span) => {
    const own = scanner.numberAttribute("i");
    sheetId = own ?? sheetId;
    const cell = parseCellName(scanner.attribute("r") ?? "");
    if (cell && gone(sheetId, cell.row, cell.column)) {
      edits.push({ at: span.start, remove: span.end - span.start, insert: "" });
      lost ||= own !== null;
      return;
    }
    left += 1;
    if (lost && own === null) edits.push(...setAttribute(text, span, part, "i", String(sheetId)));
    lost = false;
  });
  if (left > 0) {
    pkg.edit(part, edits);
    return;
  }
  const links = editor.relationships(workbook.part);
  for (const { kind, id } of links.list()) if (kind === "calcChain") links.remove(id);
  editor.removeTree(part);
}
