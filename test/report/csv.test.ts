import { schemeById } from "../../src/criteria";
import { toCsv } from "../../src/report";
import { area, assessment, organisation, result, reviewer, richAssessment } from "./fixture";
import { recognised } from "../support/recognition";

const context = { language: "zh-CN", fileName: "自查表.xlsx", sha256: "00" } as const;

function csvOf(note: string): string {
  const given = result("3.4", "pass", [], { decidedBy: "reviewer", reviewer: reviewer("pass", "自评表!G2", { note }) });
  return toCsv([{ assessment: assessment([organisation([given], { school: note })]), context }], { language: "zh-CN" });
}

describe("the CSV table", () => {
  const csv = toCsv([{ assessment: richAssessment(), context }], { language: "zh-CN" });

  it("begins with a byte order mark and ends its lines as Excel expects", () => {
    expect(csv.startsWith("\uFEFF文件,学校,组织,")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toContain("\r");
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  it("has a row per finding, and one for each indicator without any", () => {
    const expected = richAssessment().organisations.flatMap(({ indicators }) =>
      indicators.map(({ findings }) => Math.max(1, findings.length)),
    );
    expect(csv.trimEnd().split("\r\n")).toHaveLength(1 + expected.reduce((sum, count) => sum + count, 0));
  });

  it.each([
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠A1",
    " =1+1", "  @A1", "\u00A0=1", "\u3000=1", "\u200B=1", "\uFEFF=1", "\n=1", " ＝1",
  ])("%j cannot become a formula", (text) => {
    const field = csvOf(text).split("\r\n")[1]?.split(",")[1] ?? "";
    expect(field.replace(/^"/, "").startsWith("'")).toBe(true);
  }); // prettier-ignore

  it.each(["云岭师范大学", "a=b", "2024-06-01", "'quoted'"])("%j stays as it is", (text) => {
    expect(csvOf(text).split("\r\n")[1]?.split(",")[1]).toBe(text);
  });

  it("says in each row by which scheme, and what was recognised", () => {
    const college = organisation([], { name: "文学院学生会", school: "", scheme: schemeById("college")! });
    const school = { value: "云溪大学", sureness: "stated", source: "title", at: null, text: "" } as const;
    const given = assessment([organisation([]), college], { recognition: recognised({ school }) });
    const rows = toCsv([{ assessment: given, context }], { language: "zh-CN" })
      .trimEnd()
      .split("\r\n");
    const [header, first, last] = [rows[0], rows[1], rows.at(-1)].map((row) => row?.split(",") ?? []);
    expect(header?.at(-1)).toBe("识别结果");
    expect([first?.[1], first?.[4]]).toEqual(["云岭师范大学", "深化改革评估验收"]);
    expect([last?.[1], last?.[4]]).toEqual(["云溪大学", "院级自评表"]);
    expect(last?.at(-1)).toBe("云溪大学 · 标准清单 2023–2024 · 校级 · 学生会 · 评估日期 2024-06-01");
  });

  it("says what each verdict rests on and where", () => {
    const data = { basis: "data", grounds: [area("人员名单!A2:M39")], groundCount: 38 } as const;
    const given = assessment([organisation([result("3.2", "pass", [], data)])]);
    const text = toCsv([{ assessment: given, context }], { language: "zh-CN" });
    expect(text).toContain(",认定依据,依据位置,");
    expect(text).toContain(",由38行名单证实,人员名单!A2:M39,");
  });

  it("quotes commas, quotes and line breaks", () => {
    expect(csvOf('甲,"乙"\n丙')).toContain('"甲,""乙""\n丙"');
  });

  it("gives shares as percentages and counts as numbers", () => {
    expect(csv).toContain(",38.46%,50%,");
    expect(csv).toContain(",65,60,");
  });

  it("is written in the language asked for", () => {
    expect(toCsv([{ assessment: richAssessment(), context }], { language: "en-US" })).toMatch(/^\uFEFFFile,School,/);
  });
});
