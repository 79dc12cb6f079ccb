/** The styles part: new looks for sheets and marks, appended and never renumbered. */
import type { CellStyle, MarkTone } from "../../spreadsheet";
import { OVERLAY_COLOURS } from "../../spreadsheet";
import { builtInFormat } from "./number-formats";
import type { StyleSink } from "./sheet-content";
import type { XmlScanner } from "./xml-scanner";
import {
  appendInside,
  insertChild,
  readChildren,
  readLayout,
  setAttribute,
  type ElementSpan,
  type Layout,
} from "./xml-layout";
import { escapeXml, type TextEdit } from "./xml-text";

/** Order of the children of styleSheet (ECMA-376, 18.8.39). */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
type Section = (typeof ORDER)[number];

/** A styles part for a workbook that has none. */
export const DEFAULT_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/></styleSheet>';

/** Collects the looks that new sheets and marks need, and turns them into edits of the styles part. */
export class StylesWriter implements StyleSink {
  private readonly text: string;
  private readonly part: string;
  private readonly layout: Layout;
  private readonly added = new Map<Section, { existing: number; items: string[]; indexOf: Map<string, number> }>();
  private readonly baseFont: { size: string; rest: string };
  private readonly formatIds = new Map<string, number>();
  private nextFormat: number;

  constructor(text: string, part = "xl/styles.xml") {
    this.text = text;
    this.part = part;
    this.layout = readLayout(text, part);
    this.baseFont = this.readBaseFont();
    let highest = 163;
    this.itemsOf("numFmts", (scanner) => (highest = Math.max(highest, scanner.numberAttribute("numFmtId") ?? 0)));
    this.nextFormat = highest + 1;
  }

  /** Index into cellXfs for this look; the same look gives the same index. */
  cellStyle(style: CellStyle): number {
    const format = this.numberFormat(style.numberFormat);
    const font = this.add("fonts", this.fontXml(style));
    const fill = style.fill === undefined ? 0 : this.add("fills", this.fillXml(style.fill));
    const border = style.border === "thin" ? this.add("borders", this.borderXml(style.borderColour ?? "BFBFBF")) : 0;
    const p = this.layout.root.prefix;
    const alignment = [
      style.horizontal && ` horizontal="${style.horizontal}"`,
      style.vertical && ` vertical="${style.vertical}"`,
      style.wrap && ' wrapText="1"',
    ];
    const aligned = alignment.some(Boolean);
    return this.add(
      "cellXfs",
      `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1"` +
        (format === 0 ? "" : ' applyNumberFormat="1"') +
        (fill === 0 ? "" : ' applyFill="1"') +
        (border === 0 ? "" : ' applyBorder="1"') +
        (aligned ? ` applyAlignment="1"><${p}alignment${alignment.filter(Boolean).join("")}/></${p}xf>` : "/>"),
    );
  }

  /** Index into dxfs of the look of a mark. */
  overlayStyle(tone: MarkTone): number {
    return this.add("dxfs", overlayXml(tone, this.layout.root.prefix));
  }

  /** The edits of the styles part that bring in everything asked for so far. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    const { prefix } = this.layout.root;
    const inNewOrder: string[] = [];
    for (const section of ORDER) {
      const added = this.added.get(section);
      if (!added || added.items.length === 0) continue;
      const count = String(added.existing + added.items.length);
      const xml = added.items.join("");
      const element = this.section(section);
      if (!element) {
        const whole = `<${prefix}${section} count="${count}">${xml}</${prefix}${section}>`;
        if (this.layout.root.selfClosing) inNewOrder.push(whole);
        else edits.push(...insertChild(this.text, this.layout, ORDER, section, whole));
        continue;
      }
      edits.push(
        ...setAttribute(this.text, element, this.part, "count", count),
        ...appendInside(this.text, element, xml),
      );
    }
    return inNewOrder.length > 0 ? appendInside(this.text, this.layout.root, inNewOrder.join("")) : edits;
  }

  private section(name: Section): ElementSpan | undefined {
    return this.layout.children.find((child) => child.local === name);
  }

  private itemsOf(name: Section, visit?: (scanner: XmlScanner) => void): ElementSpan[] {
    const element = this.section(name);
    return element ? readChildren(this.text, element, this.part, visit) : [];
  }

  private add(section: Section, xml: string): number {
    let added = this.added.get(section);
    if (!added) {
      added = { existing: this.itemsOf(section).length, items: [], indexOf: new Map() };
      this.added.set(section, added);
    }
    const known = added.indexOf.get(xml);
    if (known !== undefined) return known;
    // A section that was missing altogether needs the entry that index 0 stands for.
    if (added.existing === 0 && added.items.length === 0) added.items.push(...this.defaults(section));
    const index = added.existing + added.items.length;
    added.items.push(xml);
    added.indexOf.set(xml, index);
    return index;
  }

  private defaults(section: Section): string[] {
    const p = this.layout.root.prefix;
    switch (section) {
      case "fonts":
        return [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`];
      case "fills":
        return ["none", "gray125"].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`);
      case "borders":
        return [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`];
      case "cellXfs":
        return [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`];
      default:
        return [];
    }
  }

  private numberFormat(code: string | undefined): number {
    if (code === undefined || code.toLowerCase() === "general") return 0;
    const builtIn = builtInFormat(code);
    if (builtIn !== null) return builtIn;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const p = this.layout.root.prefix;
    const id = this.nextFormat++;
    this.add("numFmts", `<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    this.formatIds.set(code, id);
    return id;
  }

  private readBaseFont(): { size: string; rest: string } {
    const p = this.layout.root.prefix;
    const fonts = this.section("fonts");
    let size = "11";
    let rest = "";
    const first = fonts && readChildren(this.text, fonts, this.part)[0];
    if (first) {
      readChildren(this.text, first, this.part, (scanner) => {
        const value = scanner.attribute("val") ?? "";
        if (scanner.is("sz")) size = value;
        else if (["name", "family", "charset", "scheme"].includes(scanner.local)) {
          rest += `<${p}${scanner.local} val="${escapeXml(value)}"/>`;
        }
      });
    }
    return { size, rest: rest || `<${p}name val="Calibri"/>` };
  }

  private fontXml(style: CellStyle): string {
    const p = this.layout.root.prefix;
    return (
      `<${p}font>` +
      (style.bold ? `<${p}b/>` : "") +
      (style.italic ? `<${p}i/>` : "") +
      (style.underline ? `<${p}u/>` : "") +
      `<${p}sz val="${style.size ?? escapeXml(this.baseFont.size)}"/>` +
      (style.colour === undefined ? "" : `<${p}color rgb="FF${escapeXml(style.colour)}"/>`) +
      `${this.baseFont.rest}</${p}font>`
    );
  }

  private fillXml(colour: string): string {
    const p = this.layout.root.prefix;
    return (
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${escapeXml(colour)}"/>` +
      `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
    );
  }

  private borderXml(colour: string): string {
    const p = this.layout.root.prefix;
    const sides = ["left", "right", "top", "bottom"].map(
      (side) => `<${p}${side} style="thin"><${p}color rgb="FF${escapeXml(colour)}"/></${p}${side}>`,
    );
    return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
  }
}

/** The differential format of a mark: a fill, and a border that shows even where another rule wins the fill. */
export function overlayXml(tone: MarkTone, p: string): string {
  const { fill, border } = OVERLAY_COLOURS[tone];
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${p}${side} style="thin"><${p}color rgb="FF${border}"/></${p}${side}>`,
  );
  return (
    `<${p}dxf><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill}"/>` +
    `<${p}bgColor rgb="FF${fill}"/></${p}patternFill></${p}fill><${p}border>${sides.join("")}</${p}border></${p}dxf>`
  );
}
