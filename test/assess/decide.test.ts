import { byData, byDeclaration, verdictOf } from "../../src/assess/decide";
import { error, info, warning } from "../../src/assess/finding";
import type { Declaration } from "../../src/workbook/submission";
import { cellsOf, contextOf, declared, NO_TABLES, organisation, short, type Facts } from "./facts";

const facts = (declaration: Declaration): Facts => ({ declarations: { "8.3": declaration } });
const declare = (given: Facts) => byDeclaration(organisation(given), contextOf("8.3", given));

describe("by declaration", () => {
  it.each([
    ["是 with evidence", declared("yes", { evidence: "办法" }), "pass"],
    ["是 without evidence", declared("yes"), "review no-evidence"],
    ["是 with a picture in the cell", declared("yes", { evidence: "#VALUE!" }), "review evidence-is-picture"],
    ["是 with a picture of WPS", declared("yes", { evidence: '=DISPIMG("ID_A1B2",1)' }), "review evidence-is-picture"],
    ["是 with evidence that says there is none", declared("yes", { evidence: "暂无" }), "review no-evidence"],
    ["是 with a hedged remark", declared("yes", { note: "拟制定", evidence: "办法" }), "review hedged-claim"],
    ["是 with hedged evidence", declared("yes", { evidence: "办法（草案）" }), "review hedged-claim"],
    ["是, hedged and without evidence", declared("yes", { note: "拟制定" }), "review no-evidence hedged-claim"],
    ["neither 是 nor 否", declared("unclear", { evidence: "办法" }), "review unclear-verdict"],
    ["否", declared("no", { evidence: "办法" }), "fail declared-not-met"],
    ["a remark alone", declared(null, { note: "已落实", evidence: "办法" }), "missing nothing-stated"],
    ["是 where the form has no column for evidence", declared("yes", { evidenceColumn: false }), "pass declared-only"],
    [
      "是, hedged, where the form has no column for evidence",
      declared("yes", { evidenceColumn: false, note: "正在制定" }),
      "review hedged-claim",
    ],
  ])("%s", (_title, declaration, expected) => expect(short(declare(facts(declaration)))).toBe(expected));

  it("shows the empty cell for evidence, the verdict, or the hedged words", () => {
    expect(cellsOf(declare(facts(declared("yes"))))).toEqual(["自评表!E2"]);
    expect(cellsOf(declare({ ...facts(declared("yes")), sources: { selfCheck: null } }))).toEqual(["自评表!C2"]);
    expect(cellsOf(declare(facts(declared("yes", { evidence: "暂无" }))))).toEqual(["自评表!E2"]);
    expect(cellsOf(declare(facts(declared("no"))))).toEqual(["自评表!C2"]);
    expect(cellsOf(declare(facts(declared("yes", { note: "拟定", evidence: "办法" }))))).toEqual(["自评表!D2"]);
  });

  it("shows where to fill in what is missing", () => {
    const missing = (id: "8.3" | "4.1", given: Facts) =>
      cellsOf(byDeclaration(organisation(given), contextOf(id, given)));
    expect(missing("8.3", facts(declared(null)))).toEqual(["自评表!C2"]);
    expect(missing("8.3", {})).toEqual(["自评表!A1"]);
    expect(missing("4.1", {})).toEqual(["人员名单!A1"]);
    expect(missing("4.1", { sources: { roster: null } })).toEqual(["自评表!A1"]);
    expect(missing("4.1", { sources: NO_TABLES })).toEqual([]);
    expect(missing("4.1", { sources: { roster: { sheet: "人员名单", headerRow: 3, columns: {} } } })).toEqual([
      "人员名单!A4",
    ]);
  });
});

describe("by data", () => {
  const failing = [error("failed-course", { who: "林晓" }, null, "林晓")];
  const open = [warning("rank-missing", { who: "林晓" }, null, "林晓")];
  const noted = [info("draft-pending", { document: "章程" }, null, "章程")];
  it.each([
    ["data that fail", failing, "yes", "fail failed-course overclaimed"],
    ["data that fail", failing, "no", "fail failed-course"],
    ["data that fail", failing, "unclear", "fail failed-course"],
    ["data that pass", noted, "yes", "pass draft-pending"],
    ["data that pass", noted, "no", "review draft-pending understated"],
    ["data that pass", noted, null, "pass draft-pending"],
    ["data that leave it open", open, "yes", "review rank-missing"],
    ["data that leave it open", open, "no", "review rank-missing"],
    ["data that leave it open", open, "unclear", "review rank-missing"],
  ] as const)("%s, %j declared %s: %s", (_title, findings, verdict, expected) => {
    const given: Facts = { declarations: { "4.2": declared(verdict) } };
    expect(short(byData(organisation(given), contextOf("4.2", given), findings))).toBe(expected);
  });

  it("an error weighs more than a warning, and figures that differ weigh nothing", () => {
    expect(verdictOf([...open, ...failing])).toBe("fail");
    expect(verdictOf([warning("count-mismatch", { declared: 1, counted: 2 }, null, null)])).toBe("pass");
    expect(verdictOf([])).toBe("pass");
  });
});
