/** Our marks in a worksheet part: conditional formats laid over the cells, and the link to the notes' drawing. */
import { areaName, MARK_TONES, OVERLAY_TAG, overlayFormula, type Mark, type MarkTone } from "../../spreadsheet";
import { XmlScanner } from "./xml-scanner";
import { boundPrefix, insertChild, openedAt, readChildren, type Layout } from "./xml-layout";
import { escapeXml, type TextEdit } from "./xml-text";

/** Order of the children of worksheet (ECMA-376, 18.3.1.99). */
export const WORKSHEET_ORDER: readonly string[] = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");

/** Excel cuts longer address strings. */
const MAX_SQREF = 8000;
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Edits that lay these marks over a worksheet's cells. `dxfOf` gives the differential format of a tone. */
export function markEdits(
  text: string,
  layout: Layout,
  part: string,
  marks: readonly Mark[],
  dxfOf: (tone: MarkTone) => number,
): TextEdit[] {
  let priority = highestPriority(text, layout, part);
  const { prefix: p } = layout.root;
  let xml = "";
  for (const tone of MARK_TONES) {
    const areas = marks.filter((mark) => mark.tone === tone).map(({ area }) => areaName(area));
    if (areas.length === 0) continue;
    const dxf = dxfOf(tone);
    const formula = escapeXml(overlayFormula(tone));
    for (const sqref of joinUpTo(areas, MAX_SQREF)) {
      priority++;
      xml +=
        `<${p}conditionalFormatting sqref="${sqref}"><${p}cfRule type="expression" dxfId="${dxf}" priority="${priority}">` +
        `<${p}formula>${formula}</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
    }
  }
  return xml === "" ? [] : insertChild(text, layout, WORKSHEET_ORDER, "conditionalFormatting", xml);
}

/** Edits that take our marks out again, and the differential formats that they used. */
export function removeMarkEdits(text: string, layout: Layout, part: string): { edits: TextEdit[]; formats: number[] } {
  const edits: TextEdit[] = [];
  const formats: number[] = [];
  for (const element of layout.children) {
    if (element.local !== "conditionalFormatting") continue;
    const whole = text.slice(element.start, element.end);
    if (!whole.includes(OVERLAY_TAG)) continue;
    const children = readChildren(text, element, part);
    const ours = children.filter((rule) => {
      const formula = readChildren(text, rule, part).find(({ local }) => local === "formula");
      return formula !== undefined && isOurFormula(openedAt(text, formula, part).content());
    });
    for (const rule of ours) {
      const format = openedAt(text, rule, part).numberAttribute("dxfId");
      if (format !== null) formats.push(format);
    }
    const removed = ours.length === children.length ? [element] : ours;
    for (const { start, end } of removed) edits.push({ at: start, remove: end - start, insert: "" });
  }
  return { edits, formats };
}

/** Edit that links the sheet to the drawing of its notes. */
export function legacyDrawingEdits(text: string, layout: Layout, relationship: string): TextEdit[] {
  const bound = boundPrefix(layout, [RELATIONSHIPS]);
  const declaration = bound === null ? ` xmlns:r="${RELATIONSHIPS}"` : "";
  const xml = `<${layout.root.prefix}legacyDrawing${declaration} ${bound ?? "r:"}id="${relationship}"/>`;
  return insertChild(text, layout, WORKSHEET_ORDER, "legacyDrawing", xml);
}

/** Relationship id of the sheet's legacy drawing and the edit that unlinks it; null where there is none. */
export function legacyDrawing(text: string, layout: Layout, part: string): { id: string; unlink: TextEdit } | null {
  const element = layout.children.find(({ local }) => local === "legacyDrawing");
  const id = element && openedAt(text, element, part).prefixedAttribute("id");
  return element && id ? { id, unlink: { at: element.start, remove: element.end - element.start, insert: "" } } : null;
}

function isOurFormula(formula: string): boolean {
  const compact = formula.replaceAll(" ", "");
  return MARK_TONES.some((tone) => compact === overlayFormula(tone));
}

/** The highest priority of any rule of the sheet, those in extensions included. */
function highestPriority(text: string, layout: Layout, part: string): number {
  let highest = 0;
  for (const element of layout.children) {
    if (element.local !== "conditionalFormatting" && element.local !== "extLst") continue;
    if (element.selfClosing) continue;
    const scanner = new XmlScanner(text, part).restart(element.start);
    scanner.next();
    for (let event = scanner.next(); scanner.depth > 0; event = scanner.next()) {
      if (event === "open" && scanner.is("cfRule"))
        highest = Math.max(highest, scanner.numberAttribute("priority") ?? 0);
    }
  }
  return highest;
}

function joinUpTo(areas: readonly string[], limit: number): string[] {
  const joined: string[] = [];
  let current = "";
  for (const area of areas) {
    if (current !== "" && current.length + 1 + area.length > limit) {
      joined.push(current);
      current = "";
    }
    current += current === "" ? area : ` ${area}`;
  }
  return current === "" ? joined : [...joined, current];
}
