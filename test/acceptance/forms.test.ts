/** The published forms, settings, several organisations and scores, each going the whole way through an .xlsx file. */
import { gradeSheets, indicatorOf, shortOf } from "./whole-way";
import type { Cell, Sheets } from "./whole-way";

const profile = (...rows: (readonly Cell[])[]): Sheets => ({
  基本信息: [["学校名称", "云溪大学"], ["学年", "2023-2024"], ...rows],
});
const ids = (document: Awaited<ReturnType<typeof gradeSheets>>): string[] =>
  (document.organisations[0]?.indicators ?? []).map(({ id }) => id);

describe("schemes", () => {
  it.each([
    ["深化改革评估验收", "acceptance", 34],
    ["2020年评估备案表", "filing-2020", 17],
    ["改革自评表（2021—2022学年）", "self-2021", 17],
    ["改革自评表(2022-2023学年)", "self-2022", 17],
    ["self-2023", "self-2023", 17],
    ["改革自评表", "self-2023", 17],
    ["院级自评表", "college", 14],
    ["", "acceptance", 34],
  ])("%s is %s with %d indicators", async (text, scheme, count) => {
    const document = await gradeSheets(profile(["评估方案", text]));
    expect(document.scheme).toBe(scheme);
    expect(ids(document)).toHaveLength(count);
  });

  it("takes acceptance for an unknown scheme and says so on its cell", async () => {
    const document = await gradeSheets(profile(["评估方案", "某省方案"]));
    expect(document.scheme).toBe("acceptance");
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: "unknown-scheme", cells: ["基本信息!B3"] }),
    );
  });

  it("has no core indicator under filing-2020 and college, two under self-2023, three under acceptance", async () => {
    const cores = async (scheme: string): Promise<string[]> =>
      (await gradeSheets(profile(), { scheme })).organisations[0]!.indicators.flatMap(({ id, standing }) =>
        standing === "core" ? [id] : [],
      );
    expect(await cores("filing-2020")).toEqual([]);
    expect(await cores("college")).toEqual([]);
    expect(await cores("self-2023")).toEqual(["1.1", "6.1"]);
    expect(await cores("acceptance")).toEqual(["1.1", "6.1", "9.1"]);
  });

  it("observes training in self-2021 and self-2022 and requires it in self-2023", async () => {
    for (const [scheme, standing] of [
      ["self-2021", "observed"],
      ["self-2022", "observed"],
      ["self-2023", "required"],
    ] as const) {
      expect(indicatorOf(await gradeSheets(profile(), { scheme }), "7.2").standing).toBe(standing);
    }
  });
});

describe("the three-column form", () => {
  const form = (rows: (readonly Cell[])[]): Sheets => ({
    ...profile(["评估方案", "改革自评表"]),
    Sheet1: [["云溪大学学生会组织改革自评表", null, null], ["指标", "结论", "备注"], ...rows],
  });

  it("reads numbers, stars, boxes and figures as they are published", async () => {
    const document = await gradeSheets(
      form([
        ["1★.坚持聚焦服务同学主责主业，未承担宿舍管理等行政职能", "☑是 □否", null],
        ["2.机构设置仅有主席团和工作部门", "R是 £否", null],
        ["3、学校学生会组织工作人员不超过40人", "是", "实有45"],
        ["4. 主席团成员不超过5人", "是", "实有 3 人"],
        ["5．工作部门不超过6个", "√", "５个"],
        ["11★.按期规范召开学代会", "是☑ 否□", "召开日期为：2023年11月30日"],
        ["12 .代表经班级团支部推荐、学院组织选举产生", "□是 ■否", null],
        ["16.明确团委副书记指导，聘任秘书长", "☑是 ☑否", null],
      ]),
      { asOf: "2024-06-01" },
    );
    expect(shortOf(document, "1.1")).toBe("pass declared-only");
    expect(shortOf(document, "2.1")).toBe("pass declared-only");
    expect(shortOf(document, "3.1")).toBe("review from-declaration size-needs-justification");
    expect(shortOf(document, "3.2")).toContain("pass");
    expect(indicatorOf(document, "3.2").actual).toBe(3);
    expect(indicatorOf(document, "3.3").actual).toBe(5);
    expect(shortOf(document, "6.1")).toContain("pass");
    expect(shortOf(document, "6.2")).toBe("fail declared-not-met");
    expect(shortOf(document, "10.1")).toBe("review unclear-verdict");
    expect(shortOf(document, "10.2")).toBe("review unclear-verdict");
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: "verdict-both-ticked", cells: ["Sheet1!B10"] }),
    );
    expect(shortOf(document, "9.1")).toBe("missing nothing-stated");
  });

  it("lets one row 3 of the filing form speak for staff, presidium and departments", async () => {
    const document = await gradeSheets({
      ...profile(["评估方案", "filing-2020"]),
      自评表: [
        ["指标", "评估结论", "备注"],
        ["3.工作人员不超过40人，主席团不超过5人，部门不超过6个", "达标", "实有38人"],
      ],
    });
    expect(indicatorOf(document, "3.1")).toMatchObject({ verdict: "pass", actual: 38 });
    expect(indicatorOf(document, "3.2").actual).toBeNull();
    expect(shortOf(document, "3.2")).toBe("pass declared-only");
    expect(shortOf(document, "3.3")).toBe("pass declared-only");
  });

  it("reads three rows 3 of the filing form, a conclusion each", async () => {
    const document = await gradeSheets({
      ...profile(["评估方案", "filing-2020"]),
      自评表: [
        ["编号", "指标", "评估结论", "备注", "佐证材料"],
        [3, "学生会工作人员不超过40人", "达标", "实有39人", ""],
        [null, "主席团成员不超过5人", "达标", "实有6人", ""],
        [null, "工作部门不超过6个", "未达标", "", ""],
      ],
    });
    expect(indicatorOf(document, "3.1")).toMatchObject({ verdict: "pass", actual: 39 });
    expect(shortOf(document, "3.2")).toBe("fail overclaimed presidium-over-limit");
    expect(shortOf(document, "3.3")).toBe("fail declared-not-met");
  });
});

describe("several organisations", () => {
  const sheets: Sheets = {
    基本信息: [
      ["项目", "学生会", "研究生会"],
      ["学校名称", "云溪大学", "云溪大学"],
      ["组织名称", "学生会", "研究生会"],
      ["组织类型", "学生会", "研究生会"],
    ],
    人员名单: [
      ["组织", "姓名", "职务", "政治面貌", "是否有不及格"],
      ["学生会", "甲", "部长", "群众", "否"],
      ["研究生会", "乙", "部长", "中共党员", "否"],
      [null, "丙", "秘书长", "中共党员", "否"],
    ],
    工作部门: [["部门名称"], ["新闻中心"]],
  };

  it("judges each by its own rows; blank, and tables without the column, belong to the first", async () => {
    const document = await gradeSheets(sheets);
    expect(document.organisations.map(({ name, kind }) => [name, kind])).toEqual([
      ["学生会", "undergraduate"],
      ["研究生会", "graduate"],
    ]);
    expect(shortOf(document, "4.1", "学生会")).toContain("fail");
    expect(shortOf(document, "4.1", "研究生会")).toBe("pass");
    expect(shortOf(document, "3.4", "学生会")).toContain("fail post-not-allowed");
    expect(shortOf(document, "3.4", "研究生会")).toBe("pass");
    expect(shortOf(document, "2.1", "研究生会")).toBe("missing nothing-stated");
    expect(shortOf(document, "4.2", "研究生会")).toBe("pass");
  });
});

describe("评分设置", () => {
  const settings = (...rows: (readonly Cell[])[]): Sheets => ({
    评分设置: [["编号", "启用", "类别", "权重", "参数", "值"], ...rows],
  });

  it("changes weight and standing, switches off, sets parameters", async () => {
    const document = await gradeSheets({
      ...settings(
        ["3.5", null, "一般", 10, null, null],
        ["2.2", "否", null, null, null, null],
        [null, null, null, null, "工作人员上限", 2],
        [null, null, null, null, "rankLimit", "20%"],
        ["1.1", null, "观测", null, null, null],
      ),
      人员名单: [
        ["姓名", "职务"],
        ["甲", "部长"],
        ["乙", "部员"],
        ["丙", "部员"],
      ],
    });
    expect(indicatorOf(document, "3.5")).toMatchObject({ standing: "required", weight: 10 });
    expect(shortOf(document, "2.2")).toBe("not-applicable switched-off");
    expect(indicatorOf(document, "3.1")).toMatchObject({ actual: 3, limit: 2, verdict: "review" });
    expect(indicatorOf(document, "1.1")).toMatchObject({ standing: "observed", weight: 0 });
    expect(document.adjustments).toHaveLength(6);
  });

  it.each([
    [["9.9", "否", null, null, null, null], "setting-unknown-indicator", "评分设置!A2"],
    [["3.1", null, null, 120, null, null], "setting-bad-value", "评分设置!D2"],
    [["3.1", null, "重要", null, null, null], "setting-bad-value", "评分设置!C2"],
    [["3.1", "也许", null, null, null, null], "setting-bad-value", "评分设置!B2"],
    [[null, null, null, null, "人数", 3], "setting-unknown-parameter", "评分设置!E2"],
    [[null, null, null, null, "工作人员上限", "很多"], "setting-bad-value", "评分设置!F2"],
  ] as const)("%j is a problem on its cell, and the default stays", async (row, code, cell) => {
    const document = await gradeSheets({
      ...settings([...row]),
      人员名单: [
        ["姓名", "职务"],
        ["甲", "部长"],
      ],
    });
    expect(document.problems).toContainEqual(expect.objectContaining({ code, cells: [cell] }));
    expect(indicatorOf(document, "3.1")).toMatchObject({ limit: 40, weight: 3 });
  });
});

describe("scores and conclusions", () => {
  const table = (verdicts: Readonly<Record<string, Cell>>): Sheets => ({
    自评表: [
      ["编号", "自评结论", "备注", "佐证材料"],
      ...Object.entries(verdicts).map(([id, verdict]) => [id, verdict, null, "佐证.pdf"]),
    ],
  });
  const COLLEGE = ["1.1", "2.1", "3.1", "3.2", "3.4", "4.1", "4.2", "5.2", "7.2", "8.3", "9.1", "10.1", "10.2"];
  const all = (overrides: Readonly<Record<string, Cell>> = {}): Sheets => ({
    ...table({ ...Object.fromEntries(COLLEGE.map((id) => [id, "是"])), ...overrides }),
    学代会: [["召开日期"], ["2024-03-01"]],
  });

  it("met: 100 of 100 and A", async () => {
    const document = await gradeSheets(all(), { scheme: "college", asOf: "2024-06-01" });
    expect(document.organisations[0]).toMatchObject({
      conclusion: "met",
      grade: "A",
      score: { confirmed: 100, possible: 100, maximum: 100 },
    });
  });

  it("needs review: the gap between confirmed and possible is what is to verify", async () => {
    const document = await gradeSheets(all({ "8.3": "说不清" }), { scheme: "college", asOf: "2024-06-01" });
    const total = 6 + 5 + 3 + 2 + 2 + 4 + 6 + 4 + 5 + 4 + 3 + 5 + 5 + 3;
    expect(document.organisations[0]).toMatchObject({
      conclusion: "needs-review",
      score: { confirmed: Math.round(((total - 3) / total) * 10000) / 100, possible: 100 },
    });
  });

  it("not met: at most C, however high the score", async () => {
    const document = await gradeSheets(all({ "3.2": "否" }), { scheme: "college", asOf: "2024-06-01" });
    expect(document.organisations[0]).toMatchObject({ conclusion: "not-met", grade: "C" });
  });

  it("D when a core indicator fails", async () => {
    const core = await gradeSheets({ ...all({ "1.1": "否" }) }, { scheme: "self-2023", asOf: "2024-06-01" });
    expect(core.organisations[0]).toMatchObject({ conclusion: "not-met", grade: "D" });
  });

  it("splits the score into dimensions that add up", async () => {
    const { dimensions, score } = (await gradeSheets(all({ "3.2": "否" }), { asOf: "2024-06-01" })).organisations[0]!;
    const sum = dimensions.reduce((total, { confirmed }) => total + confirmed, 0);
    expect(sum).toBeCloseTo(score.confirmed ?? Number.NaN, 1);
    expect(dimensions.map(({ maximum }) => maximum)).toEqual(Array(10).fill(10));
  });

  it("has no score, not 0, where nothing applies", async () => {
    const off = { 评分设置: [["编号", "启用"], ...[...COLLEGE, "6.1"].map((id) => [id, "否"])] };
    const { score, grade, conclusion } = (await gradeSheets({ ...all(), ...off }, { scheme: "college" }))
      .organisations[0]!;
    expect([score.confirmed, score.possible, grade]).toEqual([null, null, null]);
    expect(conclusion).not.toBe("met");
  });
});
