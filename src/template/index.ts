/** The blank standard workbook. */
export { templateSheets } from "./template";
export type { TemplateOrganisation } from "./template";
