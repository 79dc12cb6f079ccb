import { schemeById } from "../../../src/criteria";
import { toHtml } from "../../../src/report";
import { escapeHtml, markup } from "../../../src/report/html/markup";
import { CONCLUSION_TONES, HEADER_FILL, INK, LINK, NAVY, QUIET, VERDICT_TONES } from "../../../src/report/colours";
import type { Assessment } from "../../../src/assess/assessment";
import { area, assessment, finding, manyGaps, organisation, result, reviewer, richAssessment } from "../fixture";
import { recognised } from "../../support/recognition";

const context = { language: "zh-CN", fileName: "自查表.xlsx", sha256: "ab".repeat(32) } as const;
const pageOf = (...given: Assessment[]) =>
  toHtml(
    given.map((entry) => ({ assessment: entry, context })),
    { language: "zh-CN" },
  );

function assumed(): Assessment {
  const value = { year: 2024, month: 7, day: 31 };
  const asOf = { value, sureness: "assumed", source: "academic-year", at: null, text: "" } as const;
  return assessment([manyGaps()], { recognition: recognised({ asOf }) });
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [a, b]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = [0, 2, 4]
        .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((first, second) => second - first);
  return (high + 0.05) / (low + 0.05);
}

describe("the HTML report", () => {
  const page = pageOf(richAssessment());

  it("is one file that asks nobody for anything", () => {
    expect(page).toContain('Content-Security-Policy" content="default-src &#39;none&#39;;');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son[a-z]+=/i);
  });

  it("says what was recognised, and above it what was assumed", () => {
    const [, header = ""] = /<header>([\s\S]*?)<\/header>/.exec(pageOf(assumed())) ?? [];
    expect(
      header
        .replace(/\s*<[^>]+>\s*/g, "|")
        .split(/\|+/)
        .slice(1, -2),
    ).toEqual([
      "高校学生会（研究生会）深化改革评估报告",
      "注意：没有写明评估日期，本次按 2024-07-31 评估（按学年推定）。如不对，请在窗格或评估台的评估方案旁修改，命令行用 --as-of 指定。",
      "云岭师范大学 · 标准清单 2023–2024 · 校级 · 学生会 · 评估日期 2024-07-31（按学年推定）",
      "评估方案：深化改革评估验收",
    ]);
    expect(page).not.toContain('class="notice"');
  });

  it("says above several workbooks how many rest on assumptions", () => {
    const [, header = ""] = /<header>([\s\S]*?)<\/header>/.exec(pageOf(assumed(), richAssessment(), assumed())) ?? [];
    expect(header).toContain("注意：有 2 份工作簿的评估日期、学年或方案等没有写明，系推定，见各自的说明。");
  });

  it("says the scheme of each organisation where they differ", () => {
    const college = organisation([], { name: "文学院学生会", scheme: schemeById("college")! });
    const two = pageOf(assessment([manyGaps(), college]));
    expect(two).toContain('<p class="facts">评估方案：院级自评表</p>');
    expect(two).toContain("<td>院级自评表</td>");
    expect(page).not.toContain("<td>深化改革评估验收</td>");
  });

  it("says what each verdict rests on and where, and beside the conclusion how far to trust it", () => {
    const data = { basis: "data", grounds: [area("人员名单!A2:M39")], groundCount: 38 } as const;
    const given = organisation([result("3.2", "pass", [], data)], {
      hasRoster: false,
      reviewed: { count: 2, by: ["秦", "赵"] },
    });
    const said = pageOf(assessment([given], { adjustments: richAssessment().adjustments }));
    expect(said).toMatch(/由38行名单证实<span class="place">人员名单!A2:M39<\/span>/);
    expect(said).toContain(
      "未附人员名单，人员情况仅凭自评；评审认定 2 项（秦、赵）；评分设置：停用 1 项、放宽 1 处、从严 1 处、调整权重 1 项</p>",
    );
    expect(said).toContain("得分构成：仅自评");
  });

  it("says its language", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(toHtml([{ assessment: richAssessment(), context }], { language: "en-US" })).toContain('<html lang="en-US">');
  });

  it("shows the scores as a picture that can also be heard", () => {
    const picture = /<svg class="scores"[^>]*role="img" aria-labelledby="(\S+) (\S+)">/.exec(page);
    expect(page).toContain(`<title id="${picture?.[1]}">各维度得分</title>`);
    expect(page).toContain(`<desc id="${picture?.[2]}">各维度已确认得分`);
    expect(page.match(/class="confirmed" x=/g)).toHaveLength(2 * (10 + 1)); // ten bars and the legend
  });

  it("has a section for each organisation of each workbook, and links to them", () => {
    const two = pageOf(richAssessment(), assessment([manyGaps({ school: "东海理工大学" })]));
    const ids = [...two.matchAll(/<section class="sheet organisation[^"]*" id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(["o1-1", "o1-2", "o2-1"]);
    for (const id of ids) expect(two).toContain(`href="#${id}"`);
    expect(pageOf(assessment([manyGaps()]))).not.toContain("总览");
  });

  it("lets nothing from a workbook become markup", () => {
    const evil = `"><script>alert('x')</script><b onmouseover=alert(1)>&amp;`;
    const given = assessment(
      [
        organisation(
          [
            result("2.1", "fail", [finding("extra-layer", { name: evil }, { cells: ["部门!B2"], subject: evil })]),
            result("3.4", "fail", [], {
              decidedBy: "reviewer",
              reviewer: reviewer("fail", "自评表!G2", { note: evil }),
              number: evil,
            }),
          ],
          { name: evil, school: evil },
        ),
        organisation([]),
      ],
      {
        scheme: { ...richAssessment().scheme, name: { "zh-CN": evil, "en-US": evil } },
        problems: [
          {
            code: "row-unmatched",
            severity: "warning",
            parameters: { text: evil },
            cells: [{ ...area("自评表!B2"), sheet: evil }],
          },
        ],
      },
    );
    const attacked = toHtml([{ assessment: given, context: { ...context, fileName: evil } }], { language: "zh-CN" });
    expect(attacked).not.toContain("<script");
    expect(attacked).not.toContain("<b ");
    expect(attacked).toContain("&lt;script&gt;alert(&#39;x&#39;)");
  });

  it("escapes every value but markup of its own", () => {
    expect(markup`<p title="${'"'}">${["<", markup`<b>${"&"}</b>`]}${null}${2}</p>`.html).toBe(
      '<p title="&quot;">&lt;<b>&amp;</b>2</p>',
    );
    expect(escapeHtml("甲\u0000\u202E\uD800乙")).toBe("甲乙");
  });

  it.each([
    ...Object.entries({ ...VERDICT_TONES, ...CONCLUSION_TONES }).map(([name, { fill, text }]) => [name, text, fill]),
    ["text", INK, "FFFFFF"],
    ["quiet text on the page", QUIET, "F4F6F9"],
    ["headings", NAVY, HEADER_FILL],
    ["links", LINK, "FFFFFF"],
  ])("%s can be read: contrast of at least 4.5", (_, text = "", fill = "") => {
    expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it("is the same for the same assessment", () => {
    expect(pageOf(richAssessment())).toBe(page);
  });
});
