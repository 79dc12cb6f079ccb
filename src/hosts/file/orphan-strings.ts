/**
 * Excel keeps the texts of all sheets in one part. When our sheet goes, those of its texts that no other sheet shows
 * would stay behind unseen, people's names among them: they are emptied in place, since strings are numbered.
 */
import { InputError } from "../../spreadsheet";
import type { Package } from "./package";
import type { WorkbookPart } from "./workbook-part";
import { XmlScanner } from "./xml-scanner";
import type { TextEdit } from "./xml-text";

/** Edits that empty the strings which only the sheet in `part` uses; none where another sheet cannot be read. */
export function blankStringEdits(pkg: Package, workbook: WorkbookPart, strings: string, part: string): TextEdit[] {
  try {
    const orphans = usedStrings(pkg, part);
    for (const { part: other } of workbook.sheets) {
      if (other === null || other === part || orphans.size === 0) continue;
      for (const index of usedStrings(pkg, other)) orphans.delete(index);
    }
    return orphans.size === 0 ? [] : emptied(pkg.text(strings).text, strings, orphans);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** Numbers of the strings that cells of a sheet show. */
function usedStrings(pkg: Package, part: string): Set<number> {
  const used = new Set<number>();
  const scanner = new XmlScanner(pkg.text(part).text, part);
  let shared = false;
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    if (scanner.is("c")) shared = scanner.attribute("t") === "s";
    else if (shared && scanner.is("v")) used.add(Number(scanner.content()));
  }
  return used;
}

function emptied(text: string, part: string, orphans: ReadonlySet<number>): TextEdit[] {
  const edits: TextEdit[] = [];
  const scanner = new XmlScanner(text, part);
  let index = 0;
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open" || scanner.depth !== 1) continue;
    const { prefix, end, selfClosing } = scanner;
    const isString = scanner.is("si");
    scanner.skip();
    if (!isString || !orphans.has(index++) || selfClosing) continue;
    edits.push({ at: end, remove: scanner.start - end, insert: `<${prefix}t/>` });
  }
  return edits;
}
