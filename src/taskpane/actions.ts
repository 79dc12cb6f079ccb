/** What the buttons do: asks the session, says the steps, and keeps what came of it or what failed. */
import { useMemo, type Dispatch } from "react";
import type { IndicatorId, Scheme } from "../criteria";
import { RecognitionError } from "../recognise/recognition-error";
import type { Answers } from "../recognise/recognition";
import { formatScore } from "../report/figures";
import { gapsInOrder } from "../report/gaps";
import type { Words } from "../report/words";
import type { Messages } from "../i18n";
import type { CheckResult, Decision, ExportedFile, OnStep, PaneSession } from "../session/pane-session";
import { formatArea, HostError, type CellArea } from "../spreadsheet";
import { copyText, download } from "./download";
import type { PaneAction } from "./state";

export type ExportChoice = "graded" | "summary" | "report" | "json" | "open-graded" | "open-summary" | "copy-report";

export interface Actions {
  readonly check: (mark: boolean) => void;
  /** Takes down what the person says about the workbook, and checks again. */
  readonly answer: (answers: Answers) => void;
  /** Switches the mode 评审, and judges what is on show by it. */
  readonly review: (on: boolean) => void;
  /** Looks again after the user changed cells: reads only, and says nothing when Excel is busy. */
  readonly recheck: () => Promise<void>;
  readonly clear: () => void;
  readonly adjudicate: (organisation: string, indicator: IndicatorId, decision: Decision) => void;
  readonly exportAs: (choice: ExportChoice) => void;
  /** Calls off what can be: a file that Excel does not hand over. */
  readonly cancel: () => void;
  readonly newChecklist: (scheme: Scheme, organisations: readonly string[]) => void;
  /** Jumps there; what is hidden is shown only with `reveal`. */
  readonly select: (area: CellArea, reveal?: boolean) => void;
}

interface Tools {
  readonly session: PaneSession;
  readonly dispatch: Dispatch<PaneAction>;
  readonly words: Words;
  readonly said: Messages["pane"];
}

/** The actions, the same ones as long as session and words are. */
export function useActions({ session, dispatch, words, said }: Tools): Actions {
  return useMemo(() => actionsFor({ session, dispatch, words, said }), [session, dispatch, words, said]);
}

function actionsFor({ session, dispatch, words, said }: Tools): Actions {
  const onStep: OnStep = (step) => dispatch({ type: "step", step });

  /** The export that may be called off. */
  let underWay: AbortController | null = null;

  /** What came in between: questions are asked, anything else is a failure that can be tried again. */
  function stopped(error: unknown, retry: () => void, result: CheckResult | null): void {
    if (error instanceof RecognitionError) dispatch({ type: "asked", asked: error.recognition });
    else if (error instanceof HostError && error.code === "cancelled") {
      dispatch({ type: "done", notice: said.done.cancelled, result });
    } else dispatch({ type: "failed", failure: { error, retry }, result });
  }

  /** Runs until done or failed; a failure can be tried again as it was. */
  function run(work: () => Promise<string>): void {
    const before = session.latest;
    const changed = (): CheckResult | null => (session.latest === before ? null : session.latest);
    work().then(
      (notice) => dispatch({ type: "done", notice, result: changed() }),
      (error: unknown) => stopped(error, () => run(work), changed()),
    );
  }

  return {
    check: (mark) => run(async () => doneText(await session.check({ mark }, onStep), words, said)),
    answer: (answers) => run(async () => doneText(await session.answer(answers, onStep), words, said)),
    review: (on) => {
      dispatch({ type: "reviewing", on });
      run(async () => {
        const result = await session.review(on, onStep);
        return result ? doneText(result, words, said) : said.reviewing.now[on ? "on" : "off"];
      });
    },
    recheck: async () => {
      try {
        const result = await session.recheck();
        dispatch({ type: "done", notice: said.done.rechecked(gapCount(result)), result });
      } catch (error) {
        if (error instanceof RecognitionError) dispatch({ type: "asked", asked: error.recognition });
        // Most often the user is typing: the next change brings the next look. A check by button tells what is wrong.
      }
    },
    clear: () =>
      run(async () => {
        const stayed = await session.clear(onStep);
        dispatch({ type: "cleared", stayed });
        return stayed.length > 0 ? said.done.clearedPartly : said.done.cleared;
      }),
    adjudicate: (organisation, indicator, decision) =>
      run(async () => {
        const result = await session.adjudicate(organisation, indicator, decision, onStep);
        dispatch({ type: "dialog", dialog: null });
        const score = result.assessment.organisations.find(({ name }) => name === organisation)?.score;
        return said.done.adjudicated(indicator, formatScore(score?.confirmed ?? null));
      }),
    exportAs: (choice) =>
      run(async () => {
        const calledOff = new AbortController();
        underWay = calledOff;
        return exportAs(choice, { session, onStep, said, signal: calledOff.signal });
      }),
    cancel: () => underWay?.abort(),
    newChecklist: (scheme, organisations) =>
      run(async () => {
        await session.newChecklist(scheme, organisations, onStep);
        dispatch({ type: "dialog", dialog: null });
        return said.done.created;
      }),
    select: (area, reveal = false) => {
      const work = async (): Promise<void> => {
        const { area: there, hidden } = await session.select(area, { reveal });
        // What is hidden is told by a notice of its own.
        const notice = hidden ? said.done.hidden(there.sheet) : said.done.selected(formatArea(there));
        dispatch({ type: "said", notice, hidden: hidden && { area, why: hidden } });
      };
      const go = (): void => {
        work().catch((error: unknown) => dispatch({ type: "failed", failure: { error, retry: go } }));
      };
      go();
    },
  };
}

/** Gaps of all organisations. */
export function gapCount({ assessment }: CheckResult): number {
  return assessment.organisations.reduce((count, organisation) => count + gapsInOrder(organisation).length, 0);
}

/** What a check came to, in one line. */
export function doneText(result: CheckResult, words: Words, { done }: Messages["pane"]): string {
  const { organisations } = result.assessment;
  const named = organisations.length > 1;
  const conclusion = organisations
    .map(({ name, conclusion: own }) => `${named ? `${name} ` : ""}${words.terms.conclusion[own]}`)
    .join(words.report.clauseSeparator);
  const say = !result.marked ? done.checked : result.skipped.length > 0 ? done.markedPartly : done.marked;
  return say(conclusion, gapCount(result));
}

async function exportAs(
  choice: ExportChoice,
  {
    session,
    onStep,
    said,
    signal,
  }: {
    readonly session: PaneSession;
    readonly onStep: OnStep;
    readonly said: Messages["pane"];
    readonly signal: AbortSignal;
  },
): Promise<string> {
  const deliver = (file: ExportedFile): string => {
    download(file);
    return said.done.exported(file.name);
  };
  switch (choice) {
    case "graded":
      return deliver(await session.exportGraded(onStep, signal));
    case "summary":
      return deliver(await session.exportSummary(onStep));
    case "report":
      return deliver(await session.exportHtml(onStep));
    case "json":
      return deliver(await session.exportJson(onStep));
    case "open-graded":
      await session.openCopy(await session.exportGraded(onStep, signal), onStep);
      return said.done.opened;
    case "open-summary":
      await session.openCopy(await session.exportSummary(onStep), onStep);
      return said.done.opened;
    case "copy-report":
      await copyText(await session.exportText(onStep));
      return said.done.copied;
  }
}
