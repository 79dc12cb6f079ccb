import { InputError } from "../../src/spreadsheet";
import { chooseSheets, summarySheetName } from "../../src/workbook";
import { readSubmission } from "../support/read-submission";
import type { Problem } from "../../src/workbook";
import { sheet, workbook } from "../workbook/snapshot-builder";

const ROSTER_HEADER = ["姓名", "职务", "政治面貌", "综合排名", "是否有不及格"];
const PERSON = ["林一", "部长", "共青团员", "3/90", "否"];
const FORM = [
  ["编号", "指标", "自评结论", "备注", "佐证材料"],
  ["1.1", "聚焦服务同学主业", "是", "", "工作总结"],
];

function namesIn(snapshot: ReturnType<typeof workbook>): string[] {
  return readSubmission(snapshot).organisations.flatMap(({ roster }) => roster.map(({ name }) => name));
}
function problem(snapshot: ReturnType<typeof workbook>, code: Problem["code"]): Problem | undefined {
  return readSubmission(snapshot).problems.find((entry) => entry.code === code);
}

describe("a sheet is found", () => {
  it.each([
    ["by its exact name", "人员名单"],
    ["by a name with a copy's number", "人员名单 (2)"],
    ["by a name with an attachment's number before it", "附件2-工作人员名单"],
    ["by a longer name", "学生会工作人员名单"],
    ["by a name in brackets", "附件2（人员名单）"],
    ["by another name for it", "学生干部花名册"],
    ["by its headers where the name says nothing", "Sheet3"],
  ])("%s", (_, name) => {
    const snapshot = workbook([sheet("封面", [["华山大学"]]), sheet(name, [ROSTER_HEADER, PERSON])]);
    expect(chooseSheets(snapshot)).toEqual([name]);
    expect(namesIn(snapshot)).toEqual(["林一"]);
  });

  it("in whatever order the tabs stand", () => {
    const snapshot = workbook([
      sheet("人员名单", [ROSTER_HEADER, PERSON]),
      sheet("目录", [["一"]]),
      sheet("自评表", FORM),
    ]);
    expect(chooseSheets(snapshot)).toEqual(["人员名单", "自评表"]);
  });

  it("when it is hidden or protected", () => {
    const snapshot = workbook([sheet("人员名单", [ROSTER_HEADER, PERSON], { visible: false, protected: true })]);
    expect(namesIn(snapshot)).toEqual(["林一"]);
  });

  it("for one table only", () => {
    const both = sheet("自评表和人员名单", FORM);
    const { sources } = readSubmission(workbook([both])).organisations[0] ?? {};
    expect(sources?.selfCheck?.sheet).toBe("自评表和人员名单");
    expect(sources?.roster).toBeNull();
  });

  it.each([
    [
      "departments",
      [
        ["部门名称", "负责人数", "其他人数"],
        ["办公室", 2, 5],
      ],
    ],
    [
      "congresses",
      [
        ["届次", "召开日期", "代表总数"],
        ["第三次", "2023-03-30", 200],
      ],
    ],
    [
      "records",
      [
        ["日期", "类别", "主题"],
        ["2023-03-30", "述职评议", "期末述职"],
      ],
    ],
    [
      "documents",
      [
        ["文件类别", "文件名称", "状态"],
        ["章程", "学生会章程", "正式印发"],
      ],
    ],
    [
      "guidance",
      [
        ["角色", "姓名", "职务", "是否专职"],
        ["秘书长", "林一", "团委副书记", "是"],
      ],
    ],
    [
      "collegeUnions",
      [
        ["学院", "工作人员数", "主席团人数"],
        ["文学院", 20, 3],
      ],
    ],
    [
      "selfCheck",
      [
        ["指标", "结论", "备注"],
        ["1★.聚焦服务同学主业", "是", ""],
      ],
    ],
  ] as const)("by headers alone: %s", (table, rows) => {
    const { sources } = readSubmission(workbook([sheet("Sheet1", rows)])).organisations[0] ?? {};
    expect(sources?.[table]?.sheet).toBe("Sheet1");
  });

  it("by the keys of 基本信息 alone", () => {
    const rows = [
      ["学校名称", "华山大学"],
      ["学年", "2023-2024"],
      ["校区数量", 2],
      ["在校生总数", 100],
    ];
    const [organisation] = readSubmission(workbook([sheet("Sheet1", rows)])).organisations;
    expect(organisation?.school).toBe("华山大学");
  });
});

describe("of two candidates", () => {
  it.each([
    ["the exact name", [sheet("人员名单 (2)", [ROSTER_HEADER, ["乙"]]), sheet("人员名单", [ROSTER_HEADER, PERSON])]],
    [
      "the one with more headers",
      [sheet("人员名单旧", [ROSTER_HEADER.slice(0, 3), ["乙", "部长"]]), sheet("人员名单新", [ROSTER_HEADER, PERSON])],
    ],
    ["the one with more rows", [sheet("人员名单A", [ROSTER_HEADER]), sheet("人员名单B", [ROSTER_HEADER, PERSON])]],
    ["the first", [sheet("人员名单A", [ROSTER_HEADER, PERSON]), sheet("人员名单B", [ROSTER_HEADER, ["乙", "干事"]])]],
    [
      "the filled one before an empty one of the exact name",
      [sheet("人员名单", [ROSTER_HEADER]), sheet("名单二", [ROSTER_HEADER, PERSON])],
    ],
    [
      "the one with a header before one of the exact name without",
      [sheet("人员名单", [["说明"]]), sheet("Sheet2", [ROSTER_HEADER, PERSON])],
    ],
  ])("%s is read and the other reported", (_, sheets) => {
    const snapshot = workbook(sheets);
    expect(namesIn(snapshot)).toEqual(["林一"]);
    const reported = problem(snapshot, "second-candidate");
    expect(reported?.parameters).toMatchObject({ table: "人员名单" });
    expect(reported?.cells).toHaveLength(1);
    expect(chooseSheets(snapshot)).toHaveLength(2);
  });

  it("both are named for 基本信息 too", () => {
    const keys = [
      ["学校名称", "华山大学"],
      ["组织名称", "学生会"],
    ];
    const found = problem(workbook([sheet("基本信息", keys), sheet("基本信息 (2)", keys)]), "second-candidate");
    expect(found?.parameters).toEqual({ table: "基本信息", used: "基本信息", other: "基本信息 (2)" });
  });

  it("a sheet that serves another table is not reported", () => {
    const snapshot = workbook([sheet("人员名单", [ROSTER_HEADER, PERSON]), sheet("自评表", FORM)]);
    expect(readSubmission(snapshot).problems).toEqual([]);
  });
});

describe("nothing to read", () => {
  it("throws where no sheet is recognised and says what was looked for", () => {
    const outline = workbook([sheet("Sheet1", [["课程表"]])]);
    expect(() => chooseSheets(outline)).toThrow(InputError);
    try {
      chooseSheets(outline);
    } catch (error) {
      expect(error).toMatchObject({ code: "no-recognised-sheet" });
      expect(String(error)).toContain("自评表");
    }
  });

  it("reports a sheet of the right name without a header on its A1", () => {
    const found = problem(workbook([sheet("人员名单", [["暂无"]])]), "header-not-found");
    expect(found).toMatchObject({ severity: "error", cells: [{ sheet: "人员名单", top: 0, left: 0 }] });
    expect(found?.parameters).toMatchObject({ sheet: "人员名单", expected: expect.stringContaining("姓名") });
  });

  it("reports 基本信息 without a single key", () => {
    const found = problem(workbook([sheet("基本信息", [["暂无"]]), sheet("自评表", FORM)]), "header-not-found");
    expect(found?.parameters).toMatchObject({ sheet: "基本信息" });
  });

  it("reads an empty workbook as one organisation without facts", () => {
    const { organisations, scheme, problems } = readSubmission(workbook([]));
    expect(organisations).toMatchObject([{ name: "学生会", kind: "undergraduate", level: "school", roster: [] }]);
    expect(scheme.id).toBe("acceptance");
    expect(problems.map(({ code }) => code)).toEqual(["sheet-missing", "sheet-missing"]);
  });

  it("tells what is missing only of the two main tables, and not beside a published form", () => {
    expect(readSubmission(workbook([sheet("自评表", FORM)])).problems).toEqual([]);
    const roster = readSubmission(workbook([sheet("人员名单", [ROSTER_HEADER, PERSON])])).problems;
    expect(roster).toMatchObject([{ code: "sheet-missing", parameters: { table: "自评表" } }]);
    const more = readSubmission(
      workbook([
        sheet("自评表", FORM),
        sheet("学代会", [
          ["届次", "召开日期"],
          ["一", "2023-03-30"],
        ]),
      ]),
    ).problems;
    expect(more).toMatchObject([{ code: "sheet-missing", parameters: { table: "人员名单" } }]);
  });
});

describe("the summary sheet", () => {
  const rows = [ROSTER_HEADER, PERSON];

  it.each([
    [["自评表"], null, "评估汇总"],
    [["自评表", "评估汇总"], "评估汇总", "评估汇总"],
    [["自评表", "评估汇总"], null, "评估汇总 (2)"],
    [["评估汇总", "评估汇总 (2)"], null, "评估汇总 (3)"],
    [["评估汇总", "评估汇总 (2)"], "评估汇总 (2)", "评估汇总 (2)"],
  ])("among %j with ours %j takes the name %s", (sheetNames, ownSheet, expected) => {
    expect(summarySheetName({ sheetNames, ownSheet })).toBe(expected);
  });

  it("of a user is no table, and is reported", () => {
    const snapshot = workbook([sheet("评估汇总", rows), sheet("自评表", FORM)]);
    expect(namesIn(snapshot)).toEqual([]);
    expect(problem(snapshot, "summary-name-taken")).toMatchObject({
      parameters: { sheet: "评估汇总", used: "评估汇总 (2)" },
      cells: [{ sheet: "评估汇总", top: 0, left: 0 }],
    });
  });

  it("of ours is no table, and no problem", () => {
    const snapshot = workbook([sheet("评估汇总", rows), sheet("自评表", FORM)], { ownSheet: "评估汇总" });
    expect(namesIn(snapshot)).toEqual([]);
    expect(problem(snapshot, "summary-name-taken")).toBeUndefined();
  });

  it("is found among tabs that were not read", () => {
    const snapshot = workbook([sheet("自评表", FORM)], { sheetNames: ["自评表", "评估汇总"] });
    expect(problem(snapshot, "summary-name-taken")).toBeDefined();
  });
});
