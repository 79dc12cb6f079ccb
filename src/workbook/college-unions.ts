/** Reads 院级组织: one college union a row. */
import type { OrganisationDirectory } from "../recognise/organisations";
import type { TableFields } from "../tables/sheets";
import type { CollegeUnion } from "./submission";
import type { Table } from "../tables/table";

/**
 * The college unions of each organisation, in the order of the directory. 组织名称 is the union's own name; whose rows they
 * are only a column 组织 says, without which all belong to the first.
 */
export function readCollegeUnions(
  table: Table<TableFields["collegeUnions"]>,
  directory: OrganisationDirectory,
  organisations: number,
): CollegeUnion[][] {
  const unions = Array.from({ length: organisations }, (): CollegeUnion[] => []);
  for (const row of table.rows()) {
    const owner = table.owner("owner", directory);
    if (owner === null) continue;
    unions[owner]?.push({
      source: table.source,
      row,
      college: table.words("college"),
      name: table.words("organisation"),
      staff: table.count("staff"),
      presidium: table.count("presidium"),
      departments: table.count("departments"),
    });
  }
  return unions;
}
