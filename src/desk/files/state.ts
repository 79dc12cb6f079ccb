/** What the desk holds, and the only way it changes. */
import type { Answers } from "../../recognise/recognition";
import type { FileId, Judged } from "../contract";
import type { Sorting, TableFilter } from "../many/table-rows";
import { isUnreadable, needsAnswer, type DeskFile } from "./desk-file";

/** How the table is looked at. */
export interface TableView {
  readonly filter: TableFilter;
  readonly sorting: Sorting | null;
}

/** How many files were not taken in: of another kind, graded copies of one that was, on the desk already. */
interface PassedOver {
  readonly skipped: number;
  readonly copies: number;
  readonly already: number;
}

export interface DeskState {
  readonly files: readonly DeskFile[];
  /** The file on show; null for the table (or the start page while there are no files). */
  readonly open: FileId | null;
  /** The file that was on show before the table: where the table begins. */
  readonly left: FileId | null;
  /** Stays while a workbook is open. */
  readonly table: TableView;
  /** Something to say about what was added, in words that are made late. */
  readonly passedOver: PassedOver & { readonly nothing: boolean };
  /** Judging was stopped with files left. */
  readonly stopped: boolean;
}

export type DeskAction =
  | ({ readonly type: "added"; readonly files: readonly DeskFile[] } & PassedOver)
  | { readonly type: "judged"; readonly outcomes: ReadonlyMap<FileId, Judged> }
  | { readonly type: "judging-again" }
  | { readonly type: "answered"; readonly id: FileId; readonly answers: Answers }
  | { readonly type: "unsaved"; readonly id: FileId; readonly unsaved: boolean }
  | { readonly type: "saved-all"; readonly but: ReadonlySet<FileId> }
  | { readonly type: "table"; readonly table: TableView }
  | { readonly type: "removed"; readonly id: FileId }
  | { readonly type: "cleared" }
  | { readonly type: "opened"; readonly id: FileId | null }
  | { readonly type: "stopped"; readonly stopped: boolean };

export const EMPTY_DESK: DeskState = {
  files: [],
  open: null,
  left: null,
  table: { filter: { search: "", state: null }, sorting: null },
  passedOver: { skipped: 0, copies: 0, already: 0, nothing: false },
  stopped: false,
};

/** The next state. */
export function reduceDesk(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case "added": {
      // One workbook alone is what the person wants to look at.
      const [only] = action.files;
      const alone = state.files.length === 0 && action.files.length === 1 && only ? only.id : null;
      return {
        ...state,
        files: [...state.files, ...action.files],
        open: alone ?? (action.files.length > 0 ? null : state.open),
        passedOver: {
          skipped: action.skipped,
          copies: action.copies,
          already: action.already,
          nothing: action.files.length + action.skipped + action.copies + action.already === 0,
        },
        stopped: false,
      };
    }
    case "judged":
      return {
        ...state,
        files: state.files.map((file) => {
          const judged = action.outcomes.get(file.id);
          return judged === undefined ? file : { ...file, outcome: judged.document, recognition: judged.recognition };
        }),
      };
    case "judging-again":
      // The one on show is judged where it is shown.
      return {
        ...state,
        stopped: false,
        files: state.files.map((file) =>
          file.id === state.open || isUnreadable(file) ? file : { ...file, outcome: null },
        ),
      };
    case "answered":
      return {
        ...state,
        files: state.files.map((file) => (file.id === action.id ? { ...file, answers: action.answers } : file)),
      };
    case "unsaved":
      return {
        ...state,
        files: state.files.map((file) => (file.id === action.id ? { ...file, unsaved: action.unsaved } : file)),
      };
    case "saved-all":
      return {
        ...state,
        files: state.files.map((file) =>
          file.unsaved && !action.but.has(file.id) ? { ...file, unsaved: false } : file,
        ),
      };
    case "table":
      return { ...state, table: action.table };
    case "removed":
      return {
        ...state,
        files: state.files.filter(({ id }) => id !== action.id),
        open: state.open === action.id ? null : state.open,
      };
    case "cleared":
      return EMPTY_DESK;
    case "opened":
      return { ...state, open: action.id, left: state.open, passedOver: EMPTY_DESK.passedOver };
    case "stopped":
      return { ...state, stopped: action.stopped };
  }
}

/** How many were looked at, how many of those could not be judged or wait for an answer, and how many there are. */
export function progressOf({ files }: DeskState): {
  readonly done: number;
  readonly failed: number;
  readonly asking: number;
  readonly all: number;
} {
  let done = 0;
  let failed = 0;
  let asking = 0;
  for (const file of files) {
    if (file.outcome === null) continue;
    done += 1;
    if (needsAnswer(file)) asking += 1;
    else if ("error" in file.outcome) failed += 1;
  }
  return { done, failed, asking, all: files.length };
}
