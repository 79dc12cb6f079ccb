import type { CheckResult } from "../../src/session/pane-session";
import { INITIAL_STATE, NO_FILTERS, reduce, shownOrganisation, type PaneState } from "../../src/taskpane/state";
import { checkedSample } from "./checked-sample";

let two: CheckResult;
let one: CheckResult;
beforeAll(async () => {
  two = await checkedSample("two-organisations");
  one = await checkedSample("many-gaps");
});

const done = (state: PaneState, result: CheckResult): PaneState => reduce(state, { type: "done", notice: "", result });

describe("the state of the pane", () => {
  it("shows the first organisation, and keeps to another one while it is there", () => {
    const first = done(INITIAL_STATE, two);
    expect(shownOrganisation(first)?.name).toBe(two.assessment.organisations[0]?.name);
    const other = two.assessment.organisations[1]?.name ?? "";
    const chosen = reduce(first, { type: "organisation", name: other });
    expect(shownOrganisation(done(chosen, two))?.name).toBe(other);
    expect(shownOrganisation(done(chosen, one))?.name).toBe(one.assessment.organisations[0]?.name);
  });

  it("takes a failure away when the next step begins, and keeps the result", () => {
    const failure = { error: new Error("x"), retry: () => undefined };
    const failed = reduce(done(INITIAL_STATE, one), { type: "failed", failure });
    expect(failed).toMatchObject({ failure, step: null });
    expect(failed.result).toBe(one);
    expect(reduce(failed, { type: "step", step: "reading" })).toMatchObject({ failure: null, step: "reading" });
  });

  it("says that marks are stale once a result is not the marked one, until they are written or cleared", () => {
    const marked = done(INITIAL_STATE, { ...one, marked: true });
    expect(marked.marksStale).toBe(false);
    const looked = done(marked, one);
    expect(looked.marksStale).toBe(true);
    expect(done(looked, one).marksStale).toBe(true);
    expect(done(looked, { ...one, marked: true }).marksStale).toBe(false);
    expect(reduce(looked, { type: "cleared" }).marksStale).toBe(false);
    expect(done(INITIAL_STATE, one).marksStale).toBe(false);
  });

  it("drops the verdict filter with the tab, for not every list has each verdict", () => {
    const filtered = reduce(INITIAL_STATE, { type: "filter", filters: { verdict: "fail", search: "部" } });
    expect(reduce(filtered, { type: "tab", tab: "problems" }).filters).toEqual({ ...NO_FILTERS, search: "部" });
  });

  it("shows nothing before the first check", () => {
    expect(shownOrganisation(INITIAL_STATE)).toBeNull();
  });
});
