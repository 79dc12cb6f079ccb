import { writeFileSync } from "node:fs";
import { workbookOf, type Sheets } from "../acceptance/whole-way";
import { pinnedSettingsIn } from "../../src/cli/pinned-settings";
import { settingsKeys } from "../../src/cli/settings-key";
import { reformCheck, sample, temporaryFolder } from "./cli";

const folder = temporaryFolder();

const school: Sheets = {
  基本信息: [
    ["学校名称", "示例大学"],
    ["组织名称", "学生会"],
    ["评估日期", "2024-06-01"],
  ],
  自评表: [
    ["编号", "指标", "自评结论", "备注", "佐证材料"],
    ["2.4", "三级联动", "否", null, null],
  ],
  评分设置: [
    ["编号", "启用", "参数", "值"],
    ["2.4", "否", null, null],
  ],
};
const team: Sheets = {
  评分设置: [
    ["编号", "启用", "参数", "值"],
    ["8.3", "否", null, null],
    [null, null, "工作人员上限", 50],
    [null, null, "没有这个参数", 5],
  ],
};

function put(name: string, sheets: Sheets): string {
  const path = folder.path(name);
  writeFileSync(path, workbookOf(sheets));
  return path;
}

interface Found {
  readonly adjustments: readonly { readonly indicator: string | null; readonly cells: readonly string[] }[];
  readonly problems: readonly { readonly code: string; readonly cells: readonly string[] }[];
  readonly organisations: readonly {
    readonly indicators: readonly {
      readonly id: string;
      readonly verdict: string;
      readonly findings: readonly { readonly cells: readonly string[] }[];
    }[];
  }[];
}

async function graded(...flags: string[]): Promise<Found> {
  const { out } = await reformCheck("grade", put("school.xlsx", school), "--no-write", "--json", "-", ...flags);
  return JSON.parse(out) as Found;
}

const verdictOf = ({ organisations }: Found, id: string): string | undefined =>
  organisations[0]?.indicators.find((indicator) => indicator.id === id)?.verdict;

describe("grade --settings", () => {
  it("goes by the team's own settings and tells that the workbook's were set aside", async () => {
    const own = await graded();
    expect(verdictOf(own, "2.4")).toBe("not-applicable");
    expect(own.adjustments).toMatchObject([{ indicator: "2.4", cells: ["评分设置!B2"] }]);
    const pinned = await graded("--settings", put("team.xlsx", team));
    expect(verdictOf(pinned, "2.4")).toBe("fail");
    expect(verdictOf(pinned, "8.3")).toBe("not-applicable");
    // Their cells are in another file: nothing here is pointed at.
    expect(pinned.adjustments).toMatchObject([
      { indicator: "8.3", cells: [] },
      { indicator: null, cells: [] },
    ]);
    const off = pinned.organisations[0]?.indicators.find(({ id }) => id === "8.3");
    expect(off?.findings.flatMap(({ cells }) => cells)).toEqual([]);
    expect(pinned.problems).toContainEqual(
      expect.objectContaining({ code: "settings-pinned", cells: ["评分设置!B2"] }),
    );
    expect(pinned.problems).toContainEqual(expect.objectContaining({ code: "setting-unknown-parameter", cells: [] }));
  });

  it("stands beside the conclusion of the report", async () => {
    const file = put("school.xlsx", school);
    const { out } = await reformCheck("grade", file, "--no-write", "--settings", put("team.xlsx", team));
    expect(out).toContain("评分设置：停用 1 项、放宽 1 处");
    expect(out).toContain("本次评估统一按“team.xlsx”中的评分设置");
  });

  it("refuses a workbook without such a sheet, and one that is not there", async () => {
    const none = await reformCheck(
      "grade",
      sample("three-column-form.xlsx"),
      "--no-write",
      "--settings",
      sample("three-column-form.xlsx"),
    );
    expect(none.status).toBe(2);
    expect(none.err).toContain("没有“评分设置”表");
    const gone = await reformCheck(
      "grade",
      sample("all-met.xlsx"),
      "--no-write",
      "--settings",
      folder.path("gone.xlsx"),
    );
    expect(gone.status).toBe(2);
  });

  it("is part of what --resume goes by", async () => {
    const common = { answers: {}, today: "2024-06-20", reviewing: false, language: "zh-CN", version: "1" } as const;
    const pinned = await pinnedSettingsIn(put("team.xlsx", team));
    if (!pinned) throw new Error("no settings");
    const other = await pinnedSettingsIn(put("other.xlsx", { 评分设置: [...team.评分设置!.slice(0, 2)] }));
    const keys = [
      common,
      { ...common, pinned },
      ...(other ? [{ ...common, pinned: { ...other, file: "team.xlsx" } }] : []),
    ];
    expect(new Set(keys.map((settings) => settingsKeys(settings).always)).size).toBe(3);
    const again = await pinnedSettingsIn(put("team.xlsx", team));
    expect(settingsKeys({ ...common, ...(again ? { pinned: again } : {}) })).toEqual(
      settingsKeys({ ...common, pinned }),
    );
  });
});
