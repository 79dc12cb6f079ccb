/** Excel.ConditionalRangeFormat: how a custom conditional format makes its cells look. */
import { itemNotFound } from "../../model/errors";
import type { BorderLine, BorderSide, ConditionalLook } from "../../model/types";
import { colour, flag, integer, oneOf, text } from "../arguments";
import { bind } from "../registry";
import type { Host } from "../host";
import type { Property, Remote, TypeTable } from "../registry";
import { mayDo } from "./guards";
import type { Rule } from "./conditional-formats";

/** The part of a custom rule that says how cells look. */
function look({ format }: Rule): ConditionalLook {
  return format.custom?.look ?? {};
}

function edit({ sheet, format }: Rule, change: (look: ConditionalLook) => void): void {
  mayDo(sheet, "allowFormatCells");
  if (!format.custom) throw itemNotFound("only custom conditional formats have a format of their own");
  change(format.custom.look);
}

export const conditionalRangeFill: TypeTable<Rule> = {
  name: "ConditionalRangeFill",
  since: "1.6",
  properties: {
    Color: {
      since: "1.6",
      get: (rule) => look(rule).fill ?? "",
      set: (rule, value) => edit(rule, (given) => (given.fill = colour(value, "ConditionalRangeFill.color"))),
    },
  },
  methods: { Clear: { since: "1.6", args: 0, run: (rule) => edit(rule, (given) => delete given.fill) } },
};

type LookFont = NonNullable<ConditionalLook["font"]>;

function font<K extends "color" | "bold" | "italic" | "underline" | "strikethrough">(
  key: K,
  otherwise: LookFont[K] | string,
  read: (value: unknown) => LookFont[K],
): Property<Rule> {
  return {
    since: "1.6",
    get: (rule) => look(rule).font?.[key] ?? otherwise,
    set: (rule, value) =>
      edit(rule, (given) => {
        const part: LookFont = {};
        part[key] = read(value);
        given.font = { ...given.font, ...part };
      }),
  };
}

export const conditionalRangeFont: TypeTable<Rule> = {
  name: "ConditionalRangeFont",
  since: "1.6",
  properties: {
    Bold: font("bold", false, (value) => flag(value, "ConditionalRangeFont.bold")),
    Color: font("color", "", (value) => colour(value, "ConditionalRangeFont.color")),
    Italic: font("italic", false, (value) => flag(value, "ConditionalRangeFont.italic")),
    Strikethrough: font("strikethrough", false, (value) => flag(value, "ConditionalRangeFont.strikethrough")),
    Underline: font("underline", "None", (value) =>
      oneOf(value, ["None", "Single", "Double"], "ConditionalRangeFont.underline"),
    ),
  },
  methods: { Clear: { since: "1.6", args: 0, run: (rule) => edit(rule, (given) => delete given.font) } },
};

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

interface Side {
  rule: Rule;
  side: BorderSide;
}

function draw({ rule, side }: Side, line: Partial<BorderLine>): void {
  edit(rule, (given) => {
    const held = given.borders?.[side] ?? { style: "Continuous", color: "#000000" };
    given.borders = { ...given.borders, [side]: { ...held, ...line } };
  });
}

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

export const conditionalRangeBorder: TypeTable<Side> = {
  name: "ConditionalRangeBorder",
  since: "1.6",
  properties: {
    Color: {
      since: "1.6",
      get: ({ rule, side }) => look(rule).borders?.[side]?.color ?? "",
      set: (target, value) => draw(target, { color: colour(value, "ConditionalRangeBorder.color") }),
    },
    SideIndex: { since: "1.6", get: ({ side }) => side },
    Style: {
      since: "1.6",
      get: ({ rule, side }) => look(rule).borders?.[side]?.style ?? "None",
      set: (target, value) => draw(target, { style: oneOf(value, STYLES, "ConditionalRangeBorder.style") }),
    },
  },
};

function border(rule: Rule, side: BorderSide, host: Host): Remote {
  return bind(conditionalRangeBorder, { rule, side }, host);
}

const sideOf = (side: BorderSide): { since: string; get: (rule: Rule, host: Host) => Remote } => ({
  since: "1.6",
  get: (rule, host) => border(rule, side, host),
});

export const conditionalRangeBorderCollection: TypeTable<Rule> = {
  name: "ConditionalRangeBorderCollection",
  since: "1.6",
  properties: { Count: { since: "1.6", get: () => SIDES.length } },
  navigations: {
    Bottom: sideOf("EdgeBottom"),
    Left: sideOf("EdgeLeft"),
    Right: sideOf("EdgeRight"),
    Top: sideOf("EdgeTop"),
  },
  items: (rule, host) => SIDES.map((side) => border(rule, side, host)),
  indexer: { since: "1.6", get: (rule, key, host) => border(rule, oneOf(key, SIDES, "the border's index"), host) },
  methods: {
    GetItemAt: {
      since: "1.6",
      args: 1,
      object: (rule, [index], host) => {
        const side = SIDES[integer(index, "index")];
        if (!side) throw itemNotFound("there are only 4 borders");
        return border(rule, side, host);
      },
    },
  },
};

export const conditionalRangeFormat: TypeTable<Rule> = {
  name: "ConditionalRangeFormat",
  since: "1.6",
  properties: {
    NumberFormat: {
      since: "1.6",
      get: (rule) => look(rule).numberFormat ?? null,
      set: (rule, value) =>
        edit(rule, (given) => (given.numberFormat = text(value, "ConditionalRangeFormat.numberFormat"))),
    },
  },
  navigations: {
    Borders: { since: "1.6", get: (rule, host) => bind(conditionalRangeBorderCollection, rule, host) },
    Fill: { since: "1.6", get: (rule, host) => bind(conditionalRangeFill, rule, host) },
    Font: { since: "1.6", get: (rule, host) => bind(conditionalRangeFont, rule, host) },
  },
};
