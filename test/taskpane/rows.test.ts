import type { OrganisationAssessment } from "../../src/assess/assessment";
import { gapsInOrder } from "../../src/report/gaps";
import { wordsFor } from "../../src/report/words";
import type { CheckResult } from "../../src/session/pane-session";
import { NO_FILTERS } from "../../src/taskpane/state";
import { filterRows, gapRows, grouped, indicatorRows, overclaimOf, problemRows } from "../../src/taskpane/view/rows";
import { checkedSample } from "./checked-sample";

const words = wordsFor("zh-CN");
let result: CheckResult;
let organisation: OrganisationAssessment;
beforeAll(async () => {
  result = await checkedSample("many-gaps");
  const [first] = result.assessment.organisations;
  if (!first) throw new Error("no organisation");
  organisation = first;
});

describe("the rows of the lists", () => {
  it("put one heading before the gaps of each indicator", () => {
    const rows = grouped(filterRows(gapRows(organisation, [], words), NO_FILTERS));
    const heads = rows.filter(({ kind }) => kind === "head");
    const open = new Set(
      organisation.indicators
        .filter(({ verdict }) => ["fail", "missing", "review"].includes(verdict))
        .map(({ id }) => id),
    );
    expect(heads).toHaveLength(open.size);
    expect(rows[0]?.kind).toBe("head");
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it("tell gaps that are alike as one, with whom they are about, and each once it is unfolded", () => {
    const all = filterRows(gapRows(organisation, [], words), NO_FILTERS);
    const folded = grouped(all);
    const alike = folded.find((row) => row.kind === "alike");
    if (alike?.kind !== "alike") throw new Error("nothing alike");
    expect(alike.count).toBeGreaterThan(1);
    expect(folded.filter(({ kind }) => kind !== "head").length).toBeLessThan(all.length);
    const unfolded = grouped(all, new Set([alike.key]));
    expect(unfolded.filter(({ kind }) => kind === "part")).toHaveLength(alike.count - 1);
    expect(new Set(unfolded.map(({ key }) => key)).size).toBe(unfolded.length);
  });

  it("have no gap for what was merely declared otherwise", () => {
    const all = gapRows(organisation, [], words);
    const overclaimed = organisation.indicators.filter((result) => overclaimOf(result) !== null);
    expect(overclaimed.length).toBeGreaterThan(0);
    expect(all.filter(({ row }) => row.gap.finding?.code === "overclaimed")).toEqual([]);
    expect(gapsInOrder(organisation)).toHaveLength(all.length);
    expect(all.filter(({ text }) => text.includes(words.message(overclaimOf(overclaimed[0]!)!)))).not.toEqual([]);
  });

  it("begin with what is most pressing", () => {
    const [first] = gapRows(organisation, [], words);
    expect(first?.row.gap.result).toMatchObject({ standing: "core", verdict: "fail" });
  });

  it.each([
    ["an indicator's number", "3.4"],
    ["a cell", "人员名单!d"],
    ["words of the finding", "不及格"],
  ])("are found by %s", (_, search) => {
    const all = gapRows(organisation, [], words);
    const found = filterRows(all, { ...NO_FILTERS, search: ` ${search} ` });
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
  });

  it("are filtered by dimension and verdict together", () => {
    const found = filterRows(indicatorRows(organisation, words), {
      search: "",
      dimension: "3",
      verdict: "fail",
      declaredOnly: false,
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ result: { id, verdict } }) => id.startsWith("3.") && verdict === "fail")).toBe(true);
  });

  it("show the passes alone that rest on the school's word", async () => {
    const [union] = (await checkedSample("three-column-form")).assessment.organisations;
    const found = filterRows(indicatorRows(union!, words), { ...NO_FILTERS, declaredOnly: true });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ result: { verdict, basis } }) => verdict === "pass" && basis === "declared")).toBe(true);
  });

  it("keep problems whatever the dimension", () => {
    const rows = problemRows(result.assessment.problems, words);
    expect(filterRows(rows, { ...NO_FILTERS, dimension: "1" })).toHaveLength(rows.length);
    expect(filterRows(rows, { ...NO_FILTERS, search: "没有这样的话" })).toEqual([]);
  });

  it("tell which gaps are new", () => {
    const [first, second] = gapRows(organisation, [], words);
    if (!first || !second) throw new Error("no gaps");
    const rows = gapRows(organisation, [second.row.gap], words);
    expect(rows.map(({ row }) => row.isNew).indexOf(true)).toBe(1);
    expect(rows.filter(({ row }) => row.isNew)).toHaveLength(1);
  });
});
