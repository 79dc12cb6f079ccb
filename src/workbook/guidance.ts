/** Reads 指导力量: one person a row. */
import { isCellError } from "../spreadsheet";
import { saysNothing } from "../parse/nothing";
import type { ReadingContext } from "../tables/context";
import type { OrganisationDirectory } from "../recognise/organisations";
import type { GuidanceField, GuidancePerson, GuidanceRole, Reading } from "./submission";
import type { Table } from "../tables/table";
import { guidanceRolesOf } from "./vocabulary";

const EXPECTED = "分管校领导、联系教学校领导、团委指导、秘书长";

/** The guiding persons of each organisation, in the order of the directory. */
export function readGuidance(
  table: Table<GuidanceField>,
  directory: OrganisationDirectory,
  organisations: number,
  context: ReadingContext,
): GuidancePerson[][] {
  const persons = Array.from({ length: organisations }, (): GuidancePerson[] => []);
  for (const row of table.rows()) {
    const owner = table.owner("organisation", directory);
    if (owner === null) continue;
    const name = table.words("name");
    const post = table.words("post");
    // 无 in a prepared row says nothing; 暂缺 says that a place is not filled, and that is for the check to say.
    if (/^(?:无|暂无|)$/.test(name) && /^(?:无|暂无|)$/.test(post)) continue;
    const fullTime = fullTimeIn(table);
    for (const role of rolesIn(table, context)) {
      persons[owner]?.push({ source: table.source, row, role, name, post, fullTime });
    }
  }
  return persons;
}

/** 无 and dashes say nothing; an error value is there and cannot be read. */
function fullTimeIn(table: Table<GuidanceField>): Reading<boolean> {
  return saysNothing(table.text("fullTime")) && !isCellError(table.value("fullTime"))
    ? { state: "blank" }
    : table.flag("fullTime");
}

/** One person may have two roles: “团委指导、秘书长”. */
function rolesIn(table: Table<GuidanceField>, { problems }: ReadingContext): readonly GuidanceRole[] {
  const text = table.entry("role");
  const roles = guidanceRolesOf(text);
  if (roles.length > 0) return roles;
  const parameters = { column: table.header("role"), text, expected: EXPECTED };
  problems.add({ code: "value-unknown", parameters }, table.at("role"));
  return ["other"];
}
