/** Excel.RangeAreas (several areas of one sheet) and the collection of its areas. */
import { intersection, isWholeColumns, isWholeRows } from "../../model/address";
import { usedArea } from "../../model/cells";
import { itemNotFound } from "../../model/errors";
import { optionalFlag, rangeArgument, integer } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Method, RangeTarget, TypeTable } from "../registry";
import { conditionalFormatCollection } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { rangeOf } from "./range";
import { rangeFormat } from "./range-format";
import { clear } from "./range-methods";
import { addressOf, sizeOf } from "./range-values";
import { worksheet } from "./worksheet";

function meeting(target: RangeTarget, other: unknown, host: Host): RangeTarget | null {
  const another = rangeArgument(other, "anotherRange", host, target.sheet);
  if (another.sheet !== target.sheet) return null;
  const areas = target.areas.flatMap((a) =>
    another.areas.map((b) => intersection(a, b)).filter((both) => both !== null),
  );
  return areas.length === 0 ? null : { sheet: target.sheet, areas };
}

function used(orNull: boolean): Method<RangeTarget> {
  return {
    since: "1.9",
    args: 1,
    object: (target, [valuesOnly], host) => {
      const only = optionalFlag(valuesOnly, "valuesOnly");
      const areas = target.areas.map((area) => usedArea(target.sheet, area, only)).filter((area) => area !== null);
      if (areas.length > 0) return bind(rangeAreas, { sheet: target.sheet, areas }, host);
      if (orNull) return null;
      throw itemNotFound(`${addressOf(target)} holds nothing`);
    },
  };
}

export const rangeAreas: TypeTable<RangeTarget> = {
  name: "RangeAreas",
  since: "1.9",
  referenced: true,
  range: (target) => target,
  alive: ({ sheet }, host) => {
    if (!host.book.sheets.includes(sheet)) throw itemNotFound(`the sheet "${sheet.name}" is no longer there`);
  },
  properties: {
    Address: { since: "1.9", get: addressOf },
    AddressLocal: { since: "1.9", get: addressOf },
    AreaCount: { since: "1.9", get: ({ areas }) => areas.length },
    CellCount: {
      since: "1.9",
      get: ({ areas }) => areas.reduce((sum, area) => sum + sizeOf(area).rows * sizeOf(area).columns, 0),
    },
    IsEntireColumn: { since: "1.9", get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { since: "1.9", get: ({ areas }) => areas.every(isWholeRows) },
    Style: { since: "1.9", get: () => "Normal" },
  },
  navigations: {
    Areas: { since: "1.9", get: (target, host) => bind(rangeCollection, target, host) },
    ConditionalFormats: { since: "1.9", get: (target, host) => bind(conditionalFormatCollection, target, host) },
    DataValidation: { since: "1.9", get: (target, host) => bind(dataValidation, target, host) },
    Format: { since: "1.9", get: (target, host) => bind(rangeFormat, target, host) },
    Worksheet: { since: "1.9", get: ({ sheet }, host) => bind(worksheet, sheet, host) },
  },
  methods: {
    Clear: { since: "1.9", args: 1, run: (target, [applyTo], host) => clear(target, applyTo, host) },
    GetIntersection: {
      since: "1.9",
      args: 1,
      object: (target, [other], host) => {
        const both = meeting(target, other, host);
        if (!both) throw itemNotFound("the areas share no cell");
        return bind(rangeAreas, both, host);
      },
    },
    GetIntersectionOrNullObject: {
      since: "1.9",
      args: 1,
      object: (target, [other], host) => {
        const both = meeting(target, other, host);
        return both && bind(rangeAreas, both, host);
      },
    },
    GetUsedRangeAreas: used(false),
    GetUsedRangeAreasOrNullObject: used(true),
  },
};

export const rangeCollection: TypeTable<RangeTarget> = {
  name: "RangeCollection",
  since: "1.9",
  items: ({ sheet, areas }, host) => areas.map((area) => rangeOf(sheet, area, host)),
  methods: {
    GetCount: { since: "1.9", args: 0, run: ({ areas }) => areas.length },
    GetItemAt: {
      since: "1.9",
      args: 1,
      object: ({ sheet, areas }, [index], host) => {
        const area = areas[integer(index, "index")];
        if (!area) throw itemNotFound(`there are only ${areas.length} areas`);
        return rangeOf(sheet, area, host);
      },
    },
  },
};
