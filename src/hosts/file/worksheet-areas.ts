/** What a worksheet says about areas: merged cells, formulas over several cells, looks of whole columns. */
import type { MergedArea } from "../../spreadsheet";
import { isOneCell, parseArea } from "./cell-areas";
import { collect, readChildren, type ElementSpan, type Layout } from "./xml-layout";
import { XmlScanner } from "./xml-scanner";

function child(layout: Layout, local: string): ElementSpan | undefined {
  return layout.children.find((element) => element.local === local);
}

export function readMerges(text: string, layout: Layout, part: string): MergedArea[] {
  const element = child(layout, "mergeCells");
  const areas: MergedArea[] = [];
  if (element) {
    readChildren(text, element, part, (scanner) => {
      const area = parseArea(scanner.attribute("ref"));
      if (area) collect(areas, area, part);
    });
  }
  return areas;
}

/** Array formulas and data tables over more than one cell. */
export function arrayAreas(text: string, layout: Layout, part: string): { area: MergedArea; kind: string }[] {
  const areas: { area: MergedArea; kind: string }[] = [];
  const data = child(layout, "sheetData");
  // Hardly any sheet has one, and looking at every cell takes a while.
  if (!data || data.selfClosing || !/\bt\s*=\s*["'](?:array|dataTable)["']/.test(text)) return areas;
  const scanner = new XmlScanner(text, part).restart(data.start);
  scanner.next();
  for (let event = scanner.next(); scanner.depth > 0; event = scanner.next()) {
    const kind = event === "open" && scanner.is("f") ? scanner.attribute("t") : null;
    if (kind !== "array" && kind !== "dataTable") continue;
    const area = parseArea(scanner.attribute("ref"));
    if (area && !isOneCell(area)) collect(areas, { area, kind }, part);
  }
  return areas;
}

/** The style (as the part spells it) that a new cell of a column takes on; null where there is none. */
export function columnStyles(text: string, layout: Layout, part: string): (column: number) => string | null {
  const styles: { from: number; to: number; style: string }[] = [];
  const element = child(layout, "cols");
  if (element) {
    readChildren(text, element, part, (scanner) => {
      const style = scanner.attribute("style");
      const from = (scanner.numberAttribute("min") ?? 0) - 1;
      const to = (scanner.numberAttribute("max") ?? 0) - 1;
      if (style !== null && style !== "0") collect(styles, { from, to, style }, part);
    });
  }
  return (column) => styles.find(({ from, to }) => column >= from && column <= to)?.style ?? null;
}
