/** The open workbook in Excel, through office.js: the only folder that knows the namespaces `Excel` and `Office`. */
export type { Capabilities } from "./capabilities";
export type { HostTheme } from "./environment";
export { onCommand, showDialog } from "./command";
export { excelHost } from "./excel-host";
export type { ExcelHost, ExcelHostOptions, HostProgress } from "./excel-host";
export { ready } from "./ready";
export type { ReadyInfo } from "./ready";
export { HostError } from "../../spreadsheet";
export type { HostErrorCode } from "../../spreadsheet";
