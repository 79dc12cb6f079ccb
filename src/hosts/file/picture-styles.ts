/** Looks of cell styles, and how wide a digit of the workbook's usual font is. */
import type { PictureStyle } from "../../spreadsheet";
import type { Package } from "./package";
import { Colours, readPalette, readTheme } from "./picture-colours";
import type { WorkbookPart } from "./workbook-part";
import { collect, readChildren, type ElementSpan } from "./xml-layout";
import type { XmlScanner } from "./xml-scanner";

type Look = { -readonly [Key in keyof PictureStyle]: PictureStyle[Key] };

export interface PictureLooks {
  /** By index of the cell style. */
  readonly styles: readonly PictureStyle[];
  /** Pixels of the widest digit of the usual font: what column widths count in. */
  readonly digitWidth: number;
}

const NO_LOOKS: PictureLooks = { styles: [{}], digitWidth: 7 };
const PIXELS_PER_POINT = 4 / 3;
const HORIZONTAL: Readonly<Record<string, PictureStyle["horizontal"]>> = {
  left: "left",
  fill: "left",
  justify: "left",
  center: "center",
  centerContinuous: "center",
  distributed: "center",
  right: "right",
};
const VERTICAL: Readonly<Record<string, PictureStyle["vertical"]>> = {
  top: "top",
  justify: "top",
  center: "center",
  distributed: "center",
  bottom: "bottom",
};

/** Reads the styles part. */
export function readLooks(pkg: Package, workbook: WorkbookPart): PictureLooks {
  const part = workbook.linked("styles");
  if (part === null) return NO_LOOKS;
  const { text } = pkg.text(part);
  const section = (name: string) => pkg.layout(part).children.find(({ local }) => local === name);
  const items = <T>(name: string, read: (scanner: XmlScanner, span: ElementSpan) => T): T[] => {
    const found: T[] = [];
    const element = section(name);
    if (element) readChildren(text, element, part, (scanner, span) => collect(found, read(scanner, span), part));
    return found;
  };
  const inside = (span: ElementSpan, visit: (child: XmlScanner, span: ElementSpan) => void) =>
    readChildren(text, span, part, visit);

  const colours = new Colours(readTheme(pkg, workbook.linked("theme")), readPalette(text, section("colors"), part));
  const fonts = items("fonts", (_, span) => {
    const look: Look = {};
    let name = "Calibri";
    inside(span, (child) => {
      if (child.is("name")) name = child.attribute("val") ?? name;
      else readFont(child, look, colours);
    });
    return { look, name };
  });
  const fills = items("fills", (_, span) => {
    let fill: string | undefined;
    inside(span, (child, pattern) => (fill = readFill(child, pattern, colours, inside)));
    return fill;
  });
  const borders = items("borders", (_, span) => {
    let any = false;
    inside(span, (side) => {
      const drawn = (side.attribute("style") ?? "none") !== "none";
      any ||= drawn && !side.is("diagonal");
    });
    return any;
  });
  const styles = items("cellXfs", (scanner, span): PictureStyle => {
    const index = (name: string) => scanner.numberAttribute(name) ?? 0;
    const look: Look = { ...fonts[index("fontId")]?.look };
    const fill = fills[index("fillId")];
    if (fill !== undefined) look.fill = fill;
    if (borders[index("borderId")]) look.border = true;
    inside(span, (child) => {
      if (child.is("alignment")) readAlignment(child, look);
    });
    return look;
  });
  const [usual] = fonts;
  return {
    styles: styles.length > 0 ? styles : NO_LOOKS.styles,
    digitWidth: usual ? digitWidth(usual.name, usual.look.size ?? 11) : NO_LOOKS.digitWidth,
  };
}

function readFont(child: XmlScanner, look: Look, colours: Colours): void {
  const value = child.attribute("val");
  const on = value === null || !["0", "false", "none", "off"].includes(value);
  if (child.is("b")) {
    if (on) look.bold = true;
  } else if (child.is("i")) {
    if (on) look.italic = true;
  } else if (child.is("u")) {
    if (on) look.underline = true;
  } else if (child.is("sz")) {
    const size = child.numberAttribute("val") ?? 0;
    if (size >= 1 && size <= 409) look.size = size;
  } else if (child.is("color")) {
    const colour = colours.read(child);
    if (colour !== undefined) look.colour = colour;
  }
}

/** One colour for a fill: that of a solid one, the paper of a pattern, the beginning of a gradient. */
function readFill(
  child: XmlScanner,
  span: ElementSpan,
  colours: Colours,
  inside: (span: ElementSpan, visit: (child: XmlScanner, span: ElementSpan) => void) => void,
): string | undefined {
  const type = child.attribute("patternType") ?? "none";
  const gradient = child.is("gradientFill");
  if (!gradient && type === "none") return undefined;
  let front: string | undefined;
  let back: string | undefined;
  inside(span, (colour, stop) => {
    if (colour.is("fgColor")) front = colours.read(colour);
    else if (colour.is("bgColor")) back = colours.read(colour);
    else if (colour.is("stop")) inside(stop, (first) => (front ??= colours.read(first)));
  });
  return gradient || type === "solid" ? front : back;
}

function readAlignment(child: XmlScanner, look: Look): void {
  const horizontal = HORIZONTAL[child.attribute("horizontal") ?? ""];
  const vertical = VERTICAL[child.attribute("vertical") ?? ""];
  if (horizontal) look.horizontal = horizontal;
  if (vertical) look.vertical = vertical;
  if (child.flag("wrapText")) look.wrap = true;
}

/** Half an em, as in the Chinese fonts that Excel uses; Calibri and Arial are told apart by measure. */
function digitWidth(font: string, size: number): number {
  const em = size * PIXELS_PER_POINT;
  if (/^calibri|^aptos|^carlito/i.test(font)) return Math.max(1, Math.round(em * 0.507));
  if (/^(arial|helvetica|liberation sans|微软雅黑|microsoft yahei|segoe)/i.test(font)) {
    return Math.max(1, Math.round(em * 0.55));
  }
  return Math.max(1, Math.ceil(em / 2));
}
