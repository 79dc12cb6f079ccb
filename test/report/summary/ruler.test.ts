import { planChanges } from "../../../src/report";
import { GAP_COLUMNS, KEY_COLUMN, LAST_COLUMN } from "../../../src/report/summary/grid";
import type { SheetContent } from "../../../src/spreadsheet";
import { assessment, manyGaps, organisation, richAssessment, snapshotOf } from "../fixture";

function sheetOf(
  given = richAssessment(),
  previous: SheetContent | null = null,
  language: "zh-CN" | "en-US" = "zh-CN",
): SheetContent {
  const context = { language, summaryName: "评估汇总", previous: previous && snapshotOf(previous) };
  const [sheet] = planChanges(given, context).sheets;
  if (!sheet) throw new Error("no summary sheet");
  return sheet;
}
const texts = ({ rows }: SheetContent, row: number) => rows[row]?.cells.map((cell) => cell?.value ?? "");

describe("the headings of the summary that stay in view", () => {
  const sheet = sheetOf();

  it("are frozen, and the same rows stand on every printed page", () => {
    expect(sheet.frozen).toEqual({ rows: 3, columns: 0 });
    expect(sheet.print?.repeatRows).toEqual({ first: 0, last: 2 });
  });

  it("name the columns of the gap list, and in brackets those of the indicators where they differ", () => {
    expect(texts(sheet, 2)).toEqual([
      "序号\n(题号)",
      "编号",
      "指标",
      "类别",
      "结论",
      "问题\n(说明)",
      "位置",
      "整改建议\n(自评 / 系统判定，评审意见)",
      "依据\n(认定依据)",
      "责任人\n(得分 / 权重)",
      "完成时限\n(实际)",
      "整改状态\n(标准)",
    ]);
    const list = sheet.rows.findIndex((_, row) => texts(sheet, row)?.includes("责任人"));
    texts(sheet, list)?.forEach((name, at) => expect(texts(sheet, 2)?.[at]).toContain(name));
  });

  it("are no heading by which a list is found", () => {
    const first = sheet.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === "责任人"));
    expect(texts(sheet, first + 1)?.[KEY_COLUMN]).toEqual(expect.stringMatching(/^\["/));
  });

  it("take two lines and no more, in either language", () => {
    for (const language of ["zh-CN", "en-US"] as const) {
      expect(sheetOf(richAssessment(), null, language).rows[2]?.height).toBeLessThanOrEqual(30);
    }
  });

  it("are those of the indicators alone where nothing is to be mended and nothing was", () => {
    const calm = sheetOf(assessment([organisation([])]));
    expect(calm.frozen?.rows).toBe(3);
    expect(texts(calm, 2)?.[LAST_COLUMN]).toBe("标准");
    expect(JSON.stringify(calm.rows)).not.toContain("责任人\\n");
  });

  it("name the columns of the list where all was mended since", () => {
    const mended = sheetOf(assessment([organisation([])]), sheetOf(assessment([manyGaps()])));
    expect(texts(mended, 2)?.[GAP_COLUMNS.status]).toBe("整改状态\n(标准)");
  });

  it("stand on a sheet that a file opens on", () => {
    expect(sheet.opensFirst).toBe(true);
  });
});
