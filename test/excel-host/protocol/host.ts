/** What the objects of the simulated Excel need to know of the host they live in. */
import type { Area, Sheet, Workbook } from "../model/types";

/** Something a user or an add-in did that other add-ins may listen to. */
export interface HostEvent {
  /** office.js's event number: 10 changed, 11 activated, 12 deactivated, 13 added, 14 selection, 15 deleted, … */
  readonly type: number;
  /** Id of the sheet it happened on. */
  readonly sheetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface Host {
  readonly book: Workbook;
  /** Whether the simulated Excel has ExcelApi `version`. */
  supports(version: string): boolean;
  /** Name shown as author of comments made through the API. */
  readonly userName: string;
  /** Time of day as ISO text; fixed in tests. */
  now(): string;
  /** The code with which a comment is refused on a cell with a note: platforms differ. */
  readonly noteRefusal: string;
  /** What the person has in front. */
  readonly front: "sheet" | "chart sheet" | "other workbook" | "grouped sheets";
  /** Conditional formats have their priority for an id. */
  readonly formatIdsArePriorities: boolean;
  raise(event: HostEvent): void;
  /** An add-in started or stopped listening: `target` is a sheet id or "Workbook". */
  listen(type: number, target: string, on: boolean): void;
  /** The areas that an event's `referenceId` stands for. */
  eventRange(referenceId: string): { sheet: Sheet; area: Area } | null;
  forget(referenceId: string): void;
  /** Areas on a sheet that add-ins hold on to across requests. */
  heldAreas(sheet: Sheet): Area[];
  /** Asks the outer page to do what only it can: open a workbook, save, close. */
  ask(request: { kind: "open"; base64: string } | { kind: "save" } | { kind: "close" }): void;
}
