/** Reads 基本信息: the organisations, and the facts about them that checks use. */
import type { OrganisationKind, OrganisationLevel } from "../criteria";
import { isCellError } from "../spreadsheet";
import type { CellAddress, SheetSnapshot } from "../spreadsheet";
import { isBlank, ownContent } from "../tables/grid";
import type { Content } from "../tables/grid";
import { kindOf } from "../recognise/organisations";
import type { KnownOrganisation } from "../recognise/organisations";
import { parseAcademicYear } from "../parse/academic-year";
import { parseDateCell } from "../parse/date";
import { parseCount } from "../parse/number";
import { cellText, headerKey, squeeze, tidy } from "../parse/text";
import type { ProblemList } from "../tables/problem-list";
import { findProfile, profileValue } from "../recognise/profile-keys";
import type { ProfileEntry, ProfileKey } from "../recognise/profile-keys";
import { readFigure } from "./profile-figure";
import type { CivilDate, Profile, Stated, StatedFigure } from "./submission";

/** One organisation as its column states it. */
export interface StatedOrganisation extends KnownOrganisation {
  readonly at: CellAddress | null;
  readonly level: OrganisationLevel | null;
  readonly profile: Profile;
  /** False for a column that is headed but holds nothing. */
  readonly filled: boolean;
}

export interface ProfileSheet {
  readonly organisations: readonly StatedOrganisation[];
  readonly academicYear: number | null;
  /** What 评估方案 says, the first organisation's first. */
  readonly scheme: Stated<string> | null;
  readonly otherSchemes: readonly Stated<string>[];
  readonly asOf: Stated<CivilDate> | null;
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
/** More columns than a workbook has organisations. */
const MAX_COLUMNS = 20;

export function readProfile(
  sheet: SheetSnapshot,
  problems: ProblemList,
  dates: { readonly date1904: boolean; readonly asOf: CivilDate | null },
): ProfileSheet {
  return new ProfileReader(sheet, problems).read(dates);
}

class ProfileReader {
  readonly #sheet: SheetSnapshot;
  readonly #problems: ProblemList;
  readonly #entries: ReadonlyMap<ProfileKey, ProfileEntry>;
  readonly #headerRow: number | null;

  constructor(sheet: SheetSnapshot, problems: ProblemList) {
    this.#sheet = sheet;
    this.#problems = problems;
    const entries = findProfile(sheet);
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.#headerRow = this.#findHeaderRow(entries[0]);
  }

  read({ date1904, asOf }: { readonly date1904: boolean; readonly asOf: CivilDate | null }): ProfileSheet {
    const columns = this.#organisationColumns();
    const school = this.#text("school", 0);
    const organisations = columns.map((index) => this.#organisation(index, school));
    const years = organisations.flatMap(({ profile }) => (profile.academicYear ? [profile.academicYear] : []));
    const academicYear = years[0]?.value ?? null;
    const [scheme = null, ...otherSchemes] = columns.flatMap((index) => {
      const value = this.#text("scheme", index);
      const at = this.#at("scheme", index);
      return value === "" || !at ? [] : [{ value, at }];
    });
    return {
      organisations: withDistinctNames(
        organisations.map((organisation) => ({
          ...organisation,
          profile: { ...organisation.profile, academicYear: organisation.profile.academicYear ?? years[0] ?? null },
        })),
      ),
      academicYear,
      scheme,
      otherSchemes: otherSchemes.filter(({ value }) => squeeze(value) !== squeeze(scheme?.value ?? "")),
      asOf: this.#asOf(columns, { date1904, academicYear, asOf }),
    };
  }

  /** The nearest row above the first key that has something above the values: 项目, 学生会, 研究生会. */
  #findHeaderRow(first: ProfileEntry | undefined): number | null {
    if (!first) return null;
    const above = this.#sheet.rows
      .filter(({ row, values }) => row < first.row && values.some((value) => !isBlank(value)))
      .at(-1);
    if (!above || isBlank(above.values[first.first])) return null;
    return above.row;
  }

  #header(index: number): Content | null {
    const first = this.#entries.values().next().value;
    if (!first || this.#headerRow === null) return null;
    return ownContent(this.#sheet, this.#headerRow, first.first + index);
  }

  #headerText(index: number): string {
    const header = this.#header(index);
    return typeof header?.value === "string" ? tidy(header.value) : "";
  }

  #organisationColumns(): number[] {
    const columns: number[] = [];
    for (let index = 0; index < MAX_COLUMNS; index += 1) if (this.#isOrganisation(index)) columns.push(index);
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
    const entry = this.#entries.get(key);
    return entry ? profileValue(this.#sheet, entry, index) : null;
  }

  /** What stands in the column itself; a value merged over several columns belongs to the first alone. */
  #own(key: ProfileKey, index: number): Content | null {
    const entry = this.#entries.get(key);
    const content = this.#content(key, index);
    return entry && content && (index === 0 || content.column === entry.first + index) ? content : null;
  }

  #at(key: ProfileKey, index: number): CellAddress | null {
    const content = this.#content(key, index);
    return content && { sheet: this.#sheet.name, row: content.row, column: content.column };
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
    this.#problems.add({ code: "cell-error", parameters: { text } }, { sheet: this.#sheet.name, row, column });
  }

  #organisation(index: number, commonSchool: string): StatedOrganisation {
    const header = this.#headerText(index);
    const alias = ORGANISATION_HEADER.test(header) && !NOTE_HEADER.test(header) ? header : "";
    const stated = this.#text("name", index);
    const kind = this.#kind(index, `${stated}${alias}`);
    const name = stated || alias || (kind === "graduate" ? "研究生会" : "学生会");
    return {
      name,
      alias,
      at: this.#nameCell(index, stated !== "", alias !== ""),
      kind,
      level: this.#level(index),
      school: this.#text("school", index) || commonSchool,
      profile: this.#profile(index),
      filled: [...this.#entries.keys()].some((key) => !isBlank(this.#own(key, index)?.value)),
    };
  }

  #nameCell(index: number, stated: boolean, headed: boolean): CellAddress | null {
    const header = this.#header(index);
    if (!stated && headed && header) return { sheet: this.#sheet.name, row: header.row, column: header.column };
    return this.#at("name", index) ?? this.#at("kind", index) ?? this.#at("school", index);
  }

  #kind(index: number, name: string): OrganisationKind {
    const text = this.#text("kind", index);
    const stated = text === "" || HINT.test(text) ? null : kindOf(text);
    if (text !== "" && stated === null) this.#unknown("kind", index, "组织类型", text, "学生会、研究生会");
    return stated ?? kindOf(name) ?? "undergraduate";
  }

  #level(index: number): OrganisationLevel | null {
    const text = squeeze(this.#text("level", index)).toLowerCase();
    if (text === "") return null;
    if (/^(?:校级?|学校|校级组织|学校级|school)$/.test(text)) return "school";
    if (/^(?:二级)?(?:学院|院|院系|系|书院)级?(?:组织)?$|^college$/.test(text)) return "college";
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
    const entry = this.#entries.get(key);
    return entry ? headerKey(cellText(ownContent(this.#sheet, entry.row, entry.column).value)) : "";
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

  /** The first day of assessment that is known to the day. */
  #asOf(
    columns: readonly number[],
    context: { date1904: boolean; academicYear: number | null; asOf: CivilDate | null },
  ): Stated<CivilDate> | null {
    for (const index of columns) {
      const content = this.#content("asOf", index);
      const at = this.#at("asOf", index);
      if (!content || !at || this.#text("asOf", index) === "") continue;
      const { reading, yearAssumed, text } = parseDateCell(content.value, content.format, context);
      if (reading.state === "read" && reading.value.day !== null) {
        const { year } = reading.value;
        if (yearAssumed) this.#problems.add({ code: "date-year-assumed", parameters: { text, year } }, at);
        return { value: reading.value, at };
      }
      this.#problems.add({ code: "date-unreadable", parameters: { text } }, at);
    }
    return null;
  }
}

/** Reports tell organisations apart by name, so a second one of the same name gets a number. */
function withDistinctNames(organisations: readonly StatedOrganisation[]): StatedOrganisation[] {
  const counts = new Map<string, number>();
  return organisations.map((organisation) => {
    const count = (counts.get(organisation.name) ?? 0) + 1;
    counts.set(organisation.name, count);
    return count === 1 ? organisation : { ...organisation, name: `${organisation.name} (${count})` };
  });
}
