/** Which form a table of indicators is, and by which scheme it is to be judged. */
import { BUILT_IN, findScheme, yearlyForm } from "../criteria";
import type { IndicatorId, OrganisationLevel, Scheme } from "../criteria";
import { cellText, squeeze } from "../parse/text";
import { ownContent } from "../tables/grid";
import type { FormView } from "./form-views";
import { bestNumbering, dottedRows, levelInRows, numberingFit, rowsSay } from "./form-rows";
import type { FormRow } from "./form-rows";
import type { FormKind, Recognised } from "./recognition";
import { textsAbove } from "./surroundings";
import type { Said } from "./surroundings";
import { namedForm, namedYear, untilDay } from "./title";
import type { NamedForm } from "./title";

/** A scheme, why, and what kind of form it belongs to. */
export interface FormFinding {
  readonly kind: FormKind;
  readonly scheme: Recognised<Scheme>;
  /** True for a yearly form of a later year than the newest that is known. */
  readonly isNewer: boolean;
}

/** The form cannot be told; the schemes that it is likely to belong to, the likeliest first. */
export interface OpenForm {
  readonly options: readonly [string, ...string[]];
}

export interface FormContext {
  /** First year of the academic year, where it is known. */
  readonly academicYear: number | null;
  readonly level: OrganisationLevel | null;
}

const YEARLY = ["self-2023", "self-2022", "self-2021", "filing-2021"] as const;
/** Rows with a number that a form must have before its numbering tells anything. */
const ENOUGH_NUMBERS = 3;

/** What the form itself says: its title, its columns, its numbering, its words. */
export function formOf(view: FormView, context: FormContext): FormFinding | OpenForm {
  const { rows, table, blocks } = view;
  const numbered = rows.filter(({ number }) => number !== null).length;
  const dotted = dottedRows(rows);
  const said: Said[] = [
    ...textsAbove(blocks, table),
    { text: blocks.sheet.name, at: { sheet: blocks.sheet.name, row: 0, column: 0 }, source: "sheet-name" },
  ];
  const titled = firstNamed(said, dotted, numbered);
  if (dotted * 2 > numbered && dotted > 0) return finding("checklist", BUILT_IN.acceptance, "inferred", null);
  if (titled?.form === "acceptance") return finding("checklist", BUILT_IN.acceptance, "stated", titled.said);
  if (context.level === "college" || levelInRows(rows) === "college") {
    const college = collegeForm(rows, titled);
    if (college) return college;
  }
  if (titled?.form === "filing" || isFiling2020(view)) return filingForm(view, said, titled?.said ?? null);
  if (titled || numbered >= ENOUGH_NUMBERS) return yearly(view, said, titled?.said ?? null, context);
  // Indicators by their texts alone.
  if (rows.some(({ about }) => about !== null && !isInYearlyForm(about))) {
    return finding("checklist", BUILT_IN.acceptance, "inferred", null);
  }
  return { options: ["acceptance", ...YEARLY] };
}

function firstNamed(said: readonly Said[], dotted: number, numbered: number): { form: NamedForm; said: Said } | null {
  for (const one of said) {
    const form = namedForm(one.text);
    // A sheet called 自评表 is also what the standard checklist has.
    const isBare = one.source === "sheet-name" && squeeze(one.text) === "自评表";
    if (form && !(isBare && numbered < ENOUGH_NUMBERS) && !(isBare && dotted > 0)) return { form, said: one };
  }
  return null;
}

/** A form by the words that name it, or by its rows alone. */
function finding(
  kind: FormKind,
  value: Scheme,
  sureness: Recognised<Scheme>["sureness"],
  said: Said | null,
  isNewer = false,
): FormFinding {
  const { source, at, text }: Pick<Recognised<Scheme>, "source" | "at" | "text"> = said ?? ROWS;
  return { kind, scheme: { value, sureness, source, at, text }, isNewer };
}

const ROWS = { source: "form", at: null, text: "" } as const;

/** The college form, unless the rows follow the numbering of a school's. */
function collegeForm(rows: readonly FormRow[], titled: { form: NamedForm; said: Said } | null): FormFinding | null {
  const [best] = bestNumbering(rows);
  const fit = numberingFit(rows, BUILT_IN.college);
  if (best && best.agree - best.differ > fit.agree - fit.differ) return null;
  return finding("college", BUILT_IN.college, titled ? "stated" : "inferred", titled?.said ?? null);
}

/** 验收结论 with 达标/未达标, “2019年10月以来…”, three rows under one number: only the form of 2020 has them. */
function isFiling2020({ rows, table }: FormView): boolean {
  if (rowsSay(rows, /2019年10月/)) return true;
  return /验收结论/.test(verdictHeader(table)) && rows.length > 0;
}

function verdictHeader({ sheet, header }: FormView["table"]): string {
  const column = header.match.columns.get("verdict");
  return column === undefined ? "" : squeeze(cellText(ownContent(sheet, header.match.row, column).value));
}

function filingForm(view: FormView, said: readonly Said[], title: Said | null): FormFinding | OpenForm {
  const { rows, table } = view;
  const year = said
    .map(({ text }) => namedYear(text)?.year ?? untilDay(text)?.date.year)
    .find((found) => found !== undefined);
  const labels = rows.map(({ verdict }) => verdict).join(" ");
  const header = verdictHeader(table);
  const is2020 = year === 2020 || (year === undefined && (isFiling2020(view) || /达标/.test(labels)));
  const is2021 =
    year === 2021 ||
    (year === undefined && (rowsSay(rows, /2021年/) !== null || (!/验收/.test(header) && /[是否]/.test(labels))));
  if (is2020 !== is2021) {
    const scheme = BUILT_IN[is2020 ? "filing-2020" : "filing-2021"];
    return finding("filing", scheme, year === undefined ? "inferred" : "stated", title);
  }
  const candidates = bestNumbering(rows).map(({ scheme }) => scheme);
  const [only, ...others] = [BUILT_IN["filing-2021"], BUILT_IN["filing-2020"]].filter((one) =>
    candidates.includes(one),
  );
  return only && others.length === 0
    ? finding("filing", only, "inferred", title)
    : { options: ["filing-2021", "filing-2020"] };
}

function yearly(
  view: FormView,
  said: readonly Said[],
  title: Said | null,
  { academicYear }: FormContext,
): FormFinding | OpenForm {
  const until = said.map(({ text }) => untilDay(text)).find((found) => found !== null);
  if (until?.date.year === 2021) return finding("filing", BUILT_IN["filing-2021"], "stated", title);
  if (academicYear === null) return { options: yearlyOptions(view.rows) };
  const { scheme, isNewer } = yearlyForm(academicYear);
  return finding("self-evaluation", scheme, title ? "stated" : "inferred", title, isNewer);
}

/** ▲ stands only in the forms of the first two years. */
function yearlyOptions(rows: readonly FormRow[]): OpenForm["options"] {
  return rowsSay(rows, /▲/) ? ["self-2022", "self-2021", "self-2023", "filing-2021"] : YEARLY;
}

function isInYearlyForm(id: IndicatorId): boolean {
  return BUILT_IN["self-2023"].items.some(({ indicators }) => indicators.includes(id));
}

/** The scheme that 评估方案 names; null for words that name none. */
export function statedScheme(text: string, academicYear: number): { scheme: Scheme; isNewer: boolean } | null {
  const found = findScheme(text, academicYear);
  if (found) return { scheme: found, isNewer: false };
  return namedForm(text) === "self-evaluation" ? yearlyForm(namedYear(text)?.year ?? academicYear) : null;
}
