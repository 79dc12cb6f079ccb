/** What real files look like: every sentence of it, each on a small workbook that goes the whole way. */
import { gradeSheets, indicatorOf, shortOf, withErrorValues } from "./whole-way";
import type { Cell, Sheets } from "./whole-way";

type Row = readonly Cell[];
type Graded = Awaited<ReturnType<typeof gradeSheets>>;
const AS_OF = { asOf: "2024-06-01" };
const codesAt = (graded: Graded, cell: string): readonly string[] =>
  graded.problems.flatMap(({ code, cells }) => (cells.includes(cell) ? [code] : []));

describe("where tables stand and what they are called", () => {
  const PEOPLE: readonly Row[] = [
    ["甲", "部长", "群众"],
    ["乙", "干事", "共青团员"],
  ];
  const HEADER: Row = ["姓名", "职务", "政治面貌"];
  it.each<[string, Sheets, string]>([
    ["人员名单 (2)", { "人员名单 (2)": [HEADER, ...PEOPLE] }, "人员名单 (2)!C2"],
    ["附件2-工作人员名单", { "附件2-工作人员名单": [HEADER, ...PEOPLE] }, "附件2-工作人员名单!C2"],
    ["Sheet3", { Sheet3: [[...HEADER, "综合排名"], ...PEOPLE] }, "Sheet3!C2"],
    [
      "a title, a note and a blank row above",
      { 人员名单: [["工作人员名单"], ["填表说明：逐人填写"], [], HEADER, ...PEOPLE] },
      "人员名单!C5",
    ],
    [
      "the header in row 20",
      { 人员名单: [...Array.from({ length: 19 }, (): Row => ["说明"]), HEADER, ...PEOPLE] },
      "人员名单!C21",
    ],
    [
      "columns in another order with extra ones",
      {
        人员名单: [
          ["爱好", "政治面貌", "序号", "职务", "宿舍", "姓名"],
          ["球", "群众", 1, "部长", "1-1", "甲"],
        ],
      },
      "人员名单!B2",
    ],
    [
      "headers with blanks, breaks, full-width and hints",
      {
        人员名单: [
          ["姓 名", "职\n务", "政治　面貌（必填）"],
          ["甲", "部长", "群众"],
        ],
      },
      "人员名单!C2",
    ],
    [
      "blank rows between",
      { 人员名单: [HEADER, ["乙", "干事", "团员"], [], [null, null, null], ["甲", "部长", "群众"]] },
      "人员名单!C5",
    ],
  ])("%s", async (_, sheets, cell) => {
    const graded = await gradeSheets(sheets, AS_OF);
    expect(indicatorOf(graded, "4.1").findings).toEqual([
      expect.objectContaining({
        code: "not-party-or-league",
        cells: [
          /[^\p{L}\p{N}]/u.test(cell.split("!")[0] ?? "") ? expect.stringContaining(cell.split("!")[1] ?? "") : cell,
        ],
      }),
    ]);
  });

  it("leaves last year's roster aside and says so", async () => {
    const graded = await gradeSheets(
      { "人员名单(旧)": [HEADER, ["丙", "干事", "团员"]], 人员名单: [HEADER, ...PEOPLE] },
      AS_OF,
    );
    expect(indicatorOf(graded, "3.1").actual).toBe(2);
    expect(graded.problems.map(({ code }) => code)).toContain("block-not-used");
  });

  it.each([
    ["院系", "college"],
    ["成绩排名", "rank"],
    ["学习成绩综合排名", "rank"],
    ["综合排名（名次/人数）", "rank"],
  ])("reads the roster header %s", async (header, what) => {
    const rank = what === "rank" ? header : "综合排名";
    const graded = await gradeSheets(
      {
        人员名单: [
          ["姓名", what === "college" ? header : "学院", "年级", rank, "是否存在课业不及格情况"],
          ["甲", "文学院", "2021级", "90/100", "是"],
        ],
      },
      AS_OF,
    );
    expect(shortOf(graded, "4.2")).toBe("fail failed-course rank-over-limit");
  });

  it.each(["结论", "评估结论", "验收结论", "是否达标", "自评结论"])("reads the verdict header %s", async (header) => {
    const graded = await gradeSheets({
      自评表: [
        ["编号", "指标", header, "备注"],
        ["8.3", "评奖评优", "是", null],
      ],
    });
    expect(shortOf(graded, "8.3")).toBe("pass declared-only");
  });

  it.each(["类别", "类型", "级别"])("reads the kind of record under %s", async (header) => {
    const graded = await gradeSheets(
      {
        工作记录: [
          ["日期", header, "主题"],
          ["2024-03-01", "政治学习", "学"],
        ],
      },
      AS_OF,
    );
    expect(shortOf(graded, "7.1")).toBe("pass");
  });
});

describe("verdict cells", () => {
  it.each<[Cell, "yes" | "no" | null]>([
    ["是", "yes"],
    ["否", "no"],
    ["达标", "yes"],
    ["未达标", "no"],
    ["符合", "yes"],
    ["不符合", "no"],
    ["√", "yes"],
    ["×", "no"],
    ["✓", "yes"],
    ["✔", "yes"],
    ["Y", "yes"],
    ["N", "no"],
    ["TRUE", "yes"],
    ["FALSE", "no"],
    [true, "yes"],
    [false, "no"],
    ["y", "yes"],
    ["true", "yes"],
    [" 是 ", "yes"],
    ["☑是 □否", "yes"],
    ["□是 ☑否", "no"],
    ["R是 □否", "yes"],
    ["□是 R否", "no"],
    ["R是 £否", "yes"],
    ["£是 R否", "no"],
    ["■是 □否", "yes"],
    ["□是 ■否", "no"],
    ["[x]是 [ ]否", "yes"],
    ["[ ]是 [x]否", "no"],
    ["是☑ 否□", "yes"],
    ["是□ 否☑", "no"],
    ["☑是□否", "yes"],
    ["R是£否", "yes"],
    ["☑ 是  □ 否", "yes"],
    ["☑是\n□否", "yes"],
    ["☑达标 □未达标", "yes"],
    ["√是 □否", "yes"],
    ["是√ 否", "yes"],
    ["☐是 ☑否", "no"],
    ["☒是 ☐否", "yes"],
    ["☑是 ☑否", null],
    ["□是 □否", null],
    ["R是 R否", null],
    ["£是 £否", null],
    ["是/否", null],
    ["基本达标", null],
    [1, null],
  ])("%j is %s", async (cell, declared) => {
    // prettier-ignore
    const graded = await gradeSheets({ 自评表: [["编号", "自评结论", "备注", "佐证材料"], ["8.3", cell, null, "办法"]] });
    expect(indicatorOf(graded, "8.3").declared).toBe(declared);
    if (declared !== null) return;
    expect(shortOf(graded, "8.3")).toBe("review unclear-verdict");
    expect(codesAt(graded, "自评表!B2")).toHaveLength(1);
  });
});

describe("dates", () => {
  const serial = (value: number, format: string): Cell => ({ value, format });
  it.each<[Cell, string, number | null]>([
    [serial(45241, "yyyy/m/d"), "pass", 203],
    [serial(45241.75, "yyyy-mm-dd hh:mm"), "pass", 203],
    ["2023/11/11", "pass", 203],
    ["2023.11.11", "pass", 203],
    ["2023-11-11", "pass", 203],
    ["2023年11月11日", "pass", 203],
    ["２０２３年１１月１１日", "pass", 203],
    ["2023年11月11-20日", "pass", 203],
    ["2023年11月11日-20日", "pass", 203],
    ["2023年11月11日至12月2日", "pass", 203],
    ["2023年11月11、12日", "pass", 203],
    ["召开日期为：2023年11月11日", "pass", 203],
    ["11月11日", "pass", 203],
    ["2023年6月", "pass", null],
    ["2024年", "review date-imprecise", null],
    ["2023年", "review date-imprecise", null],
    ["2018年", "fail congress-overdue", null],
    ["2023年2月30日", "review date-unreadable", null],
    ["#N/A", "review date-unreadable", null],
    ["拟于2023年11月召开", "fail congress-only-planned", null],
    ["2024-06-01", "pass", 0],
    ["2023-05-02", "pass", 396],
    ["2023-05-01", "fail congress-overdue", 397],
  ])("%j: %s", async (date, expected, days) => {
    const graded = await gradeSheets(
      {
        基本信息: [
          ["学校名称", "云溪大学"],
          ["学年", "2023-2024"],
        ],
        学代会: [
          ["届次", "召开日期", "代表总数"],
          ["三", date, 200],
        ],
      },
      AS_OF,
    );
    expect(shortOf(graded, "6.1")).toBe(expected);
    if (days !== null) expect(indicatorOf(graded, "6.1")).toMatchObject({ actual: days, limit: 396 });
    if (date === "11月11日") expect(codesAt(graded, "学代会!B2")).toContain("date-year-assumed");
  });

  it.each<[string, string]>([
    ["召开日期为：2023年3月30日", "fail congress-overdue overclaimed"],
    ["3月30日", "pass"],
    ["2023年11月9-20日", "pass"],
    ["已于2023年11月召开", "pass"],
    ["拟于2024年10月召开", "fail congress-only-planned overclaimed"],
    ["上一次2021年11月，拟于2024年10月召开", "fail congress-overdue overclaimed"],
    ["2023年5月", "review date-imprecise"],
    ["已召开第三次学代会", "review no-date"],
  ])("in a remark: %s", async (note, expected) => {
    const graded = await gradeSheets(
      {
        基本信息: [
          ["学校名称", "云溪大学"],
          ["学年", "2023-2024"],
        ],
        自评表: [
          ["编号", "自评结论", "备注", "佐证材料"],
          ["6.1", "是", note, "新闻"],
        ],
      },
      AS_OF,
    );
    expect(shortOf(graded, "6.1")).toBe(expected);
    if (note === "3月30日") expect(codesAt(graded, "自评表!C2")).toContain("date-year-assumed");
  });
});

describe("values", () => {
  it("reports an error value on its cell wherever it stands, and never passes for it", async () => {
    const graded = await gradeSheets(
      {
        基本信息: [
          ["学校名称", "云溪大学"],
          ["在校生总数", "#N/A"],
        ],
        自评表: [
          ["编号", "自评结论", "备注", "佐证材料"],
          ["8.3", "#REF!", null, "a"],
        ],
        人员名单: [
          ["姓名", "职务", "政治面貌", "年级", "综合排名", "是否有不及格"],
          ["甲", "干事", "#N/A", "2021级", "#REF!", "#N/A"],
        ],
        规章制度: [
          ["文件类别", "文件名称", "状态"],
          ["章程", "章程", "#N/A"],
        ],
        指导力量: [
          ["角色", "姓名", "职务", "是否专职"],
          ["团委指导", "甲", "副书记", "#N/A"],
        ],
        学代会: [
          ["届次", "召开日期", "代表总数"],
          ["三", "2023-11-11", "#N/A"],
        ],
      },
      { ...AS_OF, edit: withErrorValues },
    );
    for (const cell of [
      "基本信息!B2",
      "自评表!B2",
      "人员名单!C2",
      "人员名单!E2",
      "人员名单!F2",
      "规章制度!C2",
      "指导力量!D2",
      "学代会!C2",
    ]) {
      expect([cell, codesAt(graded, cell)]).toEqual([cell, ["cell-error"]]);
    }
    expect(shortOf(graded, "8.3")).toBe("review unclear-verdict");
    expect(indicatorOf(graded, "4.1").verdict).toBe("review");
    expect(indicatorOf(graded, "4.2").verdict).toBe("review");
    expect(indicatorOf(graded, "1.2").verdict).toBe("review");
    expect(indicatorOf(graded, "10.1").verdict).toBe("review");
  });

  it("says on the cell what ranking could not be read", async () => {
    const rankings: Cell[] = [12, 0, "120%", "151/150", "前列"];
    const graded = await gradeSheets(
      {
        人员名单: [
          ["姓名", "职务", "年级", "综合排名", "是否有不及格"],
          ...rankings.map((rank, index): Row => [`甲${String(index)}`, "干事", "2021级", rank, "否"]),
        ],
      },
      AS_OF,
    );
    expect(shortOf(graded, "4.2")).toBe("review rank-unreadable");
    for (const [index] of rankings.entries())
      expect(codesAt(graded, `人员名单!D${String(index + 2)}`)).toEqual(["rank-unreadable"]);
  });

  it("counts 50 rows although a thousand blank ones follow", async () => {
    const rows = Array.from({ length: 50 }, (_, index): Row => [`甲${String(index)}`, "干事"]);
    const blank = Array.from({ length: 2000 }, (): Row => [null, ""]);
    const graded = await gradeSheets({ 人员名单: [["姓名", "职务"], ...rows, ...blank, ["合计", 50]] }, AS_OF);
    expect(indicatorOf(graded, "3.1").actual).toBe(50);
  });
});

describe("what a spreadsheet can hide or join", () => {
  const edit = (change: (xml: string) => string) => ({
    ...AS_OF,
    edit: (xml: string, part: string) => (part === "xl/worksheets/sheet1.xml" ? change(xml) : xml),
  });
  const roster: Sheets = {
    人员名单: [
      ["姓名", "职务", "部门", "政治面貌"],
      ["甲", "部长", "学习部", "群众"],
      ["乙", "干事", null, "团员"],
      ["丙", "干事", "宣传部", "团员"],
    ],
  };
  it("reads hidden rows, hidden columns and rows that a filter hides, on protected and hidden sheets", async () => {
    const graded = await gradeSheets(
      roster,
      edit((xml) =>
        xml
          .replace(/<row r="2"/, '<row r="2" hidden="1"')
          .replace("<sheetData>", '<cols><col min="4" max="4" width="9" hidden="1"/></cols><sheetData>')
          .replace(
            "</sheetData>",
            '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><autoFilter ref="A1:D4"><filterColumn colId="0"><filters><filter val="乙"/></filters></filterColumn></autoFilter>',
          ),
      ),
    );
    expect(indicatorOf(graded, "3.1").actual).toBe(3);
    expect(shortOf(graded, "4.1")).toBe("fail not-party-or-league");
  });

  it("takes the value of a merged area from its top-left cell", async () => {
    const graded = await gradeSheets(
      {
        ...roster,
        工作部门: [
          ["部门名称", "负责人数", "其他人数"],
          ["学习部", 4, 6],
        ],
      },
      edit((xml) =>
        xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>'),
      ),
    );
    expect(indicatorOf(graded, "3.3").actual).toBe(1);
    const merged = await gradeSheets(
      {
        人员名单: [
          ["姓名", "职务", "部门"],
          ...Array.from({ length: 8 }, (_, index): Row => [
            `甲${String(index)}`,
            "干事",
            index === 0 ? "学习部" : null,
          ]),
        ],
      },
      edit((xml) =>
        xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="C2:C9"/></mergeCells>'),
      ),
    );
    expect(shortOf(merged, "3.5")).toBe("fail department-over-size");
  });

  it("counts days from 1904 where the workbook does", async () => {
    const date = { value: 45241 - 1462, format: "yyyy/m/d" };
    const graded = await gradeSheets(
      {
        学代会: [
          ["届次", "召开日期"],
          ["三", date],
        ],
      },
      {
        ...AS_OF,
        edit: (xml, part) =>
          part === "xl/workbook.xml" ? xml.replace("<workbookPr/>", '<workbookPr date1904="1"/>') : xml,
      },
    );
    expect(indicatorOf(graded, "6.1")).toMatchObject({ verdict: "pass", actual: 203 });
  });

  it("uses the value of a formula", async () => {
    const graded = await gradeSheets(
      {
        基本信息: [
          ["学校名称", "云溪大学"],
          ["主席团人数", 6],
        ],
      },
      edit((xml) => xml.replace('<c r="B2"><v>6</v></c>', '<c r="B2"><f>3+3</f><v>6</v></c>')),
    );
    expect(shortOf(graded, "3.2")).toBe("fail presidium-over-limit");
  });
});

describe("several organisations", () => {
  const TWO: Sheets = {
    基本信息: [
      ["项目", "学生会", "研究生会"],
      ["学校名称", "云溪大学", "云溪大学"],
      ["组织名称", "云溪大学学生会", "云溪大学研究生会"],
      ["组织类型", "学生会", "研究生会"],
      ["在校生总数", 20000, 5000],
    ],
  };
  it("gives rows to the organisation named by kind, name or column, and blank ones to the first", async () => {
    const graded = await gradeSheets(
      {
        ...TWO,
        学代会: [
          ["组织", "召开日期", "代表总数"],
          ["研究生会", "2023-11-11", 49],
          ["云溪大学学生会", "2023-11-11", 200],
        ],
        规章制度: [
          ["组织", "文件类别", "文件名称", "状态"],
          [null, "章程", "章程", "正式印发"],
          ["云溪大学研究生会", "章程", "章程", "草案"],
        ],
        自评表: [
          ["编号", "自评结论", "佐证材料", "组织"],
          ["8.3", "是", "a", "学生会"],
          ["8.3", "否", "a", "研究生会"],
        ],
      },
      AS_OF,
    );
    const [first, second] = ["云溪大学学生会", "云溪大学研究生会"];
    expect(shortOf(graded, "6.3", first)).toBe("pass");
    expect(shortOf(graded, "6.3", second)).toBe("fail delegates-short");
    expect(shortOf(graded, "1.2", first)).toBe("pass");
    expect(shortOf(graded, "1.2", second)).toBe("fail document-not-in-force");
    expect(shortOf(graded, "8.3", first)).toBe("pass");
    expect(shortOf(graded, "8.3", second)).toBe("fail declared-not-met");
  });

  it("does not apply 3.6 to an organisation whose rows are all another's", async () => {
    const graded = await gradeSheets(
      {
        ...TWO,
        院级组织: [
          ["学院", "工作人员数", "主席团人数", "部门数"],
          ["文学院", 31, 3, 6],
        ],
      },
      AS_OF,
    );
    expect(shortOf(graded, "3.6", "云溪大学学生会")).toBe("fail college-union-over-limit");
    expect(shortOf(graded, "3.6", "云溪大学研究生会")).toBe("not-applicable no-college-unions");
  });

  it("reports a row of an unknown organisation and judges nobody by it", async () => {
    const graded = await gradeSheets(
      {
        ...TWO,
        规章制度: [
          ["组织", "文件类别", "文件名称", "状态"],
          ["校友会", "章程", "章程", "正式印发"],
        ],
      },
      AS_OF,
    );
    expect(codesAt(graded, "规章制度!A2")).toEqual(["unknown-organisation"]);
    expect(shortOf(graded, "1.2", "云溪大学学生会")).toBe("missing nothing-stated");
  });
});
