import { planChanges, toHtml, toText } from "../../src/report";
import { claimsOf } from "../../src/report/claims";
import { area, assessment, organisation, result } from "./fixture";

const written = (text: string, cell: string) => {
  const { sheet, top, left } = area(cell);
  return { value: text, at: { sheet, row: top, column: left } };
};
const claim = { note: written("已 落实，<见>附件", "自评表!E29"), evidence: written("实施细则", "自评表!F29") };
const own = organisation([
  result("8.3", "pass", [], { claim }),
  result("3.2", "pass", [], { basis: "data", claim }),
  result("7.2", "review", [], { claim }),
]);
const context = { language: "zh-CN", fileName: "自查表.xlsx", sha256: "00" } as const;

describe("passes on the school's word", () => {
  it("are those without data, documents or a reviewer, with what was written, word for word", () => {
    const ids = claimsOf(own).map(({ result: { id } }) => id);
    expect(ids).toContain("8.3");
    expect(ids).not.toContain("3.2");
    expect(ids).not.toContain("7.2");
    expect(claimsOf(own).find(({ result: { id } }) => id === "8.3")).toMatchObject({
      note: { text: "已 落实，<见>附件", place: "自评表!E29" },
      evidence: { text: "实施细则", place: "自评表!F29" },
    });
  });

  it("are listed in the text report", () => {
    const text = toText(assessment([own]), context, { width: 90, colour: false });
    expect(text).toContain("凭自评认定（32 项）");
    expect(text).toContain("备注  “已 落实，<见>附件”（自评表!E29）");
    expect(text).toContain("佐证材料  “实施细则”（自评表!F29）");
    expect(text).toContain("备注和佐证材料均未填写");
  });

  it("are listed in the page", () => {
    const page = toHtml([{ assessment: assessment([own]), context }], { language: "zh-CN" });
    expect(page).toContain("<h3>凭自评认定（32 项）</h3>");
    expect(page).toContain('已 落实，&lt;见&gt;附件<span class="place">自评表!E29</span>');
  });

  it("are listed in the summary sheet, each text with a link to its cell", () => {
    const [sheet] = planChanges(assessment([own]), {
      language: "zh-CN",
      summaryName: "评估汇总",
      previous: null,
    }).sheets;
    const row = sheet?.rows.find(({ cells }) => cells[5]?.value === "已 落实，<见>附件");
    expect(row?.cells[6]).toMatchObject({ value: "自评表!E29", link: area("自评表!E29") });
    expect(row?.cells[7]?.value).toBe("实施细则");
    expect(row?.cells[8]).toMatchObject({ value: "自评表!F29", link: area("自评表!F29") });
  });

  it("are not mentioned where there are none", () => {
    const data = organisation(own.indicators.map((one) => ({ ...one, basis: "data" as const })));
    expect(toText(assessment([data]), context, { width: 90, colour: false })).not.toContain("凭自评认定");
  });
});
