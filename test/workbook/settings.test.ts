import { schemeById } from "../../src/criteria";
import type { CellValue } from "../../src/spreadsheet";
import { readSubmission } from "../support/read-submission";
import type { Submission } from "../../src/workbook";
import { sheet, workbook } from "./snapshot-builder";

const HEADER = ["编号", "启用", "类别", "权重", "参数", "值"];
type Row = readonly (CellValue | undefined)[];

function read(row: Row, schemeId = "acceptance", formats: Readonly<Record<string, string>> = {}): Submission {
  const scheme = schemeById(schemeId);
  if (!scheme) throw new Error(`no scheme ${schemeId}`);
  const form = sheet("自评表", [
    ["编号", "自评结论"],
    ["1.1", "是"],
  ]);
  return readSubmission(
    workbook([
      form,
      sheet("人员名单", [["姓名", "职务", "政治面貌", "综合排名", "是否有不及格"]]),
      sheet("评分设置", [HEADER, row], { formats }),
    ]),
    { scheme },
  );
}
function settings(submission: Submission): object[] {
  return submission.settings.map((setting) => ({ ...setting, at: undefined }));
}

describe("评分设置", () => {
  it.each<[Row, object]>([
    [["8.3", "否"], { what: "enabled", indicator: "8.3", value: false }],
    [[8.3, "是"], { what: "enabled", indicator: "8.3", value: true }],
    [["9.1", "", "核心"], { what: "standing", indicator: "9.1", value: "core" }],
    [["9.1", "", "★核心"], { what: "standing", indicator: "9.1", value: "core" }],
    [["1.1", "", "一般"], { what: "standing", indicator: "1.1", value: "required" }],
    [["1.1", "", "▲观测"], { what: "standing", indicator: "1.1", value: "observed" }],
    [["1.1", "", "▲"], { what: "standing", indicator: "1.1", value: "observed" }],
    [["4.2", "", "", 8], { what: "weight", indicator: "4.2", value: 8 }],
    [["4.2", "", "", "7.5分"], { what: "weight", indicator: "4.2", value: 7.5 }],
    [["4.2", "", "", 0], { what: "weight", indicator: "4.2", value: 0 }],
    [["", "", "", "", "工作人员上限", 45], { what: "parameter", key: "staffLimit", value: 45 }],
    [["3.1", "", "", "", "staffLimit", "45人"], { what: "parameter", key: "staffLimit", value: 45 }],
    [["", "", "", "", "STAFFLIMITLARGE", 70], { what: "parameter", key: "staffLimitLarge", value: 70 }],
    [["", "", "", "", "大校学生数", "2万"], { what: "parameter", key: "largeSchoolStudents", value: 20000 }],
    [["", "", "", "", "主席团上限", 7], { what: "parameter", key: "presidiumLimit", value: 7 }],
    [["", "", "", "", "部门上限", 8], { what: "parameter", key: "departmentLimit", value: 8 }],
    [["", "", "", "", "排名上限", 30], { what: "parameter", key: "rankLimit", value: 0.3 }],
    [["", "", "", "", "排名上限", "30%"], { what: "parameter", key: "rankLimit", value: 0.3 }],
    [["", "", "", "", "排名上限", 0.3], { what: "parameter", key: "rankLimit", value: 0.3 }],
    [["", "", "", "", "院级经历下限", "40"], { what: "parameter", key: "collegeExperienceMin", value: 0.4 }],
    [["", "", "", "", "代表比例下限", 1], { what: "parameter", key: "delegateRatioMin", value: 0.01 }],
    [["", "", "", "", "非骨干比例下限", "0.5"], { what: "parameter", key: "nonCadreMin", value: 0.5 }],
    [["", "", "", "", "学代会间隔天数", 730], { what: "parameter", key: "congressMaxDays", value: 730 }],
  ])("%j is one change", (row, expected) => {
    const submission = read(row);
    expect(settings(submission)).toEqual([expected]);
    expect(submission.problems).toEqual([]);
  });

  it("reads a percentage by its format", () => {
    expect(settings(read(["", "", "", "", "代表比例下限", 0.01], "acceptance", { F2: "0%" }))).toEqual([
      { what: "parameter", key: "delegateRatioMin", value: 0.01 },
    ]);
  });

  it("keeps the cell of each change", () => {
    expect(read(["4.2", "是", "核心", 8]).settings.map(({ at }) => at)).toEqual([
      { sheet: "评分设置", row: 1, column: 1 },
      { sheet: "评分设置", row: 1, column: 2 },
      { sheet: "评分设置", row: 1, column: 3 },
    ]);
  });

  it("takes the number of a scheme's item for all its indicators", () => {
    expect(settings(read(["16", "否"], "self-2022"))).toEqual([
      { what: "enabled", indicator: "10.1", value: false },
      { what: "enabled", indicator: "10.2", value: false },
    ]);
    expect(settings(read(["16", "", "", 16], "self-2022"))).toEqual([
      { what: "weight", indicator: "10.1", value: 10 },
      { what: "weight", indicator: "10.2", value: 6 },
    ]);
    expect(settings(read(["10.1", "否"], "self-2022"))).toEqual([{ what: "enabled", indicator: "10.1", value: false }]);
  });

  it("shares the weight of indicators without weight equally", () => {
    expect(settings(read(["2.2", "", "", 4]))).toEqual([{ what: "weight", indicator: "2.2", value: 4 }]);
  });

  it.each<[Row, string, number]>([
    [["99", "否"], "setting-unknown-indicator", 0],
    [["第一项", "否"], "setting-unknown-indicator", 0],
    [["", "否"], "setting-unknown-indicator", 0],
    [["3.9"], "setting-unknown-indicator", 0],
    [["1.1", "也许"], "setting-bad-value", 1],
    [["1.1", "", "重要"], "setting-bad-value", 2],
    [["1.1", "", "", 120], "setting-bad-value", 3],
    [["1.1", "", "", -1], "setting-bad-value", 3],
    [["1.1", "", "", "很多"], "setting-bad-value", 3],
    [["", "", "", "", "人数上限", 45], "setting-unknown-parameter", 4],
    [["", "", "", "", "", 45], "setting-unknown-parameter", 4],
    [["3.1", "", "", "", "", 45], "setting-unknown-parameter", 4],
    [["", "", "", "", "工作人员上限"], "setting-bad-value", 5],
    [["", "", "", "", "工作人员上限", 0], "setting-bad-value", 5],
    [["", "", "", "", "工作人员上限", "四十左右"], "setting-bad-value", 5],
    [["", "", "", "", "工作人员上限", 4.5], "setting-bad-value", 5],
    [["", "", "", "", "工作人员上限", 99999], "setting-bad-value", 5],
    [["", "", "", "", "排名上限", 0], "setting-bad-value", 5],
    [["", "", "", "", "排名上限", 300], "setting-bad-value", 5],
    [["1.1", { error: "#N/A" }], "cell-error", 1],
    [[{ error: "#N/A" }, "否"], "cell-error", 0],
    [["", "", "", "", { error: "#N/A" }, 45], "cell-error", 4],
    [["", "", "", "", "工作人员上限", { error: "#N/A" }], "cell-error", 5],
  ])("%j is reported on its cell and changes nothing", (row, code, column) => {
    const submission = read(row);
    expect(settings(submission)).toEqual([]);
    expect(submission.problems).toMatchObject([
      { code, severity: "error", cells: [{ sheet: "评分设置", top: 1, left: column }] },
    ]);
  });

  it("an indicator that the scheme does not ask for is reported", () => {
    const submission = read(["7.4", "否"], "self-2022");
    expect(settings(submission)).toEqual([]);
    expect(submission.problems).toMatchObject([
      {
        code: "setting-not-in-scheme",
        severity: "warning",
        parameters: { indicator: "7.4" },
        cells: [{ top: 1, left: 0 }],
      },
    ]);
  });

  it("a bad value leaves the rest of the row in force", () => {
    expect(settings(read(["4.2", "也许", "核心"]))).toEqual([{ what: "standing", indicator: "4.2", value: "core" }]);
  });
});
