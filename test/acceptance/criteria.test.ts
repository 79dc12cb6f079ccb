/**
 * The criteria as a careful reader would apply them by hand: small workbooks, each going the whole way through an .xlsx
 * file. One table row per sentence of the criteria.
 */
import { gradeSheets, indicatorOf, shortOf } from "./whole-way";
import type { Cell, Sheets } from "./whole-way";

type Row = readonly Cell[];

const SELF_CHECK: Row = ["编号", "指标", "自评结论", "备注", "佐证材料"];
const PROFILE = (...rows: Row[]): Row[] => [["学校名称", "云溪大学"], ["学年", "2023-2024"], ...rows];
const declared = (id: string, verdict: Cell, note: Cell = null, evidence: Cell = "佐证1.pdf"): Sheets => ({
  自评表: [SELF_CHECK, [id, null, verdict, note, evidence]],
});
const roster = (...people: Row[]): Row[] => [
  ["姓名", "职务", "部门", "政治面貌", "年级", "学历层次", "综合排名", "专业人数", "是否有不及格", "院级经历"],
  ...people,
];
const staff = (count: number, post = "工作人员", department = "办公室"): Row[] =>
  Array.from({ length: count }, (_, index) => [
    `成员${String(index + 1)}`,
    post,
    department,
    "共青团员",
    "2021级",
    "本科",
    "1/100",
    null,
    "否",
    "是",
  ]);
const records = (...rows: Row[]): Sheets => ({ 工作记录: [["日期", "类别", "主题", "参加范围"], ...rows] });
const documents = (...rows: Row[]): Sheets => ({ 规章制度: [["文件类别", "文件名称", "状态"], ...rows] });
const congresses = (...rows: Row[]): Sheets => ({
  学代会: [["届次", "召开日期", "代表总数", "非学生骨干代表数", "主席团产生方式", "代表产生方式"], ...rows],
});
const guidance = (...rows: Row[]): Sheets => ({ 指导力量: [["角色", "姓名", "职务", "是否专职"], ...rows] });
const college = {
  基本信息: [
    ["学校名称", "云溪大学"],
    ["组织层级", "院级"],
  ],
};

type Case = readonly [title: string, id: string, sheets: Sheets, expected: string];

const AS_OF = "2024-06-01";

async function expectCase([, id, sheets, expected]: Case): Promise<void> {
  expect(shortOf(await gradeSheets(sheets, { asOf: AS_OF }), id)).toBe(expected);
}

describe("declarations, where there are no data", () => {
  const cases: Case[] = [
    ["是 with evidence passes", "8.3", declared("8.3", "是"), "pass"],
    ["是 without evidence is to verify", "8.3", declared("8.3", "是", null, null), "review no-evidence"],
    ["是 with a hedge is to verify", "8.3", declared("8.3", "是", "拟于下学期出台办法"), "review hedged-claim"],
    [
      "a hedge in the evidence column counts",
      "8.3",
      declared("8.3", "是", null, "办法（征求意见稿）"),
      "review hedged-claim",
    ],
    [
      "both codes where hedged and without evidence",
      "8.3",
      declared("8.3", "是", "正在制定", null),
      "review hedged-claim no-evidence",
    ],
    ["否 fails", "8.3", declared("8.3", "否"), "fail declared-not-met"],
    ["neither is unclear", "8.3", declared("8.3", "基本符合"), "review unclear-verdict"],
    ["both boxes ticked are unclear", "8.3", declared("8.3", "☑是 ☑否"), "review unclear-verdict"],
    ["nothing at all is missing", "8.3", declared("8.3", null, null, null), "missing nothing-stated"],
    ["a number id reads", "8.3", declared("8.3", "是"), "pass"],
    [
      "10.1 written as a number reads as 10.1",
      "10.3",
      { 自评表: [SELF_CHECK, [10.3, null, "√", null, "制度.pdf"]] },
      "pass",
    ],
    ["试行 is no hedge", "8.3", declared("8.3", "是", "《评奖办法（试行）》已按评议结果执行"), "pass"],
    [
      "a document's name alone is nothing to check",
      "8.3",
      declared("8.3", "是", "见《2024年培训计划》"),
      "pass nothing-checkable",
    ],
    ["不再 negates a hedge", "8.3", declared("8.3", "是", "不再计划单列加分"), "pass"],
    ["探索实行轮值 is the governing document's phrase", "2.2", declared("2.2", "是", "探索实行轮值制度"), "pass"],
    ["逐步探索 is a hedge", "2.2", declared("2.2", "是", "逐步探索轮值制度"), "review hedged-claim"],
  ];
  it.each(cases)("%s", async (...row) => expectCase(row));

  it("passes with a note where the form has no column for evidence", async () => {
    const document = await gradeSheets({
      自评表: [
        ["编号", "自评结论", "备注"],
        ["8.3", "是", null],
        ["10.3", "是", "正在制定"],
      ],
    });
    expect(shortOf(document, "8.3")).toBe("pass declared-only");
    expect(shortOf(document, "10.3")).toContain("review");
  });
});

describe("1 and 2", () => {
  const cases: Case[] = [
    [
      "1.1 a duty in the remark",
      "1.1",
      declared("1.1", "是", "协助学校开展查寝"),
      "review administrative-duty-suspected",
    ],
    ["1.1 a negated duty", "1.1", declared("1.1", "是", "不承担宿舍管理、校园纠察、安全保卫等行政职能"), "pass"],
    [
      "1.1 a duty in a record",
      "1.1",
      { ...declared("1.1", "是"), ...records(["2024-03-01", "其他", "宿舍检查部署会", ""]) },
      "review administrative-duty-suspected",
    ],
    [
      "1.1 a duty in a department's name",
      "1.1",
      { ...declared("1.1", "是"), 工作部门: [["部门名称"], ["纠察部"]] },
      "review administrative-duty-suspected",
    ],
    ["1.1 declared 否 stays a fail", "1.1", declared("1.1", "否", "承担查寝"), "fail declared-not-met"],
    ["1.2 an issued charter", "1.2", documents(["章程", "学生会章程", "正式印发"]), "pass"],
    ["1.2 a charter on trial is in force", "1.2", documents(["章程", "学生会章程", "试行"]), "pass"],
    ["1.2 only a draft", "1.2", documents(["章程", "学生会章程", "草案"]), "fail document-not-in-force"],
    [
      "1.2 a draft refutes the declaration",
      "1.2",
      { ...declared("1.2", "是"), ...documents(["章程", "学生会章程", "征求意见稿"]) },
      "fail document-not-in-force overclaimed",
    ],
    [
      "1.2 a draft beside one in force",
      "1.2",
      documents(["章程", "章程", "正式印发"], ["章程", "章程（修订）", "草案"]),
      "pass draft-pending",
    ],
    ["1.2 blank status", "1.2", documents(["章程", "学生会章程", ""]), "review document-status-missing"],
    [
      "1.2 no row: the declaration",
      "1.2",
      { ...declared("1.2", "是"), ...documents(["改革方案", "方案", "正式印发"]) },
      "pass",
    ],
    [
      "1.2 declared 否, the document in force",
      "1.2",
      { ...declared("1.2", "否"), ...documents(["章程", "章程", "正式印发"]) },
      "review understated",
    ],
    ["2.1 a centre", "2.1", { 工作部门: [["部门名称"], ["办公室"], ["新媒体中心"]] }, "fail extra-layer"],
    ["2.1 办公室 alone is a department", "2.1", { 工作部门: [["部门名称"], ["办公室"], ["学习部"]] }, "pass"],
    ["2.1 from the roster", "2.1", { 人员名单: roster(["甲", "部长", "项目办公室"]) }, "fail extra-layer"],
    ["2.2 执行主席", "2.2", { 人员名单: roster(["甲", "执行主席", "主席团"], ["乙", "部长", "办公室"]) }, "pass"],
    ["2.2 主席", "2.2", { 人员名单: roster(["甲", "主席", "主席团"]) }, "fail chair-not-rotating"],
    [
      "2.2 neither kind of chair",
      "2.2",
      { ...declared("2.2", "是"), 人员名单: roster(["甲", "部长", "办公室"]) },
      "pass",
    ],
    ["2.4 at college level", "2.4", { ...college, ...declared("2.4", "是") }, "not-applicable level-not-applicable"],
  ];
  it.each(cases)("%s", async (...row) => expectCase(row));
});

describe("3 sizes", () => {
  const cases: Case[] = [
    ["40 staff", "3.1", { 人员名单: roster(...staff(40)) }, "pass"],
    ["41 staff on one campus", "3.1", { 人员名单: roster(...staff(41)) }, "review size-needs-justification"],
    ["41 staff on two campuses", "3.1", { 基本信息: PROFILE(["校区数量", 2]), 人员名单: roster(...staff(41)) }, "pass"],
    [
      "41 staff and 20 000 students",
      "3.1",
      { 基本信息: PROFILE(["在校生总数", 20000]), 人员名单: roster(...staff(41)) },
      "pass",
    ],
    [
      "60 staff and 19 999 students",
      "3.1",
      { 基本信息: PROFILE(["在校生总数", 19999]), 人员名单: roster(...staff(60)) },
      "review size-needs-justification",
    ],
    [
      "61 staff",
      "3.1",
      { ...declared("3.1", "是"), 基本信息: PROFILE(["校区数量", 3]), 人员名单: roster(...staff(61)) },
      "fail overclaimed staff-over-limit",
    ],
    [
      "college: 31 staff",
      "3.1",
      {
        基本信息: [
          ["组织层级", "院级"],
          ["校区数量", 3],
        ],
        人员名单: roster(...staff(31)),
      },
      "fail staff-over-limit",
    ],
    ["college: 30 staff", "3.1", { ...college, 人员名单: roster(...staff(30)) }, "pass"],
    [
      "a declared figure that differs",
      "3.1",
      { 基本信息: PROFILE(["工作人员总数", 38]), 人员名单: roster(...staff(40)) },
      "pass count-mismatch",
    ],
    [
      "the profile stands in for the roster",
      "3.1",
      { 基本信息: PROFILE(["工作人员总数", 38]) },
      "pass from-declaration",
    ],
    [
      "a remark stands in, with or without evidence",
      "3.1",
      declared("3.1", "是", "实有38人", null),
      "pass from-declaration",
    ],
    [
      "a declared figure over the limit",
      "3.1",
      declared("3.1", "是", "实有 65 人"),
      "fail overclaimed staff-over-limit",
    ],
    ["the rule quoted is no figure", "3.1", declared("3.1", "是", "不超过40人"), "review figure-not-exact"],
    ["declared 否 without figures", "3.1", declared("3.1", "否"), "fail declared-not-met"],
    [
      "declared 否, the roster meets it",
      "3.1",
      { ...declared("3.1", "否"), 人员名单: roster(...staff(40)) },
      "review understated",
    ],
    ["an empty roster is no data", "3.1", { ...declared("3.1", "是"), 人员名单: roster() }, "pass"],
    [
      "5 in the presidium",
      "3.2",
      { 人员名单: roster(...staff(4, "主席团成员"), ["甲", "执行主席", "主席团"]) },
      "pass",
    ],
    [
      "6 in the presidium",
      "3.2",
      { 人员名单: roster(...staff(5, "主席团成员"), ["甲", "轮值主席", ""]) },
      "fail presidium-over-limit",
    ],
    [
      "college: 4 in the presidium",
      "3.2",
      { ...college, 人员名单: roster(...staff(4, "主席团成员")) },
      "fail presidium-over-limit",
    ],
    ["8→5 is 5", "3.2", declared("3.2", "是", "主席团由8人调整至5人"), "pass from-declaration"],
    [
      "7 departments",
      "3.3",
      { 工作部门: [["部门名称"], ["一部"], ["二部"], ["三部"], ["四部"], ["五部"], ["六部"], ["七部"]] },
      "fail departments-over-limit",
    ],
    [
      "one department twice counts once",
      "3.3",
      { 工作部门: [["部门名称"], ["一部"], ["二部"], ["三部"], ["四部"], ["五部"], ["六部"], ["六部"]] },
      "pass",
    ],
    [
      "主席团 and blank are no departments",
      "3.3",
      { 人员名单: roster(["甲", "主席团成员", "主席团"], ["乙", "部长", ""], ["丙", "部长", "学习部"]) },
      "pass",
    ],
    ["3.4 an allowed post", "3.4", { 人员名单: roster(["甲", "负责人", "办公室"], ["乙", "部员", "办公室"]) }, "pass"],
    ["3.4 秘书长", "3.4", { 人员名单: roster(["甲", "秘书长", "办公室"]) }, "fail post-not-allowed"],
    ["3.4 主席 under acceptance", "3.4", { 人员名单: roster(["甲", "主席", "主席团"]) }, "review legacy-chair-title"],
    [
      "3.5 too many others",
      "3.5",
      {
        工作部门: [
          ["部门名称", "负责人数", "其他人数"],
          ["学习部", 3, 7],
        ],
      },
      "fail department-over-size",
    ],
    [
      "3.5 within",
      "3.5",
      {
        工作部门: [
          ["部门名称", "负责人数", "其他人数"],
          ["学习部", 3, 6],
        ],
      },
      "pass",
    ],
    [
      "3.6 one over",
      "3.6",
      {
        院级组织: [
          ["学院", "工作人员数", "主席团人数", "部门数"],
          ["文学院", 30, 3, 6],
          ["理学院", 31, 4, 6],
        ],
      },
      "fail college-union-over-limit",
    ],
    ["3.6 there are none", "3.6", { 基本信息: PROFILE(["院级组织数量", 0]) }, "not-applicable no-college-unions"],
  ];
  it.each(cases)("%s", async (...row) => expectCase(row));

  it("accepts 主席 under filing-2020 and not under self-2023", async () => {
    const sheets = { 人员名单: roster(["甲", "主席", "主席团"], ["乙", "副主席", "主席团"]) };
    expect(shortOf(await gradeSheets(sheets, { scheme: "filing-2020" }), "3.4")).toBe("pass");
    expect(shortOf(await gradeSheets(sheets, { scheme: "self-2021" }), "3.4")).toBe("pass");
    expect(shortOf(await gradeSheets(sheets, { scheme: "self-2023" }), "3.4")).toBe("review legacy-chair-title");
  });

  it("names one cell per gap, as a person would jump to it", async () => {
    const document = await gradeSheets({
      人员名单: roster(["甲", "部长", "学习部"], ["乙", "秘书长", "学习部"], ["丙", "团支书", "学习部"]),
    });
    expect(indicatorOf(document, "3.4").findings.map(({ cells }) => cells)).toEqual([["人员名单!B3"], ["人员名单!B4"]]);
  });
});

describe("4 members", () => {
  const person = (
    overrides: Partial<Record<"grade" | "schooling" | "ranking" | "cohort" | "failed" | "status", Cell>>,
  ): Sheets => ({
    基本信息: PROFILE(),
    人员名单: roster([
      "甲",
      "部长",
      "学习部",
      overrides.status === undefined ? "共青团员" : overrides.status,
      overrides.grade === undefined ? "2021级" : overrides.grade,
      overrides.schooling === undefined ? "本科" : overrides.schooling,
      overrides.ranking === undefined ? "1/100" : overrides.ranking,
      overrides.cohort ?? null,
      overrides.failed === undefined ? "否" : overrides.failed,
      "是",
    ]),
  });
  const cases: Case[] = [
    ["群众", "4.1", person({ status: "群众" }), "fail not-party-or-league"],
    ["blank status", "4.1", person({ status: "" }), "review status-missing"],
    ["预备党员", "4.1", person({ status: "预备党员" }), "pass"],
    ["exactly 30 %", "4.2", person({ ranking: "45/150" }), "pass"],
    ["over 30 %", "4.2", person({ ranking: "46/150" }), "fail rank-over-limit"],
    ["a failed course", "4.2", person({ failed: "是" }), "fail failed-course"],
    ["有 as a failed course", "4.2", person({ failed: "有" }), "fail failed-course"],
    ["full width", "4.2", person({ ranking: "12／150" }), "pass"],
    ["words", "4.2", person({ ranking: "第12名（共150人）" }), "pass"],
    ["a percentage", "4.2", person({ ranking: "前8%" }), "pass"],
    ["a formatted percentage", "4.2", person({ ranking: { value: 0.08, format: "0%" } }), "pass"],
    ["rank and cohort", "4.2", person({ ranking: 12, cohort: 150 }), "pass"],
    ["a bare number", "4.2", person({ ranking: 12 }), "review rank-unreadable"],
    ["0", "4.2", person({ ranking: "0/150" }), "review rank-unreadable"],
    ["above the cohort", "4.2", person({ ranking: "151/150" }), "review rank-unreadable"],
    ["last place is over the limit", "4.2", person({ ranking: "100%" }), "fail rank-over-limit"],
    ["blank ranking", "4.2", person({ ranking: "" }), "review rank-missing"],
    ["blank failed course", "4.2", person({ failed: "" }), "review failed-course-missing"],
    ["a first-year needs no ranking", "4.2", person({ grade: "2023级", ranking: "", failed: "" }), "pass"],
    ["大一 is first-year", "4.2", person({ grade: "大一", ranking: "", failed: "" }), "pass"],
    [
      "a first-year with a failed course",
      "4.2",
      person({ grade: "2023级", ranking: "", failed: "是" }),
      "fail failed-course",
    ],
    ["a postgraduate needs no ranking", "4.2", person({ schooling: "硕士研究生", ranking: "" }), "pass"],
    ["a postgraduate by 年级", "4.2", person({ schooling: "", grade: "2021级硕士", ranking: "" }), "pass"],
    [
      "a postgraduate with a blank failed course",
      "4.2",
      person({ schooling: "博士", ranking: "", failed: "" }),
      "review failed-course-missing",
    ],
    ["专科 is undergraduate here", "4.2", person({ schooling: "专科", ranking: "" }), "review rank-missing"],
  ];
  it.each(cases)("%s", async (...row) => expectCase(row));

  it("takes the academic year of asOf where 学年 is blank", async () => {
    const sheets = { 人员名单: roster(["甲", "部长", "学习部", "共青团员", "2023级", "本科", "", null, "", "是"]) };
    expect(shortOf(await gradeSheets(sheets, { asOf: "2024-07-31" }), "4.2")).toBe("pass");
    expect(shortOf(await gradeSheets(sheets, { asOf: "2024-08-01" }), "4.2")).toBe(
      "review failed-course-missing rank-missing",
    );
  });
});

describe("5 and 6", () => {
  const congress = (
    date: Cell,
    delegates: Cell = 200,
    nonCadre: Cell = 130,
    method: Cell = "学代会选举产生",
    delegateMethod: Cell = "班级团支部推荐、学院选举",
  ): Sheets => congresses(["第三次", date, delegates, nonCadre, method, delegateMethod]);
  const cases: Case[] = [
    ["elected by the congress", "5.2", congress("2023-11-11"), "pass"],
    [
      "by the standing committee",
      "5.2",
      congress("2023-11-11", 200, 130, "常委会选举产生"),
      "fail not-elected-by-congress",
    ],
    [
      "by 常任代表会议",
      "5.2",
      congress("2023-11-11", 200, 130, "学代会常任代表会议选举产生"),
      "fail not-elected-by-congress",
    ],
    ["blank method: declaration", "5.2", { ...congress("2023-11-11", 200, 130, ""), ...declared("5.2", "是") }, "pass"],
    [
      "half with college experience",
      "5.3",
      { 人员名单: roster(...staff(2).map((row, index) => [...row.slice(0, 9), index === 0 ? "是" : "否"])) },
      "pass",
    ],
    [
      "under half",
      "5.3",
      { 人员名单: roster(...staff(3).map((row, index) => [...row.slice(0, 9), index === 0 ? "是" : "否"])) },
      "fail college-experience-short",
    ],
    ["a share in the remark", "5.3", declared("5.3", "是", "32/60"), "pass from-declaration"],
    [
      "a share too low in the remark",
      "5.3",
      declared("5.3", "是", "占45%"),
      "fail college-experience-short overclaimed",
    ],
    ["the rule quoted", "5.3", declared("5.3", "是", "不低于50%"), "review figure-not-exact"],
    ["396 days ago", "6.1", congress("2023-05-02"), "pass"],
    ["397 days ago", "6.1", congress("2023-05-01"), "fail congress-overdue"],
    ["only in the future", "6.1", congress("2024-09-01"), "fail congress-only-planned"],
    ["planned in words", "6.1", congress("拟于2024年5月召开"), "fail congress-only-planned"],
    ["a month that decides", "6.1", congress("2023年6月"), "pass"],
    ["a month that does not decide", "6.1", congress("2023年5月"), "review date-imprecise"],
    ["a year that decides", "6.1", congress("2021年"), "fail congress-overdue"],
    ["the first day of a range", "6.1", congress("2023年11月9-20日"), "pass"],
    ["unreadable", "6.1", congress("去年冬天"), "review date-unreadable"],
    ["a date in the remark", "6.1", declared("6.1", "是", "召开日期为：2023年11月30日"), "pass"],
    [
      "a date too old in the remark",
      "6.1",
      declared("6.1", "是", "2020年10月17、18日"),
      "fail congress-overdue overclaimed",
    ],
    ["是 without any date", "6.1", declared("6.1", "是", "已召开"), "review no-date"],
    ["否 without any date", "6.1", declared("6.1", "否", null), "fail declared-not-met"],
    ["delegates chosen from below", "6.2", congress("2023-11-11"), "pass"],
    ["1.00 % exactly", "6.3", { ...congress("2023-11-11", 200), 基本信息: PROFILE(["在校生总数", 20000]) }, "pass"],
    [
      "under 1 %",
      "6.3",
      { ...congress("2023-11-11", 199), 基本信息: PROFILE(["在校生总数", 20000]) },
      "fail delegates-short",
    ],
    [
      "no students' figure, a share in the remark",
      "6.3",
      { ...congress("2023-11-11"), ...declared("6.3", "是", "高于1%") },
      "pass from-declaration",
    ],
    ["60 % exactly", "6.4", congress("2023-11-11", 200, 120), "pass"],
    ["under 60 %", "6.4", congress("2023-11-11", 200, 119), "fail non-cadre-short"],
    [
      "the newest past congress decides",
      "6.4",
      congresses(
        ["三", "2022-11-11", 200, 10, "", ""],
        ["四", "2023-11-11", 200, 150, "", ""],
        ["五", "2024-11-11", 200, 1, "", ""],
      ),
      "pass",
    ],
  ];
  it.each(cases)("%s", async (...row) => expectCase(row));
});

describe("7 to 10", () => {
  const cases: Case[] = [
    ["political study in the last three semesters", "7.1", records(["2023-03-01", "政治学习", "学习", ""]), "pass"],
    ["only older", "7.1", records(["2023-01-31", "政治学习", "学习", ""]), "fail records-too-old"],
    ["none: declaration", "7.1", { ...records(["2024-03-01", "其他", "学习", ""]), ...declared("7.1", "是") }, "pass"],
    [
      "training in both seasons",
      "7.2",
      records(["2023-10-01", "全员培训", "训", ""], ["2024-03-01", "全员培训", "训", ""]),
      "pass",
    ],
    [
      "training in one season",
      "7.2",
      records(["2023-03-01", "全员培训", "训", ""], ["2024-03-01", "全员培训", "训", ""]),
      "review one-season-only",
    ],
    ["training only older", "7.2", records(["2022-03-01", "全员培训", "训", ""]), "fail records-too-old"],
    [
      "reviews in two of three semesters",
      "8.1",
      records(["2023-03-01", "述职评议", "评", ""], ["2024-03-01", "述职评议", "评", ""]),
      "pass",
    ],
    [
      "reviews in one semester, twice",
      "8.1",
      records(["2024-03-01", "述职评议", "评", ""], ["2024-04-01", "述职评议", "评", ""]),
      "review one-semester-only",
    ],
    [
      "after asOf does not count",
      "8.1",
      { ...records(["2024-03-01", "述职评议", "评", ""], ["2024-08-01", "述职评议", "评", ""]) },
      "review one-semester-only",
    ],
    ["8.2 names students and the league", "8.2", records(["2024-03-01", "述职评议", "评", "学生代表、校团委"]), "pass"],
    [
      "8.2 otherwise the declaration",
      "8.2",
      { ...records(["2024-03-01", "述职评议", "评", "主席团"]), ...declared("8.2", "是") },
      "pass",
    ],
    [
      "9.1 in two semesters",
      "9.1",
      records(["2023-10-01", "听取汇报", "汇报", ""], ["2024-03-01", "听取汇报", "汇报", ""]),
      "pass",
    ],
    [
      "9.2 both leaders",
      "9.2",
      guidance(["分管校领导", "甲", "副书记", ""], ["联系教学校领导", "乙", "副校长", ""]),
      "pass",
    ],
    ["9.2 only the first", "9.2", guidance(["分管校领导", "甲", "副书记", ""]), "review second-leader-missing"],
    ["9.3 in the party's plan", "9.3", documents(["党建要点", "要点", "正式印发"]), "pass"],
    ["10.1 a full-time deputy secretary", "10.1", guidance(["团委指导", "甲", "团委副书记", "是"]), "pass"],
    ["10.1 a part-time one", "10.1", guidance(["团委指导", "甲", "团委副书记", "否"]), "fail not-full-time"],
    ["10.1 not said", "10.1", guidance(["团委指导", "甲", "团委副书记", ""]), "review full-time-unproven"],
    ["10.1 another post", "10.1", guidance(["团委指导", "甲", "辅导员", "是"]), "review full-time-unproven"],
    ["10.1 at college level any person", "10.1", { ...college, ...guidance(["团委指导", "甲", "辅导员", ""]) }, "pass"],
    ["10.2 any cadre's post", "10.2", guidance(["秘书长", "甲", "团委干事", "是"]), "pass"],
    ["10.2 part-time", "10.2", guidance(["秘书长", "甲", "团委干事", "否"]), "fail not-full-time"],
  ];
  it.each(cases)("%s", async (...row) => expectCase(row));

  it("takes an undated event for no event, and says so on its cell", async () => {
    const document = await gradeSheets(
      { ...records(["", "述职评议", "评", ""], ["2024-03-01", "述职评议", "评", ""]) },
      { asOf: AS_OF },
    );
    expect(shortOf(document, "8.1")).toBe("review one-semester-only");
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: "event-undated", cells: ["工作记录!A2"] }),
    );
  });
});

describe("the reviewer", () => {
  const row = (verdict: Cell, review: Cell, grade: Cell): Sheets => ({
    自评表: [
      ["编号", "自评结论", "备注", "佐证材料", "评审结论", "评审等级", "评审意见"],
      ["8.3", verdict, null, "办法.pdf", review, grade, "现场核实"],
    ],
  });
  it.each([
    ["a verdict wins over the check", row("否", "达标", null), "pass", "fail", 3],
    ["a grade alone of C is a pass worth 40 %", row("是", null, "C"), "pass", "pass", 1.2],
    ["a grade alone of D is a fail", row("是", null, "D"), "fail", "pass", 0],
    ["a verdict of not applicable", row("是", "不适用", null), "not-applicable", "pass", 0],
    ["to verify is a review like any other", row("是", "待核实", null), "review", "pass", 0],
  ] as const)("%s", async (_, sheets, verdict, checkVerdict, earned) => {
    const indicator = indicatorOf(await gradeSheets(sheets, { reviewing: true }), "8.3");
    expect(indicator).toMatchObject({ verdict, checkVerdict, earned, decidedBy: "reviewer" });
  });
});
