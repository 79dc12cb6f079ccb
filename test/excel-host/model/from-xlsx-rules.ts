/** Conditional formats and data validation of a file's sheet. Rules the simulator does not understand are kept as they are. */
import type ExcelJS from "exceljs";
import { parseReference } from "./address";
import type { Area, ConditionalFormat, ConditionalLook, Sheet, Validation } from "./types";
import { newId } from "./workbook";
import { bordersOf, conditionalFillOf, fontOf } from "./xlsx-formats";

function areasOf(reference: string): Area[] {
  return reference.split(/[\s,]+/).flatMap((part) => {
    const area = parseReference(part)?.area;
    return area ? [area] : [];
  });
}

const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  cellIs: "CellValue",
  top10: "TopBottom",
  containsText: "ContainsText",
};

export function readRules(file: ExcelJS.Worksheet, sheet: Sheet): void {
  const formattings: unknown = Reflect.get(file, "conditionalFormattings");
  if (!Array.isArray(formattings)) return;
  const rules = formattings.flatMap(
    ({ ref, rules: list }: { ref: string; rules: ExcelJS.ConditionalFormattingRule[] }) =>
      list.map((rule) => ({ rule, areas: areasOf(ref) })),
  );
  rules.sort((a, b) => a.rule.priority - b.rule.priority);
  sheet.conditionalFormats = rules
    .filter(({ areas }) => areas.length > 0)
    .map(({ rule, areas }) => ruleOf(rule, areas));
}

function ruleOf(rule: ExcelJS.ConditionalFormattingRule, areas: Area[]): ConditionalFormat {
  const made: ConditionalFormat = {
    id: newId(),
    type: TYPES[rule.type] ?? "PresetCriteria",
    areas,
    stopIfTrue: Reflect.get(rule, "stopIfTrue") === true,
  };
  if (rule.type === "expression") {
    made.custom = { formula: `=${String(rule.formulae?.[0] ?? "")}`, look: lookOf(rule.style ?? {}) };
  } else made.opaque = rule;
  return made;
}

function lookOf(style: Partial<ExcelJS.Style>): ConditionalLook {
  const fill = conditionalFillOf(style.fill);
  const font = fontOf(style.font);
  const borders = bordersOf(style.border);
  return {
    ...(fill !== undefined && { fill }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(Object.keys(borders).length > 0 && { borders }),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
  custom: "custom",
};
const ALERTS: Readonly<Record<string, string>> = { stop: "Stop", warning: "Warning", information: "Information" };

export function readValidations(file: ExcelJS.Worksheet, sheet: Sheet): void {
  const validations: unknown = Reflect.get(file, "dataValidations");
  const model: unknown =
    typeof validations === "object" && validations !== null ? Reflect.get(validations, "model") : null;
  if (typeof model !== "object" || model === null) return;
  // ExcelJS spreads a rule over single cells: gather equal ones again, column by column.
  const gathered = new Map<string, { rule: Validation; cells: Area[] }>();
  for (const [address, given] of Object.entries(model as Record<string, ExcelJS.DataValidation>)) {
    const rule = validationOf(given);
    if (!rule) continue;
    const key = JSON.stringify(rule);
    const held = gathered.get(key) ?? { rule, cells: [] };
    held.cells.push(...areasOf(address.replace(/^range:/, "")));
    gathered.set(key, held);
  }
  for (const { rule, cells } of gathered.values()) sheet.validations.push({ ...rule, areas: joined(cells) });
}

function joined(cells: Area[]): Area[] {
  const areas: Area[] = [];
  for (const cell of [...cells].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const last = areas.at(-1);
    if (last && last.left === cell.left && last.right === cell.right && cell.top <= last.bottom + 1)
      last.bottom = Math.max(last.bottom, cell.bottom);
    else areas.push({ ...cell });
  }
  return areas;
}

function validationOf(given: ExcelJS.DataValidation): Validation | null {
  const [first] = given.formulae as unknown[];
  const kind = KINDS[given.type];
  const source = typeof first === "string" || typeof first === "number" ? String(first) : "";
  const listed = source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : `=${source}`;
  const rule =
    given.type === "list"
      ? { list: { inCellDropDown: true, source: listed } }
      : kind === undefined
        ? null
        : { [kind]: { formula1: first ?? "" } };
  if (!rule) return null;
  return {
    areas: [],
    rule,
    ignoreBlanks: given.allowBlank === true,
    errorAlert: {
      showAlert: given.showErrorMessage === true,
      style: ALERTS[given.errorStyle ?? "stop"] ?? "Stop",
      title: given.errorTitle ?? "",
      message: given.error ?? "",
    },
    prompt: {
      showPrompt: given.showInputMessage === true,
      title: given.promptTitle ?? "",
      message: given.prompt ?? "",
    },
  };
}
