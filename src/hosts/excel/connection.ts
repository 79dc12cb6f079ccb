/** The one line to Excel: a request at a time, each counted, none waited for without end. */
import { HostError, type HostErrorCode } from "../../spreadsheet";
import { hostErrorCode, readFailure, toHostError } from "./office-error";

/** One job's way to Excel. */
export class Session {
  /** Something of this job has been written. */
  written = false;

  constructor(
    private readonly connection: Connection,
    readonly context: Excel.RequestContext = new Excel.RequestContext(),
  ) {}

  /** Sends what was queued on the context, to read. @throws HostError */
  async read(): Promise<void> {
    try {
      await this.connection.send(this.context);
    } catch (error) {
      throw toHostError(error, { before: this.written, now: false });
    }
  }

  /** Sends what was queued on a context of its own, to write. @throws whatever office.js throws, or HostError */
  async write(context: Excel.RequestContext): Promise<void> {
    await this.connection.send(context, true);
    this.written = true;
  }

  /** The error for a request to write that failed; a request of which Excel reached no trace did nothing. */
  failed(error: unknown): HostError {
    if (error instanceof HostError) return error;
    const failure = readFailure(error);
    const unknownEnd = UNKNOWN_END.has(hostErrorCode(failure));
    return toHostError(error, { before: this.written, now: unknownEnd || failure.traces.length > 0 });
  }
}

/** The answer was lost: what was asked may have been done all the same. */
const UNKNOWN_END: ReadonlySet<HostErrorCode> = new Set([
  "connection-lost",
  "no-answer",
  "workbook-closed",
  "response-too-large",
]);

export class Connection {
  /** Requests so far (`context.sync`). */
  requests = 0;
  /** When our last write ended (milliseconds); Infinity while one is under way. */
  lastWrite = -Infinity;
  private tail: Promise<unknown> = Promise.resolve();

  /** @param timeout milliseconds after which a request counts as lost */
  constructor(private readonly timeout: number) {}

  /** Does this job when all earlier ones are done, whether they succeeded or not. */
  run<T>(job: (session: Session) => Promise<T>): Promise<T> {
    const result = this.tail.then(() => job(new Session(this)));
    this.tail = result.catch(() => undefined);
    return result;
  }

  /** One round trip. */
  async send(context: Excel.RequestContext, writes = false): Promise<void> {
    this.requests += 1;
    if (writes) this.lastWrite = Infinity;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new HostError("no-answer", `${this.timeout} ms`, { partial: writes })),
        this.timeout,
      );
    });
    try {
      await Promise.race([context.sync(), late]);
    } finally {
      clearTimeout(timer);
      if (writes) this.lastWrite = Date.now();
    }
  }
}
