/** Reads 人员名单: one person a row. */
import { isCellError } from "../spreadsheet";
import type { CellValue } from "../spreadsheet";
import type { ReadingContext } from "../tables/context";
import type { OrganisationDirectory } from "../recognise/organisations";
import { parseExperience } from "../parse/experience";
import { isInverseHeading, parseFailedCourse } from "../parse/failed-course";
import { markOf } from "../parse/nothing";
import { parseRanking } from "../parse/ranking";
import type { ProblemList } from "../tables/problem-list";
import type { Ranking, Reading, StaffField, StaffMember } from "./submission";
import { cellOf } from "../tables/types";
import type { Table } from "../tables/table";

/** Words in 综合排名 for those who have none yet; whether one is needed is for the check to say. */
const NOT_RANKED =
  /^(?:新生|大一新生|一年级新生|大一|研究生|硕士研究生|博士研究生|不适用|不参与排名|不排名|尚无排名|暂未排名)$/;

const MAX_KNOWN = 4096;

/** The staff of each organisation, in the order of the directory. */
export function readRoster(
  table: Table<StaffField>,
  directory: OrganisationDirectory,
  organisations: number,
  context: ReadingContext,
): StaffMember[][] {
  const staff = Array.from({ length: organisations }, (): StaffMember[] => []);
  const rankings = new Map<string, Reading<Ranking>>();
  const isInverse = isInverseHeading(table.header("failedCourse"));
  const courses = new Answers((value) => parseFailedCourse(value, isInverse));
  const experience = new Answers(parseExperience);
  for (const row of table.rows()) {
    const owner = table.owner("organisation", directory);
    if (owner === null) continue;
    staff[owner]?.push({
      source: table.source,
      row,
      name: table.words("name"),
      post: table.entry("post"),
      department: departmentOf(table),
      departmentIsRepeated: table.isRepeated,
      politicalStatus: table.entry("politicalStatus"),
      college: table.entry("college"),
      grade: table.entry("grade"),
      schooling: table.entry("schooling"),
      ranking: readRanking(table, rankings, context),
      failedCourse: courses.read(table, "failedCourse", context.problems),
      collegeExperience: experience.read(table, "collegeExperience", context.problems),
      note: table.text("note"),
    });
  }
  return staff;
}

/**
 * Each person once: the same name with the same grade, college, post and ranking in two rows is one person, and told. Two
 * people of one name differ in one of these.
 */
export function distinctPeople(staff: readonly StaffMember[], { problems }: ReadingContext): readonly StaffMember[] {
  // Nearly every name comes once: only where one comes again the rest is looked at.
  if (new Set(staff.map(({ name }) => name)).size === staff.length) return staff;
  const first = new Map<string, StaffMember>();
  const seen = new Map<string, Set<string>>();
  return staff.filter((member) => {
    if (member.name === "") return true;
    const known = first.get(member.name);
    if (!known) {
      first.set(member.name, member);
      return true;
    }
    const keys = seen.get(member.name) ?? new Set([personKey(known)]);
    seen.set(member.name, keys);
    const key = personKey(member);
    if (!keys.has(key)) {
      keys.add(key);
      return true;
    }
    problems.add({ code: "duplicate-person", parameters: { text: member.name } }, cellOf(member, "name"));
    return false;
  });
}

/** What tells two people of one name apart. */
function personKey({ grade, college, post, department, ranking }: StaffMember): string {
  const rank = ranking.state === "read" ? `${ranking.value.rank ?? ranking.value.share}` : "";
  return [grade, college, post, department, rank].join("\t");
}

/** A heading between the rows names the department where no column does. */
function departmentOf(table: Table<StaffField>): string {
  const own = table.entry("department");
  if (own !== "" || table.has("department")) return own;
  const name = table.section
    .replace(/[(（][^]*/, "")
    .replace(/[:：]?共?\d{1,40}人?$/, "")
    .replace(/^[一二三四五六七八九十\d]+[、.]/, "");
  return /[部处室团]$|中心$|委员会$/.test(name) ? name : "";
}

function readRanking(
  table: Table<StaffField>,
  known: Map<string, Reading<Ranking>>,
  { problems }: ReadingContext,
): Reading<Ranking> {
  const value = table.value("ranking");
  if (value === null) return { state: "blank" };
  if (isCellError(value)) return { state: "unreadable", text: value.error };
  if (typeof value === "string" && NOT_RANKED.test(value.trim())) return { state: "blank" };
  // A ranking that carries its cohort (12/150) means the same in every row.
  const isWhole = typeof value === "string" && value.includes("/");
  const reading =
    (isWhole ? known.get(value) : undefined) ?? parseRanking(value, table.format("ranking"), table.value("cohort"));
  if (isWhole && known.size < MAX_KNOWN) known.set(value, reading);
  if (reading.state === "unreadable") {
    problems.add({ code: "rank-unreadable", parameters: { text: reading.text } }, table.at("ranking"));
  }
  return reading;
}

/** Yes-or-no columns in which people write more than that, read once for each text. */
class Answers {
  readonly #parse: (value: CellValue) => Reading<boolean>;
  readonly #known = new Map<CellValue, Reading<boolean>>();
  #above: Reading<boolean> = { state: "blank" };

  constructor(parse: (value: CellValue) => Reading<boolean>) {
    this.#parse = parse;
  }

  /** What the cell says; 同上 says what the row before says. */
  read(table: Table<StaffField>, field: "failedCourse" | "collegeExperience", problems: ProblemList): Reading<boolean> {
    const value = table.value(field);
    if (value === null) return (this.#above = { state: "blank" });
    const isDitto = typeof value === "string" && markOf(value) === "ditto";
    const reading = isDitto ? this.#above : this.#of(value);
    this.#above = reading;
    if (reading.state === "unreadable" && !isCellError(value)) {
      const parameters = { column: table.header(field), text: reading.text };
      problems.add({ code: "flag-unreadable", parameters }, table.at(field));
    }
    return reading;
  }

  #of(value: CellValue): Reading<boolean> {
    const known = this.#known.get(value);
    if (known) return known;
    const reading = this.#parse(value);
    if (this.#known.size < MAX_KNOWN) this.#known.set(value, reading);
    return reading;
  }
}
