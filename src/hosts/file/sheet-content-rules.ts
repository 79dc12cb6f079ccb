/** What reacts to the cells of a new sheet: data bars, colour scales and drop-down lists. */
import { areaName, type ColourScale, type DataBar, type ListValidation, type SheetContent } from "../../spreadsheet";
import { argb, shorten, xstring, xstringAttribute } from "./sheet-content-text";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** Extension of a rule that says "the rest of me is in the sheet's extLst". */
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
/** Extension of a sheet that holds the 2010 conditional formats. */
const SHEET_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/** Excel refuses a longer list, title or text. */
const MAX_LIST_TEXT = 255;
const MAX_PROMPT_TITLE = 32;
const MAX_PROMPT_TEXT = 255;

export interface RenderedRules {
  /** All `conditionalFormatting` elements, or "" */
  readonly conditionalFormatting: string;
  /** `extLst` of the sheet, or "" */
  readonly extensions: string;
}

/** Ties the two halves of a data bar together; the same on every run. */
function ruleId(sheet: string, index: number): string {
  let hash = 0x811c9dc5; // FNV-1a, so that two sheets of one workbook do not share their ids
  for (let at = 0; at < sheet.length; at++) hash = Math.imul(hash ^ sheet.charCodeAt(at), 0x01000193) >>> 0;
  const hex = (value: number, length: number) => value.toString(16).toUpperCase().padStart(length, "0");
  return `{${hex(hash, 8)}-DA7A-4BA5-8000-${hex(index, 12)}}`;
}

/** The part of a data bar that Excel 2007 knows: always a gradient, from the minimum up. */
function oldDataBar(bar: DataBar, maximum: number, priority: number, id: string): string {
  return (
    `<conditionalFormatting sqref="${areaName(bar.area)}"><cfRule type="dataBar" priority="${priority}"><dataBar>` +
    `<cfvo type="num" val="0"/><cfvo type="num" val="${maximum}"/><color rgb="${argb(bar.colour)}"/></dataBar>` +
    `<extLst><ext xmlns:x14="${X14}" uri="${RULE_EXTENSION}"><x14:id>${id}</x14:id></ext></extLst>` +
    `</cfRule></conditionalFormatting>`
  );
}

/** The same bar as Excel 2010 and later draw it: solid, and as long as the value says (0 has no bar at all). */
function newDataBar(bar: DataBar, maximum: number, id: string): string {
  return (
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">` +
    `<x14:dataBar minLength="0" maxLength="100" gradient="0">` +
    `<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>${maximum}</xm:f></x14:cfvo>` +
    `<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${areaName(bar.area)}</xm:sqref></x14:conditionalFormatting>`
  );
}

function colourScale(scale: ColourScale, priority: number): string {
  const { low, middle, high, range } = scale;
  const fixed = (value: number): string => `<cfvo type="num" val="${value}"/>`;
  const points = [
    range ? fixed(range.low) : '<cfvo type="min"/>',
    ...(middle ? [range ? fixed(range.middle) : '<cfvo type="percentile" val="50"/>'] : []),
    range ? fixed(range.high) : '<cfvo type="max"/>',
  ];
  const colours = [low, ...(middle ? [middle] : []), high].map((colour) => `<color rgb="${argb(colour)}"/>`);
  return (
    `<conditionalFormatting sqref="${areaName(scale.area)}"><cfRule type="colorScale" priority="${priority}">` +
    `<colorScale>${points.join("")}${colours.join("")}</colorScale></cfRule></conditionalFormatting>`
  );
}

/** Data bars and colour scales, with the second half of each bar for the sheet's extLst. */
export function renderConditionalFormats(
  content: Pick<SheetContent, "name" | "dataBars" | "colourScales">,
): RenderedRules {
  let rules = "";
  let extensions = "";
  let priority = 0;
  for (const bar of content.dataBars ?? []) {
    priority += 1;
    const maximum = Number.isFinite(bar.maximum) && bar.maximum > 0 ? bar.maximum : 1; // 0 to 0 is no range
    const id = ruleId(content.name, priority);
    rules += oldDataBar(bar, maximum, priority, id);
    extensions += newDataBar(bar, maximum, id);
  }
  for (const scale of content.colourScales ?? []) {
    priority += 1;
    rules += colourScale(scale, priority);
  }
  return {
    conditionalFormatting: rules,
    extensions:
      extensions &&
      `<extLst><ext xmlns:x14="${X14}" uri="${SHEET_EXTENSION}">` +
        `<x14:conditionalFormattings>${extensions}</x14:conditionalFormattings></ext></extLst>`,
  };
}

function listFormula(list: ListValidation, sheet: string): string {
  const place = `sheet ${sheet}, list on ${areaName(list.area)}`;
  if (list.values.length === 0) throw new RangeError(`${place}: nothing to choose from`);
  const comma = list.values.find((value) => value.includes(","));
  if (comma !== undefined) throw new RangeError(`${place}: a comma would split the value ${comma}`);
  const text = list.values.join(",").replaceAll('"', '""');
  if (text.length > MAX_LIST_TEXT) {
    throw new RangeError(`${place}: ${text.length} characters, Excel takes ${MAX_LIST_TEXT}`);
  }
  return `"${text}"`;
}

function validation(list: ListValidation, sheet: string): string {
  const { prompt } = list;
  const shown = prompt ? ` showInputMessage="1"` : "";
  const words = prompt
    ? ` promptTitle="${xstringAttribute(shorten(prompt.title, MAX_PROMPT_TITLE))}"` +
      ` prompt="${xstringAttribute(shorten(prompt.text, MAX_PROMPT_TEXT))}"`
    : "";
  return (
    `<dataValidation type="list" errorStyle="${list.strict ? "stop" : "warning"}" allowBlank="1"${shown}` +
    ` showErrorMessage="1"${words} sqref="${areaName(list.area)}">` +
    `<formula1>${xstring(listFormula(list, sheet))}</formula1></dataValidation>`
  );
}

/**
 * `dataValidations`, or "". Throws a RangeError that names the sheet and area for an empty list, a value with a comma,
 * or more text than Excel takes (255 characters).
 */
export function renderValidations(content: Pick<SheetContent, "name" | "validations">): string {
  const lists = content.validations ?? [];
  if (lists.length === 0) return "";
  const items = lists.map((list) => validation(list, content.name)).join("");
  return `<dataValidations count="${lists.length}">${items}</dataValidations>`;
}
