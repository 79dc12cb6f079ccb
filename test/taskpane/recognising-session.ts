/** A session over one whose recogniser a test plays: it asks what it is told to ask, and saw what it is told. */
import { RecognitionError } from "../../src/recognise/recognition-error";
import type { Answers, Recognition } from "../../src/recognise/recognition";
import type { CheckResult, OnStep, PaneSession } from "../../src/session/pane-session";

export interface Recogniser {
  /** What stands in the way of judging, or null. */
  readonly asks?: (answers: Answers) => Recognition | null;
  /** What was recognised, in a workbook that was judged. */
  readonly sees?: (answers: Answers, own: Recognition) => Recognition;
}

/** `heard` gets every set of answers. */
export function recognisingSession(
  inner: PaneSession,
  { asks = () => null, sees = (_, own) => own }: Recogniser,
  heard: Answers[] = [],
): PaneSession {
  let answers: Answers = {};
  let asked: Recognition | null = null;
  let marks = false;
  let latest: CheckResult | null = null;
  const judged = async (work: () => Promise<CheckResult>): Promise<CheckResult> => {
    asked = asks(answers);
    if (asked) {
      latest = null;
      throw new RecognitionError(asked);
    }
    const result = await work();
    const { assessment } = result;
    latest = { ...result, assessment: { ...assessment, recognition: sees(answers, assessment.recognition) } };
    return latest;
  };
  const session: PaneSession = {
    get latest() {
      return latest;
    },
    get asked() {
      return asked;
    },
    get answers() {
      return answers;
    },
    get reviewing() {
      return inner.reviewing;
    },
    review: async (on, onStep) =>
      (await inner.review(on)) ? judged(() => inner.check({ mark: marks }, onStep)) : null,
    check: (options, onStep) => {
      marks = options.mark;
      return judged(() => inner.check(options, onStep));
    },
    answer: (said, onStep?: OnStep) => {
      answers = said;
      heard.push(said);
      return judged(async () => {
        await inner.answer(said, onStep);
        // What it never heard of when there was something to ask.
        return inner.check({ mark: marks }, onStep);
      });
    },
    recheck: (onStep) => judged(() => inner.recheck(onStep)),
    clear: (onStep) => inner.clear(onStep),
    adjudicate: (...args) => inner.adjudicate(...args),
    select: (area) => inner.select(area),
    exportGraded: (onStep) => inner.exportGraded(onStep),
    exportSummary: (onStep) => inner.exportSummary(onStep),
    exportHtml: (onStep) => inner.exportHtml(onStep),
    exportJson: (onStep) => inner.exportJson(onStep),
    exportText: (onStep) => inner.exportText(onStep),
    openCopy: (file, onStep) => inner.openCopy(file, onStep),
    newChecklist: (...args) => inner.newChecklist(...args),
    watch: (listener) => inner.watch(listener),
  };
  return session;
}
