/** Reads 基本信息: the organisations, and the facts about them that checks use. */
import type { OrganisationKind, OrganisationLevel } from "../criteria";
import { isCellError } from "../spreadsheet";
import type { CellAddress } from "../spreadsheet";
import { isBlank } from "../tables/grid";
import type { Content } from "../tables/grid";
import { kindOf } from "./organisations";
import type { KnownOrganisation } from "./organisations";
import { parseAcademicYear } from "../parse/academic-year";
import { parseDateCell, toIso } from "../parse/date";
import { parseCount } from "../parse/number";
import { cellText, headerKey, squeeze, tidy } from "../parse/text";
import type { ProblemList } from "../tables/problem-list";
import type { ProfileGrid, ProfileKey } from "./profile-keys";
import { lastDay, namedUnion, semesterEnd } from "./title";
import type { NamedUnion } from "./title";
import { readFigure } from "./profile-figure";
import type { Stated, StatedFigure } from "../tables/types";
import type { CivilDay } from "../parse/serial";
import type { CivilDate } from "../parse/types";

/** One organisation as its column states it. */
export interface StatedOrganisation extends KnownOrganisation {
  readonly at: CellAddress | null;
  readonly level: Stated<OrganisationLevel> | null;
  readonly profile: Profile;
  /** False for a column that is headed but holds nothing. */
  readonly filled: boolean;
}

/** A day that the workbook states; `text` is what stands there. */
export interface StatedDay extends Stated<CivilDay> {
  readonly text: string;
}

export interface ProfileSheet {
  readonly organisations: readonly StatedOrganisation[];
  readonly academicYear: Stated<number> | null;
  /** What 评估方案 says, the first organisation's first. */
  readonly schemes: readonly Stated<string>[];
  readonly school: Stated<string> | null;
  readonly asOf: StatedDay | null;
}

/** 基本信息 as far as checks use it. Null: the cell is blank. */
export interface Profile {
  readonly students: StatedFigure | null;
  readonly campuses: StatedFigure | null;
  readonly collegeUnions: StatedFigure | null;
  readonly staff: StatedFigure | null;
  readonly presidium: StatedFigure | null;
  readonly departments: StatedFigure | null;
  readonly link: Stated<string> | null;
  /** First year of the academic year: 2023 for 2023-2024. */
  readonly academicYear: Stated<number> | null;
}

export const EMPTY_PROFILE: Profile = {
  students: null,
  campuses: null,
  collegeUnions: null,
  staff: null,
  presidium: null,
  departments: null,
  link: null,
  academicYear: null,
};

const NOTE_HEADER = /说明|备注|示例|举例|要求|提示|填写方法|注意/;
const ORGANISATION_HEADER = /会|组织|研究生|本科/;
/** Hints that stand where a value should: 学生会/研究生会, 如：某某大学学生会. */
const HINT = /^(?:如|例|请|填|注)|[/或]/;
const COUNT_KEYS = ["students", "campuses", "collegeUnions", "staff", "presidium", "departments"] as const;
/** Reads one list of keys and values. `asOf`: the caller's day, for a date without a year. */
export function readProfile(
  grid: ProfileGrid,
  problems: ProblemList,
  dates: { readonly date1904: boolean; readonly asOf: CivilDate | null },
): ProfileSheet {
  return new ProfileReader(grid, problems).read(dates);
}

class ProfileReader {
  readonly #grid: ProfileGrid;
  readonly #problems: ProblemList;

  constructor(grid: ProfileGrid, problems: ProblemList) {
    this.#grid = grid;
    this.#problems = problems;
  }

  read({ date1904, asOf }: { readonly date1904: boolean; readonly asOf: CivilDate | null }): ProfileSheet {
    const columns = this.#organisationColumns();
    const school = this.#text("school", 0);
    const organisations = columns.map((index) => this.#organisation(index, school));
    const years = organisations.flatMap(({ profile }) => (profile.academicYear ? [profile.academicYear] : []));
    const academicYear = years[0] ?? null;
    const schoolAt = this.#at("school", 0);
    return {
      organisations: organisations.map((organisation) => ({
        ...organisation,
        profile: { ...organisation.profile, academicYear: organisation.profile.academicYear ?? academicYear },
      })),
      academicYear,
      schemes: columns.flatMap((index) => {
        const value = this.#text("scheme", index);
        const at = this.#at("scheme", index);
        return value === "" || !at ? [] : [{ value, at }];
      }),
      school: school !== "" && schoolAt ? { value: school, at: schoolAt } : null,
      asOf: this.#asOf(columns, { date1904, academicYear: academicYear?.value ?? null, asOf }),
    };
  }

  #header(index: number): Content | null {
    return this.#grid.header(index);
  }

  #headerText(index: number): string {
    const header = this.#header(index);
    return typeof header?.value === "string" ? tidy(header.value) : "";
  }

  #organisationColumns(): number[] {
    const columns: number[] = [];
    for (let index = 0; index < this.#grid.width; index += 1) if (this.#isOrganisation(index)) columns.push(index);
    return columns.length > 0 ? columns : [0];
  }

  #isOrganisation(index: number): boolean {
    const header = this.#headerText(index);
    if (index === 0) return true;
    if (NOTE_HEADER.test(header)) return false;
    if (ORGANISATION_HEADER.test(header)) return true;
    const named = (["name", "kind"] as const).some((key) => {
      const text = this.#ownText(key, index);
      return text !== "" && !HINT.test(text);
    });
    const counts = COUNT_KEYS.filter((key) => {
      const content = this.#own(key, index);
      return content !== null && parseCount(content.value).state === "read";
    });
    return named || counts.length >= 2;
  }

  #content(key: ProfileKey, index: number): Content | null {
    return this.#grid.value(key, index);
  }

  /** What stands in the column itself; a value merged over several columns belongs to the first alone. */
  #own(key: ProfileKey, index: number): Content | null {
    const content = this.#content(key, index);
    return content && this.#grid.isOwn(key, index) ? content : null;
  }

  #at(key: ProfileKey, index: number): CellAddress | null {
    const content = this.#content(key, index);
    return content && { sheet: this.#grid.sheet.name, row: content.row, column: content.column };
  }

  #text(key: ProfileKey, index: number): string {
    const content = this.#content(key, index);
    if (!content || isBlank(content.value)) return "";
    if (isCellError(content.value)) {
      this.#reportError(content, content.value.error);
      return "";
    }
    return tidy(cellText(content.value, content.format));
  }

  #ownText(key: ProfileKey, index: number): string {
    return this.#own(key, index) ? this.#text(key, index) : "";
  }

  #reportError({ row, column }: Content, text: string): void {
    this.#problems.add({ code: "cell-error", parameters: { text } }, { sheet: this.#grid.sheet.name, row, column });
  }

  #organisation(index: number, commonSchool: string): StatedOrganisation {
    const header = this.#headerText(index);
    const alias = ORGANISATION_HEADER.test(header) && !NOTE_HEADER.test(header) ? header : "";
    const written = this.#text("name", index);
    const boxed = /[□☐○◯£☑☒✅■●√✓✔]/.test(written) ? namedUnion(written) : null;
    const stated = boxed ? withoutBoxes(written, boxed) : written;
    const kind = boxed?.kind ?? this.#kind(index, `${stated}${alias}`);
    const name = stated || alias || (kind === "graduate" ? "研究生会" : "学生会");
    return {
      name,
      alias,
      at: this.#nameCell(index, stated !== "", alias !== ""),
      kind,
      level: this.#level(index),
      school: this.#text("school", index) || commonSchool,
      profile: this.#profile(index),
      filled: [...this.#grid.keys].some((key) => !isBlank(this.#own(key, index)?.value)),
    };
  }

  #nameCell(index: number, stated: boolean, headed: boolean): CellAddress | null {
    const header = this.#header(index);
    if (!stated && headed && header) return { sheet: this.#grid.sheet.name, row: header.row, column: header.column };
    return this.#at("name", index) ?? this.#at("kind", index) ?? this.#at("school", index);
  }

  #kind(index: number, name: string): OrganisationKind {
    const text = this.#text("kind", index);
    const stated = text === "" || HINT.test(text) ? null : kindOf(text);
    if (text !== "" && stated === null) this.#unknown("kind", index, "组织类型", text, "学生会、研究生会");
    return stated ?? kindOf(name) ?? "undergraduate";
  }

  #level(index: number): Stated<OrganisationLevel> | null {
    const at = this.#at("level", index);
    const text = squeeze(this.#text("level", index)).toLowerCase();
    if (text === "" || !at) return null;
    if (/^(?:校级?|学校|校级组织|学校级|school)$/.test(text)) return { value: "school", at };
    if (/^(?:二级)?(?:学院|院|院系|系|书院)级?(?:组织)?$|^college$/.test(text)) return { value: "college", at };
    this.#unknown("level", index, "组织层级", text, "校级、院级");
    return null;
  }

  #unknown(key: ProfileKey, index: number, column: string, text: string, expected: string): void {
    const at = this.#at(key, index);
    if (at) this.#problems.add({ code: "value-unknown", parameters: { column, text, expected } }, at);
  }

  #profile(index: number): Profile {
    const link = this.#ownText("link", index);
    const linkAt = this.#at("link", index);
    return {
      students: this.#count("students", index),
      campuses: this.#count("campuses", index),
      collegeUnions: this.#count("collegeUnions", index),
      staff: this.#count("staff", index),
      presidium: this.#count("presidium", index),
      departments: this.#count("departments", index),
      link: link !== "" && linkAt ? { value: link, at: linkAt } : null,
      academicYear: this.#academicYear(index),
    };
  }

  /** Numbers merged over several columns (在校生总数 of the school) hold for each of them. */
  #count(key: (typeof COUNT_KEYS)[number], index: number): StatedFigure | null {
    const content = this.#content(key, index);
    const at = this.#at(key, index);
    if (!content || !at || isBlank(content.value)) return null;
    return readFigure(content, { key, at, column: this.#label(key), problems: this.#problems });
  }

  /** The key as written in the workbook. */
  #label(key: ProfileKey): string {
    const label = this.#grid.label(key);
    return label ? headerKey(cellText(label.value)) : "";
  }

  #academicYear(index: number): Stated<number> | null {
    const content = this.#content("academicYear", index);
    const at = this.#at("academicYear", index);
    const text = this.#text("academicYear", index);
    if (!content || !at || text === "") return null;
    const year = parseAcademicYear(content.value);
    if (year.state === "read") return { value: year.value, at };
    this.#problems.add({ code: "unknown-academic-year", parameters: { text } }, at);
    return null;
  }

  /** The first day of assessment that can be read: a month or a semester means its last day. */
  #asOf(
    columns: readonly number[],
    context: { date1904: boolean; academicYear: number | null; asOf: CivilDate | null },
  ): StatedDay | null {
    for (const index of columns) {
      const content = this.#content("asOf", index);
      const at = this.#at("asOf", index);
      if (!content || !at || this.#text("asOf", index) === "") continue;
      const { reading, yearAssumed, text } = parseDateCell(content.value, content.format, context);
      const semester = semesterEnd(text);
      const date = semester ?? (reading.state === "read" ? reading.value : null);
      if (date) {
        const { year } = date;
        if (yearAssumed) this.#problems.add({ code: "date-year-assumed", parameters: { text, year } }, at);
        const value = lastDay(year, date.month ?? 12, date.day);
        const isVague = semester !== null || date.day === null;
        if (isVague) this.#problems.add({ code: "as-of-vague", parameters: { text, used: toIso(value) } }, at);
        return { value, at, text };
      }
      this.#problems.add({ code: "date-unreadable", parameters: { text } }, at);
    }
    return null;
  }
}

/** “海川大学 □学生会 R研究生会” → 海川大学研究生会; what boxes that nobody ticked leave open is left out. */
function withoutBoxes(text: string, { kind, school, college }: NamedUnion): string {
  const before = text.replace(/[□☐○◯£☑☒✅■●√✓✔R/][^]*/s, "").trim();
  const place = before.replace(/(?:学生会|研究生会|研会)$/, "") || [school, college].join("");
  return kind === null ? "" : `${place}${kind === "graduate" ? "研究生会" : "学生会"}`;
}

/** Reports tell organisations apart by name, so a second one of the same name gets a number. */
export function withDistinctNames<Organisation extends { readonly name: string }>(
  organisations: readonly Organisation[],
): Organisation[] {
  const counts = new Map<string, number>();
  return organisations.map((organisation) => {
    const count = (counts.get(organisation.name) ?? 0) + 1;
    counts.set(organisation.name, count);
    return count === 1 ? organisation : { ...organisation, name: `${organisation.name} (${count})` };
  });
}
