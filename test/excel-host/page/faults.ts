/** Things that go wrong in a real Excel, to be switched on by tests. */

export interface Faults {
  /** A cell is being edited: every batch is refused. */
  editing: boolean;
  /** Milliseconds before each answer. */
  latency: number;
  /** The connection is gone: "silent" never answers, "failing" answers with ConnectionFailure. */
  connection: "up" | "silent" | "failing";
  /** The code with which a comment is refused on a cell with a note. */
  noteRefusal: string;
  front: "sheet" | "chart sheet" | "other workbook" | "grouped sheets";
  formatIdsArePriorities: boolean;
  /** Failure codes by request number (from 1, counted as `requests`). */
  planned: Map<number, PlannedFailure>;
  /** What a person does just before a request, by its number. */
  meddling: Map<number, () => void>;
  /** Requests that are carried out and never answered. */
  lost: Set<number>;
  /** Whether files are handed out, or asked for without an answer. */
  files: "up" | "silent";
  /** Largest request and answer in bytes. */
  requestLimit: number;
  responseLimit: number;
}

export interface PlannedFailure {
  code: string;
  message: string;
  /** How many of the request's actions are done before it fails; 0: none. */
  after: number;
}

/** 5 MB, as Excel on the web has it. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export function noFaults(): Faults {
  return {
    editing: false,
    latency: 0,
    connection: "up",
    noteRefusal: "InvalidOperation",
    front: "sheet",
    formatIdsArePriorities: false,
    planned: new Map(),
    meddling: new Map(),
    lost: new Set(),
    files: "up",
    requestLimit: PAYLOAD_LIMIT,
    responseLimit: PAYLOAD_LIMIT,
  };
}

/** One request as the log keeps it. */
export interface LogEntry {
  /** From 1; 0 for clean-ups, which are not counted. */
  number: number;
  /** "cleanup": office.js lets go of ranges after `Excel.run`, a request of its own that nobody waits for. */
  kind: "batch" | "cleanup" | "common";
  /** Sizes in bytes of UTF-8. */
  requestBytes: number;
  responseBytes: number;
  /** How many actions the batch held. */
  actions: number;
  /** What it did, in order: "Worksheet.getRange", "set Range.values", "load Range". For the common API: its number. */
  steps: string[];
  /** Code of the failure it was answered with. */
  error: string | null;
  /** Milliseconds the simulated Excel took, latency included. */
  milliseconds: number;
}
