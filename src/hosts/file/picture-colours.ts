/** Colours of a workbook as "RRGGBB": given outright, by number of the palette, or by theme and tint. */
import type { Package } from "./package";
import type { XmlScanner } from "./xml-scanner";
import { readChildren, type ElementSpan } from "./xml-layout";

/** The palette that indexed colours count from (ECMA-376, 18.8.27); 0–7 are those of 8–15 again. */
const BASE = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const PALETTE: readonly string[] = (
  `${BASE} ${BASE} ` +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Office's own theme, for workbooks that name theme colours without having a theme. */
const OFFICE_THEME: readonly string[] =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
/** The order in which cells count theme colours: light and dark of each pair change places. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

export class Colours {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  constructor(theme: readonly string[], palette: readonly string[] = PALETTE) {
    this.theme = theme;
    this.palette = palette;
  }

  /** The colour that the element at hand tells by its attributes; undefined for "automatic" and for nonsense. */
  read(scanner: XmlScanner): string | undefined {
    const rgb = scanner.attribute("rgb");
    const theme = scanner.numberAttribute("theme");
    const indexed = scanner.numberAttribute("indexed");
    const base =
      rgb !== null
        ? /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(rgb)?.[1]?.toUpperCase()
        : theme !== null
          ? this.theme[theme]
          : indexed !== null
            ? this.palette[indexed]
            : undefined;
    const tint = scanner.numberAttribute("tint") ?? 0;
    return base === undefined || tint === 0 ? base : tinted(base, Math.min(1, Math.max(-1, tint)));
  }
}

/** The palette of a workbook that has one of its own (`colors/indexedColors` of the styles), else the usual one. */
export function readPalette(text: string, colours: ElementSpan | undefined, part: string): readonly string[] {
  const own: string[] = [];
  if (colours) {
    readChildren(text, colours, part, (scanner, span) => {
      if (!scanner.is("indexedColors")) return;
      readChildren(text, span, part, (colour) =>
        own.push(colour.attribute("rgb")?.slice(-6).toUpperCase() ?? "000000"),
      );
    });
  }
  return own.length === 0 ? PALETTE : [...own, ...PALETTE.slice(own.length)];
}

/** The colours of the theme part in the order in which cells count them. */
export function readTheme(pkg: Package, part: string | null): readonly string[] {
  if (part === null) return OFFICE_THEME;
  const { text } = pkg.text(part);
  const found = new Map<string, string>();
  const elements = pkg.layout(part).children.find(({ local }) => local === "themeElements");
  const scheme = elements && readChildren(text, elements, part).find(({ local }) => local === "clrScheme");
  if (scheme) {
    readChildren(text, scheme, part, (scanner, span) => {
      const name = scanner.local;
      readChildren(text, span, part, (colour) => {
        const value = colour.is("sysClr") ? colour.attribute("lastClr") : colour.attribute("val");
        if (value !== null && /^[0-9A-Fa-f]{6}$/.test(value)) found.set(name, value.toUpperCase());
      });
    });
  }
  return [...THEME_ORDER, "hlink", "folHlink"].map((name, index) => found.get(name) ?? OFFICE_THEME[index] ?? "000000");
}

/** Lighter (up to 1) or darker (down to -1) by lightness, as ECMA-376, 18.8.19 has it. */
function tinted(colour: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const lightness = (highest + lowest) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  const range = (highest - lowest) / 2;
  const room = Math.min(lightness, 1 - lightness);
  const saturation = room === 0 ? 0 : range / room;
  const newRange = saturation * Math.min(target, 1 - target);
  return [red, green, blue]
    .map((part) => {
      const place = range === 0 ? 0 : (part - lightness) / range;
      const value = Math.round(255 * (target + place * newRange));
      return Math.min(255, Math.max(0, value)).toString(16).toUpperCase().padStart(2, "0");
    })
    .join("");
}
