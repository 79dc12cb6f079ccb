/** What reacts to the cells of a new sheet: data bars, colour scales, drop-down lists, the filter. */
import { areaName, type ColourScale, type DataBar, type ListValidation, type SheetContent } from "../../spreadsheet";
import type { Capabilities } from "./capabilities";
import type { Scope, Step } from "./steps";

const RULE_BYTES = 2_500;

type Draw<T> = (sheet: Excel.Worksheet, thing: T) => void;

/** Steps for all rules of the sheet that this Excel knows. Nothing here is worth failing for. */
export function ruleSteps(content: SheetContent, name: string, capabilities: Capabilities): Step[] {
  const each = <T>(things: readonly T[] | undefined, draw: Draw<T>): Step[] =>
    (things ?? []).map((thing) => ({
      bytes: RULE_BYTES,
      optional: "rules",
      run: (scope: Scope) => draw(scope.sheet(name), thing),
    }));
  return [
    ...each(content.dataBars, drawDataBar),
    ...each(content.colourScales, drawColourScale),
    ...(capabilities.validation ? each(content.validations, addList) : []),
    ...(capabilities.pageLayout && content.filter
      ? each([content.filter], (sheet, area) => sheet.autoFilter.apply(sheet.getRange(areaName(area))))
      : []),
  ];
}

function drawDataBar(sheet: Excel.Worksheet, { area, colour, maximum }: DataBar): void {
  const { dataBar } = sheet.getRange(areaName(area)).conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: String(Number.isFinite(maximum) && maximum > 0 ? maximum : 1) };
  dataBar.positiveFormat.fillColor = `#${colour}`;
  dataBar.positiveFormat.gradientFill = false;
}

function drawColourScale(sheet: Excel.Worksheet, { area, low, middle, high }: ColourScale): void {
  const { colorScale } = sheet.getRange(areaName(area)).conditionalFormats.add("ColorScale");
  colorScale.criteria = {
    minimum: { type: "LowestValue", color: `#${low}` },
    ...(middle === undefined ? {} : { midpoint: { type: "Percentile", formula: "50", color: `#${middle}` } }),
    maximum: { type: "HighestValue", color: `#${high}` },
  };
}

function addList(sheet: Excel.Worksheet, { area, values, strict, prompt }: ListValidation): void {
  const { dataValidation } = sheet.getRange(areaName(area));
  dataValidation.rule = { list: { inCellDropDown: true, source: values.join(",") } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: true, style: strict ? "Stop" : "Warning", title: "", message: "" };
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
}
