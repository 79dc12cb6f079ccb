import { planChanges, toHtml, toText } from "../../src/report";
import { hintsOf } from "../../src/report/hints";
import { formatArea } from "../../src/spreadsheet";
import { assessment, finding, organisation, PROBLEMS, result, reviewer } from "./fixture";

const mismatch = finding(
  "count-mismatch",
  { declared: 40, counted: 38 },
  { severity: "warning", cells: ["基本信息!B9"], subject: "工作人员" },
);
const own = organisation([
  result("3.1", "pass", [mismatch]),
  result("1.2", "pass", [
    finding("draft-pending", { document: "章程修订草案" }, { severity: "info", cells: ["规章制度!C3"] }),
    finding("from-declaration", { figure: "38" }, { severity: "info", cells: ["自评表!E3"] }),
  ]),
  result("3.4", "pass", [mismatch], { decidedBy: "reviewer", reviewer: reviewer("pass", "自评表!G13") }),
  result("3.2", "not-applicable", [mismatch]),
]);
const context = { language: "zh-CN", fileName: "自查表.xlsx", sha256: "00" } as const;
const said = "填报数为40，与表格中实际统计的38不一致";
const changes = () =>
  planChanges(assessment([own], { problems: PROBLEMS }), {
    language: "zh-CN",
    summaryName: "评估汇总",
    previous: null,
  });

describe("what is worth knowing about passes", () => {
  it("is what was warned of, and drafts; what a reviewer passed is settled", () => {
    expect(hintsOf(own).map(({ result: { id }, finding: { code } }) => `${id} ${code}`)).toEqual([
      "1.2 draft-pending",
      "3.1 count-mismatch",
    ]);
  });

  it("stands in the text, the page and the summary sheet", () => {
    const text = toText(assessment([own]), context, { width: 90, colour: false });
    expect(text).toContain("达标但需留意（2 条）");
    expect(text).toContain(`${said}  基本信息!B9`);
    const page = toHtml([{ assessment: assessment([own]), context }], { language: "zh-CN" });
    expect(page).toContain(`${said}<span class="place">基本信息!B9</span>`);
    const row = changes().sheets[0]?.rows.find(({ cells }) => cells[5]?.value === said && cells[7] !== undefined);
    expect(row?.cells.map((cell) => cell?.value).slice(1, 7)).toEqual([
      "3.1", expect.any(String), "一般", "达标", said, "基本信息!B9",
    ]); // prettier-ignore
  });

  it("is marked amber and noted on its cell, to be verified, not mended", () => {
    const { marks, notes } = changes();
    expect(marks.map(({ area, tone }) => `${formatArea(area)} ${tone}`)).toContain("基本信息!B9 review");
    const note = notes.find(({ sheet }) => sheet === "基本信息")?.text.split("\n");
    expect(note?.[0]).toMatch(/^留意 · 3\.1 /);
    expect(note?.[2]).toMatch(/^核实：/);
  });
});

describe("problems of the input", () => {
  it("are marked amber on their cells with what they say, remarks left out", () => {
    const { marks, notes } = changes();
    const marked = marks.map(({ area, tone }) => `${formatArea(area)} ${tone}`);
    expect(marked).toEqual(expect.arrayContaining(["人员名单!J12 review", "自评表!B38 review"]));
    expect(marked).not.toContain("工作记录!B6 review");
    const note = notes.find(({ sheet, row }) => sheet === "人员名单" && row === 11)?.text;
    expect(note).toBe("填报问题 · 错误\n单元格是错误值 #REF!，没有读到内容。请修正公式，或直接填写内容。");
  });
});

test("a note on what is to be verified asks to verify", () => {
  const doubt = finding(
    "one-season-only",
    { kind: "全员培训", season: "autumn" },
    { severity: "warning", cells: ["工作记录!C4"] },
  );
  const { notes } = planChanges(assessment([organisation([result("7.2", "review", [doubt])])]), {
    language: "zh-CN",
    summaryName: "评估汇总",
    previous: null,
  });
  expect(notes[0]?.text).toMatch(/^待核实 · 7\.2 .+\n.+\n核实：/);
});
