/** Whole forms as schools publish them, with the wording of the forms: every row must find its own indicator. */
import { gradeSheets, indicatorOf, shortOf } from "./whole-way";
import type { Cell, Sheets } from "./whole-way";

type Row = readonly Cell[];

/** Items 1–16 of the yearly form, in a wording like the published one. */
const YEARLY: readonly string[] = [
  "坚持全心全意为同学服务，聚焦主责主业开展工作。未承担宿舍管理、校园纠察、安全保卫等行政职能。",
  "机构设置为“主席团+工作部门”架构，未在工作部门以上或以下设置“中心”、“项目办公室”等常设层级。",
  "学校学生会组织工作人员不超过40人，学生人数较多或者校区较多的高校不超过60人。",
  "学校学生会组织主席团成员不超过5人。",
  "学校学生会组织工作部门不超过6个。",
  "除主席团成员、工作部门负责人、工作部门成员外，未设置其他职务。",
  "学生会组织工作人员为共产党员或共青团员。",
  "学生会组织工作人员为本科生的，除一年级新生外，学习成绩综合排名在本专业前30%以内，且无课业不及格情况；为研究生的，无课业不及格情况。",
  "主席团候选人由学院团组织推荐，经学院党组织同意，由学校学工部门、校团委联合审查后，报学校党委确定；工作部门成员由学院团组织推荐，由学工部门、校团委审核后确定。",
  "主席团由学生代表大会（非学生代表大会委员会、常务委员会、常任代表会议等）选举产生。",
  "按期规范召开学生代表大会。",
  "校级学生代表大会代表经班级团支部推荐、学院组织选举产生。",
  "面向全体学生会组织工作人员开展了春、秋季全员培训。",
  "在评奖评优、测评加分、推荐免试研究生等事项中，依据评议结果给予激励，不与其岗位简单挂钩。",
  "学校党组织定期听取学生会组织工作汇报，研究决定重大事项。",
  "学校团委明确1名专职副书记指导学生会组织，聘任团委专职副书记或专职干部担任秘书长。",
];
const ITEMS = ["1.1", "2.1", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "5.1", "5.2", "6.1", "6.2", "7.2", "8.3", "9.1"];

const COLLEGE: readonly string[] = [
  "聚焦服务同学主责主业，未承担宿舍管理、校园纠察、安全保卫等行政职能。",
  "组织架构为“主席团+工作部门”，未设置“中心”、“项目办公室”等常设层级。",
  "学院学生会组织工作人员不超过30人。",
  "学院学生会组织主席团成员不超过3人。",
  "除主席团成员、部长、副部长、干事外，未设置其他职务。",
  "工作人员均为共产党员或共青团员。",
  "工作人员学习成绩综合排名在本专业前30%以内，且无课业不及格情况。",
  "主席团由学院学生代表大会选举产生。",
  "按期规范召开学院学生代表大会。",
  "开展春、秋两季全员培训。",
  "评奖评优、测评加分不与岗位简单挂钩。",
  "学院党组织定期听取学生会组织工作汇报，研究决定重大事项。",
  "明确学院团组织负责人指导学生会组织，聘任团委老师担任秘书长。",
];
const COLLEGE_ITEMS = ["1.1", "2.1", "3.1", "3.2", "3.4", "4.1", "4.2", "5.2", "6.1", "7.2", "8.3", "9.1"];

const form = (scheme: string, rows: readonly Row[], sheet = "Sheet1"): Sheets => ({
  基本信息: [
    ["学校名称", "云溪大学"],
    ["学年", "2023-2024"],
    ["评估方案", scheme],
  ],
  [sheet]: [["指标", "结论", "备注"], ...rows],
});

const declaredOf = (document: Awaited<ReturnType<typeof gradeSheets>>): Record<string, string | null> =>
  Object.fromEntries((document.organisations[0]?.indicators ?? []).map(({ id, declared }) => [id, declared]));

/** Each row in turn is the only one that says 否: it alone must be the one that is declared 否. */
async function expectOwnIndicators(
  scheme: string,
  texts: readonly string[],
  label: (text: string, place: number) => string,
  idsOf: (place: number) => readonly string[],
): Promise<void> {
  for (const place of texts.keys()) {
    const rows = texts.map((text, other): Row => [label(text, other), other === place ? "□是 ☑否" : "☑是 □否", null]);
    const document = await gradeSheets(form(scheme, rows), { asOf: "2024-06-01" });
    const no = Object.entries(declaredOf(document)).flatMap(([id, declared]) => (declared === "no" ? [id] : []));
    expect([place + 1, no]).toEqual([place + 1, idsOf(place)]);
    expect(Object.values(declaredOf(document))).not.toContain(null);
    expect(document.problems.map(({ code }) => code)).not.toContain("row-number-text-disagree");
    expect(document.problems.map(({ code }) => code)).not.toContain("row-unmatched");
  }
}

const yearlyIds = (place: number): readonly string[] => (place === 15 ? ["10.1", "10.2"] : [ITEMS[place] ?? ""]);
const collegeIds = (place: number): readonly string[] =>
  place === 12 ? ["10.1", "10.2"] : [COLLEGE_ITEMS[place] ?? ""];

describe("the published three-column forms", () => {
  const numbered = (text: string, place: number): string =>
    `${String(place + 1)}${[0, 10].includes(place) ? "★" : ""}.${text}`;
  const awkward = (text: string, place: number): string =>
    `${String(place + 1)}${place % 3 === 0 ? " ." : place % 3 === 1 ? "、" : "★．"}\n${text}`;
  it.each(["self-2021", "self-2022", "self-2023"])("%s, numbered 1★., 2.", async (scheme) =>
    expectOwnIndicators(scheme, YEARLY, numbered, yearlyIds),
  );
  it("self-2023, numbered in awkward ways", async () => expectOwnIndicators("self-2023", YEARLY, awkward, yearlyIds));
  it("self-2023, without numbers", async () => expectOwnIndicators("self-2023", YEARLY, (text) => text, yearlyIds));
  it("college", async () => expectOwnIndicators("college", COLLEGE, numbered, collegeIds));
  it("college, without numbers", async () => expectOwnIndicators("college", COLLEGE, (text) => text, collegeIds));

  const FILING: readonly string[] = [
    YEARLY[0] ?? "",
    YEARLY[1] ?? "",
    "学校学生会组织工作人员不超过40人，主席团成员不超过5人，工作部门不超过6个。",
    ...[5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((place) => YEARLY[place] ?? ""),
  ];
  const FILING_ITEMS = ["1.1", "2.1", "3", "3.4", "4.1", "4.2", "5.1", "5.2", "6.1", "6.2", "7.2", "8.3", "9.1", "10"];
  const filingIds = (place: number): readonly string[] =>
    FILING_ITEMS[place] === "3"
      ? ["3.1", "3.2", "3.3"]
      : FILING_ITEMS[place] === "10"
        ? ["10.1", "10.2"]
        : [FILING_ITEMS[place] ?? ""];
  it("filing-2020 with one row 3", async () => expectOwnIndicators("filing-2020", FILING, numbered, filingIds));
  it("filing-2020 without numbers", async () => expectOwnIndicators("filing-2020", FILING, (text) => text, filingIds));

  it.each([
    ["numbered 3 thrice", ["3.", "3.", "3."]],
    ["numbered once", ["3.", "", ""]],
    ["numbered in brackets", ["3（1）", "3（2）", "3（3）"]],
    ["numbered (1), (2), (3)", ["3.（1）", "（2）", "（3）"]],
    ["numbered 3.1, 3.2, 3.3", ["3.1 ", "3.2 ", "3.3 "]],
  ])("filing-2020 with three rows 3, %s", async (_, [one = "", two = "", three = ""]) => {
    const document = await gradeSheets(
      form("filing-2020", [
        ["1.未承担宿舍管理、校园纠察、安全保卫等行政职能", "是", null],
        ["2.机构设置为“主席团+工作部门”架构", "是", null],
        [`${one}学校学生会组织工作人员不超过40人`, "是", "实有45人"],
        [`${two}主席团成员不超过5人`, "否", "实有6人"],
        [`${three}工作部门不超过6个`, "是", "５个"],
        ["4.未设置其他职务", "是", null],
      ]),
      { asOf: "2024-06-01" },
    );
    expect(shortOf(document, "3.1")).toBe("review from-declaration size-needs-justification");
    expect(shortOf(document, "3.2")).toBe("fail presidium-over-limit");
    expect(shortOf(document, "3.3")).toBe("pass from-declaration");
    expect(shortOf(document, "2.1")).toBe("pass declared-only");
    expect(shortOf(document, "3.4")).toBe("pass declared-only");
  });

  it("gives each figure of one row 3 to the noun beside it", async () => {
    const document = await gradeSheets(
      form("filing-2020", [
        ["3.工作人员不超过40人，主席团不超过5人，部门不超过6个", "是", "工作人员实有38人，主席团实有6人，部门７个"],
      ]),
    );
    expect(indicatorOf(document, "3.1")).toMatchObject({ verdict: "pass", actual: 38 });
    expect(shortOf(document, "3.2")).toBe("fail overclaimed presidium-over-limit");
    expect(shortOf(document, "3.3")).toBe("fail departments-over-limit overclaimed");
  });

  it("lets one conclusion of the last item declare guidance and secretary-general alike", async () => {
    const document = await gradeSheets(form("self-2023", [[`16.${YEARLY[15] ?? ""}`, "否", null]]));
    expect(shortOf(document, "10.1")).toBe("fail declared-not-met");
    expect(shortOf(document, "10.2")).toBe("fail declared-not-met");
  });

  it("follows the text where the number says otherwise", async () => {
    const document = await gradeSheets(form("self-2023", [["4.学校学生会组织工作部门不超过6个。", "否", null]]));
    expect(shortOf(document, "3.3")).toBe("fail declared-not-met");
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: "row-number-text-disagree", cells: ["Sheet1!A2"] }),
    );
  });
});

describe("a remark that says that there is none", () => {
  const grade = async (remark: Cell): Promise<[string, string, string]> => {
    const rows = YEARLY.map((text, index): Row => [
      `${String(index + 1)}.${text}`,
      "是",
      index + 1 === 11 ? "2024年4月20日召开" : remark,
    ]);
    const document = await gradeSheets(form("改革自评表（2023—2024学年）", rows), { asOf: "2024-06-01" });
    return [document.organisations[0]!.conclusion, shortOf(document, "1.1"), shortOf(document, "10.2")];
  };

  it.each(["无", "/", "——"])("“%s” throughout leaves every 是 as a blank does", async (remark) => {
    expect(await grade(remark)).toEqual(["met", "pass declared-only", "pass declared-only"]);
    expect(await grade(remark)).toEqual(await grade(null));
  });

  it("待定 is not one of them", async () => {
    expect((await grade("待定"))[0]).toBe("needs-review");
  });
});
