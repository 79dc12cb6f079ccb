/** Cell formats between ExcelJS and the model. Theme and indexed colours become the standard palette's. */
import type ExcelJS from "exceljs";
import type { BorderLine, BorderSide, CellFormat, FontFormat } from "./types";

const THEME = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
];

/** "#RRGGBB" of an ExcelJS colour; tints are left out of account. */
export function colourOf(colour: unknown): string | undefined {
  if (typeof colour !== "object" || colour === null) return undefined;
  const argb: unknown = Reflect.get(colour, "argb");
  if (typeof argb === "string" && /^[0-9a-f]{6,8}$/i.test(argb)) return `#${argb.slice(-6).toUpperCase()}`;
  const theme: unknown = Reflect.get(colour, "theme");
  return typeof theme === "number" ? THEME[theme] : undefined;
}

/** ARGB for ExcelJS. */
export function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.replace("#", "")}` };
}

export function fontOf(font: Partial<ExcelJS.Font> | undefined): FontFormat {
  if (!font) return {};
  const color = colourOf(font.color);
  return {
    ...(font.name !== undefined && { name: font.name }),
    ...(font.size !== undefined && { size: font.size }),
    ...(color !== undefined && { color }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && { underline: font.underline === "double" ? "Double" : "Single" }),
    ...(font.strike && { strikethrough: true }),
  };
}

const SIDES = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
] as const;

/** Excel's border style and weight of each of the file's words. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  double: ["Double", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  dashDotDot: ["DashDotDot", "Thin"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

export function bordersOf(borders: Partial<ExcelJS.Borders> | undefined): Partial<Record<BorderSide, BorderLine>> {
  const made: Partial<Record<BorderSide, BorderLine>> = {};
  for (const [from, to] of SIDES) {
    const line = borders?.[from];
    const known = LINES[line?.style ?? ""];
    if (known) made[to] = { style: known[0], weight: known[1], color: colourOf(line?.color) ?? "#000000" };
  }
  return made;
}

function fillOf(fill: ExcelJS.Fill | undefined): string | undefined {
  if (fill?.type !== "pattern" || fill.pattern === "none") return undefined;
  return colourOf(fill.fgColor) ?? colourOf(fill.bgColor);
}

/** Fill of a conditional format: there the background colour is what shows. */
export function conditionalFillOf(fill: ExcelJS.Fill | undefined): string | undefined {
  return fill?.type === "pattern" ? (colourOf(fill.bgColor) ?? colourOf(fill.fgColor)) : undefined;
}

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;
const VERTICAL = {
  top: "Top",
  middle: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const;

export function formatOf(style: Partial<ExcelJS.Style>): CellFormat {
  const { alignment, protection } = style;
  const font = fontOf(style.font);
  const borders = bordersOf(style.border);
  const fill = fillOf(style.fill);
  return {
    ...(style.numFmt !== undefined && style.numFmt !== "General" && { numberFormat: style.numFmt }),
    ...(fill !== undefined && { fill }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(Object.keys(borders).length > 0 && { borders }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(alignment?.horizontal && { horizontal: HORIZONTAL[alignment.horizontal] }),
    ...(alignment?.vertical && { vertical: VERTICAL[alignment.vertical] }),
    ...(alignment?.indent && { indent: alignment.indent }),
    ...(protection?.locked === false && { locked: false }),
  };
}

function wordFor<W extends string>(table: Readonly<Record<W, string>>, excel: string | undefined): W | undefined {
  for (const word in table) if (table[word] === excel) return word;
  return undefined;
}

export function fontFor(font: FontFormat): Partial<ExcelJS.Font> {
  return {
    ...(font.name !== undefined && { name: font.name }),
    ...(font.size !== undefined && { size: font.size }),
    ...(font.color !== undefined && { color: argb(font.color) }),
    ...(font.bold !== undefined && { bold: font.bold }),
    ...(font.italic !== undefined && { italic: font.italic }),
    ...(font.underline !== undefined &&
      font.underline !== "None" && { underline: font.underline === "Double" ? "double" : "single" }),
    ...(font.strikethrough !== undefined && { strike: font.strikethrough }),
  };
}

const STYLE_WORDS = [
  "thin",
  "medium",
  "thick",
  "hair",
  "double",
  "dashed",
  "mediumDashed",
  "dotted",
  "dashDot",
  "dashDotDot",
  "slantDashDot",
] as const;

export function bordersFor(borders: Partial<Record<BorderSide, BorderLine>>): Partial<ExcelJS.Borders> {
  const made: Partial<ExcelJS.Borders> = {};
  for (const [to, from] of SIDES) {
    const line = borders[from];
    if (!line || line.style === "None") continue;
    const exact = STYLE_WORDS.find(
      (word) => LINES[word]?.[0] === line.style && LINES[word][1] === (line.weight ?? "Thin"),
    );
    made[to] = {
      style: exact ?? STYLE_WORDS.find((word) => LINES[word]?.[0] === line.style) ?? "thin",
      color: argb(line.color),
    };
  }
  return made;
}

export function styleFor(format: CellFormat, quoted: boolean): Partial<ExcelJS.Style> {
  const horizontal = wordFor(HORIZONTAL, format.horizontal);
  const vertical = wordFor(VERTICAL, format.vertical);
  const alignment = {
    ...(format.wrap !== undefined && { wrapText: format.wrap }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(format.indent !== undefined && { indent: format.indent }),
  };
  return {
    ...(format.numberFormat !== undefined && { numFmt: format.numberFormat }),
    ...(format.font && { font: fontFor(format.font) }),
    ...(format.borders && { border: bordersFor(format.borders) }),
    ...(format.fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: argb(format.fill) } }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(format.locked === false && { protection: { locked: false } }),
    ...(quoted && { quotePrefix: true }),
  };
}
