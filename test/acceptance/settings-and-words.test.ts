/** 评分设置, words that say “not done yet”, jobs of the administration, figures in remarks, scores: word by word. */
import { gradeSheets, indicatorOf, shortOf } from "./whole-way";
import type { Cell, Sheets } from "./whole-way";

type Row = readonly Cell[];
const AS_OF = { asOf: "2024-06-01" };
const says = (id: string, verdict: Cell, note: Cell = null, evidence: Cell = "材料.pdf"): Sheets => ({
  自评表: [
    ["编号", "自评结论", "备注", "佐证材料"],
    [id, verdict, note, evidence],
  ],
});

describe("words that say not done yet", () => {
  it.each([
    "拟修订办法",
    "定于6月公布",
    "将于下学期公布",
    "将在下学期公布",
    "将会公布",
    "将进一步完善",
    "计划于下学期出台",
    "筹划出台办法",
    "筹备中",
    "正在起草",
    "正在制定",
    "正在修订",
    "正在筹备",
    "正在推进",
    "正在完善",
    "正在筹划",
    "草案",
    "征求意见稿",
    "尚未出台",
    "未能落实",
    "有待完善",
    "力争年内完成",
    "准备召开",
    "准备制定",
    "准备出台",
    "准备修订",
    "准备成立",
    "准备开展",
    "下一步完善",
    "待党委审定后执行",
    "逐步探索",
    "《办法（草案）》",
    "办法(征求意见稿).pdf",
  ])("%s", async (words) => {
    // prettier-ignore
    expect(shortOf(await gradeSheets(says("8.3", "是", words)), "8.3")).toBe("review hedged-claim");
    expect(shortOf(await gradeSheets(says("8.3", "是", null, words)), "8.3")).toBe("review hedged-claim");
    expect(shortOf(await gradeSheets(says("8.3", "是", words, null)), "8.3")).toBe("review hedged-claim no-evidence");
    expect(shortOf(await gradeSheets(says("8.3", "否", words)), "8.3")).toBe("fail declared-not-met");
  });

  it.each([
    ["8.3", "《评奖办法（试行）》以评议结果为依据"],
    ["2.2", "探索实行轮值"],
    ["8.3", "模拟测评后按评议结果公布加分"],
    ["10.1", "由专职副书记李拟老师指导"],
    ["8.3", "不再拟定加分条款"],
    ["9.3", "《2024年工作计划》第3条写入学生会改革"],
    ["8.3", "《西部计划志愿者办法》规定推免依据评议结果，已执行"],
  ])("%s: %s says nothing of the kind", async (id, words) => {
    expect(shortOf(await gradeSheets(says(id, "是", words)), id)).toBe("pass");
  });

  it.each(["《2024年工作计划》", "不存在尚未落实的情况", "已落实", "详见附件2"])(
    "%s only repeats the conclusion",
    async (words) => {
      expect(shortOf(await gradeSheets(says("8.3", "是", words)), "8.3")).toBe("pass nothing-checkable");
    },
  );

  it.each([
    ["9.1", "校党委每年听取一次学生会汇报", "partial-claim"],
    ["8.3", "评优仍与岗位挂钩", "contradicted-claim"],
    ["8.3", "评奖评优应依据评议结果，不得与岗位挂钩", "rule-restated"],
    ["8.3", "同学们备受鼓舞", "off-topic-claim"],
  ])("%s: %s is no fact: %s", async (id, words, code) => {
    expect(shortOf(await gradeSheets(says(id, "是", words)), id)).toBe(`review ${code}`);
  });
});

describe("1.1: jobs of the administration", () => {
  it.each([
    "协助开展查寝",
    "负责宿舍检查",
    "参与宿舍管理",
    "设校园纠察队",
    "承担安全保卫",
    "维持校规校纪",
    "每周查寝一次",
  ])("%s", async (note) => {
    expect(shortOf(await gradeSheets(says("1.1", "是", note)), "1.1")).toBe("review administrative-duty-suspected");
    expect(shortOf(await gradeSheets(says("1.1", "否", note)), "1.1")).toBe("fail declared-not-met");
    expect(shortOf(await gradeSheets(says("1.1", null, note)), "1.1")).toBe("review administrative-duty-suspected");
  });
  it.each([
    "不承担查寝",
    "未承担宿舍管理、校园纠察、安全保卫等行政职能",
    "不再参与宿舍检查",
    "没有承担宿舍管理、纠察等工作",
    "无查寝、纠察等职能",
  ])("%s", async (note) => {
    expect(shortOf(await gradeSheets(says("1.1", "是", note)), "1.1")).toBe("pass");
  });
});

describe("figures in remarks", () => {
  it.each<[string, string, string, number | null]>([
    ["3.1", "实有45", "review", 45],
    ["3.2", "实有 3 人", "pass", 3],
    ["3.1", "共31人", "pass", 31],
    ["3.3", "3个", "pass", 3],
    ["3.3", "６个", "pass", 6],
    ["3.3", "共7个部门", "fail", 7],
    ["3.1", "工作人员总数为38人，其中主席团5人", "pass", 38],
    ["3.2", "工作人员实有38人，主席团成员实有4人", "pass", 4],
    ["3.2", "由8人调整至5人", "pass", 5],
    ["3.2", "8→5", "pass", 5],
    ["3.3", "由10个部门精简到6个", "pass", 6],
    ["3.1", "目前有39名工作人员", "pass", 39],
    ["3.1", "现有工作人员40名，符合不超过40人的要求", "pass", 40],
    ["3.1", "不超过40人，实有39人", "pass", 39],
    ["3.1", "总人数：41", "review", 41],
    ["5.3", "来自院级组织的32人，占比53.3%", "pass", 0.533],
    ["5.3", "院级经历20/40", "pass", 0.5],
    ["5.3", "占49.9%", "fail", 0.499],
    ["6.3", "代表占学生总数的1.2%", "pass", 0.012],
    ["6.3", "高于1%", "pass", 0.01],
    ["6.3", "占1%", "pass", 0.01],
    ["6.4", "非学生骨干代表占62%", "pass", 0.62],
    ["6.4", "130/200", "pass", 0.65],
    ["6.4", "不低于60%", "review", null],
    ["6.3", "1%以上", "review", null],
    ["3.1", "40人左右", "review", null],
    ["3.2", "拟设5人", "review", null],
  ])("%s: %s", async (id, note, verdict, actual) => {
    expect(indicatorOf(await gradeSheets(says(id, "是", note, null)), id)).toMatchObject({ verdict, actual });
  });
});

describe("评分设置", () => {
  const settings = (...rows: Row[]): Sheets => ({
    评分设置: [["编号", "启用", "类别", "权重", "参数", "值"], ...rows],
  });
  const set = (name: Cell, value: Cell): Row => [null, null, null, null, name, value];
  const person = (ranking: Cell): Sheets => ({
    人员名单: [
      ["姓名", "职务", "年级", "综合排名", "是否有不及格", "院级经历"],
      ["甲", "干事", "2021级", ranking, "否", "是"],
      ["乙", "干事", "2021级", "1%", "否", "否"],
      ["丙", "干事", "2021级", "1%", "否", "否"],
    ],
  });
  it.each<[Cell, Cell, string, number]>([
    ["排名上限", 20, "4.2", 0],
    ["rankLimit", "20%", "4.2", 0],
    ["排名上限", 0.2, "4.2", 0],
    ["排名上限", { value: 0.2, format: "0%" }, "4.2", 0],
  ])("%s %j makes 25 %% too much", async (name, value) => {
    // prettier-ignore
    expect(shortOf(await gradeSheets({ ...settings(set(name, value)), ...person("25%") }), "4.2")).toBe("fail rank-over-limit");
    expect(shortOf(await gradeSheets({ ...settings(set(name, value)), ...person("20%") }), "4.2")).toBe("pass");
  });

  it.each<[string, string, Cell, string, Partial<Record<"verdict" | "limit", unknown>>]>([
    ["工作人员上限", "staffLimit", 2, "3.1", { verdict: "review", limit: 2 }],
    ["工作人员放宽上限", "staffLimitLarge", 41, "3.1", { verdict: "pass", limit: 40 }],
    ["大校学生数", "largeSchoolStudents", 10, "3.1", { verdict: "pass", limit: 40 }],
    ["院级经历下限", "collegeExperienceMin", "30%", "5.3", { verdict: "pass", limit: 0.3 }],
    ["部门上限", "departmentLimit", 1, "3.3", { verdict: "fail", limit: 1 }],
    ["主席团上限", "presidiumLimit", 1, "3.2", { verdict: "fail", limit: 1 }],
    ["学代会间隔天数", "congressMaxDays", 100, "6.1", { verdict: "fail", limit: 100 }],
    ["代表比例下限", "delegateRatioMin", 2, "6.3", { verdict: "fail", limit: 0.02 }],
    ["非骨干比例下限", "nonCadreMin", 70, "6.4", { verdict: "fail", limit: 0.7 }],
  ])("%s", async (chinese, key, value, id, expected) => {
    const data: Sheets = {
      ...person("1%"),
      基本信息: [
        ["学校名称", "云溪大学"],
        ["主席团人数", 2],
        ["在校生总数", id === "6.3" ? 20000 : null],
      ],
      工作部门: [["部门名称"], ["学习部"], ["文艺部"]],
      学代会: [
        ["届次", "召开日期", "代表总数", "非学生骨干代表数"],
        ["三", "2023-11-11", 200, 130],
      ],
    };
    for (const name of [chinese, key, key.toUpperCase()]) {
      expect(indicatorOf(await gradeSheets({ ...settings(set(name, value)), ...data }, AS_OF), id)).toMatchObject(
        expected,
      );
    }
  });

  it("lowers what makes a school large", async () => {
    const data: Sheets = {
      基本信息: [
        ["学校名称", "云溪大学"],
        ["在校生总数", 15000],
        ["工作人员总数", 45],
      ],
    };
    expect(indicatorOf(await gradeSheets(data), "3.1").verdict).toBe("review");
    expect(indicatorOf(await gradeSheets({ ...settings(set("大校学生数", 15000)), ...data }), "3.1").verdict).toBe(
      "pass",
    );
  });

  it.each<[string, Row, string]>([
    ["a negative weight", ["3.1", null, null, -1, null, null], "D2"],
    ["a weight over 100", ["3.1", null, null, 100.5, null, null], "D2"],
    ["a weight in words", ["3.1", null, null, "高", null, null], "D2"],
    ["a rank limit over 100 %", set("排名上限", "130%"), "F2"],
    ["a rank limit of 0", set("排名上限", 0), "F2"],
    ["half a person", set("主席团上限", 4.5), "F2"],
    ["minus days", set("学代会间隔天数", -5), "F2"],
    ["no value", set("工作人员上限", null), "F2"],
    ["an id that does not exist", ["3.9", "否", null, null, null, null], "A2"],
    ["no id", [null, "否", null, null, null, null], "A2"],
    ["an unknown parameter", set("人数上限", 3), "E2"],
    ["是 and 否 at once", ["3.1", "是/否", null, null, null, null], "B2"],
    ["an unknown standing", ["3.1", null, "特别", null, null, null], "C2"],
  ])("%s is a problem on its cell, and the default stays", async (_, row, cell) => {
    const data: Sheets = {
      基本信息: [
        ["学校名称", "云溪大学"],
        ["工作人员总数", 41],
        ["主席团人数", 5],
      ],
    };
    const graded = await gradeSheets({ ...data, ...settings(row) });
    const plain = await gradeSheets(data);
    expect(graded.problems.filter(({ cells }) => cells.includes(`评分设置!${cell}`))).toHaveLength(1);
    expect(graded.organisations).toEqual(plain.organisations);
    expect(graded.adjustments).toEqual([]);
  });

  it("keeps raw weights in the document and scales only the scores", async () => {
    const graded = await gradeSheets({
      ...settings(["8.3", null, null, 50, null, null], ["10.3", "否", null, null, null, null]),
      自评表: [
        ["编号", "自评结论", "佐证材料"],
        ["8.3", "是", "a"],
        ["5.1", "是", "a"],
      ],
    });
    const { indicators, score } = graded.organisations[0]!;
    expect(indicatorOf(graded, "8.3")).toMatchObject({ weight: 50, earned: 50 });
    expect(indicatorOf(graded, "5.1")).toMatchObject({ weight: 4, earned: 4 });
    expect(shortOf(graded, "10.3")).toBe("not-applicable switched-off");
    expect(indicators).toHaveLength(34);
    // 100 − 3 + 50 − 2 points in all, of which 54 are confirmed.
    expect(score.confirmed).toBe(Math.round((54 / 145) * 10000) / 100);
  });

  it("makes an indicator core, so that failing it costs the grade", async () => {
    const graded = await gradeSheets({ ...settings(["8.3", null, "核心", null, null, null]), ...says("8.3", "否") });
    expect(indicatorOf(graded, "8.3").standing).toBe("core");
    expect(graded.organisations[0]).toMatchObject({ grade: "D", conclusion: "not-met" });
  });
});

describe("scores", () => {
  const only = (weights: Readonly<Record<string, readonly [number, Cell]>>): Sheets => ({
    评分设置: [
      ["编号", "启用", "类别", "权重"],
      ..."1.1 2.1 3.1 3.2 3.4 4.1 4.2 5.2 6.1 7.2 8.3 9.1 10.1 10.2"
        .split(" ")
        .map((id): Row => (weights[id] ? [id, "是", null, weights[id][0]] : [id, "否", null, null])),
    ],
    自评表: [
      ["编号", "自评结论", "佐证材料"],
      ...Object.entries(weights).map(([id, [, verdict]]): Row => [id, verdict, "a"]),
    ],
  });
  it.each<[string, number, number, string, string]>([
    ["90 is A", 90, 10, "?", "A needs-review"],
    ["89.99 is B", 89.99, 10.01, "?", "B needs-review"],
    ["80 is B", 80, 20, "?", "B needs-review"],
    ["79.99 is C", 79.99, 20.01, "?", "C needs-review"],
    ["60 is C", 60, 40, "?", "C needs-review"],
    ["59.99 is D", 59.99, 40.01, "?", "D needs-review"],
    ["95 with a fail is C", 95, 5, "否", "C not-met"],
    ["50 with a fail is D", 50, 50, "否", "D not-met"],
    ["100 is A", 60, 40, "是", "A met"],
  ])("%s", async (_, first, second, verdict, expected) => {
    const graded = await gradeSheets(only({ "8.3": [first, "是"], "9.1": [second, verdict] }), { scheme: "college" });
    const { grade, conclusion, score } = graded.organisations[0]!;
    expect(`${String(grade)} ${conclusion}`).toBe(expected);
    expect(score.confirmed).toBe(verdict === "是" ? 100 : first);
    expect(score.possible).toBe(verdict === "否" ? first : 100);
  });
});
