/** Reads 人员名单: one person a row. */
import { isCellError } from "../spreadsheet";
import type { ReadingContext } from "../tables/context";
import type { OrganisationDirectory } from "../recognise/organisations";
import { parseRanking } from "../parse/ranking";
import type { Ranking, Reading, StaffField, StaffMember } from "./submission";
import type { Table } from "../tables/table";

/** Words in 综合排名 for those who have none yet; whether one is needed is for the check to say. */
const NOT_RANKED =
  /^(?:新生|大一新生|一年级新生|大一|研究生|硕士研究生|博士研究生|不适用|不参与排名|不排名|尚无排名|暂未排名)$/;

const MAX_KNOWN_RANKINGS = 4096;

/** The staff of each organisation, in the order of the directory. */
export function readRoster(
  table: Table<StaffField>,
  directory: OrganisationDirectory,
  organisations: number,
  context: ReadingContext,
): StaffMember[][] {
  const staff = Array.from({ length: organisations }, (): StaffMember[] => []);
  const rankings = new Map<string, Reading<Ranking>>();
  for (const row of table.rows()) {
    const owner = table.owner("organisation", directory);
    if (owner === null) continue;
    staff[owner]?.push({
      source: table.source,
      row,
      name: table.words("name"),
      post: table.entry("post"),
      department: table.entry("department"),
      politicalStatus: table.entry("politicalStatus"),
      college: table.entry("college"),
      grade: table.entry("grade"),
      schooling: table.entry("schooling"),
      ranking: readRanking(table, rankings, context),
      failedCourse: failedCourse(table),
      collegeExperience: collegeExperience(table),
      note: table.text("note"),
    });
  }
  return staff;
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
  if (isWhole && known.size < MAX_KNOWN_RANKINGS) known.set(value, reading);
  if (reading.state === "unreadable") {
    problems.add({ code: "rank-unreadable", parameters: { text: reading.text } }, table.at("ranking"));
  }
  return reading;
}

/** 是否有不及格; where the column holds how many courses were failed, any number over 0 is a yes. */
function failedCourse(table: Table<StaffField>): Reading<boolean> {
  const value = table.value("failedCourse");
  if (typeof value === "number" && Number.isInteger(value) && value > 1 && value < 100) {
    return { state: "read", value: true };
  }
  return table.flag("failedCourse");
}

/** A dash says that there is no such experience to state: blank, as nothing was claimed. */
function collegeExperience(table: Table<StaffField>): Reading<boolean> {
  return table.words("collegeExperience") === "" && !isCellError(table.value("collegeExperience"))
    ? { state: "blank" }
    : table.flag("collegeExperience");
}
