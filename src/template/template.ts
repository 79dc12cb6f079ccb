/** The blank standard workbook, as plain data. */
import { PARAMETER_NAMES } from "../criteria";
import type { Scheme } from "../criteria";
import type { SheetContent } from "../spreadsheet";
import { profileSheet } from "./profile";
import type { TemplateOrganisation } from "./sheet";
import { selfCheckSheet } from "./self-check";
import { tableSheet } from "./table-sheet";
import { COLLEGE_UNIONS, CONGRESSES, DEPARTMENTS, DOCUMENTS, GUIDANCE, RECORDS, ROSTER, SETTINGS } from "./tables";
import type { TemplateTable } from "./tables";

export type { TemplateOrganisation } from "./sheet";

/**
 * The sheets of a blank checklist for this scheme and these organisations (at least one, each name once), in the order
 * of the standard workbook. A college-level scheme leaves 院级组织 out. The sheets become the user's: none has a marker.
 */
export function templateSheets(options: {
  scheme: Scheme;
  organisations: readonly TemplateOrganisation[];
}): SheetContent[] {
  const { scheme, organisations } = options;
  const names = organisations.map(({ name }) => name);
  const tables: readonly TemplateTable[] = [
    ROSTER,
    DEPARTMENTS,
    CONGRESSES,
    RECORDS,
    DOCUMENTS,
    GUIDANCE,
    ...(scheme.level === "college" ? [] : [collegeUnions(names.length > 1)]),
    settingsFor(scheme),
  ];
  return [
    profileSheet(scheme, organisations),
    selfCheckSheet(scheme, organisations),
    ...tables.map((table) => tableSheet(table, scheme.name["zh-CN"], names)),
  ];
}

/** The standard table has no 组织 column: it is needed only to tell the colleges of several organisations apart. */
function collegeUnions(several: boolean): TemplateTable {
  if (!several) return COLLEGE_UNIONS;
  const organisation = ROSTER.columns.filter((column) => column.organisation);
  return { ...COLLEGE_UNIONS, columns: [...organisation, ...COLLEGE_UNIONS.columns] };
}

/** 评分设置 offers the scheme's own indicators and the names of the parameters. */
function settingsFor(scheme: Scheme): TemplateTable {
  const choices: Readonly<Record<string, readonly string[]>> = {
    编号: scheme.items.flatMap((item) => item.indicators),
    参数: Object.values(PARAMETER_NAMES).map((name) => name["zh-CN"]),
  };
  return {
    ...SETTINGS,
    columns: SETTINGS.columns.map((column) => {
      const offered = choices[column.header];
      return offered ? { ...column, choices: offered } : column;
    }),
  };
}
