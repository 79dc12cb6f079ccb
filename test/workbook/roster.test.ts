import type { CellValue } from "../../src/spreadsheet";
import { readSubmission } from "../support/read-submission";
import type { StaffMember, Submission } from "../../src/workbook";
import { sheet, workbook } from "./snapshot-builder";

const HEADER = [
  "序号", "组织", "姓名", "职务", "部门", "政治面貌", "学院", "年级", "学历层次",
  "综合排名", "专业人数", "是否有不及格", "院级经历", "备注",
]; // prettier-ignore
type Cells = Readonly<Record<string, CellValue>>;

function row(cells: Cells): (CellValue | undefined)[] {
  return HEADER.map((header) => cells[header] ?? null);
}
function read(people: readonly Cells[], formats: Readonly<Record<string, string>> = {}): Submission {
  return readSubmission(
    workbook([
      sheet("人员名单", [HEADER, ...people.map(row)], { formats }),
      sheet("自评表", [
        ["编号", "自评结论", "组织"],
        ["1.1", "是", "学生会"],
      ]),
    ]),
  );
}
function person(cells: Cells, formats: Readonly<Record<string, string>> = {}): StaffMember | undefined {
  return read([{ 姓名: "林一", ...cells }], formats).organisations[0]?.roster[0];
}

describe("人员名单", () => {
  it("states a person a row, tidy and in half-width form", () => {
    expect(
      person({
        姓名: " 林　一 ",
        职务: "部长",
        部门: "办公室",
        政治面貌: "中共党员",
        学院: "文学院（一）",
        年级: 2021,
        学历层次: "本科",
        综合排名: "１２/１５０",
        是否有不及格: "否",
        院级经历: "是",
        备注: "Ａ",
      }),
    ).toMatchObject({
      name: "林 一",
      post: "部长",
      department: "办公室",
      politicalStatus: "中共党员",
      college: "文学院(一)",
      grade: "2021",
      schooling: "本科",
      ranking: { state: "read", value: { share: 0.08, rank: 12, cohort: 150 } },
      failedCourse: { state: "read", value: false },
      collegeExperience: { state: "read", value: true },
      note: "A",
      row: 1,
      source: { sheet: "人员名单", headerRow: 0 },
    });
  });

  it.each<[string, Cells, Readonly<Record<string, string>>, number]>([
    ["12/150", { 综合排名: "12/150" }, {}, 0.08],
    ["full-width slash", { 综合排名: "12／150" }, {}, 0.08],
    ["words", { 综合排名: "第12名（共150人）" }, {}, 0.08],
    ["percentage text", { 综合排名: "前8%" }, {}, 0.08],
    ["percentage format", { 综合排名: 0.08 }, { J2: "0%" }, 0.08],
    ["rank with cohort beside", { 综合排名: 12, 专业人数: 150 }, {}, 0.08],
    ["rank with cohort as text", { 综合排名: "12", 专业人数: "150人" }, {}, 0.08],
  ])("reads a ranking as %s", (_, cells, formats, share) => {
    expect(person(cells, formats)?.ranking).toMatchObject({ state: "read", value: { share } });
  });

  it.each<[CellValue, Cells]>([
    [12, {}],
    [0, { 专业人数: 150 }],
    ["120%", {}],
    ["160/150", {}],
    ["优秀", {}],
  ])("reports the ranking %j on its cell", (value, cells) => {
    const submission = read([{ 姓名: "林一", 综合排名: value, ...cells }]);
    expect(submission.organisations[0]?.roster[0]?.ranking.state).toBe("unreadable");
    expect(submission.problems).toMatchObject([
      { code: "rank-unreadable", severity: "error", cells: [{ sheet: "人员名单", top: 1, left: 9 }] },
    ]);
  });

  it("reports the same unreadable ranking in two rows as one problem with two cells", () => {
    const submission = read([
      { 姓名: "甲", 综合排名: "3/" },
      { 姓名: "乙", 综合排名: "3/90" },
      { 姓名: "丙", 综合排名: "3/" },
    ]);
    expect(submission.problems).toMatchObject([{ code: "rank-unreadable", cells: [{ top: 1 }, { top: 3 }] }]);
  });

  it.each(["", "无", "/", "—", "新生", "研究生"])("“%s” is no ranking, and no problem", (text) => {
    const submission = read([{ 姓名: "林一", 综合排名: text }]);
    expect(submission.organisations[0]?.roster[0]?.ranking).toEqual({ state: "blank" });
    expect(submission.problems).toEqual([]);
  });

  it.each<[CellValue, object]>([
    ["否", { state: "read", value: false }],
    ["无", { state: "read", value: false }],
    ["有", { state: "read", value: true }],
    [0, { state: "read", value: false }],
    [2, { state: "read", value: true }],
    ["1门", { state: "read", value: true }],
    [false, { state: "read", value: false }],
    [null, { state: "blank" }],
  ])("是否有不及格 %j", (value, expected) => {
    expect(person({ 是否有不及格: value })?.failedCourse).toEqual(expected);
  });

  it.each<[string, CellValue, string, number]>([
    ["是否有不及格", "不详", "flag-unreadable", 11],
    ["是否有不及格", 2.5, "flag-unreadable", 11],
    ["院级经历", "文学院部长", "flag-unreadable", 12],
    ["院级经历", { error: "#N/A" }, "cell-error", 12],
    ["是否有不及格", { error: "#N/A" }, "cell-error", 11],
    ["综合排名", { error: "#DIV/0!" }, "cell-error", 9],
    ["政治面貌", { error: "#REF!" }, "cell-error", 5],
  ])("%s %j is reported on its cell", (header, value, code, column) => {
    const { problems } = read([{ 姓名: "林一", [header]: value }]);
    expect(problems).toMatchObject([{ code, severity: "error", cells: [{ top: 1, left: column }] }]);
  });

  it("an error value is unreadable where a reading is asked for, and no text", () => {
    const error = { error: "#N/A" };
    expect(person({ 综合排名: error, 是否有不及格: error, 院级经历: error, 政治面貌: error })).toMatchObject({
      ranking: { state: "unreadable", text: "#N/A" },
      failedCourse: { state: "unreadable", text: "#N/A" },
      collegeExperience: { state: "unreadable", text: "#N/A" },
      politicalStatus: "",
    });
  });

  it("a dash is nothing stated", () => {
    expect(person({ 部门: "/", 院级经历: "—", 政治面貌: "-" })).toMatchObject({
      department: "",
      collegeExperience: { state: "blank" },
      politicalStatus: "",
    });
  });

  it("a date among the words reads as a date", () => {
    expect(person({ 年级: 44440 }, { H2: "yyyy/m/d" })?.grade).toBe("2021-09-01");
  });

  it("many unlike texts are all read", () => {
    const people = Array.from({ length: 5000 }, (_, i) => ({
      姓名: `林 ${i}`,
      职务: "干事",
      综合排名: `${1 + (i % 90)}/${5000 + i}`,
      院级经历: `第${i}届`,
    }));
    const roster = read(people).organisations[0]?.roster ?? [];
    expect(roster).toHaveLength(5000);
    expect(roster.at(-1)).toMatchObject({
      name: "林 4999",
      ranking: { state: "read", value: { rank: 50, cohort: 9999 } },
    });
  });

  it("goes to the organisation that 组织 names; an unknown name to nobody", () => {
    const submission = read([
      { 姓名: "甲", 组织: "学生会" },
      { 姓名: "乙", 组织: "研究生会" },
      { 姓名: "丙" },
      { 姓名: "丁", 组织: "社团" },
    ]);
    expect(submission.organisations.map(({ roster }) => roster.map(({ name }) => name))).toEqual([
      ["甲", "丙"],
      ["乙"],
    ]);
    expect(submission.problems).toMatchObject([{ code: "unknown-organisation", cells: [{ top: 4, left: 1 }] }]);
  });
});

describe("one name in several rows", () => {
  const names = (...people: Cells[]): (string | undefined)[] =>
    read(
      people.map((cells) => ({ 姓名: "林一", 职务: "干事", 年级: "2021级", ...cells })),
    ).organisations[0]!.roster.map(({ grade }) => grade);

  it("is one person where all else is the same, told", () => {
    const same = { 姓名: "林一", 职务: "干事", 综合排名: "8%" };
    const submission = read([same, same, same]);
    expect(submission.organisations[0]?.roster).toHaveLength(1);
    const told = submission.problems.filter(({ code }) => code === "duplicate-person");
    expect(told).toMatchObject([{ parameters: { text: "林一" }, cells: [{ top: 2, bottom: 3, left: 2 }] }]);
  });

  it.each<[string, Cells, Cells]>([
    ["grade", {}, { 年级: "2022级" }],
    ["college", { 学院: "文学院" }, { 学院: "法学院" }],
    ["share of the ranking", { 综合排名: "8%" }, { 综合排名: "9%" }],
    ["rank", { 综合排名: "12/150" }, { 综合排名: "13/150" }],
  ])("is two people by their %s", (_, one, other) => {
    expect(names(one, other)).toHaveLength(2);
    expect(names(one, other, other)).toHaveLength(2);
  });

  it("that is blank is nobody's", () => {
    expect(names({ 姓名: null, 政治面貌: "团员" }, { 姓名: null, 政治面貌: "团员" })).toHaveLength(2);
  });
});

it("a total in the middle of a row makes no person of it", () => {
  const total = { 职务: "合计12人", 政治面貌: "党员3人", 综合排名: "—" };
  const { organisations } = read([{ 姓名: "林一", 职务: "干事" }, total]);
  expect(organisations[0]?.roster.map(({ name }) => name)).toEqual(["林一"]);
});

describe("cells that state nothing of their own", () => {
  const roster = (...people: Cells[]) =>
    read(people.map((cells, index) => ({ 姓名: `成员${index + 1}`, ...cells }))).organisations[0]?.roster ?? [];

  it.each(["同上", "〃", "″", "同左", "“"])("%s repeats the cell above, down a whole column", (mark) => {
    const rows = roster(
      { 部门: "学习部", 政治面貌: "共青团员", 职务: "干事" },
      ...Array<Cells>(2).fill({ 部门: mark, 政治面貌: mark, 职务: mark }),
    );
    expect(rows.map(({ department }) => department)).toEqual(["学习部", "学习部", "学习部"]);
    expect(rows.map(({ politicalStatus }) => politicalStatus)).toEqual(["共青团员", "共青团员", "共青团员"]);
    expect(rows.map(({ post }) => post)).toEqual(["干事", "干事", "干事"]);
  });

  it.each(["N/A", "无", "—", "待定", "空缺", "暂缺"])("%s is blank", (text) => {
    const [first] = roster({ 部门: text, 政治面貌: text, 职务: text });
    expect(first).toMatchObject({ department: "", politicalStatus: "", post: "" });
  });

  it("a mark under nothing is nothing", () => {
    expect(roster({ 部门: "同上", 职务: "干事" })[0]).toMatchObject({ department: "", post: "干事" });
  });

  it.each(["—", "无", "待定"])("a mark under %s is nothing", (text) => {
    const rows = roster({ 部门: "学习部", 职务: "干事" }, { 部门: text, 职务: "干事" }, { 部门: "同上", 职务: "干事" });
    expect(rows.map(({ department }) => department)).toEqual(["学习部", "", ""]);
  });

  it("a mark passes over what is nobody's row", () => {
    const rows = roster(
      { 部门: "学习部", 职务: "干事", 政治面貌: "共青团员" },
      { 序号: "注：以下为新增", 姓名: null },
      { 部门: "同上", 职务: "干事", 政治面貌: "群众", 组织: "社团" },
      { 部门: "同上", 职务: "干事", 政治面貌: "同上" },
    );
    expect(rows.map(({ department, politicalStatus }) => [department, politicalStatus])).toEqual([
      ["学习部", "共青团员"],
      ["学习部", "群众"],
    ]);
  });

  it("同上 repeats an answer too", () => {
    const answers = roster({ 是否有不及格: "否", 院级经历: "是" }, { 是否有不及格: "同上", 院级经历: "〃" });
    expect(answers[1]).toMatchObject({
      failedCourse: { state: "read", value: false },
      collegeExperience: { state: "read", value: true },
    });
  });
});
