/** Excel.PageLayout with headers and footers. */
import { invalidArgument } from "../../model/errors";
import { MAX_COLUMNS } from "../../model/address";
import type { PageLayout, Sheet } from "../../model/types";
import { flag, number, oneArea, oneOf, rangeArgument, record, text } from "../arguments";
import { bind } from "../registry";
import type { Property, TypeTable } from "../registry";
import { rangeOf } from "./range";
import { rangeAreas } from "./range-areas";

const PAPERS = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5"] as const;
const ZOOM = ["scale", "horizontalFitToPages", "verticalFitToPages"];

function property<K extends keyof PageLayout>(key: K, read: (value: unknown) => PageLayout[K]): Property<Sheet> {
  return {
    since: "1.9",
    get: ({ pageLayout: layout }) => layout[key],
    set: ({ pageLayout: layout }, value) => (layout[key] = read(value)),
  };
}

function margin(key: keyof PageLayout["margins"]): Property<Sheet> {
  return {
    since: "1.9",
    get: ({ pageLayout: { margins } }) => margins[key],
    set: ({ pageLayout: { margins } }, value) => (margins[key] = number(value, `PageLayout.${key}Margin`)),
  };
}

function readZoom(value: unknown): Record<string, number> {
  const given = record(value, "PageLayout.zoom");
  const zoom: Record<string, number> = {};
  for (const [key, amount] of Object.entries(given)) {
    if (!ZOOM.includes(key)) throw invalidArgument(`PageLayout.zoom: unknown field "${key}"`);
    if (amount !== undefined && amount !== null) zoom[key] = number(amount, `PageLayout.zoom.${key}`);
  }
  if (zoom["scale"] !== undefined && (zoom["scale"] < 10 || zoom["scale"] > 400))
    throw invalidArgument("PageLayout.zoom.scale is 10 to 400");
  return zoom;
}

export const pageLayout: TypeTable<Sheet> = {
  name: "PageLayout",
  since: "1.9",
  properties: {
    BottomMargin: margin("bottom"),
    CenterHorizontally: property("centerHorizontally", (value) => flag(value, "PageLayout.centerHorizontally")),
    CenterVertically: property("centerVertically", (value) => flag(value, "PageLayout.centerVertically")),
    FooterMargin: margin("footer"),
    HeaderMargin: margin("header"),
    LeftMargin: margin("left"),
    Orientation: property("orientation", (value) => oneOf(value, ["Portrait", "Landscape"], "PageLayout.orientation")),
    PaperSize: property("paperSize", (value) => oneOf(value, PAPERS, "PageLayout.paperSize")),
    PrintGridlines: property("printGridlines", (value) => flag(value, "PageLayout.printGridlines")),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    Zoom: property("zoom", readZoom),
  },
  navigations: { HeadersFooters: { since: "1.9", get: (sheet, host) => bind(headerFooterGroup, sheet, host) } },
  methods: {
    GetPrintAreaOrNullObject: {
      since: "1.9",
      args: 0,
      object: (sheet, _, host) => {
        const areas = sheet.pageLayout.printArea;
        return areas ? bind(rangeAreas, { sheet, areas }, host) : null;
      },
    },
    GetPrintTitleRowsOrNullObject: {
      since: "1.9",
      args: 0,
      object: (sheet, _, host) => {
        const rows = sheet.pageLayout.titleRows;
        return rows
          ? rangeOf(sheet, { top: rows.first, bottom: rows.last, left: 0, right: MAX_COLUMNS - 1 }, host)
          : null;
      },
    },
    SetPrintArea: {
      since: "1.9",
      args: 1,
      run: (sheet, [area], host) => {
        sheet.pageLayout.printArea = rangeArgument(area, "printArea", host, sheet).areas.map((held) => ({ ...held }));
      },
    },
    SetPrintMargins: {
      since: "1.9",
      args: 2,
      run: (sheet, [unit, options]) => {
        const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
          oneOf(unit, ["Points", "Inches", "Centimeters"], "unit")
        ];
        const given = record(options, "marginOptions");
        for (const key of ["left", "right", "top", "bottom", "header", "footer"] as const) {
          const amount = given[key];
          if (amount !== undefined && amount !== null) sheet.pageLayout.margins[key] = number(amount, key) * points;
        }
      },
    },
    SetPrintTitleRows: {
      since: "1.9",
      args: 1,
      run: (sheet, [rows], host) => {
        const area = oneArea(rangeArgument(rows, "printTitleRows", host, sheet), "printTitleRows");
        sheet.pageLayout.titleRows = { first: area.top, last: area.bottom };
      },
    },
  },
};

export const headerFooterGroup: TypeTable<Sheet> = {
  name: "HeaderFooterGroup",
  since: "1.9",
  navigations: { DefaultForAllPages: { since: "1.9", get: (sheet, host) => bind(headerFooter, sheet, host) } },
};

function line(key: string): Property<Sheet> {
  return {
    since: "1.9",
    get: ({ pageLayout: layout }) => layout.headerFooter[key] ?? "",
    set: ({ pageLayout: layout }, value) => (layout.headerFooter[key] = text(value, `HeaderFooter.${key}`)),
  };
}

export const headerFooter: TypeTable<Sheet> = {
  name: "HeaderFooter",
  since: "1.9",
  properties: {
    CenterFooter: line("centerFooter"),
    CenterHeader: line("centerHeader"),
    LeftFooter: line("leftFooter"),
    LeftHeader: line("leftHeader"),
    RightFooter: line("rightFooter"),
    RightHeader: line("rightHeader"),
  },
};
