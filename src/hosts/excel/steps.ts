/** Writing in as few requests as possible: small steps, sent together up to a size that Excel takes. */
import type { HostError } from "../../spreadsheet";
import type { Session } from "./connection";
import { hostErrorCode, readFailure } from "./office-error";

/** What a step works on: fresh for every request, so that a step can be sent again in another one. */
export class Scope {
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** A sheet by name or id, named once in the request. */
  sheet(key: string): Excel.Worksheet {
    const known = this.sheets.get(key) ?? this.workbook.worksheets.getItem(key);
    this.sheets.set(key, known);
    return known;
  }
}

export interface Step {
  /** About how many bytes the step takes in a request. */
  readonly bytes: number;
  /** About how many bytes its answer takes; nothing to speak of unless told. */
  readonly answer?: number;
  /** About how many actions it takes; a handful unless told. */
  readonly actions?: number;
  readonly run: (scope: Scope) => void;
  /** What it takes away may be gone already. */
  readonly mayBeGone?: true;
  /** A step that may be refused without harm to the rest; steps of one group are given up together. */
  readonly optional?: string;
  /** The first refusal in its group is enough: it was to be expected. */
  readonly expected?: boolean;
  /** Told when an optional step was refused; null: it was given up untried. */
  readonly refused?: (why: HostError | null) => void;
}

/** Well below Excel's 5 MB, since sizes are estimates. */
export const REQUEST_BYTES = 4_200_000;
const ANSWER_BYTES = 2_500_000;
/** More of them keep Excel busy for so long that it seems to hang. */
const ACTIONS = 20_000;
const USUAL_ACTIONS = 5;
/** Comments on single cells: a note in the way of some of them is no reason to leave the others without. */
export const ON_CELLS = "notes";
/**
 * After so many refusals in one group the rest of it is given up, since each costs a request: of things that are nice to
 * have soon, of comments later, but soon too where nothing else goes well between.
 */
const PATIENCE = { refusals: 2, inARow: 2 };
const NO_PATIENCE = { refusals: 1, inARow: 1 };
const PATIENCE_ON_CELLS = { refusals: 10, inARow: 3 };

/** Steps put together up to a size in bytes, of question and answer, and in actions; one that is larger stands alone. */
export function packSteps(steps: readonly Step[], limit: number): Step[][] {
  const packs: Step[][] = [];
  let [room, answers, left] = [0, 0, 0];
  for (const step of steps) {
    const { bytes, answer = 0, actions = USUAL_ACTIONS } = step;
    const last = packs.at(-1);
    if (last && bytes <= room && answer <= answers && actions <= left) last.push(step);
    else {
      packs.push([step]);
      [room, answers, left] = [limit, ANSWER_BYTES, ACTIONS];
    }
    room -= bytes;
    answers -= answer;
    left -= actions;
  }
  return packs;
}

export interface StepOptions {
  /** Excel may stop drawing the sheet while it works (ExcelApi 1.9). */
  readonly mayPauseScreen: boolean;
  readonly limit?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Does all steps in order.
 *
 * @throws HostError; `partial` tells whether any step had been done
 */
export async function runSteps(session: Session, steps: readonly Step[], options: StepOptions): Promise<void> {
  const { limit = REQUEST_BYTES, onProgress } = options;
  const refusals = new Map<string, Refusals>();
  let waiting = packSteps(steps, limit);
  let done = 0;
  for (let pack = waiting.shift(); pack; pack = waiting.shift()) {
    const outcome = await sendPack(session, pack, options);
    const { reached } = outcome;
    done += reached;
    onProgress?.(done, steps.length);
    if (outcome.error === null) continue;
    const culprit = pack[reached];
    const rest = pack.slice(reached);
    if (outcome.error.code === "request-too-large" && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      waiting = [rest.slice(0, middle), rest.slice(middle), ...waiting];
    } else if (culprit?.mayBeGone && readFailure(outcome.error.cause).code === "ItemNotFound") {
      waiting = [rest.slice(1), ...waiting].filter((later) => later.length > 0);
    } else if (culprit?.optional !== undefined && isRefusal(outcome.error, culprit.optional)) {
      const group = culprit.optional;
      const known = refusals.get(group) ?? { count: 0, inARow: 0 };
      const between = pack.slice(0, reached).some((step) => step.optional === group);
      const now = { count: known.count + 1, inARow: between ? 1 : known.inARow + 1 };
      refusals.set(group, now);
      culprit.refused?.(outcome.error);
      waiting = [elsewhere(rest.slice(1), group), ...waiting];
      const most = culprit.expected ? NO_PATIENCE : group === ON_CELLS ? PATIENCE_ON_CELLS : PATIENCE;
      if (now.count >= most.refusals || now.inARow >= most.inARow) {
        waiting = waiting.map((later) => giveUp(later, group));
      }
      waiting = waiting.filter((later) => later.length > 0);
    } else throw outcome.error;
  }
}

interface Refusals {
  readonly count: number;
  /** Without any of the group that went well between. */
  readonly inARow: number;
}

/** What refuses one cell often refuses its neighbours: the other half is tried first. */
function elsewhere(steps: readonly Step[], group: string): Step[] {
  if (group !== ON_CELLS || steps.some(({ optional }) => optional !== group)) return [...steps];
  const middle = Math.ceil(steps.length / 2);
  return [...steps.slice(middle), ...steps.slice(0, middle)];
}

/** Sends steps in one request; where it fails, the first step that was not done. */
async function sendPack(
  session: Session,
  pack: readonly Step[],
  { mayPauseScreen }: StepOptions,
): Promise<{ reached: number; error: HostError | null }> {
  const context = new Excel.RequestContext();
  const scope = new Scope(context);
  if (mayPauseScreen) context.application.suspendScreenUpdatingUntilNextSync();
  pack.forEach((step, index) => {
    context.trace(String(index));
    step.run(scope);
  });
  try {
    await session.write(context);
    return { reached: pack.length, error: null };
  } catch (error) {
    const host = session.failed(error);
    // The last trace is that of the step that failed: those before it are done.
    const reached = Math.max(0, ...readFailure(error).traces.map(Number).filter(Number.isInteger));
    if (reached > 0) session.written = true;
    return { reached, error: host };
  }
}

/** Excel did not want this step; not: Excel is gone, or cannot do anything just now. */
function isRefusal({ cause, code }: HostError, group: string): boolean {
  const failure = readFailure(cause);
  const general = [
    "connection-lost",
    "no-answer",
    "workbook-closed",
    "cell-editing",
    "request-too-large",
    "response-too-large",
  ];
  // A comment comes after all else: that was allowed.
  const denied = failure.location === "" && hostErrorCode(failure) === "permission" && group !== ON_CELLS;
  return !general.includes(code) && !denied;
}

function giveUp(pack: readonly Step[], group: string): Step[] {
  return pack.filter((step) => {
    if (step.optional !== group) return true;
    step.refused?.(null);
    return false;
  });
}
