/** What office.js throws, as the error that everything above this folder knows. Never made from the message's words. */
import { HostError, type HostErrorCode } from "../../spreadsheet";

/** What there is to know about a failure without reading its words. */
export interface OfficeFailure {
  /** "AccessDenied"; numbers are those of the common API (files). */
  readonly code: string;
  /** The member that failed, "Range.values"; "" where Excel does not tell. */
  readonly location: string;
  /** Traces that had been reached: how far the request got. */
  readonly traces: readonly string[];
}

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  RequestPayloadSizeLimitExceeded: "request-too-large",
  ResponsePayloadSizeLimitExceeded: "response-too-large",
  RangeExceedsLimit: "response-too-large",
  OperationCellsExceedLimit: "response-too-large",
  ConnectionFailure: "connection-lost",
  Timeout: "connection-lost",
  RequestAborted: "connection-lost",
  InvalidSelection: "other-workbook",
  GeneralException: "no-reason",
  InactiveWorkbook: "workbook-closed",
  InvalidOrTimedOutSession: "workbook-closed",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
  UnsupportedFeature: "not-supported",
  ActivityLimitReached: "busy",
  Conflict: "busy",
  HostBusy: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  // The common API: files.
  "5000": "not-supported",
  "5004": "cell-editing",
  "5103": "request-too-large",
  "5104": "response-too-large",
  "7000": "permission",
  "11000": "busy",
};

/** Failures that have nothing to do with what was asked. */
const PASSING: ReadonlySet<HostErrorCode> = new Set([
  "connection-lost",
  "no-answer",
  "workbook-closed",
  "cell-editing",
  "busy",
]);

/** True where another question would have failed as well: Excel is gone, or cannot do anything just now. */
export function isPassing({ code }: HostError): boolean {
  return PASSING.has(code);
}

/** Members that change the tabs: what a protected workbook structure refuses. */
const STRUCTURE = /^(WorksheetCollection\.|Worksheet\.(delete|name|position|visibility|copy)$)/;
/** Excel refuses these requests as a whole: nothing of them was done. */
const WHOLE: ReadonlySet<HostErrorCode> = new Set(["cell-editing", "request-too-large"]);

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Reads an OfficeExtension.Error, an error of the common API, or anything else that was thrown. */
export function readFailure(error: unknown): OfficeFailure {
  const code = property(error, "code");
  const location = property(property(error, "debugInfo"), "errorLocation");
  const traces = property(error, "traceMessages");
  const name = property(error, "name");
  return {
    code:
      typeof code === "string" || typeof code === "number" ? String(code) : typeof name === "string" ? name : "Unknown",
    location: typeof location === "string" ? location : "",
    traces: Array.isArray(traces) ? traces.filter((trace) => typeof trace === "string") : [],
  };
}

/** The code for people. */
export function hostErrorCode({ code, location }: Pick<OfficeFailure, "code" | "location">): HostErrorCode {
  const known = CODES[code];
  if (known) return known;
  if (code === "AccessDenied") {
    if (location === "" || location.startsWith("Workbook.")) return "permission";
    return STRUCTURE.test(location) ? "workbook-protected" : "sheet-protected";
  }
  // Older Excels say no more than this while a cell is being edited, and then name no member.
  if (code === "InvalidOperation" && location === "") return "cell-editing";
  if (code === "ItemNotFound" || code === "InvalidReference") {
    return location === "" || /^(Worksheet|Range)/.test(location) ? "sheet-deleted" : "unknown";
  }
  return "unknown";
}

/**
 * The error to throw.
 *
 * @param written what is known of this step's earlier requests and of this one: something was, or may have been, written.
 */
export function toHostError(error: unknown, written: { before: boolean; now: boolean }): HostError {
  if (error instanceof HostError) return error;
  const failure = readFailure(error);
  const code = hostErrorCode(failure);
  const partial = written.before || (written.now && !WHOLE.has(code));
  const details = [failure.code, failure.location].filter((part) => part !== "").join(" · ");
  return new HostError(code, details, { partial, cause: error });
}
