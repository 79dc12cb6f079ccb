/** Data against declarations, reviewers, limits to the digit: sentences of the criteria, each in combination with others. */
import { gradeSheets, indicatorOf, shortOf } from "./whole-way";
import type { Cell, Sheets } from "./whole-way";

type Row = readonly Cell[];
const AS_OF = "2024-06-01";
const form = (...rows: Row[]): Sheets => ({ 自评表: [["编号", "自评结论", "备注", "佐证材料"], ...rows] });
const says = (id: string, verdict: Cell, note: Cell = null, evidence: Cell = "材料.pdf"): Sheets =>
  form([id, verdict, note, evidence]);
const table = (name: string, header: string, ...rows: Row[]): Sheets => ({ [name]: [header.split(" "), ...rows] });
const profile = (...rows: Row[]): Sheets => ({ 基本信息: [["学校名称", "云溪大学"], ["学年", "2023-2024"], ...rows] });
const people = (count: number, post: Cell = "干事", department: Cell = "学习部"): Row[] =>
  Array.from({ length: count }, (_, index) => [`成员${String(index + 1)}`, post, department]);
const posts = (...rows: Row[]): Sheets => table("人员名单", "姓名 职务 部门", ...rows);
const member = (...values: Row): Sheets =>
  table("人员名单", "姓名 职务 政治面貌 年级 学历层次 综合排名 专业人数 是否有不及格", ["甲", "干事", ...values]);
const congress = (...values: Row): Sheets =>
  table("学代会", "届次 召开日期 代表总数 非学生骨干代表数 主席团产生方式 代表产生方式", ["三", ...values]);
const document = (...rows: Row[]): Sheets => table("规章制度", "文件类别 文件名称 状态 日期", ...rows);
const event = (...rows: Row[]): Sheets => table("工作记录", "日期 类别 主题 参加范围", ...rows);
const guide = (...rows: Row[]): Sheets => table("指导力量", "角色 姓名 职务 是否专职", ...rows);
const COLLEGE: Sheets = { 基本信息: [["组织层级", "院级"]] };

type Case = readonly [title: string, id: string, sheets: Sheets, expected: string];
async function expectCase([, id, sheets, expected]: Case): Promise<void> {
  expect(shortOf(await gradeSheets(sheets, { asOf: AS_OF }), id)).toBe(expected);
}

describe("rule 2: 是 refuted is overclaimed, 否 met by the data is understated", () => {
  const within: readonly (readonly [string, Sheets])[] = [
    ["1.2", document(["章程", "章程", "正式印发"])],
    ["2.1", posts(["甲", "部长", "学习部"])],
    ["2.2", posts(["甲", "轮值主席", "主席团"])],
    ["2.3", document(["改革方案", "方案", "试行"])],
    ["3.1", posts(...people(40))],
    ["3.2", posts(...people(5, "主席团成员", "主席团"))],
    ["3.3", posts(["甲", "部长", "学习部"])],
    ["3.4", posts(["甲", "副部长", "学习部"])],
    ["3.5", table("工作部门", "部门名称 负责人数 其他人数", ["学习部", 3, 6])],
    ["3.6", table("院级组织", "学院 工作人员数 主席团人数 部门数", ["文学院", 30, 3, 6])],
    ["4.1", member("共青团员", "2021级", "本科", "1/100", null, "否")],
    ["4.2", member("共青团员", "2021级", "本科", "1/100", null, "否")],
    ["5.2", congress("2023-11-11", 200, 130, "学代会选举", "")],
    ["5.3", table("人员名单", "姓名 职务 院级经历", ["甲", "干事", "是"], ["乙", "干事", null])],
    ["6.1", congress("2023-11-11", 200, 130, "", "")],
    ["6.2", congress("2023-11-11", 200, 130, "", "班级推荐、学院选举")],
    ["6.3", { ...congress("2023-11-11", 200, 130, "", ""), ...profile(["在校生总数", 20000]) }],
    ["6.4", congress("2023-11-11", 200, 120, "", "")],
    ["7.1", event(["2024-03-01", "政治学习", "学习", ""])],
    ["7.2", event(["2023-09-01", "全员培训", "训", ""], ["2024-03-01", "全员培训", "训", ""])],
    ["7.3", event(["2024-03-01", "自律公约学习", "学习", ""])],
    ["7.4", document(["退出办法", "办法", "正式印发"])],
    ["8.1", event(["2023-09-01", "述职评议", "评", ""], ["2024-03-01", "述职评议", "评", ""])],
    ["8.2", event(["2024-03-01", "述职评议", "评", "学生代表、学工部"])],
    ["9.1", event(["2023-09-01", "听取汇报", "汇", ""], ["2024-03-01", "听取汇报", "汇", ""])],
    ["9.2", guide(["分管校领导", "甲", "副书记", ""], ["联系教学校领导", "乙", "副校长", ""])],
    ["9.3", document(["党建要点", "要点", "正式印发"])],
    ["10.1", guide(["团委指导", "甲", "团委书记", "是"])],
    ["10.2", guide(["秘书长", "甲", "团委干事", "是"])],
  ];
  it.each(within)("%s: 是 passes, 否 is understated, blank passes", async (id, data) => {
    for (const [verdict, expected] of [
      ["是", "pass"],
      ["否", "review understated"],
      [null, "pass"],
      ["说不清", "pass"],
    ] as const) {
      expect([
        verdict,
        shortOf(await gradeSheets({ ...data, ...says(id, verdict, null, null) }, { asOf: AS_OF }), id),
      ]).toEqual([verdict, expected]);
    }
  });

  const beyond: readonly (readonly [string, string, Sheets])[] = [
    ["1.2", "document-not-in-force", document(["章程", "章程", "拟制定"])],
    ["2.1", "extra-layer", posts(["甲", "部长", "新媒体中心"])],
    ["2.2", "chair-not-rotating", posts(["甲", "执行主席", "主席团"], ["乙", "副主席", "主席团"])],
    ["2.3", "document-not-in-force", document(["改革方案", "方案", "草案"])],
    ["3.1", "staff-over-limit", posts(...people(61))],
    ["3.2", "presidium-over-limit", posts(...people(6, "主席团成员", "主席团"))],
    [
      "3.3",
      "departments-over-limit",
      posts(..."一二三四五六七".split("").map((name): Row => [name, "部长", `${name}部`])),
    ],
    ["3.4", "post-not-allowed", posts(["甲", "部长助理", "学习部"])],
    ["3.5", "department-over-size", table("工作部门", "部门名称 负责人数 其他人数", ["学习部", 4, 6])],
    ["3.6", "college-union-over-limit", table("院级组织", "学院 工作人员数 主席团人数 部门数", ["文学院", 31, 3, 6])],
    ["4.1", "not-party-or-league", member("民主党派", "2021级", "本科", "1/100", null, "否")],
    ["4.2", "rank-over-limit", member("团员", "2021级", "本科", "31%", null, "否")],
    ["4.2", "failed-course", member("团员", "2021级", "本科", "3%", null, "是")],
    ["5.2", "not-elected-by-congress", congress("2023-11-11", 200, 130, "学校任命", "")],
    [
      "5.3",
      "college-experience-short",
      table("人员名单", "姓名 职务 院级经历", ["甲", "干事", "否"], ["乙", "干事", null]),
    ],
    ["6.1", "congress-overdue", congress("2021-11-11", 200, 130, "", "")],
    ["6.1", "congress-only-planned", congress("2024-06-02", 200, 130, "", "")],
    ["6.3", "delegates-short", { ...congress("2023-11-11", 199, 130, "", ""), ...profile(["在校生总数", 20000]) }],
    ["6.4", "non-cadre-short", congress("2023-11-11", 200, 119, "", "")],
    ["7.1", "records-too-old", event(["2022-03-01", "政治学习", "学习", ""])],
    ["7.2", "records-too-old", event(["2022-03-01", "全员培训", "训", ""])],
    ["7.3", "records-too-old", event(["2022-03-01", "自律公约学习", "学习", ""])],
    ["7.4", "document-not-in-force", document(["退出办法", "办法", "征求意见稿"])],
    ["8.1", "records-too-old", event(["2022-03-01", "述职评议", "评", ""])],
    ["9.1", "records-too-old", event(["2022-03-01", "听取汇报", "汇", ""])],
    ["9.3", "document-not-in-force", document(["党建要点", "要点", "草案"])],
    ["10.1", "not-full-time", guide(["团委指导", "甲", "团委书记", "否"])],
    ["10.2", "not-full-time", guide(["秘书长", "甲", "团委干事", "否"])],
  ];
  it.each(beyond)("%s %s: 是 is overclaimed, 否 fails without it, and a cell is named", async (id, code, data) => {
    for (const [verdict, codes] of [
      ["是", [code, "overclaimed"]],
      ["否", [code]],
      [null, [code]],
    ] as const) {
      const graded = await gradeSheets({ ...data, ...says(id, verdict, null, null) }, { asOf: AS_OF });
      expect(shortOf(graded, id)).toBe(["fail", ...[...codes].sort()].join(" "));
      for (const finding of indicatorOf(graded, id).findings) expect(finding.cells.length).toBeGreaterThan(0);
    }
  });

  const open: readonly (readonly [string, string, Sheets])[] = [
    ["1.2", "document-status-missing", document(["章程", "章程", ""])],
    ["3.1", "size-needs-justification", posts(...people(41))],
    ["3.4", "legacy-chair-title", posts(["甲", "主席", "主席团"])],
    ["4.1", "status-missing", member("", "2021级", "本科", "1/100", null, "否")],
    ["4.2", "rank-unreadable", member("团员", "2021级", "本科", "第一梯队", null, "否")],
    ["4.2", "rank-missing", member("团员", "2021级", "本科", "", null, "否")],
    ["4.2", "failed-course-missing", member("团员", "2021级", "本科", "1/10", null, "")],
    ["6.1", "date-unreadable", congress("某日", 200, 130, "", "")],
    ["6.1", "date-imprecise", congress("2023年5月", 200, 130, "", "")],
    ["7.2", "one-season-only", event(["2024-03-01", "全员培训", "训", ""])],
    ["8.1", "one-semester-only", event(["2024-03-01", "述职评议", "评", ""])],
    ["9.1", "one-semester-only", event(["2024-03-01", "听取汇报", "汇", ""])],
    ["9.2", "second-leader-missing", guide(["分管校领导", "甲", "副书记", ""])],
    ["10.1", "full-time-unproven", guide(["团委指导", "甲", "团委书记", ""])],
    ["10.2", "full-time-unproven", guide(["秘书长", "甲", "团委干事", ""])],
  ];
  it.each(open)("%s %s: data that leave it open are to be verified whatever was declared", async (id, code, data) => {
    for (const verdict of ["是", "否", null]) {
      const graded = await gradeSheets({ ...data, ...says(id, verdict, null, null) }, { asOf: AS_OF });
      expect([verdict, shortOf(graded, id)]).toEqual([verdict, `review ${code}`]);
    }
  });
});

describe("declared figures", () => {
  const cases: Case[] = [
    ["within, 否", "3.1", says("3.1", "否", "实有38人", null), "review from-declaration understated"],
    ["over, blank", "3.2", says("3.2", null, "实有6人", null), "fail presidium-over-limit"],
    [
      "the profile before the remark",
      "3.2",
      { ...profile(["主席团人数", 6]), ...says("3.2", "是", "实有5人") },
      "fail overclaimed presidium-over-limit",
    ],
    ["college limit", "3.2", { ...COLLEGE, ...says("3.2", "是", "实有4人") }, "fail overclaimed presidium-over-limit"],
    ["the rule quoted, 否", "3.1", says("3.1", "否", "不超过40人"), "fail declared-not-met figure-not-exact"],
    ["以内", "3.1", says("3.1", "是", "40人以内"), "review figure-not-exact"],
    ["左右", "3.1", says("3.1", "是", "共38人左右"), "review figure-not-exact"],
    ["约", "3.1", says("3.1", "是", "约38人"), "review figure-not-exact"],
    ["拟", "3.1", says("3.1", "是", "拟设38人"), "review figure-not-exact"],
    ["计划", "3.1", says("3.1", "是", "计划调整为38人"), "review figure-not-exact"],
    ["total", "3.1", says("3.1", "是", "总人数38", null), "pass from-declaration"],
    ["现任", "3.2", says("3.2", "是", "现任５人", null), "pass from-declaration"],
    ["当前", "3.3", says("3.3", "是", "当前6个部门", null), "pass from-declaration"],
    ["共", "3.1", says("3.1", "是", "共31人", null), "pass from-declaration"],
    ["later one of two", "3.2", says("3.2", "是", "由8人调整至5人", null), "pass from-declaration"],
    ["later one of two, arrow, over", "3.2", says("3.2", "是", "5→8"), "fail overclaimed presidium-over-limit"],
    ["41 on one campus", "3.1", says("3.1", "是", "实有45"), "review from-declaration size-needs-justification"],
    ["share at the limit", "5.3", says("5.3", "是", "占50%", null), "pass from-declaration"],
    ["share below", "6.3", says("6.3", "是", "占0.99%", null), "fail delegates-short overclaimed"],
    ["share above", "6.3", says("6.3", "是", "高于1%", null), "pass from-declaration"],
    ["n/N", "6.4", says("6.4", "是", "120/200", null), "pass from-declaration"],
    ["n/N below", "6.4", says("6.4", "是", "119/200", null), "fail non-cadre-short overclaimed"],
    ["不少于", "6.4", says("6.4", "是", "不少于60%"), "review figure-not-exact"],
    ["至少", "6.4", says("6.4", "是", "至少60%"), "review figure-not-exact"],
    ["以上", "6.4", says("6.4", "是", "60%以上"), "review figure-not-exact"],
    [
      "the table wins over a remark",
      "6.4",
      { ...congress("2023-11-11", 200, 119, "", ""), ...says("6.4", "是", "占70%") },
      "fail non-cadre-short overclaimed",
    ],
    [
      "a hedge beside a figure does not count",
      "3.1",
      says("3.1", "是", "实有38人，下一步优化结构", null),
      "pass from-declaration",
    ],
    [
      "a hedge beside data does not count",
      "1.2",
      { ...document(["章程", "章程", "正式印发"]), ...says("1.2", "是", "拟修订") },
      "pass",
    ],
  ];
  it.each(cases)("%s", async (...row) => expectCase(row));
});

describe("the reviewer", () => {
  const reviewed = (own: Cell, review: Cell, grade: Cell): Sheets => ({
    自评表: [
      ["编号", "自评结论", "佐证材料", "评审结论", "评审等级", "评审意见"],
      ["8.3", own, "办法.pdf", review, grade, "现场核实"],
    ],
  });
  it.each([
    // verdict, grade → verdict, earned of 3
    ["是", "达标", null, "pass", 3],
    ["否", "达标", "B", "pass", 1.8],
    ["是", "达标", "D", "pass", 0],
    ["是", "未达标", null, "fail", 0],
    ["是", "未达标", "C", "fail", 1.2],
    ["是", "未达标", "B", "fail", 1.8],
    ["是", null, "A", "pass", 3],
    ["是", null, "B", "pass", 1.8],
    ["是", null, "C", "pass", 1.2],
    ["是", null, "D", "fail", 0],
    ["是", "不适用", "A", "not-applicable", 0],
    ["否", "待核实", null, "review", 0],
  ] as const)("declared %s, reviewed %s with grade %s", async (own, review, grade, verdict, earned) => {
    const graded = await gradeSheets(reviewed(own, review, grade), { reviewing: true });
    expect(indicatorOf(graded, "8.3")).toMatchObject({
      verdict,
      earned,
      decidedBy: "reviewer",
      checkVerdict: own === "是" ? "pass" : "fail",
      reviewer: { note: "现场核实" },
    });
  });

  it("counts what is settled the same in both scores, and 待核实 as open", async () => {
    const only = (sheets: Sheets): Sheets => ({
      ...sheets,
      评分设置: [
        ["编号", "启用"],
        ..."1.1 2.1 3.1 3.2 3.4 4.1 4.2 5.2 6.1 7.2 9.1 10.1 10.2".split(" ").map((id): Row => [id, "否"]),
      ],
    });
    const scoreOf = async (review: Cell, grade: Cell): Promise<unknown> => {
      const {
        score,
        grade: overall,
        conclusion,
      } = (await gradeSheets(only(reviewed("是", review, grade)), { scheme: "college", reviewing: true }))
        .organisations[0]!;
      return [score.confirmed, score.possible, overall, conclusion];
    };
    expect(await scoreOf("达标", "B")).toEqual([60, 60, "C", "met"]);
    expect(await scoreOf(null, "C")).toEqual([40, 40, "D", "met"]);
    expect(await scoreOf("未达标", "B")).toEqual([60, 60, "C", "not-met"]);
    expect(await scoreOf("未达标", null)).toEqual([0, 0, "D", "not-met"]);
    expect(await scoreOf("待核实", null)).toEqual([0, 100, "D", "needs-review"]);
    expect(await scoreOf("不适用", null)).toEqual([null, null, null, "needs-review"]);
  });

  it("decides both indicators of an item that has one row", async () => {
    const graded = await gradeSheets(
      {
        自评表: [
          ["编号", "指标", "结论", "备注", "评审结论"],
          [16, "明确团委副书记指导，聘任秘书长", "是", null, "未达标"],
        ],
      },
      { scheme: "self-2023", reviewing: true },
    );
    for (const id of ["10.1", "10.2"]) {
      expect(indicatorOf(graded, id)).toMatchObject({ verdict: "fail", checkVerdict: "pass", decidedBy: "reviewer" });
    }
  });
});

describe("limits to the digit and odd rosters", () => {
  const cases: Case[] = [
    ["30.00 %", "4.2", member("团员", "2021级", "本科", "30.00%", null, "否"), "pass"],
    ["30.01 %", "4.2", member("团员", "2021级", "本科", "30.01%", null, "否"), "fail rank-over-limit"],
    [
      "0.3 as a percentage",
      "4.2",
      member("团员", "2021级", "本科", { value: 0.3, format: "0.00%" }, null, "否"),
      "pass",
    ],
    ["0.08 without a format", "4.2", member("团员", "2021级", "本科", 0.08, null, "否"), "review rank-unreadable"],
    ["0 %", "4.2", member("团员", "2021级", "本科", "0%", null, "否"), "review rank-unreadable"],
    ["101 %", "4.2", member("团员", "2021级", "本科", "101%", null, "否"), "review rank-unreadable"],
    ["last place", "4.2", member("团员", "2021级", "本科", "150/150", null, "否"), "fail rank-over-limit"],
    ["rank above 专业人数", "4.2", member("团员", "2021级", "本科", 151, 150, "否"), "review rank-unreadable"],
    [
      "a fail beside a review fails",
      "4.2",
      member("团员", "2021级", "本科", "", null, "是"),
      "fail failed-course rank-missing",
    ],
    ["blank 学历层次, 研一", "4.2", member("团员", "研一", "", "", null, "否"), "pass"],
    [
      "a first-year postgraduate without record",
      "4.2",
      member("团员", "研一", "", "", null, ""),
      "review failed-course-missing",
    ],
    ["本科 beats 年级", "4.2", member("团员", "2021级博雅班", "本科", "", null, "否"), "review rank-missing"],
    ["一年级", "4.2", member("团员", "一年级", "", "", null, ""), "pass"],
    ["新生", "4.2", member("团员", "新生", "", "", null, "无"), "pass"],
    [
      "2022级 is no first-year",
      "4.2",
      { ...member("团员", "2022级", "", "", null, "否"), ...profile() },
      "review rank-missing",
    ],
    ["共产党员", "4.1", member("共产党员", "2021级", "", "", null, "否"), "pass"],
    ["中共党员（预备）", "4.1", member("中共预备党员 ", "2021级", "", "", null, "否"), "pass"],
    ["入党积极分子", "4.1", member("入党积极分子", "2021级", "", "", null, "否"), "fail not-party-or-league"],
    ["合计 is nobody", "3.1", posts(...people(40), ["合计", "40人", ""]), "pass"],
    [
      "a total behind a serial number is nobody",
      "3.1",
      table("人员名单", "序号 姓名 职务", ...people(40).map((row, index): Row => [index + 1, ...row.slice(0, 2)]), [
        41,
        "合计",
        "40",
      ]),
      "pass",
    ],
    [
      "a total behind 组织 is nobody",
      "3.1",
      table("人员名单", "组织 姓名 职务", ...people(40).map((row): Row => ["学生会", ...row.slice(0, 2)]), [
        "学生会",
        "合计",
        "40",
      ]),
      "pass",
    ],
    ["40 as text", "3.1", profile(["工作人员总数", "４０人"]), "pass from-declaration"],
    ["an error value", "3.1", profile(["工作人员总数", "#REF!"]), "review figure-not-usable"],
    [
      "中心 in 工作部门 wins over 是",
      "2.1",
      { ...table("工作部门", "部门名称", ["融媒体中心"]), ...says("2.1", "是") },
      "fail extra-layer overclaimed",
    ],
    ["项目办公室", "2.1", table("工作部门", "部门名称", ["西部计划项目办公室"]), "fail extra-layer"],
    ["20 000 students exactly", "3.1", { ...posts(...people(60)), ...profile(["在校生总数", "2万人"]) }, "pass"],
    [
      "two campuses do not raise a college's limit",
      "3.1",
      {
        ...posts(...people(31)),
        基本信息: [
          ["组织层级", "院级"],
          ["校区数量", 2],
        ],
      },
      "fail staff-over-limit",
    ],
    ["61 with two campuses", "3.1", { ...posts(...people(61)), ...profile(["校区数量", 2]) }, "fail staff-over-limit"],
    [
      "院级组织数量 0, declared 是",
      "3.6",
      { ...profile(["院级组织数量", 0]), ...says("3.6", "是") },
      "not-applicable no-college-unions",
    ],
    ["3.6 at a college", "3.6", { ...COLLEGE, ...says("3.6", "是") }, "not-applicable level-not-applicable"],
    ["5.3 at a college", "5.3", { ...COLLEGE, ...says("5.3", "是") }, "not-applicable level-not-applicable"],
    ["6.3 at a college", "6.3", { ...COLLEGE, ...says("6.3", "是") }, "not-applicable level-not-applicable"],
    ["9.2 at a college", "9.2", { ...COLLEGE, ...says("9.2", "是") }, "not-applicable level-not-applicable"],
    ["10.2 at a college", "10.2", { ...COLLEGE, ...guide(["秘书长", "甲", "", "否"]) }, "pass"],
    [
      "the newer of two congresses",
      "5.2",
      {
        ...table(
          "学代会",
          "届次 召开日期 主席团产生方式",
          ["四", "2024-05-01", "委员会选举"],
          ["三", "2023-05-01", "学代会选举"],
        ),
      },
      "fail not-elected-by-congress",
    ],
    [
      "a draft older than the rule",
      "1.2",
      document(["章程", "章程", "正式印发", "2023-01-01"], ["章程", "草案", "草案", "2022-01-01"]),
      "pass",
    ],
    ["拟制定 alone", "2.3", document(["改革方案", "方案", "拟制定"]), "fail document-not-in-force"],
  ];
  it.each(cases)("%s", async (...row) => expectCase(row));
});

describe("wordings", () => {
  it.each([
    "中共党员",
    "党员",
    "中共预备党员",
    "预备党员",
    "共青团员",
    "团员",
    "共产党员",
    "中国共产党员",
    "中国共产党预备党员",
    "中国共产党党员",
    "党员（预备）",
    "中共党员（含预备）",
    "共青团 员",
    "共青团团员",
  ])("4.1 accepts %s", async (status) => {
    // prettier-ignore
    expect(shortOf(await gradeSheets(member(status, "2021级", "", "1%", null, "否")), "4.1")).toBe("pass");
  });
  it.each(["群众", "民主党派", "无党派", "入党积极分子", "民盟盟员", "非党员", "发展对象", "少先队员"])(
    "4.1 refuses %s",
    async (status) => {
      expect(shortOf(await gradeSheets(member(status, "2021级", "", "1%", null, "否")), "4.1")).toBe(
        "fail not-party-or-league",
      );
    },
  );

  it.each(["部 长", "干　事", "轮值执行主席", "主席团成员（执行主席）", "学习部部长", "主席团成员、部长"])(
    "3.4 allows %s",
    async (post) => {
      expect(shortOf(await gradeSheets(posts(["甲", post, "学习部"])), "3.4")).toBe("pass");
    },
  );
  it.each(["办公室主任", "团支书", "秘书长", "常务副主席", "部长助理", "顾问", "主 任"])(
    "3.4 refuses %s",
    async (post) => {
      expect(shortOf(await gradeSheets(posts(["甲", post, "学习部"])), "3.4")).toBe("fail post-not-allowed");
    },
  );

  it.each([
    ["由学代会选举产生", "pass"],
    ["研代会差额选举", "pass"],
    ["学生代表大会选举产生", "pass"],
    ["校团委委员会指导下由学代会选举产生", "pass"],
    ["学代会选举产生主席团及常任代表", "pass"],
    ["学代会选举产生（非委员会选举）", "pass"],
    ["由学代会委员会选举产生", "fail not-elected-by-congress"],
    ["学代会常任代表会议选举", "fail not-elected-by-congress"],
    ["学代会选举产生委员会，委员会选举产生主席团", "fail not-elected-by-congress"],
    ["学代会闭会期间由常委会选举", "fail not-elected-by-congress"],
    ["学生委员会选举", "fail not-elected-by-congress"],
    ["校团委指定", "fail not-elected-by-congress"],
  ])("5.2 %s: %s", async (method, expected) => {
    expect(shortOf(await gradeSheets(congress("2023-11-11", 200, 130, method, ""), { asOf: AS_OF }), "5.2")).toBe(
      expected,
    );
  });
});

describe("the last three semesters at their edges", () => {
  const cases: Case[] = [
    ["the first day of spring 2023", "7.1", event(["2023-02-01", "政治学习", "学", ""]), "pass"],
    ["the last day of autumn 2022", "7.1", event(["2023-01-31", "政治学习", "学", ""]), "fail records-too-old"],
    [
      "January belongs to autumn",
      "8.1",
      event(["2023-09-01", "述职评议", "评", ""], ["2024-01-31", "述职评议", "评", ""]),
      "review one-semester-only",
    ],
    [
      "February begins spring",
      "8.1",
      event(["2024-01-31", "述职评议", "评", ""], ["2024-02-01", "述职评议", "评", ""]),
      "pass",
    ],
    ["on asOf itself", "7.1", event(["2024-06-01", "政治学习", "学", ""]), "pass"],
    ["a day after asOf", "7.1", event(["2024-06-02", "政治学习", "学", ""]), "missing nothing-stated"],
    [
      "spring and spring",
      "7.2",
      event(["2023-03-01", "全员培训", "训", ""], ["2024-03-01", "全员培训", "训", ""]),
      "review one-season-only",
    ],
    [
      "old and recent",
      "9.1",
      event(["2021-03-01", "听取汇报", "汇", ""], ["2024-03-01", "听取汇报", "汇", ""]),
      "review one-semester-only",
    ],
    ["其他 is none of them", "8.1", { ...event(["2024-03-01", "其他", "述职评议", ""]), ...says("8.1", "是") }, "pass"],
    ["8.2 with an older review still", "8.2", event(["2020-03-01", "述职评议", "评", "学生代表、学工部"]), "pass"],
    [
      "8.2 the newest decides",
      "8.2",
      {
        ...event(["2023-03-01", "述职评议", "评", "学生代表、学工部"], ["2024-03-01", "述职评议", "评", "主席团"]),
        ...says("8.2", "否"),
      },
      "fail declared-not-met",
    ],
  ];
  it.each(cases)("%s", async (...row) => expectCase(row));
});
