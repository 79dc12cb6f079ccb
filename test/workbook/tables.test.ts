import type { CellValue, SheetSnapshot } from "../../src/spreadsheet";
import { readSubmission } from "../support/read-submission";
import type { Organisation, Problem, Submission } from "../../src/workbook";
import { sheet, workbook } from "./snapshot-builder";

type Row = readonly (CellValue | undefined)[];

const FORM = sheet("自评表", [
  ["编号", "自评结论", "组织"],
  ["1.1", "是", "学生会"],
]);
const PEOPLE = sheet("人员名单", [["姓名", "职务", "政治面貌", "综合排名", "是否有不及格", "组织"]]);
const TWO = sheet("基本信息", [
  ["项目", "学生会", "研究生会"],
  ["学年", "2022-2023", "2022-2023"],
]);

function read(table: SheetSnapshot, date1904 = false): Submission {
  return readSubmission(workbook([TWO, FORM, PEOPLE, table], { date1904 }));
}
function first(submission: Submission): Organisation {
  const [organisation] = submission.organisations;
  if (!organisation) throw new Error("no organisation");
  return organisation;
}

describe("工作部门", () => {
  const header = ["组织", "部门名称", "负责人数", "其他人数", "说明"];

  it("states a department a row", () => {
    const submission = read(
      sheet("工作部门", [header, ["学生会", "办公室", 2, "5人"], ["研究生会", "学术部", "/", "约5"]]),
    );
    expect(first(submission).departments).toMatchObject([
      { name: "办公室", heads: { state: "read", value: 2 }, others: { state: "read", value: 5 }, row: 1 },
    ]);
    expect(submission.organisations[1]?.departments).toMatchObject([
      { name: "学术部", heads: { state: "blank" }, others: { state: "unreadable", text: "约5" } },
    ]);
    expect(submission.problems).toMatchObject([
      { code: "number-unreadable", parameters: { column: "其他人数", text: "约5" }, cells: [{ top: 2, left: 3 }] },
    ]);
  });

  it("of an unknown organisation belongs to nobody", () => {
    const submission = read(sheet("工作部门", [header, ["社团", "办公室", { error: "#N/A" }]]));
    expect(submission.organisations.flatMap(({ departments }) => departments)).toEqual([]);
    expect(submission.problems).toMatchObject([{ code: "unknown-organisation" }]);
  });

  it("an error value is no number", () => {
    const submission = read(sheet("工作部门", [header, ["", "办公室", { error: "#N/A" }]]));
    expect(first(submission).departments[0]?.heads).toEqual({ state: "unreadable", text: "#N/A" });
    expect(submission.problems).toMatchObject([{ code: "cell-error" }]);
  });
});

describe("学代会", () => {
  const header = [
    "组织",
    "届次",
    "召开日期",
    "地点",
    "代表总数",
    "非学生骨干代表数",
    "女代表数",
    "主席团产生方式",
    "代表产生方式",
    "新闻链接",
  ];
  const congress = (row: Row, formats: Readonly<Record<string, string>> = {}, date1904 = false): Submission =>
    read(sheet("学代会", [header, row], { formats }), date1904);

  it("states a congress a row", () => {
    const row = [
      "",
      "第五次",
      "2023年3月30日",
      "礼堂",
      "210人",
      130,
      100,
      "学代会选举产生",
      "班级团支部推荐、学院选举产生",
    ];
    expect(first(congress(row)).congresses).toMatchObject([
      {
        session: "第五次",
        date: { state: "read", value: { year: 2023, month: 3, day: 30 } },
        planned: false,
        dateText: "2023年3月30日",
        delegates: { state: "read", value: 210 },
        nonCadreDelegates: { state: "read", value: 130 },
        presidiumMethod: "学代会选举产生",
        delegateMethod: "班级团支部推荐、学院选举产生",
      },
    ]);
  });

  it.each<[string, CellValue, string | undefined, boolean, object]>([
    ["1900 system", 45015, "yyyy-mm-dd", false, { year: 2023, month: 3, day: 30 }],
    ["1904 system", 45015 - 1462, "yyyy-mm-dd", true, { year: 2023, month: 3, day: 30 }],
    ["slashes", "2019/11/9", undefined, false, { year: 2019, month: 11, day: 9 }],
    ["dots", "2019.11.9", undefined, false, { year: 2019, month: 11, day: 9 }],
    ["a range", "2019年11月9-20日", undefined, false, { year: 2019, month: 11, day: 9 }],
    ["two days", "2020年10月17、18日", undefined, false, { year: 2020, month: 10, day: 17 }],
    ["a label", "召开日期为：2023年3月30日", undefined, false, { year: 2023, month: 3, day: 30 }],
    ["the month", "2020年6月", undefined, false, { year: 2020, month: 6, day: null }],
    ["the year", "2018年", undefined, false, { year: 2018, month: null, day: null }],
  ])("reads a date by %s", (_, value, format, date1904, expected) => {
    const submission = congress(["", "五", value], format === undefined ? {} : { C2: format }, date1904);
    expect(first(submission).congresses[0]?.date).toEqual({ state: "read", value: expected });
    expect(submission.problems).toEqual([]);
  });

  it("takes a missing year from the academic year and notes it", () => {
    const submission = congress(["", "五", "3月30日"]);
    expect(first(submission).congresses[0]?.date).toEqual({ state: "read", value: { year: 2023, month: 3, day: 30 } });
    expect(submission.problems).toMatchObject([
      {
        code: "date-year-assumed",
        severity: "info",
        parameters: { year: 2023 },
        cells: [{ sheet: "学代会", top: 1, left: 2 }],
      },
    ]);
  });

  it("tells a plan", () => {
    expect(first(congress(["", "五", "拟于2024年3月召开"])).congresses[0]?.planned).toBe(true);
  });

  it.each<[CellValue | undefined, string]>([
    [undefined, "第五次"],
    ["待定", "待定"],
  ])("without a readable date (%j) is reported on the date's cell", (value, text) => {
    const submission = congress(["", "第五次", value]);
    expect(submission.problems).toMatchObject([
      { code: "event-undated", severity: "error", parameters: { text }, cells: [{ sheet: "学代会", top: 1, left: 2 }] },
    ]);
  });

  it("an error value for a date is reported once", () => {
    expect(congress(["", "第五次", { error: "#N/A" }]).problems).toMatchObject([{ code: "cell-error" }]);
  });

  it("more non-cadre delegates than delegates is a slip, told with both figures", () => {
    const submission = congress(["", "五", "2023-03-30", "", 100, 160]);
    expect(first(submission).congresses[0]?.nonCadreDelegates).toEqual({ state: "read", value: 160 });
    expect(submission.problems).toMatchObject([{ code: "number-out-of-range", cells: [{ top: 1, left: 5 }] }]);
  });

  it("a date in the cell for a number is no number", () => {
    const submission = congress(["", "第五次", "2023-03-30", "", 45_000], { E2: "yyyy/m/d" });
    expect(first(submission).congresses[0]?.delegates).toEqual({ state: "unreadable", text: "2023-03-15" });
    expect(submission.problems).toMatchObject([{ code: "number-unreadable", cells: [{ top: 1, left: 4 }] }]);
  });

  it("without a column for the date is told, and each congress at its first cell", () => {
    const rows = [
      ["届次", "代表总数"],
      ["第五次", 200],
    ];
    const submission = read(sheet("学代会", rows));
    expect(first(submission).congresses).toMatchObject([{ date: { state: "blank" }, delegates: { value: 200 } }]);
    expect(submission.problems).toMatchObject([
      { code: "column-missing", parameters: { column: "召开日期" } },
      { code: "event-undated", parameters: { text: "第五次" }, cells: [{ sheet: "学代会", top: 1, left: 0 }] },
    ]);
  });

  it("of an unknown organisation belongs to nobody", () => {
    expect(congress(["社团", "五", "2023-03-30"]).organisations.flatMap(({ congresses }) => congresses)).toEqual([]);
  });
});

describe("工作记录", () => {
  const header = ["组织", "日期", "类别", "主题", "参加范围", "人数", "佐证材料"];
  const record = (row: Row): Submission => read(sheet("工作记录", [header, row]));

  it("several dates in a cell are several events", () => {
    const { records } = first(record(["", "2023年12月16日、2024年6月8日", "述职评议", "评议会"]));
    expect(records.map(({ date }) => date)).toEqual([
      { state: "read", value: { year: 2023, month: 12, day: 16 } },
      { state: "read", value: { year: 2024, month: 6, day: 8 } },
    ]);
  });

  it.each(["2023年12月16日-17日", "2023年12月16、17日"])("%s is one event", (text) => {
    expect(first(record(["", text, "述职评议", "评议会"])).records).toHaveLength(1);
  });

  it("a semester may stand for a day", () => {
    const submission = record(["", "2023-2024学年第一学期", "述职评议", "评议会"]);
    expect(first(submission).records).toMatchObject([{ semester: { year: 2023, season: "autumn" } }]);
    expect(submission.problems).toEqual([]);
  });

  it.each(["团员民主评议", "思想政治理论课", "形势与政策课程"])("%s is no kind that counts", (kind) => {
    expect(first(record(["", "2023-10-01", kind, "某事"])).records).toMatchObject([{ kind: "other" }]);
  });

  it.each([
    ["述职评议", "review-meeting"],
    ["述职评议会", "review-meeting"],
    ["述职", "review-meeting"],
    ["听取汇报", "party-hearing"],
    ["党委会听取工作汇报", "party-hearing"],
    ["全员培训", "staff-training"],
    ["培训", "staff-training"],
    ["政治学习", "political-study"],
    ["政治理论学习", "political-study"],
    ["理论学习", "political-study"],
    ["自律公约学习", "conduct-pledge"],
    ["改进作风规定", "conduct-pledge"],
    ["其他", "other"],
    ["其它", "other"],
    ["", "other"],
  ])("类别 “%s” is %s", (text, kind) => {
    const submission = record(["", "2023-03-30", text, "期末工作", "学生代表"]);
    expect(first(submission).records).toMatchObject([
      { kind, topic: "期末工作", participants: "学生代表", planned: false },
    ]);
    expect(submission.problems).toEqual([]);
  });

  it("an unknown kind is other, and noted", () => {
    const submission = record(["", "2023-03-30", "团建", "春游"]);
    expect(first(submission).records[0]?.kind).toBe("other");
    expect(submission.problems).toMatchObject([
      { code: "value-unknown", severity: "info", cells: [{ top: 1, left: 2 }] },
    ]);
  });

  it.each<[CellValue | undefined, string, string]>([
    [undefined, "期末述职", "期末述职"],
    [undefined, "", "述职评议"],
    ["近期", "期末述职", "近期"],
  ])("dated %j is reported on the date's cell", (date, topic, text) => {
    const submission = record(["", date, "述职评议", topic, "学生代表"]);
    expect(submission.problems).toMatchObject([
      { code: "event-undated", parameters: { text }, cells: [{ sheet: "工作记录", top: 1, left: 1 }] },
    ]);
    expect(first(submission).records[0]?.date.state).not.toBe("read");
  });

  it("a prepared row with no more than its kind is no event", () => {
    const submission = record(["学生会", "", "述职评议"]);
    expect(first(submission).records).toEqual([]);
    expect(submission.problems).toEqual([]);
  });

  it("of an unknown organisation belongs to nobody", () => {
    expect(record(["社团", "2023-03-30", "培训"]).organisations.flatMap(({ records }) => records)).toEqual([]);
  });
});

describe("规章制度", () => {
  const header = ["组织", "文件类别", "文件名称", "文号", "状态", "日期", "链接"];
  const document = (row: Row): Submission => read(sheet("规章制度", [header, row]));

  it("of a kind that nobody knows is what its title says, else another's, and noted", () => {
    const titled = document(["", "校内发文", "云溪大学学生会章程", "", "正式印发"]);
    expect(first(titled).documents).toMatchObject([{ kind: "charter" }]);
    expect(titled.problems).toEqual([]);
    const unknown = document(["", "校内发文", "关于场地的说明", "", "正式印发"]);
    expect(first(unknown).documents).toMatchObject([{ kind: "other" }]);
    expect(unknown.problems).toMatchObject([{ code: "value-unknown", parameters: { text: "校内发文" } }]);
  });

  it.each([
    ["章程", "charter"],
    ["学生会章程", "charter"],
    ["改革方案", "reform-plan"],
    ["改革实施方案", "reform-plan"],
    ["党建要点", "party-plan"],
    ["退出办法", "exit-rules"],
    ["退出机制", "exit-rules"],
    ["述职评议办法", "review-rules"],
    ["其他", "other"],
  ])("文件类别 “%s” is %s", (text, kind) => {
    const submission = document(["", text, "某文件", "", "正式印发"]);
    expect(first(submission).documents[0]?.kind).toBe(kind);
    expect(submission.problems).toEqual([]);
  });

  it.each([
    ["华山大学学生会章程", "charter"],
    ["财务报销须知", "other"],
  ])("with a blank 文件类别 the title “%s” tells: %s", (title, kind) => {
    expect(first(document(["", "", title, "", "试行"])).documents[0]?.kind).toBe(kind);
  });

  it.each([
    ["正式印发", "issued"],
    ["已印发", "issued"],
    ["已正式印发", "issued"],
    ["印发", "issued"],
    ["正式", "issued"],
    ["印发实施", "issued"],
    ["试行", "trial"],
    ["暂行", "trial"],
    ["已印发（试行）", "trial"],
    ["草案", "draft"],
    ["征求意见稿", "consultation"],
    ["拟制定", "planned"],
    ["拟定", "planned"],
    ["制定中", "planned"],
    ["拟印发", "planned"],
    ["尚未印发", "planned"],
    ["", ""],
  ])("状态 “%s” is “%s”", (text, status) => {
    const submission = document(["", "章程", "学生会章程", "", text]);
    expect(first(submission).documents).toMatchObject([{ title: "学生会章程", status }]);
    expect(submission.problems).toEqual([]);
  });

  it("an unknown kind or status is noted on its cell", () => {
    const submission = document(["", "通知", "放假通知", "", "存档"]);
    expect(first(submission).documents).toMatchObject([{ kind: "other", status: "unclear", statusText: "存档" }]);
    expect(submission.problems).toMatchObject([
      { code: "value-unknown", severity: "info", cells: [{ top: 1, left: 1 }] },
      { code: "value-unknown", severity: "warning", cells: [{ top: 1, left: 4 }] },
    ]);
  });

  it.each<[CellValue | undefined, string, string[]]>([
    ["2023-09-15", "read", []],
    [undefined, "blank", []],
    ["/", "blank", []],
    ["近日", "unreadable", ["date-unreadable"]],
    [{ error: "#N/A" }, "unreadable", ["cell-error"]],
  ])("dated %j is %s", (date, state, codes) => {
    const submission = document(["", "章程", "学生会章程", "", "试行", date]);
    expect(first(submission).documents[0]?.date.state).toBe(state);
    expect(submission.problems.map(({ code }) => code)).toEqual(codes);
  });

  it("an error value for a status is unclear, not blank", () => {
    const submission = document(["", "章程", "学生会章程", "", { error: "#REF!" }]);
    expect(first(submission).documents[0]?.status).toBe("unclear");
    expect(submission.problems.map(({ code }) => code)).toEqual(["cell-error"]);
  });

  it("a prepared row with no more than its kind is no document", () => {
    expect(first(document(["学生会", "章程"])).documents).toEqual([]);
  });

  it("of an unknown organisation belongs to nobody", () => {
    expect(document(["社团", "章程", "某章程"]).organisations.flatMap(({ documents }) => documents)).toEqual([]);
  });
});

describe("指导力量", () => {
  const header = ["组织", "角色", "姓名", "职务", "是否专职"];
  const guide = (row: Row): Submission => read(sheet("指导力量", [header, row]));

  it.each([
    ["分管校领导", "leader-in-charge"],
    ["分管学生工作的校领导", "leader-in-charge"],
    ["联系教学校领导", "teaching-leader"],
    ["联系教学工作的校领导", "teaching-leader"],
    ["团委指导", "league-guide"],
    ["团委副书记", "league-guide"],
    ["指导老师", "league-guide"],
    ["秘书长", "secretary-general"],
    ["学生会秘书长", "secretary-general"],
    ["其他", "other"],
  ])("角色 “%s” is %s", (text, role) => {
    const submission = guide(["", text, "林一", "副书记"]);
    expect(first(submission).guidance).toMatchObject([
      { role, name: "林一", post: "副书记", fullTime: { state: "blank" } },
    ]);
    expect(submission.problems).toEqual([]);
  });

  it.each<[CellValue, object]>([
    ["是", { state: "read", value: true }],
    ["专职", { state: "read", value: true }],
    ["兼职", { state: "read", value: false }],
    ["/", { state: "blank" }],
  ])("是否专职 %j", (value, expected) => {
    expect(first(guide(["", "秘书长", "林一", "干部", value])).guidance[0]?.fullTime).toEqual(expected);
  });

  it("one person may have two roles", () => {
    const { guidance } = first(guide(["", "团委指导、秘书长", "林一", "校团委副书记"]));
    expect(guidance.map(({ role, name }) => [role, name])).toEqual([
      ["league-guide", "林一"],
      ["secretary-general", "林一"],
    ]);
  });

  it.each(["暂缺", "待定", "空缺"])("%s is kept: the place is there and nobody in it", (name) => {
    expect(first(guide(["", "秘书长", name, ""])).guidance).toMatchObject([{ name, role: "secretary-general" }]);
  });

  it("an unknown role is noted", () => {
    const submission = guide(["", "顾问", "林一", ""]);
    expect(first(submission).guidance[0]?.role).toBe("other");
    expect(submission.problems).toMatchObject([{ code: "value-unknown", cells: [{ top: 1, left: 1 }] }]);
  });

  it.each<[string, Row]>([
    ["nobody named", ["", "秘书长"]],
    ["无", ["", "秘书长", "无", ""]],
    ["无 twice", ["", "秘书长", "暂无", "无"]],
  ])("a row with %s is no person", (_, row) => {
    expect(first(guide(row)).guidance).toEqual([]);
  });

  it.each<[CellValue, object]>([
    ["是", { state: "read", value: true }],
    ["否", { state: "read", value: false }],
    [null, { state: "blank" }],
    ["无", { state: "blank" }],
    ["——", { state: "blank" }],
  ])("是否专职 %j", (value, fullTime) => {
    const submission = guide(["", "秘书长", "林一", "团委干部", value]);
    expect(first(submission).guidance).toMatchObject([{ fullTime }]);
    expect(submission.problems).toEqual([]);
  });

  it.each<[CellValue, string, Problem["code"]]>([
    ["部分", "部分", "flag-unreadable"],
    [{ error: "#N/A" }, "#N/A", "cell-error"],
  ])("是否专职 %j is there and cannot be read, told once", (value, text, code) => {
    const submission = guide(["", "秘书长", "林一", "校团委专职副书记", value]);
    expect(first(submission).guidance).toMatchObject([{ fullTime: { state: "unreadable", text } }]);
    expect(submission.problems).toMatchObject([{ code, cells: [{ sheet: "指导力量", top: 1, left: 4 }] }]);
  });

  it("of an unknown organisation belongs to nobody", () => {
    expect(guide(["社团", "秘书长", "林一"]).organisations.flatMap(({ guidance }) => guidance)).toEqual([]);
  });
});

describe("院级组织", () => {
  it("has its own name in 组织名称, and belongs to the first organisation", () => {
    const header = ["学院", "组织名称", "工作人员数", "主席团人数", "部门数", "学代会日期", "自评是否达标"];
    const submission = read(sheet("院级组织", [header, ["文学院", "文学院学生会", 20, "3人", 5], ["合计", "", 20]]));
    expect(first(submission).collegeUnions).toMatchObject([
      {
        college: "文学院",
        name: "文学院学生会",
        staff: { state: "read", value: 20 },
        presidium: { state: "read", value: 3 },
        departments: { state: "read", value: 5 },
      },
    ]);
    expect(submission.organisations.map(({ collegeUnionsOfOthersOnly }) => collegeUnionsOfOthersOnly)).toEqual([
      false,
      true,
    ]);
    expect(submission.problems).toEqual([]);
  });

  it("belongs to the organisation that a column 组织 names", () => {
    const header = ["组织", "学院", "组织名称", "工作人员数", "主席团人数", "部门数"];
    const rows = [header, ["研究生会", "文学院", "文学院研究生会", 20, 3, 5], ["社团", "理学院", "某", 1, 1, 1]];
    const submission = read(sheet("院级组织", rows));
    expect(submission.organisations.map(({ collegeUnions }) => collegeUnions.length)).toEqual([0, 1]);
    expect(submission.organisations.map(({ collegeUnionsOfOthersOnly }) => collegeUnionsOfOthersOnly)).toEqual([
      true,
      false,
    ]);
    expect(submission.problems).toMatchObject([{ code: "unknown-organisation" }]);
  });

  it("without rows is nobody's", () => {
    const submission = read(sheet("院级组织", [["学院", "工作人员数", "主席团人数", "部门数"]]));
    expect(submission.organisations.map(({ collegeUnionsOfOthersOnly }) => collegeUnionsOfOthersOnly)).toEqual([
      false,
      false,
    ]);
  });

  it("tells organisations where 基本信息 is missing", () => {
    const rows = [
      ["组织", "学院", "工作人员数", "主席团人数", "部门数"],
      ["研究生会", "文学院", 20, 3, 5],
    ];
    const { organisations } = readSubmission(workbook([FORM, PEOPLE, sheet("院级组织", rows)]));
    expect(organisations.map(({ name }) => name)).toEqual(["学生会", "研究生会"]);
  });
});
