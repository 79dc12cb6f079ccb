/** Excel.ConditionalFormatCollection and its rules. */
import { intersection, subtract } from "../../model/address";
import { ExcelError, invalidArgument, itemNotFound } from "../../model/errors";
import type { ConditionalFormat, DataBar, Sheet } from "../../model/types";
import { newId } from "../../model/workbook";
import { colour, flag, integer, oneOf, record, text } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Navigation, Property, RangeTarget, Remote, TypeTable } from "../registry";
import { conditionalRangeFormat } from "./conditional-look";
import { mayDo } from "./guards";
import { rangeOf } from "./range";
import { rangeAreas } from "./range-areas";

export interface Rule {
  sheet: Sheet;
  format: ConditionalFormat;
}

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** Rules that touch the target's cells, highest priority first. */
function rulesOf({ sheet, areas }: RangeTarget): Rule[] {
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((held) => areas.some((area) => intersection(held, area))))
    .map((format) => ({ sheet, format }));
}

const remote = (rule: Rule, host: Host): Remote => bind(conditionalFormat, rule, host);

/** A rule that is asked for by itself: not every one that is listed can be. */
const opened = (rule: Rule, host: Host): Remote =>
  rule.format.broken === undefined
    ? remote(rule, host)
    : bind(
        {
          ...conditionalFormat,
          alive: () => {
            throw itemNotFound("the rule is listed and cannot be opened");
          },
        },
        rule,
        host,
      );

/** On some platforms the id is the priority: it changes as rules come and go. */
function idOf({ sheet, format }: Rule, host: Host): string {
  return host.formatIdsArePriorities ? String(sheet.conditionalFormats.indexOf(format)) : format.id;
}

function add(target: RangeTarget, type: unknown, host: Host): Remote {
  mayDo(target.sheet, "allowFormatCells");
  const kind = oneOf(type, TYPES, "ConditionalFormatCollection.add");
  if (kind !== "Custom" && kind !== "DataBar" && kind !== "ColorScale") {
    throw new ExcelError("NotImplemented", `the simulated Excel does not add conditional formats of type ${kind}`);
  }
  const format: ConditionalFormat = {
    id: newId(),
    type: kind,
    areas: target.areas.map((area) => ({ ...area })),
    stopIfTrue: false,
    ...(kind === "Custom" && { custom: { formula: "", look: {} } }),
    ...(kind === "DataBar" && { dataBar: { fill: "#638EC6", gradient: true } }),
  };
  // A new rule comes first.
  target.sheet.conditionalFormats.unshift(format);
  return remote({ sheet: target.sheet, format }, host);
}

function remove({ sheet, format }: Rule): void {
  mayDo(sheet, "allowFormatCells");
  sheet.conditionalFormats = sheet.conditionalFormats.filter((held) => held !== format);
}

function find(target: RangeTarget, id: unknown, host: Host): Rule | null {
  const wanted = text(id, "the id of a conditional format");
  return rulesOf(target).find((rule) => idOf(rule, host) === wanted) ?? null;
}

export const conditionalFormatCollection: TypeTable<RangeTarget> = {
  name: "ConditionalFormatCollection",
  since: "1.6",
  items: (target, host) => rulesOf(target).map((rule) => remote(rule, host)),
  indexer: {
    since: "1.6",
    get: (target, id, host) => {
      const rule = find(target, id, host);
      if (!rule) throw itemNotFound(`no conditional format ${String(id)} on these cells`);
      return opened(rule, host);
    },
  },
  methods: {
    Add: { since: "1.6", args: 1, object: (target, [type], host) => add(target, type, host) },
    ClearAll: {
      since: "1.6",
      args: 0,
      run: (target) => {
        mayDo(target.sheet, "allowFormatCells");
        for (const { format } of rulesOf(target)) {
          for (const area of target.areas) format.areas = format.areas.flatMap((held) => subtract(held, area));
          if (format.areas.length === 0) remove({ sheet: target.sheet, format });
        }
      },
    },
    GetCount: { since: "1.6", args: 0, run: (target) => rulesOf(target).length },
    GetItemAt: {
      since: "1.6",
      args: 1,
      object: (target, [index], host) => {
        const rule = rulesOf(target)[integer(index, "index")];
        if (!rule) throw itemNotFound(`these cells have only ${rulesOf(target).length} conditional formats`);
        return opened(rule, host);
      },
    },
    GetItemOrNullObject: {
      since: "1.14",
      args: 1,
      object: (target, [id], host) => {
        const rule = find(target, id, host);
        return rule && opened(rule, host);
      },
    },
  },
};

/** `custom` throws on rules of another type, `customOrNullObject` gives a null object. */
function part(type: string, table: () => TypeTable<Rule>, orNull: boolean): Navigation<Rule> {
  return {
    since: "1.6",
    get: (rule, host) => {
      if (rule.format.type === type) return bind(table(), rule, host);
      if (orNull) return null;
      throw itemNotFound(`the conditional format is of type ${rule.format.type}, not ${type}`);
    },
  };
}

export const conditionalFormat: TypeTable<Rule> = {
  name: "ConditionalFormat",
  since: "1.6",
  identity: { field: "Id", of: idOf },
  alive: ({ sheet, format }) => {
    if (!sheet.conditionalFormats.includes(format))
      throw itemNotFound(`the conditional format ${format.id} is no longer there`);
  },
  properties: {
    Id: { since: "1.6", get: idOf },
    Priority: {
      since: "1.6",
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        mayDo(sheet, "allowFormatCells");
        const priority = integer(value, "ConditionalFormat.priority");
        if (priority < 0 || priority >= sheet.conditionalFormats.length)
          throw invalidArgument(`priority ${priority} is out of bounds`);
        const others = sheet.conditionalFormats.filter((held) => held !== format);
        sheet.conditionalFormats = [...others.slice(0, priority), format, ...others.slice(priority)];
      },
    },
    StopIfTrue: {
      since: "1.6",
      // Bars, scales and icons know no stopping.
      get: ({ format }) => (["DataBar", "ColorScale", "IconSet"].includes(format.type) ? null : format.stopIfTrue),
      set: ({ format }, value) => (format.stopIfTrue = flag(value, "ConditionalFormat.stopIfTrue")),
    },
    Type: {
      since: "1.6",
      get: ({ format }) => {
        if (format.broken === "listed") throw itemNotFound("the rule is listed and cannot be opened");
        return format.type;
      },
    },
  },
  navigations: {
    ColorScale: part("ColorScale", () => colorScale, false),
    ColorScaleOrNullObject: part("ColorScale", () => colorScale, true),
    Custom: part("Custom", () => customConditionalFormat, false),
    CustomOrNullObject: part("Custom", () => customConditionalFormat, true),
    DataBar: part("DataBar", () => dataBarConditionalFormat, false),
    DataBarOrNullObject: part("DataBar", () => dataBarConditionalFormat, true),
  },
  methods: {
    Delete: { since: "1.6", args: 0, run: remove },
    GetRange: {
      since: "1.6",
      args: 0,
      object: ({ sheet, format }, _, host) => {
        const [area, ...more] = format.areas;
        if (!area || more.length > 0)
          throw new ExcelError("InvalidOperation", "the conditional format covers several areas");
        return rangeOf(sheet, area, host);
      },
    },
    GetRangeOrNullObject: {
      since: "1.6",
      args: 0,
      object: ({ sheet, format }, _, host) => {
        const [area, ...more] = format.areas;
        return area && more.length === 0 ? rangeOf(sheet, area, host) : null;
      },
    },
    GetRanges: {
      since: "1.9",
      args: 0,
      object: ({ sheet, format: { areas } }, _, host) => bind(rangeAreas, { sheet, areas }, host),
    },
  },
};

export const customConditionalFormat: TypeTable<Rule> = {
  name: "CustomConditionalFormat",
  since: "1.6",
  navigations: {
    Format: { since: "1.6", get: (rule, host) => bind(conditionalRangeFormat, rule, host) },
    Rule: { since: "1.6", get: (rule, host) => bind(conditionalFormatRule, rule, host) },
  },
};

function formula(since: string): Property<Rule> {
  return {
    since,
    get: ({ format }) => format.custom?.formula ?? "",
    set: ({ format }, value) => {
      const given = text(value, "ConditionalFormatRule.formula");
      if (given === "" || given.length > 255 * 32) throw invalidArgument("a rule needs a formula");
      if (format.custom) format.custom.formula = given.startsWith("=") ? given : `=${given}`;
    },
  };
}

export const conditionalFormatRule: TypeTable<Rule> = {
  name: "ConditionalFormatRule",
  since: "1.6",
  properties: { Formula: formula("1.6"), FormulaLocal: formula("1.6") },
};

function bar<K extends keyof DataBar>(
  key: K,
  otherwise: unknown,
  read: (value: unknown) => DataBar[K],
): Property<Rule> {
  return {
    since: "1.6",
    get: ({ format }) => format.dataBar?.[key] ?? otherwise,
    set: ({ sheet, format }, value) => {
      mayDo(sheet, "allowFormatCells");
      const part: DataBar = {};
      part[key] = read(value);
      format.dataBar = { ...format.dataBar, ...part };
    },
  };
}

const BOUNDS = [
  "Invalid",
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

function bound(value: unknown): { type: string; formula?: string } {
  const given = record(value, "the bound of a data bar");
  const formulaText = given["formula"];
  return {
    type: oneOf(given["type"], BOUNDS, "the bound's type"),
    ...((typeof formulaText === "string" || typeof formulaText === "number") && { formula: String(formulaText) }),
  };
}

export const dataBarConditionalFormat: TypeTable<Rule> = {
  name: "DataBarConditionalFormat",
  since: "1.6",
  properties: {
    AxisColor: bar("axisColor", "#000000", (value) => colour(value, "DataBarConditionalFormat.axisColor")),
    AxisFormat: bar("axisFormat", "Automatic", (value) =>
      oneOf(value, ["Automatic", "None", "CellMidPoint"], "axisFormat"),
    ),
    BarDirection: bar("direction", "Context", (value) =>
      oneOf(value, ["Context", "LeftToRight", "RightToLeft"], "barDirection"),
    ),
    LowerBoundRule: bar("lower", { type: "Automatic" }, bound),
    ShowDataBarOnly: bar("showOnly", false, (value) => flag(value, "DataBarConditionalFormat.showDataBarOnly")),
    UpperBoundRule: bar("upper", { type: "Automatic" }, bound),
  },
  navigations: { PositiveFormat: { since: "1.6", get: (rule, host) => bind(positiveFormat, rule, host) } },
};

export const positiveFormat: TypeTable<Rule> = {
  name: "ConditionalDataBarPositiveFormat",
  since: "1.6",
  properties: {
    BorderColor: bar("border", "", (value) =>
      value === "" ? "" : colour(value, "ConditionalDataBarPositiveFormat.borderColor"),
    ),
    FillColor: bar("fill", "#638EC6", (value) => colour(value, "ConditionalDataBarPositiveFormat.fillColor")),
    GradientFill: bar("gradient", true, (value) => flag(value, "ConditionalDataBarPositiveFormat.gradientFill")),
  },
};

export const colorScale: TypeTable<Rule> = {
  name: "ColorScaleConditionalFormat",
  since: "1.6",
  properties: {
    Criteria: {
      since: "1.6",
      get: ({ format }) => format.colorScale ?? null,
      set: ({ sheet, format }, value) => {
        mayDo(sheet, "allowFormatCells");
        const given = record(value, "ColorScaleConditionalFormat.criteria");
        for (const key of ["minimum", "maximum"]) record(given[key], `criteria.${key}`);
        format.colorScale = given;
      },
    },
    ThreeColorScale: {
      since: "1.6",
      get: ({ format: { colorScale: given } }) => typeof given === "object" && given !== null && "midpoint" in given,
    },
  },
};
