import { schemeById } from "../../src/criteria";
import type { CellValue } from "../../src/spreadsheet";
import { RecognitionError } from "../../src/recognise/recognition-error";
import { readSubmission } from "../support/read-submission";
import type { Organisation, Problem, ReadOptions, Submission } from "../../src/workbook";
import { sheet, workbook } from "../workbook/snapshot-builder";
import type { SheetOptions } from "../workbook/snapshot-builder";

type Rows = readonly (readonly (CellValue | undefined)[])[];

const FORM = sheet("自评表", [
  ["编号", "指标", "自评结论", "组织"],
  ["1.1", "主业", "是"],
]);

function read(
  rows: Rows,
  options: SheetOptions = {},
  readOptions: Partial<ReadOptions> = {},
  date1904 = false,
): Submission {
  return readSubmission(workbook([sheet("基本信息", rows, options), FORM], { date1904 }), readOptions);
}
function first(submission: Submission): Organisation | undefined {
  return submission.organisations[0];
}
function codes(submission: Submission): string[] {
  return submission.problems.map(({ code }) => code);
}
function found(submission: Submission, code: Problem["code"]): Problem | undefined {
  return submission.problems.find((problem) => problem.code === code);
}
const at = (row: number, column: number): object => ({ sheet: "基本信息", row, column });
const cell = (top: number, left: number): object[] => [{ sheet: "基本信息", top, left, bottom: top, right: left }];

const BOTH: Rows = [
  ["项目", "学生会", "研究生会"],
  ["学校名称", "华山大学", "华山大学"],
  ["组织名称", "华山大学学生会", "华山大学研究生会"],
  ["组织类型", "学生会", "研究生会"],
  ["组织层级", "校级", "校级"],
  ["学年", "2023-2024", "2023-2024"],
  ["在校生总数", 21000, "8,000人"],
  ["校区数量", 2, "1"],
  ["院级组织数量", 18, 0],
  ["工作人员总数", "４０", 30],
  ["主席团人数", 5, 4],
  ["工作部门数", 6, 5],
  ["公开链接", "example.edu.cn/xsh", undefined],
  ["填报人", "林一", "赵二"],
];

describe("基本信息", () => {
  it("states one organisation a column", () => {
    const submission = read(BOTH);
    expect(submission.organisations).toMatchObject([
      {
        name: "华山大学学生会",
        kind: "undergraduate",
        level: "school",
        school: "华山大学",
        at: at(2, 1),
        profile: {
          students: { value: 21000, at: at(6, 1) },
          campuses: { value: 2 },
          collegeUnions: { value: 18 },
          staff: { value: 40 },
          presidium: { value: 5 },
          departments: { value: 6, at: at(11, 1) },
          link: { value: "example.edu.cn/xsh" },
          academicYear: { value: 2023, at: at(5, 1) },
        },
      },
      {
        name: "华山大学研究生会",
        kind: "graduate",
        at: at(2, 2),
        profile: { students: { value: 8000 }, collegeUnions: { value: 0 }, staff: { value: 30 }, link: null },
      },
    ]);
    expect(submission.problems.filter(({ code }) => code !== "sheet-missing")).toEqual([]);
  });

  it("reads the same without a header row", () => {
    expect(read(BOTH.slice(1)).organisations.map(({ name }) => name)).toEqual(["华山大学学生会", "华山大学研究生会"]);
  });

  it("reads below a title and a guide", () => {
    const submission = read([["基本信息表"], ["请如实填写"], ...BOTH], { merges: ["A1:C1", "A2:C2"] });
    expect(submission.organisations).toHaveLength(2);
  });

  it.each<[string, Rows]>([
    [
      "a colon and blanks in the key",
      [
        ["学校 名称：", "华山大学"],
        ["在校学生总数:", "12000"],
      ],
    ],
    [
      "synonyms",
      [
        ["学校全称", "华山大学"],
        ["学生总数", "12000"],
      ],
    ],
    ["pairs side by side", [["学校名称", "华山大学", "在校生总数", 12000]]],
    [
      "pairs further right",
      [
        [undefined, "学校名称", "华山大学"],
        [undefined, "在校生总数", 12000],
      ],
    ],
    ["key and value in one cell", [["学校名称：华山大学"], ["在校生总数：12000人"]]],
    [
      "a hint behind the key",
      [
        ["学校名称（全称）", "华山大学"],
        ["在校生总数（人）", 12000],
      ],
    ],
  ])("reads %s", (_, rows) => {
    expect(first(read(rows))).toMatchObject({ school: "华山大学", profile: { students: { value: 12000 } } });
  });

  it("reads keys and values in merged cells", () => {
    const rows: Rows = [
      ["项目", undefined, "学生会", "研究生会"],
      ["学校名称", undefined, "华山大学"],
      ["在校生总数", undefined, 30000],
      ["工作人员总数", undefined, 38, 30],
    ];
    const submission = read(rows, { merges: ["A1:B1", "A2:B2", "A3:B3", "A4:B4", "C2:D2", "C3:D3"] });
    expect(submission.organisations).toMatchObject([
      { name: "学生会", school: "华山大学", profile: { students: { value: 30000 }, staff: { value: 38 } } },
      {
        name: "研究生会",
        school: "华山大学",
        profile: { students: { value: 30000, at: at(2, 2) }, staff: { value: 30 } },
      },
    ]);
  });

  it("takes school and academic year of the first organisation for one that leaves them blank", () => {
    const submission = read([
      ["项目", "学生会", "研究生会"],
      ["学校名称", "华山大学"],
      ["学年", "2022-2023"],
      ["工作人员总数", 1, 2],
    ]);
    expect(submission.organisations[1]).toMatchObject({
      school: "华山大学",
      profile: { academicYear: { value: 2022 } },
    });
  });

  it("reads only the first of two rows with the same key", () => {
    expect(
      first(
        read([
          ["学校名称", "甲校"],
          ["学校名称", "乙校"],
        ]),
      )?.school,
    ).toBe("甲校");
  });
});

it("one organisation on two sheets is one, with what either says of it", () => {
  const other = sheet("单位信息", [
    ["组织名称", "学生会"],
    ["校区数量", 2],
    ["主席团人数", 5],
    ["工作人员总数", 99],
  ]);
  const rows: Rows = [
    ["组织名称", "学生会"],
    ["学校名称", "华山大学"],
    ["学年", "2023-2024"],
    ["工作人员总数", 38],
    ["在校生总数", 9000],
  ];
  const { organisations } = readSubmission(workbook([sheet("基本信息", rows), other, FORM]));
  expect(organisations).toHaveLength(1);
  expect(organisations[0]?.profile).toMatchObject({
    staff: { value: 38 },
    campuses: { value: 2 },
    presidium: { value: 5 },
  });
});

it("of keys across the top the first of a name counts, and a figure of no use is told under its key", () => {
  const submission = read([
    ["学校名称", "组织名称", "学校名称", "工作人员总数", 2024],
    ["海川大学", "学生会", "乙校", "约40", null],
    ["海川大学", "研究生会", "乙校", 20, null],
  ]);
  expect(submission.organisations.map(({ name, school }) => [name, school])).toEqual([
    ["学生会", "海川大学"],
    ["研究生会", "海川大学"],
  ]);
  expect(found(submission, "number-unreadable")).toMatchObject({
    parameters: { column: "工作人员总数" },
    cells: cell(1, 3),
  });
});

it("a row of blanks above the keys heads nothing", () => {
  expect(first(read([["华山大学报送"], [" "], ...BOTH.slice(1)]))?.name).toBe("华山大学学生会");
});

it("a text too long to be a key is none", () => {
  expect(first(read([[`学校名称：${"华山大学".repeat(101)}`], ["校区数量", 2]]))?.school).toBe("");
});

it.each([
  ["2024年5月20日", 2024, "signature"],
  ["2024年5月", 2024, "today"],
])("填报日期 %s is the day of assessment only where it names one", (text, year, source) => {
  const rows: Rows = [
    ["学生会改革自评表（2023—2024学年）"],
    ["填报日期", text],
    ["指标", "结论", "备注"],
    ["3.工作人员不超过40人", "是"],
    ["4.主席团成员不超过5人", "是"],
  ];
  const { asOf } = readSubmission(workbook([sheet("表", rows)])).recognition;
  expect([asOf.value.year, asOf.source]).toEqual([year, source]);
});

describe("columns that are no organisations", () => {
  it.each<[string, Rows]>([
    [
      "notes",
      [
        ["项目", "内容", "填写说明"],
        ["组织名称", "学生会", "填全称"],
        ["工作人员总数", 38, 40],
        ["校区数量", 2, 3],
      ],
    ],
    [
      "hints without a header",
      [
        ["组织名称", "学生会", "如：某某大学学生会"],
        ["组织类型", "学生会", "学生会/研究生会"],
      ],
    ],
    [
      "one stray number",
      [
        ["组织名称", "学生会"],
        ["工作人员总数", 38, 40],
      ],
    ],
  ])("%s", (_, rows) => {
    expect(read(rows).organisations.map(({ name }) => name)).toEqual(["学生会"]);
  });

  it("headed but empty, unless a table speaks of them", () => {
    const rows: Rows = [
      ["项目", "学生会", "研究生会"],
      ["学校名称", "华山大学"],
    ];
    expect(read(rows).organisations).toHaveLength(1);
    const form = sheet("自评表", [
      ["编号", "自评结论", "组织"],
      ["1.1", "是", "研究生会"],
    ]);
    expect(readSubmission(workbook([sheet("基本信息", rows), form])).organisations).toHaveLength(2);
  });

  it("all empty: the first is kept", () => {
    expect(read([["项目", "学生会", "研究生会"], ["学校名称"]]).organisations.map(({ name }) => name)).toEqual([
      "学生会",
    ]);
  });

  it("figures alone make an organisation where there are two", () => {
    expect(
      read([
        ["工作人员总数", 38, 30],
        ["主席团人数", 5, 4],
      ]).organisations,
    ).toHaveLength(2);
  });
});

describe("name, kind and level", () => {
  it.each<[string, Rows, Partial<Organisation>]>([
    ["name from its row", [["组织名称", "研会"]], { name: "研会", kind: "graduate" }],
    [
      "name from the header",
      [
        ["项目", "校学生会"],
        ["学校名称", "甲"],
      ],
      { name: "校学生会" },
    ],
    ["name from the kind", [["组织类型", "研究生会"]], { name: "研究生会", kind: "graduate" }],
    ["no name at all", [["学校名称", "甲"]], { name: "学生会", kind: "undergraduate" }],
    [
      "the union that is ticked",
      [["组织名称", "海川大学 □学生会 R研究生会"]],
      { name: "海川大学研究生会", kind: "graduate" },
    ],
    ["the place behind a box", [["组织名称", "□海川大学学生会 ☑海川大学研究生会"]], { name: "海川大学研究生会" }],
    [
      "a union's name beside its box",
      [["组织名称", "物理学院学生会 ☑学生会 □研究生会"]],
      { name: "物理学院学生会", kind: "undergraduate" },
    ],
    ["boxes that nobody ticked", [["组织名称", "□学生会 □研究生会"]], { name: "学生会", kind: "undergraduate" }],
    [
      "the kind stated wins over the name",
      [
        ["组织名称", "研究生会"],
        ["组织类型", "学生会"],
      ],
      { kind: "undergraduate" },
    ],
    ["school level", [["组织层级", "校级"]], { level: "school" }],
    ["college level", [["组织层级", "院级"]], { level: "college" }],
    ["college level in other words", [["级别", "二级学院"]], { level: "college" }],
    ["no level", [["组织名称", "文学院学生会"]], { level: "school" }],
  ])("%s", (_, rows, expected) => {
    expect(first(read(rows))).toMatchObject(expected);
  });

  it("a blank level is that of the scheme", () => {
    expect(first(read([["评估方案", "院级自评表"]]))?.level).toBe("college");
  });

  it.each<[string, string]>([
    ["组织类型", "社团"],
    ["组织层级", "国家级"],
  ])("an unknown %s is reported", (key, text) => {
    const submission = read([
      ["学校名称", "甲"],
      [key, text],
    ]);
    expect(first(submission)).toMatchObject({ kind: "undergraduate", level: "school" });
    expect(found(submission, "value-unknown")).toMatchObject({ parameters: { column: key, text }, cells: cell(1, 1) });
  });

  it("two organisations of one name are told apart", () => {
    const submission = read([["组织名称", "学生会", "学生会"]]);
    expect(submission.organisations.map(({ name }) => name)).toEqual(["学生会", "学生会 (2)"]);
  });

  it("a name in the header is where the organisation is", () => {
    expect(first(read([["项目", "校学生会"], ["组织名称"], ["工作人员总数", 38]]))?.at).toEqual(at(0, 1));
  });
});

describe("what cannot be read", () => {
  it.each<[string, CellValue, Problem["code"]]>([
    ["工作人员总数", "约40", "number-unreadable"],
    ["工作人员总数", -3, "number-unreadable"],
    ["在校生总数", 0, "number-out-of-range"],
    ["校区数量", 0, "number-out-of-range"],
    ["学年", "2021-2023", "unknown-academic-year"],
    ["评估方案", "某某办法", "unknown-scheme"],
    ["评估日期", "待定", "date-unreadable"],
    ["工作人员总数", { error: "#REF!" }, "cell-error"],
    ["学年", { error: "#N/A" }, "cell-error"],
    ["学校名称", { error: "#N/A" }, "cell-error"],
  ])("%s %j is %s on its cell", (key, value, code) => {
    const submission = read([
      ["组织名称", "学生会"],
      [key, value],
    ]);
    expect(found(submission, code)).toMatchObject({ cells: cell(1, 1) });
    const profile = first(submission)?.profile;
    expect([profile?.staff?.value, profile?.students?.value, profile?.campuses?.value]).not.toContainEqual(
      expect.any(Number),
    );
    expect(profile?.academicYear).toBeNull();
    expect(submission.recognition.asOf.value).toEqual({ year: 2024, month: 6, day: 1 });
  });

  it.each<[CellValue, string, number, number]>([
    ["约40", "约40", 0, Infinity],
    [-3, "-3", 0, Infinity],
    [{ error: "#REF!" }, "#REF!", 0, Infinity],
    ["40余人", "40余人", 41, 49],
    ["38-45", "38-45", 38, 45],
    ["详见名单", "详见名单", 0, Infinity],
  ])("a figure that is of no use is there all the same: %j", (value, text, atLeast, atMost) => {
    const submission = read([
      ["组织名称", "学生会"],
      ["工作人员总数", value],
    ]);
    const staff = { value: null, text, bounds: { atLeast, atMost }, at: at(1, 1) };
    expect(first(submission)?.profile.staff).toEqual(staff);
    expect(submission.problems).toHaveLength(1);
  });

  it.each<[string, CellValue, number]>([
    ["在校生总数", "18000人", 18000],
    ["在校生总数", "1.8万", 18000],
    ["在校生总数", "12,345", 12345],
    ["校区数量", "2个（主校区、东校区）", 2],
    ["工作人员总数", "186（其中女95）", 186],
    ["工作部门数", "办公室、学习部、宣传部", 3],
  ])("%s %j is %d", (key, value, expected) => {
    const submission = read([
      ["组织名称", "学生会"],
      [key, value],
    ]);
    const profile = first(submission)?.profile;
    const figures = [profile?.students, profile?.campuses, profile?.staff, profile?.departments];
    expect(figures.flatMap((figure) => figure?.value ?? [])).toEqual([expected]);
    expect(codes(submission)).toEqual([]);
  });

  it.each(["/", "—", "N/A", "无"])("%s instead of a number is blank", (dash) => {
    const submission = read([
      ["组织名称", "学生会"],
      ["校区数量", dash],
    ]);
    expect(first(submission)?.profile.campuses).toBeNull();
    expect(codes(submission)).toEqual([]);
  });
});

describe("the day of assessment", () => {
  it.each<[string, CellValue, string | undefined, boolean]>([
    ["a date of the 1900 system", 45107, "yyyy/m/d", false],
    ["a date of the 1904 system", 45107 - 1462, "yyyy/m/d", true],
    ["text", "2023年6月30日", undefined, false],
  ])("%s", (_, value, format, date1904) => {
    const submission = read(
      [["评估日期", value]],
      { formats: format === undefined ? {} : { B1: format } },
      {},
      date1904,
    );
    expect(submission.recognition.asOf).toMatchObject({ value: { year: 2023, month: 6, day: 30 }, at: at(0, 1) });
  });

  it.each([
    ["2023年6月", { year: 2023, month: 6, day: 30 }],
    ["2023年6月底", { year: 2023, month: 6, day: 30 }],
    ["2024年2月", { year: 2024, month: 2, day: 29 }],
    ["2023年春季学期", { year: 2023, month: 7, day: 31 }],
    ["2023年秋季学期", { year: 2024, month: 1, day: 31 }],
    ["2022-2023学年第二学期", { year: 2023, month: 7, day: 31 }],
    ["2023年", { year: 2023, month: 12, day: 31 }],
  ])("“%s” means the last day of that time, and says so", (text, value) => {
    const submission = read([["评估日期", text]]);
    expect(submission.recognition.asOf).toMatchObject({ value, sureness: "stated", at: at(0, 1) });
    expect(found(submission, "as-of-vague")).toMatchObject({ cells: cell(0, 1) });
  });

  it("without a year takes it from the academic year and says so", () => {
    const submission = read([
      ["学年", "2022-2023"],
      ["评估日期", "6月30日"],
    ]);
    expect(submission.recognition.asOf.value.year).toBe(2023);
    expect(found(submission, "date-year-assumed")).toMatchObject({ cells: cell(1, 1) });
  });

  it("of the second organisation counts where the first has none", () => {
    expect(
      read([
        ["组织名称", "学生会", "研究生会"],
        ["评估日期", undefined, "2023-06-30"],
      ]).recognition.asOf.at,
    ).toEqual(at(1, 2));
  });

  it("that the caller gives stands in for a missing year", () => {
    const form = sheet("自评表", [
      ["编号", "自评结论", "备注"],
      ["6.1", "是", "3月30日"],
    ]);
    const dated = readSubmission(workbook([form]), { asOf: "2024-06-30" });
    expect(first(dated)?.declarations.get("6.1")?.dates).toMatchObject([{ date: { year: 2024, month: 3, day: 30 } }]);
  });
});

describe("the scheme", () => {
  const self2022 = schemeById("self-2022") ?? undefined;

  it.each<[string, Rows, string]>([
    ["an id", [["评估方案", "self-2021"]], "self-2021"],
    ["a Chinese name", [["评估方案", "改革自评表（2022—2023学年）"]], "self-2022"],
    ["half-width brackets and another dash", [["评估方案", "改革自评表(2022-2023学年)"]], "self-2022"],
    [
      "a bare name with 学年",
      [
        ["评估方案", "改革自评表"],
        ["学年", "2023-2024"],
      ],
      "self-2023",
    ],
    [
      "words of the school's own with 学年",
      [
        ["评估方案", "本校改革自评表（修订）"],
        ["学年", "2022-2023"],
      ],
      "self-2022",
    ],
    ["nothing", [["学校名称", "甲"]], "acceptance"],
    ["something unknown", [["评估方案", "某某办法"]], "acceptance"],
  ])("by %s", (_, rows, id) => {
    expect(read(rows).scheme.id).toBe(id);
  });

  it("of the caller wins, and a different one in the workbook is noted", () => {
    if (!self2022) throw new Error("no scheme");
    const differs = read([["评估方案", "院级自评表"]], {}, { scheme: self2022 });
    expect(differs.scheme.id).toBe("self-2022");
    expect(found(differs, "scheme-differs")).toMatchObject({ severity: "info", cells: cell(0, 1) });
    expect(codes(read([["评估方案", "self-2022"]], {}, { scheme: self2022 }))).toEqual([]);
    expect(read([["学校名称", "甲"]], {}, { scheme: self2022 }).scheme.id).toBe("self-2022");
    const own = { ...self2022, id: "ours", name: { "zh-CN": "本校方案", "en-US": "Ours" } };
    expect(codes(read([["评估方案", "本校方案"]], {}, { scheme: own }))).toEqual([]);
  });

  it("of a second organisation that differs is a warning", () => {
    const submission = read([
      ["组织名称", "学生会", "研究生会"],
      ["评估方案", "self-2021", "self-2022"],
    ]);
    expect(submission.scheme.id).toBe("self-2021");
    expect(found(submission, "scheme-differs")).toMatchObject({ severity: "warning", cells: cell(1, 2) });
    const same = read([
      ["组织名称", "学生会", "研究生会"],
      ["评估方案", "self-2021", "改革自评表（2021—2022学年）"],
    ]);
    expect(codes(same)).toEqual([]);
  });

  const plain = [
    ["指标", "结论", "备注"],
    ["1★.聚焦主责主业", "是"],
    ["2.未设“中心”和项目办公室", "是"],
    ["3.工作人员不超过40人", "是"],
  ];
  it.each<[string, string, string, string]>([
    ["华山大学学生会改革自评表（2022—2023学年）", "Sheet1", "self-2022", "scheme-inferred"],
    ["华山大学学生会自评表（2023-2024学年）", "Sheet1", "self-2023", "scheme-inferred"],
    ["高校学生会组织深化改革评估备案表", "Sheet1", "filing-2021", "scheme-inferred"],
    ["高校学生会组织深化改革评估备案表（2020年）", "Sheet1", "filing-2020", "scheme-inferred"],
    ["二级学院学生会改革自评表", "Sheet1", "college", "scheme-inferred"],
    ["附件", "评估备案表", "filing-2021", "scheme-inferred"],
  ])("is inferred from the title “%s” of a form numbered 1, 2, 3 on %s: %s", (title, name, id, code) => {
    const submission = readSubmission(workbook([sheet(name, [[title, 1], ...plain])]));
    expect(submission.scheme.id).toBe(id);
    expect(codes(submission)).toEqual(code === "" ? [] : [code]);
    expect([...(first(submission)?.declarations.keys() ?? [])]).toEqual(
      id === "filing-2020" ? ["1.1", "2.1", "3.1", "3.2", "3.3"] : ["1.1", "2.1", "3.1"],
    );
  });

  it.each([
    ["华山大学学生会改革自评表", "Sheet1"],
    ["自评表", "自评表"],
  ])("is a question where “%s” on %s has no year and nothing else tells it", (title, name) => {
    const grade = (): unknown => readSubmission(workbook([sheet(name, [[title, 1], ...plain])]));
    expect(grade).toThrow(RecognitionError);
  });

  it("that is stated for a later year is the newest that is known, and says so at its cell", () => {
    const submission = read([["评估方案", "改革自评表（2030—2031学年）"]]);
    expect(submission.scheme.id).toBe("self-2023");
    expect(found(submission, "form-newer-than-known")).toMatchObject({ cells: cell(0, 1) });
  });

  it("is the newest that is known for a form of a later year, and says so", () => {
    const submission = readSubmission(workbook([sheet("Sheet1", [["改革自评表（2030—2031学年）"], ...plain])]));
    expect(submission.scheme.id).toBe("self-2023");
    expect(codes(submission)).toContain("form-newer-than-known");
  });

  it("is not inferred for a form with full ids", () => {
    const rows = [
      ["改革自评表（2022—2023学年）"],
      ["编号", "自评结论"],
      ["1.1", "是"],
      ["3.1", "是"],
      ["3", ""],
      ["4", ""],
      ["5", ""],
      ["6.1", ""],
      ["6.2", ""],
    ];
    expect(readSubmission(workbook([sheet("自评表", rows)])).scheme.id).toBe("acceptance");
  });
});
