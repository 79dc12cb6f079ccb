/** Which scheme a workbook is to be judged by. */
import { findScheme, schemeById } from "../criteria";
import type { Scheme } from "../criteria";
import type { SheetSnapshot } from "../spreadsheet";
import { parseAcademicYear } from "../parse/academic-year";
import { plain, squeeze } from "../parse/text";
import type { ProblemList } from "../tables/problem-list";
import type { ProfileSheet } from "./profile";
import { countNumbers } from "./self-check";
import type { SelfCheckField } from "./submission";
import type { Table } from "../tables/table";

/** Rows with plain numbers (1, 2, 3) that make a table a published form rather than our own. */
const ENOUGH_PLAIN_NUMBERS = 3;

interface SchemeSources {
  /** The caller's choice, which wins. */
  readonly chosen: Scheme | null;
  readonly profile: ProfileSheet | null;
  readonly form: { readonly sheet: SheetSnapshot; readonly table: Table<SelfCheckField> } | null;
}

/**
 * The caller's choice, else what 评估方案 says, else what the title of a published form (numbered 1, 2, 3 …) says, else
 * acceptance. A bare 改革自评表 is the one of 学年.
 */
export function chooseScheme({ chosen, profile, form }: SchemeSources, problems: ProblemList): Scheme {
  const academicYear = profile?.academicYear ?? null;
  const stated = profile?.scheme ?? null;
  const found = stated ? findScheme(stated.value, academicYear) : null;
  if (stated && chosen) {
    if (found?.id !== chosen.id && stated.value !== chosen.id && stated.value !== chosen.name["zh-CN"]) {
      problems.add({ code: "scheme-differs", parameters: { text: stated.value, used: nameOf(chosen) } }, stated.at);
    }
    return chosen;
  }
  if (chosen) return chosen;
  const fallback = fallbackScheme();
  if (stated) {
    const used = found ?? fallback;
    const parameters = { text: stated.value, used: nameOf(used) };
    if (!found) problems.add({ code: "unknown-scheme", parameters }, stated.at);
    for (const { value: text, at } of profile?.otherSchemes ?? []) {
      if (findScheme(text, academicYear)?.id === used.id) continue;
      problems.add({ code: "scheme-differs", parameters: { text, used: nameOf(used) }, severity: "warning" }, at);
    }
    return used;
  }
  return (form && inferScheme(form.sheet, form.table, academicYear, problems)) ?? fallback;
}

function nameOf(scheme: Scheme): string {
  return scheme.name["zh-CN"];
}

function fallbackScheme(): Scheme {
  const scheme = schemeById("acceptance");
  if (!scheme) throw new Error("no scheme acceptance");
  return scheme;
}

/** A form as published, pasted as it is: its title above the header, or the sheet's name, tells which one it is. */
function inferScheme(
  sheet: SheetSnapshot,
  table: Table<SelfCheckField>,
  academicYear: number | null,
  problems: ProblemList,
): Scheme | null {
  const { plain: plainNumbers, dotted } = countNumbers(table);
  if (plainNumbers < ENOUGH_PLAIN_NUMBERS || dotted > plainNumbers) return null;
  for (const { text, row, column } of titlesOf(sheet, table.source.headerRow)) {
    const scheme = schemeInTitle(text, academicYear);
    if (!scheme) continue;
    const parameters = { text, used: nameOf(scheme) };
    problems.add({ code: "scheme-inferred", parameters }, { sheet: sheet.name, row, column });
    return scheme;
  }
  return null;
}

function titlesOf(sheet: SheetSnapshot, headerRow: number): { text: string; row: number; column: number }[] {
  const above = sheet.rows
    .filter(({ row }) => row < headerRow)
    .flatMap(({ row, values }) =>
      values.flatMap((value, column) => (typeof value === "string" ? [{ text: value.trim(), row, column }] : [])),
    );
  return [...above, { text: sheet.name, row: headerRow, column: 0 }];
}

const YEARS = /\d{4}(?:学年|年)?[-~/至]\d{2,4}/;

/** Only titles that leave no doubt: a bare 自评表 is also what our own sheet is called. */
function schemeInTitle(title: string, academicYear: number | null): Scheme | null {
  const text = squeeze(plain(title));
  const span = YEARS.exec(text)?.[0];
  const stated = span === undefined ? null : parseAcademicYear(span);
  const year = stated?.state === "read" ? stated.value : academicYear;
  if (/备案表/.test(text)) return schemeById("filing-2020");
  if (/(?:院级|二级学院).*自评/.test(text)) return schemeById("college");
  if (/改革.*自评表/.test(text) || (/自评表/.test(text) && stated?.state === "read")) {
    return findScheme("改革自评表", year);
  }
  return null;
}
