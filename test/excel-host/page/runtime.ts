/** The simulated Excel itself, without any page: takes requests, gives answers, raises events. */
import { parseReference } from "../model/address";
import { isVisible } from "../model/sheets";
import type { Area, Sheet, Workbook } from "../model/types";
import { execute, INTERNAL_SERVICE, References, type BatchResult } from "../protocol/executor";
import type { Host, HostEvent } from "../protocol/host";
import { ACTION, isRecord, PATH } from "../protocol/messages";
import { noFaults, type Faults, type LogEntry } from "./faults";
import type { HostSettings } from "./settings";

/** The numbers by which office.js learns of failures that concern a whole request. */
export const OFFICE_ERROR = {
  cellEditing: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noCapability: 7000,
  internal: 5001,
} as const;

export type Outcome = { body: string } | { officeError: number } | { silent: true };

type Request = Parameters<Host["ask"]>[0];

export class Runtime implements Host {
  readonly references = new References();
  faults: Faults = noFaults();
  log: LogEntry[] = [];
  /** Called after anything may have changed. */
  onChange: () => void = () => undefined;
  onEvent: (entry: readonly [category: number, type: number, target: string, message: string, id: number]) => void =
    () => undefined;
  onAsk: (request: Request) => void = () => undefined;
  private readonly listeners = new Set<string>();
  private readonly eventRanges = new Map<string, { sheet: Sheet; area: Area }>();
  private eventCount = 0;

  constructor(
    public book: Workbook,
    readonly settings: HostSettings,
  ) {}

  get userName(): string {
    return this.settings.userName;
  }

  supports(version: string): boolean {
    const [major = 0, minor = 0] = version.split(".").map(Number);
    const [ours = 0, to = 0] = this.settings.api.split(".").map(Number);
    return major < ours || (major === ours && minor <= to);
  }

  get noteRefusal(): string {
    return this.faults.noteRefusal;
  }

  get formatIdsArePriorities(): boolean {
    return this.faults.formatIdsArePriorities;
  }

  get front(): Host["front"] {
    return this.faults.front;
  }

  now(): string {
    return this.settings.now ?? new Date().toISOString();
  }

  listen(type: number, target: string, on: boolean): void {
    if (on) this.listeners.add(`${type} ${target}`);
    else this.listeners.delete(`${type} ${target}`);
  }

  raise(event: HostEvent): void {
    for (const target of [event.sheetId, "Workbook"]) {
      if (!this.listeners.has(`${event.type} ${target}`)) continue;
      this.eventCount += 1;
      const referenceId = `event-${this.eventCount}`;
      this.rememberRange(referenceId, event);
      this.onEvent([65_536, event.type, target, JSON.stringify({ ...event.args, referenceId }), this.eventCount]);
    }
  }

  private rememberRange(referenceId: string, event: HostEvent): void {
    const sheet = this.book.sheets.find(({ id }) => id === event.sheetId);
    const { address } = event.args;
    const area = typeof address === "string" ? parseReference(address)?.area : undefined;
    if (sheet && area) this.eventRanges.set(referenceId, { sheet, area });
  }

  eventRange(referenceId: string): { sheet: Sheet; area: Area } | null {
    const found = this.eventRanges.get(referenceId);
    return found && this.book.sheets.includes(found.sheet) ? found : null;
  }

  forget(referenceId: string): void {
    this.references.forget(referenceId);
  }

  heldAreas(sheet: Sheet): Area[] {
    return this.references.areasOn(sheet);
  }

  ask(request: Request): void {
    this.onAsk(request);
  }

  /** Answers a rich-API request: the body's text and whether it is for the web host's other root. */
  batch(body: string, wac: boolean): Outcome {
    // office.js's own greeting is none of the add-in's requests.
    if (body.includes(INTERNAL_SERVICE)) return { body: JSON.stringify(execute(body, wac, this, this.references)) };
    this.faults.meddling.get(this.counted + 1)?.();
    const started = performance.now();
    const entry = this.begin("batch", body);
    const finish = (outcome: Outcome, error: string | null): Outcome => {
      entry.milliseconds = performance.now() - started;
      entry.error = error;
      if ("body" in outcome) entry.responseBytes = byteLength(outcome.body);
      return outcome;
    };
    const { faults } = this;
    if (faults.connection === "silent") return finish({ silent: true }, "(no answer)");
    if (faults.connection === "failing")
      return finish(failed("ConnectionFailure", "the connection to the workbook is gone"), "ConnectionFailure");
    if (entry.requestBytes > faults.requestLimit)
      return finish({ officeError: OFFICE_ERROR.requestTooLarge }, "RequestPayloadSizeLimitExceeded");
    if (faults.editing) return finish({ officeError: OFFICE_ERROR.cellEditing }, "InvalidOperationInCellEditMode");
    const planned = faults.planned.get(entry.number);
    if (planned && planned.after === 0) return finish(failed(planned.code, planned.message), planned.code);
    const done = Math.min(planned?.after ?? 0, entry.actions - 1);
    const result = execute(planned ? shortened(body, done) : body, wac, this, this.references);
    if (planned && !result.Error) result.Error = errorOf(planned.code, planned.message, done);
    this.onChange();
    if (faults.lost.has(entry.number)) return finish({ silent: true }, "(the answer is lost)");
    const text = JSON.stringify(result);
    if (byteLength(text) > faults.responseLimit)
      return finish({ officeError: OFFICE_ERROR.responseTooLarge }, "ResponsePayloadSizeLimitExceeded");
    return finish({ body: text }, result.Error?.Code ?? null);
  }

  /** Notes a call of the common API. */
  common(dispatchId: number, request: string): LogEntry {
    const entry = this.begin("common", request);
    entry.steps = [`common ${dispatchId}`];
    return entry;
  }

  private begin(kind: LogEntry["kind"], body: string): LogEntry {
    const steps = kind === "batch" ? stepsOf(body) : [];
    const cleanup = steps.length > 0 && steps.every((step) => step === "" || step.endsWith("._RemoveReference"));
    const entry: LogEntry = {
      number: cleanup ? 0 : this.counted + 1,
      kind: cleanup ? "cleanup" : kind,
      requestBytes: byteLength(body),
      responseBytes: 0,
      actions: steps.length,
      steps,
      error: null,
      milliseconds: 0,
    };
    this.log.push(entry);
    return entry;
  }

  /** Requests so far that the add-in waited for. */
  get counted(): number {
    return this.log.filter(({ kind }) => kind !== "cleanup").length;
  }

  /** The sheet on top, or the first visible one. */
  get top(): Sheet | undefined {
    return this.book.sheets.find(({ id }) => id === this.book.active) ?? this.book.sheets.find(isVisible);
  }
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function errorOf(code: string, message: string, index: number): NonNullable<BatchResult["Error"]> {
  return { Code: code, Message: message, Location: "", ActionIndex: index, HttpStatusCode: 400 };
}

function failed(code: string, message: string): { body: string } {
  const result: BatchResult = { Results: [], TraceIds: [], Error: errorOf(code, message, 0) };
  return { body: JSON.stringify(result) };
}

/** The same request with its first actions alone. */
function shortened(body: string, actions: number): string {
  const json: unknown = JSON.parse(body);
  if (!isRecord(json) || !Array.isArray(json["Actions"])) return body;
  return JSON.stringify({ ...json, Actions: json["Actions"].slice(0, actions) });
}

const VERBS: Readonly<Record<number, string>> = {
  [ACTION.query]: "load",
  [ACTION.method]: "call",
  [ACTION.setProperty]: "set",
};

/** What a batch does, in words short enough for a log; instantiations are told by the methods that they call. */
function stepsOf(body: string): string[] {
  try {
    const json: unknown = JSON.parse(body);
    if (!isRecord(json) || !Array.isArray(json["Actions"]) || !isRecord(json["ObjectPaths"])) return [];
    const { ObjectPaths: paths } = json;
    return json["Actions"].map((action: unknown) => {
      if (!isRecord(action)) return "?";
      const path = paths[String(action["ObjectPathId"])];
      const name = isRecord(path) ? (path["ObjectPathType"] === PATH.indexer ? "getItem" : String(path["Name"])) : "";
      const verb = VERBS[Number(action["ActionType"])];
      return verb
        ? `${verb} ${name}${typeof action["Name"] === "string" && action["Name"] !== "" ? `.${action["Name"]}` : ""}`
        : name;
    });
  } catch {
    return [];
  }
}
