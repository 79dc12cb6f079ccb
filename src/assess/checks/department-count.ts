import type { Check } from "../check";
import { byCount } from "../counts";
import { departmentsOfRoster, departmentsOfTable } from "../departments";
import { error } from "../finding";
import { headerCell } from "../places";

/**
 * 3.3 department-count: at most 6 departments, counted in 工作部门, else in the roster. Source: F20 item 3, F21 item 5.
 */
export const departmentCount: Check = (organisation, context) => {
  const { profile, sources } = organisation;
  const limit = context.parameters.departmentLimit;
  const listed = departmentsOfTable(organisation);
  const departments = listed.length > 0 ? listed : departmentsOfRoster(organisation);
  const table = listed.length > 0 ? sources.departments : sources.roster;
  return byCount(organisation, context, {
    counted: departments.map(({ at }) => at),
    countedAt: table && headerCell(table, listed.length > 0 ? "name" : "department"),
    stated: profile.departments,
    limit,
    excess: (actual, at) => error("departments-over-limit", { actual, limit }, at, "工作部门"),
  });
};
