import { readSubmission } from "../support/read-submission";
import type { CellValue } from "../../src/spreadsheet";
import type { StaffField, Submission } from "../../src/workbook";
import { sheet, workbook } from "../workbook/snapshot-builder";

type Rows = readonly (readonly (CellValue | undefined)[])[];

function read(rows: Rows, merges: readonly string[] = []): Submission {
  return readSubmission(workbook([sheet("人员名单", rows, { merges })]));
}
function columns(submission: Submission): Readonly<Partial<Record<StaffField, number>>> | undefined {
  return submission.organisations[0]?.sources.roster?.columns;
}

describe("the header row", () => {
  it("is found below a title in a merged row, a note and a blank row", () => {
    const submission = read(
      [
        ["工作人员名单"],
        [],
        ["填表说明：每人一行，姓名、职务、政治面貌必填"],
        ["姓名", "职务", "政治面貌"],
        ["林一", "部长", "团员"],
      ],
      ["A1:C1"],
    );
    expect(submission.organisations[0]?.sources.roster).toMatchObject({ headerRow: 3 });
    expect(submission.organisations[0]?.roster).toMatchObject([{ name: "林一", row: 4 }]);
  });

  it("is found as far down as it stands", () => {
    const blank = Array.from({ length: 60 }, () => []);
    expect(read([...blank, ["姓名", "职务"], ["林一", "部长"]]).organisations[0]?.roster).toHaveLength(1);
  });

  it.each<[string, StaffField]>([
    ["姓　名", "name"],
    ["姓\n名", "name"],
    ["综合排名（名次/人数）", "ranking"],
    ["综合排名(名次/人数)", "ranking"],
    ["学习成绩综合排名", "ranking"],
    ["成绩排名", "ranking"],
    ["2022-2023学年学习成绩综合排名", "ranking"],
    ["院系", "college"],
    ["所在学院", "college"],
    ["政治身份", "politicalStatus"],
    ["入学年份", "grade"],
    ["培养层次", "schooling"],
    ["学生类型", "schooling"],
    ["专业总人数", "cohort"],
    ["是否存在课业不及格情况", "failedCourse"],
    ["有无不及格", "failedCourse"],
    ["是否有院级学生会工作经历", "collegeExperience"],
    ["*政治面貌", "politicalStatus"],
    ["【备注】", "note"],
  ])("knows “%s” as %s", (header, field) => {
    const rest = ["姓名", "职务", "部门"].slice(field === "name" ? 1 : 0);
    const known = columns(
      read([
        [header, ...rest],
        ["甲", "乙", "丙"],
      ]),
    );
    expect(known?.[field]).toBe(0);
  });

  it.each([
    "是否无不及格",
    "综合测评加分",
    "身份证号",
    "导师姓名和联系方式以及其他需要说明的各种情况和补充内容合并填写在这一栏之中请勿留空",
  ])("does not take “%s” for one of its own", (header) => {
    const known = columns(
      read([
        ["姓名", "职务", header],
        ["林一", "部长", "x"],
      ]),
    );
    expect(Object.values(known ?? {})).toEqual([0, 1]);
  });

  it("takes columns in any order and ignores others", () => {
    const known = columns(
      read([
        ["职务", "手机", "姓名", "宿舍", "政治面貌"],
        ["部长", "1", "林一"],
      ]),
    );
    expect(known).toEqual({ post: 0, name: 2, politicalStatus: 4 });
  });

  it("takes the standard header before a synonym, and reports the other", () => {
    const submission = read([
      ["姓名", "岗位", "职务"],
      ["林一", "a", "部长"],
    ]);
    expect(submission.organisations[0]?.roster[0]?.post).toBe("部长");
    expect(submission.problems).toContainEqual(
      expect.objectContaining({
        code: "duplicate-column",
        severity: "info",
        parameters: { sheet: "人员名单", column: "岗位" },
        cells: [{ sheet: "人员名单", top: 0, left: 1, bottom: 0, right: 1 }],
      }),
    );
  });

  it("takes the first of two equal headers, and warns", () => {
    const submission = read([
      ["姓名", "职务", "职务"],
      ["林一", "部长", "干事"],
    ]);
    expect(submission.organisations[0]?.roster[0]?.post).toBe("部长");
    expect(submission.problems).toContainEqual(
      expect.objectContaining({ code: "duplicate-column", severity: "warning" }),
    );
  });

  it("reports a second column that holds the name of the same field", () => {
    const rows: Rows = [
      ["姓名", "职务", "上学年政治面貌", "本学年政治面貌"],
      ["林一", "部长", "团员", "党员"],
    ];
    const submission = read(rows);
    expect(columns(submission)?.politicalStatus).toBe(2);
    expect(submission.problems).toContainEqual(
      expect.objectContaining({
        code: "duplicate-column",
        parameters: { sheet: "人员名单", column: "本学年政治面貌" },
      }),
    );
  });

  it("leaves a column alone whose name merely contains that of another", () => {
    const submission = read([
      ["姓名", "职务", "政治面貌", "父亲政治面貌"],
      ["林一", "部长", "团员", "群众"],
    ]);
    expect(submission.organisations[0]?.roster[0]?.politicalStatus).toBe("团员");
    expect(submission.problems.map(({ code }) => code)).not.toContain("duplicate-column");
  });

  it.each<[string, Rows, string[]]>([
    [
      "merged downwards",
      [
        ["姓名", "职务", "学习成绩"],
        [undefined, undefined, "综合排名", "专业人数"],
        ["林一", "部长", 3, 90],
      ],
      ["A1:A2", "B1:B2", "C1:D1"],
    ],
    [
      "with the lower row longer",
      [
        ["姓名", "职务", "基本情况"],
        [undefined, undefined, "政治面貌", "年级", "综合排名", "专业人数"],
        ["林一", "部长", "团员", 2021, 3, 90],
      ],
      [],
    ],
  ])("may be split over two rows: %s", (_, rows, merges) => {
    const [person] = read(rows, merges).organisations[0]?.roster ?? [];
    expect(person).toMatchObject({
      name: "林一",
      post: "部长",
      row: 2,
      ranking: { state: "read", value: { rank: 3, cohort: 90 } },
    });
  });

  it("printed again at the top of a page is nobody, also where 姓名 is all that tells", () => {
    const people = (from: number) => Array.from({ length: 8 }, (_, index) => [`赵${from + index}`, "学习部", "2021级"]);
    const header = ["姓名", "部门", "年级"];
    const { organisations } = read([header, ...people(0), header, ...people(8)]);
    expect(organisations[0]?.roster.map(({ name }) => name)).toEqual(
      [...people(0), ...people(8)].map(([name]) => name),
    );
  });

  it("reports columns without which something cannot be judged", () => {
    const { problems } = read([
      ["姓名", "职务"],
      ["林一", "部长"],
    ]);
    const missing = problems.filter(({ code }) => code === "column-missing");
    expect(missing.map(({ parameters }) => parameters)).toEqual([
      { sheet: "人员名单", column: "政治面貌" },
      { sheet: "人员名单", column: "综合排名" },
      { sheet: "人员名单", column: "是否有不及格" },
    ]);
    expect(missing.every(({ cells }) => cells.length === 1)).toBe(true);
  });

  it("is looked for in the first 256 columns", () => {
    const wide = ["姓名", "职务", ...Array.from({ length: 300 }, () => "备用"), "政治面貌"];
    const submission = read([wide, ["林一", "部长"]]);
    expect(columns(submission)).toEqual({ name: 0, post: 1 });
    expect(submission.problems.map(({ code }) => code)).toContain("too-many-columns");
  });
});

describe("rows that are no data", () => {
  const header = ["序号", "姓名", "职务", "政治面貌"];
  const person = [1, "林一", "部长", "团员"];

  it.each<[string, Rows[number]]>([
    ["a total", ["合计", "45人", "x"]],
    ["a total in another column", [undefined, "总 计", 45]],
    ["a subtotal", ["小计", 12, 3]],
    ["a footnote", [undefined, "注：以上人员均已公示"]],
    ["a signature", ["填表人：", "林一", "审核人：", "赵二"]],
    ["the header printed again", ["序号", "姓名", "职务", "政治面貌"]],
    ["the header printed again with blanks", ["序 号", "姓 名", "职　务", "政治面貌"]],
    ["a heading that is not merged", [undefined, "一、主席团"]],
    ["a heading in brackets", [undefined, "（二）办公室"]],
    ["a total of persons", ["合计(人)", 45, "x"]],
    ["a number alone", [2]],
    ["blanks", ["", "  ", "　"]],
  ])("%s is passed over", (_, row) => {
    expect(read([header, person, row, [3, "赵二", "干事", "团员"]]).organisations[0]?.roster).toHaveLength(2);
  });

  it("a heading merged over the columns is passed over", () => {
    const submission = read([header, [undefined, "一、主席团"], person], ["B2:D2"]);
    expect(submission.organisations[0]?.roster).toHaveLength(1);
  });

  it.each<[string, Rows[number]]>([
    ["a post that nobody holds yet", [2, undefined, "干事"]],
    ["a vacancy", [2, "空缺", "部长"]],
    ["a post to be filled", [2, "待定", "部长", "团员"]],
    ["a number for a name", [2, "30"]],
    ["a row of dashes", ["—", "—", "—", "—"]],
    ["以下空白", [undefined, "以下空白"]],
    ["an example", ["示例", "张三", "部长", "群众"]],
    ["a total in another column", [undefined, "2", undefined, "合计"]],
  ])("%s is nobody", (_, row) => {
    expect(read([header, person, row]).organisations[0]?.roster).toHaveLength(1);
  });

  it.each<[string, Rows[number]]>([
    ["a name alone", [2, "合肥"]],
    ["a person whose name begins with a numeral", [2, "一凡", "干事"]],
    ["a person of a group that begins like a total", ["小计算机组", "林一", "干事"]],
    ["a person whose name begins like a total", [2, "总明", "干事"]],
    ["a person called like a header", [2, "姓名", "干事"]],
  ])("%s is a person", (_, row) => {
    expect(read([header, row]).organisations[0]?.roster).toHaveLength(1);
  });

  it("trailing blank rows by the thousand are no persons", () => {
    const blanks = Array.from({ length: 5000 }, () => [undefined, "", " "]);
    expect(read([header, person, ...blanks]).organisations[0]?.roster).toHaveLength(1);
  });
});

describe("merged cells", () => {
  const header = ["姓名", "职务", "部门", "政治面貌"];

  it("give their value to every row that they cover", () => {
    const rows = [
      header,
      ["甲", "部长", "办公室", "团员"],
      ["乙", "干事", undefined, "团员"],
      ["丙", "干事", undefined, "团员"],
      ["丁", "干事", undefined, "团员"],
    ];
    const roster = read(rows, ["C2:C4"]).organisations[0]?.roster;
    expect(roster?.map(({ department }) => department)).toEqual(["办公室", "办公室", "办公室", ""]);
  });

  it("make no persons of the blank rows that they cover", () => {
    const rows = [header, ["甲", "部长", "办公室", "团员"], [undefined, undefined, undefined, undefined, "x"]];
    expect(read(rows, ["C2:C9", "B2:B9"]).organisations[0]?.roster).toHaveLength(1);
  });

  it("among many are still found", () => {
    const rows = [
      header,
      ...Array.from({ length: 60 }, (_, i) => [`甲${i}`, "干事", i % 3 === 0 ? `部${i / 3}` : undefined, "团员"]),
    ];
    const merges = Array.from({ length: 20 }, (_, i) => `C${2 + i * 3}:C${4 + i * 3}`);
    const roster = read(rows, merges).organisations[0]?.roster;
    expect(roster?.map(({ department }) => department)).toEqual(
      Array.from({ length: 60 }, (_, i) => `部${Math.floor(i / 3)}`),
    );
  });
});
