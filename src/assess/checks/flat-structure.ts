import type { Organisation } from "../../workbook/submission";
import type { CellAddress } from "../../spreadsheet";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { departmentsOfRoster, departmentsOfTable } from "../departments";
import { error } from "../finding";

/**
 * 2.1 flat-structure: a presidium and departments, with no standing layer (中心, 项目办公室) above or below them; an
 * 办公室 alone is a department. Source: F20 item 2, F21 item 2, FC item 2.
 */
export const flatStructure: Check = (organisation, context) => {
  const departments = cellsByName(organisation);
  if (departments.size === 0) return byDeclaration(organisation, context);
  const layers = [...departments].filter(([name]) => /中心|项目办公室/.test(name));
  return byData(
    organisation,
    context,
    layers.map(([name, cells]) => error("extra-layer", { name }, cells, name)),
  );
};

/** Where each department is named first in 工作部门 and in the roster. */
function cellsByName(organisation: Organisation): ReadonlyMap<string, CellAddress[]> {
  const cells = new Map<string, CellAddress[]>();
  for (const { name, at } of [...departmentsOfTable(organisation), ...departmentsOfRoster(organisation)]) {
    cells.set(name, [...(cells.get(name) ?? []), at]);
  }
  return cells;
}
