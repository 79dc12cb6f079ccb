/** Runs in the pane of the simulated Excel: the host, and the session on top of it, at the hands of a test. */
import { SCHEMES, type Scheme } from "../../../src/criteria";
import { excelHost, HostError, ready, type ExcelHost, type HostProgress } from "../../../src/hosts/excel";
import { createPaneSession, type PaneSession } from "../../../src/session/pane-session";
import { assessWorkbook, markWorkbook } from "../../../src/session";

export interface Failure {
  readonly code: string;
  readonly details: string;
  readonly partial: boolean;
}

export interface Trial {
  host: ExcelHost;
  progress: HostProgress[];
  /** 检查并标记, with the requests it took. */
  mark(language?: "zh-CN" | "en-US"): Promise<{ skipped: unknown; requests: number }>;
  /** The pane's own way: begins anew where cells change meanwhile. */
  session: PaneSession;
  scheme: Scheme;
  /** Runs something and answers what came of it. */
  attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { failure: Failure }>;
  events: number;
}

declare global {
  interface Window {
    trial: Promise<Trial>;
  }
}

function defaultScheme(): Scheme {
  const [scheme] = SCHEMES;
  if (!scheme) throw new Error("there is no scheme");
  return scheme;
}

window.trial = ready().then(() => {
  const progress: HostProgress[] = [];
  const host = excelHost({ onProgress: (step) => progress.push(step), timeout: 3_000 });
  const session = createPaneSession(host, {
    today: () => "2024-06-30",
    language: "zh-CN",
    createWorkbook: () => Promise.resolve(new Uint8Array()),
  });
  return {
    host,
    session,
    scheme: defaultScheme(),
    progress,
    events: 0,
    async mark(language = "zh-CN") {
      const before = host.requestCount();
      const assessed = await assessWorkbook(host, { today: "2024-06-30" });
      const skipped = await markWorkbook(host, assessed, { language });
      return { skipped, requests: host.requestCount() - before };
    },
    async attempt(work) {
      try {
        return { value: await work() };
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code, details, partial } = error;
        return { failure: { code, details, partial } };
      }
    },
  };
});
