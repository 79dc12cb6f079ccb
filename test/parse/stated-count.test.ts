import type { CellValue } from "../../src/spreadsheet";
import { parseStatedCount, type CountedThing } from "../../src/parse/stated-count";

/** "38", "41..49" for what is bounded, "?" for what is of no use, "" for nothing. */
function shown(value: CellValue, thing: CountedThing, format?: string): string {
  const found = parseStatedCount(value, format, thing);
  if (found.state === "blank") return "";
  if (found.state === "read") return String(found.value);
  const { atLeast, atMost } = found.bounds;
  return atLeast === 0 && atMost === Infinity ? "?" : `${atLeast}..${atMost}`;
}

describe("a figure in a cell of its own", () => {
  it.each<[CellValue, CountedThing, string]>([
    [38, "staff", "38"],
    ["38人", "staff", "38"],
    ["18000人", "students", "18000"],
    ["12,345", "students", "12345"],
    ["1.8万", "students", "18000"],
    ["1.8万人", "students", "18000"],
    ["全日制在校生18000人", "students", "18000"],
    ["18000人（本科15000人，研究生3000人）", "students", "18000"],
    ["18000人，其中研究生3000人", "students", "18000"],
    ["2个（主校区、东校区）", "campuses", "2"],
    ["1（主校区）", "campuses", "1"],
    ["主校区、东校区", "campuses", "2"],
    ["186（其中女95）", "staff", "186"],
    ["38人（其中女生20人）", "staff", "38"],
    ["38（截至2023年10月）", "staff", "38"],
    ["含主席团共65人", "staff", "65"],
    ["38人（不含主席团5人）", "staff", "43"],
    ["南校区32人，北校区30人", "staff", "62"],
    ["由8人调整至5人", "presidium", "5"],
    ["学习部、宣传部、办公室、权益部、文体部、实践部、外联部、新媒体部", "departments", "8"],
    ["主席团、学习部、宣传部", "departments", "2"],
    ["张三、李四、王小五", "presidium", "3"],
    ["六个部门", "departments", "6"],
    ["5+60=65", "staff", "65"],
    ["实际人数71人", "staff", "71"],
    [0, "staff", "0"],
  ])("%p · %s: %s", (value, thing, expected) => {
    expect(shown(value, thing)).toBe(expected);
  });

  it.each<[CellValue, CountedThing, string]>([
    ["40余人", "staff", "41..49"],
    ["60多人", "staff", "61..69"],
    ["38-45", "staff", "38..45"],
    ["38~45人", "staff", "38..45"],
    ["5+60", "staff", "60..65"],
    ["4+36", "staff", "36..40"],
    ["71/60", "staff", "60..71"],
    ["1.8万余人", "students", "18001..18999"],
    ["2万多", "students", "20001..29999"],
    ["60人以上", "staff", "60..Infinity"],
    ["超过60人", "staff", "61..Infinity"],
    ["38人（不含主席团）", "staff", "38..Infinity"],
    ["38（实有71）", "staff", "38..71"],
    ["执行主席1人、成员5人", "presidium", "5..6"],
    ["5人，另设顾问1名", "presidium", "5..6"],
    ["6个部门、2个中心", "departments", "6..8"],
    ["学习部、宣传部、办公室等", "departments", "3..Infinity"],
  ])("%p · %s is bounded: %s", (value, thing, expected) => {
    expect(shown(value, thing)).toBe(expected);
  });

  it.each<[CellValue, CountedThing]>([
    ["约38人", "staff"],
    ["38人左右", "staff"],
    ["约6人", "presidium"],
    ["不超过60人", "staff"],
    ["40人以内", "staff"],
    ["拟38人", "staff"],
    ["38（拟）", "staff"],
    ["详见名单", "staff"],
    ["见附件", "departments"],
    ["待统计", "staff"],
    ["待定", "presidium"],
    ["不详", "students"],
    ["-38", "staff"],
    [-5, "staff"],
    [1.5, "staff"],
    [true, "staff"],
    [{ error: "#REF!" }, "staff"],
    ["去年38人", "staff"],
    ["兄弟院校38人", "staff"],
    ["符合要求", "staff"],
    ["若干人", "staff"],
    ["近2万人", "students"],
  ])("%p · %s is there and of no use", (value, thing) => {
    expect(shown(value, thing)).toBe("?");
  });

  it("takes a day or a percentage for no count", () => {
    expect(shown(45_329, "staff", "yyyy/m/d")).toBe("?");
    expect(shown(0.4, "staff", "0%")).toBe("?");
  });

  it.each(["", " ", null, "—", "/", "无", "N/A"])("%p is nothing", (value) => {
    expect(shown(value, "staff")).toBe("");
  });
});
