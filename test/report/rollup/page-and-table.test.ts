import { JSDOM } from "jsdom";
import { rollup, rollupHtml } from "../../../src/report/rollup";
import { rollupCsv } from "../../../src/report/rollup/csv";
import { manyGaps, organisation } from "../fixture";
import { documentOf, failed, school } from "./documents";

const NAMES = ["=cmd|'/c calc'!A1", "<script>alert(1)</script>", "  @SUM(A1)", "＋1", '"引号",逗号'] as const;
const HOSTILE = rollup([
  ...NAMES.map((name) => school(name, 50)),
  documentOf([organisation([], { name: "<img src=x onerror=alert(1)>" })], { file: "</td><script>.xlsx" }),
  failed("<b>坏</b>.xlsx"),
]);

describe("the table", () => {
  it("holds no cell that Excel would run", () => {
    const csv = rollupCsv(HOSTILE, { language: "zh-CN" });
    const starts = csv.split(/\r\n|,/).map((text) => text.replace(/^"/, ""));
    expect(starts.filter((text) => /^[\s]*[=+@＋＝＠]/u.test(text))).toEqual([]);
    expect(csv).toContain("'=cmd|");
  });

  it("has a byte order mark, one row per organisation and one per file that failed", () => {
    const csv = rollupCsv(rollup([school("甲", 90), school("乙", 80), failed("坏.xlsx")]), { language: "zh-CN" });
    const lines = csv.trim().split("\r\n");
    expect(csv.startsWith("\uFEFF名次,学校,")).toBe(true);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^1,甲,学生会,校级,深化改革评估验收,2024-06-01,达到改革要求,A,90\.00,90\.00,/);
    expect(lines[3]).toMatch(/坏\.xlsx,无法评估；这不是 Excel 工作簿$/);
  });
});

describe("the page", () => {
  it("shows hostile names as text", () => {
    const { document } = new JSDOM(rollupHtml(HOSTILE, { language: "zh-CN" })).window;
    expect(document.querySelectorAll("script, img, b")).toHaveLength(0);
    expect(document.body.textContent).toContain("<script>alert(1)</script>");
  });

  it.each(["zh-CN", "en-US"] as const)(
    "holds ranking, heat map, gaps and failures in %s, and asks for nothing",
    (language) => {
      const html = rollupHtml(rollup([documentOf([manyGaps()]), failed("坏.xlsx")]), { language });
      const { document } = new JSDOM(html).window;
      expect(document.documentElement.lang).toBe(language);
      expect(document.querySelectorAll("section.sheet")).toHaveLength(5);
      expect(document.querySelectorAll("[src], link[href]")).toHaveLength(0);
      expect(html).toContain("default-src &#39;none&#39;");
    },
  );
});
