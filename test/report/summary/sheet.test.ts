import { schemeById } from "../../../src/criteria";
import { planChanges } from "../../../src/report";
import { compareWithSummary } from "../../../src/report/compare";
import { LAST_COLUMN } from "../../../src/report/summary/grid";
import { areaName, formatArea, SUMMARY_MARKER, type SheetContent } from "../../../src/spreadsheet";
import {
  area,
  assessment,
  finding,
  manyGaps,
  organisation,
  PROBLEMS,
  result,
  richAssessment,
  snapshotOf,
} from "../fixture";
import { recognised } from "../../support/recognition";

function sheetOf(given = richAssessment()): SheetContent {
  const [sheet] = planChanges(given, { language: "zh-CN", summaryName: "评估汇总 (2)", previous: null }).sheets;
  if (!sheet) throw new Error("no summary sheet");
  return sheet;
}

const valuesOf = (sheet: SheetContent) => sheet.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
const gapRows = (sheet: SheetContent) =>
  sheet.rows.map(({ cells }) => cells).filter((cells) => String(cells[12]?.value ?? "").startsWith('["'));

describe("the summary sheet", () => {
  const sheet = sheetOf();
  const values = valuesOf(sheet);
  const texts = values.flat().filter((value) => typeof value === "string");

  it("takes the name given and is known to be ours", () => {
    expect(sheet).toMatchObject({ name: "评估汇总 (2)", marker: SUMMARY_MARKER });
  });

  it("says school, scheme and date, and that the weights are not official", () => {
    expect(texts).toContain("云岭师范大学 · 标准清单 2023–2024 · 校级 · 学生会 · 评估日期 2024-06-01");
    expect(texts).toContain("评估方案：深化改革评估验收");
    expect(texts.some((text) => text.includes("并非官方分值"))).toBe(true);
  });

  it("says below its title what was recognised and what was assumed", () => {
    const value = { year: 2024, month: 7, day: 31 };
    const asOf = { value, sureness: "assumed", source: "academic-year", at: null, text: "" } as const;
    const rows = valuesOf(sheetOf(assessment([manyGaps()], { recognition: recognised({ asOf }) })));
    const below = rows.map(([first]) => first).filter((first) => first != null && !/^[序题]号/.test(String(first)));
    expect(below.slice(1, 4)).toEqual([
      "云岭师范大学 · 标准清单 2023–2024 · 校级 · 学生会 · 评估日期 2024-07-31（按学年推定）",
      "注意：没有写明评估日期，本次按 2024-07-31 评估（按学年推定）。如不对，请在窗格或评估台的评估方案旁修改，命令行用 --as-of 指定。",
      "评估方案：深化改革评估验收",
    ]);
    expect(texts.some((text) => text.startsWith("注意："))).toBe(false);
  });

  it("says the scheme of each organisation where they differ", () => {
    const college = organisation([], { name: "文学院学生会", scheme: schemeById("college")! });
    const given = assessment([manyGaps(), college]);
    const rows = valuesOf(sheetOf(given)).map(([first]) => first);
    const band = rows.findIndex((first) => String(first).includes("文学院学生会（"));
    expect(rows[band + 1]).toBe("按“院级自评表”评估");
    expect(rows.slice(0, 8)).toContain("评估方案：深化改革评估验收、院级自评表");
    // By that line the next check knows with which schemes it was made.
    expect(compareWithSummary(snapshotOf(sheetOf(given)), given)).not.toBeNull();
    expect(compareWithSummary(snapshotOf(sheetOf(given)), assessment([manyGaps()]))).toBeNull();
  });

  it("lists every change of 评分设置", () => {
    expect(texts).toEqual(
      expect.arrayContaining(["参数值：30% → 40%", "权重：3 → 5", "类别：一般 → 核心", "停用（不参与评估）"]),
    );
  });

  it("has the columns of the gap list as the specification names them", () => {
    const headings = [
      "序号",
      "编号",
      "指标",
      "类别",
      "结论",
      "问题",
      "位置",
      "整改建议",
      "依据",
      "责任人",
      "完成时限",
      "整改状态",
    ];
    expect(values.filter((row) => row[0] === "序号" && row[9] === "责任人")).toEqual([headings]);
  });

  it("lists core fails first, then fails, what is missing, what is to be verified, and observed ones last", () => {
    const order = gapRows(sheet).map((cells) => `${String(cells[1]?.value)} ${String(cells[4]?.value)}`);
    expect([...new Set(order)]).toEqual([
      "6.1 未达标",
      "9.1 未达标",
      "2.1 未达标",
      "3.1 未达标",
      "3.4 未达标",
      "4.2 未达标",
      "5.3 未达标",
      "10.3 未达标",
      "8.3 缺项",
      "1.1 待核实",
      "7.2 待核实",
      "2.2 未达标",
    ]);
  });

  it("jumps from each gap to its cell", () => {
    for (const cells of gapRows(sheet)) {
      const place = cells[6];
      expect(place?.link && String(place.value).startsWith(formatArea(place.link))).toBe(true);
    }
  });

  it("has no merged cells in the gap list, so that it can be sorted", () => {
    const listed = new Set(sheet.rows.flatMap(({ cells }, row) => (cells[12] ? [row] : [])));
    expect((sheet.merges ?? []).filter(({ top }) => listed.has(top))).toEqual([]);
  });

  it("draws a chart and bars for each organisation from cells of its own", () => {
    expect(sheet.charts).toHaveLength(2);
    expect(sheet.dataBars).toHaveLength(2);
    const [chart] = sheet.charts ?? [];
    const top = chart?.categories.top ?? -1;
    expect(values[top]?.[0]).toBe("1 职能定位");
    expect(values[top + 9]?.[0]).toBe("10 团委指导");
    expect(chart?.series.map((entry) => areaName(entry.values))).toEqual([
      `F${top + 1}:F${top + 10}`,
      `G${top + 1}:G${top + 10}`,
    ]);
  });

  it("lists every indicator of every organisation with the check's and the reviewer's verdict", () => {
    const rows = values.filter((row) => /^(10|\d)\.\d$/.test(String(row[0])) && row[0] === row[1]);
    expect(rows).toHaveLength(68);
    expect(rows.find((row) => row[0] === "9.1")?.slice(4, 8)).toEqual([
      "未达标",
      expect.any(String),
      null,
      "是 / 待核实\n评审：未达标 · D · 会议纪要缺失",
    ]);
    expect(rows.find((row) => row[0] === "9.1")?.[8]).toBe("仅自评");
  });

  it("shows figures with their units, as numbers", () => {
    const row = sheet.rows.find(({ cells }) => cells[0]?.value === "6.1" && cells[1]?.value === "6.1");
    expect(row?.cells.slice(10, 12).map((cell) => cell?.value)).toEqual([570, 396]);
    expect(sheet.styles[row?.cells[10]?.style ?? ""]?.numberFormat).toBe('0 "天"');
  });

  it("links each verdict to the first cell that it rests on", () => {
    const data = { basis: "data", grounds: [area("人员名单!A2:M39")], groundCount: 38 } as const;
    const given = sheetOf(assessment([organisation([result("3.2", "pass", [], data)], { hasRoster: false })]));
    const row = given.rows.find(({ cells }) => cells[0]?.value === "3.2" && cells[1]?.value === "3.2");
    expect(row?.cells[6]).toMatchObject({ value: "人员名单!A2:M39", link: area("人员名单!A2:M39") });
    expect(row?.cells[8]?.value).toBe("由38行名单证实");
    const said = valuesOf(given).flat();
    expect(said).toContain("未附人员名单，人员情况仅凭自评");
    expect(said.some((value) => String(value).startsWith("得分构成：仅自评 "))).toBe(true);
  });

  it("ends with the problems, the gravest first, each with its cell", () => {
    const rows = sheet.rows.slice(-PROBLEMS.length).map(({ cells }) => [cells[1]?.value, cells[2]?.value]);
    expect(rows).toEqual([
      ["错误", "人员名单!J12"],
      ["提醒", "自评表!B38"],
      ["说明", "工作记录!B6"],
    ]);
  });

  it("prints on A4 as wide as the page", () => {
    expect(sheet.print).toMatchObject({ orientation: "landscape", fitToWidth: true });
    expect(sheet.hiddenColumns).toEqual([LAST_COLUMN + 1]);
  });

  it("uses only styles that it defines, and merges that do not overlap", () => {
    const used = sheet.rows
      .flatMap(({ cells }) => cells.map((cell) => cell?.style))
      .filter((style) => style !== undefined);
    expect(used.filter((style) => !(style in sheet.styles))).toEqual([]);
    const covered = new Set<string>();
    for (const { top, left, right } of sheet.merges ?? []) {
      for (let column = left; column <= right; column += 1) {
        expect(covered.has(`${top} ${column}`)).toBe(false);
        covered.add(`${top} ${column}`);
      }
    }
  });

  it("writes what a school typed as text, whatever it begins with", () => {
    const name = '=HYPERLINK("x")';
    const given = assessment([
      organisation([result("2.1", "fail", [finding("extra-layer", { name }, { cells: ["部门!B2"], subject: name })])], {
        name,
        school: name,
      }),
    ]);
    const cells = sheetOf(given).rows.flatMap((row) => row.cells);
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(cells.some((cell) => typeof cell?.value === "string" && cell.value.includes(name))).toBe(true);
  });

  it("says so where nothing is to be mended and nothing was wrong", () => {
    const calm = valuesOf(sheetOf(assessment([organisation([])]))).flat();
    expect(calm).toEqual(expect.arrayContaining(["没有需要整改或核实的指标。", "读取工作簿时没有发现问题。"]));
  });

  it("lists a thousand problems and says how many more there are", () => {
    const problems = Array.from({ length: 1200 }, () => PROBLEMS[0]).filter((problem) => problem !== undefined);
    const long = valuesOf(sheetOf(assessment([manyGaps()], { problems })));
    expect(long.at(-1)?.[0]).toBe("另有 200 条未列出，完整清单见 JSON 结果。");
  });

  it("copes with an organisation that has no score", () => {
    const none = organisation([], {
      score: { confirmed: null, possible: null, maximum: 100 },
      grade: null,
      dimensions: [],
    });
    expect(sheetOf(assessment([none])).charts).toEqual([]);
  });
});
