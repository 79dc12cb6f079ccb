/** Reads 指导力量: one person a row. */
import type { ReadingContext } from "../tables/context";
import type { OrganisationDirectory } from "../recognise/organisations";
import type { GuidanceField, GuidancePerson, GuidanceRole } from "./submission";
import type { Table } from "../tables/table";
import { guidanceRoleOf } from "./vocabulary";

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
    // 无 in a prepared row says that there is nobody.
    if (/^(?:无|暂无|暂缺|空缺|)$/.test(name) && /^(?:无|暂无|)$/.test(post)) continue;
    persons[owner]?.push({
      source: table.source,
      row,
      role: roleIn(table, context),
      name,
      post,
      fullTime: table.words("fullTime") === "" ? { state: "blank" } : table.flag("fullTime"),
    });
  }
  return persons;
}

function roleIn(table: Table<GuidanceField>, { problems }: ReadingContext): GuidanceRole {
  const text = table.words("role");
  const role = guidanceRoleOf(text);
  if (role !== null) return role;
  const parameters = { column: table.header("role"), text, expected: EXPECTED };
  problems.add({ code: "value-unknown", parameters }, table.at("role"));
  return "other";
}
