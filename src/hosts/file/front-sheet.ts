/**
 * The sheet a workbook opens on. Where there are several windows the first one is meant; the others stay as they are.
 * Which sheet was in front before is kept in a name of the new one: it outlives other programs, and goes with the sheet.
 */
import { quoteSheetName } from "../../spreadsheet";
import type { Package } from "./package";
import type { SheetName } from "./sheet-content";
import { freshViews, sheetOfName, WORKBOOK_ORDER, type WorkbookPart } from "./workbook-part";
import { appendInside, insertChild, openedAt, readChildren, setAttribute, type ElementSpan } from "./xml-layout";

const FRONT_NAME = "ReformCheck_Front";
/** Views of a sheet stand before its cells, well within so many bytes. */
const VIEWS_WITHIN = 16 * 1024;

/** Index of the sheet in front. */
function frontSheet(pkg: Package, workbook: WorkbookPart): number {
  const { part } = workbook;
  const [view] = windows(pkg, workbook);
  return view ? (openedAt(pkg.text(part).text, view, part).numberAttribute("activeTab") ?? 0) : 0;
}

/** The name that says which sheet is in front now; none where that is a chart, which no name can point at. */
export function frontName(pkg: Package, workbook: WorkbookPart): SheetName[] {
  const front = workbook.sheets[frontSheet(pkg, workbook)];
  if (front?.kind !== "worksheet") return [];
  return [{ name: FRONT_NAME, value: `${quoteSheetName(front.name)}!$A$1`, hidden: true }];
}

/** Puts the sheet of this index in front, and it alone: sheets selected together are written to together. */
export function bringToFront(pkg: Package, workbook: WorkbookPart, index: number): void {
  const { part, sheets } = workbook;
  const { text } = pkg.text(part);
  const layout = pkg.layout(part);
  const { prefix } = layout.root;
  const views = layout.children.find(({ local }) => local === "bookViews");
  const [view] = windows(pkg, workbook);
  if (view) pkg.edit(part, setAttribute(text, view, part, "activeTab", String(index)));
  else if (views) pkg.edit(part, appendInside(text, views, `<${prefix}workbookView activeTab="${index}"/>`));
  else pkg.edit(part, insertChild(text, layout, WORKBOOK_ORDER, "bookViews", freshViews(prefix, index)));
  for (const sheet of sheets) {
    if (sheet.part === null || !pkg.textPrefix(sheet.part, VIEWS_WITHIN).text.includes("tabSelected")) continue;
    setSelected(pkg, sheet.part, false);
  }
}

/** Index of the sheet that comes back to the front when this one goes; -1 where it is not in front, or nobody knows. */
export function comesBack(pkg: Package, workbook: WorkbookPart, index: number): number {
  if (frontSheet(pkg, workbook) !== index) return -1;
  const front = sheetOfName(workbook, FRONT_NAME, index);
  return front !== index && workbook.sheets[front]?.visible ? front : -1;
}

/** Marks the tab of a sheet as the selected one. */
export function selectTab(pkg: Package, part: string | null): void {
  if (part !== null) setSelected(pkg, part, true);
}

function windows(pkg: Package, { part }: WorkbookPart): ElementSpan[] {
  const views = pkg.layout(part).children.find(({ local }) => local === "bookViews");
  return views ? readChildren(pkg.text(part).text, views, part) : [];
}

function setSelected(pkg: Package, part: string, selected: boolean): void {
  const { text } = pkg.text(part);
  const views = pkg.layout(part).children.find(({ local }) => local === "sheetViews");
  if (!views) return;
  readChildren(text, views, part, (scanner, view) => {
    const known = scanner.flag("tabSelected");
    if ((scanner.numberAttribute("workbookViewId") ?? 0) !== 0 || known === selected) return;
    pkg.edit(part, setAttribute(text, view, part, "tabSelected", selected ? "1" : "0"));
  });
}
