import type { Organisation } from "../../workbook/submission";
import type { CellAddress } from "../../spreadsheet";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { departmentsOfRoster, departmentsOfTable, layerOf } from "../departments";
import { error, warning } from "../finding";

/**
 * 2.1 flat-structure: a presidium and departments, with no standing layer (中心, 项目办公室) above or below them; an
 * 办公室 alone is a department, and a department whose longer name has such a word in it (创业中心联络部) is to be looked
 * into. Source: F20 item 2, F21 item 2, FC item 2.
 */
export const flatStructure: Check = (organisation, context) => {
  const departments = cellsByName(organisation);
  if (departments.size === 0) return byDeclaration(organisation, context);
  const findings = [...departments].flatMap(([name, cells]) => {
    const layer = layerOf(name);
    if (layer === null) return [];
    return [(layer === "layer" ? error : warning)(CODES[layer], { name }, cells, name)];
  });
  return byData(organisation, context, findings);
};

const CODES = { layer: "extra-layer", suspected: "layer-suspected" } as const;

/** Where each department is named first in 工作部门 and in the roster. */
function cellsByName(organisation: Organisation): ReadonlyMap<string, CellAddress[]> {
  const cells = new Map<string, CellAddress[]>();
  for (const { name, at } of [...departmentsOfTable(organisation), ...departmentsOfRoster(organisation)]) {
    cells.set(name, [...(cells.get(name) ?? []), at]);
  }
  return cells;
}
