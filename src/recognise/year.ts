/** The academic year of the form. */
import { findScheme } from "../criteria";
import type { Scheme } from "../criteria";
import { cellText } from "../parse/text";
import { datesIn } from "../parse/date";
import type { CivilDay } from "../parse/serial";
import { valuesAt } from "../tables/grid";
import type { Stated } from "../tables/types";
import type { SheetBlocks, TableBlock } from "./blocks";
import type { StatedDay } from "./profile";
import type { FormView } from "./form-views";
import type { Recognised } from "./recognition";
import { isHeading, textsAbove, textsOf } from "./surroundings";
import type { Said } from "./surroundings";
import { namedForm, namedYear, signedDay, untilDay } from "./title";
import { formOf } from "./which-form";

interface YearSources {
  /** 学年. */
  readonly stated: Stated<number> | null;
  /** 评估方案. */
  readonly schemes: readonly Stated<string>[];
  readonly views: readonly FormView[];
  readonly sheets: readonly SheetBlocks[];
  readonly fileName: string;
  /** The day of assessment where the caller or the workbook states it. */
  readonly day: CivilDay | null;
  /** 填报日期, 提交时间. */
  readonly filledOn: StatedDay | null;
  /** The scheme that a person chose. */
  readonly chosen: Scheme | null;
}

/** Only a form's own title can name it by a single year. */
type Reader = (text: string) => { readonly year: number; readonly text: string } | null;

const academic: Reader = (text) => {
  const found = namedYear(text);
  return found?.academic === true ? found : null;
};

/** 备案表（2021年）, “截至2021年11月”: the autumn in which the form was filed. */
const filed: Reader = (text) => {
  const until = untilDay(text);
  if (until) return { year: firstYearOf(until.date), text: until.text };
  const found = namedForm(text) === "filing" ? namedYear(text) : null;
  return found && !found.academic ? { year: found.year, text: found.text } : null;
};

/** A dated signature. */
const signed: Reader = (text) => {
  const found = signedDay(text);
  return found && { year: found.date.year - 1, text: found.text };
};

/** The year of a form; `isFiling`: of one that is filed in autumn, for the time until then. */
export interface YearFinding extends Recognised<number> {
  readonly isFiling?: boolean;
}

/** A single year in a sheet's or file's name: 2024年改革自评表 is filed in 2024, for 2023–2024. */
const single: Reader = (text) => {
  const found = namedForm(text) === null ? null : namedYear(text);
  return found && !found.academic ? { year: found.year - 1, text: found.text } : null;
};

/**
 * 学年 or 评估方案 → the form's title → the sentences around it → the sheet's name → the file's name → the day of assessment
 * where it is stated → dates in the rows. Null: nothing tells.
 */
export function yearOfForm({
  stated,
  schemes,
  views,
  sheets,
  fileName,
  day,
  filledOn,
  chosen,
}: YearSources): YearFinding | null {
  if (stated) return { value: stated.value, sureness: "stated", source: "profile", at: stated.at, text: "" };
  for (const { value, at } of schemes) {
    const found = academic(value);
    if (found) return { value: found.year, sureness: "stated", source: "profile", at, text: found.text };
  }
  const titles = views.flatMap(({ blocks, table }) => textsAbove(blocks, table));
  const around = sheets.flatMap(textsOf);
  const names = sheets.map(({ sheet: { name } }): Said => ({
    text: name,
    at: { sheet: name, row: 0, column: 0 },
    source: "sheet-name",
  }));
  const file: Said = { text: fileName, at: { sheet: "", row: 0, column: 0 }, source: "file-name" };
  return (
    newestOf(views) ??
    firstOf(titles, academic) ??
    filing(firstOf(titles, filed)) ??
    firstOf(around, academic) ??
    filing(firstOf(around, filed)) ??
    firstOf(names, academic) ??
    firstOf([...titles, ...names], single) ??
    firstOf([file], academic) ??
    firstOf([file], single) ??
    yearOfScheme(chosen, schemes) ??
    (day ? yearHolding(day, "assessment-day") : null) ??
    yearOfFiling(views) ??
    yearInRows(views) ??
    (filledOn ? yearOfFilling(filledOn) : null) ??
    inferred(firstOf(around, signed))
  );
}

/** Of forms of several years in one workbook the newest is the one handed in. */
function newestOf(views: readonly FormView[]): Recognised<number> | null {
  const found = views.flatMap(({ blocks, table }) => firstOf(textsAbove(blocks, table), academic) ?? []);
  const [first, ...others] = found;
  return first ? others.reduce((newest, year) => (year.value > newest.value ? year : newest), first) : null;
}

/** A yearly form is of its own year: who says 改革自评表（2023—2024学年） says the year. */
function yearOfScheme(chosen: Scheme | null, schemes: readonly Stated<string>[]): Recognised<number> | null {
  if (chosen) {
    const year = yearOfYearly(chosen);
    return year === null ? null : { value: year, sureness: "inferred", source: "caller", at: null, text: "" };
  }
  for (const { value, at } of schemes) {
    const scheme = findScheme(value, null);
    const year = scheme && yearOfYearly(scheme);
    if (year != null) return { value: year, sureness: "inferred", source: "profile", at, text: value };
  }
  return null;
}

function yearOfYearly({ id }: Scheme): number | null {
  const digits = /^self-(\d{4})$/.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** A form is filled in when its academic year is over, or towards its end. */
function yearOfFilling({ value, at, text }: StatedDay): Recognised<number> {
  return { value: value.year - 1, sureness: "inferred", source: "signature", at, text };
}

function filing(found: Recognised<number> | null): YearFinding | null {
  return found && { ...found, isFiling: true };
}

function inferred(found: Recognised<number> | null): Recognised<number> | null {
  return found && { ...found, sureness: "inferred", source: "signature" };
}

/** The form of 2020 and that of 2021 are known by their columns and words. */
function yearOfFiling(views: readonly FormView[]): YearFinding | null {
  for (const view of views) {
    const found = formOf(view, { academicYear: null, level: null });
    if (!("scheme" in found) || found.kind !== "filing") continue;
    const value = found.scheme.value.id === "filing-2020" ? 2020 : 2021;
    return { value, sureness: "inferred", source: "form", at: found.scheme.at, text: "", isFiling: true };
  }
  return null;
}

function firstOf(texts: readonly Said[], read: Reader): Recognised<number> | null {
  for (const { text, at, source } of texts) {
    const found = read(text);
    if (!found) continue;
    const sureness = source === "sheet-name" || source === "file-name" ? "inferred" : "stated";
    return { value: found.year, sureness, source, at: at.sheet === "" ? null : at, text: found.text };
  }
  return null;
}

/** First year of the academic year (from 1 August) that holds a date. */
export function firstYearOf({ year, month }: YearAndMonth): number {
  return month >= 8 ? year : year - 1;
}

interface YearAndMonth {
  readonly year: number;
  readonly month: number;
}

function yearHolding(date: YearAndMonth, source: "assessment-day" | "rows"): Recognised<number> {
  return { value: firstYearOf(date), sureness: "inferred", source, at: null, text: "" };
}

/** The newest date in the remarks of a form: congresses are told with their day. */
function yearInRows(views: readonly FormView[]): Recognised<number> | null {
  let newest: { date: YearAndMonth; row: number; column: number; sheet: string; text: string } | null = null;
  for (const { table, rows } of views) {
    const column = table.header.match.columns.get("note");
    if (column === undefined) continue;
    for (const { row, about } of rows) {
      if (about !== "6.1") continue;
      const note = cellText(valuesAt(table.sheet, row)[column]);
      for (const { date: found, planned, yearAssumed, text } of datesIn(note, {
        date1904: false,
        academicYear: null,
      })) {
        const { year, month } = found;
        if (planned || yearAssumed || month === null) continue;
        const date = { year, month };
        if (!newest || isLater(date, newest.date)) newest = { date, row, column, sheet: table.sheet.name, text };
      }
    }
  }
  if (!newest) return null;
  const { row, column, sheet, text, date } = newest;
  return { ...yearHolding(date, "rows"), at: { sheet, row, column }, text };
}

function isLater(a: YearAndMonth, b: YearAndMonth): boolean {
  return a.year * 12 + a.month > b.year * 12 + b.month;
}

/** Words for what was before. */
const OUTDATED = /[(（]旧[)）]|旧版|作废|往届|上一?届|上学年|历史|备份|^旧/;

/** True where a table's own heading or sheet names another year than the form's: last year's roster beside this one's. */
export function otherYear(blocks: SheetBlocks, table: TableBlock, academicYear: number): boolean {
  for (const { text } of [...textsAbove(blocks, table), { text: blocks.sheet.name }]) {
    if (OUTDATED.test(text) && isHeading(text)) return true;
    const found = namedYear(text);
    if (!found) continue;
    const fits = found.academic
      ? found.year === academicYear
      : found.year === academicYear || found.year === academicYear + 1;
    return !fits;
  }
  return false;
}
