/** Excel.DataValidation: drop-down lists and the other rules, which are kept as given. */
import { contains, sameArea, subtract } from "../../model/address";
import { invalidArgument } from "../../model/errors";
import type { Validation } from "../../model/types";
import { flag, record } from "../arguments";
import type { Property, RangeTarget, TypeTable } from "../registry";
import { mayDo } from "./guards";

const KINDS: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT = { message: "", showPrompt: true, title: "" };

/** The one rule that holds on all of the target's cells; null when there is none or they differ. */
function ruleOf({ sheet, areas }: RangeTarget): Validation | null {
  const [area] = areas;
  if (!area) return null;
  const found = sheet.validations.find((rule) => rule.areas.some((held) => contains(held, area.top, area.left)));
  const covers = areas.every(
    (wanted) =>
      (found?.areas ?? []).reduce((left, held) => left.flatMap((part) => subtract(part, held)), [wanted]).length === 0,
  );
  return found && covers ? found : null;
}

/** Takes the target's cells out of every rule. */
function clear({ sheet, areas }: RangeTarget): void {
  mayDo(sheet, null);
  for (const rule of sheet.validations) {
    for (const area of areas) rule.areas = rule.areas.flatMap((held) => subtract(held, area));
  }
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
}

function exact(target: RangeTarget): Validation {
  const found = ruleOf(target);
  const same =
    found?.areas.length === target.areas.length &&
    found.areas.every((area, index) => target.areas[index] && sameArea(area, target.areas[index]));
  if (found && same) return found;
  const fresh: Validation = {
    rule: found?.rule ?? {},
    ignoreBlanks: true,
    areas: target.areas.map((area) => ({ ...area })),
  };
  clear(target);
  target.sheet.validations.push(fresh);
  return fresh;
}

function kindOf(rule: Record<string, unknown>): string {
  const kind = Object.keys(KINDS).find((key) => rule[key] !== undefined && rule[key] !== null);
  return kind === undefined ? "None" : (KINDS[kind] ?? "None");
}

function setRule(target: RangeTarget, value: unknown): void {
  mayDo(target.sheet, null);
  const rule = record(value, "DataValidation.rule");
  const stranger = Object.keys(rule).find((key) => !(key in KINDS));
  if (stranger !== undefined || kindOf(rule) === "None")
    throw invalidArgument(`DataValidation.rule: unknown kind "${stranger ?? ""}"`);
  const { list } = rule;
  if (list !== undefined) {
    const { source } = record(list, "DataValidation.rule.list");
    if (typeof source !== "string" || source === "")
      throw invalidArgument("DataValidation.rule.list.source must be text here");
    if (!source.startsWith("=") && source.length > 255) {
      throw invalidArgument(`DataValidation.rule.list.source has ${source.length} characters; Excel takes 255`);
    }
  }
  exact(target).rule = rule;
}

function part(key: "errorAlert" | "prompt", otherwise: Record<string, unknown>): Property<RangeTarget> {
  return {
    since: "1.8",
    get: (target) => ruleOf(target)?.[key] ?? otherwise,
    set: (target, value) => {
      mayDo(target.sheet, null);
      exact(target)[key] = { ...otherwise, ...record(value, `DataValidation.${key}`) };
    },
  };
}

export const dataValidation: TypeTable<RangeTarget> = {
  name: "DataValidation",
  since: "1.8",
  properties: {
    ErrorAlert: part("errorAlert", NO_ALERT),
    IgnoreBlanks: {
      since: "1.8",
      get: (target) => ruleOf(target)?.ignoreBlanks ?? true,
      set: (target, value) => {
        mayDo(target.sheet, null);
        exact(target).ignoreBlanks = flag(value, "DataValidation.ignoreBlanks");
      },
    },
    Prompt: part("prompt", NO_PROMPT),
    Rule: { since: "1.8", get: (target) => ruleOf(target)?.rule ?? {}, set: setRule },
    Type: { since: "1.8", get: (target) => kindOf(ruleOf(target)?.rule ?? {}) },
  },
  methods: { Clear: { since: "1.8", args: 0, run: clear } },
};
