/** Reads 工作部门: one department a row. */
import type { OrganisationDirectory } from "../recognise/organisations";
import type { Department, DepartmentField } from "./submission";
import type { Table } from "../tables/table";

/** The departments of each organisation, in the order of the directory. */
export function readDepartments(
  table: Table<DepartmentField>,
  directory: OrganisationDirectory,
  organisations: number,
): Department[][] {
  const departments = Array.from({ length: organisations }, (): Department[] => []);
  for (const row of table.rows()) {
    const owner = table.owner("organisation", directory);
    if (owner === null) continue;
    departments[owner]?.push({
      source: table.source,
      row,
      name: table.entry("name"),
      heads: table.count("heads"),
      others: table.count("others"),
    });
  }
  return departments;
}
