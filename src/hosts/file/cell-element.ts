/** The `c` element: a cell's attributes and its value. */
import type { CellWrite } from "../../spreadsheet";
import { inlineText } from "./sheet-content-text";
import type { XmlScanner } from "./xml-scanner";
import { escapeXml } from "./xml-text";

export interface TypedValue {
  /** The type attribute with a blank before it, or "". */
  readonly type: string;
  /** What stands inside. */
  readonly body: string;
}

/** A value as a cell holds it; `name` is for the message. @throws RangeError for a number that Excel does not know */
export function typedValue(value: CellWrite["value"], p: string, name: string): TypedValue {
  if (value === null || value === "") return { type: "", body: "" };
  if (typeof value === "string") return { type: ' t="inlineStr"', body: `<${p}is>${inlineText(value, p)}</${p}is>` };
  if (typeof value === "boolean") return { type: ' t="b"', body: `<${p}v>${value ? 1 : 0}</${p}v>` };
  if (!Number.isFinite(value)) throw new RangeError(`${name}: ${value} is not a number Excel knows`);
  return { type: "", body: `<${p}v>${value}</${p}v>` };
}

/** Attributes of the cell at hand that outlive its value: type and metadata belong to the old one. */
export function keptAttributes(scanner: XmlScanner): string {
  return scanner
    .allAttributes()
    .filter(({ name }) => name !== "t" && name !== "cm" && name !== "vm")
    .map(({ name, value }) => ` ${name}="${escapeXml(value)}"`)
    .join("");
}

export function cellXml(p: string, attributes: string, { type, body }: TypedValue, extensions = ""): string {
  const inside = body + extensions;
  return inside === "" ? `<${p}c${attributes}/>` : `<${p}c${attributes}${type}>${inside}</${p}c>`;
}
