import { schemeById } from "../../src/criteria";
import type { IndicatorId, Scheme } from "../../src/criteria";
import type { CellValue } from "../../src/spreadsheet";
import { readSubmission } from "../support/read-submission";
import type { Declaration, Problem, Submission } from "../../src/workbook";
import { sheet, workbook } from "./snapshot-builder";

type Rows = readonly (readonly (CellValue | undefined)[])[];

const HEADER = ["编号", "指标", "自评结论", "备注", "佐证材料", "评审结论", "评审等级", "评审意见", "组织"];

function scheme(id: string): Scheme {
  const found = schemeById(id);
  if (!found) throw new Error(`no scheme ${id}`);
  return found;
}
function read(rows: Rows, schemeId = "acceptance", merges: readonly string[] = []): Submission {
  return readSubmission(workbook([sheet("自评表", rows, { merges })]), { scheme: scheme(schemeId) });
}
/** The standard form with these rows. */
function form(rows: Rows, schemeId?: string, merges?: readonly string[]): Submission {
  return read([HEADER, ...rows], schemeId, merges);
}
/** The published form of three columns with these rows. */
function published(rows: Rows, schemeId: string, merges?: readonly string[]): Submission {
  return read([["指标", "结论", "备注"], ...rows], schemeId, merges);
}
function declared(submission: Submission, id: IndicatorId, organisation = 0): Declaration | undefined {
  return submission.organisations[organisation]?.declarations.get(id);
}
function verdicts(submission: Submission): Record<string, string | null> {
  const declarations = submission.organisations[0]?.declarations ?? new Map<IndicatorId, Declaration>();
  return Object.fromEntries([...declarations].map(([id, { verdict }]) => [id, verdict]));
}
function problems(submission: Submission, code: Problem["code"]): Problem[] {
  return submission.problems.filter((problem) => problem.code === code);
}

describe("the number of a row", () => {
  it.each<[CellValue, IndicatorId]>([
    [1.1, "1.1"],
    ["1.1", "1.1"],
    [10.1, "10.1"],
    ["3．1", "3.1"],
    ["３.１", "3.1"],
    ["3-1", "3.1"],
    ["★1.1", "1.1"],
    ["9.1★", "9.1"],
    ["（3.1）", "3.1"],
    ["3.1、", "3.1"],
    ["第3.1项", "3.1"],
  ])("%j is indicator %s", (number, id) => {
    expect(verdicts(form([[number, "", "是"]]))).toEqual({ [id]: "yes" });
  });

  it.each<[CellValue, IndicatorId]>([
    [1, "1.1"],
    ["1★.", "1.1"],
    ["1★", "1.1"],
    ["11 .", "6.1"],
    ["3、", "3.1"],
    ["（3）", "3.1"],
    ["第3项", "3.1"],
    ["12.", "6.2"],
    ["▲13", "7.2"],
    ["3.2", "3.2"],
  ])("%j is item or indicator %s under the form of 2022", (number, id) => {
    expect(verdicts(form([[number, "", "是"]], "self-2022"))).toEqual({ [id]: "yes" });
  });

  it.each<[string, IndicatorId]>([
    ["1★.聚焦服务同学主业，不承担宿舍管理等行政职能", "1.1"],
    ["11 .按期规范召开校级学生代表大会，召开日期为：", "6.1"],
    ["3、工作人员不超过40人", "3.1"],
    ["（4）主席团成员不超过5人", "3.2"],
    ["5．工作部门不超过6个", "3.3"],
    ["★11.按期规范召开学代会", "6.1"],
    ["8工作人员综合排名在前30%以内", "4.2"],
    ["第9项 主席团候选人由学院团组织推荐", "5.1"],
  ])("stands in the text of the published form: %s", (text, id) => {
    expect(verdicts(published([[text, "是", ""]], "self-2022"))).toEqual({ [id]: "yes" });
  });
});

describe("the published form of three columns", () => {
  const rows = [
    ["一、职能定位"],
    ["1★.坚持全心全意服务同学，聚焦主责主业，未承担宿舍管理、纠察等行政职能。", "R是 £否", ""],
    ["2.实行“主席团+工作部门”架构，未设“中心”“项目办公室”等常设层级。", "☑是 □否", ""],
    ["3.工作人员不超过40人。", "√", "实有 38 人"],
    ["4.主席团成员不超过5人。", "达标", "实有5人"],
    ["5.工作部门不超过6个。", "符合", "共6个"],
    ["6.除主席团成员、部长、副部长、干事外未设其他职务。", "是", ""],
    ["7.工作人员为共产党员或共青团员。", "是", ""],
    ["8.学习成绩综合排名在本专业前30%以内，无课业不及格。", "是☑ 否□", ""],
    ["9.主席团候选人由学院团组织推荐、联合审查后确定。", "[x]是 [ ]否", ""],
    ["10.主席团由学生代表大会选举产生。", "Y", ""],
    ["11★.按期规范召开学生代表大会。", "是", "召开日期为：2023年3月30日"],
    ["12.学代会代表经班级团支部推荐、学院组织选举产生。", "TRUE", ""],
    ["13.开展工作人员全员培训。", "是", ""],
    ["14.评奖评优、推荐免试依据评议结果，不与岗位简单挂钩。", "否", ""],
    ["15.党组织定期听取学生会工作汇报。", "■是 □否", ""],
    ["16.明确1名专职团委副书记指导；聘任专职干部担任秘书长。", "是", ""],
    ["学校党委意见（盖章）："],
  ];
  const submission = published(rows, "self-2022", ["A2:C2"]);

  it("reads whole, with the two indicators of the last item from one conclusion", () => {
    const { items } = scheme("self-2022");
    expect(verdicts(submission)).toEqual(
      Object.fromEntries(items.flatMap(({ indicators }) => indicators).map((id) => [id, id === "8.3" ? "no" : "yes"])),
    );
    expect(submission.problems).toEqual([]);
  });

  it("has no column for evidence", () => {
    expect(declared(submission, "1.1")).toMatchObject({ evidenceColumn: false, evidence: null });
  });

  it("gives each figure to its own noun, and the date to the congress", () => {
    expect(declared(submission, "3.1")?.figure).toMatchObject({ value: 38, exact: true });
    expect(declared(submission, "3.2")?.figure).toMatchObject({ value: 5 });
    expect(declared(submission, "3.3")?.figure).toMatchObject({ value: 6 });
    expect(declared(submission, "6.1")?.dates).toMatchObject([{ date: { year: 2023, month: 3, day: 30 } }]);
    expect(declared(submission, "7.2")?.dates).toEqual([]);
  });

  it("points at the verdict cell", () => {
    expect(declared(submission, "1.1")?.at).toEqual({ sheet: "自评表", row: 2, column: 1 });
  });
});

describe("number and text", () => {
  it("that disagree: the text wins where it clearly names another indicator", () => {
    const submission = form([["3", "主席团成员不超过5人", "是"]], "self-2022");
    expect(verdicts(submission)).toEqual({ "3.2": "yes" });
    expect(problems(submission, "row-number-text-disagree")).toMatchObject([
      { severity: "warning", parameters: { number: "3", used: "3.2" }, cells: [{ sheet: "自评表", top: 1, left: 0 }] },
    ]);
  });

  it("that disagree under full ids: the text must be certain", () => {
    expect(verdicts(form([["1.1", "工作人员不超过40人，多校区不超过60人", "是"]]))).toEqual({ "3.1": "yes" });
    expect(verdicts(form([["5.1", "部门设置和中心工作", "是"]]))).toEqual({ "5.1": "yes" });
  });

  it("where the text names nothing the number counts", () => {
    expect(verdicts(form([["3", "规模达到要求", "是"]], "self-2022"))).toEqual({ "3.1": "yes" });
  });

  it("where there is no number the text counts", () => {
    const submission = form([
      [undefined, "每学期至少开展一次述职评议", "是"],
      [undefined, "章程正式通过，写明党委领导、团委指导", "否"],
    ]);
    expect(verdicts(submission)).toEqual({ "8.1": "yes", "1.2": "no" });
  });

  it("where the number is none of the scheme's the text counts", () => {
    expect(verdicts(form([["1★", "按期规范召开学代会", "是"]]))).toEqual({ "6.1": "yes" });
    expect(verdicts(form([["99", "按期规范召开学代会", "是"]]))).toEqual({ "6.1": "yes" });
  });

  it("where the column holds running numbers the number before the text counts", () => {
    const submission = form([
      [11, "4.1 工作人员为党员或团员", "是"],
      [12, "规模达标", "是"],
    ]);
    expect(verdicts(submission)).toEqual({ "4.1": "yes" });
    expect(problems(submission, "row-unmatched")).toHaveLength(1);
  });

  it("one text for several indicators declares them all under a scheme that asks one by one", () => {
    const size = "工作人员不超过40人，主席团成员不超过5人，工作部门不超过6个";
    expect(verdicts(form([[undefined, size, "是"]]))).toEqual({ "3.1": "yes", "3.2": "yes", "3.3": "yes" });
    expect(verdicts(form([[undefined, "聘任团委专职副书记或专职干部担任秘书长", "是"]]))).toEqual({ "10.2": "yes" });
  });
});

describe("a row that matches nothing", () => {
  it.each<[string, Rows[number], string[]]>([
    ["with a conclusion is an error", [undefined, "其他工作", "是"], ["error"]],
    ["with a reviewer's verdict is an error", [undefined, "其他工作", "", "", "", "达标"], ["error"]],
    ["with no more than a remark is good to know", [undefined, "校团委意见", "", "同意"], ["info"]],
    ["with nothing filled in is a heading", [undefined, "一、职能定位"], []],
  ])("%s", (_, row, severities) => {
    const found = problems(form([["1.1", "主业", "是"], row]), "row-unmatched");
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });

  it("with a conclusion and no text at all is told by its conclusion", () => {
    const [found] = problems(
      form([
        ["1.1", "主业", "是"],
        [undefined, undefined, "是"],
      ]),
      "row-unmatched",
    );
    expect(found).toMatchObject({ parameters: { text: "是" }, cells: [{ top: 2 }] });
  });

  it("is reported once for the sheet where no row matches", () => {
    const submission = form([[undefined, "一、职能定位"]]);
    expect(problems(submission, "declarations-absent")).toMatchObject([{ severity: "warning", cells: [{ top: 0 }] }]);
  });
});

describe("an item of several indicators", () => {
  const staff = "工作人员不超过40人";
  const presidium = "主席团成员不超过5人";
  const departments = "工作部门不超过6个";

  it("has one conclusion for all in one row", () => {
    const submission = form(
      [["3", `${staff}；${presidium}；${departments}`, "是", "实有38人，主席团5人，部门6个"]],
      "filing-2020",
    );
    expect(verdicts(submission)).toEqual({ "3.1": "yes", "3.2": "yes", "3.3": "yes" });
    expect(declared(submission, "3.1")?.figure?.value).toBe(38);
    expect(declared(submission, "3.2")?.figure?.value).toBe(5);
    expect(declared(submission, "3.3")?.figure?.value).toBe(6);
  });

  it("of filing-2020 in one row: a bare figure is the staff, not the presidium", () => {
    const submission = form([["3", staff, "是", "实有38人"]], "filing-2020");
    expect(declared(submission, "3.1")?.figure?.value).toBe(38);
    expect(declared(submission, "3.2")?.figure).toBeNull();
  });

  it.each<[string, Rows, string[]]>([
    [
      "each with the number",
      [
        ["3", staff, "是"],
        ["3", presidium, "否"],
        ["3", departments, "是"],
      ],
      [],
    ],
    [
      "the number merged",
      [
        ["3", staff, "是"],
        [undefined, presidium, "否"],
        [undefined, departments, "是"],
      ],
      ["A2:A4"],
    ],
    [
      "the number on the first only",
      [
        ["3", staff, "是"],
        [undefined, presidium, "否"],
        [undefined, departments, "是"],
      ],
      [],
    ],
    [
      "in another order",
      [
        ["3", departments, "是"],
        ["3", staff, "是"],
        ["3", presidium, "否"],
      ],
      [],
    ],
    [
      "one text merged over all",
      [
        ["3", `${staff}${presidium}`, "是"],
        [undefined, undefined, "否"],
        [undefined, undefined, "是"],
      ],
      ["A2:A4", "B2:B4"],
    ],
  ])("of filing-2020 in three rows, %s", (_, rows, merges) => {
    const submission = form(rows, "filing-2020", merges);
    expect(verdicts(submission)).toEqual({ "3.1": "yes", "3.2": "no", "3.3": "yes" });
    expect(problems(submission, "duplicate-indicator")).toEqual([]);
  });

  it.each(["self-2023", "college"])("of %s without a number is known by its text", (id) => {
    expect(verdicts(form([[undefined, "明确1名专职团委副书记指导学生会", "是"]], id))).toEqual({
      "10.1": "yes",
      "10.2": "yes",
    });
  });

  it("13 of the college form declares both", () => {
    expect(verdicts(form([["13", "", "是"]], "college"))).toEqual({ "10.1": "yes", "10.2": "yes" });
  });

  it("twice with the same words counts once for each", () => {
    const submission = form(
      [
        ["3", "规模", "是"],
        ["3", "规模", "否"],
      ],
      "filing-2020",
    );
    expect(verdicts(submission)).toEqual({ "3.1": "yes", "3.2": "yes", "3.3": "yes" });
    expect(problems(submission, "duplicate-indicator")).toHaveLength(3);
  });
});

describe("two rows for one indicator", () => {
  it.each<[string, Rows, string, number, number]>([
    [
      "the first with a verdict counts",
      [
        ["1.1", "", "是"],
        ["1.1", "", "否"],
      ],
      "yes",
      1,
      2,
    ],
    [
      "a verdict counts before a remark",
      [
        ["1.1", "", "", "见附件"],
        ["1.1", "", "否"],
      ],
      "no",
      2,
      1,
    ],
  ])("%s and the other is reported", (_, rows, verdict, used, reported) => {
    const submission = form(rows);
    expect(declared(submission, "1.1")).toMatchObject({ verdict, at: { row: used } });
    expect(problems(submission, "duplicate-indicator")).toMatchObject([
      { parameters: { number: "1.1", used: `C${used + 1}` }, cells: [{ top: reported }] },
    ]);
  });

  it("an empty one is passed over in silence", () => {
    const submission = form([
      ["1.1", ""],
      ["1.1", "", "是"],
      ["1.1", ""],
    ]);
    expect(declared(submission, "1.1")?.verdict).toBe("yes");
    expect(submission.problems).toEqual([]);
  });
});

describe("the verdict cell", () => {
  it.each<[CellValue | undefined, Declaration["verdict"], Problem["code"] | null]>([
    [true, "yes", null],
    ["×", "no", null],
    ["未达标", "no", null],
    [undefined, null, null],
    ["☑是 ☑否", "unclear", "verdict-both-ticked"],
    ["□是 □否", "unclear", "verdict-none-ticked"],
    ["基本达标", "unclear", "verdict-unreadable"],
    [{ error: "#N/A" }, "unclear", "cell-error"],
  ])("%j reads as %j", (cell, verdict, code) => {
    const submission = form([["1.1", "主业", cell, "见附件"]]);
    expect(declared(submission, "1.1")).toMatchObject({ verdict, at: { row: 1, column: 2 } });
    expect(submission.problems).toMatchObject(
      code === null ? [] : [{ code, severity: "error", cells: [{ sheet: "自评表", top: 1, left: 2 }] }],
    );
  });

  it("left empty keeps the row, so that there is a cell to point at", () => {
    expect(declared(form([["2.4", "三级联动"]]), "2.4")).toMatchObject({
      verdict: null,
      note: null,
      at: { row: 1, column: 2 },
    });
  });

  it("of a sheet without such a column is the cell of the number or text", () => {
    const submission = read([
      ["编号", "指标", "备注"],
      ["1.1", "主业", "见附件"],
      [undefined, "述职评议制度健全，定期述职", "有"],
    ]);
    expect(declared(submission, "1.1")).toMatchObject({ verdict: null, at: { column: 0 } });
    expect(declared(submission, "8.1")).toMatchObject({ at: { column: 1 }, note: { value: "有" } });
    expect(problems(submission, "column-missing")).toHaveLength(1);
    const numbersOnly = read([
      ["编号", "备注"],
      ["1.1", "见附件"],
    ]);
    expect(declared(numbersOnly, "1.1")).toMatchObject({ at: { column: 0 } });
  });
});

describe("是 and 否 as two columns", () => {
  const split = (yes: CellValue, no: CellValue): Submission =>
    read([
      ["编号", "指标", "是", "否", "备注"],
      ["1.1", "主业", yes, no, "某"],
    ]);

  it.each<[CellValue, CellValue, string | null, number]>([
    ["√", null, "yes", 2],
    [null, "√", "no", 3],
    ["√", "×", "yes", 2],
    ["×", "√", "no", 3],
    ["□", "□", null, 2],
    [null, null, null, 2],
  ])("%j and %j is %s", (yes, no, verdict, column) => {
    const submission = split(yes, no);
    expect(declared(submission, "1.1")).toMatchObject({ verdict, at: { row: 1, column } });
    // Two columns of ticks stand for 自评结论: nothing is missing.
    expect(submission.problems.filter(({ code }) => code !== "sheet-missing")).toEqual([]);
  });

  it.each<[CellValue, CellValue, Problem["code"], string]>([
    ["√", "√", "verdict-both-ticked", "是√ 否√"],
    ["部分", null, "verdict-unreadable", "是部分"],
    [null, "说明", "verdict-unreadable", "否说明"],
    ["×", null, "verdict-unreadable", "是×"],
    [null, "×", "verdict-unreadable", "否×"],
  ])("%j and %j decides nothing: %s", (yes, no, code, text) => {
    const submission = split(yes, no);
    expect(declared(submission, "1.1")?.verdict).toBe("unclear");
    expect(problems(submission, code)).toMatchObject([{ parameters: { text }, cells: [{ top: 1, left: 2 }] }]);
  });
});

describe("完成情况 and 落实情况", () => {
  it.each<[string, string]>([
    ["已完成", "yes"],
    ["均已落实到位", "yes"],
    ["未完成。", "no"],
    ["尚未落实", "no"],
    ["推进中", "unclear"],
  ])("“%s” is %s", (text, verdict) => {
    const submission = read([
      ["编号", "指标", "落实情况", "备注"],
      ["1.1", "主业", text, "某"],
    ]);
    expect(declared(submission, "1.1")).toMatchObject({ verdict, text });
    expect(problems(submission, "verdict-unreadable")).toHaveLength(verdict === "unclear" ? 1 : 0);
  });

  it("elsewhere 已完成 is no conclusion", () => {
    expect(declared(form([["1.1", "主业", "已完成"]]), "1.1")?.verdict).toBe("unclear");
  });
});

describe("remarks and evidence", () => {
  it("are kept with their cells", () => {
    const submission = form([["1.1", "主业", "是", " 见附件１ ", "会议纪要"]]);
    expect(declared(submission, "1.1")).toMatchObject({
      evidenceColumn: true,
      note: { value: "见附件1", at: { row: 1, column: 3 } },
      evidence: { value: "会议纪要", at: { row: 1, column: 4 } },
    });
  });

  it.each(["无", "暂无", "/", "——", " "])("“%s” is no evidence", (text) => {
    expect(declared(form([["1.1", "主业", "是", "", text]]), "1.1")?.evidence).toBeNull();
  });

  it.each(["无", "无。", "/", "——", "N/A"])("“%s” is no remark", (text) => {
    const found = declared(form([["1.1", "主业", "是", text, "会议纪要"]]), "1.1");
    expect(found).toMatchObject({ verdict: "yes", note: null, evidence: { value: "会议纪要" } });
  });

  it.each(["暂无", "没有", "待定", "无宿舍管理职能"])("“%s” can speak of the matter, and is kept", (text) => {
    expect(declared(form([["1.1", "主业", "是", text]]), "1.1")?.note?.value).toBe(text);
  });

  it("a date without a year is taken from the academic year and noted", () => {
    const submission = readSubmission(
      workbook([
        sheet("基本信息", [
          ["学年", "2022-2023"],
          ["组织名称", "学生会"],
        ]),
        sheet("自评表", [HEADER, ["6.1", "", "是", "3月30日召开"]]),
      ]),
    );
    expect(declared(submission, "6.1")?.dates).toMatchObject([
      { date: { year: 2023, month: 3, day: 30 }, yearAssumed: true },
    ]);
    expect(problems(submission, "date-year-assumed")).toMatchObject([
      { severity: "info", cells: [{ sheet: "自评表", top: 1, left: 3 }] },
    ]);
  });

  it("shares in remarks count for 5.3, 6.3 and 6.4", () => {
    const submission = form([
      ["5.3", "", "是", "占比60%"],
      ["6.3", "", "是", "占1.2%"],
      ["6.4", "", "是", "65%"],
      ["1.1", "", "是", "38人"],
    ]);
    expect(declared(submission, "5.3")?.figure?.value).toBeCloseTo(0.6);
    expect(declared(submission, "6.3")?.figure?.value).toBeCloseTo(0.012);
    expect(declared(submission, "6.4")?.figure?.value).toBeCloseTo(0.65);
    expect(declared(submission, "1.1")?.figure).toBeNull();
  });
});

describe("the reviewer's columns", () => {
  it.each<[CellValue | undefined, CellValue | undefined, string | null, string | null, string[]]>([
    ["达标", undefined, "pass", null, []],
    ["未达标", "", "fail", null, []],
    ["待核实", undefined, "review", null, []],
    ["不适用", undefined, "not-applicable", null, []],
    [undefined, "A", "pass", "A", []],
    [undefined, "c", "pass", "C", []],
    [undefined, "D", "fail", "D", []],
    ["未达标", "C", "fail", "C", []],
    ["未达标", "A", "fail", "A", ["reviewer-grade-disagrees"]],
    ["未达标", "B", "fail", "B", ["reviewer-grade-disagrees"]],
    ["达标", "D", "pass", "D", ["reviewer-grade-disagrees"]],
    ["再看看", undefined, null, null, ["reviewer-verdict-unreadable"]],
    ["达标", "优", "pass", null, ["reviewer-grade-unreadable"]],
    [{ error: "#REF!" }, { error: "#REF!" }, null, null, ["cell-error"]],
  ])("%j with grade %j", (verdict, grade, expected, expectedGrade, codes) => {
    const submission = form([["1.1", "主业", "是", "", "纪要", verdict, grade, "已查阅"]]);
    const reviewer = declared(submission, "1.1")?.reviewer;
    if (expected === null) expect(reviewer).toBeNull();
    else expect(reviewer).toMatchObject({ verdict: expected, grade: expectedGrade, note: "已查阅" });
    expect(submission.problems.map(({ code }) => code)).toEqual(codes);
    expect(submission.problems.every(({ cells }) => cells.length > 0)).toBe(true);
  });

  it("point at the verdict, or at the grade that stands alone", () => {
    expect(declared(form([["1.1", "", "", "", "", "达标", "A"]]), "1.1")?.reviewer?.at.column).toBe(5);
    expect(declared(form([["1.1", "", "", "", "", "", "A"]]), "1.1")?.reviewer?.at.column).toBe(6);
  });
});

describe("whose row it is", () => {
  const rows = [
    ["1.1", "主业", "是", "", "", "", "", "", "学生会"],
    ["1.1", "主业", "否", "", "", "", "", "", "研究生会"],
    ["1.2", "章程", "是"],
    ["2.3", "方案", "是", "", "", "", "", "", "校友会"],
  ];
  const submission = form(rows);

  it("the column 组织 says; blank is the first", () => {
    expect(submission.organisations.map(({ name }) => name)).toEqual(["学生会", "研究生会"]);
    expect(declared(submission, "1.1", 0)?.verdict).toBe("yes");
    expect(declared(submission, "1.1", 1)?.verdict).toBe("no");
    expect(declared(submission, "1.2", 0)?.verdict).toBe("yes");
    expect(declared(submission, "1.2", 1)).toBeUndefined();
  });

  it("an unknown name is reported and the row belongs to nobody", () => {
    expect(problems(submission, "unknown-organisation")).toMatchObject([
      { severity: "error", parameters: { text: "校友会", known: "学生会、研究生会" }, cells: [{ top: 4, left: 8 }] },
    ]);
    expect(declared(submission, "2.3", 0)).toBeUndefined();
  });
});
