import { schemeById } from "../../../src/criteria";
import { toText } from "../../../src/report";
import { textWidth } from "../../../src/report/text/layout";
import { area, assessment, finding, manyGaps, organisation, result, richAssessment } from "../fixture";
import { recognised } from "../../support/recognition";

const context = { language: "zh-CN", fileName: "自查表.xlsx", sha256: "00" } as const;
const plain = { width: 90, colour: false } as const;

describe("the text report", () => {
  const text = toText(richAssessment(), context, { ...plain, written: "out/自查表.graded.xlsx" });
  const lines = text.split("\n");

  it("says the conclusion before anything else about an organisation", () => {
    const title = lines.findIndex((line) => line.includes("云岭师范大学 学生会（校级）"));
    expect(lines[title + 1]).toContain("未达到改革要求");
    expect(lines[title + 2]?.trim()).toBe("评分设置：停用 1 项、放宽 1 处、从严 1 处、调整权重 1 项");
    expect(lines[title + 3]).toContain("已确认");
    expect(lines[title + 4]?.trim()).toMatch(/^得分构成：仅自评 [\d.]+$/);
  });

  it("tells gaps in order: to mend, to verify, observed", () => {
    const at = ["须整改（9 项）", "待核实（2 项）", "观测指标（不计分，1 项）"].map((title) => lines.indexOf(title));
    expect(at.every((line) => line > 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    expect(lines.findIndex((line) => line.startsWith("  6.1 [未达标 · 核心]"))).toBeLessThan(
      lines.findIndex((line) => line.startsWith("  2.1 [未达标]")),
    );
  });

  it("says what each verdict rests on, passes included, and where", () => {
    const data = { basis: "data", grounds: [area("人员名单!A2:M39")], groundCount: 38 } as const;
    const given = organisation([result("3.2", "pass", [], data)], { hasRoster: false });
    const report = toText(assessment([given]), context, plain);
    expect(report).toContain("未附人员名单，人员情况仅凭自评");
    expect(report).toMatch(/^ {2}3\.2 .+\n {4}认定依据 {2}由38行名单证实 {2}人员名单!A2:M39$/m);
    expect(report).toContain("达标（34 项）");
    expect(report).toMatch(/^ {2}8\.3 .+\n {4}认定依据 {2}仅自评$/m);
  });

  it("says figures with their units", () => {
    expect(text).toContain("实际 570 天 · 标准 396 天");
    expect(text).toContain("实际 65 人 · 标准 60 人");
    expect(text).toContain("实际 38.46% · 标准 50%");
  });

  it("asks to declare 1.1 first where nothing is stated of it", () => {
    const blank = organisation([result("1.1", "missing", [finding("nothing-stated", {}, { cells: ["自评表!D2"] })])]);
    const report = toText(assessment([blank]), context, plain);
    expect(report).toContain("先如实填写本项自评结论和备注");
    expect(report).not.toContain("查寝");
  });

  it("tells many equal findings once, with all names and places", () => {
    const flat = text.replace(/\n\s+/g, "");
    expect(flat).toContain("；另有 6 处同类问题：李沐阳、周子涵、吴晓棠、郑一诺、冯知行、何语桐");
    expect(flat).toMatch(/何语桐\s*人员名单!D5:D11/);
    expect(text.match(/主席助理/g)).toHaveLength(1);
  });

  it("tells a refuted declaration as a part of the gap", () => {
    const flat = text.replace(/\n\s+/g, "");
    expect(flat).toMatch(/65.+；自评填“是”，但表内数据显示未达标\s*人员名单!C62:C66、自评表!D10/);
  });

  it("ends with where the marked copy is", () => {
    expect(lines.at(-2)).toBe("标记后的副本：out/自查表.graded.xlsx");
    expect(toText(richAssessment(), context, { ...plain, written: null })).not.toContain("标记后的副本");
  });

  it.each([72, 80, 100])("keeps to %i columns", (width) => {
    for (const language of ["zh-CN", "en-US"] as const) {
      const report = toText(richAssessment(), { ...context, language }, { width, colour: false });
      // Block letters are one column wide in a terminal.
      const wide = report.split("\n").filter((line) => textWidth(line.replace(/[━█▒]/g, "-")) > width);
      expect(wide).toEqual([]);
    }
  });

  it("holds escape sequences only when colour is asked for", () => {
    expect(text).not.toContain("\u001B");
    const coloured = toText(richAssessment(), context, { width: 90, colour: true });
    expect(coloured).toContain("\u001B[31m");
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001B\[\d+m/g, "")).toBe(toText(richAssessment(), context, plain));
  });

  it("lets no text from the workbook steer the terminal", () => {
    const name = "恶意\u001B]0;x\u0007\n名称";
    const given = assessment([
      organisation([result("2.1", "fail", [finding("extra-layer", { name }, { cells: ["部门!B2"] })])], {
        name,
        school: name,
      }),
    ]);
    expect(toText(given, { ...context, fileName: name }, plain)).not.toMatch(/[\u001B\u0007]/); // eslint-disable-line no-control-regex
  });

  it("begins with what was assumed, then says what was recognised", () => {
    const today = { year: 2024, month: 6, day: 20 };
    const recognition = recognised({
      academicYear: null,
      asOf: { value: today, sureness: "assumed", source: "today", at: null, text: "" },
    });
    const head = toText(assessment([manyGaps()], { recognition }), context, plain)
      .split("\n")
      .slice(0, 4);
    expect(head).toEqual([
      "高校学生会（研究生会）深化改革评估",
      "注意：没有写明评估日期，本次按 2024-06-20 评估（按今天）。如不对，请加 --as-of 指定。",
      "自查表.xlsx  ·  评估方案：深化改革评估验收",
      "云岭师范大学 · 标准清单 · 校级 · 学生会 · 评估日期 2024-06-20（按今天）",
    ]);
  });

  it("says the scheme of each organisation where they differ", () => {
    const college = organisation([], { name: "文学院学生会", scheme: schemeById("college")! });
    const report = toText(assessment([manyGaps(), college]), context, plain);
    expect(report).toContain("自查表.xlsx  ·  评估方案：深化改革评估验收、院级自评表");
    expect(report).toMatch(/^ {2}评估方案 {2}院级自评表$/m);
    expect(text).not.toMatch(/^ {2}评估方案 /m);
  });

  it("says so when there is nothing to mend and when there is no score", () => {
    const none = organisation([], {
      score: { confirmed: null, possible: null, maximum: 100 },
      grade: null,
      dimensions: [],
    });
    const report = toText(assessment([none]), context, plain);
    expect(report).toContain("没有需要整改或核实的指标。");
    expect(report).toContain("没有适用的计分指标");
  });

  it("is the same for the same assessment", () => {
    expect(toText(assessment([manyGaps()]), context, plain)).toBe(toText(assessment([manyGaps()]), context, plain));
  });
});
