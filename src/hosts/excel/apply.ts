/** Putting changes into the workbook: an order in which a run that breaks off loses nothing of the users'. */
import {
  cellName,
  SUMMARY_MARKER,
  type Mark,
  type SheetContent,
  type SheetSnapshot,
  type SkipReason,
  type SkippedChange,
  type WorkbookChanges,
} from "../../spreadsheet";
import type { Capabilities } from "./capabilities";
import { markSteps, unmarkSteps } from "./marks";
import { DRAFT_MARKER } from "./names";
import { bearable, isOurs, planRemarks, type RemarkOrder } from "./remark-plan";
import { quoted } from "./rectangles";
import { remarkSteps, type TouchedNote } from "./remarks";
import { belongingSteps, updateSteps } from "./renewal";
import { sheetSteps } from "./sheet-steps";
import type { Step } from "./steps";
import type { Glance } from "./unmoved";
import type { WorkbookState } from "./workbook-state";

export interface Plan {
  readonly steps: readonly Step[];
  /** Complete once the steps were done. */
  readonly skipped: readonly SkippedChange[];
  /** Notes that the steps found in their cells. */
  readonly touched: readonly TouchedNote[];
}

const CALL_BYTES = 500;

/**
 * The new summary is written beside the old one, then come the marks, then notes, which cells can refuse one by one. At the
 * very end the new summary takes the old one's place: until then that, with what users typed into it, is untouched.
 *
 * Where the old one has the same rows it is brought up to date as it stands.
 */
export function planApply(
  state: WorkbookState,
  changes: WorkbookChanges,
  capabilities: Capabilities,
  { snapshot, glances }: OldSummary = NO_OLD,
): Plan {
  const skipped: SkippedChange[] = [];
  const skip = skipsInto(skipped);
  const touched: TouchedNote[] = [];
  const summaries = summarySteps(state, changes.sheets, { capabilities, skip, snapshot, before: glances });
  const steps = [
    ...draftSteps(state),
    ...summaries.flatMap(({ written }) => written),
    ...markAllSteps(state, changes.marks, capabilities, skip),
    ...noteSteps(state, changes, capabilities, { skip, touched }),
    ...summaries.flatMap(({ takenOver }) => takenOver),
  ];
  return { steps, skipped, touched };
}

/** What is known of our sheet of an earlier run, and looks at it in the request that takes it away. */
export interface OldSummary {
  readonly snapshot: SheetSnapshot | null;
  readonly glances: readonly Glance[];
}

const NO_OLD: OldSummary = { snapshot: null, glances: [] };

type Skip = (sheet: string, what: SkippedChange["what"], reason: SkipReason, cell?: string) => unknown;

/** Notes down each thing once for a sheet and a reason, with all its cells. */
function skipsInto(skipped: SkippedChange[]): Skip {
  const known = new Map<string, SkippedChange & { cells?: string[] }>();
  return (sheet, what, reason, cell) => {
    const key = `${sheet}\n${what}\n${reason}`;
    const change = known.get(key) ?? { sheet, what, reason };
    if (!known.has(key)) skipped.push(change);
    known.set(key, change);
    if (cell !== undefined) (change.cells ??= []).push(cell);
  };
}

/** Takes away what a run that broke off left. */
export function draftSteps(state: WorkbookState): Step[] {
  const { draft, markers, structureLocked } = state;
  const steps: Step[] = [];
  if (draft !== null && !structureLocked) {
    // Not by way of the scope, which would take a new sheet of this name for the one that is gone.
    steps.push({
      bytes: CALL_BYTES,
      run: ({ workbook }) => deleteSheet(workbook.worksheets.getItem(draft), isBuried(state, draft)),
    });
  }
  if (markers.draft && (draft === null || !structureLocked)) {
    steps.push({ bytes: CALL_BYTES, run: ({ workbook }) => workbook.names.getItem(DRAFT_MARKER).delete() });
  }
  return steps;
}

interface SheetSteps {
  readonly written: readonly Step[];
  readonly takenOver: readonly Step[];
}

function summarySteps(
  state: WorkbookState,
  contents: readonly SheetContent[],
  {
    capabilities,
    skip,
    snapshot,
    before,
  }: {
    readonly capabilities: Capabilities;
    readonly skip: Skip;
    readonly snapshot: SheetSnapshot | null;
    readonly before: readonly Glance[];
  },
): SheetSteps[] {
  const taken = new Set(state.sheets.map(({ name }) => name.toLowerCase()));
  if (state.draft !== null) taken.delete(state.draft.toLowerCase());
  return contents.flatMap((content) => {
    if (state.structureLocked) {
      skip(content.name, "sheet", "workbook-protected");
      return [];
    }
    const old = content.marker === SUMMARY_MARKER ? state.summary : null;
    if (old !== null) taken.delete(old.toLowerCase());
    if (taken.has(content.name.toLowerCase())) {
      skip(content.name, "sheet", "name-taken");
      return [];
    }
    taken.add(content.name.toLowerCase());
    if (content.marker === undefined) {
      return [{ written: sheetSteps(content, content.name, capabilities), takenOver: [] }];
    }
    const known = snapshot !== null && snapshot.name === old ? snapshot : null;
    const update = known && old === content.name ? updateSteps(known, content) : null;
    if (update) return [{ written: update, takenOver: [] }];
    const working = old === null ? content.name : freeName(content.name, [...taken, old.toLowerCase()]);
    const written = sheetSteps(content, working, capabilities).flatMap((step, index) =>
      index === 0 ? [step, nameStep(DRAFT_MARKER, working)] : [step],
    );
    const order = { content, working, old, marker: content.marker, before: old === null ? [] : before };
    const remarks = state.remarks.filter(({ sheet }) => sheet === old);
    const belongings = known ? belongingSteps(known, content, { sheet: working, remarks, capabilities }) : [];
    return [{ written: [...written, ...belongings], takenOver: takeOverSteps(state, order) }];
  });
}

interface TakeOver {
  readonly content: SheetContent;
  /** The name under which the sheet was written. */
  readonly working: string;
  readonly old: string | null;
  readonly marker: string;
  readonly before: readonly Glance[];
}

/**
 * One step, so that it is one request: the new sheet becomes ours, the old one becomes what is to be taken away, and
 * only then it goes and leaves its name. Wherever this breaks off, the names tell which sheet is which.
 */
function takeOverSteps(state: WorkbookState, { content, working, old, marker, before }: TakeOver): Step[] {
  const hadMarker = marker === SUMMARY_MARKER && state.markers.summary;
  const answer = before.reduce((sum, { answerBytes }) => sum + answerBytes, 0);
  const run: Step["run"] = ({ context, workbook }) => {
    for (const glance of before) glance.ask(context);
    const { names, worksheets } = workbook;
    const sheet = worksheets.getItem(working);
    const draft = names.getItem(DRAFT_MARKER);
    if (hadMarker) names.getItem(marker).formula = firstCell(working);
    else names.add(marker, sheet.getRange("A1"));
    if (old !== null) {
      draft.formula = firstCell(old);
      deleteSheet(worksheets.getItem(old), isBuried(state, old));
      // Where people had put its tab.
      const place = state.sheets.find(({ name }) => name === old)?.position;
      if (place !== undefined && place < state.sheets.length - 1) sheet.position = place;
    }
    draft.delete();
    if (working !== content.name) sheet.name = content.name;
  };
  const steps: Step[] = [{ bytes: CALL_BYTES * 6, answer, run }];
  // Apart, since Excel refuses it while another workbook has the focus.
  if (state.active === old) {
    const activate: Step["run"] = ({ workbook }) => workbook.worksheets.getItem(content.name).activate();
    steps.push({ bytes: CALL_BYTES, optional: "view", run: activate });
  }
  return steps;
}

function isBuried({ sheets }: WorkbookState, sheet: string): boolean {
  return sheets.find(({ name }) => name === sheet)?.buried ?? false;
}

/** Excel deletes no sheet that only a program can show. */
function deleteSheet(sheet: Excel.Worksheet, buried: boolean): void {
  if (buried) sheet.visibility = "Hidden";
  sheet.delete();
}

function firstCell(sheet: string): string {
  return `=${quoted(sheet)}!$A$1`;
}

function nameStep(marker: string, sheet: string): Step {
  return {
    bytes: CALL_BYTES,
    run: (scope) => void scope.workbook.names.add(marker, scope.sheet(sheet).getRange("A1")),
  };
}

const MAX_SHEET_NAME = 31;

/** "评估汇总 (2)", or the next number that is free. */
export function freeName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const free = `${name.slice(0, MAX_SHEET_NAME - ending.length)}${ending}`;
    if (!lower.has(free.toLowerCase())) return free;
  }
}

function markAllSteps(state: WorkbookState, marks: readonly Mark[], { rangeAreas }: Capabilities, skip: Skip): Step[] {
  const bySheet = new Map<string, Mark[]>();
  for (const mark of marks) {
    const held = bySheet.get(mark.area.sheet);
    if (held) held.push(mark);
    else bySheet.set(mark.area.sheet, [mark]);
  }
  for (const name of bySheet.keys()) {
    if (!state.sheets.some((sheet) => sheet.name === name)) skip(name, "marks", "no-such-sheet");
  }
  return state.sheets.flatMap((sheet) => {
    const wanted = bySheet.get(sheet.name) ?? [];
    if (sheet.name === state.summary || sheet.name === state.draft) return [];
    if (sheet.locked.marks) {
      if (wanted.length > 0 || sheet.formats.marks.length > 0) skip(sheet.name, "marks", "sheet-protected");
      return [];
    }
    return [...unmarkSteps(sheet), ...markSteps(sheet, wanted, rangeAreas)];
  });
}

/** Without comments at all the findings stay in the pane and in the summary: nothing is skipped then. */
function noteSteps(
  state: WorkbookState,
  { notes }: WorkbookChanges,
  capabilities: Capabilities,
  { skip, touched }: { readonly skip: Skip; readonly touched: TouchedNote[] },
): Step[] {
  if (!capabilities.comments && !capabilities.notes) return [];
  for (const { sheet } of notes) {
    if (!state.sheets.some(({ name }) => name === sheet)) skip(sheet, "notes", "no-such-sheet");
  }
  const remarks = state.remarks.filter(({ sheet }) => sheet !== state.summary && sheet !== state.draft);
  const { kept, left } = bearable(notes);
  for (const { sheet, row, column } of left) skip(sheet, "notes", "too-many-notes", cellName(row, column));
  const { orders, locked } = planRemarks(state.sheets, remarks, kept);
  for (const sheet of locked) skip(sheet, "notes", "sheet-protected");
  const refused = ({ sheet, cell }: RemarkOrder, reason: SkipReason): unknown => skip(sheet, "notes", reason, cell);
  // Where the command line's notes are there and cannot be seen, the first refusal says that they are in the way.
  const expected = unseenNotes(state, capabilities).length > 0;
  return remarkSteps(orders, capabilities, { refused, touched }).map((step) => ({ ...step, expected }));
}

export interface ClearPlan {
  readonly steps: readonly Step[];
  /** Protected sheets where something of ours has to stay. */
  readonly locked: ReadonlySet<string>;
  /** What Excel refused to take away, complete once the steps were done; what may stay, since it cannot be seen. */
  readonly stayed: readonly SkippedChange[];
  /** Notes that the steps found in their cells. */
  readonly touched: readonly TouchedNote[];
}

/** Steps that take away all that is ours. */
export function planClear(state: WorkbookState, capabilities: Capabilities): ClearPlan {
  const locked = new Set<string>();
  const stayed: SkippedChange[] = unseenNotes(state, capabilities);
  const touched: TouchedNote[] = [];
  const note = skipsInto(stayed);
  const skip: Skip = (sheet, what, reason, cell) =>
    reason === "sheet-protected" ? locked.add(sheet) : note(sheet, what, reason, cell);
  const steps = [
    ...markAllSteps(state, [], capabilities, skip),
    ...draftSteps(state),
    ...dropSummarySteps(state),
    ...noteSteps(state, { marks: [], notes: [], sheets: [] }, capabilities, { skip, touched }),
  ];
  return { steps, locked, stayed, touched };
}

/**
 * The command line and the desk write notes, which only newer Excels show to add-ins: where a sheet is marked and bears no
 * comment of ours, its notes are there and cannot be reached.
 */
function unseenNotes({ sheets, remarks }: WorkbookState, { notes }: Capabilities): SkippedChange[] {
  if (notes || remarks.some(isOurs)) return [];
  return sheets
    .filter(({ formats }) => formats.marks.length > 0)
    .map(({ name }) => ({ sheet: name, what: "notes", reason: "notes-out-of-reach" }));
}

function dropSummarySteps(state: WorkbookState): Step[] {
  const { sheets, summary, draft, markers, structureLocked } = state;
  // A workbook cannot be without a visible sheet: one that shows nothing but our summary keeps it.
  const others = sheets.some(({ name, visible }) => visible && name !== summary && name !== draft);
  if (summary !== null && (!others || structureLocked)) return [];
  const run: Step["run"] = ({ workbook }) => {
    if (markers.summary) workbook.names.getItem(SUMMARY_MARKER).delete();
    if (summary !== null) deleteSheet(workbook.worksheets.getItem(summary), isBuried(state, summary));
  };
  return markers.summary ? [{ bytes: CALL_BYTES * 2, run }] : [];
}
