import { otherPlaces, placePiece } from "../../../src/report/summary/place";
import { compareWithSummary } from "../../../src/report/compare";
import { planChanges } from "../../../src/report";
import { widthOf } from "../../../src/report/summary/grid";
import { wordsFor } from "../../../src/report/words";
import { textWidth } from "../../../src/spreadsheet";
import { area, assessment, finding, organisation, result, snapshotOf } from "../fixture";

const words = wordsFor("zh-CN");
const at = (...cells: string[]) => cells.map(area);
const COLUMN = 6;
const ROW = "人员名单!C";
/** 29 cells of a roster, no two of them below each other, and the cell of the form. */
const MANY = [...Array.from({ length: 29 }, (_, index) => `${ROW}${5 + 2 * index}`), "自评表!D17"];

describe("where a finding is, in the summary", () => {
  it.each([
    [["人员名单!C42"], "人员名单!C42"],
    [["人员名单!C42", "人员名单!C43"], "人员名单!C42:C43"],
    [["学代会!C4", "自评表!D21"], "学代会!C4 等2处"],
    [["人员名单!C1042:C1046", "人员名单!C1050"], "人员名单!C1042 等2处"],
    [["附件2-学生会工作人员名单 (2)!AB42", "自评表!D21"], "附件2-学…!AB42 等2处"],
    [MANY, "人员名单!C5 等30处"],
  ])("%j is the link %s", (cells, expected) => {
    const piece = placePiece(COLUMN, at(...cells), words);
    expect(piece.value).toBe(expected);
    expect(piece.style).toBe("link");
  });

  it.each(["甲", "附件2-学生会工作人员名单", "2023–2024学年 研究生会 工作人员名单（定稿）"])(
    "keeps to one line of its column on a sheet called %s",
    (sheet) => {
      for (const cells of [[`${sheet}!C4`], [`${sheet}!XFD1048576`, "自评表!D1"], [`${sheet}!C4:C9`, ...MANY]]) {
        const { value } = placePiece(COLUMN, at(...cells), words);
        // Widths count letters of 11 points, the text has 10.
        expect(textWidth(String(value))).toBeLessThan(widthOf(COLUMN) * 1.1);
      }
    },
  );

  it("joins what touches, though the cell of the form stands between", () => {
    const cells = at("人员名单!C4", "自评表!D17", "人员名单!C5");
    expect(placePiece(COLUMN, cells, words).value).toBe("人员名单!C4:C5 等2处");
    expect(otherPlaces(cells, words)).toBe("\n其余位置：自评表!D17");
  });

  it("jumps to all of the first area, however it is written", () => {
    expect(placePiece(COLUMN, at("人员名单!C1042:C1046", "自评表!D4"), words).link).toEqual(
      area("人员名单!C1042:C1046"),
    );
  });

  it("is blank without a link where there is no cell", () => {
    expect(placePiece(COLUMN, [], words)).toEqual({ at: COLUMN, value: null, style: "text" });
  });

  it("names all others below the sentence, each sheet once, runs as ranges", () => {
    expect(otherPlaces(at("人员名单!C42"), words)).toBe("");
    expect(otherPlaces(at("人员名单!C4", "自评表!D4", "人员名单!C6", "人员名单!C7"), words)).toBe(
      "\n其余位置：人员名单!C6:C7；自评表!D4",
    );
    const all = otherPlaces(at(...MANY), words);
    for (const cell of MANY.slice(1, -1)) expect(all).toContain(cell.replace("人员名单!", ""));
    expect(all.match(/人员名单/g)).toHaveLength(1);
    expect(all.endsWith("；自评表!D17")).toBe(true);
  });

  it("says how many more there are where a cell cannot name them all", () => {
    const cells = Array.from({ length: 200 }, (_, index) => `${ROW}${2 * index + 1}`);
    expect(otherPlaces(at(...cells), words)).toMatch(/C121 等，另有 139 处$/);
  });

  it("is no part of the sentence that the pane repeats of a gap that is mended", () => {
    const cells = ["工作部门!B10", "自评表!D6"];
    const gap = result("2.1", "fail", [finding("extra-layer", { name: "外联中心" }, { cells })]);
    const context = { language: "zh-CN", summaryName: "评估汇总", previous: null } as const;
    const [sheet] = planChanges(assessment([organisation([gap])]), context).sheets;
    const told = sheet?.rows.flatMap((row) => row.cells.map((cell) => cell?.value)) ?? [];
    expect(told.some((value) => String(value).endsWith("\n其余位置：自评表!D6"))).toBe(true);
    const changes = sheet && compareWithSummary(snapshotOf(sheet), assessment([organisation([])]));
    const written = changes?.resolved.map((gap) => gap.written).join();
    expect(written).toContain("外联中心");
    expect(written).not.toContain("其余位置");
  });
});
